//! The frame around every page.

use super::coins;
use crate::words::{Menu, Shell};

pub(super) const SHELL: Shell = Shell {
    title: "Etalase: product pictures, ready to post",
    skip: "Skip to the page",
    opening: "Opening the shop…",
    coins,
    balance: "Balance",
    balance_unknown: "Balance not read yet",
    retry: "Try again",
    offline: "You are offline. Your photos and choices are safe here.",
    missing_title: "There is no such page",
    missing_text: "The address may be mistyped, or the page has moved.",
    home: "To the shop",
};

pub(super) const MENU: Menu = Menu {
    account: "Account and display",
    signed_in_as: "Signed in as",
    language: "Language",
    theme: "Theme",
    light: "Light",
    dark: "Dark",
    system: "System",
    privacy: "Where do your photos go?",
    statement: "Coin statement",
    sign_out: "Sign out",
};
