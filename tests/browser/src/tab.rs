//! Tabs of one browser, and links that are followed into it.

use crate::complaint::EAR;
use crate::page::Page;
use fantoccini::wd::WindowHandle;
use serde_json::Value;

/// A tab, to go back to.
#[derive(Debug)]
pub struct Tab(WindowHandle);

impl Page {
    /// Opens another tab with that address and brings it to the front. Tells which one was there.
    pub async fn open_tab(&self, address: &str) -> Tab {
        self.listen().await; // what the tab has sent is asked of it while it is in front
        let client = &self.browser.client;
        let before = client.window().await.expect("a tab in front");
        let tab = client.new_window(true).await.expect("a new tab");
        client.switch_to_window(tab.handle).await.expect("the new tab");
        self.add_script(EAR).await;
        self.go(address).await;
        Tab(before)
    }

    /// Brings a tab to the front. Tells which one was there.
    pub async fn go_to_tab(&self, tab: Tab) -> Tab {
        self.listen().await;
        let before = self.browser.client.window().await.expect("a tab in front");
        self.browser.client.switch_to_window(tab.0).await.expect("the tab");
        Tab(before)
    }

    /// Opens an address, as by following a link.
    pub async fn go(&self, address: &str) {
        self.listen().await;
        self.browser.client.goto(address).await.expect("the address opens");
    }

    /// What the address bar says.
    pub async fn address(&self) -> String {
        self.browser.client.current_url().await.expect("an address").to_string()
    }

    /// What the browser keeps under a key that ends so.
    pub async fn kept(&self, end: &str) -> Option<String> {
        let script = "return Object.entries(localStorage).find(([key]) => key.endsWith(arguments[0]))?.[1]";
        self.script(script, vec![Value::from(end)]).await.as_str().map(str::to_owned)
    }
}
