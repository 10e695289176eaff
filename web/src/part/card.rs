//! One picture, its seed, its two video prompts, and what can be done with them.

mod frame;
mod video;

use crate::state::voice::Speech;
use crate::state::window::Ticket;
use crate::ui::tab::{Leaf, Tabs};
use contract::api::batch::PictureDetail;
use contract::prompt::{VIDEO_TITLE_A, VIDEO_TITLE_B, video_prompts};
use frame::Frame;
use video::VideoPrompt;
use yew::prelude::*;

/// A card: the picture in that place of its batch (from 0), and the title of what is in it.
pub(super) fn card(
    picture: &PictureDetail,
    place: usize,
    ticket: &Ticket,
    title: &str,
    speech: &Speech,
) -> Html {
    let words = &speech.words().card;
    let id = format!("{}-{place}", ticket.key);
    let name = AttrValue::from((words.picture)(place.saturating_add(1), title));
    let videos = video_prompts(&ticket.selection, None, picture.seed);
    let leaf = |title: &'static str, heading: &'static str, text: String| Leaf {
        title,
        content: html! { <VideoPrompt {heading} text={AttrValue::from(text)} speech={speech.clone()} /> },
    };
    html! {
        <article class="card" data-state="ready" aria-label={name.clone()}>
            <Frame picture={picture.clone()} {place} {name} speech={speech.clone()} />
            <Tabs
                {id}
                name={words.texts}
                leaves={vec![leaf(words.tab_a, VIDEO_TITLE_A, videos.a), leaf(words.tab_b, VIDEO_TITLE_B, videos.b)]}
            />
        </article>
    }
}
