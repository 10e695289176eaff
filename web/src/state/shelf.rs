//! The photos on the shelf: four places for the product, one for a face, one for a background.

use super::sight::{Sight, SightAction};
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

impl Place {
    /// Every place.
    pub(crate) const ALL: [Self; 6] = [
        Self::Product(0),
        Self::Product(1),
        Self::Product(2),
        Self::Product(3),
        Self::Face,
        Self::Background,
    ];
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
    /// What the main photo shows.
    pub(crate) sight: Sight,
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
    /// A product photo goes to another place, and those between move up.
    Move(usize, usize),
    /// Something about what the main photo shows.
    Sight(SightAction),
    /// A photo of an earlier visit comes back, unless something else has taken its place.
    Restore(Place, Rc<Photo>),
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

    /// Whether that very photo is one of the product's already.
    fn has(&self, photo: &Photo) -> bool {
        self.products.iter().filter_map(Slot::photo).any(|other| **other == *photo)
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
                let working = Slot::Working(ticket);
                let Some(place) = Place::ALL.into_iter().find(|place| *self.slot(*place) == working) else {
                    return self;
                };
                let is_product = matches!(place, Place::Product(_));
                let outcome = match outcome {
                    Ok(photo) if is_product && self.has(&photo) => Err(PhotoFault::Twice),
                    outcome => outcome,
                };
                next.put(place, outcome.clone().map_or(Slot::Empty, Slot::Ready));
                next.rejects.extend(outcome.err().map(|fault| Reject { name, fault: Some(fault) }));
            }
            ShelfAction::Reject(name, fault) => next.rejects.push(Reject { name, fault }),
            ShelfAction::Remove(place) => next.put(place, Slot::Empty),
            ShelfAction::Move(from, to) => {
                let (first, last) = (from.min(to), from.max(to));
                if let Some(between) = next.products.get_mut(first..=last) {
                    if from < to { between.rotate_left(1) } else { between.rotate_right(1) }
                }
            }
            ShelfAction::Sight(action) => next.sight = next.sight.after(action),
            ShelfAction::Restore(place, photo) => {
                if *self.slot(place) == Slot::Empty {
                    next.put(place, Slot::Ready(photo));
                }
            }
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests;
