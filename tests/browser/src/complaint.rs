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
    excused: RefCell<Vec<String>>,
}

impl Complaints {
    /// Takes in entries of the browser's log. What only informs is none.
    pub(crate) fn hear(&self, entries: &[Value]) {
        let grave = entries.iter().filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING");
        let said = grave.map(|entry| format!("{}: {}", entry["source"], entry["message"]));
        self.heard.borrow_mut().extend(said);
    }

    /// The story provokes complaints with that text in them.
    pub(crate) fn excuse(&self, text: &str) {
        self.excused.borrow_mut().push(text.to_owned());
    }

    /// Those that no story can explain.
    pub(crate) fn unexcused(&self) -> Vec<String> {
        let excused = self.excused.borrow();
        let unexcused = |said: &&String| !excused.iter().any(|text| said.contains(text));
        self.heard.borrow().iter().filter(unexcused).cloned().collect()
    }
}
