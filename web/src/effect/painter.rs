//! The painter's own host, from which fresh pictures come: the connection is made before the first one is there.

use super::storage;
use web_sys::Url;

/// The origin that the last picture came from.
const ORIGIN: &str = "etalase.painter";

/// A picture comes from there.
pub(crate) fn seen(url: &str) {
    let Ok(url) = Url::new(url) else { return };
    if storage::text(ORIGIN).as_deref() != Some(&*url.origin()) {
        let _ = storage::keep_text(ORIGIN, &url.origin()); // only a little time is lost without it
    }
}

/// Pictures are going to come: connects where the last ones came from. Nothing depends on it.
pub(crate) fn expect() {
    let Some(origin) = storage::text(ORIGIN) else { return };
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Some((head, link)) = document.head().zip(document.create_element("link").ok()) else { return };
    let set = link.set_attribute("rel", "preconnect").and_then(|()| link.set_attribute("href", &origin));
    if set.and_then(|()| head.append_child(&link)).is_ok() {
        link.remove(); // the browser has read it; one a click would pile up
    }
}
