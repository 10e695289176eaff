//! The journey as a figure for the README. It has no ground of its own and colours that can be read on a light one and
//! on a dark one.

use crate::journey::{Case, Measured, Way};
use std::fmt::Write;

const WIDTH: f64 = 760.0;
/// Where the bars begin; their names stand before it.
const LEFT: f64 = 220.0;
/// Room for the figure behind the longest bar.
const RIGHT: f64 = 70.0;
const TOP: f64 = 14.0;
const ROW: f64 = 30.0;
const BAR: f64 = 16.0;
const GROUP: f64 = 34.0;

/// What is shown: the page's own way beside the original's, and what a first click costs.
const SHOWN: [(bool, &[Way]); 2] =
    [(true, &[Way::Original, Way::Stream, Way::AheadStream]), (false, &[Way::Original, Way::Stream])];
const PICTURES: usize = 3;

/// The figure as SVG.
pub fn draw(measured: &[Measured]) -> String {
    let shown: Vec<(bool, Vec<&Measured>)> = SHOWN
        .iter()
        .map(|(photo, ways)| (*photo, ways.iter().map(|way| find(measured, *photo, *way)).collect()))
        .collect();
    let longest = shown.iter().flat_map(|(_, bars)| bars).map(|bar| bar.all.median()).fold(1.0, f64::max);
    let scale = (WIDTH - LEFT - RIGHT) / longest;
    let (mut body, mut y) = (String::new(), TOP);
    for (photo, bars) in &shown {
        let title = if *photo { "3 pictures with a photo" } else { "3 pictures without a photo" };
        text(&mut body, 0.0, y + 14.0, "strong", title);
        y += GROUP - 8.0;
        for bar in bars {
            row(&mut body, y, bar, scale);
            y += ROW;
        }
        y += GROUP - ROW + 8.0;
    }
    text(
        &mut body,
        LEFT,
        y + 6.0,
        "quiet",
        "seconds from the click; the light part ends with the first picture",
    );
    let height = y + 18.0;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" \
         height=\"{height}\" role=\"img\" aria-label=\"{}\">\n\
         <style>text{{font:13px system-ui,sans-serif;fill:#7d8590}}.strong{{font-weight:600}}.quiet{{font-size:11px}}\
         .theirs{{fill:#8b949e}}.ours{{fill:#2f9e6e}}</style>\n{body}</svg>\n",
        spoken(&shown)
    )
}

fn find(measured: &[Measured], photo: bool, way: Way) -> &Measured {
    let case = Case { photo, pictures: PICTURES, way };
    measured.iter().find(|one| one.case == case).expect("every way was measured")
}

/// A bar: faint until the first picture, full until the last.
fn row(body: &mut String, y: f64, bar: &Measured, scale: f64) {
    let colour = if bar.case.way == Way::Original { "theirs" } else { "ours" };
    let (first, all) = (bar.first.median() * scale, bar.all.median() * scale);
    text(body, 12.0, y + 13.0, "", bar.case.way.name());
    let mut part = |from: f64, to: f64, opacity: f64| {
        let width = (to - from).max(1.5);
        writeln!(
            body,
            "<rect class=\"{colour}\" x=\"{:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{BAR}\" rx=\"2\" \
             opacity=\"{opacity}\"/>",
            LEFT + from
        )
        .expect("a text takes what is written");
    };
    part(0.0, first, 0.45);
    part(first, all, 1.0);
    text(body, LEFT + all + 8.0, y + 13.0, "strong", &format!("{:.2} s", bar.all.median() / 1_000.0));
}

fn text(body: &mut String, x: f64, y: f64, class: &str, what: &str) {
    writeln!(body, "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\">{what}</text>")
        .expect("a text takes what is written");
}

/// The same for those who do not see it.
fn spoken(shown: &[(bool, Vec<&Measured>)]) -> String {
    let said = shown.iter().map(|(photo, bars)| {
        let times: Vec<String> = bars
            .iter()
            .map(|bar| format!("{} {:.2} s", bar.case.way.name(), bar.all.median() / 1_000.0))
            .collect();
        format!("3 pictures {} a photo: {}", if *photo { "with" } else { "without" }, times.join(", "))
    });
    said.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Sample;
    use std::time::Duration;

    #[test]
    fn every_bar_has_its_name_and_its_time() {
        let measured: Vec<Measured> = SHOWN
            .iter()
            .flat_map(|(photo, ways)| ways.iter().map(|way| (*photo, *way)))
            .map(|(photo, way)| Measured {
                case: Case { photo, pictures: PICTURES, way },
                first: Sample::of([Duration::from_millis(1_000)]),
                all: Sample::of([Duration::from_millis(4_500)]),
            })
            .collect();
        let svg = draw(&measured);
        assert_eq!(svg.matches("<rect").count(), 10);
        assert_eq!(svg.matches(">4.50 s<").count(), 5);
        assert!(
            svg.starts_with("<svg") && svg.ends_with("</svg>\n") && svg.contains(Way::AheadStream.name())
        );
    }
}
