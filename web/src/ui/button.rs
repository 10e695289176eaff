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

/// Props of [`Button`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// How loud it is.
    #[prop_or_default]
    pub(crate) rank: Rank,
    /// The words on it; its name.
    #[prop_or_default]
    pub(crate) text: AttrValue,
    /// A longer name where the words alone do not say which thing they mean. It must contain them.
    #[prop_or_default]
    pub(crate) name: Option<AttrValue>,
    /// A drawing before the words.
    #[prop_or_default]
    pub(crate) icon: Option<Drawing>,
    /// Shows the drawing alone; the words are heard.
    #[prop_or_default]
    pub(crate) bare: bool,
    /// Sends the form it is in.
    #[prop_or_default]
    pub(crate) submit: bool,
    /// Cannot be pressed now.
    #[prop_or_default]
    pub(crate) disabled: bool,
    /// At work: stays where it is and does not react.
    #[prop_or_default]
    pub(crate) busy: bool,
    /// Pressed.
    #[prop_or_default]
    pub(crate) onclick: Callback<MouseEvent>,
    /// For those who must find it.
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
}

/// A button.
#[component]
pub(crate) fn Button(props: &Props) -> Html {
    let onclick = if props.busy { Callback::noop() } else { props.onclick.clone() };
    html! {
        <button
            id={props.id.clone()}
            class={props.rank.class(props.bare)}
            type={if props.submit { "submit" } else { "button" }}
            disabled={props.disabled}
            aria-disabled={props.busy.then_some("true")}
            aria-label={props.name.clone()}
            title={props.bare.then(|| props.text.clone())}
            {onclick}
        >
            if props.busy {
                <span class="spinner" aria-hidden="true"></span>
            } else if let Some(drawing) = props.icon {
                { icon(drawing) }
            }
            <span class={props.bare.then_some("heard")}>{ props.text.clone() }</span>
        </button>
    }
}
