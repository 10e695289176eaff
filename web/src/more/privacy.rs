//! What becomes of photos: where they go, what is kept and for how long, and how to delete it.

use crate::effect::browser;
use crate::more::Front;
use crate::ui::button::{Button, button};
use crate::ui::icon::Drawing;
use yew::prelude::*;

/// Props of [`Privacy`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Days after which pictures are removed, if they are.
    pub(super) kept_days: Option<u32>,
    /// What it is shown with.
    pub(super) front: Front,
}

/// The page.
#[component]
pub(super) fn Privacy(props: &Props) -> Html {
    let words = props.front.speech.language.privacy();
    use_effect_with((), |()| browser::focus("privacy-title"));
    let kept = props.kept_days.map_or_else(|| words.kept_always.to_owned(), words.kept_days);
    let back = Button {
        icon: Some(Drawing::Back),
        text: words.home.into(),
        onclick: props.front.onclose.reform(|_| ()),
        ..Button::default()
    };
    html! {
        <main id="privacy" class="privacy">
            <h1 id="privacy-title" tabindex="-1">{ words.title }</h1>
            <p class="privacy-lead">{ words.lead }</p>
            <ol class="privacy-way">
                for (title, text) in words.way {
                    <li><div><h2>{ title }</h2><p>{ text }</p></div></li>
                }
            </ol>
            <section>
                <h2>{ words.kept_title }</h2>
                <p>{ words.kept }{ " " }{ kept }</p>
                <p>{ words.kept_link }</p>
            </section>
            <section>
                <h2>{ words.delete_title }</h2>
                <ul>
                    for text in words.delete {
                        <li>{ text }</li>
                    }
                </ul>
            </section>
            { button(back) }
        </main>
    }
}
