//! What a seller can choose, in one table: id, label in both languages, prompt fragment, and what each choice
//! needs of the others.
//!
//! Ids never change, for they are kept in presets and in the history. Display order is table order, and the
//! first choice of a group that is available is what a [`selection::Selection`] falls back to. What depends on
//! what is data ([`need::Need`]) and points only to groups that come earlier in the form, so that one pass from
//! top to bottom mends a selection.

mod background;
mod camera;
mod category;
pub mod colour;
pub mod group;
mod lighting;
pub mod need;
mod pose;
mod ratio;
mod rule;
pub mod selection;
mod style;
mod subject;

pub use group::Group;
pub use need::{Availability, Reason};

use need::Need;

/// The id of the pose and of the style that the seller writes; the words are in the selection.
pub const CUSTOM: &str = "custom";

/// A text in the page's two languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Bahasa Indonesia.
    pub id: &'static str,
    /// English.
    pub en: &'static str,
}

/// One thing to choose.
#[derive(Debug)]
pub struct Choice {
    /// The group it belongs to.
    pub group: Group,
    /// Unique in its group; never changes.
    pub id: &'static str,
    /// What the seller reads.
    pub label: Label,
    /// What the painter reads, in English; empty where the choice adds no words of its own.
    pub fragment: &'static str,
    /// The fragment of content without a model, where that must be worded otherwise.
    pub alone: Option<&'static str>,
    /// A sentence for the end of the prompt, with its full stop; often empty.
    pub coda: &'static str,
    /// What must hold for it to be available; the first that does not is the reason given.
    pub needs: &'static [Need],
}

impl Choice {
    const fn new(group: Group, id: &'static str, label: Label, fragment: &'static str) -> Self {
        Self { group, id, label, fragment, alone: None, coda: "", needs: &[] }
    }

    const fn alone(mut self, fragment: &'static str) -> Self {
        self.alone = Some(fragment);
        self
    }

    const fn coda(mut self, sentence: &'static str) -> Self {
        self.coda = sentence;
        self
    }

    const fn needs(mut self, needs: &'static [Need]) -> Self {
        self.needs = needs;
        self
    }
}

/// Two choices are the same when group and id are.
impl PartialEq for Choice {
    fn eq(&self, other: &Self) -> bool {
        self.group == other.group && self.id == other.id
    }
}

impl Eq for Choice {}

const fn label(id: &'static str, en: &'static str) -> Label {
    Label { id, en }
}

/// The choices of a group in display order.
pub fn choices(group: Group) -> impl Iterator<Item = &'static Choice> {
    tables(group).iter().copied().flatten()
}

/// The choice of that id.
#[must_use]
pub fn choice(group: Group, id: &str) -> Option<&'static Choice> {
    choices(group).find(|choice| choice.id == id)
}

const fn tables(group: Group) -> &'static [&'static [Choice]] {
    match group {
        Group::ContentType => &[subject::CONTENT_TYPES],
        Group::Model => &[subject::MODELS],
        Group::Category => &[category::CATEGORIES],
        Group::Interaction => &[category::INTERACTIONS],
        Group::Pose => pose::TABLES,
        Group::Background => &[background::BACKGROUNDS],
        Group::Style => &[style::STYLES],
        Group::Lighting => &[lighting::LIGHTINGS],
        Group::CameraAngle => &[camera::CAMERA_ANGLES],
        Group::AspectRatio => &[ratio::ASPECT_RATIOS],
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod walk;
