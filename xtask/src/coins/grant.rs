//! `coins grant`: the operator's entries in the ledger, written as the Worker writes its own.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::Books;
use crate::{process, voice};

/// The most that one grant may give.
const COINS_MAX: u32 = 1_000_000;

/// Coins for a user. Its fields have been checked, so that they can stand in a statement.
#[derive(Debug, PartialEq, Eq)]
pub struct Grant {
    user: String,
    coins: u32,
}

impl Grant {
    /// Checks what the operator typed. The user becomes lower case, as the ledger has it.
    ///
    /// # Errors
    /// When the user is not a UUID, or the number is not one from 1 to 1,000,000.
    pub fn new(user: &str, coins: &str) -> Result<Self> {
        if !is_uuid(user) {
            bail!("`{user}` is not a user's UUID (Supabase shows it under Authentication, Users)");
        }
        let coins = coins.parse().ok().filter(|coins| (1..=COINS_MAX).contains(coins));
        let coins = coins.with_context(|| format!("a grant is a number of coins from 1 to {COINS_MAX}"))?;
        Ok(Self { user: user.to_ascii_lowercase(), coins })
    }

    /// Makes sure there is an account, writes the entry (whose trigger moves the balance), and reads the balance.
    fn statements(&self) -> String {
        let Self { user, coins } = self;
        format!(
            "INSERT INTO account (user_id) VALUES ('{user}') ON CONFLICT DO NOTHING; \
             INSERT INTO entry (user_id, kind, coins, cause, at, available_after) \
             SELECT user_id, 'grant', {coins}, 'operator', CAST(unixepoch('subsec') * 1000 AS INTEGER), \
             available + {coins} FROM account WHERE user_id = '{user}'; \
             SELECT available, held FROM account WHERE user_id = '{user}'"
        )
    }
}

/// Five groups of hexadecimal digits: 8-4-4-4-12.
fn is_uuid(text: &str) -> bool {
    let groups: Vec<_> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.concat().bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Grants, and says the new balance.
///
/// # Errors
/// When the database refuses.
pub fn run(books: &Books<'_>, grant: &Grant) -> Result<()> {
    let answer = process::ask(&mut books.execute(&grant.statements()))?;
    let balance = serde_json::from_slice(&answer.stdout).ok().as_ref().and_then(balance);
    let Some((available, held)) = balance else {
        // Of a call over a network it is not known whether it arrived.
        bail!(
            "the database did not confirm: look at the user's entries before granting again. \
             `cargo xtask dev` makes a local database, `deploy` the remote one. It said: {}",
            process::said(&answer)
        );
    };
    let Grant { user, coins } = grant;
    voice::tell(&format!("granted {coins} coins to {user}: {available} available, {held} held"))
}

/// The row of the last statement.
fn balance(answer: &Value) -> Option<(u64, u64)> {
    let row = answer.as_array()?.last()?.get("results")?.get(0)?;
    Some((row.get("available")?.as_u64()?, row.get("held")?.as_u64()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const USER: &str = "0d9f3a52-6b1c-4e8e-9a37-2f5b8c1d7e64";

    #[test]
    fn a_grant_is_a_user_and_a_number_in_bounds() {
        let grant = Grant::new(&USER.to_uppercase(), "1000000").unwrap();
        assert_eq!(grant, Grant { user: USER.to_owned(), coins: 1_000_000 });
        for coins in ["0", "1000001", "-1", "1.5", "", "ten", "99999999999"] {
            assert!(Grant::new(USER, coins).is_err(), "{coins}");
        }
    }

    #[test]
    fn nothing_but_a_uuid_reaches_a_statement() {
        let no_users = [
            "",
            "'",
            "me",
            "0d9f3a526b1c4e8e9a372f5b8c1d7e64",
            "0d9f3a52-6b1c-4e8e-9a37-2f5b8c1d7e6g",
            "0d9f3a52-6b1c-4e8e-9a37-2f5b8c1d7e64' OR '1'='1",
            "0d9f3a52-6b1c-4e8e-9a37-2f5b8c1d7e64-",
            "0d9f3a52-6b1c-4e8e-9a37-2f5b8c1d7é4",
        ];
        for user in no_users {
            assert!(Grant::new(user, "1").is_err(), "{user}");
        }
    }

    #[test]
    fn the_balance_is_read_from_the_last_statement() {
        let answer = serde_json::json!([
            { "results": [], "success": true },
            { "results": [{ "available": 12, "held": 1 }], "success": true }
        ]);
        assert_eq!(balance(&answer), Some((12, 1)));
        assert_eq!(balance(&serde_json::json!([])), None);
    }
}
