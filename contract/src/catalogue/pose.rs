//! How the model stands, or how the product is arranged.

mod animal;
mod person;
mod product;

use super::need::Need;
use super::{CUSTOM, Choice, Group, label};

/// Persons, then animals, then the product alone, then the seller's own words.
pub(super) const TABLES: &[&[Choice]] = &[person::POSES, animal::POSES, product::POSES, OWN];

const fn pose(
    id: &'static str,
    ind: &'static str,
    en: &'static str,
    needs: &'static [Need],
    fragment: &'static str,
) -> Choice {
    Choice::new(Group::Pose, id, label(ind, en), fragment).needs(needs)
}

const OWN: &[Choice] = &[pose(CUSTOM, "Tulis sendiri", "Write your own", &[], "in the pose described as")];
