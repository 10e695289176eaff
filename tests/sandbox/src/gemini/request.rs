//! A request, in camelCase or snake_case as proto JSON allows; a field that Google does not know is an error.

use serde::Deserialize;
use serde_json::Value;

use crate::digest::from_base64;
use crate::fault::{Answer, preset};

/// Image types that the model takes.
const IMAGE_TYPES: [&str; 5] = ["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"];

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Request {
    #[serde(default)]
    contents: Vec<Content>,
    #[serde(default, alias = "system_instruction")]
    system_instruction: Option<Content>,
    #[serde(default, alias = "generation_config")]
    pub(super) generation_config: GenerationConfig,
    #[serde(default, rename = "safetySettings", alias = "safety_settings")]
    _safety_settings: Value,
    #[serde(default, rename = "tools")]
    _tools: Value,
    #[serde(default, rename = "toolConfig", alias = "tool_config")]
    _tool_config: Value,
    #[serde(default, rename = "cachedContent", alias = "cached_content")]
    _cached_content: Value,
    #[serde(default, rename = "model")]
    _model: Value,
    #[serde(default, rename = "labels")]
    _labels: Value,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Content {
    #[serde(default)]
    role: Option<String>,
    #[serde(default)]
    parts: Vec<Part>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Part {
    text: Option<String>,
    #[serde(alias = "inline_data")]
    inline_data: Option<Blob>,
    #[serde(default, rename = "mediaResolution", alias = "media_resolution")]
    _media_resolution: Value,
    #[serde(default, rename = "thought")]
    _thought: Value,
    #[serde(default, rename = "thoughtSignature", alias = "thought_signature")]
    _thought_signature: Value,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Blob {
    #[serde(alias = "mime_type")]
    mime_type: String,
    data: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct GenerationConfig {
    #[serde(default, alias = "max_output_tokens")]
    pub(super) max_output_tokens: Option<u32>,
    #[serde(default, alias = "response_mime_type")]
    pub(super) response_mime_type: Option<String>,
    #[serde(
        default,
        alias = "response_schema",
        alias = "responseJsonSchema",
        alias = "response_json_schema"
    )]
    pub(super) response_schema: Option<Value>,
    #[serde(default, alias = "thinking_config")]
    pub(super) thinking_config: ThinkingConfig,
    #[serde(default, rename = "temperature")]
    _temperature: Value,
    #[serde(default, rename = "topP", alias = "top_p")]
    _top_p: Value,
    #[serde(default, rename = "topK", alias = "top_k")]
    _top_k: Value,
    #[serde(default, rename = "candidateCount", alias = "candidate_count")]
    _candidate_count: Value,
    #[serde(default, rename = "stopSequences", alias = "stop_sequences")]
    _stop_sequences: Value,
    #[serde(default, rename = "seed")]
    _seed: Value,
    #[serde(default, rename = "mediaResolution", alias = "media_resolution")]
    _media_resolution: Value,
    #[serde(default, rename = "responseModalities", alias = "response_modalities")]
    _response_modalities: Value,
    #[serde(default, rename = "responseFormat", alias = "response_format")]
    _response_format: Value,
    #[serde(default, rename = "presencePenalty", alias = "presence_penalty")]
    _presence_penalty: Value,
    #[serde(default, rename = "frequencyPenalty", alias = "frequency_penalty")]
    _frequency_penalty: Value,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ThinkingConfig {
    #[serde(default, alias = "thinking_level")]
    pub(super) thinking_level: Option<String>,
    #[serde(default, alias = "thinking_budget")]
    pub(super) thinking_budget: Option<i64>,
    #[serde(default, rename = "includeThoughts", alias = "include_thoughts")]
    _include_thoughts: Value,
}

/// What a request asks about.
#[derive(Debug)]
pub(super) struct Asked {
    /// Bytes of the first photo.
    pub(super) photo: Option<Vec<u8>>,
    /// All texts of the turns, joined by spaces.
    pub(super) text: String,
}

impl Request {
    pub(super) fn read(body: &[u8]) -> Result<Self, Answer> {
        serde_json::from_slice(body)
            .map_err(|error| preset::gemini::invalid(&format!("Invalid JSON payload received. {error}")))
    }

    /// Photo and text of the turns.
    pub(super) fn asked(&self) -> Result<Asked, Answer> {
        if self.contents.is_empty() {
            let message = "* GenerateContentRequest.contents: contents is not specified\n";
            return Err(preset::gemini::invalid(message));
        }
        let mut photo = None;
        let mut text = Vec::new();
        for (at, content) in self.contents.iter().enumerate() {
            check_content(at, content)?;
            for (place, part) in content.parts.iter().enumerate() {
                text.extend(part.text.as_deref());
                if let Some(blob) = &part.inline_data {
                    let bytes = blob.bytes(at, place)?;
                    photo.get_or_insert(bytes);
                }
            }
        }
        Ok(Asked { photo, text: text.join(" ") })
    }

    /// Letters of all texts, the instruction included: what tokens are counted by.
    pub(super) fn letters(&self) -> usize {
        let contents = self.contents.iter().chain(&self.system_instruction);
        contents
            .flat_map(|content| &content.parts)
            .filter_map(|part| part.text.as_ref())
            .map(String::len)
            .sum()
    }
}

fn check_content(at: usize, content: &Content) -> Result<(), Answer> {
    if content.parts.is_empty() {
        let message =
            format!("* GenerateContentRequest.contents[{at}].parts: contents.parts must not be empty.\n");
        return Err(preset::gemini::invalid(&message));
    }
    if !matches!(content.role.as_deref(), None | Some("" | "user" | "model")) {
        return Err(preset::gemini::invalid("Please use a valid role: user, model."));
    }
    Ok(())
}

impl Blob {
    fn bytes(&self, at: usize, place: usize) -> Result<Vec<u8>, Answer> {
        if !IMAGE_TYPES.contains(&self.mime_type.as_str()) {
            return Err(preset::gemini::invalid(&format!("Unsupported MIME type: {}", self.mime_type)));
        }
        from_base64(&self.data).ok_or_else(|| {
            let field = format!("contents[{at}].parts[{place}].inline_data.data");
            preset::gemini::invalid(&format!(
                "Invalid value at '{field}' (TYPE_BYTES), Base64 decoding failed"
            ))
        })
    }
}
