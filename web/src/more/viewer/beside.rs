//! What to lay beside a picture, and the slider between the two.

use super::Plate;
use super::viewing::{Beside, ViewAction, Viewing};
use crate::words::Language;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Other pictures offered at most: those of the same batch, then the newest.
const OFFERED_MAX: usize = 12;

/// The offers as small pictures, and the slider once one is taken.
pub(super) fn beside(
    viewing: &Viewing,
    plate: Plate<'_>,
    photo: Option<&AttrValue>,
    all: &[Plate<'_>],
    onaction: &Callback<ViewAction>,
    language: Language,
) -> Html {
    let words = &language.more().viewer;
    let offer = |what: Beside, url: String, name: AttrValue| {
        let pressed = viewing.beside == Some(what);
        html! {
            <li key={url.clone()}>
                <button type="button" class="look-offer" aria-pressed={pressed.to_string()} aria-label={name} onclick={onaction.reform(move |_| ViewAction::Beside(what))}>
                    <img src={url} alt="" width="56" height="56" loading="lazy" />
                    if what == Beside::Photo { <span>{ words.photo_short }</span> }
                </button>
            </li>
        }
    };
    let mut others: Vec<(usize, &Plate<'_>)> =
        all.iter().enumerate().filter(|(at, _)| *at != viewing.at).collect();
    others.sort_by_key(|(at, other)| (other.goods.key != plate.goods.key, *at));
    others.truncate(OFFERED_MAX);
    html! {
        <div class="look-beside">
            <p id="look-beside">{ words.beside }</p>
            <ul class="look-offers" aria-labelledby="look-beside">
                if let Some(url) = photo { { offer(Beside::Photo, url.to_string(), words.photo.into()) } }
                for (at, other) in others {
                    { offer(Beside::Plate(at), other.sight.url.to_string(), other.name(language).into()) }
                }
            </ul>
            if viewing.beside.is_some() { { slider(viewing.cut, onaction, words.slider) } }
        </div>
    }
}

fn slider(cut: u8, onaction: &Callback<ViewAction>, name: &'static str) -> Html {
    let oninput = onaction.reform(move |event: InputEvent| {
        let value = event.target_dyn_into::<HtmlInputElement>().and_then(|input| input.value().parse().ok());
        ViewAction::Cut(value.unwrap_or(cut))
    });
    html! { <input type="range" class="look-slider" min="0" max="100" value={cut.to_string()} aria-label={name} {oninput} /> }
}
