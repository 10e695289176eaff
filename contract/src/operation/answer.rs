//! What each call may answer.

use super::Operation;
use crate::problem::Code::{
    self, BadIdempotencyKey, BodyTooLarge, Busy, Cancelled, ExpiredToken, ImageTooLarge, InProgress,
    InsufficientCoins, Internal, InvalidImage, InvalidOptions, InvalidPrompt, InvalidToken, KeyReused,
    MalformedBody, Misconfigured, MissingToken, NotFound, ProviderFailed, ProviderTimeout,
    ProviderUnavailable, RefusedBySafety, TooManyRequests, UnsupportedImage, UnsupportedMediaType,
};

/// What an address that no call has may answer, and a call's address to another method.
pub const ELSEWHERE: [Code; 3] = [NotFound, Code::MethodNotAllowed, Misconfigured];

/// Whoever is asked.
const SETTINGS: &[Code] = &[Misconfigured];
/// Who is calling, and how often.
const DOOR: &[Code] = &[MissingToken, InvalidToken, ExpiredToken, TooManyRequests, Busy];
/// The ledger, or another store of ours.
const STORE: &[Code] = &[Internal, Busy];
/// A body and a photo in it.
const BODY: &[Code] =
    &[MalformedBody, BodyTooLarge, UnsupportedMediaType, ImageTooLarge, InvalidImage, UnsupportedImage];
/// What costs coins, and the services that are paid.
const PAID: &[Code] =
    &[InsufficientCoins, RefusedBySafety, ProviderFailed, ProviderUnavailable, ProviderTimeout];
/// One click, one batch.
const CLICK: &[Code] = &[BadIdempotencyKey, InvalidPrompt, InvalidOptions, KeyReused, InProgress, Cancelled];

/// Whether a request to the API may be answered so: with that status, and with that problem if the answer is one. The
/// answer to HEAD has a status only.
#[must_use]
pub fn is_declared(method: &str, path: &str, status: u16, problem: Option<Code>) -> bool {
    let call = Operation::of(method, path);
    let well = call.is_some_and(|call| call.success() == status);
    let told = |code: Code| code.status() == status && problem.is_none_or(|heard| heard == code);
    match call {
        Some(_) if well => problem.is_none(),
        Some(call) => (problem.is_some() || method == "HEAD") && call.problems().any(told),
        None => ELSEWHERE.into_iter().any(told),
    }
}

impl Operation {
    /// The status of an answer that is no problem.
    #[must_use]
    pub const fn success(self) -> u16 {
        match self {
            Self::DeleteGeneration => 204,
            Self::GenerateImage
            | Self::DescribeImage
            | Self::Me
            | Self::Coins
            | Self::Generations
            | Self::Generation
            | Self::Picture
            | Self::Config
            | Self::Health
            | Self::OpenApi => 200,
        }
    }

    /// The media types of that answer.
    #[must_use]
    pub const fn media_types(self) -> &'static [&'static str] {
        match self {
            Self::GenerateImage => &["application/json", "text/event-stream"],
            Self::DeleteGeneration => &[],
            Self::Picture => &["image/jpeg", "image/png", "image/webp"],
            Self::DescribeImage
            | Self::Me
            | Self::Coins
            | Self::Generations
            | Self::Generation
            | Self::Config
            | Self::Health
            | Self::OpenApi => &["application/json"],
        }
    }

    /// The problems it may answer, by status.
    pub fn problems(self) -> impl Iterator<Item = Code> {
        let groups = self.groups();
        Code::ALL.iter().copied().filter(move |code| groups.iter().any(|group| group.contains(code)))
    }

    const fn groups(self) -> &'static [&'static [Code]] {
        match self {
            Self::GenerateImage => &[SETTINGS, DOOR, STORE, BODY, PAID, CLICK],
            Self::DescribeImage => &[SETTINGS, DOOR, STORE, BODY, PAID],
            Self::Me => &[SETTINGS, DOOR, STORE],
            // A cursor that the list has not given out.
            Self::Coins | Self::Generations => &[SETTINGS, DOOR, STORE, &[MalformedBody]],
            Self::Generation => &[SETTINGS, DOOR, STORE, &[NotFound]],
            // A condition that nobody knows.
            Self::DeleteGeneration => &[SETTINGS, DOOR, STORE, &[NotFound, MalformedBody]],
            Self::Picture => &[SETTINGS, &[NotFound, Internal]],
            Self::Config | Self::Health | Self::OpenApi => &[SETTINGS],
        }
    }
}
