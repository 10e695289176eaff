//! The page of Etalase: a seller's photos and choices in, a shop window of pictures out.
//!
//! Rooms, and the only directions in which they may know each other: `page` -> `part` -> `ui`; pages and parts
//! read [`state`], ask [`effect`] to do things, and speak through [`words`]. `effect` is the only room that
//! starts anything (calls, timers, storage, clipboard); `api` is the one sender it uses; `photo` turns a file
//! into an upright, stripped, shrunk image; `json` reads what comes and what was kept; `state` is pure and tested
//! natively. `scene` says which screens only some need, and `more` draws them: a piece of the program that is loaded when the
//! first of them is wanted.
//!
//! Not in here: prices, prompts and what depends on what (that is `contract`), nor any rule about coins.

mod api;
mod app;
mod effect;
mod json;
mod more;
mod page;
mod part;
mod photo;
mod route;
mod scene;
mod state;
mod ui;
mod words;

/// Puts the page in place of what `index.html` shows, as soon as it can be drawn.
pub fn run() {
    effect::opening::open(app::STUDIO, app::DOOR, |opening| {
        if let Some(root) = effect::browser::element("page") {
            yew::Renderer::<app::App>::with_root_and_props(root, app::Props { opening }).render();
        }
    });
}

#[cfg(test)]
mod tests;
