//! Every sentence shown, one struct of fields per language, so that a missing translation does not compile.
//!
//! Labels of choices are the catalogue's, in `contract`; everything else a person reads or hears is here.

mod en;
mod id;
mod trouble;

pub(crate) use trouble::{Remedy, Trouble};

use contract::catalogue::Label;
use contract::problem::Code;
use std::rc::Rc;
use yew::prelude::*;

/// The languages of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Language {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl Language {
    /// The words of this language.
    pub(crate) const fn words(self) -> &'static Words {
        match self {
            Self::Id => &id::WORDS,
            Self::En => &en::WORDS,
        }
    }

    /// The tag for `lang` and for the browser's own formatting.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// A catalogue label in this language.
    pub(crate) const fn label(self, label: Label) -> &'static str {
        match self {
            Self::Id => label.id,
            Self::En => label.en,
        }
    }

    /// English only for a browser that wants English and has no Indonesian among its languages.
    pub(crate) fn preferred<'a>(mut tags: impl Iterator<Item = &'a str>) -> Self {
        let Some(first) = tags.next() else { return Self::Id };
        let speaks =
            |tag: &str, tongue: &str| tag.split('-').next().is_some_and(|it| it.eq_ignore_ascii_case(tongue));
        let near = |tag: &str| ["id", "ms", "jv", "su"].iter().any(|tongue| speaks(tag, tongue));
        if speaks(first, "en") && !tags.any(near) { Self::En } else { Self::Id }
    }
}

/// The words a component speaks: those of the language in the context.
#[hook]
pub(crate) fn use_words() -> &'static Words {
    use_language().words()
}

/// The language in the context.
#[hook]
pub(crate) fn use_language() -> Language {
    use_context::<Language>().unwrap_or_default()
}

/// All words of one language.
pub(crate) struct Words {
    pub(crate) shell: Shell,
    pub(crate) menu: Menu,
    pub(crate) door: Door,
    pub(crate) photo: Photo,
    pub(crate) option: Options,
    pub(crate) prompt: Prompt,
    pub(crate) go: Go,
    pub(crate) window: Window,
    pub(crate) card: Card,
    /// What to say when a call fails with this code.
    pub(crate) problem: fn(Code) -> Trouble,
    pub(crate) cause: Cause,
}

/// The frame around every page.
pub(crate) struct Shell {
    pub(crate) title: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) opening: &'static str,
    pub(crate) coins: fn(u32) -> String,
    pub(crate) balance: &'static str,
    pub(crate) balance_unknown: &'static str,
    pub(crate) retry: &'static str,
    pub(crate) offline: &'static str,
    pub(crate) missing_title: &'static str,
    pub(crate) missing_text: &'static str,
    pub(crate) home: &'static str,
}

/// The menu of the bar.
pub(crate) struct Menu {
    pub(crate) account: &'static str,
    pub(crate) signed_in_as: &'static str,
    pub(crate) language: &'static str,
    pub(crate) theme: &'static str,
    pub(crate) light: &'static str,
    pub(crate) dark: &'static str,
    pub(crate) system: &'static str,
    pub(crate) sign_out: &'static str,
}

/// Signing in and signing up.
pub(crate) struct Door {
    pub(crate) headline: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) promises: [(&'static str, &'static str); 3],
    pub(crate) welcome: fn(u32) -> String,
    pub(crate) sign_in: &'static str,
    pub(crate) sign_up: &'static str,
    pub(crate) which: &'static str,
    pub(crate) email: &'static str,
    pub(crate) password: &'static str,
    pub(crate) password_hint: &'static str,
    pub(crate) show: &'static str,
    pub(crate) hide: &'static str,
    pub(crate) enter: &'static str,
    pub(crate) create: &'static str,
    pub(crate) working: &'static str,
    pub(crate) email_missing: &'static str,
    pub(crate) password_missing: &'static str,
    pub(crate) password_short: &'static str,
    pub(crate) confirm_title: &'static str,
    pub(crate) confirm_text: fn(&str) -> String,
    pub(crate) confirm_back: &'static str,
    pub(crate) lapsed_title: &'static str,
    pub(crate) lapsed_text: &'static str,
    pub(crate) privacy: &'static str,
    pub(crate) invalid_credentials: &'static str,
    pub(crate) email_not_confirmed: &'static str,
    pub(crate) already_exists: &'static str,
    pub(crate) weak_password: &'static str,
    pub(crate) rate_limited: &'static str,
    pub(crate) closed: &'static str,
    pub(crate) banned: &'static str,
    pub(crate) not_valid: &'static str,
    pub(crate) ended: &'static str,
    pub(crate) unavailable: &'static str,
}

/// Step one.
pub(crate) struct Photo {
    pub(crate) title: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) shrunk: fn(&str, &str) -> String,
    pub(crate) add_first: &'static str,
    pub(crate) add_how: &'static str,
    pub(crate) add: &'static str,
    pub(crate) slot: fn(u32) -> String,
    pub(crate) main: &'static str,
    pub(crate) make_main: &'static str,
    pub(crate) earlier: &'static str,
    pub(crate) later: &'static str,
    pub(crate) replace: &'static str,
    pub(crate) remove: &'static str,
    pub(crate) camera: &'static str,
    pub(crate) paste: &'static str,
    pub(crate) working: &'static str,
    pub(crate) tools: fn(&str) -> String,
    pub(crate) face: &'static str,
    pub(crate) face_hint: &'static str,
    pub(crate) background: &'static str,
    pub(crate) background_hint: &'static str,
    pub(crate) none_needed: &'static str,
    pub(crate) ready: fn(&str) -> String,
    pub(crate) removed: &'static str,
    pub(crate) drop_here: &'static str,
    pub(crate) is_main: &'static str,
    pub(crate) empty_file: fn(&str) -> String,
    pub(crate) not_a_photo: fn(&str) -> String,
    pub(crate) heic: fn(&str) -> String,
    pub(crate) too_heavy: fn(&str) -> String,
    pub(crate) too_many_pixels: fn(&str) -> String,
    pub(crate) too_small: fn(&str) -> String,
    pub(crate) unreadable: fn(&str) -> String,
    pub(crate) no_room: &'static str,
    pub(crate) nothing_to_paste: &'static str,
    pub(crate) paste_refused: &'static str,
}

/// Step two.
pub(crate) struct Options {
    pub(crate) title: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) all: fn(usize) -> String,
    pub(crate) fewer: &'static str,
    pub(crate) hijab_on: &'static str,
    pub(crate) product: &'static str,
    pub(crate) product_example: &'static str,
    pub(crate) pose_text: &'static str,
    pub(crate) pose_example: &'static str,
    pub(crate) style_text: &'static str,
    pub(crate) style_example: &'static str,
    pub(crate) background_text: &'static str,
    pub(crate) background_example: &'static str,
    pub(crate) colour: &'static str,
    pub(crate) optional: &'static str,
}

/// Step three.
pub(crate) struct Prompt {
    pub(crate) title: &'static str,
    pub(crate) written: &'static str,
    pub(crate) edited: &'static str,
    pub(crate) reset: &'static str,
    pub(crate) label: &'static str,
    pub(crate) held: &'static str,
    pub(crate) photo_note: &'static str,
    pub(crate) left: fn(usize) -> String,
    pub(crate) empty: &'static str,
    pub(crate) too_long: fn(usize) -> String,
    pub(crate) forbidden: &'static str,
}

/// The button.
pub(crate) struct Go {
    pub(crate) button: fn(u8) -> String,
    pub(crate) running: &'static str,
    pub(crate) promise: &'static str,
    pub(crate) last: fn(u32) -> String,
    pub(crate) short: fn(u32, u32) -> String,
    pub(crate) photo_pending: &'static str,
}

/// The window with the results.
pub(crate) struct Window {
    pub(crate) title: &'static str,
    pub(crate) empty_title: &'static str,
    pub(crate) empty_text: &'static str,
    pub(crate) empty_steps: [&'static str; 3],
    pub(crate) running: fn(u8) -> String,
    pub(crate) waiting: &'static str,
    pub(crate) slow: &'static str,
    pub(crate) done: &'static str,
    pub(crate) partly: fn(usize, u8) -> String,
    pub(crate) failed: &'static str,
    pub(crate) lost: &'static str,
    pub(crate) charged: fn(u32) -> String,
    pub(crate) free: &'static str,
    pub(crate) painting: fn(u8, u8) -> String,
    pub(crate) reading_photo: &'static str,
    pub(crate) partly_free: fn(usize, u8) -> String,
    pub(crate) partly_paid: fn(usize, u8, u32) -> String,
    pub(crate) not_enhanced: &'static str,
    pub(crate) batch_of: fn(&str) -> String,
    pub(crate) said_running: &'static str,
    pub(crate) said_done: fn(usize, u32) -> String,
    pub(crate) said_failed: fn(&str) -> String,
    pub(crate) remove: &'static str,
    pub(crate) edit_prompt: &'static str,
    pub(crate) change_photo: &'static str,
    pub(crate) again: &'static str,
    pub(crate) ask_again: &'static str,
    pub(crate) withheld: &'static str,
    pub(crate) not_made: &'static str,
    pub(crate) count: fn(usize) -> String,
}

/// One picture and its two texts.
pub(crate) struct Card {
    pub(crate) picture: fn(usize, &str) -> String,
    pub(crate) seed: fn(u64) -> String,
    pub(crate) texts: &'static str,
    pub(crate) tab_a: &'static str,
    pub(crate) tab_b: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) copied: &'static str,
    pub(crate) said_copied: fn(&str) -> String,
    pub(crate) copy_refused: &'static str,
    pub(crate) download: &'static str,
    pub(crate) download_named: fn(usize) -> String,
    pub(crate) said_downloaded: &'static str,
    pub(crate) download_refused: &'static str,
    pub(crate) broken: &'static str,
    pub(crate) reload: &'static str,
    pub(crate) more: &'static str,
    pub(crate) less: &'static str,
}

/// Failures that are not the edge's answer.
pub(crate) struct Cause {
    pub(crate) offline: Trouble,
    pub(crate) lost: Trouble,
    pub(crate) garbled: Trouble,
    pub(crate) signed_out: Trouble,
    pub(crate) start: &'static str,
}

impl Words {
    /// What to say about a fault.
    pub(crate) fn trouble(&self, fault: &crate::api::Fault) -> Trouble {
        use crate::api::Fault;
        match fault {
            Fault::Offline => self.cause.offline,
            Fault::Lost => self.cause.lost,
            Fault::Garbled => self.cause.garbled,
            Fault::SignedOut => self.cause.signed_out,
            Fault::Refused(refusal) => (self.problem)(refusal.code),
        }
    }
}

/// `1.234` or `1,234`.
pub(crate) fn grouped(number: u64, separator: char) -> Rc<str> {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        let left = digits.len().saturating_sub(place);
        if place > 0 && left.is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out.into()
}

#[cfg(test)]
mod tests;
