//! Every way a call can fail: a closed list of codes, each with its HTTP status and a title.
//!
//! On the wire a failure is `application/problem+json` (RFC 9457) with the code as an extension member. The
//! page chooses its words by the code alone; `detail` is for the person who reads the raw answer.

use serde::{Deserialize, Serialize};

/// The media type of a failure.
pub const MEDIA_TYPE: &str = "application/problem+json";

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal, $status:literal, $title:literal;)*) => {
        /// Why a call failed. The list is closed: adding to it is a change of the API.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Code {
            $($(#[doc = $doc])* #[serde(rename = $name)] $variant,)*
        }

        impl Code {
            /// Every code, by status.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name on the wire.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The HTTP status it is answered with.
            #[must_use]
            pub const fn status(self) -> u16 {
                match self { $(Self::$variant => $status,)* }
            }

            /// A short English summary, the same for every occurrence.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }
        }
    };
}

codes! {
    /// The body is not the JSON object that the call takes, or a query parameter cannot be read.
    MalformedBody = "malformed_body", 400, "The request cannot be read";
    /// `Idempotency-Key` is not a UUID.
    BadIdempotencyKey = "bad_idempotency_key", 400, "The idempotency key is not a UUID";
    /// No `Authorization: Bearer`.
    MissingToken = "missing_token", 401, "Sign in first";
    /// A token that nobody we trust has issued for us.
    InvalidToken = "invalid_token", 401, "The access token is not valid";
    /// A token that was valid once.
    ExpiredToken = "expired_token", 401, "The access token has expired";
    /// The balance is below the price.
    InsufficientCoins = "insufficient_coins", 403, "Not enough coins";
    /// Nothing there, or nothing of the caller's.
    NotFound = "not_found", 404, "Not found";
    /// The path exists, the method does not.
    MethodNotAllowed = "method_not_allowed", 405, "Method not allowed";
    /// The same key is being worked on.
    InProgress = "in_progress", 409, "The batch is still running";
    /// The caller has cancelled the batch.
    Cancelled = "cancelled", 409, "The batch was cancelled";
    /// More bytes than the call takes.
    BodyTooLarge = "body_too_large", 413, "The request is too large";
    /// The photo is larger than allowed, in bytes or in pixels.
    ImageTooLarge = "image_too_large", 413, "The photo is too large";
    /// Not JSON.
    UnsupportedMediaType = "unsupported_media_type", 415, "The request must be JSON";
    /// The prompt is missing, blank, too long or has forbidden characters.
    InvalidPrompt = "invalid_prompt", 422, "The prompt is not acceptable";
    /// A count, size, seed or setting is out of range.
    InvalidOptions = "invalid_options", 422, "An option is not acceptable";
    /// The photo is damaged, too small, or not what it says it is.
    InvalidImage = "invalid_image", 422, "The photo cannot be read";
    /// The photo is of a kind that is not taken.
    UnsupportedImage = "unsupported_image", 422, "The photo must be PNG, JPEG or WebP";
    /// The safety filter withheld every picture, or refused the prompt.
    RefusedBySafety = "refused_by_safety", 422, "The safety filter withheld the result";
    /// The idempotency key was used with another body.
    KeyReused = "key_reused", 422, "The idempotency key belongs to another request";
    /// Too often.
    TooManyRequests = "too_many_requests", 429, "Too many requests";
    /// Our own fault.
    Internal = "internal", 500, "Something went wrong on our side";
    /// The provider answered with a failure.
    ProviderFailed = "provider_failed", 502, "The painter failed";
    /// The provider cannot be used at the moment.
    ProviderUnavailable = "provider_unavailable", 502, "The painter is not available";
    /// The edge cannot take this now.
    Busy = "busy", 503, "Too busy at the moment";
    /// A setting of the operator is missing or malformed.
    Misconfigured = "misconfigured", 503, "The service is not set up correctly";
    /// No result in time.
    ProviderTimeout = "provider_timeout", 504, "The painter took too long";
}

impl Code {
    /// What is said when nothing more particular is known: what happened, and what became of the coins.
    #[must_use]
    pub const fn detail(self) -> &'static str {
        match self {
            Self::MalformedBody => "The body must be one JSON object. Nothing was charged.",
            Self::BadIdempotencyKey => "Idempotency-Key must be a UUID. Nothing was charged.",
            Self::MissingToken => "Send a Supabase access token as Authorization: Bearer.",
            Self::InvalidToken => "The access token is not one of this project's.",
            Self::ExpiredToken => "The access token has expired; refresh the session.",
            Self::InsufficientCoins => "There are not enough coins. Nothing was charged.",
            Self::NotFound => "There is nothing of yours at this address.",
            Self::MethodNotAllowed => "This address does not take that method; see Allow.",
            Self::InProgress => "This batch is still running; ask again with the same key.",
            Self::Cancelled => "The batch was cancelled. The coins were returned.",
            Self::BodyTooLarge => "The request has more bytes than this call takes. Nothing was charged.",
            Self::ImageTooLarge => {
                "The photo may have 6 MB, 8192 pixels a side and 40 megapixels. Nothing was charged."
            }
            Self::UnsupportedMediaType => "Send Content-Type: application/json.",
            Self::InvalidPrompt => "The prompt is not acceptable. Nothing was charged.",
            Self::InvalidOptions => "An option is out of range. Nothing was charged.",
            Self::InvalidImage => "The photo cannot be read. Nothing was charged.",
            Self::UnsupportedImage => "The photo must be a PNG, JPEG or WebP image. Nothing was charged.",
            Self::RefusedBySafety => "The safety filter withheld every picture. The coins were returned.",
            Self::KeyReused => "This idempotency key was used with another body. Nothing was charged.",
            Self::TooManyRequests => "Too many requests; wait a moment. Nothing was charged.",
            Self::Internal => "Something went wrong on our side. Coins that were held return by themselves.",
            Self::ProviderFailed => "The painter failed. The coins were returned.",
            Self::ProviderUnavailable => {
                "The painter is not available at the moment. The coins were returned."
            }
            Self::Busy => {
                "The service is busy. Coins that were held return by themselves; try again shortly."
            }
            Self::Misconfigured => "The service is not set up correctly.",
            Self::ProviderTimeout => "The painter took too long. The coins were returned.",
        }
    }
}

/// A failure as it travels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Problem {
    /// A URN made from the code; it identifies, it need not resolve.
    #[serde(rename = "type")]
    pub kind: String,
    /// [`Code::title`].
    pub title: String,
    /// The HTTP status, repeated for those who only see the body.
    pub status: u16,
    /// What a program decides by.
    pub code: Code,
    /// What happened this time, for people, in English.
    pub detail: String,
}

impl Problem {
    /// The problem of that code with its own words.
    #[must_use]
    pub fn new(code: Code, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("urn:etalase:problem:{}", code.name()),
            title: code.title().to_owned(),
            status: code.status(),
            code,
            detail: detail.into(),
        }
    }
}

#[cfg(test)]
mod tests;
