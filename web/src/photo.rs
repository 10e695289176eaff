//! A file the seller picked becomes an upright, stripped, shrunk image in memory.
//!
//! The browser decodes and encodes; what is decided here (what a file is, whether it is taken, how small it
//! becomes) is pure. Drawing it anew is what drops location and every other mark a camera leaves.

pub(crate) mod kind;
pub(crate) mod plan;
pub(crate) mod shrink;

use gloo_file::{Blob, ObjectUrl};
use std::rc::Rc;

/// Letters of base64 that tell one photo from another.
const MARK_CHARS: usize = 48;

/// An image as it travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ImageData {
    /// Standard base64 with padding.
    pub(crate) base64: Rc<str>,
    /// `image/jpeg`, `image/png` or `image/webp`.
    pub(crate) mime_type: Rc<str>,
}

impl ImageData {
    /// Of a data URL; none if it is no such URL, or not in base64.
    pub(crate) fn of_data_url(url: &str) -> Option<Self> {
        let (mime_type, base64) = url.strip_prefix("data:")?.split_once(";base64,")?;
        Some(Self { base64: base64.into(), mime_type: mime_type.into() })
    }

    /// A short name for these bytes: how many there are, and the last of them, which no two photos share.
    pub(crate) fn mark(&self) -> Rc<str> {
        let end = self.base64.len().saturating_sub(MARK_CHARS);
        format!("{}:{}", self.base64.len(), self.base64.get(end..).unwrap_or_default()).into()
    }

    /// As the body of `POST /api/describe-image`. Nothing in it needs escaping, and looking for that in every letter
    /// takes longer than all the rest.
    pub(crate) fn to_describe(&self) -> String {
        ["{\"image\":\"", &self.data_url(), "\"}"].concat()
    }

    /// As a data URL, for `reference_image`.
    pub(crate) fn data_url(&self) -> String {
        format!("data:{};base64,{}", self.mime_type, self.base64)
    }
}

/// What is known of a photo besides its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Facts {
    /// Bytes as picked.
    pub(crate) bytes_before: u64,
    /// Pixels as sent.
    pub(crate) width: u32,
    /// Pixels as sent.
    pub(crate) height: u32,
}

impl Facts {
    /// As a line to be kept with the photo.
    pub(crate) fn written(self) -> String {
        format!("{} {} {}", self.bytes_before, self.width, self.height)
    }

    /// Of such a line; none if it is another.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let mut numbers = line.split(' ');
        let bytes_before = numbers.next()?.parse().ok()?;
        let (width, height) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
        Some(Self { bytes_before, width, height })
    }
}

/// A photo that is ready.
pub(crate) struct Photo {
    /// What is sent.
    pub(crate) image: ImageData,
    /// The same as a file.
    pub(crate) blob: Blob,
    /// What is shown: alive as long as the photo.
    pub(crate) preview: ObjectUrl,
    /// The rest.
    pub(crate) facts: Facts,
}

impl std::fmt::Debug for Photo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Photo({:?})", self.facts)
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
    /// It is on the shelf already.
    Twice,
    /// What decodes photos could not be loaded.
    NoDarkroom,
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
            Self::Twice => (words.twice)(name),
            Self::NoDarkroom => (words.no_darkroom)(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::api::description::DescribeRequest;

    #[test]
    fn what_is_known_of_a_photo_is_read_as_it_was_written() {
        let facts = Facts { bytes_before: 4_230_000, width: 1_024, height: 768 };
        assert_eq!(Facts::read(&facts.written()), Some(facts));
        assert_eq!(Facts::read("1024 768"), None);
        assert_eq!(Facts::read("many 1024 768"), None);
    }

    #[test]
    fn an_image_travels_as_a_data_url() {
        let image = ImageData::of_data_url("data:image/jpeg;base64,/9j/4A==").unwrap();
        assert_eq!((&*image.mime_type, &*image.base64), ("image/jpeg", "/9j/4A=="));
        assert_eq!(&*image.mark(), "8:/9j/4A==");
        assert_eq!(image.data_url(), "data:image/jpeg;base64,/9j/4A==");
        let request = DescribeRequest { image: image.data_url() };
        assert_eq!(image.to_describe(), serde_json::to_string(&request).unwrap());
        assert_eq!(ImageData::of_data_url("data:text/plain,hello"), None);
    }
}
