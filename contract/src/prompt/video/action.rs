//! 2-4s: one hand action, or one natural motion where there is no hand.

mod hand;
mod motion;

use super::Version;
use super::actor::Actor;
use crate::catalogue::Group;
use crate::catalogue::selection::Selection;
use hand::{AT_EASE, HANDLED, IN_VIEW};
use motion::{ANIMAL, FEET, HANGING, STILL, UNTOUCHED};

type Lines = [&'static str; 3];

/// Something that can happen in two seconds, calmly and as a hook.
struct Act {
    /// The interaction or the category it is for; empty where it is for all.
    id: &'static str,
    calm: Lines,
    hook: Lines,
}

/// The lines for what can happen in this picture.
pub(super) fn actions(selection: &Selection, actor: Actor, version: Version) -> &'static [&'static str] {
    let of = |group, acts: &'static [Act]| acts.iter().find(|act| selection.is(group, act.id));
    let handled = || of(Group::Interaction, HANDLED);
    let act = match actor {
        Actor::Face | Actor::Body => handled().or_else(|| of(Group::Category, AT_EASE)).unwrap_or(IN_VIEW),
        Actor::Hands => handled().unwrap_or(IN_VIEW),
        Actor::Animal => ANIMAL,
        Actor::Feet => FEET,
        Actor::Product if selection.is(Group::Interaction, "hanger") => HANGING,
        Actor::Product => of(Group::Category, UNTOUCHED).unwrap_or(STILL),
    };
    match version {
        Version::A => &act.calm,
        Version::B => &act.hook,
    }
}
