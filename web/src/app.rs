//! The frame around every page: bar, words, theme, live region, and which page is shown.

use crate::effect::account::{Doors, use_config, use_doors};
use crate::effect::browser::{dress_document, use_online};
use crate::effect::preference;
use crate::page::missing::Missing;
use crate::page::sign_in::SignIn;
use crate::page::studio::Studio;
use crate::part::bar::Bar;
use crate::part::lapse::Lapse;
use crate::route::{Route, use_route};
use crate::state::account::Account;
use crate::state::remote::Remote;
use crate::state::theme::Theme;
use crate::state::voice::{Say, Voice};
use crate::ui::button::{Button, Rank};
use crate::ui::icon::Drawing;
use crate::ui::notice::{Notice, Tone};
use crate::words::{Language, Words};
use contract::api::config::Config;
use std::rc::Rc;
use yew::prelude::*;

/// The whole page.
#[component]
pub(crate) fn App() -> Html {
    let language = use_state_eq(preference::language);
    let theme = use_state_eq(preference::theme);
    let voice = use_reducer(Voice::default);
    let words = language.words();
    use_effect_with(*language, |language| dress_document(language.tag(), language.words().shell.title));
    let onlanguage = use_callback((), {
        let (language, voice) = (language.setter(), voice.dispatcher());
        move |next: Language, ()| {
            preference::keep_language(next);
            language.set(next);
            voice.dispatch("".into()); // the last sentence was in the other language
        }
    });
    let ontheme = use_callback((), {
        let theme = theme.setter();
        move |next: Theme, ()| {
            preference::keep_theme(next);
            theme.set(next);
        }
    });
    html! {
        <ContextProvider<Language> context={*language}>
            <ContextProvider<Say> context={Say(voice.dispatcher())}>
                <a class="skip" href="#content">{ words.shell.skip }</a>
                <House theme={*theme} {onlanguage} {ontheme} />
                <p class="heard" role="status" aria-live="polite" key={voice.turn % 2}>{ voice.sentence.to_string() }</p>
            </ContextProvider<Say>>
        </ContextProvider<Language>>
    }
}

/// Props of [`House`].
#[derive(PartialEq, Properties)]
struct HouseProps {
    theme: Theme,
    onlanguage: Callback<Language>,
    ontheme: Callback<Theme>,
}

/// Bar and page.
#[component]
fn House(props: &HouseProps) -> Html {
    let words = crate::words::use_words();
    let (config, again) = use_config();
    let doors = use_doors(config.ready().cloned());
    let (route, go) = use_route();
    let online = use_online();
    let onleave = use_callback(doors.clone(), |(), doors| doors.leave());
    html! {
        <>
            <Bar
                member={doors.account.member().cloned()}
                theme={props.theme}
                onlanguage={props.onlanguage.clone()}
                ontheme={props.ontheme.clone()}
                {onleave}
            />
            if !online {
                <div class="strip"><Notice tone={Tone::Care} icon={Drawing::Offline} alert=true>{ words.shell.offline }</Notice></div>
            }
            { page(route, go, &config, again, &doors, online, words) }
        </>
    }
}

fn page(
    route: Route,
    go: Callback<Route>,
    config: &Remote<Rc<Config>, crate::api::Fault>,
    again: Callback<()>,
    doors: &Doors,
    online: bool,
    words: &'static Words,
) -> Html {
    if route == Route::Missing {
        return html! { <Missing onhome={move |()| go.emit(Route::Studio)} /> };
    }
    match (config, &*doors.account) {
        (Remote::Failed(fault), _) => closed(words.trouble(fault).what, again, words),
        (Remote::Idle | Remote::Loading, _) | (_, Account::Opening) => opening(words),
        (Remote::Ready(config), Account::Out) => {
            html! { <SignIn config={config.clone()} doors={doors.clone()} /> }
        }
        (Remote::Ready(config), Account::In(member) | Account::Lapsed(member)) => html! {
            <>
                <Studio key={&*member.user_id} config={config.clone()} doors={doors.clone()} member={member.clone()} {online} />
                if matches!(*doors.account, Account::Lapsed(_)) {
                    <Lapse doors={doors.clone()} email={member.email.as_deref().map(AttrValue::from)} />
                }
            </>
        },
    }
}

/// What index.html shows until the program is there, for as long as the first answers take.
fn opening(words: &'static Words) -> Html {
    html! {
        <main id="content" class="shell" aria-busy="true">
            <p class="shell-note" role="status">{ words.shell.opening }</p>
            <div class="shell-card"></div>
            <div class="shell-card"></div>
        </main>
    }
}

fn closed(what: &'static str, again: Callback<()>, words: &'static Words) -> Html {
    html! {
        <main id="content" class="shell">
            <div class="shell-closed">
                <Notice tone={Tone::Harm} alert=true>
                    <p><strong>{ what }</strong></p>
                    <p>{ words.cause.start }</p>
                    <Button rank={Rank::Main} icon={Drawing::Redo} text={words.shell.retry} onclick={move |_| again.emit(())} />
                </Notice>
            </div>
        </main>
    }
}
