//! What the page says while its second module is on its way.

/// While the second module is on its way.
pub(crate) struct Later {
    pub(crate) opening: &'static str,
    pub(crate) failed: &'static str,
    pub(crate) failed_next: &'static str,
    pub(crate) close: &'static str,
}
