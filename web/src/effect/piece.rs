//! Pieces of the program: each is loaded when something is first needed from it, and stays.

use crate::state::remote::Remote;
use js_sys::Promise;
use std::future::Future;
use std::pin::Pin;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_split_helpers::SplitLoaderError;
use yew::platform::spawn_local;
use yew::prelude::*;

/// A piece has not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self // the browser's console says why
    }
}

/// Loads a piece and tells what it offers.
pub(crate) type Load<T> = fn() -> Pin<Box<dyn Future<Output = Result<T, NotLoaded>>>>;

/// What a piece offers, once it is here, and a way to try again.
pub(crate) struct Piece<T> {
    /// How it is doing.
    pub(crate) offer: Remote<T, NotLoaded>,
    /// Tries again.
    pub(crate) again: Callback<()>,
}

/// Loads a piece as soon as it is wanted, unless it was here from the first.
#[hook]
pub(crate) fn use_piece<T: Copy + 'static>(first: Option<T>, wanted: bool, load: Load<T>) -> Piece<T> {
    let offer = use_state(|| first.map_or(Remote::Idle, Remote::Ready));
    let again = use_callback((), {
        let offer = offer.setter();
        move |(), ()| {
            let offer = offer.clone();
            offer.set(Remote::Loading);
            spawn_local(async move { offer.set(load().await.into()) });
        }
    });
    use_effect_with(wanted, {
        let (again, away) = (again.clone(), matches!(*offer, Remote::Idle));
        move |wanted| {
            if *wanted && away {
                again.emit(());
            }
        }
    });
    Piece { offer: (*offer).clone(), again }
}

#[wasm_bindgen(inline_js = r#"
const dressed = {};
export const dress = (name) => dressed[name] ??= new Promise((done, failed) => {
  const href = document.getElementById("page").dataset[name];
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done });
  link.onerror = () => { link.remove(); delete dressed[name]; failed(); };
  document.head.append(link);
});
"#)]
extern "C" {
    #[wasm_bindgen(js_name = dress)]
    fn dress(name: &str) -> Promise;
}

/// A piece with the styles of that name, both on their way at once.
///
/// # Errors
/// When one of them has not come.
pub(crate) async fn dressed<T>(
    name: &str,
    piece: impl Future<Output = Result<T, NotLoaded>>,
) -> Result<T, NotLoaded> {
    let styles = JsFuture::from(dress(name));
    let offer = piece.await?;
    styles.await.map(|_| offer).map_err(|_| NotLoaded)
}
