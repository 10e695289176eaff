//! The frame around every page: bar, words, theme, live region, and which page is shown.

use crate::api::Fault;
use crate::effect::account::{Doors, use_config, use_doors};
use crate::effect::browser::{dress_document, use_online};
use crate::effect::opening::Opening;
use crate::effect::piece::{Load, Piece, use_piece};
use crate::effect::preference;
use crate::page::missing::missing;
use crate::page::sign_in::{self, door};
use crate::page::studio::{self, studio};
use crate::part::bar::bar;
use crate::part::menu::Menu;
use crate::part::more::More;
use crate::route::{Route, use_route};
use crate::scene::Scene;
use crate::state::account::Account;
use crate::state::remote::Remote;
use crate::state::theme::Theme;
use crate::state::voice::{Speech, Voice};
use crate::ui::icon::Drawing;
use crate::ui::notice::{Notice, Tone, not_here, notice};
use crate::words::{Language, Words};
use contract::api::config::Config;
use std::rc::Rc;
use yew::prelude::*;

/// Loads what draws the studio.
pub(crate) const STUDIO: Load<studio::Draw> = || Box::pin(studio());
/// Loads what draws the door.
pub(crate) const DOOR: Load<sign_in::Draw> = || Box::pin(door());

/// Props of [`App`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What is there before anything is drawn.
    pub(crate) opening: Opening<studio::Draw, sign_in::Draw>,
}

/// The whole page.
#[component]
pub(crate) fn App(props: &Props) -> Html {
    let first = &props.opening;
    let language = use_state_eq(preference::language);
    let theme = use_state_eq(preference::theme);
    let voice = use_reducer(Voice::default);
    let arrival = use_state_eq(|| first.arrival.clone());
    let words = language.words();
    let (config, again) = use_config(&first.config);
    let doors = use_doors(config.ready().cloned());
    let (route, go) = use_route();
    let online = use_online();
    use_effect_with(*language, |language| dress_document(language.tag(), language.words().shell.title));
    let onlanguage = {
        let (language, voice) = (language.setter(), voice.dispatcher());
        move |next: Language| {
            preference::keep_language(next);
            language.set(next);
            voice.dispatch("".into()); // the last sentence was in the other language
        }
    };
    let ontheme = {
        let theme = theme.setter();
        move |next: Theme| {
            preference::keep_theme(next);
            theme.set(next);
        }
    };
    let onleave = {
        let doors = doors.clone();
        move |_: MouseEvent| doors.leave()
    };
    let speech = Speech { language: *language, voice: voice.dispatcher() };
    let member = doors.account.member();
    let oncoins = go.reform(|()| Route::Coins);
    let onprivacy = go.reform(|()| Route::Privacy);
    let onhome = go.reform(|()| Route::Studio);
    let menu = html! {
        <Menu oncoins={oncoins.clone()} onprivacy={onprivacy.clone()} member={member.cloned()} theme={*theme} {onlanguage} {ontheme} {onleave} language={*language} />
    };
    let front = use_state_eq(|| None::<Scene>);
    let onscene = use_callback((), {
        let front = front.setter();
        move |scene: Scene, ()| front.set(Some(scene))
    });
    // Whoever writes into the form at the door will want the studio in a moment.
    let near = use_state_eq(|| false);
    let onnear = {
        let near = near.setter();
        move |_: FocusEvent| near.set(true)
    };
    let piece = use_piece(first.studio, member.is_some() || *near, STUDIO);
    let scene = match route {
        Route::Privacy => Some(Scene::Privacy(config.ready().and_then(|config| config.pictures_kept_days))),
        Route::Coins => member.map(|_| Scene::Statement),
        Route::Studio | Route::Missing => (*front).clone().filter(|_| member.is_some()),
    };
    let away = scene.as_ref().is_some_and(Scene::is_page);
    let page = match route {
        Route::Missing => missing(onhome.reform(|_| ()), &words.shell),
        Route::Studio | Route::Coins | Route::Privacy => {
            page(&config, &again, &piece, &doors, online, &speech, &onscene)
        }
    };
    let onarrived = {
        let arrival = arrival.setter();
        move |()| arrival.set(None)
    };
    let shut = matches!(*doors.account, Account::Out | Account::Lapsed(_)) && route != Route::Missing;
    let wanted = shut || arrival.is_some();
    let entrance = use_piece(first.door, wanted, DOOR);
    let entrance = match (config.ready(), &entrance.offer) {
        (Some(config), Remote::Ready(draw)) if wanted => draw(sign_in::Props {
            config: config.clone(),
            doors: doors.clone(),
            arrival: (*arrival).clone(),
            onarrived: onarrived.into(),
            onprivacy,
            language: *language,
        }),
        (Some(_), Remote::Failed(_)) if wanted => closed(words.later.failed, &entrance.again, words),
        (Some(_), Remote::Idle | Remote::Loading) if *doors.account == Account::Out => opening(words),
        _ => Html::default(),
    };
    let onclose = Callback::from(move |()| match *front {
        Some(_) if route == Route::Studio => front.set(None),
        Some(_) | None => onhome.emit(()),
    });
    html! {
        <>
            <a class="skip" href={if away { "#more" } else { "#content" }}>{ words.shell.skip }</a>
            { bar(member, menu, &oncoins, &words.shell) }
            if !online { { offline(words) } }
            // Out of sight it keeps its photos and what is running.
            <div class="behind" hidden={away}>{ page }</div>
            <div class="behind" hidden={away && *doors.account == Account::Out} onfocusin={onnear}>{ entrance }</div>
            <div id="more"><More {scene} {doors} {speech} {onclose} /></div>
            <p class="heard" role="status" aria-live="polite" key={voice.turn % 2}>{ voice.sentence.to_string() }</p>
        </>
    }
}

fn page(
    config: &Remote<Rc<Config>, Fault>,
    again: &Callback<()>,
    piece: &Piece<studio::Draw>,
    doors: &Doors,
    online: bool,
    speech: &Speech,
    onscene: &Callback<Scene>,
) -> Html {
    let words = speech.words();
    match (config, &*doors.account) {
        (Remote::Failed(fault), _) => closed(words.cause.of(fault).what, again, words),
        (Remote::Idle | Remote::Loading, _) | (_, Account::Opening) => opening(words),
        (Remote::Ready(_), Account::Out) => Html::default(),
        (Remote::Ready(config), Account::In(member) | Account::Lapsed(member)) => match &piece.offer {
            Remote::Ready(draw) => draw(studio::Props {
                config: config.clone(),
                doors: doors.clone(),
                member: member.clone(),
                online,
                speech: speech.clone(),
                onscene: onscene.clone(),
            }),
            Remote::Failed(_) => closed(words.later.failed, &piece.again, words),
            Remote::Idle | Remote::Loading => opening(words),
        },
    }
}

fn offline(words: &Words) -> Html {
    let what = Notice { tone: Tone::Care, icon: Some(Drawing::Offline), alert: true, ..Notice::default() };
    html! { <div class="strip">{ notice(what, html! { words.shell.offline }) }</div> }
}

/// What index.html shows until the program is there, for as long as the first answers take.
fn opening(words: &Words) -> Html {
    html! {
        <main id="content" class="shell" aria-busy="true">
            <p class="shell-note" role="status">{ words.shell.opening }</p>
            <div class="shell-card"></div>
            <div class="shell-card"></div>
        </main>
    }
}

fn closed(what: &'static str, again: &Callback<()>, words: &Words) -> Html {
    let said = html! { <><h1>{ what }</h1><p>{ words.cause.start }</p></> };
    html! {
        <main id="content" class="shell">
            <div class="shell-closed">
                { not_here(said, words.shell.retry, again) }
            </div>
        </main>
    }
}
