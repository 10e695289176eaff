//! What the browser complains of: errors and warnings in the console, violations of the policy, exceptions.

use serde_json::Value;
use std::cell::RefCell;

/// Run before every document, so that a violation that is only reported, or caught, is heard too.
pub(crate) const EAR: &str = "addEventListener('securitypolicyviolation', (event) => \
    console.error('policy violated: ' + event.effectiveDirective + ' by ' + event.blockedURI))";

/// The complaints of one story.
#[derive(Debug, Default)]
pub(crate) struct Complaints {
    heard: RefCell<Vec<String>>,
    expected: RefCell<Vec<String>>,
}

impl Complaints {
    /// Takes in entries of the browser's log. What only informs is none.
    pub(crate) fn hear(&self, entries: &[Value]) {
        let grave = entries.iter().filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING");
        let said = grave.map(|entry| format!("{}: {}", entry["source"], entry["message"]));
        self.heard.borrow_mut().extend(said);
    }

    /// The story is about to provoke complaints with that text in them, and at least one must come.
    pub(crate) fn expect(&self, text: &str) {
        self.expected.borrow_mut().push(text.to_owned());
    }

    /// Those that no story can explain, and those that were promised and did not come.
    pub(crate) fn unexpected(&self) -> Vec<String> {
        let (heard, expected) = (self.heard.borrow(), self.expected.borrow());
        let unexplained = heard.iter().filter(|said| !expected.iter().any(|text| said.contains(text)));
        let silent = expected.iter().filter(|text| !heard.iter().any(|said| said.contains(*text)));
        unexplained.cloned().chain(silent.map(|text| format!("expected and not heard: {text}"))).collect()
    }
}
