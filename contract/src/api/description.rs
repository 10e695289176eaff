//! `POST /api/describe-image`: what a photo shows, in the words a painter needs.

use serde::{Deserialize, Serialize};

/// What the page sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DescribeRequest {
    /// The photo as a data URL (png, jpeg or webp).
    pub image: String,
}

/// What the photo shows. Remembered, so that the batch that follows does not ask again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DescribeAnswer {
    /// SHA-256 of the photo's base64 text as sent, lower-case hex. The text is canonical, so it names the bytes.
    pub digest: String,
    /// English, at most [`crate::limit::DESCRIPTION_CHARS_MAX`] Unicode scalars.
    pub description: String,
}
