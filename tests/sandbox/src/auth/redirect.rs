//! Where a browser may be sent: the site, its own machine, or what the settings allow; else the site.

use url::{Host, Url};

use crate::control::Settings;

/// The target that was asked for if it is allowed, else the site.
pub(crate) fn target(asked: Option<&str>, settings: &Settings) -> String {
    let allowed = asked.filter(|asked| is_allowed(asked, settings));
    allowed.unwrap_or(&settings.site_url).to_owned()
}

fn is_allowed(asked: &str, settings: &Settings) -> bool {
    let Ok(url) = Url::parse(asked) else { return false };
    if settings.redirects.iter().any(|prefix| asked.starts_with(prefix.as_str())) {
        return true;
    }
    let same_site = Url::parse(&settings.site_url).is_ok_and(|site| site.origin() == url.origin());
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    matches!(url.scheme(), "http" | "https") && (same_site || loopback)
}

/// The target with pairs added to its query.
pub(crate) fn with_query(target: &str, pairs: &[(&str, String)]) -> String {
    let Ok(mut url) = Url::parse(target) else { return target.to_owned() };
    url.query_pairs_mut().extend_pairs(pairs);
    url.to_string()
}

/// The target with pairs as its fragment.
pub(crate) fn with_fragment(target: &str, pairs: &[(&str, String)]) -> String {
    let Ok(mut url) = Url::parse(target) else { return target.to_owned() };
    let fragment = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    url.set_fragment(Some(&fragment));
    url.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_site_loopback_and_listed_prefixes() {
        let settings = Settings {
            site_url: "https://shop.example/app".to_owned(),
            redirects: vec!["https://preview.example/".to_owned()],
            ..Settings::default()
        };
        for good in [
            "https://shop.example/x",
            "http://127.0.0.1:8787/masuk?a=1",
            "http://localhost:3000/",
            "https://preview.example/pr-1",
        ] {
            assert_eq!(target(Some(good), &settings), good);
        }
        for bad in [
            "https://evil.example/",
            "http://shop.example/",
            "javascript:alert(1)",
            "//evil",
            "",
            "https://shop.example.evil.example/",
            "https://127.0.0.1@evil.example/",
        ] {
            assert_eq!(target(Some(bad), &settings), settings.site_url, "{bad}");
        }
        assert_eq!(target(None, &settings), settings.site_url);
    }

    #[test]
    fn pairs_are_encoded() {
        let pairs = [("code", "a b&c".to_owned())];
        assert_eq!(with_query("http://localhost/x?y=1", &pairs), "http://localhost/x?y=1&code=a+b%26c");
        assert_eq!(with_fragment("http://localhost/x", &pairs), "http://localhost/x#code=a+b%26c");
    }
}
