//! What the ledger's database remembers of photos.

/// A photo whose description may be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight<'a> {
    /// Lower-case hex of the photo's SHA-256.
    pub digest: &'a str,
    /// Who describes.
    pub model: &'a str,
    /// Who asks: a batch's id, or any other unique text.
    pub claim: &'a str,
    /// How long a claim keeps others from asking.
    pub patience_ms: u32,
}

/// What is known of a photo's description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Memory {
    /// This is it.
    Known(String),
    /// Nobody is asking: the caller must, and then tell.
    Mine,
    /// Somebody else is asking right now.
    Others,
}
