//! What a mailed link or Google has put into the address on the way back.

use super::AuthFault;
use super::refusal::by_code;

/// What somebody comes back with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// A code to exchange, and whose verifier meets it, where supabase-js has said so.
    Code { code: String, flow: Option<String> },
    /// A refusal.
    Refused(AuthFault),
}

/// Reads the parameters of query and fragment, joined by `&`; the first of a name counts.
pub(crate) fn arrival(parameters: &str) -> Arrival {
    // Codes and error codes need no escapes, and what is written for people is not shown.
    let value = |wanted: &str| {
        let mut pairs = parameters.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(name, value)| *name == wanted && !value.is_empty()).map(|(_, value)| value)
    };
    if let Some(fault) = value("error_code").and_then(by_code) {
        return Arrival::Refused(fault);
    }
    let refused = value("error").or(value("error_code")).or(value("error_description"));
    match (refused, value("code")) {
        (Some("access_denied"), _) => Arrival::Refused(AuthFault::Declined),
        (Some(_), _) => Arrival::Refused(AuthFault::Unavailable),
        (None, Some(code)) => {
            let flow = value("sb_flow_id").filter(|flow| is_flow(flow)).map(str::to_owned);
            Arrival::Code { code: code.to_owned(), flow }
        }
        // Tokens in the open: no proof that this browser asked for them.
        (None, None) => Arrival::Refused(AuthFault::Elsewhere),
    }
}

/// Whether it may be part of a storage key.
fn is_flow(flow: &str) -> bool {
    (8..=64).contains(&flow.len())
        && flow.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(code: &str, flow: Option<&str>) -> Arrival {
        Arrival::Code { code: code.to_owned(), flow: flow.map(str::to_owned) }
    }

    #[test]
    fn a_code_is_one_unless_something_is_wrong() {
        assert_eq!(arrival("utm=x&code=c-1&"), code("c-1", None));
        assert_eq!(arrival("code=c&sb_flow_id=0123456789abcdef&"), code("c", Some("0123456789abcdef")));
        assert_eq!(arrival("code=c&sb_flow_id=../x&"), code("c", None));
        assert_eq!(arrival("code=c&error=server_error&"), Arrival::Refused(AuthFault::Unavailable));
    }

    #[test]
    fn a_refusal_is_read_from_query_and_fragment() {
        for (parameters, fault) in [
            ("error=access_denied&error_code=otp_expired&error_description=Email+link", AuthFault::Spent),
            ("&error=access_denied&error_code=otp_expired", AuthFault::Spent),
            ("error=access_denied&error_description=denied", AuthFault::Declined),
            ("error=access_denied&error_code=provider_refused", AuthFault::Declined),
            ("error=access_denied&error_code=signup_disabled", AuthFault::Closed),
            ("error=access_denied&error_code=user_banned", AuthFault::Banned),
            ("error=server_error&error_code=unexpected_failure", AuthFault::Unavailable),
            ("error_description=who+knows", AuthFault::Unavailable),
        ] {
            assert_eq!(arrival(parameters), Arrival::Refused(fault), "{parameters}");
        }
    }

    #[test]
    fn tokens_in_the_open_are_not_taken() {
        assert_eq!(
            arrival("&access_token=a&refresh_token=b&type=magiclink"),
            Arrival::Refused(AuthFault::Elsewhere)
        );
    }
}
