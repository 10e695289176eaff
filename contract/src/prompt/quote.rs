//! Foreign text inside a prompt: one line, in double quotes that it cannot close.

use crate::text;

/// The text between double quotes, or `None` when nothing is left of it. White space of every kind becomes single
/// spaces, double quotes of every kind become single ones, backslashes become slashes.
pub(super) fn quoted(foreign: &str, chars_max: u32) -> Option<String> {
    let line = one_line(foreign, chars_max);
    if line.is_empty() {
        return None;
    }
    let mut quoted = String::with_capacity(line.len().saturating_add(2));
    quoted.push('"');
    quoted.extend(line.chars().map(|c| match c {
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '＂' | '`' => '\'',
        '\\' => '/',
        _ => c,
    }));
    quoted.push('"');
    Some(quoted)
}

/// The text without forbidden characters on one line of at most `chars_max` scalars, cut between words, or within
/// the first if that alone is too long.
pub(super) fn one_line(foreign: &str, chars_max: u32) -> String {
    let clean = text::clean(foreign, usize::MAX);
    let mut line = String::new();
    let chars_max = usize::try_from(chars_max).unwrap_or(usize::MAX);
    let mut chars = 0_usize;
    for word in clean.split_whitespace() {
        let room = chars_max.saturating_sub(chars);
        let gap = usize::from(!line.is_empty());
        let length = text::length(word).saturating_add(gap);
        if length > room {
            if line.is_empty() {
                line.extend(word.chars().take(room));
            }
            break;
        }
        if gap == 1 {
            line.push(' ');
        }
        line.push_str(word);
        chars = chars.saturating_add(length);
    }
    line
}

#[cfg(test)]
mod tests;
