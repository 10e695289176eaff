//! Reading what was kept by other code, or written by anybody: a member of the wrong kind is passed over, not refused.

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// A member's value, whatever it is. `O` is what its objects are read as; [`IgnoredAny`] where none is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Member<O> {
    /// A text.
    Text(String),
    /// A whole number that is not negative.
    Count(u64),
    /// True or false.
    Flag(bool),
    /// An object.
    Object(O),
    /// Anything else.
    Other,
}

impl<'de, O: Deserialize<'de>> Deserialize<'de> for Member<O> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Anything(PhantomData))
    }
}

struct Anything<O>(PhantomData<O>);

impl<'de, O: Deserialize<'de>> Visitor<'de> for Anything<O> {
    type Value = Member<O>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Member::Text(text.to_owned()))
    }

    fn visit_u64<E>(self, count: u64) -> Result<Self::Value, E> {
        Ok(Member::Count(count))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Self::Value, E> {
        Ok(Member::Flag(flag))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(Member::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Member::Other)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Member::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Member::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        O::deserialize(MapAccessDeserializer::new(map)).map(Member::Object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    type Anyhow = BTreeMap<String, Member<IgnoredAny>>;

    #[test]
    fn nothing_that_is_json_is_refused() {
        let text = r#"{"a": "x", "b": 7, "c": true, "d": -7, "e": 1.5, "f": null, "g": [1, {"h": 2}], "i": {"j": []}}"#;
        let read: Anyhow = serde_json::from_str(text).unwrap();
        assert_eq!(read["a"], Member::Text("x".into()));
        assert_eq!(read["b"], Member::Count(7));
        assert_eq!(read["c"], Member::Flag(true));
        for other in ["d", "e", "f", "g"] {
            assert_eq!(read[other], Member::Other, "{other}");
        }
        assert_eq!(read["i"], Member::Object(IgnoredAny));
    }
}
