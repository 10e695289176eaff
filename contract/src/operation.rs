//! Every call of the API and everything it may answer. The edge's routes, the OpenAPI document and whoever looks at
//! an answer in a test are held to this list.

mod answer;

pub use answer::{ELSEWHERE, is_declared};

/// One call: a method at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operation {
    /// Orders a batch.
    GenerateImage,
    /// Has a photo described.
    DescribeImage,
    /// Tells who is calling.
    Me,
    /// The statement.
    Coins,
    /// The caller's batches.
    Generations,
    /// One of them.
    Generation,
    /// Cancels a batch, or removes its pictures.
    DeleteGeneration,
    /// A stored picture.
    Picture,
    /// What a page needs to start.
    Config,
    /// Whether the edge can serve.
    Health,
    /// The description of all this.
    OpenApi,
}

impl Operation {
    /// Every call, in the order of the document.
    pub const ALL: [Self; 11] = [
        Self::GenerateImage,
        Self::DescribeImage,
        Self::Me,
        Self::Coins,
        Self::Generations,
        Self::Generation,
        Self::DeleteGeneration,
        Self::Picture,
        Self::Config,
        Self::Health,
        Self::OpenApi,
    ];

    /// Its method. What takes GET takes HEAD too.
    #[must_use]
    pub const fn method(self) -> &'static str {
        match self {
            Self::GenerateImage | Self::DescribeImage => "POST",
            Self::DeleteGeneration => "DELETE",
            Self::Me
            | Self::Coins
            | Self::Generations
            | Self::Generation
            | Self::Picture
            | Self::Config
            | Self::Health
            | Self::OpenApi => "GET",
        }
    }

    /// Its path; a segment in braces stands for any one segment.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::GenerateImage => "/api/generate-image",
            Self::DescribeImage => "/api/describe-image",
            Self::Me => "/api/me",
            Self::Coins => "/api/coins",
            Self::Generations => "/api/generations",
            Self::Generation | Self::DeleteGeneration => "/api/generations/{id}",
            Self::Picture => "/p/{generation_id}/{index}",
            Self::Config => "/api/config",
            Self::Health => "/api/health",
            Self::OpenApi => "/openapi.json",
        }
    }

    /// Whether only somebody who has signed in is answered.
    #[must_use]
    pub const fn is_signed_in(self) -> bool {
        match self {
            Self::GenerateImage
            | Self::DescribeImage
            | Self::Me
            | Self::Coins
            | Self::Generations
            | Self::Generation
            | Self::DeleteGeneration => true,
            Self::Picture | Self::Config | Self::Health | Self::OpenApi => false,
        }
    }

    /// The call that a request makes, if it makes one: HEAD is told as the GET it stands for.
    #[must_use]
    pub fn of(method: &str, path: &str) -> Option<Self> {
        let method = if method == "HEAD" { "GET" } else { method };
        Self::ALL.into_iter().find(|call| call.method() == method && fits(call.path(), path))
    }
}

/// Whether an address belongs to the API, and not to the page and its files.
#[must_use]
pub fn is_api(path: &str) -> bool {
    path.starts_with("/api/") || path.starts_with("/p/") || path == Operation::OpenApi.path()
}

fn fits(template: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given)) if wanted == given || wanted.starts_with('{') => {}
            (Some(_) | None, Some(_) | None) => return false,
        }
    }
}

#[cfg(test)]
mod tests;
