//! The frame of every story: a browser of its own, and no complaint left at its end.

use crate::page::Page;
use crate::tongue::Tongue;
use futures_util::FutureExt;
use std::panic::{AssertUnwindSafe, resume_unwind};
use tokio::sync::Semaphore;

/// Browsers open at once.
const BROWSERS_MAX: usize = 2;

static TURNS: Semaphore = Semaphore::const_new(BROWSERS_MAX);

/// What the page is looked at with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// A window of 1280 by 900, and a mouse.
    Desk,
    /// A screen of 360 by 740, and a finger.
    Phone,
}

impl Device {
    pub(crate) const fn screen(self) -> Option<(u32, u32)> {
        match self {
            Self::Desk => None,
            Self::Phone => Some((360, 740)),
        }
    }
}

/// Tells a story before the page as it opens to somebody who has never been there. It fails when it panics, and when
/// the browser has complained of anything that the story does not excuse: an error in the console, a violation of the
/// Content-Security-Policy, an exception.
pub async fn story(device: Device, tongue: &'static Tongue, tell: impl AsyncFnOnce(&Page)) {
    let _turn = TURNS.acquire().await.expect("never closed");
    let page = Page::open(device, tongue).await;
    let told = AssertUnwindSafe(tell(&page)).catch_unwind().await;
    if told.is_err() {
        page.keep_evidence().await;
    }
    let complaints = page.unexcused_complaints().await;
    page.close().await;
    if let Err(failure) = told {
        eprintln!("the browser's complaints until then: {complaints:#?}");
        resume_unwind(failure);
    }
    assert!(complaints.is_empty(), "the browser complains: {complaints:#?}");
}
