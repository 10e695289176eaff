//! Every screen and every designed state, as one walk of one seller. Whatever must hold of each of them is looked at
//! on the way: by whoever looks at the pictures of `cargo xtask screenshots`, and by the rules of access.

mod batch;
mod door;
mod form;

use crate::page::Page;
use crate::story::{Device, story};
use crate::tongue::Tongue;
use futures_util::future::LocalBoxFuture;

type Way = for<'p> fn(&'p Page) -> LocalBoxFuture<'p, ()>;

/// A screen, and how one gets there from the one before it.
#[derive(Debug)]
pub struct Screen {
    /// What its pictures are called.
    pub name: &'static str,
    reach: Way,
}

macro_rules! screens {
    ($($name:literal by $room:ident :: $step:ident,)*) => {
        &[$(Screen { name: $name, reach: |page| Box::pin($room::$step(page)) }),*]
    };
}

/// In the order of the walk.
pub const SCREENS: &[Screen] = screens![
    "door" by door::door,
    "mailed" by door::mailed,
    "sign-in" by door::sign_in,
    "sign-in-refused" by door::refused,
    "sign-up" by door::sign_up,
    "new-password" by door::new_password,
    "not-found" by door::not_found,
    "privacy" by door::privacy,
    "first-visit" by door::first_visit,
    "menu" by form::menu,
    "presets" by form::presets,
    "form" by form::fill,
    "photo-tools" by form::photo_tools,
    "offline" by form::offline,
    "results" by batch::results,
    "viewer" by batch::viewer,
    "compare" by batch::compare,
    "pack" by batch::pack,
    "two-of-three" by batch::two_of_three,
    "failed" by batch::failed,
    "statement" by batch::statement,
    "coins-low" by batch::coins_low,
    "coins-none" by batch::coins_none,
    "lapsed" by door::lapsed,
    "running" by batch::running,
    "closed" by door::closed,
];

/// Leads a new seller through all of them and stops at each.
pub async fn walk(tongue: &'static Tongue, mut at: impl AsyncFnMut(&Page, &Screen)) {
    story(Device::Desk, tongue, async |page| {
        for screen in SCREENS {
            (screen.reach)(page).await;
            at(page, screen).await;
        }
    })
    .await;
}
