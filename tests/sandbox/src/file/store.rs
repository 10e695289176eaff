//! The bounded store of result files.

use std::collections::{HashMap, VecDeque};

use axum::body::Bytes;
use uuid::Uuid;

use crate::scene::Scene;

/// Bytes of all files at most; the oldest expires.
const BYTES_MAX: usize = 512 << 20;

/// One picture with what it shows.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) bytes: Bytes,
    pub(crate) scene: Scene,
}

/// All files by name.
#[derive(Debug, Default)]
pub(crate) struct FileStore {
    files: HashMap<String, File>,
    order: VecDeque<String>,
    bytes: usize,
}

impl FileStore {
    /// Keeps a file under a fresh name: `b/<random>/<index>.<ending>`.
    pub(crate) fn add(&mut self, file: File) -> String {
        let name =
            format!("b/{}/{}.{}", Uuid::new_v4().simple(), file.scene.index, file.scene.format.ending());
        self.bytes = self.bytes.saturating_add(file.bytes.len());
        self.files.insert(name.clone(), file);
        self.order.push_back(name.clone());
        while self.bytes > BYTES_MAX {
            let Some(oldest) = self.order.pop_front() else { break };
            let freed = self.files.remove(&oldest).map_or(0, |file| file.bytes.len());
            self.bytes = self.bytes.saturating_sub(freed);
        }
        name
    }

    pub(crate) fn get(&self, name: &str) -> Option<File> {
        self.files.get(name).cloned()
    }
}
