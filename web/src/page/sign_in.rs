//! The first visit: what this is, what it gives, and the door.

use crate::effect::account::Doors;
use crate::part::door::Door;
use crate::ui::coin::coins;
use crate::ui::icon::{Drawing, icon};
use crate::ui::shop::shop;
use crate::words::Language;
use contract::api::config::Config;
use yew::prelude::*;

/// The shop from outside.
pub(crate) fn sign_in(config: &Config, doors: &Doors, language: Language) -> Html {
    let words = &language.words().door;
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
                if config.welcome_coins > 0 {
                    <p class="front-welcome">{ coins((words.welcome)(config.welcome_coins)) }</p>
                }
                <Door doors={doors.clone()} {language} />
                <p class="front-privacy">{ words.privacy }</p>
            </section>
        </main>
    }
}
