//! Signing in and signing up with e-mail and password.

use crate::api::auth::{AuthFault, Credentials};
use crate::effect::account::{Doors, Passage};
use crate::effect::browser;
use crate::ui::button::{Button, Rank, button};
use crate::ui::field::{Field, field};
use crate::ui::icon::Drawing;
use crate::ui::notice::{Notice, Tone, notice};
use crate::ui::segment::{Segment, segment};
use crate::words::{Language, Words};
use yew::prelude::*;

/// Unicode scalars of a password at least; Supabase's own least is six.
const PASSWORD_CHARS_MIN: usize = 8;

/// Which side of the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    SignIn,
    SignUp,
}

/// What was written is not enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    Email,
    PasswordMissing,
    PasswordShort,
}

/// Where it stands.
#[derive(Clone, Debug, PartialEq)]
enum Knock {
    Waiting,
    Gap(Gap),
    Sent,
    Refused(AuthFault),
    Confirm,
}

/// Props of [`Door`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Where they come in.
    pub(crate) doors: Doors,
    /// Who it was, when they come back.
    #[prop_or_default]
    pub(crate) email: AttrValue,
    /// The language it is written in.
    pub(crate) language: Language,
}

/// The form.
#[component]
pub(crate) fn Door(props: &Props) -> Html {
    let words = props.language.words();
    let way = use_state_eq(|| Way::SignIn);
    let email = use_state_eq(|| props.email.clone());
    let password = use_state_eq(AttrValue::default);
    let shown = use_state_eq(|| false);
    let knock = use_state_eq(|| Knock::Waiting);

    if *knock == Knock::Confirm {
        let (way, knock) = (way.setter(), knock.setter());
        let back = move |_: MouseEvent| {
            way.set(Way::SignIn);
            knock.set(Knock::Waiting);
        };
        let letter = html! {
            <>
                <h2>{ words.door.confirm_title }</h2>
                <p>{ (words.door.confirm_text)(&email) }</p>
                { button(Button { text: words.door.confirm_back.into(), onclick: back.into(), ..Button::default() }) }
            </>
        };
        return html! {
            <div class="door" data-state="confirm">
                { notice(Notice { alert: true, ..Notice::default() }, letter) }
            </div>
        };
    }

    let onsubmit = {
        let (way, email, password, knock, doors) =
            (*way, email.clone(), password.clone(), knock.clone(), props.doors.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *knock != Knock::Sent {
                submit(way, &email, &password, knock.setter(), &doors);
            }
        })
    };
    let onway = {
        let (way, knock) = (way.setter(), knock.setter());
        move |id: &'static str| {
            way.set(if id == "sign_up" { Way::SignUp } else { Way::SignIn });
            knock.set(Knock::Waiting);
        }
    };
    let (email_wrong, password_wrong) = gaps(&knock, words);
    let door = &words.door;
    let (new, sent) = (*way == Way::SignUp, *knock == Knock::Sent);
    let write = |line: &UseStateHandle<AttrValue>| {
        let line = line.setter();
        Callback::from(move |text| line.set(text))
    };
    let onshow = {
        let shown = shown.clone();
        move |_: MouseEvent| shown.set(!*shown)
    };
    let show = button(Button {
        bare: true,
        rank: Rank::Quiet,
        icon: Some(Drawing::Eye),
        text: if *shown { door.hide } else { door.show }.into(),
        onclick: onshow.into(),
        ..Button::default()
    });
    html! {
        <form class="door" {onsubmit} novalidate=true data-state={if sent { "sent" } else { "open" }}>
            { segment(&Segment {
                legend: door.which,
                titled: false,
                group: "way",
                choices: &[("sign_in", door.sign_in), ("sign_up", door.sign_up)],
                chosen: if new { "sign_up" } else { "sign_in" },
                onchoose: onway.into(),
            }) }
            { field(Field {
                id: "email",
                kind: "email",
                label: door.email,
                value: (*email).clone(),
                purpose: "username",
                required: true,
                wrong: email_wrong,
                onwrite: write(&email),
                ..Field::default()
            }) }
            { field(Field {
                id: "password",
                kind: if *shown { "text" } else { "password" },
                label: door.password,
                value: (*password).clone(),
                purpose: if new { "new-password" } else { "current-password" },
                required: true,
                hint: if new { door.password_hint } else { "" },
                wrong: password_wrong,
                onwrite: write(&password),
                end: show,
                ..Field::default()
            }) }
            if let Knock::Refused(fault) = &*knock {
                { notice(Notice { tone: Tone::Harm, alert: true, ..Notice::default() }, html! { <p>{ fault.said(words) }</p> }) }
            }
            { button(Button {
                submit: true,
                rank: Rank::Main,
                busy: sent,
                text: if sent { door.working } else if new { door.create } else { door.enter }.into(),
                ..Button::default()
            }) }
        </form>
    }
}

fn gaps(knock: &Knock, words: &Words) -> (&'static str, &'static str) {
    match knock {
        Knock::Gap(Gap::Email) => (words.door.email_missing, ""),
        Knock::Gap(Gap::PasswordMissing) => ("", words.door.password_missing),
        Knock::Gap(Gap::PasswordShort) => ("", words.door.password_short),
        Knock::Waiting | Knock::Sent | Knock::Refused(_) | Knock::Confirm => ("", ""),
    }
}

fn check(way: Way, email: &str, password: &str) -> Result<Credentials, Gap> {
    let email = email.trim();
    let whole = email
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    if !whole || email.contains(char::is_whitespace) {
        return Err(Gap::Email);
    }
    if password.is_empty() {
        return Err(Gap::PasswordMissing);
    }
    if way == Way::SignUp && password.chars().count() < PASSWORD_CHARS_MIN {
        return Err(Gap::PasswordShort);
    }
    Ok(Credentials { email: email.to_owned(), password: password.to_owned() })
}

fn submit(way: Way, email: &str, password: &str, knock: UseStateSetter<Knock>, doors: &Doors) {
    let credentials = match check(way, email, password) {
        Ok(credentials) => credentials,
        Err(gap) => {
            knock.set(Knock::Gap(gap));
            browser::focus(if gap == Gap::Email { "email" } else { "password" });
            return;
        }
    };
    knock.set(Knock::Sent);
    let heard = Callback::from(move |heard: Result<Passage, AuthFault>| {
        knock.set(match heard {
            Ok(Passage::In) => Knock::Waiting,
            Ok(Passage::Confirm) => Knock::Confirm,
            Err(fault) => Knock::Refused(fault),
        });
    });
    match way {
        Way::SignIn => doors.sign_in(credentials, heard),
        Way::SignUp => doors.sign_up(credentials, heard),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said_before_anything_is_sent() {
        assert_eq!(check(Way::SignIn, "rina", "rahasia1"), Err(Gap::Email));
        assert_eq!(check(Way::SignIn, "rina@toko", "rahasia1"), Err(Gap::Email));
        assert_eq!(check(Way::SignIn, "rina @toko.id", "rahasia1"), Err(Gap::Email));
        assert_eq!(check(Way::SignIn, " rina@toko.id ", ""), Err(Gap::PasswordMissing));
        assert_eq!(check(Way::SignUp, "rina@toko.id", "pendek"), Err(Gap::PasswordShort));
        assert!(check(Way::SignIn, "rina@toko.id", "lama").is_ok(), "an old password may be short");
        assert_eq!(check(Way::SignUp, " rina@toko.id ", "rahasia1").unwrap().email, "rina@toko.id");
    }
}
