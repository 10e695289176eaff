//! One picture, its seed, its two video prompts, and what can be done with them.

mod frame;
mod video;

use super::batch::BatchAction;
use crate::state::voice::Speech;
use crate::state::window::{Picture, Ticket};
use crate::ui::tab::{Leaf, Tabs};
use contract::prompt::{VIDEO_TITLE_A, VIDEO_TITLE_B, video_prompts};
use frame::Frame;
use video::VideoPrompt;
use yew::prelude::*;

/// What a card shows.
pub(super) struct Show<'a> {
    /// The picture.
    pub(super) picture: &'a Picture,
    /// What it was asked with.
    pub(super) ticket: &'a Ticket,
    /// What is in it.
    pub(super) title: &'a str,
    /// Whether it is in our own store; until then it is shown from the painter's.
    pub(super) stored: bool,
    /// Something was asked of it.
    pub(super) onaction: &'a Callback<BatchAction>,
    /// How it speaks.
    pub(super) speech: &'a Speech,
}

/// A card.
pub(super) fn card(of: &Show<'_>) -> Html {
    let Show { picture, ticket, speech, .. } = of;
    let words = &speech.words().card;
    let place = picture.index;
    let id = format!("{}-{place}", ticket.key);
    let name = AttrValue::from((words.picture)(usize::from(place).saturating_add(1), of.title));
    let videos = video_prompts(&ticket.selection, None, picture.seed);
    let leaf = |title: &'static str, heading: &'static str, text: String| Leaf {
        title,
        content: html! { <VideoPrompt {heading} text={AttrValue::from(text)} speech={(*speech).clone()} /> },
    };
    let onopen = of.onaction.reform({
        let key = ticket.key.clone();
        move |press| BatchAction::Open(key.clone(), place, press)
    });
    html! {
        <article class="card" data-state={if of.stored { "ready" } else { "storing" }} aria-label={name.clone()}>
            <Frame picture={(*picture).clone()} {name} stored={of.stored} {onopen} speech={(*speech).clone()} />
            <Tabs
                {id}
                name={words.texts}
                leaves={vec![leaf(words.tab_a, VIDEO_TITLE_A, videos.a), leaf(words.tab_b, VIDEO_TITLE_B, videos.b)]}
            />
        </article>
    }
}
