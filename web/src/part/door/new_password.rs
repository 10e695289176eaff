//! A new password, for whoever came in by the link of a forgotten one.

use super::form::{Gap, enough};
use super::password::password_field;
use super::{Modal, said};
use crate::api::auth::AuthFault;
use crate::effect::account::Doors;
use crate::effect::browser;
use crate::effect::sign_in::{self, Wish};
use crate::ui::button::{Button, Rank, button};
use crate::ui::field::Field;
use crate::ui::notice::{Notice, Tone, notice};
use crate::words::Language;
use yew::prelude::*;

/// Props of [`NewPassword`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Who is in.
    pub(crate) doors: Doors,
    /// Done, or not now.
    pub(crate) onclose: Callback<()>,
    /// The language it is written in.
    pub(crate) language: Language,
}

#[derive(Clone, Debug, PartialEq)]
enum Change {
    Writing,
    Gap(Gap),
    Sent,
    Refused(AuthFault),
    Saved,
}

/// A dialog that asks for it, and says when it is saved.
#[component]
pub(crate) fn NewPassword(props: &Props) -> Html {
    let words = props.language.door();
    let change = use_state_eq(|| Change::Writing);
    let password = use_state_eq(AttrValue::default);
    let shown = use_state_eq(|| false);
    let onclose = props.onclose.reform(|_: MouseEvent| ());
    let onsubmit = {
        let (change, password, doors) = (change.clone(), password.clone(), props.doors.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if *change != Change::Sent {
                submit(&password, change.setter(), &doors);
            }
        }
    };
    let line = Field {
        label: words.renewal.password,
        value: (*password).clone(),
        purpose: "new-password",
        hint: words.password_hint,
        wrong: if let Change::Gap(gap) = *change { gap.said(words) } else { "" },
        onwrite: Callback::from(move |text| password.set(text)),
        ..Field::default()
    };
    let renewal = &words.renewal;
    let saved = *change == Change::Saved;
    html! {
        <Modal title={renewal.title} text={renewal.text} onescape={props.onclose.clone()}>
            if saved {
                <div class="door">
                    { notice(Notice { alert: true, ..Notice::default() }, html! { <p>{ renewal.saved }</p> }) }
                    { button(Button { rank: Rank::Main, text: renewal.go_on.into(), onclick: onclose, ..Button::default() }) }
                </div>
            } else {
                <form class="door" {onsubmit} novalidate=true>
                    { password_field(line, &shown, words) }
                    if let Change::Refused(fault) = &*change {
                        { notice(Notice { tone: Tone::Harm, alert: true, ..Notice::default() }, html! { <p>{ said(fault, props.language) }</p> }) }
                    }
                    { button(Button { submit: true, rank: Rank::Main, busy: *change == Change::Sent, text: renewal.save.into(), ..Button::default() }) }
                    { button(Button { rank: Rank::Quiet, text: renewal.skip.into(), onclick: onclose, ..Button::default() }) }
                </form>
            }
        </Modal>
    }
}

fn submit(password: &AttrValue, change: UseStateSetter<Change>, doors: &Doors) {
    if let Err(gap) = enough(true, password) {
        change.set(Change::Gap(gap));
        browser::focus("password");
        return;
    }
    change.set(Change::Sent);
    let heard =
        move |heard: Result<_, AuthFault>| change.set(heard.map_or_else(Change::Refused, |_| Change::Saved));
    sign_in::knock(doors, Wish::Password(password.clone()), heard.into());
}
