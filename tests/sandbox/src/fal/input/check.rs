//! Field by field, collecting what is wrong.

use std::ops::RangeInclusive;

use contract::size::PictureSize;
use serde_json::{Map, Value, json};

use super::Fault;

/// Pixels on a side at most: the bound of fal's toolkit.
const SIDE_MAX: u32 = 14_142;
/// Pixels on a side of what schnell really paints; more is clamped.
const PAINTED_SIDE_MAX: u32 = 4_096;

/// The fields and the faults found so far.
pub(super) struct Check<'a> {
    fields: &'a Map<String, Value>,
    faults: Vec<Fault>,
}

impl<'a> Check<'a> {
    pub(super) const fn new(fields: &'a Map<String, Value>) -> Self {
        Self { fields, faults: Vec::new() }
    }

    /// What was read, if nothing was wrong.
    pub(super) fn done<T>(self, read: T) -> Result<T, Vec<Fault>> {
        if self.faults.is_empty() { Ok(read) } else { Err(self.faults) }
    }

    fn fault(&mut self, loc: &[&str], kind: &'static str, message: &str, input: &Value, ctx: Option<Value>) {
        let path: Vec<&str> = std::iter::once("body").chain(loc.iter().copied()).collect();
        let fault = Fault::new(&path, kind, message, input.clone());
        self.faults.push(Fault { ctx, ..fault });
    }

    /// A text that must be there.
    pub(super) fn text(&mut self, name: &str) -> String {
        let Some(value) = self.fields.get(name) else {
            let all = Value::Object(self.fields.clone());
            self.fault(&[name], "missing", "Field required", &all, None);
            return String::new();
        };
        if let Some(text) = value.as_str() {
            return text.to_owned();
        }
        self.fault(&[name], "string_type", "Input should be a valid string", value, None);
        String::new()
    }

    /// A whole number within bounds.
    pub(super) fn integer(&mut self, name: &str, default: u32, bounds: RangeInclusive<u32>) -> u32 {
        let Some(value) = self.fields.get(name) else { return default };
        self.bounded(&[name], value, bounds).unwrap_or(default)
    }

    fn bounded(&mut self, loc: &[&str], value: &Value, bounds: RangeInclusive<u32>) -> Option<u32> {
        let Some(number) = value.as_i64() else {
            let (kind, message) = match value {
                Value::Number(_) => {
                    ("int_from_float", "Input should be a valid integer, got a number with a fractional part")
                }
                Value::String(_) => {
                    ("int_parsing", "Input should be a valid integer, unable to parse string as an integer")
                }
                Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                    ("int_type", "Input should be a valid integer")
                }
            };
            self.fault(loc, kind, message, value, None);
            return None;
        };
        self.above(loc, value, number, i64::from(*bounds.start()));
        self.below(loc, value, number, i64::from(*bounds.end()));
        u32::try_from(number).ok()
    }

    fn above(&mut self, loc: &[&str], value: &Value, number: i64, least: i64) {
        if number < least {
            let message = format!("Input should be greater than or equal to {least}");
            self.fault(loc, "greater_than_equal", &message, value, Some(json!({ "ge": least })));
        }
    }

    fn below(&mut self, loc: &[&str], value: &Value, number: i64, most: i64) {
        if number > most {
            let message = format!("Input should be less than or equal to {most}");
            self.fault(loc, "less_than_equal", &message, value, Some(json!({ "le": most })));
        }
    }

    /// Any number within bounds; schnell paints alike whatever it is.
    pub(super) fn number(&mut self, name: &str, least: i32, most: i32) {
        let Some(value) = self.fields.get(name) else { return };
        let Ok(number) = serde_json::from_value::<f64>(value.clone()) else {
            return self.fault(&[name], "float_type", "Input should be a valid number", value, None);
        };
        let (whole_below, whole_above) = (number < f64::from(least), number > f64::from(most));
        if whole_below {
            self.above(&[name], value, i64::MIN, i64::from(least));
        }
        if whole_above {
            self.below(&[name], value, i64::MAX, i64::from(most));
        }
    }

    /// A seed, or null for none.
    pub(super) fn seed(&mut self, name: &str) -> Option<u64> {
        let value = self.fields.get(name).filter(|value| !value.is_null())?;
        let seed = value.as_u64().or_else(|| value.as_i64().map(i64::unsigned_abs));
        if seed.is_none() {
            self.fault(&[name], "int_type", "Input should be a valid integer", value, None);
        }
        seed
    }

    pub(super) fn flag(&mut self, name: &str, default: bool) -> bool {
        let Some(value) = self.fields.get(name) else { return default };
        value.as_bool().unwrap_or_else(|| {
            self.fault(&[name], "bool_type", "Input should be a valid boolean", value, None);
            default
        })
    }

    /// One of a few words.
    pub(super) fn choice(&mut self, name: &str, words: &[&'static str], spelt: &str) -> Option<&'static str> {
        let value = self.fields.get(name)?;
        let found = words.iter().copied().find(|word| value.as_str() == Some(word));
        if found.is_none() {
            let message = format!("Input should be {spelt}");
            self.fault(&[name], "literal_error", &message, value, Some(json!({ "expected": spelt })));
        }
        found
    }

    /// A preset's name, or width and height.
    pub(super) fn size(&mut self, name: &str, default: (u32, u32)) -> (u32, u32) {
        let Some(value) = self.fields.get(name) else { return default };
        if let Some(preset) = value.as_str().and_then(PictureSize::from_name) {
            return preset.pixels();
        }
        let Some(size) = value.as_object() else {
            let spelt =
                "'square_hd', 'square', 'portrait_4_3', 'portrait_16_9', 'landscape_4_3' or 'landscape_16_9'";
            let shape = "Input should be a valid dictionary or object to extract fields from";
            self.fault(&[name, "ImageSize"], "model_attributes_type", shape, value, None);
            let message = format!("Input should be {spelt}");
            self.fault(&[name, "enum"], "literal_error", &message, value, Some(json!({ "expected": spelt })));
            return default;
        };
        let mut side = |which: &str| {
            let Some(value) = size.get(which) else { return 512 };
            let pixels = self.bounded(&[name, "ImageSize", which], value, 1..=SIDE_MAX);
            pixels.unwrap_or(512).min(PAINTED_SIDE_MAX)
        };
        (side("width"), side("height"))
    }
}
