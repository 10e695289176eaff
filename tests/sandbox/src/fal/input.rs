//! What schnell accepts, and what it says of anything else: the table of its published schema.

mod check;

use contract::size::PictureSize;
use serde_json::{Map, Value, json};

use crate::scene::Format;
use check::Check;

/// A call that is fine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Input {
    pub(crate) prompt: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Absent: the painter picks one.
    pub(crate) seed: Option<u64>,
    pub(crate) num_images: u32,
    pub(crate) sync_mode: bool,
    pub(crate) enable_safety_checker: bool,
    pub(crate) format: Format,
}

/// One entry of a refusal's `detail`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fault {
    loc: Vec<Value>,
    kind: &'static str,
    message: String,
    input: Value,
    ctx: Option<Value>,
}

impl Fault {
    pub(crate) fn json(&self) -> Value {
        let url = format!("https://docs.fal.ai/errors#{}", self.kind);
        let mut fault = json!({ "loc": self.loc, "msg": self.message, "type": self.kind, "url": url, "input": self.input });
        if let (Some(fields), Some(ctx)) = (fault.as_object_mut(), &self.ctx) {
            fields.insert("ctx".to_owned(), ctx.clone());
        }
        fault
    }
}

impl Input {
    /// Reads a request body.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the schema.
    pub(crate) fn read(body: &[u8]) -> Result<Self, Vec<Fault>> {
        let fields = match serde_json::from_slice::<Value>(body) {
            Ok(Value::Object(fields)) => fields,
            Ok(other) => {
                let message = "Input should be a valid dictionary or object to extract fields from";
                return Err(vec![Fault::new(&["body"], "model_attributes_type", message, other)]);
            }
            Err(error) => {
                let fault = Fault::new(&["body"], "json_invalid", "JSON decode error", json!({}));
                return Err(vec![fault.ctx(json!({ "error": error.to_string() }))]);
            }
        };
        Self::from_fields(&fields)
    }

    fn from_fields(fields: &Map<String, Value>) -> Result<Self, Vec<Fault>> {
        let mut check = Check::new(fields);
        let prompt = check.text("prompt");
        let (width, height) = check.size("image_size", PictureSize::Landscape43.pixels());
        check.integer("num_inference_steps", 4, 1..=12);
        check.number("guidance_scale", 1, 20);
        let seed = check.seed("seed");
        let num_images = check.integer("num_images", 1, 1..=4);
        let sync_mode = check.flag("sync_mode", false);
        let enable_safety_checker = check.flag("enable_safety_checker", true);
        let format = check.choice("output_format", &["jpeg", "png"], "'jpeg' or 'png'");
        check.choice("acceleration", &["none", "regular", "high"], "'none', 'regular' or 'high'");
        let format = if format == Some("png") { Format::Png } else { Format::Jpeg };
        check.done(Self { prompt, width, height, seed, num_images, sync_mode, enable_safety_checker, format })
    }

    /// Megapixels of all pictures together, rounded up: what is billed.
    pub(crate) fn billable_units(&self) -> u64 {
        let pixels = u64::from(self.width).saturating_mul(u64::from(self.height));
        pixels.div_ceil(1_000_000).saturating_mul(u64::from(self.num_images))
    }
}

impl Fault {
    fn new(loc: &[&str], kind: &'static str, message: impl Into<String>, input: Value) -> Self {
        let loc = loc.iter().map(|part| json!(part)).collect();
        Self { loc, kind, message: message.into(), input, ctx: None }
    }

    fn ctx(self, ctx: Value) -> Self {
        Self { ctx: Some(ctx), ..self }
    }
}

#[cfg(test)]
mod tests;
