//! A selection as it is kept: one flat object of plain ids and texts.
//!
//! Reading forgives everything inside the object, because what was kept may be older or newer than this code:
//! an unknown, missing or no longer available id falls back, a member of the wrong kind or name is passed over.

use super::{Pick, Selection};
use crate::catalogue::{Group, choice};
use crate::forgiving::Member;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;

impl Serialize for Selection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for pick in &self.picks {
            map.serialize_entry(pick.choice.group.id(), pick.choice.id)?;
        }
        map.serialize_entry("product_name", &self.product_name)?;
        map.serialize_entry("pose_text", &self.pose_text)?;
        map.serialize_entry("style_text", &self.style_text)?;
        map.serialize_entry("background_text", &self.background_text)?;
        map.serialize_entry("background_colour", &self.background_colour.hex())?;
        map.serialize_entry("modest_hijab", &self.modest_hijab)?;
        map.serialize_entry("face_photo", &self.face_photo)?;
        map.serialize_entry("background_photo", &self.background_photo)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Selection {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Object)
    }
}

struct Object;

impl<'de> Visitor<'de> for Object {
    type Value = Selection;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of choices")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Selection, A::Error> {
        let mut selection = Selection::default();
        while let Some(name) = map.next_key::<String>()? {
            match map.next_value::<Member<IgnoredAny>>()? {
                Member::Text(text) => selection.read_text(&name, &text),
                Member::Flag(flag) => selection.read_flag(&name, flag),
                Member::Count(_) | Member::Object(_) | Member::Other => {}
            }
        }
        selection.mend();
        Ok(selection)
    }
}

impl Selection {
    fn read_text(&mut self, name: &str, text: &str) {
        match name {
            "product_name" => *self = self.with_product_name(text),
            "pose_text" => *self = self.with_pose_text(text),
            "style_text" => *self = self.with_style_text(text),
            "background_text" => *self = self.with_background_text(text),
            "background_colour" => *self = self.with_background_colour(text),
            _ => {
                if let Some(choice) = Group::from_id(name).and_then(|group| choice(group, text)) {
                    self.put(Pick { choice, applies: true });
                }
            }
        }
    }

    fn read_flag(&mut self, name: &str, flag: bool) {
        match name {
            "modest_hijab" => self.modest_hijab = flag,
            "face_photo" => self.face_photo = flag,
            "background_photo" => self.background_photo = flag,
            _ => {}
        }
    }
}
