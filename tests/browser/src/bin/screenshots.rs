//! Pictures of every screen: `screenshots FOLDER [SCREEN...]`, all screens without a name. `cargo xtask screenshots`
//! builds what is photographed and calls this.

#![allow(
    clippy::expect_used,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a picture that cannot be taken is a failure, and its name is printed"
)]

use browser_stories::gallery::{SCREENS, walk};
use browser_stories::{ENGLISH, INDONESIAN, Theme, Tongue, View};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Widths and heights: a phone, a tablet, a desk.
const SIZES: [(u32, u32); 3] = [(360, 740), (768, 1024), (1440, 900)];

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let folder = PathBuf::from(words.next().expect("a folder for the pictures"));
    let wanted: Vec<String> = words.collect();
    let there = |name: &String| SCREENS.iter().any(|screen| screen.name == name);
    if let Some(unknown) = wanted.iter().find(|name| !there(name)) {
        let names: Vec<&str> = SCREENS.iter().map(|screen| screen.name).collect();
        eprintln!("there is no screen {unknown}; there are {}", names.join(", "));
        return ExitCode::FAILURE;
    }
    std::fs::create_dir_all(&folder).expect("room for a folder");
    futures_util::join!(
        photograph(&folder, &wanted, "id", &INDONESIAN),
        photograph(&folder, &wanted, "en", &ENGLISH)
    );
    println!("the pictures are in {}", folder.display());
    ExitCode::SUCCESS
}

async fn photograph(folder: &Path, wanted: &[String], language: &str, tongue: &'static Tongue) {
    walk(tongue, async |page, screen| {
        if !wanted.is_empty() && !wanted.iter().any(|name| name == screen.name) {
            return;
        }
        for (width, height) in SIZES {
            for theme in Theme::ALL {
                let picture = page.photograph_whole(View { width, height, theme }).await;
                let name = format!("{}-{width}-{}-{language}.png", screen.name, theme.name());
                std::fs::write(folder.join(name), picture).expect("room for a picture");
            }
        }
        page.look_plainly().await;
        eprintln!("    {} ({language})", screen.name);
    })
    .await;
}
