//! Files onto the shelf, one after another, so that a phone never holds two decoded photos at once.

use super::clock;
use crate::photo::shrink;
use crate::state::shelf::{PRODUCTS, Place, Shelf, ShelfAction};
use gloo_file::File;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::platform::spawn_local;
use yew::prelude::*;

thread_local! {
    static TICKETS: Cell<u32> = const { Cell::new(0) };
}

fn ticket() -> u32 {
    TICKETS.with(|tickets| {
        let ticket = tickets.get().wrapping_add(1);
        tickets.set(ticket);
        ticket
    })
}

/// Makes the files ready for the shelf: the first for the place pointed at, the others for places still empty. What
/// is no photo by its first bytes takes no place. `done` hears the place of each photo that became ready.
pub(crate) fn take(files: Vec<File>, place: Place, shelf: &UseReducerHandle<Shelf>, done: Callback<Place>) {
    shelf.dispatch(ShelfAction::Picked);
    let shelf = shelf.clone();
    spawn_local(async move {
        let mut photos = Vec::new();
        for file in files {
            match shrink::admit(&file).await {
                Ok(kind) => photos.push((file, kind)),
                Err(fault) => shelf.dispatch(ShelfAction::Reject(file.name().into(), Some(fault))),
            }
        }
        let mut jobs = Vec::new();
        for ((file, kind), place) in photos.into_iter().zip(places(place, &shelf)) {
            match place {
                Some(place) => {
                    let ticket = ticket();
                    shelf.dispatch(ShelfAction::Begin(place, ticket));
                    jobs.push((file, kind, place, ticket));
                }
                None => shelf.dispatch(ShelfAction::Reject(file.name().into(), None)),
            }
        }
        clock::breath().await;
        for (file, kind, place, ticket) in jobs {
            let outcome = shrink::photo(&file, kind).await.map(Rc::new);
            clock::breath().await;
            let ready = outcome.is_ok();
            shelf.dispatch(ShelfAction::Finish(ticket, file.name().into(), outcome));
            if ready {
                done.emit(place);
            }
        }
    });
}

/// The places that one file after another takes; none once there is no room left.
fn places(first: Place, shelf: &Shelf) -> impl Iterator<Item = Option<Place>> {
    let room: Vec<Place> = match first {
        Place::Product(index) => {
            shelf.room_from(index).filter(|room| *room != index).map(Place::Product).collect()
        }
        Place::Face | Place::Background => Vec::new(),
    };
    let first = Some(first).filter(|place| *place != Place::Product(PRODUCTS));
    first.into_iter().chain(room).map(Some).chain(std::iter::repeat(None))
}

/// The first empty product place, for files that were not meant for a certain one.
pub(crate) fn next_place(shelf: &Shelf) -> Option<Place> {
    shelf.room_from(0).next().map(Place::Product)
}

/// The files a person picked; the field is emptied, so that the same file can be picked again.
pub(crate) fn picked(event: &Event) -> Vec<File> {
    let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() else { return Vec::new() };
    let files = files(input.files());
    input.set_value("");
    files
}

/// The kind of thing that a photo of the shelf is while it is dragged.
const LIFTED: &str = "application/x-etalase-place";

/// A photo is being dragged from its place.
pub(crate) fn lift(event: &DragEvent) {
    if let (Some(place), Some(data)) = (place_under(event), event.data_transfer()) {
        let _ = data.set_data(LIFTED, &place.to_string()); // refused only to a drag that nobody began
    }
}

/// From where to where a photo was dragged; none if it was something else.
pub(crate) fn laid(event: &DragEvent) -> Option<(usize, usize)> {
    let from = event.data_transfer()?.get_data(LIFTED).ok()?.parse().ok()?;
    Some((from, place_under(event)?))
}

fn place_under(event: &DragEvent) -> Option<usize> {
    let under = event.target_dyn_into::<web_sys::Element>()?.closest("[data-place]").ok()??;
    under.get_attribute("data-place")?.parse().ok()
}

/// Whether it is files that are being dragged, and not a photo of the shelf or a piece of text.
pub(crate) fn has_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().iter().any(|kind| kind == "Files"))
}

/// Takes out the file that the form can be filled from, if one is among them: by its name, for a phone knows no
/// better.
pub(crate) fn form_file(files: &mut Vec<File>) -> Option<File> {
    let is_one = |file: &File| {
        let name = file.name().to_ascii_lowercase();
        [".zip", ".json"].iter().any(|end| name.ends_with(end))
    };
    files.iter().position(is_one).map(|at| files.remove(at))
}

/// The files that were dropped.
pub(crate) fn dropped(event: &DragEvent) -> Vec<File> {
    files(event.data_transfer().and_then(|data| data.files()))
}

/// The files that were pasted; none when it was text.
pub(crate) fn pasted(event: &web_sys::Event) -> Vec<File> {
    let event = event.dyn_ref::<web_sys::ClipboardEvent>();
    files(event.and_then(web_sys::ClipboardEvent::clipboard_data).and_then(|data| data.files()))
}

fn files(list: Option<web_sys::FileList>) -> Vec<File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)).map(File::from).collect()
}
