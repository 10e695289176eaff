//! What the live region says, to those who hear the page.

use std::rc::Rc;
use yew::prelude::*;

/// The last sentence. The turn makes the same sentence said twice a change.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Voice {
    /// What is said.
    pub(crate) sentence: Rc<str>,
    /// Counts the sentences.
    pub(crate) turn: u32,
}

impl Reducible for Voice {
    type Action = Rc<str>;

    fn reduce(self: Rc<Self>, sentence: Rc<str>) -> Rc<Self> {
        Rc::new(Self { sentence, turn: self.turn.wrapping_add(1) })
    }
}

/// Says a sentence in the live region.
#[derive(Clone, PartialEq)]
pub(crate) struct Say(pub(crate) UseReducerDispatcher<Voice>);

impl Say {
    /// Says it.
    pub(crate) fn say(&self, sentence: impl Into<Rc<str>>) {
        self.0.dispatch(sentence.into());
    }
}
