//! The page in its browser.

use crate::browser::Browser;
use crate::complaint::{Complaints, EAR};
use crate::story::Device;
use crate::tongue::Tongue;
use crate::traffic::{Request, reported};
use serde_json::{Value, json};
use stack::Stack;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The page as one person has it before them.
#[derive(Debug)]
pub struct Page {
    /// In whose words.
    pub tongue: &'static Tongue,
    pub(crate) browser: Browser,
    pub(crate) device: Device,
    complaints: Complaints,
    sent: RefCell<Vec<Request>>,
    files: TempDir,
}

impl Page {
    pub(crate) async fn open(device: Device, tongue: &'static Tongue) -> Self {
        let page = Self::before(device, tongue).await;
        page.add_script(EAR).await;
        page.visit().await;
        page
    }

    /// A browser that has not opened it yet, for what must be arranged before.
    pub async fn before(device: Device, tongue: &'static Tongue) -> Self {
        let browser = Browser::open(device, tongue.languages).await;
        let files = TempDir::new().expect("a folder for photos");
        Self { tongue, browser, device, complaints: Complaints::default(), sent: RefCell::default(), files }
    }

    /// Opens the page.
    pub async fn visit(&self) {
        self.browser.client.goto(Stack::shared().url()).await.expect("the page opens");
    }

    /// Opens another address of it.
    pub async fn go_to(&self, path: &str) {
        self.go_away_to(&format!("{}{path}", Stack::shared().url())).await;
    }

    /// Opens any address.
    pub async fn go_away_to(&self, address: &str) {
        self.listen().await; // what was sent is forgotten by the browser with the document
        self.browser.client.goto(address).await.unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Has every document begin with that script.
    pub async fn add_script(&self, script: &str) {
        let script = json!({ "source": script });
        self.arrange("Page.addScriptToEvaluateOnNewDocument", script).await;
    }

    /// Arranges something by a command of the DevTools protocol, such as a slower network.
    pub async fn arrange(&self, command: &str, parameters: Value) {
        self.inquire(command, parameters).await;
    }

    /// Asks something by one.
    pub async fn inquire(&self, command: &str, parameters: Value) -> Value {
        let answer = self.browser.tell(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Loads it anew, as F5 does.
    pub async fn reload(&self) {
        self.listen().await; // what was sent is forgotten by the browser with the document
        self.browser.client.refresh().await.expect("the page opens again");
    }

    /// Goes back, as the browser's own button does.
    pub async fn go_back(&self) {
        self.listen().await;
        self.browser.client.back().await.expect("a page before this one");
    }

    /// Cuts the network, or joins it again.
    pub async fn go_online(&self, online: bool) {
        let conditions =
            json!({ "offline": !online, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.browser.tell("Network.emulateNetworkConditions", conditions).await.expect("a network to cut");
    }

    /// Makes the page's processor so many times slower, as a phone's is.
    pub async fn slow_down(&self, times: u32) {
        let rate = json!({ "rate": times });
        self.browser.tell("Emulation.setCPUThrottlingRate", rate).await.expect("a slower processor");
    }

    /// Breaks the connections of whatever the page waits for.
    pub async fn break_connections(&self) {
        self.browser.tell("Page.stopLoading", json!({})).await.expect("connections to break");
    }

    /// The story makes the browser complain with that text, as of every answer that is a refusal.
    pub fn excuse(&self, text: &str) {
        self.complaints.excuse(text);
    }

    /// The requests that the page has sent to that path of the API, in order.
    pub async fn requests(&self, path: &str) -> Vec<Request> {
        self.listen().await;
        self.sent.borrow().iter().filter(|request| request.path == path).cloned().collect()
    }

    /// The same for paths that begin so.
    pub async fn requests_below(&self, path: &str) -> Vec<Request> {
        self.listen().await;
        self.sent.borrow().iter().filter(|request| request.path.starts_with(path)).cloned().collect()
    }

    /// What has been copied, as whoever pastes it gets it.
    pub async fn clipboard(&self) -> String {
        let grant = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.browser.tell("Browser.grantPermissions", grant).await.expect("a look at the clipboard");
        let text = self.script_async("navigator.clipboard.readText().then(arguments[0])", Vec::new()).await;
        text.as_str().expect("a text").to_owned()
    }

    /// The file that whatever is done lets the browser save, once it is whole.
    pub async fn download(&self, done: impl Future<Output = ()>) -> PathBuf {
        let folder = self.files.path().join("saved");
        std::fs::create_dir_all(&folder).expect("room for a folder");
        let allow = json!({ "behavior": "allow", "downloadPath": folder });
        self.browser.tell("Browser.setDownloadBehavior", allow).await.expect("a browser that saves");
        done.await;
        self.until("a file on the disk", async || {
            let saved = std::fs::read_dir(&folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
            // While it comes it has another name.
            saved
                .into_iter()
                .find(|path| path.extension().is_some_and(|end| end != "crdownload" && end != "tmp"))
        })
        .await
    }

    /// Puts a file on this person's disk.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.files.path().join(name);
        std::fs::write(&path, bytes).expect("room for a file");
        path
    }

    /// Puts a file of so many bytes there, of which only the first ones are told.
    pub fn large_file(&self, name: &str, head: &[u8], bytes: u64) -> PathBuf {
        let path = self.file(name, head);
        let file = std::fs::File::options().write(true).open(&path).expect("the file just written");
        file.set_len(bytes).expect("room for a hole");
        path
    }

    /// Runs a script, for what only the program can see.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.browser
            .client
            .execute(script, arguments)
            .await
            .unwrap_or_else(|error| panic!("{error}: {script}"))
    }

    /// The same for one that calls its last argument when it is done.
    pub async fn script_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        let done = self.browser.client.execute_async(script, arguments).await;
        done.unwrap_or_else(|error| panic!("{error}: {script}"))
    }

    /// A picture of the screen, for whoever looks into why a story failed.
    pub(crate) async fn keep_evidence(&self) {
        let program = std::env::current_exe().expect("a test program has a path");
        // Tests run from target/PROFILE/deps, programs from target/PROFILE.
        let target = program.ancestors().find(|folder| folder.ends_with("target")).expect("below target");
        let folder = target.join("browser-stories");
        let story = std::thread::current().name().unwrap_or("story").replace("::", "-");
        let kept = self.photograph(&folder, &story).await;
        eprintln!("what it looked like: {kept:?}\nin words:\n{}", self.text().await);
    }

    async fn photograph(&self, folder: &Path, story: &str) -> Option<PathBuf> {
        let picture = self.browser.client.screenshot().await.ok()?;
        std::fs::create_dir_all(folder).ok()?;
        let path = folder.join(format!("{story}.png"));
        std::fs::write(&path, picture).ok()?;
        Some(path)
    }

    pub(crate) async fn unexcused_complaints(&self) -> Vec<String> {
        self.listen().await;
        self.complaints.unexcused()
    }

    /// Closes the browser.
    pub async fn close(self) {
        self.browser.client.close().await.expect("the browser closes");
    }

    pub(crate) async fn listen(&self) {
        self.complaints.hear(&self.browser.log("browser").await);
        for reported in self.browser.log("performance").await.iter().filter_map(reported) {
            let body = if reported.has_body { self.body(&reported.id).await } else { Value::Null };
            self.sent.borrow_mut().push(Request { body, ..reported.request });
        }
    }

    async fn body(&self, request: &str) -> Value {
        let body = self.browser.tell("Network.getRequestPostData", json!({ "requestId": request })).await;
        let body = body.expect("the body of a request of this document");
        serde_json::from_str(body["postData"].as_str().expect("a text")).expect("JSON")
    }
}
