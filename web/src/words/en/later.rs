//! While a piece of the page is on its way.

use crate::words::Later;

pub(super) const LATER: Later = Later {
    opening: "One moment, opening…",
    failed: "This part could not be opened.",
    failed_next: "Check your connection, then try again. If it stays like this, reload the page. Your coins and pictures are safe.",
    close: "Close",
};
