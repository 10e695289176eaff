//! Before the page is drawn: what it cannot be drawn without is fetched, while what index.html shows still stands. So
//! what is seen first changes once, into the real thing.

use super::account::read_config;
use super::address::take_arrival;
use super::piece::Load;
use super::{renewal, storage};
use crate::api::Fault;
use contract::api::config::Config;
use std::rc::Rc;
use yew::AttrValue;
use yew::platform::spawn_local;

/// What the page begins with.
#[derive(Clone, PartialEq)]
pub(crate) struct Opening<S, D> {
    /// What the address held, for who comes back with something, or what was left unfinished by who has.
    pub(crate) arrival: Option<AttrValue>,
    /// The edge's configuration.
    pub(crate) config: Result<Rc<Config>, Fault>,
    /// What draws the studio, if somebody seems to be signed in and it has come.
    pub(crate) studio: Option<S>,
    /// What draws the door, if nobody seems to be and it has come.
    pub(crate) door: Option<D>,
}

/// Fetches it, then draws.
pub(crate) fn open<S: 'static, D: 'static>(
    studio: Load<S>,
    door: Load<D>,
    draw: impl FnOnce(Opening<S, D>) + 'static,
) {
    // Out of the address before anything is asked.
    let arrival =
        take_arrival().map(AttrValue::from).or_else(|| renewal::unfinished().map(AttrValue::Static));
    spawn_local(async move {
        // The pieces are on their way already: boot.js has asked the browser for the one that is needed.
        let config = read_config().await.map(Rc::new);
        let (studio, door) = match is_session_kept() {
            true => (studio().await.ok(), None),
            false => (None, door().await.ok()),
        };
        draw(Opening { arrival, config, studio, door });
    });
}

/// Whether a session is kept, of whatever project: boot.js asks the same.
fn is_session_kept() -> bool {
    storage::keys("sb-").iter().any(|key| key.ends_with("-auth-token"))
}
