//! Everything about coming in, on one seam: the first visit with what this is and the door, the door in front of a
//! page whose session has ended, and whoever comes back from a mailed link or from Google. Once somebody is in, and
//! nothing was in the address, none of it is needed.

use crate::api::auth::AuthFault;
use crate::effect::account::Doors;
use crate::effect::arrival::{Back, use_arrival};
use crate::effect::piece::NotLoaded;
use crate::effect::renewal;
use crate::part::door::new_password::NewPassword;
use crate::part::door::{Door, Modal, said};
use crate::part::lapse::lapse;
use crate::state::account::Account;
use crate::ui::button::{Button, Rank, button};
use crate::ui::coin::coins;
use crate::ui::icon::{Drawing, icon};
use crate::ui::link::link;
use crate::ui::notice::{Notice, Tone, notice};
use crate::ui::shop::shop;
use crate::words::Language;
use contract::api::config::Config;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// What draws what stands between somebody and the studio.
pub(crate) type Draw = fn(Props) -> Html;

/// Here the program is cut: who is in needs none of this.
///
/// # Errors
/// When the piece has not come.
#[wasm_split(door, fallible)]
pub(crate) fn door() -> Result<Draw, NotLoaded> {
    Ok(|props| html! { <SignIn ..props /> })
}

/// Props of [`SignIn`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// For the welcome coins.
    pub(crate) config: Rc<Config>,
    /// Where they come in.
    pub(crate) doors: Doors,
    /// What the address held.
    pub(crate) arrival: Option<AttrValue>,
    /// It has been dealt with.
    pub(crate) onarrived: Callback<()>,
    /// They want to know what becomes of their photos.
    pub(crate) onprivacy: Callback<()>,
    /// The language it is written in.
    pub(crate) language: Language,
}

/// Whatever stands between somebody and the studio.
#[component]
fn SignIn(props: &Props) -> Html {
    let Props { doors, language, onarrived, .. } = props;
    let (back, again) = use_arrival(doors, &props.arrival);
    // What failed at the door has been said there; coming in some other way settles it.
    let told = use_mut_ref(|| false);
    let inside = match &*doors.account {
        Account::In(member) => Some(member.user_id.clone()),
        Account::Lapsed(_) | Account::Out | Account::Opening => None,
    };
    // Asked from when they come in, and until they have read that it is saved, which is the end of what is kept.
    let renewing = use_mut_ref(|| false);
    if inside.is_none() {
        *renewing.borrow_mut() = false;
    } else if matches!(&back, Back::Renewing(of) if inside.as_ref() == Some(of)) && renewal::whose() == inside
    {
        *renewing.borrow_mut() = true;
    }
    let renews = *renewing.borrow();
    if matches!((&*doors.account, &back), (Account::Out | Account::Lapsed(_), Back::Failed(_))) {
        *told.borrow_mut() = true;
    }
    let failed = matches!(back, Back::Failed(_)) && !*told.borrow();
    use_effect_with((inside.is_some() && !failed && !renews, back.clone()), {
        let onarrived = onarrived.clone();
        move |(settled, back)| {
            if *settled && *back != Back::OnTheWay {
                if matches!(back, Back::Renewing(_)) {
                    renewal::end(); // they know a password, or they are somebody else
                }
                onarrived.emit(());
            }
        }
    });
    match (&*doors.account, back) {
        (Account::Out, back) => front(props, back, &again),
        (Account::Lapsed(member), back) => {
            let email = member.email.clone().map(AttrValue::from).unwrap_or_default();
            lapse(form(props, back, &again, email), *language)
        }
        (Account::In(_), Back::Renewing(_)) if renews => {
            let onclose = onarrived.reform(|()| renewal::end());
            html! { <NewPassword doors={doors.clone()} {onclose} language={*language} /> }
        }
        (Account::In(_), Back::Failed(fault)) if failed => refusal(&fault, &again, onarrived, *language),
        (Account::In(_) | Account::Opening, _) => Html::default(),
    }
}

/// The shop from outside.
fn front(props: &Props, back: Back, again: &Callback<()>) -> Html {
    let words = props.language.door();
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
            <section class="front-door" aria-label={words.title}>
                if props.config.welcome_coins > 0 {
                    <p class="front-welcome">{ coins((words.welcome)(props.config.welcome_coins)) }</p>
                }
                <div class="front-card">{ form(props, back, again, AttrValue::default()) }</div>
                <p class="front-privacy">
                    { words.privacy }{ " " }
                    { link("/privacy", "", &props.onprivacy, html! { words.privacy_link }) }
                </p>
            </section>
        </main>
    }
}

/// The form at the door, for that address if it is known; or what is to be said in its place.
fn form(props: &Props, back: Back, again: &Callback<()>, email: AttrValue) -> Html {
    let Props { doors, language, .. } = props;
    let fault = match back {
        Back::OnTheWay => {
            return html! {
                <p class="front-arriving" role="status">
                    <span class="spinner" aria-hidden="true"></span>
                    { language.door().arriving }
                </p>
            };
        }
        Back::Failed(fault @ AuthFault::Unreached(_)) => return unreached(&fault, again, *language),
        Back::Failed(fault) => Some(fault),
        // A session that ended before the password was chosen: whoever comes back by a password needs no other.
        Back::Nobody | Back::Renewing(_) => None,
    };
    html! { <Door doors={doors.clone()} {email} {fault} language={*language} /> }
}

/// Nobody answered: the code is still good for a few minutes.
fn unreached(fault: &AuthFault, again: &Callback<()>, language: Language) -> Html {
    let text = language.words().shell.retry;
    html! {
        <div class="door">
            { notice(Notice { tone: Tone::Harm, alert: true, ..Notice::default() }, html! { <p>{ said(fault, language) }</p> }) }
            { button(Button { rank: Rank::Main, text: text.into(), onclick: again.reform(|_| ()), ..Button::default() }) }
        </div>
    }
}

/// Somebody is in already, and the link that they opened led nowhere.
fn refusal(fault: &AuthFault, again: &Callback<()>, onclose: &Callback<()>, language: Language) -> Html {
    let words = &language.door().refused;
    html! {
        <Modal title={words.title} text={said(fault, language)} onescape={onclose.clone()}>
            <div class="door">
                if matches!(fault, AuthFault::Unreached(_)) {
                    { button(Button { rank: Rank::Main, text: language.words().shell.retry.into(), onclick: again.reform(|_| ()), ..Button::default() }) }
                }
                { button(Button { text: words.close.into(), onclick: onclose.reform(|_| ()), ..Button::default() }) }
            </div>
        </Modal>
    }
}
