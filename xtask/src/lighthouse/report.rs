//! What Lighthouse found, and what it must find.

#![allow(clippy::disallowed_methods, reason = "Lighthouse's scores are fractions; no coin is near")]

use anyhow::{Context, Result};
use serde_json::Value;

/// The categories, and the least of a hundred that each must have.
const CATEGORIES: [(&str, u64); 4] =
    [("performance", 99), ("accessibility", 100), ("best-practices", 100), ("seo", 100)];
/// When the largest part of the page may be there at the latest, milliseconds.
const LCP_MAX_MS: u64 = 1_200;
const LCP: &str = "largest-contentful-paint";

/// One run.
#[derive(Debug)]
pub struct Report(Value);

/// The median of one thing measured.
#[derive(Debug, PartialEq, Eq)]
pub struct Median {
    what: &'static str,
    value: u64,
    mark: Mark,
}

/// What is good enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    AtLeast(u64),
    AtMostMs(u64),
}

impl Report {
    /// Reads Lighthouse's JSON.
    ///
    /// # Errors
    /// When it is none, or one of a page that could not be opened.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let report: Value = serde_json::from_slice(bytes).context("Lighthouse wrote no JSON")?;
        let error = report.pointer("/runtimeError/message").and_then(Value::as_str);
        match error {
            Some(message) => Err(anyhow::anyhow!("Lighthouse could not open the page: {message}")),
            None => Ok(Self(report)),
        }
    }

    fn score(&self, category: &str) -> u64 {
        hundredths(self.0.pointer(&format!("/categories/{category}/score")))
    }

    fn lcp_ms(&self) -> u64 {
        whole(
            self.0
                .pointer(&format!("/audits/{LCP}/numericValue"))
                .and_then(Value::as_f64)
                .unwrap_or(f64::MAX),
        )
    }

    /// The audits that cost their category something, each as a line.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (category, _) in CATEGORIES {
            let refs = self.0.pointer(&format!("/categories/{category}/auditRefs")).and_then(Value::as_array);
            for audit in refs.into_iter().flatten() {
                let weighs = audit.get("weight").and_then(Value::as_f64).is_some_and(|weight| weight > 0.0);
                let id = audit.get("id").and_then(Value::as_str).unwrap_or_default();
                let text =
                    |what: &str| self.0.pointer(&format!("/audits/{id}/{what}")).and_then(Value::as_str);
                let score = self.0.pointer(&format!("/audits/{id}/score"));
                if weighs && score.is_some_and(|score| score.as_f64().is_some_and(|score| score < 0.9)) {
                    let said = text("displayValue").unwrap_or_default();
                    faults.push(
                        format!("{category}: {} {said}", text("title").unwrap_or(id)).trim_end().to_owned(),
                    );
                }
            }
        }
        faults
    }
}

/// Of every category, and of the largest paint.
pub fn medians(reports: &[Report]) -> Vec<Median> {
    let of = |what, mark, read: &dyn Fn(&Report) -> u64| Median {
        what,
        mark,
        value: median(reports.iter().map(read)),
    };
    let scores = CATEGORIES.map(|(name, least)| of(name, Mark::AtLeast(least), &|report| report.score(name)));
    let lcp = of(LCP, Mark::AtMostMs(LCP_MAX_MS), &Report::lcp_ms);
    scores.into_iter().chain([lcp]).collect()
}

/// Those that are not good enough, each as a sentence.
pub fn misses(medians: &[Median]) -> Vec<String> {
    let missed = medians.iter().filter(|median| !median.is_good());
    missed
        .map(|median| format!("{} is {}, and must be {}", median.what, median.value, median.mark.said()))
        .collect()
}

impl Median {
    fn is_good(&self) -> bool {
        match self.mark {
            Mark::AtLeast(least) => self.value >= least,
            Mark::AtMostMs(most) => self.value <= most,
        }
    }

    /// As a line of the table.
    pub fn row(&self) -> String {
        format!("{:<28}{:>8}   ({})", self.what, self.value, self.mark.said())
    }
}

impl Mark {
    fn said(self) -> String {
        match self {
            Self::AtLeast(least) => format!("at least {least}"),
            Self::AtMostMs(most) => format!("at most {most} ms"),
        }
    }
}

fn median(values: impl Iterator<Item = u64>) -> u64 {
    let mut values: Vec<u64> = values.collect();
    values.sort_unstable();
    values.get(values.len().div_euclid(2)).copied().unwrap_or_default()
}

fn hundredths(score: Option<&Value>) -> u64 {
    whole(score.and_then(Value::as_f64).unwrap_or_default() * 100.0)
}

/// Rounded; what is beyond all numbers is the greatest.
fn whole(value: f64) -> u64 {
    format!("{:.0}", value.max(0.0)).parse().unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn report(performance: f64, lcp: f64) -> Report {
        let category = |score: f64| json!({ "score": score, "auditRefs": [{ "id": "contrast", "weight": 7 }, { "id": "hint", "weight": 0 }] });
        let report = json!({
            "categories": { "performance": category(performance), "accessibility": category(1.0), "best-practices": category(1.0), "seo": category(1.0) },
            "audits": {
                "largest-contentful-paint": { "numericValue": lcp },
                "contrast": { "score": 0, "title": "Text can be read", "displayValue": "2 places" },
                "hint": { "score": 0, "title": "A hint" },
            },
        });
        Report::read(report.to_string().as_bytes()).unwrap()
    }

    #[test]
    fn the_median_run_decides() {
        let medians = medians(&[report(0.7, 900.0), report(1.0, 1_200.4), report(0.99, 5_000.0)]);
        assert_eq!(misses(&medians), Vec::<String>::new());
        assert_eq!(medians.first().map(|median| median.value), Some(99));
    }

    #[test]
    fn what_misses_its_mark_is_named() {
        let misses = misses(&medians(&[report(0.98, 1_201.0)]));
        assert_eq!(
            misses,
            [
                "performance is 98, and must be at least 99",
                "largest-contentful-paint is 1201, and must be at most 1200 ms"
            ]
        );
    }

    #[test]
    fn only_what_weighs_is_a_fault() {
        let faults = report(1.0, 1.0).faults();
        assert_eq!(faults.first().map(String::as_str), Some("performance: Text can be read 2 places"));
        assert!(faults.iter().all(|fault| !fault.contains("A hint")), "{faults:?}");
    }

    #[test]
    fn a_page_that_did_not_open_has_no_scores() {
        let failed = json!({ "runtimeError": { "code": "NO_FCP", "message": "nothing was painted" } });
        let refused = Report::read(failed.to_string().as_bytes()).unwrap_err();
        assert!(refused.to_string().contains("nothing was painted"));
        assert_eq!(report(1.0, f64::MAX).lcp_ms(), u64::MAX);
    }
}
