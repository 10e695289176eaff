//! What the page notes down with a batch, to show it again from the history: the `settings` of a click.
//!
//! Reading forgives everything, because any client of the API may have written there what it likes.

use super::batch::Ticket;
use contract::catalogue::selection::Selection;
use contract::forgiving::Member;
use serde::Serialize;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::fmt;
use std::rc::Rc;

/// A note.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Note {
    /// The click's idempotency key, by which a page knows its own batch again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) key: Option<Rc<str>>,
    /// The choices.
    pub(crate) selection: Selection,
    /// How many pictures were asked for; 0 when nobody noted it.
    pub(crate) asked: u8,
    /// Whether a reference photo went along.
    pub(crate) photo: bool,
}

impl Note {
    /// The note on a ticket.
    pub(super) fn of(ticket: &Ticket) -> Self {
        let selection = ticket.selection.clone();
        Self { key: Some(ticket.key.clone()), selection, asked: ticket.asked, photo: ticket.photo }
    }
}

impl<'de> Deserialize<'de> for Note {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Members)
    }
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Note;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("notes")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Note, A::Error> {
        let mut note = Note::default();
        while let Some(name) = map.next_key::<String>()? {
            match (&*name, map.next_value::<Member<Selection>>()?) {
                ("key", Member::Text(key)) => note.key = Some(key.into()),
                ("selection", Member::Object(selection)) => note.selection = selection,
                ("asked", Member::Count(asked)) => note.asked = u8::try_from(asked).unwrap_or_default(),
                ("photo", Member::Flag(photo)) => note.photo = photo,
                _ => {}
            }
        }
        Ok(note)
    }
}
