//! Bahasa Indonesia: short, friendly, "kamu". Foto is what the seller uploads, gambar is what comes back.

mod door;
mod form;
mod later;
mod more;
mod privacy;
mod problem;
mod shell;
mod window;

use super::{Studio, Words, grouped};

pub(super) static WORDS: Words =
    Words { shell: shell::SHELL, menu: shell::MENU, later: later::LATER, cause: problem::CAUSE };

pub(super) static STUDIO: Studio = Studio {
    frame: &WORDS,
    photo: form::PHOTO,
    option: form::OPTIONS,
    prompt: form::PROMPT,
    go: form::GO,
    window: window::WINDOW,
    past: window::PAST,
    sieve: window::SIEVE,
    delete: window::DELETE,
    card: window::CARD,
    problem: problem::trouble,
    enough: problem::ENOUGH,
    crowded: problem::CROWDED,
};

pub(super) static DOOR: super::door::Door = door::DOOR;

pub(super) static PRIVACY: super::privacy::Privacy = privacy::PRIVACY;

pub(super) static MORE: super::more::More = more::MORE;

fn coins(count: u32) -> String {
    format!("{} koin", grouped(count.into(), '.'))
}
