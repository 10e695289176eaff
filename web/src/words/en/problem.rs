//! One message per code: what happened, what became of the coin, what to do; and what to say when no answer came.

use crate::words::{Cause, Remedy, Trouble};
use contract::problem::Code;

const UNTOUCHED: &str = "Your coin was not used.";
const RETURNED: &str = "Your coin is back.";
const SAFE: &str = "If a coin was held, it comes back by itself within minutes.";

const fn say(what: &'static str, coin: &'static str, next: &'static str, remedy: Remedy) -> Trouble {
    Trouble { what, coin, next, remedy }
}

#[rustfmt::skip] // one row, one code
pub(super) fn trouble(code: Code) -> Trouble {
    use Remedy::{Again, Ask, None, Photo, Prompt};
    match code {
        Code::MalformedBody | Code::BadIdempotencyKey | Code::MethodNotAllowed | Code::UnsupportedMediaType | Code::NotFound => {
            say("The request was not understood.", UNTOUCHED, "Reload this page, then try again.", Again)
        }
        Code::MissingToken | Code::InvalidToken | Code::ExpiredToken => {
            say("Your session has ended.", UNTOUCHED, "Sign in again, then try again. Everything is still here.", Again)
        }
        Code::InsufficientCoins => say("You do not have enough coins for a batch.", UNTOUCHED, "Top up, then press Generate Batch again.", Again),
        Code::InProgress => say("This batch is still being made.", "Its coin is held and not spent yet.", "Wait a moment, then check the result.", Ask),
        Code::Cancelled => say("This batch was cancelled.", RETURNED, "Press Generate Batch to start another.", Again),
        Code::BodyTooLarge | Code::ImageTooLarge => say("The photo is too large.", UNTOUCHED, "Use a smaller photo.", Photo),
        Code::InvalidPrompt => say("The prompt cannot be used.", UNTOUCHED, "Edit the prompt, then try again.", Prompt),
        Code::InvalidOptions => say("One of the choices cannot be used.", UNTOUCHED, "Change it, then try again.", Again),
        Code::InvalidImage => say("The photo is damaged or cannot be read.", UNTOUCHED, "Change the photo, then try again.", Photo),
        Code::UnsupportedImage => say("This kind of photo is not supported.", UNTOUCHED, "Use a JPEG, PNG or WebP photo.", Photo),
        Code::RefusedBySafety => say("The safety filter withheld all the pictures.", RETURNED, "Change the prompt or the photo, then try again.", Prompt),
        Code::KeyReused => say("This batch clashes with another one.", UNTOUCHED, "Start a new batch.", Again),
        Code::TooManyRequests => say("Too many requests at once.", UNTOUCHED, "Wait a minute, then try again.", Again),
        Code::Internal => say("Something went wrong on our side.", SAFE, "Try again. If it goes on, wait a few minutes.", Again),
        Code::ProviderFailed => say("The painter could not make the pictures.", RETURNED, "Try again now.", Again),
        Code::ProviderUnavailable => say("The painter cannot be used at the moment.", RETURNED, "Try again in a few minutes.", Again),
        Code::Busy => say("It is very busy right now.", UNTOUCHED, "Wait a moment, then try again.", Again),
        Code::Misconfigured => say("This service is not set up correctly.", UNTOUCHED, "Tell its operator. Trying again will not help yet.", None),
        Code::ProviderTimeout => say("The painter took too long.", RETURNED, "Try again now.", Again),
    }
}

/// A limit that the next minutes do not lift.
pub(super) const ENOUGH: Trouble = Trouble {
    what: "The limit for today has been used up.",
    coin: UNTOUCHED,
    next: "Try again later, tomorrow at the latest.",
    remedy: Remedy::Again,
};

/// As many batches as may be at a time are on their way.
pub(super) const CROWDED: Trouble = Trouble {
    what: "Two of your batches are still being made.",
    coin: UNTOUCHED,
    next: "Wait until one of them is done, then try again.",
    remedy: Remedy::Again,
};

pub(super) const CAUSE: Cause = Cause {
    offline: Trouble {
        what: "You are offline.",
        coin: "If the request got through, this batch is still one coin and never two.",
        next: "Connect, then check the result.",
        remedy: Remedy::Ask,
    },
    lost: Trouble {
        what: "The connection broke before the answer arrived.",
        coin: "One click is one coin. If no pictures were made, the coin comes back by itself.",
        next: "Check the result. This does not start a new batch.",
        remedy: Remedy::Ask,
    },
    garbled: Trouble {
        what: "The answer could not be read.",
        coin: "One click is one coin. If no pictures were made, the coin comes back by itself.",
        next: "Check the result. If this goes on, reload the page.",
        remedy: Remedy::Ask,
    },
    signed_out: Trouble {
        what: "Your session ended before the answer arrived.",
        coin: "One click is one coin, and never two.",
        next: "Sign in again, then check the result.",
        remedy: Remedy::Ask,
    },
    start: "The shop cannot be reached. Check your connection, then try again.",
};
