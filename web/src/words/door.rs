//! The door: signing in and signing up, by Google, mailed link or password. Apart from the other words, since most
//! visits pass it by.

/// The door.
pub(crate) struct Door {
    pub(crate) headline: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) promises: [(&'static str, &'static str); 3],
    pub(crate) welcome: fn(u32) -> String,
    pub(crate) privacy: &'static str,
    pub(crate) privacy_link: &'static str,
    pub(crate) title: &'static str,
    pub(crate) google: &'static str,
    pub(crate) or: &'static str,
    pub(crate) link: &'static str,
    pub(crate) link_hint: &'static str,
    pub(crate) use_link: &'static str,
    pub(crate) use_password: &'static str,
    pub(crate) which: &'static str,
    pub(crate) sign_in: &'static str,
    pub(crate) sign_up: &'static str,
    pub(crate) email: &'static str,
    pub(crate) password: &'static str,
    pub(crate) password_hint: &'static str,
    pub(crate) show: &'static str,
    pub(crate) hide: &'static str,
    pub(crate) forgot: &'static str,
    pub(crate) enter: &'static str,
    pub(crate) create: &'static str,
    pub(crate) working: &'static str,
    pub(crate) arriving: &'static str,
    pub(crate) email_missing: &'static str,
    pub(crate) password_missing: &'static str,
    pub(crate) password_short: &'static str,
    pub(crate) mailed: Mailed,
    pub(crate) lapsed_title: &'static str,
    pub(crate) lapsed_text: &'static str,
    pub(crate) renewal: Renewal,
    pub(crate) refused: Refused,
}

/// A link is on its way to the mailbox.
pub(crate) struct Mailed {
    pub(crate) title: &'static str,
    pub(crate) enter: fn(&str) -> String,
    pub(crate) confirm: fn(&str) -> String,
    pub(crate) recover: fn(&str) -> String,
    pub(crate) hint: &'static str,
    pub(crate) again: &'static str,
    pub(crate) again_in: fn(u64) -> String,
    pub(crate) sent_again: &'static str,
    pub(crate) other: &'static str,
}

/// A new password after a mailed link.
pub(crate) struct Renewal {
    pub(crate) title: &'static str,
    pub(crate) text: &'static str,
    pub(crate) password: &'static str,
    pub(crate) save: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) saved: &'static str,
    pub(crate) go_on: &'static str,
}

/// Why somebody is not in, and what to do about it.
pub(crate) struct Refused {
    pub(crate) title: &'static str,
    pub(crate) close: &'static str,
    pub(crate) credentials: &'static str,
    pub(crate) not_confirmed: &'static str,
    pub(crate) exists: &'static str,
    pub(crate) weak_password: &'static str,
    pub(crate) same_password: &'static str,
    pub(crate) rate_limited: &'static str,
    pub(crate) closed: &'static str,
    pub(crate) banned: &'static str,
    pub(crate) not_valid: &'static str,
    pub(crate) spent: &'static str,
    pub(crate) elsewhere: &'static str,
    pub(crate) declined: &'static str,
    pub(crate) ended: &'static str,
    pub(crate) unavailable: &'static str,
}
