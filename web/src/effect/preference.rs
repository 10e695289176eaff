//! Language, theme and the form, remembered between visits.

use super::{browser, storage};
use crate::state::draft::Draft;
use crate::state::theme::Theme;
use crate::words::Language;

// boot.js reads the first two before the program is there.
const LANGUAGE: &str = "etalase.language";
const THEME: &str = "etalase.theme";
const DRAFT: &str = "etalase.draft";

/// The language chosen, else the one the browser prefers.
pub(crate) fn language() -> Language {
    match storage::text(LANGUAGE).as_deref() {
        Some("id") => Language::Id,
        Some("en") => Language::En,
        Some(_) | None => Language::preferred(browser::languages().iter().map(String::as_str)),
    }
}

/// Remembers the language. A preference that cannot be kept lasts for this visit, which is no failure.
pub(crate) fn keep_language(language: Language) {
    let _ = storage::keep_text(LANGUAGE, language.tag());
}

/// The theme chosen, else the system's.
pub(crate) fn theme() -> Theme {
    storage::text(THEME).and_then(|name| Theme::from_name(&name)).unwrap_or_default()
}

/// Remembers the theme and puts it on.
pub(crate) fn keep_theme(theme: Theme) {
    browser::dress_theme(theme.attribute());
    let _ = storage::keep_text(THEME, theme.name());
}

/// The form as it was left.
pub(crate) fn draft() -> Draft {
    storage::value(DRAFT).unwrap_or_default()
}

/// Remembers the form.
pub(crate) fn keep_draft(draft: &Draft) {
    let _ = storage::keep(DRAFT, draft);
}
