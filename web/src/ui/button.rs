//! A button.

use super::icon::{Drawing, icon};
use yew::prelude::*;

/// How loud it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Rank {
    /// The one thing to do here.
    Main,
    /// A thing to do.
    #[default]
    Plain,
    /// A word that can be pressed.
    Quiet,
}

impl Rank {
    const fn class(self, bare: bool) -> &'static str {
        match (self, bare) {
            (Self::Main, _) => "button is-main",
            (Self::Plain, false) => "button",
            (Self::Plain, true) => "button is-bare",
            (Self::Quiet, false) => "button is-quiet",
            (Self::Quiet, true) => "button is-quiet is-bare",
        }
    }
}

/// What a button is.
#[derive(Default)]
pub(crate) struct Button {
    /// How loud it is.
    pub(crate) rank: Rank,
    /// The words on it; its name.
    pub(crate) text: AttrValue,
    /// A longer name where the words alone do not say which thing they mean. It must contain them.
    pub(crate) name: Option<AttrValue>,
    /// A drawing before the words.
    pub(crate) icon: Option<Drawing>,
    /// Shows the drawing alone; the words are heard.
    pub(crate) bare: bool,
    /// Sends the form it is in.
    pub(crate) submit: bool,
    /// For one that stays pressed: whether it is.
    pub(crate) pressed: Option<bool>,
    /// There is nothing yet to do it to: stays where it is and does not react.
    pub(crate) unready: bool,
    /// At work: stays where it is and does not react.
    pub(crate) busy: bool,
    /// Pressed.
    pub(crate) onclick: Callback<MouseEvent>,
}

/// A button.
pub(crate) fn button(of: Button) -> Html {
    let still = of.busy || of.unready;
    let onclick = if still { Callback::noop() } else { of.onclick };
    html! {
        <button
            class={of.rank.class(of.bare)}
            type={if of.submit { "submit" } else { "button" }}
            aria-disabled={still.then_some("true")}
            aria-pressed={of.pressed.map(|pressed| if pressed { "true" } else { "false" })}
            aria-label={of.name}
            title={of.bare.then(|| of.text.clone())}
            {onclick}
        >
            if of.busy {
                <span class="spinner" aria-hidden="true"></span>
            } else if let Some(drawing) = of.icon {
                { icon(drawing) }
            }
            <span class={of.bare.then_some("heard")}>{ of.text }</span>
        </button>
    }
}
