//! The shelf label: what was asked for and the seed, readable also in a thumbnail.

mod letter;

use super::canvas::{Canvas, Fill, rounded};
use super::palette::{Palette, Tone};
use letter::{Face, write};

const PAPER: Tone = Tone::new(0.985, 0.012, 85.0);
const INK: Tone = Tone::new(0.22, 0.015, 65.0);

/// Lines of the prompt shown at most.
const LINES_MAX: usize = 2;
/// A picture smaller than this has no room for words.
const SIDE_MIN: f32 = 160.0;

/// Paints the label over the lower edge.
pub(super) fn paint(canvas: &mut Canvas, palette: &Palette, prompt: &str, footnote: &str) {
    if canvas.width.min(canvas.height) < SIDE_MIN {
        return;
    }
    let (title, small) = faces(canvas.width);
    let pad = title.height() * 0.62;
    let margin = canvas.width * 0.035;
    let room = canvas.width - 2.0 * margin - 2.0 * pad - pad * 0.5;
    let lines = wrapped(prompt, title.columns(room), LINES_MAX);
    let line_height = title.height() * 1.14;
    let text_height = lines.iter().fold(0.0, |sum, _| sum + line_height);
    let height = pad * 1.5 + text_height + small.height() * 1.1;
    let longest = lines.iter().map(|line| title.width(line)).fold(small.width(footnote), f32::max);
    let width = longest + pad * 2.5;
    let (x, y) = (margin, canvas.height - margin - height);
    label(canvas, palette, (x, y), (width, height), pad);
    let (left, mut top) = (x + pad * 1.5, y + pad * 0.7);
    for line in &lines {
        write(canvas, &title, line, (left, top), INK);
        top += line_height;
    }
    write(canvas, &small, footnote, (left, top + small.height() * 0.06), INK.lighter(0.27));
}

fn label(canvas: &mut Canvas, palette: &Palette, (x, y): (f32, f32), (width, height): (f32, f32), pad: f32) {
    let shadow = Tone::new(0.15, 0.02, 60.0).alpha(0.5);
    let middle = (x + width / 2.0, y + height * 0.94);
    canvas.glow(middle, (width * 0.56, height * 0.3), shadow);
    canvas.fill(rounded(x, y, width, height, pad * 0.6), &Fill::Flat(PAPER.alpha(0.95)));
    let stripe = rounded(x + pad * 0.5, y + pad * 0.75, pad * 0.3, height - pad * 1.5, pad * 0.15);
    canvas.fill(stripe, &Fill::Flat(palette.product.color()));
}

fn faces(width: f32) -> (Face, Face) {
    if width >= 900.0 {
        (Face::Large, Face::Medium)
    } else if width >= 640.0 {
        (Face::Medium, Face::Small)
    } else {
        (Face::Small, Face::Tiny)
    }
}

/// The beginning of a text in lines of so many letters, broken between words, with dots where it goes on.
fn wrapped(text: &str, columns: usize, lines_max: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut words =
        text.split_whitespace().map(|word| word.chars().take(columns).collect::<String>()).peekable();
    while let Some(word) = words.peek() {
        let needed = line.chars().count().saturating_add(word.chars().count()).saturating_add(1);
        if line.is_empty() || needed <= columns {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            drop(words.next());
        } else if lines.len().saturating_add(1) < lines_max {
            lines.push(std::mem::take(&mut line));
        } else {
            let kept: String = line.chars().take(columns.saturating_sub(3)).collect();
            lines.push(format!("{}...", kept.trim_end_matches([' ', ',', '.'])));
            return lines;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_between_words_and_says_when_there_is_more() {
        assert_eq!(wrapped("a red bag", 20, 2), ["a red bag"]);
        assert_eq!(wrapped("a red leather bag", 10, 2), ["a red", "leather..."]);
        assert_eq!(wrapped("a red leather bag", 11, 2), ["a red", "leather bag"]);
        assert_eq!(wrapped("", 10, 2), Vec::<String>::new());
        assert_eq!(wrapped("abcdefghijklmnop", 5, 2), ["abcde"]);
        assert!(wrapped(&"word ".repeat(50), 12, 2).iter().all(|line| line.len() <= 12));
    }
}
