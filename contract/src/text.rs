//! The one rule for free text, applied by the page before sending and by the edge on receipt.
//!
//! Text is counted in Unicode scalars. Line breaks and tabs become single spaces in one-line use, so they are
//! allowed; every other control character, the Unicode tags block and the bidirectional overrides, which can
//! make a prompt read otherwise than it is, are refused by [`check`] and removed by [`clean`].

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// Nothing but white space.
    Empty,
    /// More Unicode scalars than allowed.
    TooLong,
    /// A character that must not be in there.
    Forbidden(char),
}

/// The number of Unicode scalars, as both sides count them.
#[must_use]
pub fn length(text: &str) -> usize {
    text.chars().count()
}

/// Whether a character has no place in free text.
#[must_use]
pub const fn is_forbidden(c: char) -> bool {
    match c {
        '\n' | '\r' | '\t' => false,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        '\u{fff9}'..='\u{fffb}' | '\u{feff}' => true,
        '\u{e0000}'..='\u{e0fff}' => true,
        _ => false,
    }
}

/// Accepts a text of 1 to `chars_max` scalars without forbidden characters.
///
/// # Errors
/// The first fault found, in the order of [`TextFault`].
pub fn check(text: &str, chars_max: u32) -> Result<(), TextFault> {
    let mut chars = 0_u32;
    let mut blank = true;
    let mut forbidden = None;
    for c in text.chars() {
        chars = chars.saturating_add(1);
        if chars > chars_max {
            return Err(TextFault::TooLong);
        }
        blank &= c.is_whitespace();
        if forbidden.is_none() && is_forbidden(c) {
            forbidden = Some(c);
        }
    }
    match forbidden {
        _ if blank => Err(TextFault::Empty),
        Some(c) => Err(TextFault::Forbidden(c)),
        None => Ok(()),
    }
}

/// The text without forbidden characters, cut to `chars_max` scalars.
#[must_use]
pub fn clean(text: &str, chars_max: usize) -> String {
    text.chars().filter(|c| !is_forbidden(*c)).take(chars_max).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_scalars_not_bytes_or_units() {
        assert_eq!(length("kopi ☕ 🧕🏽"), 9);
        assert_eq!(check("🧕🏽", 2), Ok(()));
        assert_eq!(check("🧕🏽", 1), Err(TextFault::TooLong));
    }

    #[test]
    fn refuses_what_cannot_be_seen() {
        assert_eq!(check("tas\u{0}kulit", 100), Err(TextFault::Forbidden('\u{0}')));
        assert_eq!(check("tas\u{202e}tiluk", 100), Err(TextFault::Forbidden('\u{202e}')));
        assert_eq!(check("tas\u{e0041}", 100), Err(TextFault::Forbidden('\u{e0041}')));
        assert_eq!(check("baris satu\nbaris dua\tkolom", 100), Ok(()));
        assert_eq!(check(" \n\t ", 100), Err(TextFault::Empty));
        assert_eq!(check("", 100), Err(TextFault::Empty));
    }

    #[test]
    fn cleaned_text_passes() {
        let cleaned = clean("tas\u{7}\u{202d} kulit asli", 9);
        assert_eq!(cleaned, "tas kulit");
        assert_eq!(check(&cleaned, 9), Ok(()));
    }
}
