//! One picture, its seed, its two video prompts, and what can be done with them.

use crate::effect::download;
use crate::state::voice::Say;
use crate::state::window::Ticket;
use crate::ui::button::Button;
use crate::ui::icon::Drawing;
use crate::ui::tab::{Leaf, Tabs};
use crate::words::use_words;
use contract::api::batch::PictureDetail;
use contract::prompt::{VIDEO_TITLE_A, VIDEO_TITLE_B, video_prompts};
use yew::prelude::*;

mod video;

use video::VideoPrompt;

/// Props of [`PictureCard`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Unique on the page.
    pub(crate) id: AttrValue,
    /// Its place in the batch, from 0.
    pub(crate) place: usize,
    /// The picture.
    pub(crate) picture: PictureDetail,
    /// What it was asked with.
    pub(crate) ticket: Ticket,
    /// What is in it.
    pub(crate) title: AttrValue,
}

/// How the picture itself is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sight {
    Coming,
    There,
    /// It did not load; the number makes the next try another address for the browser's cache.
    Broken(u32),
    Retried(u32),
}

/// A card.
#[component]
pub(crate) fn PictureCard(props: &Props) -> Html {
    let words = &use_words().card;
    let place = props.place.saturating_add(1);
    let videos = use_memo((props.ticket.selection.clone(), props.picture.seed), |(selection, seed)| {
        video_prompts(selection, None, *seed)
    });
    let leaf = |title: &'static str, heading: &'static str, text: &str| Leaf {
        title: title.into(),
        content: html! { <VideoPrompt heading={heading} text={text.to_owned()} /> },
    };
    html! {
        <article class="card" data-state="ready" aria-label={(words.picture)(place, &props.title)}>
            <Frame picture={props.picture.clone()} alt={(words.picture)(place, &props.title)}>
                <span class="card-seed">{ (words.seed)(props.picture.seed) }</span>
                <div class="card-acts">
                    <Download url={props.picture.url.clone()} {place} seed={props.picture.seed} />
                </div>
            </Frame>
            <Tabs
                id={props.id.clone()}
                name={words.texts}
                leaves={vec![leaf(words.tab_a, VIDEO_TITLE_A, &videos.a), leaf(words.tab_b, VIDEO_TITLE_B, &videos.b)]}
            />
        </article>
    }
}

/// Props of [`Frame`].
#[derive(PartialEq, Properties)]
struct FrameProps {
    picture: PictureDetail,
    alt: AttrValue,
    /// What lies on the picture.
    children: Html,
}

/// The picture at its own proportions from the first moment, so that nothing moves when it comes.
#[component]
fn Frame(props: &FrameProps) -> Html {
    let words = &use_words().card;
    let sight = use_state_eq(|| Sight::Coming);
    let picture = &props.picture;
    let tries = match *sight {
        Sight::Broken(tries) | Sight::Retried(tries) => tries,
        Sight::Coming | Sight::There => 0,
    };
    let set = |to: Sight| {
        let sight = sight.setter();
        move |_: Event| sight.set(to)
    };
    let onretry = {
        let sight = sight.setter();
        move |_| sight.set(Sight::Retried(tries.saturating_add(1)))
    };
    html! {
        <div class={if *sight == Sight::There { "frame is-picture is-there" } else { "frame is-picture" }}>
            <img
                key={tries}
                src={picture.url.clone()}
                width={picture.width.to_string()}
                height={picture.height.to_string()}
                alt={props.alt.clone()}
                decoding="async"
                onload={set(Sight::There)}
                onerror={set(Sight::Broken(tries))}
            />
            if matches!(*sight, Sight::Broken(_)) {
                <div class="frame-broken" role="alert">
                    <p>{ words.broken }</p>
                    <Button icon={Drawing::Redo} text={words.reload} onclick={onretry} />
                </div>
            } else {
                { props.children.clone() }
            }
        </div>
    }
}

/// Props of [`Download`].
#[derive(PartialEq, Properties)]
struct DownloadProps {
    url: AttrValue,
    place: usize,
    seed: u64,
}

/// Saves the picture as a file.
#[component]
fn Download(props: &DownloadProps) -> Html {
    let words = &use_words().card;
    let say = use_context::<Say>();
    let refused = use_state_eq(|| false);
    let busy = use_state_eq(|| false);
    let onclick = {
        let (url, name) = (props.url.to_string(), format!("etalase-{}-{}", props.seed, props.place));
        let (refused, busy) = (refused.setter(), busy.setter());
        move |_| {
            let (refused, busy, say) = (refused.clone(), busy.clone(), say.clone());
            busy.set(true);
            download::save_picture(url.clone(), name.clone(), move |outcome| {
                busy.set(false);
                refused.set(outcome.is_err());
                if let Some(say) = &say {
                    say.say(if outcome.is_ok() { words.said_downloaded } else { words.download_refused });
                }
            });
        }
    };
    html! {
        <>
            <Button bare=true icon={Drawing::Download} text={words.download} name={(words.download_named)(props.place)} busy={*busy} {onclick} />
            if *refused { <p class="card-refused">{ words.download_refused }</p> }
        </>
    }
}
