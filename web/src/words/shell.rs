//! The frame around every page.

/// The frame around every page.
pub(crate) struct Shell {
    pub(crate) title: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) opening: &'static str,
    pub(crate) coins: fn(u32) -> String,
    pub(crate) balance: &'static str,
    pub(crate) balance_unknown: &'static str,
    pub(crate) retry: &'static str,
    pub(crate) offline: &'static str,
    pub(crate) missing_title: &'static str,
    pub(crate) missing_text: &'static str,
    pub(crate) home: &'static str,
}

/// The menu of the bar.
pub(crate) struct Menu {
    pub(crate) account: &'static str,
    pub(crate) signed_in_as: &'static str,
    pub(crate) language: &'static str,
    pub(crate) theme: &'static str,
    pub(crate) light: &'static str,
    pub(crate) dark: &'static str,
    pub(crate) system: &'static str,
    pub(crate) privacy: &'static str,
    pub(crate) statement: &'static str,
    pub(crate) sign_out: &'static str,
}
