//! The one place where a failure becomes a status and a code. Exhaustive: a new way to fail does not compile
//! before somebody has decided here what the caller hears.

mod request;
mod retry;

pub use request::{BodyRefusal, OptionFault, PromptFault};

use crate::auth::AuthRefusal;
use crate::coin::ledger::LedgerFault;
use crate::flow::generate::GenerateRefusal;
use crate::photo::PhotoFault;
use crate::ports::Fault;
use crate::provider::gemini::Undescribed;
use crate::setting::Misconfigured;
use contract::api::Coins;
use contract::problem::{Code, Problem};
use std::borrow::Cow;

/// Everything a route can fail with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// At the door.
    Auth(AuthRefusal),
    /// Before the body was understood.
    Body(BodyRefusal),
    /// A member of the body.
    Prompt(PromptFault),
    /// A member of the body.
    Option(OptionFault),
    /// The photo.
    Photo(PhotoFault),
    /// The flow.
    Generate(GenerateRefusal),
    /// A batch that ended without pictures.
    Ended(Code),
    /// A photo that was not described, outside of any batch.
    Undescribed(Undescribed),
    /// The caller has had enough photos described for a day without ordering a batch.
    TooManyDescriptions,
    /// The balance is below the price.
    InsufficientCoins {
        /// What it costs.
        price: Coins,
        /// What there is.
        available: Coins,
    },
    /// More calls in a minute than the fence lets through.
    TooOften,
    /// The operator has switched off whatever costs money.
    SwitchedOff,
    /// Nothing of the caller's there.
    NotFound,
    /// The path is there, the method is not.
    MethodNotAllowed {
        /// The value of `Allow`.
        allow: &'static str,
    },
    /// A cursor that we did not give out.
    Cursor,
    /// A condition that we do not know.
    Condition,
    /// The operator must set something.
    Misconfigured(Misconfigured),
    /// The ledger.
    Ledger(LedgerFault),
    /// Something else outside.
    Fault(Fault),
}

macro_rules! from {
    ($($variant:ident($type:ty);)*) => {
        $(impl From<$type> for Failure {
            fn from(inner: $type) -> Self {
                Self::$variant(inner)
            }
        })*
    };
}

from! {
    Auth(AuthRefusal);
    Body(BodyRefusal);
    Prompt(PromptFault);
    Option(OptionFault);
    Photo(PhotoFault);
    Generate(GenerateRefusal);
    Misconfigured(Misconfigured);
    Ledger(LedgerFault);
    Fault(Fault);
}

impl Failure {
    /// The problem the caller hears.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let (code, detail) = self.heard();
        Problem::new(code, detail)
    }

    fn heard(&self) -> (Code, Cow<'static, str>) {
        let own = |code: Code| (code, Cow::Borrowed(code.detail()));
        let said = |code: Code, text: &'static str| (code, Cow::Borrowed(text));
        match self {
            Self::Auth(AuthRefusal::Missing) => own(Code::MissingToken),
            Self::Auth(AuthRefusal::Invalid) => own(Code::InvalidToken),
            Self::Auth(AuthRefusal::Expired) => own(Code::ExpiredToken),
            Self::Auth(AuthRefusal::KeysUnavailable) => said(
                Code::Busy,
                "Sign-in cannot be checked at the moment. Nothing was charged; try again shortly.",
            ),
            Self::Body(BodyRefusal::NotJson) => own(Code::UnsupportedMediaType),
            Self::Body(BodyRefusal::TooLarge) => own(Code::BodyTooLarge),
            Self::Body(BodyRefusal::Malformed) => own(Code::MalformedBody),
            Self::Body(BodyRefusal::Key) => own(Code::BadIdempotencyKey),
            Self::Body(BodyRefusal::NoRoom) => said(
                Code::Busy,
                "Too many photos are arriving at once. Nothing was charged; try again shortly.",
            ),
            Self::Prompt(fault) => (Code::InvalidPrompt, Cow::Borrowed(fault.detail())),
            Self::Option(fault) => (Code::InvalidOptions, Cow::Borrowed(fault.detail())),
            Self::Photo(fault) => photo(*fault),
            Self::Generate(GenerateRefusal::KeyReused) => own(Code::KeyReused),
            Self::Generate(GenerateRefusal::InProgress) => own(Code::InProgress),
            Self::Generate(GenerateRefusal::TooManyRunning) => said(
                Code::TooManyRequests,
                "Two batches are running already. Nothing was charged; start the next one when one of them ends.",
            ),
            Self::Generate(GenerateRefusal::TooManyUnpaid) => said(
                Code::TooManyRequests,
                "Too many batches were cancelled or withheld by the safety filter within a day. Nothing was charged; \
                 try again later.",
            ),
            Self::Generate(GenerateRefusal::Ledger(fault)) | Self::Ledger(fault) => ledger(fault),
            Self::Generate(GenerateRefusal::Unreadable) | Self::Fault(Fault(_)) => own(Code::Internal),
            Self::Ended(code) => own(*code),
            Self::Undescribed(why) => {
                said(why.code(), "The photo could not be described. Nothing was charged.")
            }
            Self::TooManyDescriptions => said(
                Code::TooManyRequests,
                "Enough photos were described ahead for one day. Nothing was charged; a batch still describes its own.",
            ),
            Self::InsufficientCoins { price, available } => (
                Code::InsufficientCoins,
                Cow::Owned(format!(
                    "A batch costs {price} and {available} can be spent. Nothing was charged."
                )),
            ),
            Self::TooOften => own(Code::TooManyRequests),
            Self::SwitchedOff | Self::Generate(GenerateRefusal::SwitchedOff) => said(
                Code::Busy,
                "New pictures and descriptions are switched off for the moment. Nothing was charged.",
            ),
            Self::Generate(GenerateRefusal::DayIsFull { .. }) => said(
                Code::Busy,
                "All pictures of this day have been ordered. Nothing was charged; the next day begins at 00:00 UTC.",
            ),
            Self::NotFound => own(Code::NotFound),
            Self::MethodNotAllowed { .. } => own(Code::MethodNotAllowed),
            Self::Cursor => said(Code::MalformedBody, "The cursor is not one that this list gave out."),
            Self::Condition => said(Code::MalformedBody, "The condition `if` can only be `running`."),
            Self::Misconfigured(Misconfigured { setting, wanted }) => {
                (Code::Misconfigured, Cow::Owned(format!("The setting {setting} must be {wanted}.")))
            }
        }
    }

    /// What the log must know and nobody else.
    #[must_use]
    pub fn fault(&self) -> Option<String> {
        match self {
            Self::Generate(GenerateRefusal::Ledger(fault)) | Self::Ledger(fault) => Some(fault.to_string()),
            Self::Generate(GenerateRefusal::Unreadable) => {
                Some("a batch in the ledger cannot be read".into())
            }
            Self::Fault(Fault(text)) => Some(text.clone()),
            Self::Misconfigured(Misconfigured { setting, wanted }) => {
                Some(format!("{setting} must be {wanted}"))
            }
            Self::Generate(
                GenerateRefusal::KeyReused
                | GenerateRefusal::InProgress
                | GenerateRefusal::TooManyRunning
                | GenerateRefusal::TooManyUnpaid
                | GenerateRefusal::SwitchedOff
                | GenerateRefusal::DayIsFull { .. },
            )
            | Self::Auth(_)
            | Self::Body(_)
            | Self::Prompt(_)
            | Self::Option(_)
            | Self::Photo(_)
            | Self::Ended(_)
            | Self::Undescribed(_)
            | Self::TooManyDescriptions
            | Self::InsufficientCoins { .. }
            | Self::TooOften
            | Self::SwitchedOff
            | Self::NotFound
            | Self::MethodNotAllowed { .. }
            | Self::Cursor
            | Self::Condition => None,
        }
    }
}

fn ledger(fault: &LedgerFault) -> (Code, Cow<'static, str>) {
    match fault {
        LedgerFault::Unreachable(_) => (Code::Busy, Cow::Borrowed(Code::Busy.detail())),
        LedgerFault::Broken(_) => (Code::Internal, Cow::Borrowed(Code::Internal.detail())),
    }
}

fn photo(fault: PhotoFault) -> (Code, Cow<'static, str>) {
    let (code, text) = match fault {
        PhotoFault::NotDataUrl => (Code::InvalidImage, "The photo must be a base64 data URL."),
        PhotoFault::Unsupported => (Code::UnsupportedImage, Code::UnsupportedImage.detail()),
        PhotoFault::Mislabelled => {
            (Code::InvalidImage, "The photo is of another kind than its data URL says.")
        }
        PhotoFault::Damaged => (Code::InvalidImage, "The photo is damaged."),
        PhotoFault::TooLarge => (Code::ImageTooLarge, Code::ImageTooLarge.detail()),
        PhotoFault::TooSmall => (Code::InvalidImage, "The photo must have at least 64 pixels a side."),
    };
    (code, Cow::Borrowed(text))
}

#[cfg(test)]
mod tests;
