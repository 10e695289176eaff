//! Which hosts a painted picture may be fetched from.

use url::{Host, Url};

/// An allowlist of hosts. `*.example.com` stands for every name below `example.com`, not for itself; an entry
/// may carry a port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultHosts(Vec<Entry>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    /// Lower case; with a leading dot if it stands for the names below.
    name: String,
    port: Option<u16>,
}

impl ResultHosts {
    /// Reads a list separated by commas. `None` if it is empty or an entry is not a host.
    #[must_use]
    pub fn parse(list: &str) -> Option<Self> {
        let entries: Option<Vec<Entry>> =
            list.split(',').map(str::trim).filter(|entry| !entry.is_empty()).map(Entry::parse).collect();
        entries.filter(|entries| !entries.is_empty()).map(Self)
    }

    /// The URL as it should be fetched, if its host is allowed: https only, or http on the loopback interface,
    /// and no user name or password in it.
    #[must_use]
    pub fn admit(&self, url: &str) -> Option<Url> {
        let url = Url::parse(url).ok()?;
        let plain = url.username().is_empty() && url.password().is_none();
        let scheme = match url.scheme() {
            "https" => true,
            "http" => is_loopback(&url),
            _ => false,
        };
        let host = url.host_str()?.to_ascii_lowercase();
        let known = self.0.iter().any(|entry| entry.matches(&host, &url));
        (plain && scheme && known).then_some(url)
    }

    /// The list as sources of a content security policy.
    pub fn sources(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|entry| {
            let star = if entry.name.starts_with('.') { "*" } else { "" };
            let local = Url::parse(&format!("http://{}/", entry.name)).is_ok_and(|url| is_loopback(&url));
            let (scheme, any) = if local { ("http", ":*") } else { ("https", "") };
            let port = entry.port.map_or_else(|| any.to_owned(), |port| format!(":{port}"));
            format!("{scheme}://{star}{}{port}", entry.name)
        })
    }
}

impl Entry {
    fn parse(text: &str) -> Option<Self> {
        let bracketed = text.starts_with('[');
        let (name, port) = match text.rsplit_once(':').filter(|(name, _)| !bracketed || name.ends_with(']')) {
            Some((name, port)) => (name, Some(port.parse().ok()?)),
            None => (text, None),
        };
        if bracketed {
            let local = name == "[::1]";
            return local.then(|| Self { name: name.to_owned(), port });
        }
        let (dot, plain) = match name.strip_prefix("*.") {
            Some(rest) => (".", rest),
            None => ("", name),
        };
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
        let fine = !plain.is_empty() && !plain.starts_with('.') && plain.bytes().all(allowed);
        fine.then(|| Self { name: format!("{dot}{}", plain.to_ascii_lowercase()), port })
    }

    fn matches(&self, host: &str, url: &Url) -> bool {
        let name = match self.name.starts_with('.') {
            // A name below has a label of its own before the dot.
            true => host.strip_suffix(&self.name).is_some_and(|label| !label.is_empty()),
            false => host == self.name,
        };
        let port = match self.port {
            Some(port) => url.port_or_known_default() == Some(port),
            // On this machine a service is where it is; elsewhere it is where https is.
            None => is_loopback(url) || url.port().is_none(),
        };
        name && port
    }
}

/// Whether the URL's host is this machine itself.
#[must_use]
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn admits_only_what_is_listed() {
        let hosts = ResultHosts::parse("*.fal.media, 127.0.0.1:8788").unwrap();
        for good in [
            "https://v3.fal.media/files/a.jpg",
            "https://V3B.FAL.MEDIA:443/x",
            "http://127.0.0.1:8788/files/x",
        ] {
            assert!(hosts.admit(good).is_some(), "{good}");
        }
        let local = ResultHosts::parse("127.0.0.1,[::1]:9000,cdn.example:443").unwrap();
        for good in ["http://127.0.0.1:9999/x", "http://[::1]:9000/x", "https://cdn.example/x"] {
            assert!(local.admit(good).is_some(), "{good}");
        }
        assert_eq!(local.admit("http://[::1]:9001/x"), None);
        assert_eq!(local.admit("http://cdn.example:443/x"), None);
        for bad in [
            "http://v3.fal.media/files/a.jpg",
            "https://fal.media/x",
            "https://.fal.media/x",
            "https://evilfal.media/x",
            "https://v3.fal.media.evil.com/x",
            "https://v3.fal.media:8443/x",
            "https://user@v3.fal.media/x",
            "https://evil.com\\@v3.fal.media/x",
            "https://evil.com/?v3.fal.media",
            "http://127.0.0.1:9999/x",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:image/png;base64,AA==",
            "//v3.fal.media/x",
            "",
        ] {
            assert_eq!(hosts.admit(bad), None, "{bad}");
        }
    }

    #[test]
    fn refuses_lists_that_say_nothing() {
        for bad in ["", " , ", "*", "*.", "a b", "host:notaport", "https://fal.media"] {
            assert_eq!(ResultHosts::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn names_its_sources_for_the_browser() {
        let hosts = ResultHosts::parse("*.fal.media,127.0.0.1:8788,localhost").unwrap();
        let sources: Vec<String> = hosts.sources().collect();
        assert_eq!(sources, ["https://*.fal.media", "http://127.0.0.1:8788", "http://localhost:*"]);
    }
}
