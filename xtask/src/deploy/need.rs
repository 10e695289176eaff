//! What is still missing for a deployment, and what to do about it.

use serde_json::Value;
use toml::Table;

use crate::wrangler::{BUCKET, DATABASE};

/// Without these nothing can be painted or described.
const SECRETS: [&str; 2] = ["FAL_KEY", "GEMINI_API_KEY"];
/// Without these nobody can sign in.
const VARS: [&str; 2] = ["SUPABASE_URL", "SUPABASE_PUBLISHABLE_KEY"];

/// What the operator's account has, as wrangler answers.
pub struct Account {
    /// `[{ "name": ... }]`.
    pub secrets: Value,
    /// `[{ "name": ..., "uuid": ... }]`.
    pub databases: Value,
    /// Whether the bucket is there.
    pub bucket: bool,
}

/// One sentence for each thing that is missing.
pub fn needs(config: &Table, account: &Account) -> Vec<String> {
    let vars = VARS
        .iter()
        .filter(|name| !is_set(config, name))
        .map(|name| format!("{name} is empty: write your project's into [vars] of wrangler.toml"));
    let database = database_need(config, &account.databases);
    let bucket = (!account.bucket).then(|| {
        format!("there is no bucket {BUCKET}: run `cargo xtask wrangler r2 bucket create {BUCKET}`")
    });
    let secrets = SECRETS
        .iter()
        .filter(|name| item_named(&account.secrets, name).is_none())
        .map(|name| format!("the secret {name} is not set: run `cargo xtask wrangler secret put {name}`"));
    vars.chain(database).chain(bucket).chain(secrets).collect()
}

fn is_set(config: &Table, name: &str) -> bool {
    let value = config.get("vars").and_then(|vars| vars.get(name)).and_then(toml::Value::as_str);
    value.is_some_and(|value| !value.trim().is_empty())
}

fn database_need(config: &Table, databases: &Value) -> Option<String> {
    let Some(database) = item_named(databases, DATABASE) else {
        return Some(format!(
            "there is no database {DATABASE}: run `cargo xtask wrangler d1 create {DATABASE}` \
             and write the id that it prints into wrangler.toml as database_id"
        ));
    };
    let there = database.get("uuid").and_then(Value::as_str).unwrap_or_default();
    let configured = config
        .get("d1_databases")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .find(|it| it.get("database_name").and_then(toml::Value::as_str) == Some(DATABASE))
        .and_then(|it| it.get("database_id"))
        .and_then(toml::Value::as_str);
    (configured != Some(there)).then(|| {
        format!(
            "wrangler.toml names another database: write database_id = \"{there}\" below its d1_databases"
        )
    })
}

fn item_named<'a>(list: &'a Value, name: &str) -> Option<&'a Value> {
    list.as_array()?.iter().find(|item| item.get("name").and_then(Value::as_str) == Some(name))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn config(supabase_url: &str, database_id: &str) -> Table {
        let config = format!(
            "[vars]\nSUPABASE_URL = \"{supabase_url}\"\nSUPABASE_PUBLISHABLE_KEY = \"public\"\n\
             [[d1_databases]]\ndatabase_name = \"etalase\"\ndatabase_id = \"{database_id}\"\n"
        );
        config.parse().unwrap()
    }

    fn account() -> Account {
        Account {
            secrets: json!([{ "name": "FAL_KEY" }, { "name": "GEMINI_API_KEY" }]),
            databases: json!([{ "name": "other", "uuid": "1" }, { "name": "etalase", "uuid": "2" }]),
            bucket: true,
        }
    }

    #[test]
    fn nothing_is_missing_when_all_is_there() {
        assert_eq!(needs(&config("https://a.example", "2"), &account()), Vec::<String>::new());
    }

    #[test]
    fn each_missing_thing_is_named_with_what_to_do() {
        let complete = config("https://a.example", "2");
        let one = |config: &Table, account: Account, words: [&str; 2]| {
            let needs = needs(config, &account);
            assert_eq!(needs.len(), 1, "{needs:?}");
            assert!(words.iter().all(|word| needs[0].contains(word)), "{needs:?}");
        };
        one(&config(" ", "2"), account(), ["SUPABASE_URL", "wrangler.toml"]);
        one(&config("https://a.example", "1"), account(), ["another database", "database_id = \"2\""]);
        one(&complete, Account { databases: json!([]), ..account() }, ["no database", "d1 create etalase"]);
        one(&complete, Account { bucket: false, ..account() }, ["no bucket", "r2 bucket create"]);
        let secrets = json!([{ "name": "FAL_KEY" }]);
        one(&complete, Account { secrets, ..account() }, ["GEMINI_API_KEY", "secret put"]);
    }

    #[test]
    fn an_empty_account_is_told_everything_at_once() {
        let account = Account { secrets: json!([]), databases: json!([]), bucket: false };
        assert_eq!(needs(&Table::new(), &account).len(), 6);
    }

    #[test]
    fn the_repository_names_what_outside_checks_rely_on() {
        let config: Table = include_str!("../../../wrangler.toml").parse().unwrap();
        let database = &config["d1_databases"][0];
        assert_eq!(database["binding"].as_str(), Some("DB"));
        assert_eq!(database["database_name"].as_str(), Some(DATABASE));
        assert_eq!(database["migrations_dir"].as_str(), Some("edge/migrations"));
        assert_eq!(config["r2_buckets"][0]["binding"].as_str(), Some("PICTURES"));
        assert_eq!(config["r2_buckets"][0]["bucket_name"].as_str(), Some(BUCKET));
    }
}
