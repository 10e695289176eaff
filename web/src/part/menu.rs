//! The menu at the end of the bar: who, which language, which theme, and the way out.

use crate::effect::browser;
use crate::state::account::Member;
use crate::state::theme::Theme;
use crate::ui::button::{Button, button};
use crate::ui::icon::{Drawing, icon};
use crate::ui::link::link;
use crate::ui::segment::{Segment, segment};
use crate::words::Language;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Props of [`Menu`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Who is signed in, if anybody.
    pub(crate) member: Option<Member>,
    /// The theme that is on.
    pub(crate) theme: Theme,
    /// Another language was chosen.
    pub(crate) onlanguage: Callback<Language>,
    /// Another theme was chosen.
    pub(crate) ontheme: Callback<Theme>,
    /// They want to see where their coins went.
    pub(crate) oncoins: Callback<()>,
    /// They want to know what becomes of their photos.
    pub(crate) onprivacy: Callback<()>,
    /// The one inside wants to leave.
    pub(crate) onleave: Callback<MouseEvent>,
    /// The language it is written in.
    pub(crate) language: Language,
}

/// A button and the sheet that it opens. Escape, a press elsewhere, or leaving it with Tab closes it.
#[component]
pub(crate) fn Menu(props: &Props) -> Html {
    let language = props.language;
    let words = &language.words().menu;
    let open = use_state_eq(|| false);
    let root = use_node_ref();
    let onkeydown = use_callback((), {
        let open = open.setter();
        move |event: KeyboardEvent, ()| {
            if event.key() == "Escape" {
                open.set(false);
                browser::focus("menu-button");
            }
        }
    });
    let onaway = use_callback((), {
        let (open, root) = (open.setter(), root.clone());
        move |event: web_sys::Event, ()| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            let inside = root.get().is_some_and(|root| root.contains(target.as_ref()));
            if !inside {
                open.set(false);
            }
        }
    });
    browser::use_window_event("pointerdown", onaway.clone());
    browser::use_window_event("focusin", onaway);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    let closing = |go: &Callback<()>| {
        let (open, go) = (open.setter(), go.clone());
        Callback::from(move |()| {
            open.set(false);
            go.emit(());
        })
    };
    html! {
        <div class="menu" ref={root} {onkeydown}>
            <button id="menu-button" type="button" class="menu-button" aria-expanded={if *open { "true" } else { "false" }} aria-controls="menu-sheet" {onclick}>
                <span class="heard">{ words.account }</span>
                if let Some(initial) = props.member.as_ref().and_then(initial) {
                    <span aria-hidden="true">{ initial }</span>
                } else {
                    { icon(Drawing::Sliders) }
                }
            </button>
            <div id="menu-sheet" class="menu-sheet" hidden={!*open}>
                if let Some(email) = props.member.as_ref().and_then(|member| member.email.as_ref()) {
                    <p class="menu-who"><span>{ words.signed_in_as }</span><strong>{ email.to_string() }</strong></p>
                }
                { languages(language, words, &props.onlanguage) }
                { themes(props.theme, words, &props.ontheme) }
                { link("/privacy", "button", &closing(&props.onprivacy), html! { words.privacy }) }
                if props.member.is_some() {
                    { link("/coins", "button", &closing(&props.oncoins), html! { words.statement }) }
                    { button(Button { text: words.sign_out.into(), onclick: props.onleave.clone(), ..Button::default() }) }
                }
            </div>
        </div>
    }
}

fn initial(member: &Member) -> Option<String> {
    member.email.as_ref()?.chars().next().map(|first| first.to_ascii_uppercase().to_string())
}

fn languages(
    language: Language,
    words: &'static crate::words::Menu,
    onlanguage: &Callback<Language>,
) -> Html {
    segment(&Segment {
        legend: words.language,
        titled: true,
        group: "language",
        choices: &[("id", "Indonesia"), ("en", "English")],
        chosen: language.tag(),
        onchoose: onlanguage.reform(|tag| if tag == "en" { Language::En } else { Language::Id }),
    })
}

fn themes(theme: Theme, words: &'static crate::words::Menu, ontheme: &Callback<Theme>) -> Html {
    let choice = |theme: Theme, text: &'static str| (theme.name(), text);
    segment(&Segment {
        legend: words.theme,
        titled: true,
        group: "theme",
        choices: &[
            choice(Theme::Light, words.light),
            choice(Theme::Dark, words.dark),
            choice(Theme::System, words.system),
        ],
        chosen: theme.name(),
        onchoose: ontheme.reform(|name| Theme::from_name(name).unwrap_or_default()),
    })
}
