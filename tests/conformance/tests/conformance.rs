//! One run of schemathesis against the stack, and what it leaves behind.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a run that cannot go on has failed")]

use serde_json::json;
use stack::{Stack, photo};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// So much of everything that no seller of the run comes to its end.
const PLENTY: [(&str, &str); 5] = [
    ("RATE_LIMITS", "off"),
    ("WELCOME_COINS", "1000000"),
    ("UNPAID_PER_DAY", "1000000"),
    ("DESCRIPTIONS_PER_DAY", "1000000"),
    ("DAILY_PICTURES_MAX", "1000000000"),
];

#[tokio::test]
async fn the_stack_is_as_its_document_says() {
    let program = std::env::var_os("SCHEMATHESIS").expect("SCHEMATHESIS names the program: cargo xtask test");
    let stack = Stack::start(&PLENTY);
    let served = stack.seller().await.get("/openapi.json").await;
    assert!(served.text() == contract::OPENAPI, "the Worker was built before the document was made");
    let notes = TempDir::new().unwrap();
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new(program);
    command.arg("--config-file").arg(own.join("schemathesis.toml"));
    command.arg("run").arg(format!("{}/openapi.json", stack.url())).arg("--no-color");
    command.current_dir(&notes).env("ETALASE_HOOKS", own.join("hooks.py"));
    command.env("ETALASE_SELLERS", sellers(&stack, notes.path()).await);
    command.env("ETALASE_PHOTOS", photos(notes.path()));
    let status = command.status().expect("schemathesis starts");
    assert!(status.success(), "schemathesis has found something: it is above");
    assert!(!stack.log().contains("\"faults\""), "{}", stack.log());
    println!("{}", stack.audit());
}

/// The file that says who calls.
async fn sellers(stack: &Stack, folder: &Path) -> std::path::PathBuf {
    let mut all = Vec::new();
    for name in ["one", "other"] {
        let token = stack.seller().await.token;
        let header = json!({ "name": "Authorization", "value": format!("Bearer {token}") });
        all.push(json!({ "name": name, "fixedHeaders": [header] }));
    }
    write(folder, "sellers.json", &json!({ "auth": all }))
}

/// The file of photos that must be taken.
fn photos(folder: &Path) -> std::path::PathBuf {
    use image::ImageFormat::{Jpeg, Png, WebP};
    let photo = |format: image::ImageFormat, width| {
        photo::data_url(format.to_mime_type(), &photo::photo(format, width, 64, [180, 90, 30]))
    };
    write(folder, "photos.json", &json!([photo(Png, 64), photo(Jpeg, 96), photo(WebP, 80)]))
}

fn write(folder: &Path, name: &str, content: &serde_json::Value) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, content.to_string()).unwrap();
    path
}
