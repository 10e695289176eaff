//! What of the window is to be seen.

use super::{Batch, Outcome};
use std::rc::Rc;

/// How long ago.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Span {
    /// Ever.
    #[default]
    Ever,
    /// Since midnight.
    Today,
    /// In the last seven days.
    Week,
    /// In the last thirty.
    Month,
}

impl Span {
    /// Every span.
    pub(crate) const ALL: [Self; 4] = [Self::Ever, Self::Today, Self::Week, Self::Month];

    /// Midnights that lie in it before the last one; none without a beginning.
    pub(crate) const fn midnights(self) -> Option<u32> {
        match self {
            Self::Ever => None,
            Self::Today => Some(0),
            Self::Week => Some(6),
            Self::Month => Some(29),
        }
    }
}

/// A sieve.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sieve {
    /// Words that title or prompt must have, in any order.
    pub(crate) text: Rc<str>,
    /// When it was made.
    pub(crate) span: Span,
    /// Only what has a star.
    pub(crate) starred: bool,
}

impl Sieve {
    /// Whether everything passes.
    pub(crate) fn is_open(&self) -> bool {
        self.text.trim().is_empty() && self.span == Span::Ever && !self.starred
    }

    /// Whether a batch of that title passes; `since_ms` is where the span begins. What is on its way always does.
    pub(crate) fn passes(&self, batch: &Batch, title: &str, starred: bool, since_ms: u64) -> bool {
        if batch.is_running() {
            return true;
        }
        if (self.starred && !starred) || batch.ticket.at_ms < since_ms {
            return false;
        }
        let prompt = match &batch.outcome {
            Outcome::Done(delivery) => &*delivery.prompt,
            Outcome::Running(_) | Outcome::Open(_) | Outcome::Failed(_) => "",
        };
        let [title, prompt, text] = [title, prompt, &*self.text].map(str::to_ascii_lowercase);
        text.split_ascii_whitespace().all(|word| title.contains(word) || prompt.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{after, delivery, order};
    use super::super::{Delivery, WindowAction};
    use super::*;

    fn batch(prompt: &str) -> Rc<Batch> {
        let done = Delivery { prompt: prompt.into(), ..delivery("g") };
        let window =
            after([WindowAction::Begin(order("k", 50)), WindowAction::End("k".into(), Outcome::Done(done))]);
        window.batches[0].clone()
    }

    fn words(text: &str) -> Sieve {
        Sieve { text: text.into(), ..Sieve::default() }
    }

    #[test]
    fn every_word_must_be_in_title_or_prompt() {
        let batch = batch("A woven RATTAN bag");
        let passes = |text: &str| words(text).passes(&batch, "Tas Rotan · Studio", false, 0);
        assert!(passes("rotan") && passes("studio rattan") && passes("  "));
        assert!(!passes("rotan sepatu"));
    }

    #[test]
    fn dates_and_stars_are_kept_apart() {
        let batch = batch("a bag");
        let span = Sieve { span: Span::Today, ..Sieve::default() };
        assert!(span.passes(&batch, "", false, 50) && !span.passes(&batch, "", false, 51));
        let starred = Sieve { starred: true, ..Sieve::default() };
        assert!(starred.passes(&batch, "", true, 0) && !starred.passes(&batch, "", false, 0));
        assert!(Sieve::default().is_open() && words(" ").is_open() && !starred.is_open() && !span.is_open());
    }

    #[test]
    fn what_is_on_its_way_is_always_seen() {
        let running = after([WindowAction::Begin(order("k", 1))]);
        assert!(words("sepatu").passes(&running.batches[0], "", false, 99));
    }
}
