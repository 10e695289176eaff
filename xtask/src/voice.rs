//! What the person at the terminal is told: progress on stderr, results on stdout.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// Progress. Nobody reading it is no reason to stop the work, so a closed stderr is not an error.
pub fn note(line: &str) {
    let _closed = writeln!(io::stderr(), "{line}");
}

/// A result: a line, or several at once, that other programs may wait for. It is one write, so that a reader who goes
/// after the first line has had them all.
///
/// # Errors
/// When stdout is closed.
pub fn tell(line: &str) -> Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).and_then(|()| out.flush()).context("stdout is closed")
}

/// Says what begins, does it, and says how long it took.
///
/// # Errors
/// Those of the work, with the name of the step.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    note(&format!("==> {name}"));
    let begun = Instant::now();
    let outcome = work().with_context(|| format!("{name} failed"))?;
    note(&format!("    {name}: {}", duration(begun.elapsed())));
    Ok(outcome)
}

/// `0.04 s`, `41.2 s`, `3 min 07 s`.
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 1.0 {
        format!("{seconds:.2} s")
    } else if seconds < 99.95 {
        format!("{seconds:.1} s")
    } else {
        let whole = time.as_secs();
        format!("{} min {:02} s", whole.div_euclid(60), whole.rem_euclid(60))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_like_a_person_says_them() {
        let said = |ms| duration(Duration::from_millis(ms));
        assert_eq!(said(40), "0.04 s");
        assert_eq!(said(41_249), "41.2 s");
        assert_eq!(said(99_990), "1 min 39 s");
        assert_eq!(said(187_000), "3 min 07 s");
    }

    #[test]
    fn a_failing_step_is_named() {
        let failed = step("bake", || -> Result<()> { anyhow::bail!("no flour") });
        assert_eq!(format!("{:#}", failed.unwrap_err()), "bake failed: no flour");
    }
}
