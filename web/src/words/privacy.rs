//! What becomes of photos and pictures.

/// What becomes of photos and pictures.
pub(crate) struct Privacy {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    /// Where a photo goes, station by station.
    pub(crate) way: [(&'static str, &'static str); 3],
    pub(crate) kept_title: &'static str,
    pub(crate) kept: &'static str,
    pub(crate) kept_always: &'static str,
    pub(crate) kept_days: fn(u32) -> String,
    pub(crate) kept_link: &'static str,
    pub(crate) delete_title: &'static str,
    pub(crate) delete: [&'static str; 4],
    pub(crate) home: &'static str,
}
