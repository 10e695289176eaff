//! What the page says while a piece of it is on its way.

/// While a piece of the page is on its way.
pub(crate) struct Later {
    pub(crate) opening: &'static str,
    pub(crate) failed: &'static str,
    pub(crate) failed_next: &'static str,
    pub(crate) close: &'static str,
}
