//! One browser for one story: fresh, headless, and gone afterwards.

use crate::driver::{Driver, chromium};
use crate::story::Device;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use url::{ParseError, Url};

const FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox", // tests may run as root
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--window-size=1280,900",
];

/// A browser with one window.
#[derive(Debug)]
pub(crate) struct Browser {
    /// Speaks to it.
    pub(crate) client: Client,
    _profile: TempDir,
}

impl Browser {
    /// Opens one that prefers these languages.
    pub(crate) async fn open(device: Device, languages: &str) -> Self {
        let profile = TempDir::new().expect("a folder for the profile");
        let mut arguments: Vec<String> = FLAGS.iter().map(|flag| (*flag).to_owned()).collect();
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        let mut options = json!({
            "binary": chromium(),
            "args": arguments,
            "prefs": { "intl": { "accept_languages": languages } },
        });
        if let Some((width, height)) = device.screen() {
            let metrics =
                json!({ "width": width, "height": height, "pixelRatio": 3, "touch": true, "mobile": true });
            options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
        }
        let wishes = json!({
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let wishes = wishes.as_object().expect("an object").clone();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wishes)
            .connect(&Driver::shared().url)
            .await;
        let client = client.unwrap_or_else(|error| panic!("Chromium does not open: {error}"));
        Self { client, _profile: profile }
    }

    /// A command of the DevTools protocol.
    pub(crate) async fn tell(&self, method: &str, parameters: Value) -> Result<Value, CmdError> {
        self.post("goog/cdp/execute", json!({ "cmd": method, "params": parameters })).await
    }

    /// What has been logged since the last time.
    pub(crate) async fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.post("se/log", json!({ "type": kind })).await.expect("the browser logs");
        entries.as_array().expect("a list of entries").clone()
    }

    async fn post(&self, path: &'static str, body: Value) -> Result<Value, CmdError> {
        self.client.issue_cmd(Post { path, body }).await
    }
}

/// A command of chromedriver's own.
#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
