//! Without a network: the page opens from what the browser keeps, says so, and loses nothing.

use crate::journey::GENERATE;
use crate::record::painted;
use browser_stories::{Cable, Device, ENGLISH, Page, camera_jpeg, story};
use serde_json::{Value, json};
use stack::Stack;
use std::path::Path;
use std::time::Duration;

/// Whether a later visit would open without a network.
const READY: &str = "const [done] = arguments; navigator.serviceWorker.ready.then(() => done(true))";
/// The addresses that are kept for it, by deployment.
const KEPT: &str = "const [done] = arguments; caches.keys() \
    .then((names) => Promise.all(names.filter((name) => name.startsWith('etalase.shell')) \
        .map((name) => caches.open(name).then((cache) => cache.keys()) \
            .then((all) => [name, all.map((request) => new URL(request.url).pathname)])))) \
    .then((rooms) => done(Object.fromEntries(rooms)))";
/// Sides of a picture as the browser sees it.
const SIDES: &str = "const [address, done] = arguments; const picture = new Image(); \
    picture.onload = () => done(`${picture.naturalWidth}x${picture.naturalHeight}`); \
    picture.onerror = () => done('none'); picture.src = address";

async fn kept(page: &Page) -> serde_json::Map<String, Value> {
    page.script_async(KEPT, Vec::new()).await.as_object().expect("rooms").clone()
}

#[tokio::test]
async fn the_page_can_be_installed() {
    story(Device::Phone, &ENGLISH, async |page| {
        page.script_async(READY, Vec::new()).await;
        let found = page.inquire("Page.getAppManifest", json!({})).await;
        assert_eq!(found["errors"], json!([]), "{found}");
        let manifest: Value = serde_json::from_str(found["data"].as_str().expect("a manifest")).unwrap();
        for icon in manifest["icons"].as_array().expect("icons") {
            let sides = page.script_async(SIDES, vec![icon["src"].clone()]).await;
            assert!(icon["sizes"] == sides || icon["sizes"] == "any" && sides != "none", "{icon} is {sides}");
        }
        let hindrances = page.inquire("Page.getInstallabilityErrors", json!({})).await;
        assert_eq!(hindrances["installabilityErrors"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn a_later_visit_opens_without_a_network_and_a_batch_waits_for_it() {
    let cable = Cable::new().await;
    story(Device::Phone, &ENGLISH, async |page| {
        page.go_away_to(cable.address()).await;
        page.sign_up().await;
        page.add_photo(1, "bag.jpg", &camera_jpeg(800, 600)).await;
        let product = page.name_product().await;
        page.script_async(READY, Vec::new()).await;

        page.excuse("net::ERR_");
        page.go_away_to("about:blank").await;
        cable.plug(false);
        page.go_online(false).await;
        page.go_away_to(cable.address()).await;
        page.wait_to_hear("alert", "You are offline. Your photos and choices are safe here.").await;
        page.until("the photo", async || page.shelf(1).await).await;
        assert!(page.prompt().await.contains(&product), "the form is as it was left");
        page.wait_for_text("the batch is kept here and sent by itself once you are connected").await;
        page.generate().await;
        page.front_batch("You are offline.").await;
        page.add_photo(2, "hat.jpg", &camera_jpeg(600, 800)).await;

        page.go_away_to("about:blank").await;
        cable.plug(true);
        page.go_online(true).await;
        page.go_away_to(cable.address()).await;
        page.front_batch_done().await;
        page.wait_for_balance(9).await;
        assert_eq!(painted(&product).await.len(), 3, "one batch");
        let sent = page.requests(GENERATE).await;
        let key = |at: usize| &sent[at].headers["idempotency-key"];
        assert!((1..sent.len()).all(|at| key(at) == key(0)), "one click: {sent:?}");
        let kept = kept(page).await;
        let addresses = kept.values().flat_map(|all| all.as_array().into_iter().flatten());
        for address in addresses.filter_map(Value::as_str) {
            let ours = address == "/" || address == "/icon.svg" || address.starts_with("/assets/");
            assert!(ours, "{address} is nothing of the shell");
        }
    })
    .await;
}

/// The version of a deployment that no build makes.
const NEXT: &str = "next";
/// Files of the built page that refer to others.
const REFERRING: [&str; 2] = ["index.html", "offline.js"];

/// Copies the built page.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &to),
            false => drop(std::fs::copy(entry.path(), to).unwrap()),
        }
    }
}

/// Deploys the page with other styles, as the build would: under another name, and the old ones are gone.
fn deploy_another(dist: &Path) -> String {
    let html = std::fs::read_to_string(dist.join("index.html")).unwrap();
    let (_, after) = html.split_once("/assets/page-").expect("the styles are named");
    let hash: String = after.chars().take_while(|letter| *letter != '"').collect();
    let old = format!("/assets/page-{hash}");
    let new = old.replace("/assets/page-", "/assets/page-next");
    std::fs::rename(dist.join(old.trim_start_matches('/')), dist.join(new.trim_start_matches('/'))).unwrap();
    for name in REFERRING {
        let text = std::fs::read_to_string(dist.join(name)).unwrap();
        let text = text.replace(&old, &new);
        let is_version = |part: &&str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
        let version = text.split('"').find(is_version).unwrap_or("none").to_owned();
        std::fs::write(dist.join(name), text.replace(&version, NEXT)).unwrap();
    }
    new
}

#[tokio::test]
async fn another_deployment_is_shown_at_once_and_takes_the_place_of_the_old_one() {
    let dist = tempfile::tempdir().unwrap();
    copy(&stack::root().join("dist"), dist.path());
    let stack = Stack::serving(dist.path());
    story(Device::Desk, &ENGLISH, async |page| {
        page.excuse("Refused to apply style"); // a document from the moment between two deployments
        page.excuse("was preloaded using link preload but not used");
        page.go_away_to(stack.url()).await;
        page.find("textbox", "E-mail").await;
        page.script_async(READY, Vec::new()).await;
        assert_eq!(kept(page).await.len(), 1);

        let new = deploy_another(dist.path());
        let shown = "return [...document.styleSheets].some((sheet) => sheet.href?.endsWith(arguments[0]))";
        page.until("the new styles", async || {
            page.go_away_to(stack.url()).await;
            page.find("textbox", "E-mail").await;
            (page.script(shown, vec![json!(new)]).await == true).then_some(())
        })
        .await;
        page.until("the new deployment to be kept", async || (kept(page).await.len() == 2).then_some(()))
            .await;

        page.until("the old one to be gone", async || {
            page.go_away_to("about:blank").await; // the last tab of the old one closes
            tokio::time::sleep(Duration::from_secs(1)).await;
            page.go_away_to(stack.url()).await;
            let rooms = kept(page).await;
            (rooms.len() == 1 && rooms.keys().all(|room| room.ends_with(NEXT))).then_some(())
        })
        .await;
    })
    .await;
}
