//! What can be wrong with a request before anything is done for it.

use contract::text::TextFault;

/// Why a body is refused as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyRefusal {
    /// Its media type is not JSON.
    NotJson,
    /// Too many bytes.
    TooLarge,
    /// It ended early, or is not the JSON object the call takes.
    Malformed,
    /// `Idempotency-Key` is not a UUID.
    Key,
    /// Too many large ones are being read.
    NoRoom,
}

/// Why a prompt is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromptFault {
    /// Missing, or not a string.
    NotText,
    /// A string against the rule for text.
    Text(TextFault),
}

/// Which option is out of range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionFault {
    /// `num_images`.
    Count,
    /// `image_size`.
    Size,
    /// `seed`.
    Seed,
    /// `settings`.
    Settings,
}

impl PromptFault {
    /// What is said of it.
    #[must_use]
    pub const fn detail(self) -> &'static str {
        match self {
            Self::NotText => "The prompt must be a string.",
            Self::Text(TextFault::Empty) => "The prompt is empty.",
            Self::Text(TextFault::TooLong) => "The prompt is longer than 4000 characters.",
            Self::Text(TextFault::Forbidden(_)) => "The prompt has a character that cannot be seen.",
        }
    }
}

impl OptionFault {
    /// What is said of it.
    #[must_use]
    pub const fn detail(self) -> &'static str {
        match self {
            Self::Count => "num_images must be a whole number from 1 to 4.",
            Self::Size => "image_size must be one of the preset names.",
            Self::Seed => "seed must be a whole number from 0 to 9007199254740983.",
            Self::Settings => "settings must be a JSON object of at most 8 KB.",
        }
    }
}
