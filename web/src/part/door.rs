//! The door: Google, a mailed link, or a password.

mod form;
mod google;
mod letter;
mod modal;
pub(crate) mod new_password;
mod password;
mod said;

pub(crate) use modal::Modal;
pub(crate) use said::said;

use crate::api::auth::AuthFault;
use crate::api::auth::entry::Purpose;
use crate::effect::account::Doors;
use crate::effect::browser;
use crate::effect::sign_in::{self, Passage, Wish, use_return, use_ways};
use crate::words::Language;
use form::{Gap, Way};
use letter::Letter;
use yew::prelude::*;

/// Where it stands.
#[derive(Clone, Debug, PartialEq)]
enum Knock {
    Waiting,
    Gap(Gap),
    /// At Google's, or by the form.
    Sent {
        google: bool,
    },
    Refused(AuthFault),
    Mailed(Purpose, AttrValue),
}

/// Props of [`Door`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Where they come in.
    pub(crate) doors: Doors,
    /// Who it was, when they come back.
    #[prop_or_default]
    pub(crate) email: AttrValue,
    /// Why they are not in already.
    #[prop_or_default]
    pub(crate) fault: Option<AuthFault>,
    /// The language it is written in.
    pub(crate) language: Language,
}

/// What stands in the form, and what comes of it.
#[derive(Clone, PartialEq)]
struct Hall {
    doors: Doors,
    language: Language,
    /// Only who was in before: there is no account to make.
    known: bool,
    way: UseStateHandle<Way>,
    email: UseStateHandle<AttrValue>,
    password: UseStateHandle<AttrValue>,
    knock: UseStateHandle<Knock>,
}

impl Hall {
    fn ask(&self, wish: Wish) {
        if matches!(*self.knock, Knock::Sent { .. }) {
            return;
        }
        self.knock.set(Knock::Sent { google: matches!(wish, Wish::Google(_)) });
        let knock = self.knock.setter();
        let heard = move |heard| match heard {
            Ok(Passage::In) => knock.set(Knock::Waiting),
            Ok(Passage::Mailed(purpose, email)) => knock.set(Knock::Mailed(purpose, email)),
            Ok(Passage::Away) => {}
            Err(fault) => knock.set(Knock::Refused(fault)),
        };
        sign_in::knock(&self.doors, wish, heard.into());
    }

    /// Asks for what the form says, or says what is missing in it.
    fn try_to(&self, wish: Result<Wish, Gap>) {
        match wish {
            Ok(wish) => self.ask(wish),
            Err(gap) => {
                self.knock.set(Knock::Gap(gap));
                browser::focus(if gap == Gap::Email { "email" } else { "password" });
            }
        }
    }

    fn go(&self, way: Way) {
        self.way.set(way);
        self.knock.set(Knock::Waiting);
    }

    /// The same from a button that is not there afterwards: the keyboard goes to the first line.
    fn turn(&self, way: Way) {
        self.go(way);
        browser::focus("email");
    }
}

/// The form, or what is said once a link is on its way.
#[component]
pub(crate) fn Door(props: &Props) -> Html {
    let ways = use_ways(&props.doors);
    let hall = Hall {
        doors: props.doors.clone(),
        language: props.language,
        known: !props.email.is_empty(),
        way: use_state_eq(|| if sign_in::by_password() { Way::SignIn } else { Way::Link }),
        email: use_state_eq(|| props.email.clone()),
        password: use_state_eq(AttrValue::default),
        knock: use_state_eq(|| props.fault.clone().map_or(Knock::Waiting, Knock::Refused)),
    };
    let shown = use_state_eq(|| false);
    let onback = use_callback((), {
        let knock = hall.knock.setter();
        move |(), ()| knock.set(Knock::Waiting)
    });
    use_return(onback.clone());
    let knock = (*hall.knock).clone();
    if let Knock::Mailed(purpose, email) = knock {
        return html! {
            <Letter doors={hall.doors} {purpose} {email} {onback} language={hall.language} />
        };
    }
    html! {
        <div class="door">
            { google::google(&hall, ways) }
            { form::form(&hall, &shown) }
        </div>
    }
}
