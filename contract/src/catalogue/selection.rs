//! What the seller picked: always whole, always consistent.

mod saved;
mod words;

use super::colour::Colour;
use super::need::{Condition, Need};
use super::{Availability, Choice, Group, choice, choices, ratio};
use crate::size::PictureSize;

pub use words::{PRODUCT_NAME_CHARS_MAX, TEXT_CHARS_MAX};

/// One choice per group, and what the seller wrote besides. Every way to make one mends it, so what
/// [`Selection::get`] answers is always available.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    picks: Vec<Pick>,
    product_name: String,
    pose_text: String,
    style_text: String,
    background_text: String,
    background_colour: Colour,
    modest_hijab: bool,
    face_photo: bool,
    background_photo: bool,
}

/// A group in which nothing is available keeps its pick for when it applies again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pick {
    choice: &'static Choice,
    applies: bool,
}

/// A woman in fashion, before a studio backdrop: the first choice of every group.
impl Default for Selection {
    fn default() -> Self {
        let first = Group::ALL.into_iter().filter_map(|group| choices(group).next());
        Self {
            picks: first.map(|choice| Pick { choice, applies: true }).collect(),
            product_name: String::new(),
            pose_text: String::new(),
            style_text: String::new(),
            background_text: String::new(),
            background_colour: Colour([250, 243, 221]),
            modest_hijab: false,
            face_photo: false,
            background_photo: false,
        }
    }
}

impl Selection {
    /// What is picked; `None` where the group does not apply, such as the model of content without one.
    #[must_use]
    pub fn get(&self, group: Group) -> Option<&'static Choice> {
        let pick = self.picks.iter().find(|pick| pick.choice.group == group)?;
        pick.applies.then_some(pick.choice)
    }

    /// Whether that choice is picked and its group applies.
    #[must_use]
    pub fn is(&self, group: Group, id: &str) -> bool {
        self.get(group).is_some_and(|choice| choice.id == id)
    }

    /// Whether the group has anything to choose now.
    #[must_use]
    pub fn applies(&self, group: Group) -> bool {
        self.get(group).is_some()
    }

    /// The English words the pick puts into a prompt; empty where the group does not apply.
    #[must_use]
    pub fn fragment(&self, group: Group) -> &'static str {
        let alone = !self.applies(Group::Model);
        self.get(group).map_or("", |choice| choice.alone.filter(|_| alone).unwrap_or(choice.fragment))
    }

    /// Whether the choice can be made now, and why not.
    #[must_use]
    pub fn availability(&self, choice: &Choice) -> Availability {
        self.meets_all(choice.needs)
    }

    fn meets_all(&self, needs: &'static [Need]) -> Availability {
        match needs.iter().find(|need| !self.meets(need)) {
            Some(need) => Availability::Unavailable(&need.reason),
            None => Availability::Available,
        }
    }

    fn meets(&self, need: &Need) -> bool {
        match need.condition {
            Condition::OneOf(group, ids) => self.get(group).is_some_and(|choice| ids.contains(&choice.id)),
            Condition::NoneOf(group, ids) => self.get(group).is_none_or(|choice| !ids.contains(&choice.id)),
            Condition::BackgroundPhoto => self.background_photo,
        }
    }

    /// The selection with that choice made. Picks that it makes unavailable move to the first available choice
    /// of their group. An unknown or unavailable id changes nothing.
    #[must_use]
    pub fn choose(&self, group: Group, id: &str) -> Self {
        let mut chosen = self.clone();
        if let Some(choice) = choice(group, id)
            && self.availability(choice).is_available()
        {
            chosen.put(Pick { choice, applies: true });
            chosen.mend();
        }
        chosen
    }

    fn put(&mut self, pick: Pick) {
        if let Some(place) = self.picks.iter_mut().find(|place| place.choice.group == pick.choice.group) {
            *place = pick;
        }
    }

    /// One pass in form order is enough, because needs point only to earlier groups.
    fn mend(&mut self) {
        for group in Group::ALL {
            let Some(picked) = self.picks.iter().map(|pick| pick.choice).find(|choice| choice.group == group)
            else {
                continue;
            };
            let available = |choice: &&'static Choice| self.availability(choice).is_available();
            let mended = Some(picked).filter(available).or_else(|| choices(group).find(available));
            self.put(Pick { choice: mended.unwrap_or(picked), applies: mended.is_some() });
        }
    }

    /// The size to ask the painter for: the nearest it accepts to the ratio picked.
    #[must_use]
    pub fn picture_size(&self) -> PictureSize {
        self.get(Group::AspectRatio).map_or_else(PictureSize::default, |ratio| ratio::painted(ratio.id).0)
    }

    /// Whether [`Selection::picture_size`] has exactly the ratio picked, so that nothing need be cropped.
    #[must_use]
    pub fn picture_size_is_exact(&self) -> bool {
        self.get(Group::AspectRatio).is_none_or(|ratio| ratio::painted(ratio.id).1)
    }
}

#[cfg(test)]
mod tests;
