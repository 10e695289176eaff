//! The photos on the shelf: four places for the product, one for a face, one for a background.

use crate::photo::{Photo, PhotoFault};
use std::rc::Rc;
use yew::Reducible;

/// Places for product photos.
pub(crate) const PRODUCTS: usize = 4;

/// A place for a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// A product photo, from 0.
    Product(usize),
    /// The face.
    Face,
    /// The background.
    Background,
}

/// What is in a place.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) enum Slot {
    /// Nothing.
    #[default]
    Empty,
    /// A file being made ready, by its ticket.
    Working(u32),
    /// A photo.
    Ready(Rc<Photo>),
}

impl Slot {
    /// The photo, when it is ready.
    pub(crate) const fn photo(&self) -> Option<&Rc<Photo>> {
        match self {
            Self::Ready(photo) => Some(photo),
            Self::Empty | Self::Working(_) => None,
        }
    }
}

/// A file that did not become a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reject {
    /// The file's name.
    pub(crate) name: Rc<str>,
    /// Why; none when all places were taken.
    pub(crate) fault: Option<PhotoFault>,
}

/// The shelf.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shelf {
    products: [Slot; PRODUCTS],
    face: Slot,
    background: Slot,
    /// Why the last files were turned away.
    pub(crate) rejects: Vec<Reject>,
}

/// What can happen on the shelf.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ShelfAction {
    /// Files were picked: the old complaints are over.
    Picked,
    /// A file is being made ready for a place.
    Begin(Place, u32),
    /// The file of that ticket is ready, or is not a photo. A ticket no longer on the shelf is ignored.
    Finish(u32, Rc<str>, Result<Rc<Photo>, PhotoFault>),
    /// A file that takes no place: it is no photo, or there was no place left.
    Reject(Rc<str>, Option<PhotoFault>),
    /// Out with it.
    Remove(Place),
    /// Two product photos change places.
    Swap(usize, usize),
    /// This product photo comes first, the others move up.
    MakeMain(usize),
}

impl Shelf {
    /// What is in a place.
    pub(crate) fn slot(&self, place: Place) -> &Slot {
        match place {
            Place::Product(index) => self.products.get(index).unwrap_or(&Slot::Empty),
            Place::Face => &self.face,
            Place::Background => &self.background,
        }
    }

    /// The product photo that the pictures follow: the first one present.
    pub(crate) fn reference(&self) -> Option<&Rc<Photo>> {
        self.products.iter().find_map(Slot::photo)
    }

    /// Where the reference stands.
    pub(crate) fn main(&self) -> Option<usize> {
        self.products.iter().position(|slot| slot.photo().is_some())
    }

    /// Whether a product photo is still being made ready.
    pub(crate) fn is_working(&self) -> bool {
        self.products.iter().any(|slot| matches!(slot, Slot::Working(_)))
    }

    /// Empty product places, from `first` on and then round.
    pub(crate) fn room_from(&self, first: usize) -> impl Iterator<Item = usize> {
        let empty = move |index: &usize| self.products.get(*index) == Some(&Slot::Empty);
        (first..PRODUCTS).chain(0..first.min(PRODUCTS)).filter(empty)
    }

    /// Bytes of all ready photos, as picked and as sent.
    pub(crate) fn weights(&self) -> Option<(u64, u64)> {
        let photos = self.products.iter().chain([&self.face, &self.background]).filter_map(Slot::photo);
        photos
            .map(|photo| (photo.bytes_before, photo.bytes_after))
            .reduce(|sum, next| (sum.0.saturating_add(next.0), sum.1.saturating_add(next.1)))
    }

    fn slots_mut(&mut self) -> impl Iterator<Item = &mut Slot> {
        self.products.iter_mut().chain([&mut self.face, &mut self.background])
    }

    fn put(&mut self, place: Place, slot: Slot) {
        match place {
            Place::Product(index) => {
                if let Some(old) = self.products.get_mut(index) {
                    *old = slot;
                }
            }
            Place::Face => self.face = slot,
            Place::Background => self.background = slot,
        }
    }
}

impl Reducible for Shelf {
    type Action = ShelfAction;

    fn reduce(self: Rc<Self>, action: ShelfAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            ShelfAction::Picked => next.rejects.clear(),
            ShelfAction::Begin(place, ticket) => next.put(place, Slot::Working(ticket)),
            ShelfAction::Finish(ticket, name, outcome) => {
                let Some(slot) = next.slots_mut().find(|slot| **slot == Slot::Working(ticket)) else {
                    return self;
                };
                *slot = outcome.clone().map_or(Slot::Empty, Slot::Ready);
                next.rejects.extend(outcome.err().map(|fault| Reject { name, fault: Some(fault) }));
            }
            ShelfAction::Reject(name, fault) => next.rejects.push(Reject { name, fault }),
            ShelfAction::Remove(place) => next.put(place, Slot::Empty),
            ShelfAction::Swap(one, other) => {
                if one.max(other) < PRODUCTS {
                    next.products.swap(one, other);
                }
            }
            ShelfAction::MakeMain(index) => {
                if let Some(front) = next.products.get_mut(..=index) {
                    front.rotate_right(1);
                }
            }
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests;
