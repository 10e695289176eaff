//! Waiting, with an ear for the end at every moment.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::SANDBOX;
use crate::process::Event;

/// How long a program may take until it serves.
const START_MAX: Duration = Duration::from_secs(60);
/// Between two looks whether it does.
const LOOK_EVERY: Duration = Duration::from_millis(100);
/// For one answer of the health check.
const ANSWER_MAX_S: u64 = 5;

/// Waits for the sandbox to say where it is; `None` when we are asked to end before.
///
/// # Errors
/// When it ends, or takes too long.
pub fn sandbox_url(events: &Receiver<Event>) -> Result<Option<String>> {
    let begun = Instant::now();
    loop {
        let left = START_MAX.saturating_sub(begun.elapsed());
        match events.recv_timeout(left).context("the sandbox does not say that it is ready")? {
            Event::Said { by: SANDBOX, line } => {
                if let Some((_, url)) = line.split_once("sandbox ready at ") {
                    return Ok(Some(url.trim().trim_end_matches('/').to_owned()));
                }
            }
            Event::Said { .. } => {}
            Event::Ended { by } => bail!("{by} ended; what it said is above"),
            Event::Asked => return Ok(None),
        }
    }
}

/// Waits for the health check to pass; false when we are asked to end before.
///
/// # Errors
/// When something ends, or it takes too long; then with the last answer.
pub fn until_it_serves(page: &str, events: &Receiver<Event>) -> Result<bool> {
    let begun = Instant::now();
    let mut last = "no answer".to_owned();
    while begun.elapsed() < START_MAX {
        match events.recv_timeout(LOOK_EVERY) {
            Ok(Event::Said { .. }) => continue,
            Ok(Event::Ended { by }) => bail!("{by} ended; what it said is above"),
            Ok(Event::Asked) => return Ok(false),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => bail!("nothing is running any more"),
        }
        match minreq::get(format!("{page}/api/health")).with_timeout(ANSWER_MAX_S).send() {
            Ok(answer) if answer.status_code == 200 => return Ok(true),
            // The Worker runs and names what the operator must set; waiting would not set it.
            Ok(answer) if answer.status_code == 503 => {
                bail!("{page} says: {}", answer.as_str().unwrap_or_default())
            }
            Ok(answer) => last = format!("{} {}", answer.status_code, answer.as_str().unwrap_or_default()),
            Err(error) => last = error.to_string(),
        }
    }
    bail!("{page}/api/health did not answer 200 within {} s: {last}", START_MAX.as_secs())
}

/// Waits until we are asked to end.
///
/// # Errors
/// When something ends by itself.
pub fn until_the_end(events: &Receiver<Event>) -> Result<()> {
    loop {
        match events.recv().context("nothing is running any more")? {
            Event::Said { .. } => {}
            Event::Ended { by } => bail!("{by} ended, and everything with it; what it said is above"),
            Event::Asked => return Ok(()),
        }
    }
}
