//! The first visit: what this is, what it gives, and the door.

use crate::effect::account::Doors;
use crate::part::door::Door;
use crate::ui::coin::coins;
use crate::ui::icon::{Drawing, icon};
use crate::ui::shop::shop;
use crate::words::use_words;
use contract::api::config::Config;
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`SignIn`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// For the welcome coins.
    pub(crate) config: Rc<Config>,
    /// Where somebody comes in.
    pub(crate) doors: Doors,
}

/// The shop from outside.
#[component]
pub(crate) fn SignIn(props: &Props) -> Html {
    let words = &use_words().door;
    let drawings = [Drawing::Redo, Drawing::Landscape, Drawing::Download];
    html! {
        <main id="content" class="front">
            <section class="front-pitch">
                { shop(true) }
                <h1>{ words.headline }</h1>
                <p class="front-lead">{ words.lead }</p>
                <ul class="front-promises">
                    for ((title, text), drawing) in words.promises.iter().zip(drawings) {
                        <li>
                            { icon(drawing) }
                            <div><h2>{ *title }</h2><p>{ *text }</p></div>
                        </li>
                    }
                </ul>
            </section>
            <section class="front-door">
                if props.config.welcome_coins > 0 {
                    <p class="front-welcome">{ coins((words.welcome)(props.config.welcome_coins)) }</p>
                }
                <Door doors={props.doors.clone()} />
                <p class="front-privacy">{ words.privacy }</p>
            </section>
        </main>
    }
}
