//! The limits both sides enforce. What is a setting of the operator is not here.

/// Unicode scalars in a prompt.
pub const PROMPT_CHARS_MAX: u32 = 4_000;
/// Unicode scalars kept of a description.
pub const DESCRIPTION_CHARS_MAX: u32 = 1_600;
/// Pictures in a batch when the call does not say.
pub const PICTURES_DEFAULT: u8 = 2;
/// Pictures in a batch at most.
pub const PICTURES_MAX: u8 = 4;
/// Pictures in the batch that the page's button asks for.
pub const PICTURES_PER_CLICK: u8 = 3;
/// Bytes of `settings` as JSON.
pub const SETTINGS_BYTES_MAX: u32 = 8 * 1024;
/// Bytes of a decoded photo.
pub const PHOTO_BYTES_MAX: u32 = 6 * 1024 * 1024;
/// Pixels on the shorter side of a photo at least.
pub const PHOTO_SIDE_MIN: u32 = 64;
/// Pixels on the longer side of a photo at most.
pub const PHOTO_SIDE_MAX: u32 = 8_192;
/// Pixels of a photo altogether at most.
pub const PHOTO_PIXELS_MAX: u32 = 40_000_000;
/// The largest seed that survives a trip through a JavaScript number, less room for a batch to count up.
pub const SEED_MAX: u64 = (1 << 53) - 1 - 8;
/// Bytes of a request body: the largest photo in base64, a prompt of four-byte scalars fully escaped (twelve
/// bytes each), the settings, and room for the JSON around them.
pub const BODY_BYTES_MAX: u32 =
    PHOTO_BYTES_MAX / 3 * 4 + PROMPT_CHARS_MAX * 12 + SETTINGS_BYTES_MAX + 4 * 1024;
