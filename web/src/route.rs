//! The pages and their addresses, over the browser's own history.

use crate::effect::browser::use_window_event;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// Photos, choices and the shop window.
    Studio,
    /// Where every coin went.
    Coins,
    /// What becomes of photos.
    Privacy,
    /// An address that leads nowhere.
    Missing,
}

impl Route {
    /// The page at that path.
    pub(crate) fn at(path: &str) -> Self {
        match path {
            "/" | "/index.html" => Self::Studio,
            "/coins" => Self::Coins,
            "/privacy" => Self::Privacy,
            _ => Self::Missing,
        }
    }

    /// Its address.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Studio | Self::Missing => "/",
            Self::Coins => "/coins",
            Self::Privacy => "/privacy",
        }
    }
}

/// The page shown, and a way to go to another one.
#[hook]
pub(crate) fn use_route() -> (Route, Callback<Route>) {
    let route = use_state_eq(here);
    let back = use_callback((), {
        let route = route.setter();
        move |_: web_sys::Event, ()| route.set(here())
    });
    use_window_event("popstate", back);
    let go = use_callback((), {
        let route = route.setter();
        move |next: Route, ()| {
            let history = web_sys::window().and_then(|window| window.history().ok());
            if let Some(history) = history {
                // Refused only when a page goes to and fro hundreds of times a second.
                let _ = history.push_state_with_url(&JsValue::NULL, "", Some(next.path()));
            }
            route.set(next);
        }
    });
    (*route, go)
}

fn here() -> Route {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    Route::at(path.as_deref().unwrap_or("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_and_its_page_agree() {
        for route in [Route::Studio, Route::Coins, Route::Privacy] {
            assert_eq!(Route::at(route.path()), route);
        }
        assert_eq!(Route::at("/tidak-ada"), Route::Missing);
    }
}
