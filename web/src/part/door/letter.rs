//! A link is on its way to the mailbox; this waits beside it.

use super::said;
use crate::api::auth::AuthFault;
use crate::api::auth::entry::Purpose;
use crate::effect::account::Doors;
use crate::effect::browser;
use crate::effect::clock::now_ms;
use crate::effect::sign_in::{self, Wish, use_seconds_until};
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::{Drawing, icon};
use crate::ui::notice::{Notice, Tone, notice};
use crate::words::Language;
use yew::prelude::*;

/// Milliseconds between two mails to one address; Supabase refuses sooner.
const PAUSE_MS: u64 = 60_000;

/// Props of [`Letter`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) doors: Doors,
    /// What it is for.
    pub(super) purpose: Purpose,
    /// Where it went.
    pub(super) email: AttrValue,
    /// Another address, or another way.
    pub(super) onback: Callback<()>,
    pub(super) language: Language,
}

#[derive(Clone, Debug, PartialEq)]
enum Again {
    No,
    Sending,
    Sent,
    Refused(AuthFault),
}

/// What to do now, and another mail after a pause.
#[component]
pub(super) fn Letter(props: &Props) -> Html {
    let words = &props.language.door().mailed;
    use_effect_with((), |()| browser::focus("letter")); // what had the keyboard is gone
    let again = use_state_eq(|| Again::No);
    let next_ms = use_state_eq(|| now_ms().saturating_add(PAUSE_MS));
    let seconds = use_seconds_until(*next_ms);
    let onagain = {
        let (again, next_ms) = (again.setter(), next_ms.setter());
        let (doors, wish) = (props.doors.clone(), Wish::Mail(props.purpose, props.email.clone()));
        Callback::from(move |_: MouseEvent| {
            again.set(Again::Sending);
            let (again, next_ms) = (again.clone(), next_ms.clone());
            let heard = move |heard: Result<_, AuthFault>| match heard {
                Ok(_) => {
                    next_ms.set(now_ms().saturating_add(PAUSE_MS));
                    again.set(Again::Sent);
                }
                Err(fault) => again.set(Again::Refused(fault)),
            };
            sign_in::knock(&doors, wish.clone(), heard.into());
        })
    };
    let text = match props.purpose {
        Purpose::Enter => words.enter,
        Purpose::Confirm => words.confirm,
        Purpose::Recover => words.recover,
    };
    html! {
        <div class="door letter">
            <div id="letter" class="letter-words" role="group" tabindex="-1" aria-labelledby="letter-title" aria-describedby="letter-text">
                { icon(Drawing::Mail) }
                <h2 id="letter-title">{ words.title }</h2>
                <p id="letter-text">{ text(&props.email) }</p>
            </div>
            if let Again::Refused(fault) = &*again {
                { notice(Notice { tone: Tone::Harm, alert: true, ..Notice::default() }, html! { <p>{ said(fault, props.language) }</p> }) }
            } else if *again == Again::Sent {
                { notice(Notice { alert: true, ..Notice::default() }, html! { <p>{ words.sent_again }</p> }) }
            }
            <p class="door-hint">{ words.hint }</p>
            if seconds > 0 {
                <p class="letter-pause">{ (words.again_in)(seconds) }</p>
            } else {
                { button(Button { busy: *again == Again::Sending, text: words.again.into(), onclick: onagain, ..Button::default() }) }
            }
            { button(Button { rank: Rank::Quiet, text: words.other.into(), onclick: props.onback.reform(|_| ()), ..Button::default() }) }
        </div>
    }
}
