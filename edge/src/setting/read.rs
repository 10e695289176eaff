//! One setting at a time: the text the operator wrote, as what it must be.

use super::{Misconfigured, Secret, is_loopback};
use contract::api::Coins;
use url::Url;

/// The raw settings.
pub(super) struct Reader<G> {
    pub(super) get: G,
}

impl<G: Fn(&str) -> Option<String>> Reader<G> {
    /// `None` if it is not set at all; one that is set to nothing is not what anybody wanted.
    fn value(&self, name: &str) -> Option<String> {
        (self.get)(name).map(|value| value.trim().to_owned())
    }

    pub(super) fn or(&self, name: &str, default: &str) -> String {
        self.value(name).unwrap_or_else(|| default.to_owned())
    }

    pub(super) fn text(&self, setting: &'static str) -> Result<String, Misconfigured> {
        self.value(setting).filter(|value| !value.is_empty()).ok_or(Misconfigured { setting, wanted: "set" })
    }

    pub(super) fn secret(&self, setting: &'static str) -> Result<Secret, Misconfigured> {
        let value = self.text(setting)?;
        // It becomes a header: anything else would fail at the first call instead of at the first look.
        if value.bytes().all(|byte| byte.is_ascii_graphic()) {
            Ok(Secret(value))
        } else {
            Err(Misconfigured { setting, wanted: "printable ASCII without spaces" })
        }
    }

    pub(super) fn optional_secret(&self, setting: &'static str) -> Result<Option<Secret>, Misconfigured> {
        match self.value(setting) {
            None => Ok(None),
            Some(value) if value.is_empty() => Ok(None),
            Some(value) if value.len() >= 16 => Ok(Some(Secret(value))),
            Some(_) => Err(Misconfigured { setting, wanted: "at least 16 characters" }),
        }
    }

    pub(super) fn origin(&self, setting: &'static str) -> Result<String, Misconfigured> {
        let value = self.text(setting)?;
        let url = Url::parse(&value).ok().filter(|url| url.path() == "/");
        url.and_then(|url| base(&url)).ok_or(Misconfigured { setting, wanted: "an https URL without a path" })
    }

    pub(super) fn optional_origin(&self, setting: &'static str) -> Result<Option<String>, Misconfigured> {
        match self.value(setting) {
            None => Ok(None),
            Some(value) if value.is_empty() => Ok(None),
            Some(_) => self.origin(setting).map(Some),
        }
    }

    pub(super) fn base(&self, setting: &'static str, default: &str) -> Result<String, Misconfigured> {
        let url = Url::parse(&self.or(setting, default)).ok();
        url.and_then(|url| base(&url)).ok_or(Misconfigured { setting, wanted: "an https URL" })
    }

    pub(super) fn model(&self, setting: &'static str, default: &str) -> Result<String, Misconfigured> {
        let value = self.or(setting, default);
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/');
        let safe = value.bytes().all(plain)
            && value.split('/').all(|part| !part.is_empty() && part != "." && part != "..");
        if safe { Ok(value) } else { Err(Misconfigured { setting, wanted: "a model id" }) }
    }

    pub(super) fn number(
        &self,
        setting: &'static str,
        default: u64,
        min: u64,
        max: u64,
        wanted: &'static str,
    ) -> Result<u64, Misconfigured> {
        let Some(value) = self.value(setting) else { return Ok(default) };
        match value.parse::<u64>() {
            Ok(number) if (min..=max).contains(&number) => Ok(number),
            Ok(_) | Err(_) => Err(Misconfigured { setting, wanted }),
        }
    }

    pub(super) fn coins(
        &self,
        setting: &'static str,
        default: u64,
        min: u64,
        wanted: &'static str,
    ) -> Result<Coins, Misconfigured> {
        let number = self.number(setting, default, min, 1_000_000, wanted)?;
        Coins::try_from(number).map_err(|_| Misconfigured { setting, wanted })
    }

    pub(super) fn count(&self, setting: &'static str, default: u32, max: u32) -> Result<u32, Misconfigured> {
        let wanted = "a whole number, not too large";
        let number = self.number(setting, default.into(), 0, max.into(), wanted)?;
        u32::try_from(number).map_err(|_| Misconfigured { setting, wanted })
    }

    pub(super) fn duration(&self, setting: &'static str, default_ms: u64) -> Result<u64, Misconfigured> {
        self.number(setting, default_ms, 1, 3_600_000, "milliseconds, from 1 to 3600000")
    }

    pub(super) fn switch(&self, setting: &'static str) -> Result<bool, Misconfigured> {
        match self.or(setting, "on").as_str() {
            "on" => Ok(true),
            "off" => Ok(false),
            _ => Err(Misconfigured { setting, wanted: "on or off" }),
        }
    }
}

/// A URL that paths are put behind, if keys may be sent there: https, or http on this machine, and nothing in it
/// but host and path. Without a slash at its end.
fn base(url: &Url) -> Option<String> {
    let safe = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(url));
    let bare = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    let open = url.password().is_none();
    (safe && bare && open).then(|| url.as_str().trim_end_matches('/').to_owned())
}
