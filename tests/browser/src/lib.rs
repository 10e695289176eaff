//! A seller at the page, for stories in a real browser: the built page in headless Chromium, before the whole of
//! Etalase in its real runtime.
//!
//! In here: the browser, and what a person does with it. They find things by role and name, as the accessibility tree
//! has them, press them with mouse, finger or keys, and read what is shown. Besides, what a person cannot see: the
//! requests that the page sent, and the browser's complaints, of which a story may leave none unexplained.
//! Not in here: any story; they are in `tests/stories`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::print_stderr,
    reason = "a story that cannot go on has failed, and says why"
)]

mod browser;
mod cable;
mod complaint;
mod driver;
mod file;
pub mod gallery;
mod hand;
mod journey;
mod page;
mod screen;
mod shelf;
mod story;
mod tab;
mod tongue;
mod traffic;
mod view;

pub use cable::Cable;
pub use file::{Jpeg, camera_jpeg, plain_jpeg};
pub use journey::PASSWORD;
pub use page::Page;
pub use screen::Thing;
pub use story::{Device, story};
pub use tab::Tab;
pub use tongue::{ENGLISH, INDONESIAN, Tongue};
pub use traffic::Request;
pub use view::{Theme, View};
