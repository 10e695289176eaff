//! Signing in and signing up.

use super::coins;
use crate::words::Door;

pub(super) const DOOR: Door = Door {
    headline: "One product photo, a whole shop window.",
    lead: "Upload a photo, pick a style, press one button. You get three pictures ready to post, each with two video prompts.",
    promises: [
        (
            "Failed means free",
            "A coin is spent only when pictures arrive. If it fails, the coin comes back by itself.",
        ),
        ("Nothing is overwritten", "New pictures always appear in front. The old ones stay."),
        ("Light on data", "Photos are shrunk on your phone first, and their location is removed."),
    ],
    welcome: |count| format!("{} free for a new account", coins(count)),
    sign_in: "Sign in",
    sign_up: "Sign up",
    which: "Sign in or sign up",
    email: "E-mail",
    password: "Password",
    password_hint: "At least 8 characters",
    show: "Show the password",
    hide: "Hide the password",
    enter: "Sign in",
    create: "Create account",
    working: "One moment…",
    email_missing: "Enter a full e-mail address, such as name@example.com.",
    password_missing: "Enter your password.",
    password_short: "The password needs at least 8 characters.",
    confirm_title: "Check your e-mail",
    confirm_text: |email| {
        format!("We sent a link to {email}. Open it to activate the account, then sign in here.")
    },
    confirm_back: "To sign in",
    lapsed_title: "Please sign in again",
    lapsed_text: "Your session has ended. Your photos, choices and pictures are still on this page.",
    privacy: "Your photos are used only to make the pictures you ask for.",
    invalid_credentials: "E-mail and password do not match. Check them, or sign up if you are new.",
    email_not_confirmed: "This e-mail is not confirmed yet. Open the link we sent, then sign in.",
    already_exists: "This e-mail is already registered. Try signing in.",
    weak_password: "This password is too easy to guess. Use a longer one with letters and digits.",
    rate_limited: "Too many attempts. Wait a moment, then try again.",
    closed: "Signing up is closed at the moment.",
    banned: "This account is blocked. Contact the operator if you think this is a mistake.",
    not_valid: "Something is not filled in correctly. Check the e-mail and the password.",
    ended: "Your session has ended. Please sign in again.",
    unavailable: "Signing in is not working at the moment. Try again shortly.",
};
