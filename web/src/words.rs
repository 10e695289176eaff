//! Every sentence shown, one struct of fields per language, so that a missing translation does not compile.
//!
//! Labels of choices are the catalogue's, in `contract`; everything else a person reads or hears is here.

pub(crate) mod door;
mod en;
mod form;
mod id;
mod later;
pub(crate) mod more;
pub(crate) mod privacy;
mod shell;
mod trouble;
mod window;

pub(crate) use form::{Go, Options, Photo, Prompt};
pub(crate) use later::Later;
pub(crate) use shell::{Menu, Shell};
pub(crate) use trouble::{Cause, Remedy, Trouble};
pub(crate) use window::{Card, Delete, Past, Sieve, Window};

use crate::api::Fault;
use contract::catalogue::selection::Selection;
use contract::catalogue::{Group, Label};
use contract::problem::Code;
use serde::{Deserialize, Serialize};
use std::ops::Deref;
use std::rc::Rc;

/// The languages of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) enum Language {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl Language {
    /// The words of the frame.
    pub(crate) const fn words(self) -> &'static Words {
        match self {
            Self::Id => &id::WORDS,
            Self::En => &en::WORDS,
        }
    }

    /// The words of the studio.
    pub(crate) const fn studio(self) -> &'static Studio {
        match self {
            Self::Id => &id::STUDIO,
            Self::En => &en::STUDIO,
        }
    }

    /// The words of the piece that only some need, apart from those of the page so that neither piece carries the other's.
    pub(crate) const fn more(self) -> &'static more::More {
        match self {
            Self::Id => &id::MORE,
            Self::En => &en::MORE,
        }
    }

    /// The words of the door, apart for the same reason.
    pub(crate) const fn door(self) -> &'static door::Door {
        match self {
            Self::Id => &id::DOOR,
            Self::En => &en::DOOR,
        }
    }

    /// What becomes of photos, apart likewise.
    pub(crate) const fn privacy(self) -> &'static privacy::Privacy {
        match self {
            Self::Id => &id::PRIVACY,
            Self::En => &en::PRIVACY,
        }
    }

    /// The tag for `lang` and for the browser's own formatting.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// A catalogue label in this language.
    pub(crate) const fn label(self, label: Label) -> &'static str {
        match self {
            Self::Id => label.id,
            Self::En => label.en,
        }
    }

    /// What is in the pictures of these choices: the product's name or kind, and the place.
    pub(crate) fn title(self, selection: &Selection) -> String {
        let label = |group: Group| selection.get(group).map(|choice| self.label(choice.label));
        let product = Some(selection.product_name().trim()).filter(|name| !name.is_empty());
        let parts = [product.or_else(|| label(Group::Category)), label(Group::Background)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// English only for a browser that wants English and has no Indonesian among its languages.
    pub(crate) fn preferred<'a>(mut tags: impl Iterator<Item = &'a str>) -> Self {
        let Some(first) = tags.next() else { return Self::Id };
        let speaks =
            |tag: &str, tongue: &str| tag.split('-').next().is_some_and(|it| it.eq_ignore_ascii_case(tongue));
        let near = |tag: &str| ["id", "ms", "jv", "su"].iter().any(|tongue| speaks(tag, tongue));
        if speaks(first, "en") && !tags.any(near) { Self::En } else { Self::Id }
    }
}

/// The words of the frame, and of all that cannot wait for a piece of the program.
pub(crate) struct Words {
    pub(crate) shell: Shell,
    pub(crate) menu: Menu,
    pub(crate) later: Later,
    pub(crate) cause: Cause,
}

/// The words of the studio, apart from those of the frame around it, which are in reach through them.
pub(crate) struct Studio {
    pub(crate) frame: &'static Words,
    pub(crate) photo: Photo,
    pub(crate) option: Options,
    pub(crate) prompt: Prompt,
    pub(crate) go: Go,
    pub(crate) window: Window,
    pub(crate) past: Past,
    pub(crate) sieve: Sieve,
    pub(crate) delete: Delete,
    pub(crate) card: Card,
    /// What to say when a call fails with this code.
    pub(crate) problem: fn(Code) -> Trouble,
    /// What to say when a limit has been reached that the next minutes do not lift.
    pub(crate) enough: Trouble,
    /// What to say when as many batches are being made as may be at a time.
    pub(crate) crowded: Trouble,
}

impl Deref for Studio {
    type Target = Words;

    fn deref(&self) -> &Words {
        self.frame
    }
}

impl Studio {
    /// What to say about a fault.
    pub(crate) fn trouble(&self, fault: &Fault) -> Trouble {
        match fault {
            Fault::Refused(refusal) if refusal.lasts() => self.enough,
            Fault::Refused(refusal) if refusal.is_about_running() => self.crowded,
            Fault::Refused(refusal) => (self.problem)(refusal.code),
            Fault::Offline | Fault::Lost | Fault::Garbled | Fault::SignedOut => self.cause.of(fault),
        }
    }
}

/// `1.234` or `1,234`.
pub(crate) fn grouped(number: u64, separator: char) -> Rc<str> {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        let left = digits.len().saturating_sub(place);
        if place > 0 && left.is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out.into()
}

#[cfg(test)]
mod tests;
