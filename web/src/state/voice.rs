//! The language in which the page speaks, and what its live region says to those who hear it.

use crate::words::{Language, Studio, Words};
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

/// How the page speaks.
#[derive(Clone, PartialEq)]
pub(crate) struct Speech {
    /// In which language.
    pub(crate) language: Language,
    /// Through which live region.
    pub(crate) voice: UseReducerDispatcher<Voice>,
}

impl Speech {
    /// The words of the language.
    pub(crate) const fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// The words of the studio.
    pub(crate) const fn studio(&self) -> &'static Studio {
        self.language.studio()
    }

    /// Says a sentence in the live region.
    pub(crate) fn say(&self, sentence: impl Into<Rc<str>>) {
        self.voice.dispatch(sentence.into());
    }
}
