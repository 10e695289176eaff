//! The time, waiting for it, and saying it.

use crate::words::Language;
use js_sys::Date;
use std::time::Duration;
use wasm_bindgen::JsValue;
use yew::platform::spawn_local;
use yew::platform::time::sleep;
use yew::prelude::*;

/// Milliseconds since 1970 by this device's clock.
#[allow(
    clippy::as_conversions,
    reason = "the browser's clock is a float of whole milliseconds, far below 2^53"
)]
pub(crate) fn now_ms() -> u64 {
    Date::now() as u64
}

/// Seconds since 1970 by this device's clock.
pub(crate) fn now_s() -> u64 {
    now_ms() / 1_000
}

/// Comes back after that long.
pub(crate) async fn pause_ms(pause_ms: u64) {
    sleep(Duration::from_millis(pause_ms)).await;
}

/// False at first, true once that long has passed since the component appeared.
#[hook]
pub(crate) fn use_after_ms(wait_ms: u64) -> bool {
    let passed = use_state(|| false);
    use_effect_with(wait_ms, {
        let passed = passed.setter();
        move |wait_ms| {
            let wait_ms = *wait_ms;
            spawn_local(async move {
                pause_ms(wait_ms).await;
                passed.set(true);
            });
        }
    });
    *passed
}

/// A moment of RFC 3339 as people say it.
pub(crate) fn said_at(at: &str, language: Language) -> String {
    said_so(&Date::new(&JsValue::from_str(at)), language)
}

/// A moment as people say it: the time today, with the day otherwise.
#[allow(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "the browser's clock is a float of whole milliseconds"
)]
pub(crate) fn said(at_ms: u64, language: Language) -> String {
    said_so(&Date::new(&JsValue::from_f64(at_ms as f64)), language)
}

fn said_so(moment: &Date, language: Language) -> String {
    let today = Date::new_0().to_date_string() == moment.to_date_string();
    let options = js_sys::Object::new();
    let set = |name: &str, value: &str| {
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into()); // a plain object takes any member
    };
    set("hour", "2-digit");
    set("minute", "2-digit");
    if !today {
        set("day", "numeric");
        set("month", "short");
    }
    moment.to_locale_string(language.tag(), &options).into()
}

/// A moment of RFC 3339 in milliseconds since 1970; 0 for what is none.
#[allow(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float of whole milliseconds far below 2^53; what is not a number becomes 0"
)]
pub(crate) fn moment_ms(at: &str) -> u64 {
    Date::parse(at) as u64
}

/// The midnight that this day began with where this device is, or that many before it.
#[allow(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float of whole milliseconds, far below 2^53"
)]
pub(crate) fn midnight_ms(before: u32) -> u64 {
    let today = Date::new_0();
    today.set_hours(0);
    today.set_minutes(0);
    today.set_seconds(0);
    today.set_milliseconds(0);
    today.set_date(today.get_date().wrapping_sub(before));
    today.get_time() as u64
}

/// The day of a moment where this device is, as `2026-11-22`.
#[allow(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "the browser's clock is a float of whole milliseconds"
)]
pub(crate) fn day(at_ms: u64) -> String {
    let moment = Date::new(&JsValue::from_f64(at_ms as f64));
    let month = moment.get_month().saturating_add(1);
    format!("{}-{month:02}-{:02}", moment.get_full_year(), moment.get_date())
}

/// A moment where this device is; months and days from 1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment {
    pub(crate) year: u32,
    pub(crate) month: u32,
    pub(crate) day: u32,
    pub(crate) hour: u32,
    pub(crate) minute: u32,
    pub(crate) second: u32,
}

/// Now.
pub(crate) fn here() -> Moment {
    let now = Date::new_0();
    Moment {
        year: now.get_full_year(),
        month: now.get_month().saturating_add(1),
        day: now.get_date(),
        hour: now.get_hours(),
        minute: now.get_minutes(),
        second: now.get_seconds(),
    }
}

/// Does something once that long has passed.
pub(crate) fn later(wait_ms: u64, then: impl FnOnce() + 'static) {
    spawn_local(async move {
        pause_ms(wait_ms).await;
        then();
    });
}

/// Comes back when what was just dispatched is on the page.
pub(crate) async fn next_frame() {
    pause_ms(32).await;
}

/// Comes back when the browser has had its turn, so that two pieces of work do not keep it from the seller's finger.
pub(crate) async fn breath() {
    pause_ms(0).await;
}
