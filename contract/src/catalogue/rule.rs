//! The needs that several choices share. What only one table asks for stands there.

use super::Group::{Category, ContentType, Interaction, Model};
use super::need::Condition::{BackgroundPhoto, NoneOf, OneOf};
use super::need::{Need, need};

pub(super) const MODEL: Need = need(
    OneOf(ContentType, &["model"]),
    "Pilih konten \"Dengan model\" dulu.",
    "Choose \"With a model\" first.",
);
pub(super) const PRODUCT: Need = need(
    OneOf(ContentType, &["non_model"]),
    "Khusus konten tanpa model.",
    "Only for content without a model.",
);
pub(super) const PERSON: Need = need(
    OneOf(Model, &["woman", "man", "boy", "girl", "cartoon"]),
    "Pilih konten dengan model orang atau kartun dulu.",
    "Choose content with a person or a cartoon as the model first.",
);
pub(super) const REAL_PERSON: Need = need(
    OneOf(Model, &["woman", "man", "boy", "girl"]),
    "Pilih konten dengan model orang dulu.",
    "Choose content with a person as the model first.",
);
pub(super) const HIJAB_WEARER: Need = need(
    OneOf(Model, &["woman", "girl"]),
    "Pilih konten dengan model wanita atau anak perempuan dulu.",
    "Choose content with a woman or a girl as the model first.",
);
pub(super) const ANIMAL: Need = need(
    OneOf(Model, &["animal"]),
    "Pilih konten dengan model hewan dulu.",
    "Choose content with an animal as the model first.",
);
pub(super) const NOT_ANIMAL: Need = need(
    NoneOf(Model, &["animal"]),
    "Hewan tidak bisa memegang atau memakai produk seperti ini. Pilih model lain dulu.",
    "An animal cannot hold or wear the product like this. Choose another model first.",
);
pub(super) const ADULT: Need =
    need(NoneOf(Model, &["boy", "girl"]), "Gaya ini untuk model dewasa.", "This style is for adult models.");

pub(super) const FASHION: Need =
    need(OneOf(Category, &["fashion"]), "Khusus kategori fashion.", "Only for fashion.");
pub(super) const BEAUTY: Need =
    need(OneOf(Category, &["beauty"]), "Khusus kategori kecantikan.", "Only for beauty.");
pub(super) const BAG: Need = need(OneOf(Category, &["bag"]), "Khusus kategori tas.", "Only for bags.");
pub(super) const FOOTWEAR: Need =
    need(OneOf(Category, &["footwear"]), "Khusus kategori sepatu & sandal.", "Only for footwear.");
pub(super) const ACCESSORIES: Need =
    need(OneOf(Category, &["accessories"]), "Khusus kategori aksesori.", "Only for accessories.");
pub(super) const HOME_LIVING: Need = need(
    OneOf(Category, &["home_living"]),
    "Khusus kategori perlengkapan rumah.",
    "Only for home and living.",
);
pub(super) const FOOD_BEVERAGE: Need = need(
    OneOf(Category, &["food_beverage"]),
    "Khusus kategori makanan & minuman.",
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
    "Hanger hanya untuk fashion dan tas.",
    "A hanger is only for fashion and bags.",
);

pub(super) const HANDS_FREE: Need = need(
    OneOf(Interaction, &["none"]),
    "Pilih interaksi \"Tidak dipegang\" dulu.",
    "Choose \"Not held\" first.",
);
pub(super) const IN_HAND: Need = need(
    OneOf(Interaction, &["one_hand", "two_hands"]),
    "Pilih interaksi \"Satu tangan\" atau \"Dua tangan\" dulu.",
    "Choose \"One hand\" or \"Two hands\" first.",
);
pub(super) const ONE_HAND_FREE: Need = need(
    NoneOf(Interaction, &["two_hands"]),
    "Satu tangan harus bebas. Pilih interaksi lain dulu.",
    "One hand must be free. Choose another handling first.",
);
pub(super) const ON_FEET: Need = need(
    OneOf(Interaction, &["feet"]),
    "Pilih interaksi \"Dipakai di kaki\" dulu.",
    "Choose \"On the feet\" first.",
);
pub(super) const NOT_ON_FEET: Need = need(
    NoneOf(Interaction, &["feet"]),
    "Kaki tidak terlihat di sini. Pilih interaksi lain dulu.",
    "The feet are out of view here. Choose another handling first.",
);
pub(super) const ON_HANGER: Need = need(
    OneOf(Interaction, &["hanger"]),
    "Pilih interaksi \"Digantung di hanger\" dulu.",
    "Choose \"On a hanger\" first.",
);

pub(super) const BACKGROUND_PHOTO: Need =
    need(BackgroundPhoto, "Tambahkan foto latar dulu.", "Add a background photo first.");
