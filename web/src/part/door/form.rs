//! The form for a mailed link, and the one for a password.

use super::password::password_field;
use super::{Hall, Knock, said};
use crate::api::auth::entry::{Credentials, Purpose};
use crate::effect::sign_in::Wish;
use crate::ui::button::{Button, Rank, button};
use crate::ui::field::{Field, field};
use crate::ui::notice::{Notice, Tone, notice};
use crate::ui::segment::{Segment, segment};
use crate::words::door::Door as Words;
use yew::prelude::*;

/// Unicode scalars of a password at least; Supabase's own least is six.
const PASSWORD_CHARS_MIN: usize = 8;

/// Which form is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Link,
    SignIn,
    SignUp,
}

/// What was written is not enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Email,
    PasswordMissing,
    PasswordShort,
}

impl Gap {
    /// What to do about it.
    pub(super) const fn said(self, words: &Words) -> &'static str {
        match self {
            Self::Email => words.email_missing,
            Self::PasswordMissing => words.password_missing,
            Self::PasswordShort => words.password_short,
        }
    }
}

/// The form of the way that was chosen.
pub(super) fn form(hall: &Hall, shown: &UseStateHandle<bool>) -> Html {
    let words = hall.language.door();
    let onsubmit = {
        let hall = hall.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            hall.try_to(wish(*hall.way, &hall.email, &hall.password));
        }
    };
    let sent = *hall.knock == Knock::Sent { google: false };
    let (main, onemail) = (main(*hall.way, sent, words), hall.email.setter());
    html! {
        <form class="door-form" {onsubmit} novalidate=true>
            if *hall.way != Way::Link && !hall.known {
                { side(hall) }
            }
            { field(Field {
                id: "email",
                kind: "email",
                label: words.email,
                value: (*hall.email).clone(),
                purpose: "username",
                required: true,
                wrong: if *hall.knock == Knock::Gap(Gap::Email) { Gap::Email.said(words) } else { "" },
                onwrite: Callback::from(move |text| onemail.set(text)),
                ..Field::default()
            }) }
            if *hall.way != Way::Link {
                { password(hall, shown) }
            }
            if let Knock::Refused(fault) = &*hall.knock {
                { notice(Notice { tone: Tone::Harm, alert: true, ..Notice::default() }, html! { <p>{ said(fault, hall.language) }</p> }) }
            }
            { button(Button { submit: true, rank: Rank::Main, busy: sent, text: main.into(), ..Button::default() }) }
            if *hall.way == Way::Link {
                <p class="door-hint">{ words.link_hint }</p>
            }
            { other_ways(hall) }
        </form>
    }
}

const fn main(way: Way, sent: bool, words: &Words) -> &'static str {
    match way {
        _ if sent => words.working,
        Way::Link => words.link,
        Way::SignIn => words.enter,
        Way::SignUp => words.create,
    }
}

fn side(hall: &Hall) -> Html {
    let words = hall.language.door();
    let onchoose = {
        let hall = hall.clone();
        move |id: &'static str| hall.go(if id == "sign_up" { Way::SignUp } else { Way::SignIn })
    };
    segment(&Segment {
        legend: words.which,
        titled: false,
        group: "way",
        choices: &[("sign_in", words.sign_in), ("sign_up", words.sign_up)],
        chosen: if *hall.way == Way::SignUp { "sign_up" } else { "sign_in" },
        onchoose: onchoose.into(),
    })
}

fn password(hall: &Hall, shown: &UseStateHandle<bool>) -> Html {
    let words = hall.language.door();
    let new = *hall.way == Way::SignUp;
    let onpassword = hall.password.setter();
    let line = Field {
        label: words.password,
        value: (*hall.password).clone(),
        purpose: if new { "new-password" } else { "current-password" },
        hint: if new { words.password_hint } else { "" },
        wrong: match *hall.knock {
            Knock::Gap(gap) if gap != Gap::Email => gap.said(words),
            Knock::Waiting | Knock::Gap(_) | Knock::Sent { .. } | Knock::Refused(_) | Knock::Mailed(..) => "",
        },
        onwrite: Callback::from(move |text| onpassword.set(text)),
        ..Field::default()
    };
    password_field(line, shown, words)
}

fn other_ways(hall: &Hall) -> Html {
    let words = hall.language.door();
    let quiet = |text: &'static str, press: fn(&Hall)| {
        let hall = hall.clone();
        let onclick = Callback::from(move |_: MouseEvent| press(&hall));
        button(Button { rank: Rank::Quiet, text: text.into(), onclick, ..Button::default() })
    };
    html! {
        <div class="door-others">
            if *hall.way == Way::SignIn {
                { quiet(words.forgot, |hall| hall.try_to(mail(Purpose::Recover, &hall.email))) }
            }
            if *hall.way == Way::Link {
                { quiet(words.use_password, |hall| hall.turn(Way::SignIn)) }
            } else {
                { quiet(words.use_link, |hall| hall.turn(Way::Link)) }
            }
        </div>
    }
}

/// The address, if it may be one.
fn whole(email: &str) -> Result<&str, Gap> {
    let email = email.trim();
    let whole = email
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    if whole && !email.contains(char::is_whitespace) { Ok(email) } else { Err(Gap::Email) }
}

fn mail(purpose: Purpose, email: &str) -> Result<Wish, Gap> {
    Ok(Wish::Mail(purpose, whole(email)?.to_owned().into()))
}

/// Whether a password will do, new or old.
pub(super) fn enough(new: bool, password: &str) -> Result<(), Gap> {
    if password.is_empty() {
        return Err(Gap::PasswordMissing);
    }
    if new && password.chars().count() < PASSWORD_CHARS_MIN {
        return Err(Gap::PasswordShort);
    }
    Ok(())
}

fn wish(way: Way, email: &str, password: &str) -> Result<Wish, Gap> {
    if way == Way::Link {
        return mail(Purpose::Enter, email);
    }
    let email = whole(email)?;
    enough(way == Way::SignUp, password)?;
    let credentials = Credentials { email: email.to_owned(), password: password.to_owned() };
    Ok(if way == Way::SignUp { Wish::SignUp(credentials) } else { Wish::SignIn(credentials) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said_before_anything_is_sent() {
        for way in [Way::Link, Way::SignIn, Way::SignUp] {
            for email in ["", "rina", "rina@toko", "@toko.id", "rina @toko.id", "rina@to@ko.id"] {
                assert_eq!(wish(way, email, "rahasia1"), Err(Gap::Email), "{email}");
            }
        }
        assert_eq!(wish(Way::SignIn, " rina@toko.id ", ""), Err(Gap::PasswordMissing));
        assert_eq!(wish(Way::SignUp, "rina@toko.id", "pendek"), Err(Gap::PasswordShort));
        assert!(wish(Way::SignIn, "rina@toko.id", "lama").is_ok(), "an old password may be short");
        assert_eq!(
            wish(Way::Link, " rina@toko.id ", ""),
            Ok(Wish::Mail(Purpose::Enter, "rina@toko.id".into()))
        );
        let Ok(Wish::SignUp(credentials)) = wish(Way::SignUp, " rina@toko.id ", "rahasia1") else {
            panic!("no sign-up")
        };
        assert_eq!(credentials.email, "rina@toko.id");
    }
}
