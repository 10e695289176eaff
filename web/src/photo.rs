//! A file the seller picked becomes an upright, stripped, shrunk image in memory.
//!
//! The browser decodes and encodes; what is decided here (what a file is, whether it is taken, how small it
//! becomes) is pure. Drawing it anew is what drops location and every other mark a camera leaves.

pub(crate) mod kind;
pub(crate) mod plan;
pub(crate) mod shrink;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use gloo_file::ObjectUrl;
use std::rc::Rc;

/// An image as it travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ImageData {
    /// Standard base64 with padding.
    pub(crate) base64: Rc<str>,
    /// `image/jpeg`, `image/png` or `image/webp`.
    pub(crate) mime_type: Rc<str>,
}

impl ImageData {
    /// Of encoded bytes.
    pub(crate) fn new(bytes: &[u8], mime_type: &str) -> Self {
        Self { base64: STANDARD.encode(bytes).into(), mime_type: mime_type.into() }
    }

    /// As a data URL, for `reference_image`.
    pub(crate) fn data_url(&self) -> String {
        format!("data:{};base64,{}", self.mime_type, self.base64)
    }
}

/// A photo that is ready.
pub(crate) struct Photo {
    /// What is sent.
    pub(crate) image: ImageData,
    /// What is shown: alive as long as the photo.
    pub(crate) preview: ObjectUrl,
    /// Bytes as picked.
    pub(crate) bytes_before: u64,
    /// Bytes as sent.
    pub(crate) bytes_after: u64,
    /// Pixels as sent.
    pub(crate) width: u32,
    /// Pixels as sent.
    pub(crate) height: u32,
}

impl std::fmt::Debug for Photo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Photo({} x {}, {} bytes)", self.width, self.height, self.bytes_after)
    }
}

/// Two photos are the same when their bytes are.
impl PartialEq for Photo {
    fn eq(&self, other: &Self) -> bool {
        self.image == other.image
    }
}

/// Why a file does not become a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhotoFault {
    /// Zero bytes.
    Empty,
    /// Something else: a video, a document, a drawing.
    NotAPhoto,
    /// A format of Apple's cameras that this browser does not decode.
    Heic,
    /// More bytes than are read.
    TooHeavy,
    /// More pixels than are decoded.
    TooManyPixels,
    /// A side shorter than a painter can use.
    TooSmall,
    /// It begins like a photo and cannot be decoded.
    Unreadable,
}

impl PhotoFault {
    /// The sentence for it, with the file's name.
    pub(crate) fn said(self, words: &crate::words::Photo, name: &str) -> String {
        match self {
            Self::Empty => (words.empty_file)(name),
            Self::NotAPhoto => (words.not_a_photo)(name),
            Self::Heic => (words.heic)(name),
            Self::TooHeavy => (words.too_heavy)(name),
            Self::TooManyPixels => (words.too_many_pixels)(name),
            Self::TooSmall => (words.too_small)(name),
            Self::Unreadable => (words.unreadable)(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_travels_as_a_data_url() {
        let image = ImageData::new(&[0xff, 0xd8, 0xff, 0xe0], "image/jpeg");
        assert_eq!(&*image.base64, "/9j/4A==");
        assert_eq!(image.data_url(), "data:image/jpeg;base64,/9j/4A==");
    }
}
