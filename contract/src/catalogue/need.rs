//! What a choice needs of the others, and the words for when it does not have it.

use super::Group::{Category, ContentType, Interaction, Model};
use super::{Group, Label, label};
use Condition::{NoneOf, OneOf};

/// Whether a choice can be made now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It can.
    Available,
    /// It cannot, and this is why.
    Unavailable(&'static Reason),
}

impl Availability {
    /// Whether the choice can be made.
    #[must_use]
    pub const fn is_available(self) -> bool {
        matches!(self, Self::Available)
    }

    /// The words for why it cannot.
    #[must_use]
    pub const fn reason(self) -> Option<Label> {
        match self {
            Self::Available => None,
            Self::Unavailable(reason) => Some(reason.label),
        }
    }
}

/// Why a choice is not available, said so that the seller knows what to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// One short sentence.
    pub label: Label,
}

/// A condition on the rest of the selection, and the reason to give when it is not met.
#[derive(Clone, Copy, Debug)]
pub struct Need {
    /// What must hold.
    pub condition: Condition,
    /// Said when it does not.
    pub reason: Reason,
}

/// What can be asked of the rest of the selection.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// The group applies and one of these is picked.
    OneOf(Group, &'static [&'static str]),
    /// None of these is picked; met when the group does not apply.
    NoneOf(Group, &'static [&'static str]),
    /// The seller has added a background photo.
    BackgroundPhoto,
}

/// The need of that condition, with its reason in Bahasa Indonesia and English.
pub(super) const fn need(condition: Condition, id: &'static str, en: &'static str) -> Need {
    Need { condition, reason: Reason { label: label(id, en) } }
}

pub(super) const MODEL: Need = need(
    OneOf(ContentType, &["model"]),
    "Pilih konten dengan model dulu.",
    "Choose content with a model first.",
);
pub(super) const PRODUCT: Need = need(
    OneOf(ContentType, &["non_model"]),
    "Khusus konten tanpa model.",
    "Only for content without a model.",
);
pub(super) const PERSON: Need = need(
    OneOf(Model, &["woman", "man", "boy", "girl", "cartoon"]),
    "Pilih model orang atau kartun dulu.",
    "Choose a person or a cartoon as the model first.",
);
pub(super) const REAL_PERSON: Need = need(
    OneOf(Model, &["woman", "man", "boy", "girl"]),
    "Pilih model orang dulu.",
    "Choose a person as the model first.",
);
pub(super) const HIJAB_WEARER: Need = need(
    OneOf(Model, &["woman", "girl"]),
    "Pilih model wanita atau anak perempuan dulu.",
    "Choose a woman or a girl as the model first.",
);
pub(super) const ANIMAL: Need =
    need(OneOf(Model, &["animal"]), "Pilih model hewan dulu.", "Choose an animal as the model first.");
pub(super) const NOT_ANIMAL: Need = need(
    NoneOf(Model, &["animal"]),
    "Hewan tidak punya tangan. Pilih model lain dulu.",
    "An animal has no hands. Choose another model first.",
);
pub(super) const ADULT: Need =
    need(NoneOf(Model, &["boy", "girl"]), "Gaya ini untuk model dewasa.", "This style is for adult models.");

pub(super) const FASHION: Need =
    need(OneOf(Category, &["fashion"]), "Khusus kategori fashion.", "Only for fashion.");
pub(super) const BEAUTY: Need =
    need(OneOf(Category, &["beauty"]), "Khusus kategori kecantikan.", "Only for beauty.");
pub(super) const BAG: Need = need(OneOf(Category, &["bag"]), "Khusus kategori tas.", "Only for bags.");
pub(super) const FOOTWEAR: Need =
    need(OneOf(Category, &["footwear"]), "Khusus kategori alas kaki.", "Only for footwear.");
pub(super) const ACCESSORIES: Need =
    need(OneOf(Category, &["accessories"]), "Khusus kategori aksesori.", "Only for accessories.");
pub(super) const HOME_LIVING: Need =
    need(OneOf(Category, &["home_living"]), "Khusus kategori rumah tangga.", "Only for home and living.");
pub(super) const FOOD_BEVERAGE: Need = need(
    OneOf(Category, &["food_beverage"]),
    "Khusus kategori makanan dan minuman.",
    "Only for food and drinks.",
);
pub(super) const WORN: Need = need(
    OneOf(Category, &["fashion", "bag", "footwear", "accessories"]),
    "Khusus produk yang dipakai atau dibawa.",
    "Only for products that are worn or carried.",
);
pub(super) const WORN_BY_ANIMAL: Need = need(
    OneOf(Category, &["fashion", "accessories"]),
    "Khusus kategori fashion dan aksesori.",
    "Only for fashion and accessories.",
);
pub(super) const HANGS: Need = need(
    OneOf(Category, &["fashion", "bag"]),
    "Gantungan hanya untuk fashion dan tas.",
    "A hanger is only for fashion and bags.",
);

pub(super) const HANDS_FREE: Need =
    need(OneOf(Interaction, &["none"]), "Pilih interaksi tanpa sentuhan dulu.", "Choose no handling first.");
pub(super) const IN_HAND: Need = need(
    OneOf(Interaction, &["one_hand", "two_hands"]),
    "Pilih interaksi satu atau dua tangan dulu.",
    "Choose one or two hands first.",
);
pub(super) const ONE_HAND_FREE: Need = need(
    NoneOf(Interaction, &["two_hands"]),
    "Satu tangan harus bebas. Pilih interaksi lain dulu.",
    "One hand must be free. Choose another handling first.",
);
pub(super) const ON_FEET: Need = need(
    OneOf(Interaction, &["feet"]),
    "Pilih interaksi dipakai di kaki dulu.",
    "Choose worn on the feet first.",
);
pub(super) const NOT_ON_FEET: Need = need(
    NoneOf(Interaction, &["feet"]),
    "Kaki tidak terlihat di sini. Pilih interaksi lain dulu.",
    "The feet are out of view here. Choose another handling first.",
);
pub(super) const ON_HANGER: Need =
    need(OneOf(Interaction, &["hanger"]), "Pilih interaksi di gantungan dulu.", "Choose on a hanger first.");

pub(super) const BACKGROUND_PHOTO: Need =
    need(Condition::BackgroundPhoto, "Tambahkan foto latar dulu.", "Add a background photo first.");
