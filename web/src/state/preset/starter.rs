//! Presets to start with, for what sellers make every day.

use contract::catalogue::Group::{AspectRatio, Background, CameraAngle, ContentType, Lighting, Model, Style};
use contract::catalogue::selection::Selection;
use contract::catalogue::{Group, Label};

/// Choices that come with the page. What a seller sells is theirs to say, so none of them names a category.
pub(crate) struct Starter {
    /// What it is called.
    pub(crate) name: Label,
    hijab: bool,
    choices: &'static [(Group, &'static str)],
}

const fn starter(
    id: &'static str,
    en: &'static str,
    hijab: bool,
    choices: &'static [(Group, &'static str)],
) -> Starter {
    Starter { name: Label { id, en }, hijab, choices }
}

#[rustfmt::skip] // one starter, one paragraph
pub(crate) const STARTERS: [Starter; 7] = [
    starter("Katalog bersih", "Clean catalogue", false, &[
        (ContentType, "non_model"), (Background, "studio"), (Style, "studio_clean"),
        (Lighting, "softbox"), (CameraAngle, "front_symmetrical"), (AspectRatio, "1:1")]),
    starter("OOTD hijab", "Hijab outfit", true, &[
        (ContentType, "model"), (Model, "woman"), (Background, "minimalist"), (Style, "lifestyle"),
        (Lighting, "natural_daylight"), (CameraAngle, "wide_full_body"), (AspectRatio, "3:4")]),
    starter("Konten TikTok", "TikTok clip", false, &[
        (ContentType, "model"), (Background, "kos_room"), (Style, "tiktok_trendy"),
        (Lighting, "ring_light"), (CameraAngle, "medium_shot"), (AspectRatio, "9:16")]),
    starter("Flat lay estetik", "Aesthetic flat lay", false, &[
        (ContentType, "non_model"), (Background, "aesthetic_table"), (Style, "flat_lay"),
        (Lighting, "diffused_window"), (CameraAngle, "top_down"), (AspectRatio, "4:5")]),
    starter("Detail bahan", "Close-up detail", false, &[
        (ContentType, "non_model"), (Background, "plain_wall"), (Style, "macro"),
        (Lighting, "softbox"), (CameraAngle, "macro_close_up"), (AspectRatio, "1:1")]),
    starter("Flash sale 11.11", "11.11 flash sale", false, &[
        (Background, "solid_color"), (Style, "flash_sale_11_11"), (Lighting, "high_key"), (AspectRatio, "1:1")]),
    starter("Ramadan & Lebaran", "Ramadan & Eid", false, &[
        (Background, "aesthetic_table"), (Style, "ramadan_lebaran"), (Lighting, "warm_candle"), (AspectRatio, "4:5")]),
];

impl Starter {
    /// The choices with these made; what cannot be chosen now stays as it is.
    pub(crate) fn over(&self, selection: &Selection) -> Selection {
        let begun = selection.with_modest_hijab(selection.modest_hijab() || self.hijab);
        self.choices.iter().fold(begun, |selection, (group, id)| selection.choose(*group, id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::catalogue::choices;

    #[test]
    fn a_starter_is_all_there_whatever_is_sold() {
        for starter in &STARTERS {
            for category in choices(Group::Category) {
                let sold = Selection::default().choose(Group::Category, category.id);
                let made = starter.over(&sold);
                for (group, id) in starter.choices {
                    assert!(made.is(*group, id), "{} for {}: {id}", starter.name.en, category.id);
                }
                assert!(made.is(Group::Category, category.id));
                assert!(!starter.hijab || made.modest_hijab());
            }
        }
    }
}
