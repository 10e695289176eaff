//! What the page notes down with a batch, to show it again from the history: the `settings` of a click.
//!
//! Reading forgives everything, because any client of the API may have written there what it likes.

use super::batch::Ticket;
use contract::catalogue::selection::Selection;
use serde::Serialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
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
            match (&*name, map.next_value::<Member>()?) {
                ("key", Member::Text(key)) => note.key = Some(key),
                ("selection", Member::Choices(selection)) => note.selection = selection,
                ("asked", Member::Count(asked)) => note.asked = u8::try_from(asked).unwrap_or_default(),
                ("photo", Member::Flag(photo)) => note.photo = photo,
                _ => {}
            }
        }
        Ok(note)
    }
}

/// A member's value.
enum Member {
    Text(Rc<str>),
    Count(u64),
    Flag(bool),
    Choices(Selection),
    Other,
}

impl<'de> Deserialize<'de> for Member {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Anything)
    }
}

struct Anything;

impl<'de> Visitor<'de> for Anything {
    type Value = Member;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_str<E>(self, text: &str) -> Result<Member, E> {
        Ok(Member::Text(text.into()))
    }

    fn visit_u64<E>(self, count: u64) -> Result<Member, E> {
        Ok(Member::Count(count))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Member, E> {
        Ok(Member::Flag(flag))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Member, E> {
        Ok(Member::Other)
    }

    fn visit_unit<E>(self) -> Result<Member, E> {
        Ok(Member::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Member, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Member::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Member, A::Error> {
        Selection::deserialize(MapAccessDeserializer::new(map)).map(Member::Choices)
    }
}
