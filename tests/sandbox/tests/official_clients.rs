//! The vendors' own JavaScript clients work against the sandbox.

use std::path::{Path, PathBuf};

use sandbox::digest::base64;
use sandbox::scene::{Format, Scene};
use sandbox::{Options, Sandbox};
use serde_json::Value;
use tokio::process::Command;

/// What the script says it has done, in order.
const STEPS: [&str; 16] = [
    "sign up",
    "sign up and in refused",
    "sign in",
    "refresh",
    "user",
    "sign out",
    "one-time code",
    "mailed hash",
    "mailed link with proof",
    "recovery",
    "google with proof",
    "anonymous",
    "fal run",
    "fal refused",
    "gemini describes",
    "gemini streams",
];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[tokio::test]
async fn supabase_js_fal_client_and_genai_work() {
    let node = repository().join("node_modules/.bin/node");
    for needed in [
        "node_modules/.bin/node",
        "node_modules/@supabase/supabase-js",
        "node_modules/@fal-ai/client",
        "node_modules/@google/genai",
    ] {
        let there = repository().join(needed).exists();
        assert!(there, "{needed} is missing: run `npm ci` in the repository, or `cargo xtask setup`");
    }
    let sandbox = Sandbox::start(Options::new(0)).await.unwrap();
    let prompt = "A blue ceramic mug".to_owned();
    let photo =
        Scene { prompt, seed: 1, index: 0, width: 512, height: 384, format: Format::Jpeg, black: false };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/official_clients.mjs");
    let run = Command::new(node)
        .arg(script)
        .args([sandbox.url(), &base64(&photo.paint())])
        .env_clear()
        .current_dir(repository())
        .kill_on_drop(true)
        .output();
    let output = tokio::time::timeout(std::time::Duration::from_secs(120), run)
        .await
        .expect("the script hangs")
        .unwrap();
    let [said, complained] =
        [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    assert!(output.status.success(), "after:\n{said}\nthe script failed:\n{complained}");
    let steps: Vec<String> = said
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok()?.get("step")?.as_str().map(str::to_owned))
        .collect();
    for step in STEPS.into_iter().chain(["gemini refused", "all"]) {
        assert!(steps.iter().any(|done| done == step), "{step} was not done, only {steps:?}");
    }
}
