//! What the address bar holds when somebody comes back from a mailed link or from Google.

use wasm_bindgen::JsValue;

/// The beginnings of parameters that are nobody's business but the door's.
const MARKS: [&str; 3] = ["code=", "error", "access_token="];

/// Takes the parameters of query and fragment, joined by `&`, if somebody comes back with them, and leaves the bare
/// address in the bar and in the history.
pub(crate) fn take_arrival() -> Option<String> {
    let window = web_sys::window()?;
    let location = window.location();
    let (query, fragment) = (location.search().ok()?, location.hash().ok()?);
    let parameters = format!("{}&{}", query.trim_start_matches('?'), fragment.trim_start_matches('#'));
    if !is_arrival(&parameters) {
        return None;
    }
    let path = location.pathname().ok()?;
    // Refused only when a page goes to and fro hundreds of times a second.
    let _ = window.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    Some(parameters)
}

fn is_arrival(parameters: &str) -> bool {
    parameters.split('&').any(|pair| MARKS.iter().any(|mark| pair.starts_with(mark)))
}

#[cfg(test)]
mod tests {
    use super::is_arrival;

    #[test]
    fn an_arrival_is_told_from_other_addresses() {
        for parameters in
            ["code=1&", "a=b&code=1&", "error=access_denied&", "&error_code=otp_expired", "&access_token=x"]
        {
            assert!(is_arrival(parameters), "{parameters}");
        }
        for parameters in ["&", "utm_source=ig&", "&content", "decode=1&", "postcode=2&x"] {
            assert!(!is_arrival(parameters), "{parameters}");
        }
    }
}
