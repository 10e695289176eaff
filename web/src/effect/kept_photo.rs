//! The photos on the shelf outlive the page. The browser's cache holds them under the seller's id; where it is full
//! or forbidden they last as long as the page does.

use super::lock;
use crate::photo::{Facts, Photo, shrink};
use crate::state::shelf::{Place, Shelf, ShelfAction, Slot};
use gloo_file::Blob;
use js_sys::{Array, Promise};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, ResponseInit};
use yew::platform::spawn_local;
use yew::prelude::*;

const FACTS: &str = "x-photo-facts";
const LOCK: &str = "etalase.photos";

#[wasm_bindgen]
extern "C" {
    type Cache;
    #[wasm_bindgen(js_namespace = caches, catch)]
    fn open(name: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, js_name = match)]
    fn look(this: &Cache, address: &str) -> Promise;
    #[wasm_bindgen(method)]
    fn put(this: &Cache, address: &str, response: &Response) -> Promise;
    #[wasm_bindgen(method)]
    fn delete(this: &Cache, address: &str) -> Promise;
}

async fn cache(user_id: &str) -> Result<Cache, JsValue> {
    Ok(JsFuture::from(open(&format!("etalase.photos.{user_id}"))?).await?.unchecked_into())
}

fn address(place: Place) -> String {
    match place {
        Place::Product(index) => format!("/photo/{index}"),
        Place::Face => "/photo/face".to_owned(),
        Place::Background => "/photo/background".to_owned(),
    }
}

async fn read(cache: &Cache, place: Place) -> Option<Photo> {
    let found = JsFuture::from(cache.look(&address(place))).await.ok()?;
    let response: Response = found.dyn_into().ok()?;
    let facts = Facts::read(&response.headers().get(FACTS).ok()??)?;
    let blob: web_sys::Blob = JsFuture::from(response.blob().ok()?).await.ok()?.unchecked_into();
    shrink::again(&Blob::from(blob), facts).await.ok()
}

async fn write(cache: &Cache, place: Place, photo: Option<&Photo>) -> Result<(), JsValue> {
    let address = address(place);
    let promise = match photo {
        Some(photo) => {
            let init = ResponseInit::new();
            init.set_headers(&Array::of1(&Array::of2(&FACTS.into(), &photo.facts.written().into())));
            cache.put(&address, &Response::new_with_opt_blob_and_init(Some(photo.blob.as_ref()), &init)?)
        }
        None => cache.delete(&address),
    };
    JsFuture::from(promise).await.map(|_| ())
}

/// Puts the photos of the last visit back, then keeps what is on the shelf. True once they are back.
#[hook]
pub(crate) fn use_kept_photos(user_id: &Rc<str>, shelf: &UseReducerHandle<Shelf>) -> bool {
    let back = use_state_eq(|| false);
    let kept = use_mut_ref(|| None::<[Slot; 6]>);
    use_effect_with((user_id.clone(), *back, (**shelf).clone()), {
        let (to, setter) = (shelf.dispatcher(), back.setter());
        move |(user_id, back, shelf)| {
            let now = Place::ALL.map(|place| if *back { shelf.slot(place).clone() } else { Slot::Empty });
            let Some(before) = kept.replace(Some(now)) else {
                return spawn_local(restore(user_id.clone(), to, setter));
            };
            let all = Place::ALL.into_iter().zip(before).filter(|_| *back);
            let changed = all.filter(|(place, before)| shelf.slot(*place) != before);
            let changes: Vec<(Place, Slot)> =
                changed.map(|(place, _)| (place, shelf.slot(place).clone())).collect();
            if !changes.is_empty() {
                spawn_local(keep(user_id.clone(), changes));
            }
        }
    });
    *back
}

/// Puts the photos of the last visit back.
async fn restore(user_id: Rc<str>, shelf: UseReducerDispatcher<Shelf>, back: UseStateSetter<bool>) {
    if let Ok(cache) = cache(&user_id).await {
        for place in Place::ALL {
            if let Some(photo) = read(&cache, place).await {
                shelf.dispatch(ShelfAction::Restore(place, Rc::new(photo)));
            }
        }
    }
    back.set(true);
}

/// In the order in which it happened, also when two tabs do it. What cannot be kept is still on the shelf.
async fn keep(user_id: Rc<str>, changes: Vec<(Place, Slot)>) {
    lock::alone(LOCK, async {
        let Ok(cache) = cache(&user_id).await else { return };
        for (place, slot) in changes {
            let _ = match &slot {
                Slot::Ready(photo) => write(&cache, place, Some(photo)).await,
                Slot::Empty => write(&cache, place, None).await,
                Slot::Working(_) => Ok(()), // what was there is kept until the new one is ready
            };
        }
    })
    .await;
}
