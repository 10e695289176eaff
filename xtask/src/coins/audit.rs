//! `coins audit`: asks a ledger the six questions of `edge/audit`, each of which returns what breaks it.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::Books;
use crate::repository::Repository;
use crate::{process, voice};

/// Where the questions are, one in a file, in the order of their names.
const QUESTIONS: &str = "edge/audit";
/// Breaches of one question that are listed; all are counted.
const LISTED_MAX: u32 = 20;
/// How much there was to look at.
const EXTENT: &str = "SELECT (SELECT count(*) FROM account) AS accounts, \
     (SELECT count(*) FROM generation) AS batches, (SELECT count(*) FROM entry) AS entries";

/// One invariant of the ledger.
struct Question {
    name: String,
    sql: String,
}

/// Asks them all, and says what broke.
///
/// # Errors
/// When an invariant is broken, or the database cannot be asked.
pub fn run(books: &Books<'_>) -> Result<()> {
    let questions = read(books.repository)?;
    let asked: Vec<String> = questions.iter().map(Question::statement).collect();
    let answer = process::ask(&mut books.execute(&format!("{EXTENT}; {}", asked.join("; "))))?;
    let Some(Value::Array(results)) = serde_json::from_slice(&answer.stdout).ok() else {
        bail!(
            "the database did not answer; `cargo xtask dev` makes a local one, `deploy` the remote one. It said: {}",
            process::said(&answer)
        );
    };
    let rows = |at: usize| results.get(at).and_then(|result| result["results"].as_array());
    let extent = rows(0).and_then(|rows| rows.first()).context("the database did not say what it has")?;
    let mut broken = 0_usize;
    for (at, question) in questions.iter().enumerate() {
        let rows = rows(at.saturating_add(1));
        let rows = rows.with_context(|| format!("the database did not answer: {}", question.name))?;
        broken = broken.saturating_add(usize::from(!rows.is_empty()));
        voice::tell(&told(&question.name, rows))?;
    }
    voice::tell(&format!(
        "looked at {} accounts, {} batches, {} entries",
        extent["accounts"], extent["batches"], extent["entries"]
    ))?;
    if broken > 0 {
        bail!("{broken} of {} invariants are broken", questions.len());
    }
    Ok(())
}

fn read(repository: &Repository) -> Result<Vec<Question>> {
    let folder = repository.path(QUESTIONS);
    let listed = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths = listed.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    let questions = paths.iter().map(|path| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = stem.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_').replace('_', " ");
        Ok(Question { name, sql: bare(&fs::read_to_string(path)?) })
    });
    let questions = questions.collect::<Result<Vec<_>>>()?;
    if questions.is_empty() {
        bail!("{} has no question in it: nothing would be proved", folder.display());
    }
    Ok(questions)
}

/// The statement without the lines that are for people: it travels in one line of a command.
fn bare(sql: &str) -> String {
    let lines = sql.lines().filter(|line| !line.trim_start().starts_with("--"));
    lines.map(str::trim).collect::<Vec<_>>().join(" ")
}

impl Question {
    /// The question with a count of everything found beside what is listed.
    fn statement(&self) -> String {
        format!("SELECT count(*) OVER () AS found, * FROM ({}) LIMIT {LISTED_MAX}", self.sql)
    }
}

/// The verdict on one invariant, with what breaks it below.
fn told(name: &str, rows: &[Value]) -> String {
    let Some(first) = rows.first() else { return format!("sound   {name}") };
    let mut text = format!("BROKEN  {name}: {} found", first["found"]);
    for row in rows {
        let column = |name: &str| row[name].as_str().unwrap_or("none");
        text.push_str(&format!(
            "\n        {}: {} (user {}, batch {})",
            column("broken"),
            column("detail"),
            column("user_id"),
            column("generation_id")
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_six_questions_are_read_in_order() {
        let questions = read(&Repository::here().unwrap()).unwrap();
        let names: Vec<&str> = questions.iter().map(|question| question.name.as_str()).collect();
        let wanted = [
            "no overspending",
            "one click one hold",
            "nothing lost nothing created",
            "resolved once and whole",
            "paid only for pictures",
            "no hold outlives its time",
        ];
        assert_eq!(names, wanted);
        for question in questions {
            assert!(question.sql.starts_with("SELECT '"), "{}", question.sql);
            assert!(!question.sql.contains(';') && !question.sql.contains("--"), "{}", question.sql);
        }
    }

    #[test]
    fn a_breach_is_told_with_whom_it_concerns() {
        assert_eq!(told("no overspending", &[]), "sound   no overspending");
        let row = serde_json::json!({
            "found": 31, "broken": "the account is below zero", "user_id": "u", "generation_id": null, "detail": "-1"
        });
        assert_eq!(
            told("no overspending", &[row]),
            "BROKEN  no overspending: 31 found\n        the account is below zero: -1 (user u, batch none)"
        );
    }
}
