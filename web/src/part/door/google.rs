//! Coming in with Google, where the project has that on.

use super::{Hall, Knock};
use crate::api::auth::entry::Ways;
use crate::effect::sign_in::Wish;
use yew::prelude::*;

/// Google's own sign, in Google's own colours.
const SIGN: [(&str, &str); 4] = [
    (
        "ink-google-blue",
        "M23.5 12.3c0-.8-.1-1.600-.2-2.300H12v4.500h6.500a5.500 5.500 0 0 1-2.400 3.600v3h3.900c2.300-2.100 3.500-5.200 3.500-8.800z",
    ),
    (
        "ink-google-green",
        "M12 24c3.200 0 6-1.100 8-2.900l-3.900-3a7.200 7.200 0 0 1-10.800-3.800h-4v3.100A12 12 0 0 0 12 24z",
    ),
    ("ink-google-yellow", "M5.300 14.300a7.200 7.200 0 0 1 0-4.600V6.600h-4a12 12 0 0 0 0 10.800z"),
    (
        "ink-google-red",
        "M12 4.800c1.800 0 3.300.6 4.600 1.800L20 3.200A12 12 0 0 0 1.300 6.600l4 3.100A7.200 7.200 0 0 1 12 4.800z",
    ),
];

/// The button, and what parts it from the rest. Until it is known whether there is one, its place is kept.
pub(super) fn google(hall: &Hall, ways: Option<Ways>) -> Html {
    let words = hall.language.door();
    let or = html! { <p class="door-or"><span>{ words.or }</span></p> };
    let Some(ways) = ways else {
        return html! { <div class="door-ways is-unknown" aria-hidden="true"><span class="button"></span>{ or }</div> };
    };
    if !ways.google {
        return Html::default();
    }
    let busy = *hall.knock == Knock::Sent { google: true };
    let onclick = {
        let hall = hall.clone();
        move |_: MouseEvent| hall.ask(Wish::Google((*hall.email).trim().to_owned().into()))
    };
    html! {
        <div class="door-ways">
            <button type="button" class="button" aria-disabled={busy.then_some("true")} {onclick}>
                if busy {
                    <span class="spinner" aria-hidden="true"></span>
                } else {
                    <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
                        for (class, d) in SIGN {
                            <path {class} {d} />
                        }
                    </svg>
                }
                <span>{ words.google }</span>
            </button>
            { or }
        </div>
    }
}
