//! What the runtime's own process costs, as Linux counts it. Elsewhere it is not known.

use stack::Stack;
use std::fs;

/// Linux counts a process's time in hundredths of a second.
const TICK_MS: f64 = 10.0;

/// The workerd that runs our Worker, its database and its bucket; not the one that wrangler puts before it.
#[derive(Clone, Copy, Debug)]
pub struct Workerd(u32);

impl Workerd {
    /// The one of that stack.
    pub fn of(stack: &Stack) -> Option<Self> {
        stack.runtime().map(Self)
    }

    /// Milliseconds of CPU it has used since it began, in steps of ten.
    pub fn cpu_ms(self) -> f64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.0)).unwrap_or_default();
        // The name in parentheses may hold anything; user and system time are the 12th and 13th after it.
        let after = stat.rsplit_once(')').map(|(_, rest)| rest).unwrap_or_default();
        after.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>()
            * TICK_MS
    }

    /// The most memory it has had, in MiB.
    pub fn peak_mib(self) -> Option<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.0)).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kib| kib / 1_024.0)
    }
}
