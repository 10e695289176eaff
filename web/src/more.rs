//! Screens that only some need, as a piece of the program: it is loaded when the first of them is wanted. It knows the
//! `ui` pieces and the types of the page, and has words and styles of its own.

mod file;
mod pack;
mod preset;
mod privacy;
mod statement;
mod viewer;

use crate::effect::account::Doors;
use crate::effect::piece::NotLoaded;
use crate::scene::Scene;
use crate::state::voice::Speech;
use pack::{Pack, Unpack};
use preset::Presets;
use privacy::Privacy;
use statement::Statement;
use viewer::Viewer;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// What every screen is shown with.
#[derive(Clone, PartialEq)]
pub(crate) struct Front {
    /// In whose name the edge is asked.
    pub(crate) doors: Doors,
    /// How it speaks.
    pub(crate) speech: Speech,
    /// The seller is done with what is shown.
    pub(crate) onclose: Callback<()>,
}

/// What draws a scene.
pub(crate) type Draw = fn(Scene, Front) -> Html;

/// Here the program is cut: what only this needs is in the piece.
///
/// # Errors
/// When the piece has not come.
#[wasm_split(more, fallible)]
pub(crate) fn screens() -> Result<Draw, NotLoaded> {
    Ok(draw)
}

fn draw(scene: Scene, front: Front) -> Html {
    match scene {
        Scene::Privacy(kept_days) => html! { <Privacy {kept_days} {front} /> },
        Scene::Statement => html! { <Statement {front} /> },
        Scene::Presets(selection) => html! { <Presets {selection} {front} /> },
        Scene::Look(look) => html! { <Viewer {look} {front} /> },
        Scene::Pack(goods) => html! { <Pack {goods} {front} /> },
        Scene::Unpack(file, onfill) => html! { <Unpack {file} {onfill} {front} /> },
    }
}
