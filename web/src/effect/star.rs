//! The seller's stars, kept on this device and shared by its tabs.

use super::browser::use_window_event;
use super::storage;
use crate::state::window::Stars;
use std::rc::Rc;
use yew::prelude::*;

fn key(user_id: &str) -> String {
    format!("etalase.stars.{user_id}")
}

fn read(user_id: &str) -> Stars {
    storage::value(&key(user_id)).unwrap_or_default()
}

fn keep(user_id: &str, stars: &Stars) {
    let _ = storage::keep(&key(user_id), stars); // a star that cannot be stored lasts for this visit
}

/// Forgets the stars of a batch.
pub(super) fn forget(user_id: &str, batch: &str) {
    keep(user_id, &read(user_id).without(batch));
}

/// The stars as they are, also when another tab gives them, and what turns the one of a picture.
#[hook]
pub(crate) fn use_stars(user_id: &Rc<str>) -> (Rc<Stars>, Callback<(Rc<str>, u8)>) {
    let stars = use_state_eq(|| Rc::new(Stars::default()));
    let look = use_callback(user_id.clone(), {
        let stars = stars.setter();
        move |_: web_sys::Event, user_id| stars.set(Rc::new(read(user_id)))
    });
    use_window_event("storage", look);
    use_effect_with(user_id.clone(), {
        let stars = stars.setter();
        move |user_id| stars.set(Rc::new(read(user_id)))
    });
    let turn = use_callback(user_id.clone(), {
        let stars = stars.setter();
        move |(batch, place): (Rc<str>, u8), user_id| {
            let turned = read(user_id).turned(&batch, place);
            keep(user_id, &turned);
            stars.set(Rc::new(turned));
        }
    });
    ((*stars).clone(), turn)
}
