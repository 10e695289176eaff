//! Times that were taken of the same thing.

use std::time::Duration;

/// Milliseconds, shortest first.
#[derive(Clone, Debug)]
pub struct Sample(Vec<f64>);

impl Sample {
    /// Of these times; at least one.
    pub fn of(times: impl IntoIterator<Item = Duration>) -> Self {
        let mut sorted: Vec<f64> = times.into_iter().map(|time| time.as_secs_f64() * 1_000.0).collect();
        assert!(!sorted.is_empty(), "nothing was measured");
        sorted.sort_by(f64::total_cmp);
        Self(sorted)
    }

    /// The time that so many of a hundred do not exceed.
    pub fn percentile(&self, percent: usize) -> f64 {
        self.0[(self.0.len() * percent / 100).min(self.0.len() - 1)]
    }

    /// The time in the middle.
    pub fn median(&self) -> f64 {
        self.percentile(50)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_times_that_were_taken() {
        let sample = Sample::of((1..=100).rev().map(Duration::from_millis));
        let shown = |sample: &Sample| [50, 99, 100].map(|percent| sample.percentile(percent).to_string());
        assert_eq!(shown(&sample), ["51", "100", "100"]);
        assert_eq!(shown(&Sample::of([Duration::from_micros(1_500)])), ["1.5", "1.5", "1.5"]);
    }
}
