//! Something that must be read here and now.

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

/// Props of [`Notice`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// How grave it is.
    #[prop_or_default]
    pub(crate) tone: Tone,
    /// Another drawing than the tone's.
    #[prop_or_default]
    pub(crate) icon: Option<Drawing>,
    /// Whether it is read out at once. What already stands when a page opens should not be.
    #[prop_or_default]
    pub(crate) alert: bool,
    /// For those who point at it.
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
    /// What it says.
    pub(crate) children: Html,
}

/// A box with a drawing and words.
#[component]
pub(crate) fn Notice(props: &Props) -> Html {
    html! {
        <div id={props.id.clone()} class={props.tone.class()} role={props.alert.then_some("alert")}>
            { icon(props.icon.unwrap_or(props.tone.icon())) }
            <div class="notice-text">{ props.children.clone() }</div>
        </div>
    }
}
