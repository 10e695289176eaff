//! The seller's presets: each under a key of its own, so that two tabs never write over each other's.

use super::{browser, download, storage};
use crate::state::preset::{self, FILE_BYTES_MAX, PRESETS_MAX, Preset};
use gloo_file::File;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

const KEY: &str = "etalase.preset.";
/// The event by which this tab hears of its own changes; of those of other tabs it hears as `storage`.
const CHANGED: &str = "etalase-presets";

/// Not kept, or not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PresetFault {
    /// There are as many as can be kept.
    Full,
    /// The browser keeps nothing more.
    NotKept,
    /// The file holds no presets.
    NotPresets,
}

fn key(name: &str) -> String {
    format!("{KEY}{name}")
}

/// The presets as they are, by name.
pub(crate) fn all() -> Vec<Preset> {
    let mut presets: Vec<Preset> = Vec::new();
    for key in storage::keys(KEY) {
        if let (Some(name), Some(selection)) = (key.strip_prefix(KEY), storage::value(&key)) {
            // Nothing else on the page is sorted, and a sort of its own weighs more than all of this.
            let place = presets.partition_point(|other| &*other.name < name);
            presets.insert(place, Preset { name: name.into(), selection });
        }
    }
    presets
}

/// The presets as they are, also when somebody changes them.
#[hook]
pub(crate) fn use_presets() -> Rc<Vec<Preset>> {
    let presets = use_state_eq(|| Rc::new(all()));
    let look = use_callback((), {
        let presets = presets.setter();
        move |_: web_sys::Event, ()| presets.set(Rc::new(all()))
    });
    browser::use_window_event("storage", look.clone());
    browser::use_window_event(CHANGED, look);
    (*presets).clone()
}

/// Keeps a preset, in place of the one of that name.
pub(crate) fn keep(preset: &Preset) -> Result<(), PresetFault> {
    let key = key(&preset.name);
    let keys = storage::keys(KEY);
    if keys.len() >= PRESETS_MAX && !keys.contains(&key) {
        return Err(PresetFault::Full);
    }
    let kept = storage::keep(&key, &preset.selection).map_err(|_| {
        storage::forget(&key); // what only this tab remembers is not kept
        PresetFault::NotKept
    });
    browser::tell(CHANGED);
    kept
}

/// Forgets the preset of that name.
pub(crate) fn forget(name: &str) {
    storage::forget(&key(name));
    browser::tell(CHANGED);
}

/// Hands all presets to the browser as a file.
pub(crate) fn save_file() {
    if let Some(text) = preset::file(all()) {
        let _ = download::save(text.as_bytes(), "application/json", "etalase-preset.json"); // it refuses no file of ours
    }
}

/// Keeps the presets of a file and tells how many there were.
pub(crate) fn take_file(file: File, heard: Callback<Result<usize, PresetFault>>) {
    spawn_local(async move { heard.emit(taken(&file).await) });
}

async fn taken(file: &File) -> Result<usize, PresetFault> {
    if file.size() > FILE_BYTES_MAX {
        return Err(PresetFault::NotPresets);
    }
    let blob: &web_sys::Blob = file.as_ref();
    let text = JsFuture::from(blob.text().unchecked_into::<js_sys::Promise>()).await;
    let text = text.ok().and_then(|text| text.as_string()).ok_or(PresetFault::NotPresets)?;
    let presets = preset::read(&text).ok_or(PresetFault::NotPresets)?;
    presets.iter().try_for_each(keep).map(|()| presets.len())
}
