//! What the piece that only some need says.

use crate::api::Fault;
use contract::api::statement::Cause;

/// All words of the piece that only some need, in one language.
pub(crate) struct More {
    pub(crate) coins: fn(u32) -> String,
    pub(crate) retry: &'static str,
    pub(crate) offline: &'static str,
    pub(crate) signed_out: &'static str,
    pub(crate) unanswered: &'static str,
    pub(crate) copy_refused: &'static str,
    pub(crate) preset: Preset,
    pub(crate) statement: Statement,
    pub(crate) viewer: Viewer,
    pub(crate) pack: Pack,
}

impl More {
    /// What to say about a question that was not answered.
    pub(crate) const fn trouble(&self, fault: &Fault) -> &'static str {
        match fault {
            Fault::Offline => self.offline,
            Fault::SignedOut => self.signed_out,
            Fault::Lost | Fault::Garbled | Fault::Refused(_) => self.unanswered,
        }
    }
}

/// The seller's own looks.
pub(crate) struct Preset {
    pub(crate) title: &'static str,
    pub(crate) name: &'static str,
    pub(crate) new_name: &'static str,
    pub(crate) name_example: &'static str,
    pub(crate) save: &'static str,
    pub(crate) kept: fn(&str) -> String,
    pub(crate) close: &'static str,
    pub(crate) none_yet: &'static str,
    pub(crate) rename: fn(&str) -> String,
    pub(crate) delete: fn(&str) -> String,
    pub(crate) deleted: fn(&str) -> String,
    pub(crate) undo: &'static str,
    pub(crate) export: &'static str,
    pub(crate) import: &'static str,
    pub(crate) imported: fn(usize) -> String,
    pub(crate) full: &'static str,
    pub(crate) not_kept: &'static str,
    pub(crate) not_presets: &'static str,
}

/// Where every coin went.
pub(crate) struct Statement {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) back: &'static str,
    pub(crate) available: &'static str,
    pub(crate) held: &'static str,
    pub(crate) loading: &'static str,
    pub(crate) failed: &'static str,
    pub(crate) empty_title: &'static str,
    pub(crate) empty_text: &'static str,
    /// What was granted, settled, is available, is held.
    pub(crate) whole: fn(u64, u64, u32, u32) -> String,
    pub(crate) so_far: &'static str,
    pub(crate) wrong: &'static str,
    pub(crate) wrong_next: &'static str,
    pub(crate) granted: fn(Cause) -> &'static str,
    pub(crate) running: &'static str,
    pub(crate) paid: fn(Cause) -> &'static str,
    pub(crate) returned: fn(Cause) -> &'static str,
    pub(crate) move_grant: &'static str,
    pub(crate) move_hold: &'static str,
    pub(crate) move_settle: &'static str,
    pub(crate) move_release: &'static str,
    pub(crate) balance: fn(u32) -> String,
    pub(crate) free: &'static str,
    pub(crate) receipt: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) copied: &'static str,
    pub(crate) said_copied: &'static str,
    pub(crate) older: &'static str,
    pub(crate) all_read: &'static str,
    pub(crate) said_older: fn(usize) -> String,
}

/// A picture as large as the screen.
pub(crate) struct Viewer {
    pub(crate) title: &'static str,
    pub(crate) picture: fn(u8, &str) -> String,
    pub(crate) place: fn(usize, usize) -> String,
    pub(crate) close: &'static str,
    pub(crate) previous: &'static str,
    pub(crate) next: &'static str,
    pub(crate) nearer: &'static str,
    pub(crate) farther: &'static str,
    pub(crate) whole: &'static str,
    pub(crate) compare: &'static str,
    pub(crate) beside: &'static str,
    pub(crate) photo: &'static str,
    pub(crate) photo_short: &'static str,
    pub(crate) slider: &'static str,
    pub(crate) download: &'static str,
    pub(crate) share: &'static str,
    pub(crate) not_saved: &'static str,
    pub(crate) not_shared: &'static str,
    pub(crate) broken: &'static str,
}

/// Pictures, prompts and settings as one file, and back.
pub(crate) struct Pack {
    pub(crate) title: &'static str,
    pub(crate) taking: fn(usize, usize) -> String,
    pub(crate) saved: fn(usize, u64) -> String,
    pub(crate) missed: fn(usize) -> String,
    pub(crate) refused: &'static str,
    pub(crate) again: &'static str,
    pub(crate) cancel: &'static str,
    pub(crate) close: &'static str,
    /// Over the image prompt, in the text file.
    pub(crate) prompt: &'static str,
    pub(crate) restore: &'static str,
    pub(crate) reading: &'static str,
    pub(crate) not_read: fn(&str) -> String,
    pub(crate) not_ours: &'static str,
    pub(crate) damaged: &'static str,
    pub(crate) newer: &'static str,
    pub(crate) too_big: &'static str,
}

/// `3.2` of a million bytes, with the language's own mark.
pub(crate) fn megabytes(bytes: u64, mark: char) -> String {
    let tenths = bytes.saturating_add(50_000).div_euclid(100_000);
    format!("{}{mark}{}", tenths.div_euclid(10), tenths.rem_euclid(10))
}
