//! Orders, and what outlives the page.

use super::Props;
use crate::effect::batch::{self, Desk};
use crate::effect::history::{self, use_history};
use crate::effect::preference;
use crate::state::account::Account;
use crate::state::draft::Draft;
use crate::state::window::Window;
use std::rc::Rc;
use yew::prelude::*;

/// The desk that sends batches. What is still unknown from an earlier visit, a lapse or a dead connection is asked
/// for again as soon as it can be.
#[hook]
pub(super) fn use_desk(props: &Props, window: &UseReducerHandle<Window>) -> Desk {
    let desk = Desk {
        doors: props.doors.clone(),
        window: window.dispatcher(),
        user_id: props.member.user_id.clone(),
        speech: props.speech.clone(),
    };
    use_effect_with(props.member.user_id.clone(), {
        let desk = desk.clone();
        move |user_id| {
            history::kept(user_id).into_iter().for_each(|action| desk.window.dispatch(action));
            batch::open(user_id).into_iter().for_each(|order| desk.send(Rc::new(order)));
        }
    });
    let ready = props.online && matches!(*props.doors.account, Account::In(_));
    use_effect_with(ready, {
        let (desk, window) = (desk.clone(), window.clone());
        move |ready| {
            if *ready {
                window.waiting().for_each(|order| desk.send(order));
            }
        }
    });
    use_history(&desk, window, ready);
    desk
}

/// The form and the finished batches outlive the page.
#[hook]
pub(super) fn use_memory(
    user_id: &Rc<str>,
    draft: &UseReducerHandle<Draft>,
    window: &UseReducerHandle<Window>,
) {
    use_effect_with((**draft).clone(), preference::keep_draft);
    use_effect_with((user_id.clone(), (**window).clone()), |(user_id, window)| {
        if !window.batches.is_empty() || !window.away.is_empty() {
            history::keep(user_id, window);
        }
    });
}
