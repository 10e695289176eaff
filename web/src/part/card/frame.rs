//! The picture itself, with its seed and its download on it.

use crate::effect::download;
use crate::state::voice::Speech;
use crate::state::window::Picture;
use crate::ui::button::{Button, button};
use crate::ui::icon::{Drawing, icon};
use yew::prelude::*;

/// Props of [`Frame`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The picture.
    pub(super) picture: Picture,
    /// What is in it.
    pub(super) name: AttrValue,
    /// Whether it is in our own store.
    pub(super) stored: bool,
    /// Whether it has a star.
    pub(super) starred: bool,
    /// Whether its seed is locked.
    pub(super) locked: bool,
    /// It is to be seen large.
    pub(super) onopen: Callback<MouseEvent>,
    /// Its star is given or taken back.
    pub(super) onstar: Callback<MouseEvent>,
    /// Its seed is locked or let go.
    pub(super) onlock: Callback<MouseEvent>,
    /// How it speaks.
    pub(super) speech: Speech,
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

/// How its download is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Saving {
    Idle,
    Busy,
    Refused,
}

/// The picture at its own proportions from the first moment, so that nothing moves when it comes. One that is kept
/// costs no data before the seller is near it.
#[component]
pub(super) fn Frame(props: &Props) -> Html {
    let words = &props.speech.studio().card;
    let sight = use_state_eq(|| Sight::Coming);
    let saving = use_state_eq(|| Saving::Idle);
    let picture = &props.picture;
    // A picture that is seen already is not fetched again from where it is kept now.
    let first = use_state(|| picture.url.clone());
    let src = if matches!(*sight, Sight::Coming | Sight::There) { &*first } else { &picture.url };
    let tries = match *sight {
        Sight::Broken(tries) | Sight::Retried(tries) => tries,
        Sight::Coming | Sight::There => 0,
    };
    let set = |to: Sight| {
        let sight = sight.setter();
        move || sight.set(to)
    };
    let (there, broken, retry) =
        (set(Sight::There), set(Sight::Broken(tries)), set(Sight::Retried(tries.saturating_add(1))));
    let place = usize::from(picture.index).saturating_add(1);
    let onsave = {
        let (url, name) = (picture.url.to_string(), format!("etalase-{}-{place}", picture.seed));
        let (saving, speech) = (saving.setter(), props.speech.clone());
        move |_: MouseEvent| {
            let (saving, speech) = (saving.clone(), speech.clone());
            saving.set(Saving::Busy);
            download::save_picture(url.clone(), name.clone(), move |outcome| {
                saving.set(if outcome.is_ok() { Saving::Idle } else { Saving::Refused });
                speech.say(if outcome.is_ok() { words.said_downloaded } else { words.download_refused });
            });
        }
    };
    html! {
        <div class={if *sight == Sight::There { "frame is-picture is-there" } else { "frame is-picture" }}>
            <img
                key={tries}
                loading={props.stored.then_some("lazy")}
                src={src.to_string()}
                fetchpriority={(!props.stored).then_some("high")}
                width={picture.width.to_string()}
                height={picture.height.to_string()}
                alt={props.name.clone()}
                decoding="async"
                onload={move |_| there()}
                onerror={move |_| broken()}
            />
            if matches!(*sight, Sight::Broken(_)) {
                <div class="frame-broken" role="alert">
                    <p>{ words.broken }</p>
                    { button(Button {
                        icon: Some(Drawing::Redo),
                        text: words.reload.into(),
                        onclick: Callback::from(move |_| retry()),
                        ..Button::default()
                    }) }
                </div>
            } else {
                <a class="frame-open" href={picture.url.to_string()} target="_blank" rel="noopener" aria-label={(words.open)(place)} onclick={props.onopen.clone()}></a>
                if !props.stored { <span class="frame-state">{ words.storing }</span> }
                <button
                    type="button"
                    class="card-seed"
                    aria-pressed={if props.locked { "true" } else { "false" }}
                    aria-label={(words.lock)(picture.seed)}
                    title={(words.lock)(picture.seed)}
                    onclick={props.onlock.clone()}
                >{ icon(Drawing::Lock) }<span>{ (words.seed)(picture.seed) }</span></button>
                if props.stored {
                <div class="card-acts">
                    { button(Button {
                        bare: true,
                        icon: Some(Drawing::Star),
                        text: (words.star)(place).into(),
                        pressed: Some(props.starred),
                        onclick: props.onstar.clone(),
                        ..Button::default()
                    }) }
                    { button(Button {
                        bare: true,
                        icon: Some(Drawing::Download),
                        text: words.download.into(),
                        name: Some((words.download_named)(place).into()),
                        busy: *saving == Saving::Busy,
                        onclick: onsave.into(),
                        ..Button::default()
                    }) }
                    if *saving == Saving::Refused { <p class="card-refused">{ words.download_refused }</p> }
                </div>
                }
            }
        </div>
    }
}
