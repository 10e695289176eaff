//! D1, as wrangler runs it on this machine, behind a Worker that hands it statements.

use edge::ports::{Param, Rows, Statement};
use serde_json::{Value, json};
use stack::{Kept, xtask};
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long the runtime may take to come up.
const START_MAX: Duration = Duration::from_secs(60);
const CONFIG: &str = "tests/ledger/wrangler.toml";
const NAME: &str = "ledger-contract";

/// A running D1 of our own. It ends with this value.
pub(crate) struct D1 {
    url: String,
    client: reqwest::Client,
    _program: Kept,
    _state: TempDir,
}

impl D1 {
    pub(crate) async fn start() -> Self {
        let state = TempDir::new().expect("a folder for the database");
        let folder = state.path().to_str().expect("a plain name");
        let mut migrate = Command::new(xtask());
        migrate.env_remove("CARGO_MANIFEST_DIR").args(["wrangler", "d1", "migrations", "apply", NAME]);
        migrate.args(["--local", "--config", CONFIG, "--persist-to", folder]).env("CI", "1");
        migrate.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
        let migrated = migrate.output().expect("xtask starts");
        assert!(migrated.status.success(), "{}", String::from_utf8_lossy(&migrated.stderr));

        let free =
            TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
        let (port, url) = (free.port().to_string(), format!("http://{free}"));
        let mut arguments = vec!["wrangler", "dev", "--local", "--config", CONFIG, "--persist-to", folder];
        arguments.extend(["--ip", "127.0.0.1", "--port", &port, "--inspector-port", "0"]);
        let mut program = Kept::start(xtask(), arguments.into_iter().map(str::to_owned));
        let (stdout, stderr) = program.output();
        // Nobody listens, but a full pipe would stop it.
        std::thread::spawn(move || BufReader::new(stdout).lines().map_while(Result::ok).for_each(drop));
        std::thread::spawn(move || BufReader::new(stderr).lines().map_while(Result::ok).for_each(drop));
        let d1 = Self { url, client: reqwest::Client::new(), _program: program, _state: state };
        let (begun, ready) = (Instant::now(), json!([{ "sql": "SELECT 1 AS one", "params": [] }]));
        while d1.post(&ready).await.is_none() {
            assert!(begun.elapsed() < START_MAX, "D1 does not come up");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        d1
    }

    async fn post(&self, statements: &Value) -> Option<Value> {
        self.client.post(&self.url).json(statements).send().await.ok()?.json().await.ok()
    }

    /// Runs the statements as one transaction.
    pub(crate) async fn batch(&self, statements: &[Statement]) -> Result<Vec<Rows>, String> {
        let bound = |param: &Param| match param {
            Param::Null => Value::Null,
            Param::Integer(integer) => json!(integer),
            Param::Text(text) => json!(text),
        };
        let sent: Vec<Value> = statements
            .iter()
            .map(|one| json!({ "sql": one.sql, "params": one.params.iter().map(bound).collect::<Vec<_>>() }))
            .collect();
        let answer = self.post(&sent.into()).await.expect("D1 answers");
        match answer["complaint"].as_str() {
            Some(complaint) => Err(complaint.to_owned()),
            None => Ok(serde_json::from_value(answer["rows"].clone()).expect("rows")),
        }
    }
}
