//! `cargo run --package openapi`: writes the document.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../contract/openapi.json");
    std::fs::write(kept, openapi::text())
}
