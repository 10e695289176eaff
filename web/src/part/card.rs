//! One picture, its seed, its two video prompts, and what can be done with them.

mod frame;
mod video;
mod ways;

use super::batch::BatchAction;
use crate::state::voice::Speech;
use crate::state::window::{Batch, Picture};
use crate::ui::tab::{Leaf, Tabs};
use contract::api::Coins;
use contract::prompt::{VIDEO_TITLE_A, VIDEO_TITLE_B, video_prompts};
use frame::Frame;
use std::rc::Rc;
use video::VideoPrompt;
use ways::Ways;
use yew::prelude::*;

/// What a card shows.
pub(super) struct Show<'a> {
    /// The picture.
    pub(super) picture: Picture,
    /// The batch it is of.
    pub(super) batch: Rc<Batch>,
    /// What is in it.
    pub(super) title: &'a str,
    /// Whether it is in our own store; until then it is shown from the painter's.
    pub(super) stored: bool,
    /// Whether it has a star.
    pub(super) starred: bool,
    /// Whether its seed is locked.
    pub(super) locked: bool,
    /// What another one costs.
    pub(super) price: Coins,
    /// Something was asked of it.
    pub(super) onaction: &'a Callback<BatchAction>,
    /// How it speaks.
    pub(super) speech: &'a Speech,
}

/// A card.
pub(super) fn card(of: &Show<'_>) -> Html {
    let Show { picture, batch, speech, .. } = of;
    let (key, place) = (&batch.ticket.key, picture.index);
    let name =
        AttrValue::from((speech.studio().card.picture)(usize::from(place).saturating_add(1), of.title));
    let onopen = of.onaction.reform({
        let key = key.clone();
        move |press| BatchAction::Open(key.clone(), place, press)
    });
    let star = BatchAction::Star(key.clone(), place);
    let seed = BatchAction::Seed((!of.locked).then_some(picture.seed));
    html! {
        <article class="card" data-state={if of.stored { "ready" } else { "storing" }} aria-label={name.clone()}>
            <Frame
                picture={picture.clone()}
                {name}
                stored={of.stored}
                starred={of.starred}
                locked={of.locked}
                {onopen}
                onstar={of.onaction.reform(move |_| star.clone())}
                onlock={of.onaction.reform(move |_| seed.clone())}
                speech={(*speech).clone()}
            />
            { below(of, false) }
        </article>
    }
}

/// What stands under a picture; while it waits for one, the same in height and not to be seen.
pub(super) fn below(of: &Show<'_>, waits: bool) -> Html {
    let Show { picture, batch, speech, .. } = of;
    let (key, place) = (&batch.ticket.key, picture.index);
    let videos = video_prompts(&batch.ticket.selection, None, picture.seed);
    let leaf = |title: &'static str, heading: &'static str, version: char, text: String| Leaf {
        title,
        content: html! {
            <VideoPrompt {heading} batch={key.clone()} {place} {version} text={AttrValue::from(text)} speech={(*speech).clone()} />
        },
    };
    let words = &speech.studio().card;
    let leaves = vec![
        leaf(words.tab_a, VIDEO_TITLE_A, 'a', videos.a),
        leaf(words.tab_b, VIDEO_TITLE_B, 'b', videos.b),
    ];
    html! {
        <div class={if waits { "below is-waiting" } else { "below" }} aria-hidden={waits.then_some("true")}>
            <Ways picture={picture.clone()} batch={batch.clone()} stored={of.stored} price={of.price} onaction={of.onaction.clone()} speech={(*speech).clone()} />
            <Tabs id={format!("{key}-{place}")} name={words.texts} {leaves} />
        </div>
    }
}
