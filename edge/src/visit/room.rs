//! Room for the bodies of requests: how much of them one isolate holds at once. The runtime gives an isolate 128 MB for
//! everything, and a photo is in it twice while it is sent on.

use bytes::Bytes;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Bytes of large bodies at the same time: four of the largest photos.
const ROOM_BYTES: usize = 36 * 1024 * 1024;
/// A body up to this does not wait: it is a prompt, and there would have to be thousands of them.
const SMALL_BYTES: usize = 64 * 1024;

/// What is taken at the moment.
#[derive(Debug, Default)]
pub struct Room(Arc<AtomicUsize>);

/// Room for one body, given back with its last byte.
#[derive(Debug)]
pub struct Place {
    taken: Arc<AtomicUsize>,
    bytes: usize,
}

struct Kept {
    bytes: Vec<u8>,
    _place: Place,
}

impl Room {
    /// Room for a body of that many bytes, if there is any.
    #[must_use]
    pub fn take(&self, bytes: usize) -> Option<Place> {
        let bytes = if bytes <= SMALL_BYTES { 0 } else { bytes };
        let after = self.0.load(Ordering::Relaxed).saturating_add(bytes);
        if bytes > 0 && after > ROOM_BYTES {
            return None;
        }
        // One thread: nothing happens between the look and this.
        self.0.store(after, Ordering::Relaxed);
        Some(Place { taken: Arc::clone(&self.0), bytes })
    }
}

impl Place {
    /// Keeps a body here until nobody needs any part of it.
    #[must_use]
    pub fn keep(self, bytes: Vec<u8>) -> Bytes {
        Bytes::from_owner(Kept { bytes, _place: self })
    }
}

impl AsRef<[u8]> for Kept {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let before = self.taken.load(Ordering::Relaxed);
        self.taken.store(before.saturating_sub(self.bytes), Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_bodies_share_the_room_and_small_ones_need_none() {
        let room = Room::default();
        let places: Vec<_> = std::iter::from_fn(|| room.take(ROOM_BYTES / 4)).collect();
        assert_eq!(places.len(), 4);
        assert!(room.take(SMALL_BYTES).is_some() && room.take(SMALL_BYTES + 1).is_none());
        drop(places);
        assert!(room.take(ROOM_BYTES).is_some());
    }

    #[test]
    fn the_room_is_free_when_the_last_part_of_a_body_is_dropped() {
        let room = Room::default();
        let body = room.take(ROOM_BYTES).unwrap().keep(b"photo and all".to_vec());
        let photo = body.slice(..5);
        drop(body);
        assert_eq!((&photo[..], room.take(ROOM_BYTES).is_some()), (&b"photo"[..], false));
        drop(photo);
        assert!(room.take(ROOM_BYTES).is_some());
    }
}
