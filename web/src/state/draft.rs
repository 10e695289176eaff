//! The form: what is chosen, and the prompt it makes until the seller takes the pen.

use crate::photo::ImageData;
use contract::catalogue::Group;
use contract::catalogue::selection::Selection;
use contract::limit::PROMPT_CHARS_MAX;
use contract::prompt::{image_prompt, with_description};
use contract::text::{self, TextFault};
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use yew::Reducible;

/// The form as it stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Draft {
    /// The choices.
    #[serde(default)]
    pub(crate) selection: Selection,
    /// The prompt as the seller wrote it, if they did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) edited: Option<Rc<str>>,
    /// What the seller says a photo shows, if they do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<OwnDescription>,
    /// The seed of the first picture, if the seller holds on to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) seed: Option<u64>,
}

/// A photo as its seller describes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct OwnDescription {
    /// The mark of the photo.
    pub(crate) photo: Rc<str>,
    /// What it shows.
    pub(crate) text: Rc<str>,
}

/// What can happen to the form.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DraftAction {
    /// A choice in a group.
    Choose(Group, &'static str),
    /// Clothes.
    Hijab(bool),
    /// What the product is called.
    Product(Rc<str>),
    /// The seller's own pose.
    Pose(Rc<str>),
    /// The seller's own style.
    Style(Rc<str>),
    /// What the background photo shows.
    Background(Rc<str>),
    /// `#rrggbb`.
    Colour(Rc<str>),
    /// All choices at once, as of a preset. What is sold and which photos there are stays as it is.
    Apply(Selection),
    /// Whether a photo of a face and one of a background are there.
    Photos { face: bool, background: bool },
    /// The form as a file has it; what is said of photos stays.
    Fill(Box<Draft>),
    /// The seller writes the prompt.
    Write(Rc<str>),
    /// The choices write the prompt.
    Reset,
    /// The seller says what a photo shows; none when it is what was seen.
    Describe(Option<OwnDescription>),
    /// A seed is held on to, or let go.
    Seed(Option<u64>),
}

impl Draft {
    /// The prompt that would be sent now.
    pub(crate) fn prompt(&self) -> Rc<str> {
        self.edited.clone().unwrap_or_else(|| image_prompt(&self.selection).into())
    }

    /// What the seller says the photo of that mark shows, if they do.
    pub(crate) fn own_description(&self, mark: &str) -> Option<&Rc<str>> {
        self.description.as_ref().filter(|own| &*own.photo == mark).map(|own| &own.text)
    }

    /// The prompt as it is sent along with that photo: with the seller's own description of it, if there is one, which
    /// the edge then takes in place of what it sees.
    pub(crate) fn prompt_beside(&self, photo: Option<&ImageData>) -> String {
        let own = photo.and_then(|photo| self.own_description(&photo.mark()));
        own.map_or_else(|| self.prompt().to_string(), |own| with_description(&self.prompt(), own))
    }

    /// What is wrong with the prompt, by the rule that the edge applies too.
    pub(crate) fn fault(&self) -> Option<TextFault> {
        text::check(&self.prompt(), PROMPT_CHARS_MAX).err()
    }
}

impl Reducible for Draft {
    type Action = DraftAction;

    fn reduce(self: Rc<Self>, action: DraftAction) -> Rc<Self> {
        let chosen = |selection: Selection| Self { selection, ..(*self).clone() };
        let written = |edited: Option<Rc<str>>| Self { edited, ..(*self).clone() };
        let selection = &self.selection;
        let next = match action {
            DraftAction::Choose(group, id) => chosen(selection.choose(group, id)),
            DraftAction::Hijab(worn) => chosen(selection.with_modest_hijab(worn)),
            DraftAction::Product(name) => chosen(selection.with_product_name(&name)),
            DraftAction::Pose(pose) => chosen(selection.with_pose_text(&pose)),
            DraftAction::Style(style) => chosen(selection.with_style_text(&style)),
            DraftAction::Background(background) => chosen(selection.with_background_text(&background)),
            DraftAction::Colour(hex) => chosen(selection.with_background_colour(&hex)),
            DraftAction::Apply(all) => chosen(all.for_product_of(selection)),
            DraftAction::Photos { face, background } => chosen(selection.with_photos(face, background)),
            DraftAction::Fill(draft) => Self { description: self.description.clone(), ..*draft },
            DraftAction::Write(prompt) => written(Some(prompt)),
            DraftAction::Reset => written(None),
            DraftAction::Describe(description) => Self { description, ..(*self).clone() },
            DraftAction::Seed(seed) => Self { seed, ..(*self).clone() },
        };
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;
    use contract::limit::SEED_MAX;

    fn after(actions: impl IntoIterator<Item = DraftAction>) -> Draft {
        actions.into_iter().fold(Rc::new(Draft::default()), Draft::reduce).as_ref().clone()
    }

    #[test]
    fn the_prompt_follows_the_choices_until_the_seller_writes() {
        let plain = after([]);
        let cafe = after([DraftAction::Choose(Group::Background, "cafe_terrace")]);
        assert_ne!(plain.prompt(), cafe.prompt());
        let held = after([
            DraftAction::Write("tas di pantai".into()),
            DraftAction::Choose(Group::Background, "cafe_terrace"),
        ]);
        assert_eq!(&*held.prompt(), "tas di pantai");
        assert_eq!(Rc::new(held).reduce(DraftAction::Reset).prompt(), cafe.prompt());
    }

    #[test]
    fn the_sellers_own_description_goes_with_its_photo_alone() {
        let [bag, hat] = ["YmFn", "aGF0"].map(|base64| {
            ImageData::of_data_url(&format!("data:image/jpeg;base64,{base64}")).expect("a data URL")
        });
        let draft = after([
            DraftAction::Write("A bag.".into()),
            DraftAction::Describe(Some(OwnDescription { photo: bag.mark(), text: "Red leather.".into() })),
        ]);
        assert_eq!(draft.prompt_beside(Some(&bag)), "A bag. Reference image details: Red leather.");
        assert_eq!(draft.prompt_beside(Some(&hat)), "A bag.");
        assert_eq!(draft.prompt_beside(None), "A bag.");
        assert_eq!(Rc::new(draft).reduce(DraftAction::Describe(None)).prompt_beside(Some(&bag)), "A bag.");
    }

    #[test]
    fn it_survives_being_stored() {
        let draft = after([
            DraftAction::Choose(Group::Lighting, "ring_light"),
            DraftAction::Write("x".into()),
            DraftAction::Describe(Some(OwnDescription { photo: "8:abc".into(), text: "A bag.".into() })),
            DraftAction::Seed(Some(SEED_MAX)),
        ]);
        let stored = serde_json::to_string(&draft).unwrap();
        assert_eq!(json::read::<Draft>(&stored).unwrap(), draft);
        assert_eq!(json::read::<Draft>("{}").unwrap(), Draft::default());
    }

    #[test]
    fn a_prompt_the_edge_would_refuse_is_known_before() {
        assert_eq!(after([]).fault(), None);
        assert_eq!(after([DraftAction::Write("  ".into())]).fault(), Some(TextFault::Empty));
        assert_eq!(after([DraftAction::Write("a".repeat(4_001).into())]).fault(), Some(TextFault::TooLong));
    }
}
