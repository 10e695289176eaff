//! What a database's complaint means. Beside the names of the schema's rules, this is the only database text that
//! anything is decided by.

use crate::ports::DatabaseError;

/// Complaints after which the statements have certainly not run, as D1's documentation words them.
const NOT_STARTED: [&str; 2] = ["overloaded", "Too many requests queued"];
/// Complaints of SQLite about the statements themselves; the transaction was rolled back.
const REFUSED: [&str; 5] =
    ["constraint failed", "SQLITE_CONSTRAINT", "SQLITE_ERROR", "SQLITE_MISMATCH", "D1_TYPE_ERROR"];

/// Sorts a complaint. What nobody knows is [`DatabaseError::Unknown`]: it may have been written.
#[must_use]
pub fn classify(complaint: &str) -> DatabaseError {
    let has = |list: &[&str]| list.iter().any(|text| complaint.contains(text));
    if has(&REFUSED) {
        DatabaseError::Refused(complaint.to_owned())
    } else if has(&NOT_STARTED) {
        DatabaseError::Unavailable(complaint.to_owned())
    } else {
        DatabaseError::Unknown(complaint.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_refusals_and_lost_connections_are_unknown() {
        for refused in [
            "D1_ERROR: CHECK constraint failed: account_never_overdrawn: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_CHECK)",
            "D1_ERROR: resolved_once: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_TRIGGER)",
            "D1_ERROR: no such table: entry: SQLITE_ERROR",
        ] {
            assert!(matches!(classify(refused), DatabaseError::Refused(_)), "{refused}");
        }
        for unknown in [
            "Network connection lost.",
            "D1 DB reset because its code was updated.",
            "Internal error in D1 DB storage caused object to be reset.",
            "D1 DB storage operation exceeded timeout which caused object to be reset.",
            "",
        ] {
            assert!(matches!(classify(unknown), DatabaseError::Unknown(_)), "{unknown}");
        }
        let overloaded = classify("D1 DB is overloaded. Requests queued for too long.");
        assert!(matches!(overloaded, DatabaseError::Unavailable(_)));
    }
}
