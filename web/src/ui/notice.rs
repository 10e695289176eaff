//! Something that must be read here and now.

use super::button::{Button, Rank, button};
use super::icon::{Drawing, icon};
use yew::prelude::*;

/// How grave it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Tone {
    /// Good to know.
    #[default]
    Calm,
    /// Look before you go on.
    Care,
    /// Something is wrong.
    Harm,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Calm => "notice",
            Self::Care => "notice is-care",
            Self::Harm => "notice is-harm",
        }
    }

    const fn icon(self) -> Drawing {
        match self {
            Self::Calm => Drawing::Check,
            Self::Care | Self::Harm => Drawing::Warn,
        }
    }
}

/// What a notice is, apart from its words.
#[derive(Clone, Copy, Default)]
pub(crate) struct Notice {
    /// How grave it is.
    pub(crate) tone: Tone,
    /// Another drawing than the tone's.
    pub(crate) icon: Option<Drawing>,
    /// Whether it is read out at once. What already stands when a page opens should not be.
    pub(crate) alert: bool,
    /// For those who point at it.
    pub(crate) id: Option<&'static str>,
}

/// A box with a drawing and words.
pub(crate) fn notice(of: Notice, words: Html) -> Html {
    html! {
        <div id={of.id} class={of.tone.class()} role={of.alert.then_some("alert")}>
            { icon(of.icon.unwrap_or(of.tone.icon())) }
            <div class="notice-text">{ words }</div>
        </div>
    }
}

/// Says that something has not come, and offers to try again.
pub(crate) fn not_here(said: Html, retry: &'static str, again: &Callback<()>) -> Html {
    let retry = Button {
        rank: Rank::Main,
        icon: Some(Drawing::Redo),
        text: retry.into(),
        onclick: again.reform(|_| ()),
        ..Button::default()
    };
    let words = html! { <>{ said }{ button(retry) }</> };
    notice(Notice { tone: Tone::Harm, alert: true, ..Notice::default() }, words)
}
