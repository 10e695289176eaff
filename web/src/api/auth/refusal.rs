//! What Supabase Auth says when it says no. Its error has three shapes; only the code in it is trusted.

use crate::api::Fault;
use crate::json;
use serde::de::Visitor;
use serde::{Deserialize, Deserializer};
use std::fmt;

/// A sign-in, sign-up or renewal that did not happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AuthFault {
    /// No answer.
    Unreached(Fault),
    /// Wrong e-mail or password.
    Credentials,
    /// The address waits for its confirmation.
    NotConfirmed,
    /// There is such an account already.
    Exists,
    /// The password is too weak for the project's rules.
    WeakPassword,
    /// Too often.
    RateLimited,
    /// The project takes no new accounts, or none by e-mail.
    Closed,
    /// The account is blocked.
    Banned,
    /// Something in the form is not valid.
    NotValid,
    /// The new password is the old one.
    SamePassword,
    /// The link or its code was used, is too old, or another one was sent after it.
    Spent,
    /// The link was opened where nobody had asked for it.
    Elsewhere,
    /// Consent was not given.
    Declined,
    /// The session is over for good: sign in again.
    Ended,
    /// The service failed, or answered what is not understood.
    Unavailable,
}

/// The members of an error that are looked at. A `code` that is a number repeats the status and says nothing more.
#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    error_code: Text,
    #[serde(default)]
    code: Text,
    #[serde(default)]
    error: Text,
}

/// A member that may be a text or something else.
#[derive(Default)]
struct Text(Option<String>);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyText)
    }
}

struct AnyText;

impl Visitor<'_> for AnyText {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a number")
    }

    fn visit_str<E>(self, text: &str) -> Result<Text, E> {
        Ok(Text(Some(text.to_owned())))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Text, E> {
        Ok(Text(None))
    }

    fn visit_unit<E>(self) -> Result<Text, E> {
        Ok(Text(None))
    }
}

/// Reads `error_code`, else a textual `code`, else the status.
pub(super) fn refusal(status: u16, answer: &str) -> AuthFault {
    let said: Said = json::read(answer).unwrap_or_default();
    let code = said.error_code.0.or(said.code.0);
    match code.as_deref().and_then(by_code) {
        Some(fault) => fault,
        None if status == 429 => AuthFault::RateLimited,
        None if status == 400 && said.error.0.as_deref() == Some("invalid_grant") => AuthFault::Credentials,
        None => AuthFault::Unavailable,
    }
}

/// What a code of GoTrue means to whoever is at the door; none for one that means nothing to them.
pub(super) fn by_code(code: &str) -> Option<AuthFault> {
    Some(match code {
        "invalid_credentials" => AuthFault::Credentials,
        "email_not_confirmed" => AuthFault::NotConfirmed,
        "user_already_exists" | "email_exists" => AuthFault::Exists,
        "weak_password" => AuthFault::WeakPassword,
        "same_password" => AuthFault::SamePassword,
        "over_request_rate_limit" | "over_email_send_rate_limit" => AuthFault::RateLimited,
        "signup_disabled" | "email_provider_disabled" | "otp_disabled" | "provider_disabled" => {
            AuthFault::Closed
        }
        "user_banned" => AuthFault::Banned,
        "validation_failed" | "email_address_invalid" => AuthFault::NotValid,
        "otp_expired" | "flow_state_not_found" | "flow_state_expired" => AuthFault::Spent,
        "bad_code_verifier" => AuthFault::Elsewhere,
        "refresh_token_not_found"
        | "refresh_token_already_used"
        | "session_not_found"
        | "session_expired" => AuthFault::Ended,
        _ => return None,
    })
}

impl AuthFault {
    /// Whether a renewal that failed so means that the session is over; anything else may pass.
    pub(crate) fn is_final(&self) -> bool {
        match self {
            // The second is how older servers refuse a token, without a code.
            Self::Ended | Self::Credentials | Self::Banned => true,
            Self::Unreached(_)
            | Self::NotConfirmed
            | Self::Exists
            | Self::WeakPassword
            | Self::SamePassword
            | Self::RateLimited
            | Self::Closed
            | Self::NotValid
            | Self::Spent
            | Self::Elsewhere
            | Self::Declined
            | Self::Unavailable => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_three_shapes_are_read() {
        let classic =
            r#"{ "code": 400, "error_code": "invalid_credentials", "msg": "Invalid login credentials" }"#;
        let dated = r#"{ "code": "weak_password", "message": "too short" }"#;
        let oauth = r#"{ "error": "invalid_grant", "error_description": "no" }"#;
        assert_eq!(refusal(400, classic), AuthFault::Credentials);
        assert_eq!(refusal(422, dated), AuthFault::WeakPassword);
        assert_eq!(refusal(400, oauth), AuthFault::Credentials);
        assert_eq!(refusal(401, r#"{ "message": "No API key found in request" }"#), AuthFault::Unavailable);
        assert_eq!(refusal(502, "<html>"), AuthFault::Unavailable);
        assert_eq!(refusal(429, "<html>"), AuthFault::RateLimited);
    }

    #[test]
    fn only_what_is_final_signs_out() {
        for code in [
            "refresh_token_not_found",
            "refresh_token_already_used",
            "session_not_found",
            "session_expired",
            "user_banned",
        ] {
            assert!(refusal(400, &format!("{{\"error_code\":\"{code}\"}}")).is_final(), "{code}");
        }
        assert!(refusal(400, r#"{ "error": "invalid_grant" }"#).is_final());
        assert!(!refusal(500, "<html>").is_final());
        assert!(!refusal(429, "<html>").is_final());
        assert!(!AuthFault::Unreached(Fault::Offline).is_final());
    }
}
