//! Reading JSON in little space: for serde's types, but without words for what is wrong with a text and without
//! fractions and tuples, which no type of the page holds. Measured on the whole page: serde_json in its place makes
//! the first load 16.6 kB of brotli heavier, the browser's parser through serde-wasm-bindgen 13.0 kB.

mod token;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use std::borrow::Cow;
use std::fmt;
use token::{Reader, Token};

/// Objects and arrays inside each other at most.
const DEPTH_MAX: u8 = 64;

/// The text is not the JSON of what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Garbled;

impl fmt::Display for Garbled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("garbled JSON")
    }
}

impl std::error::Error for Garbled {}

impl de::Error for Garbled {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// The value that the text says.
///
/// # Errors
/// When it says none of this type.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Garbled> {
    let mut reader = Reader::new(text);
    let value = T::deserialize(Value { reader: &mut reader, depth: DEPTH_MAX })?;
    if reader.is_at_end() { Ok(value) } else { Err(Garbled) }
}

/// Where a value begins, and how deep it may go.
struct Value<'r, 't> {
    reader: &'r mut Reader<'t>,
    depth: u8,
}

impl<'de> Deserializer<'de> for Value<'_, '_> {
    type Error = Garbled;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        match self.reader.token()? {
            Token::Null => visitor.visit_unit(),
            Token::Flag(flag) => visitor.visit_bool(flag),
            Token::Count(count) => visitor.visit_u64(count),
            Token::Below(number) => visitor.visit_i64(number),
            // As good as nothing: what forgives passes over it, and no number of the page takes it.
            Token::Fraction => visitor.visit_unit(),
            Token::Text(text) => visitor.visit_str(&text),
            Token::Array => visitor.visit_seq(Members::inside(self.reader, self.depth)?),
            Token::Object => visitor.visit_map(Members::inside(self.reader, self.depth)?),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        self.reader.demand("{")?;
        visitor.visit_map(Members::inside(self.reader, self.depth)?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Garbled> {
        self.deserialize_map(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        self.reader.demand("[")?;
        visitor.visit_seq(Members::inside(self.reader, self.depth)?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        visitor.visit_str(&self.reader.name()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        self.deserialize_str(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        skip(self.reader, self.depth)?;
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        if self.reader.takes("null") { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Garbled> {
        if !self.reader.takes("{") {
            return visitor.visit_enum(StrDeserializer::new(&self.reader.name()?));
        }
        let mut variant = Members::inside(self.reader, self.depth)?;
        let value = visitor.visit_enum(MapAccessDeserializer::new(&mut variant))?;
        if variant.goes_on("}")? { Err(Garbled) } else { Ok(value) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Garbled> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct
        tuple tuple_struct identifier
    }
}

/// Passes over a value that nobody asked for.
fn skip(reader: &mut Reader<'_>, depth: u8) -> Result<(), Garbled> {
    let (close, named) = match reader.token()? {
        Token::Array => ("]", false),
        Token::Object => ("}", true),
        Token::Null
        | Token::Flag(_)
        | Token::Count(_)
        | Token::Below(_)
        | Token::Fraction
        | Token::Text(_) => {
            return Ok(());
        }
    };
    let mut members = Members::inside(reader, depth)?;
    while members.goes_on(close)? {
        if named {
            members.name()?;
        }
        skip(members.reader, members.depth)?;
    }
    Ok(())
}

/// What is between the brackets of an array or an object.
struct Members<'r, 't> {
    reader: &'r mut Reader<'t>,
    depth: u8,
    begun: bool,
}

impl<'r, 't> Members<'r, 't> {
    fn inside(reader: &'r mut Reader<'t>, depth: u8) -> Result<Self, Garbled> {
        Ok(Self { reader, depth: depth.checked_sub(1).ok_or(Garbled)?, begun: false })
    }

    /// Whether another member comes before the bracket that closes.
    fn goes_on(&mut self, close: &str) -> Result<bool, Garbled> {
        if self.reader.takes(close) {
            return Ok(false);
        }
        if std::mem::replace(&mut self.begun, true) {
            self.reader.demand(",")?;
        }
        Ok(true)
    }

    /// The name of a member of an object.
    fn name(&mut self) -> Result<Cow<'t, str>, Garbled> {
        let name = self.reader.name()?;
        self.reader.demand(":")?;
        Ok(name)
    }

    fn value(&mut self) -> Value<'_, 't> {
        Value { reader: self.reader, depth: self.depth }
    }
}

impl<'de> SeqAccess<'de> for Members<'_, '_> {
    type Error = Garbled;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Garbled> {
        if self.goes_on("]")? { seed.deserialize(self.value()).map(Some) } else { Ok(None) }
    }
}

impl<'de> MapAccess<'de> for Members<'_, '_> {
    type Error = Garbled;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Garbled> {
        if !self.goes_on("}")? {
            return Ok(None);
        }
        let name = self.name()?;
        seed.deserialize(StrDeserializer::new(&name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Garbled> {
        seed.deserialize(self.value())
    }
}

#[cfg(test)]
mod tests;
