//! `POST /api/describe-image`: what a photo shows, in the words a painter needs.

use serde::{Deserialize, Serialize};

/// What the page sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DescribeRequest {
    /// The photo as a data URL in base64 (png, jpeg or webp).
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::schema::photo"))]
    pub image: String,
}

/// What the photo shows. Remembered, so that the batch that follows does not ask again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DescribeAnswer {
    /// SHA-256 of the photo's base64 text as sent, lower-case hex. The text is canonical, so it names the bytes.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[0-9a-f]{64}$")))]
    pub digest: String,
    /// English, at most [`crate::limit::DESCRIPTION_CHARS_MAX`] Unicode scalars.
    #[cfg_attr(feature = "schema", schemars(length(max = crate::limit::DESCRIPTION_CHARS_MAX)))]
    pub description: String,
}
