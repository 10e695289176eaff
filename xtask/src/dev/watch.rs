//! Rebuilding what changed while `wrangler dev` serves it; wrangler notices the new files by itself.

use std::thread;
use std::time::Duration;

use crate::build::{Half, Profile};
use crate::repository::Repository;
use crate::setup::Toolbox;
use crate::voice;

/// Between two looks. Reading all sources takes a few milliseconds.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Watches until we end. A build that fails is said and tried again after the next change.
pub fn begin(repository: &Repository, toolbox: &Toolbox, profile: Profile) {
    voice::note("==> watching the sources of page and Worker");
    for half in Half::ALL {
        let (repository, toolbox) = (repository.clone(), toolbox.clone());
        thread::spawn(move || watch(half, &repository, &toolbox, profile));
    }
}

fn watch(half: Half, repository: &Repository, toolbox: &Toolbox, profile: Profile) {
    let mut seen = half.input(repository, profile).ok();
    loop {
        thread::sleep(LOOK_EVERY);
        // A file that is being replaced may be away for a moment: look again.
        let Ok(input) = half.input(repository, profile) else { continue };
        if seen.replace(input) == Some(input) {
            continue;
        }
        if let Err(error) = half.build(repository, toolbox, profile) {
            voice::note(&format!("error: {error:#}"));
        }
    }
}
