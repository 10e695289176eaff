//! One request's surroundings, handed from the app to routes and flows.

mod room;

pub use room::{Place, Room};

use crate::auth::Door;
use crate::provider::breaker::Breaker;
use crate::setting::Settings;
use crate::trace::Trace;
use std::rc::Rc;

/// What an isolate keeps between requests.
#[derive(Debug)]
pub struct App {
    /// Read once.
    pub settings: Settings,
    /// Who has been let in, and by which keys.
    pub door: Door,
    /// For the bodies of requests.
    pub room: Room,
    /// How the painter has been.
    pub painter: Breaker,
    /// How the describer has been.
    pub describer: Breaker,
}

impl App {
    /// An app that has served nobody.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let breaker = || Breaker::new(settings.breaker_failures, settings.breaker_pause_ms);
        Self {
            door: Door::new(&settings),
            room: Room::default(),
            painter: breaker(),
            describer: breaker(),
            settings,
        }
    }
}

/// One request with everything it may use. Cloning shares.
#[derive(Debug)]
pub struct Visit<P> {
    /// The isolate's memory.
    pub app: Rc<App>,
    /// The outside.
    pub ports: Rc<P>,
    /// The request's notes.
    pub trace: Rc<Trace>,
    /// `scheme://host[:port]` the request came to, for the addresses of our own pictures.
    pub origin: Rc<str>,
}

impl<P> Clone for Visit<P> {
    fn clone(&self) -> Self {
        Self {
            app: Rc::clone(&self.app),
            ports: Rc::clone(&self.ports),
            trace: Rc::clone(&self.trace),
            origin: Rc::clone(&self.origin),
        }
    }
}
