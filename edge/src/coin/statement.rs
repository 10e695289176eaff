//! The ledger's statements, as data. They run on D1 and, over the same migrations, on a native SQLite.
//!
//! Time is the database's: isolates have clocks of their own, and a hold must not live by whichever of them
//! happens to look. Every write is conditional on what it finds, so that repeating a batch repeats nothing.

pub(super) mod account;
pub(super) mod batch;
pub(super) mod description;
pub(super) mod history;

use crate::ports::{Param, Statement};

/// Now, in milliseconds since 1970.
macro_rules! now {
    () => {
        "CAST(unixepoch('subsec') * 1000 AS INTEGER)"
    };
}

/// A column of milliseconds as RFC 3339.
macro_rules! rfc3339 {
    ($column:literal) => {
        concat!("strftime('%Y-%m-%dT%H:%M:%fZ', ", $column, " / 1000.0, 'unixepoch')")
    };
}

use {now, rfc3339};

fn text(value: &str) -> Param {
    Param::Text(value.to_owned())
}

fn integer(value: impl Into<i64>) -> Param {
    Param::Integer(value.into())
}

fn optional(value: Option<&str>) -> Param {
    value.map_or(Param::Null, text)
}
