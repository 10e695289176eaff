//! The door.

use super::coins;
use crate::words::door::{Door, Mailed, Refused, Renewal};

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
    privacy: "Your photos are used only to make the pictures you ask for.",
    privacy_link: "Where do your photos go?",
    title: "Sign in or sign up",
    google: "Continue with Google",
    or: "or",
    link: "E-mail me a link",
    link_hint: "No password: open the link and you are in. New here? It makes your account as well.",
    use_link: "Use an e-mailed link",
    use_password: "Use a password",
    which: "Sign in or sign up",
    sign_in: "Sign in",
    sign_up: "Sign up",
    email: "E-mail",
    password: "Password",
    password_hint: "At least 8 characters",
    show: "Show the password",
    hide: "Hide the password",
    forgot: "Forgot your password?",
    enter: "Sign in",
    create: "Create account",
    working: "One moment…",
    arriving: "One moment, your shop window is opening…",
    email_missing: "Enter a full e-mail address, such as name@example.com.",
    password_missing: "Enter your password.",
    password_short: "The password needs at least 8 characters.",
    mailed: Mailed {
        title: "Check your e-mail",
        enter: |email| format!("We sent a link to {email}. Open it in this browser and you are in."),
        confirm: |email| {
            format!("We sent a link to {email}. Open it in this browser to activate the account and come in.")
        },
        recover: |email| {
            format!(
                "If there is an account for {email}, a link is on its way. Open it in this browser, then choose a new password."
            )
        },
        hint: "Nothing there? Look among spam and promotions.",
        again: "Send again",
        again_in: |seconds| format!("You can send again in {seconds} s"),
        sent_again: "Sent once more. Open the newest link.",
        other: "Use another e-mail",
    },
    lapsed_title: "Please sign in again",
    lapsed_text: "Your session has ended. Your photos, choices and pictures are still on this page.",
    renewal: Renewal {
        title: "Choose a new password",
        text: "You are signed in. From now on, use the new password.",
        password: "New password",
        save: "Save the password",
        skip: "Not now",
        saved: "Your new password is saved.",
        go_on: "To the shop window",
    },
    refused: Refused {
        title: "That link cannot be used",
        close: "OK",
        credentials: "E-mail and password do not match. Check them, or sign up if you are new.",
        not_confirmed: "This e-mail is not confirmed yet. Open the link we sent, then sign in.",
        exists: "This e-mail is already registered. Try signing in.",
        weak_password: "This password is too easy to guess. Use a longer one with letters and digits.",
        same_password: "That is your old password. Use another one.",
        rate_limited: "Too many attempts. Wait a moment, then try again.",
        closed: "Signing up is closed at the moment.",
        banned: "This account is blocked. Contact the operator if you think this is a mistake.",
        not_valid: "Something is not filled in correctly. Check the e-mail and the password.",
        spent: "This link was used already or is too old. Ask for a new one and open the newest.",
        elsewhere: "This link was opened in another browser than the one that asked for it. Ask for a new link here, and open it here.",
        declined: "You are not signed in, because permission was not given. Try again, or pick another way.",
        ended: "Your session has ended. Please sign in again.",
        unavailable: "Signing in is not working at the moment. Try again shortly.",
    },
};
