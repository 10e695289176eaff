//! The look of the whole picture.

use super::Group::{Background, Pose};
use super::need::Condition::{NoneOf, OneOf};
use super::need::{Need, need};
use super::rule::{ADULT, HANDS_FREE, PRODUCT};
use super::{CUSTOM, Choice, Group, label};

const HAS_A_SETTING: Need = need(
    NoneOf(Background, &["removed"]),
    "Gaya ini butuh suasana. Pilih latar lain dulu.",
    "This style needs a setting. Choose another background first.",
);
const IN_A_PLACE: Need = need(
    NoneOf(Background, &["removed", "solid_color"]),
    "Gaya ini butuh tempat sungguhan. Pilih latar lain dulu.",
    "This style needs a real place. Choose another background first.",
);
const OUTDOORS: Need = need(
    OneOf(Background, &["cafe_terrace", "street", "warung", "uploaded"]),
    "Pilih latar teras kafe, jalanan, warung, atau foto sendiri dulu.",
    "Choose the cafe terrace, the street, a warung or your own photo as the background first.",
);
const HAS_A_TABLE: Need = need(
    NoneOf(
        Background,
        &["vinyl_floor_curtain", "wall_rug_floor_lamp", "rug", "street", "mall", "car_interior", "removed"],
    ),
    "Tidak ada meja di latar ini. Pilih latar lain dulu.",
    "There is no table in this background. Choose another first.",
);
const FITS_ON_A_TABLE: Need = need(
    NoneOf(Pose, &["on_hook", "on_chair", "on_shelf"]),
    "Pose ini tidak di atas meja. Pilih pose lain dulu.",
    "This arrangement is not on a table. Choose another pose first.",
);
const HAS_A_SURFACE: Need = need(
    OneOf(
        Background,
        &[
            "studio",
            "minimalist",
            "aesthetic_bedroom_feminine",
            "aesthetic_bedroom_masculine",
            "aesthetic_table",
            "vinyl_floor_curtain",
            "rug",
            "solid_color",
            "removed",
            "uploaded",
        ],
    ),
    "Flat lay butuh alas datar. Pilih latar studio, meja, karpet, atau warna polos dulu.",
    "A flat lay needs a flat surface. Choose studio, table, rug or solid colour first.",
);
const LIES_FLAT: Need = need(
    OneOf(
        Pose,
        &[
            "centred",
            "detail_forward",
            "with_props",
            "folded_neatly",
            "laid_flat",
            "draped",
            "texture_swatch",
            "petals",
            "pair_diagonal",
            "on_stone",
            "on_soft_fabric",
            "gift_box",
            "ingredients_around",
            CUSTOM,
        ],
    ),
    "Pilih pose produk yang bisa dilihat dari atas dulu.",
    "Choose an arrangement that can be seen from above first.",
);

const fn style(id: &'static str, ind: &'static str, en: &'static str, fragment: &'static str) -> Choice {
    Choice::new(Group::Style, id, label(ind, en), fragment)
}

#[rustfmt::skip] // one row, one choice
pub(super) const STYLES: &[Choice] = &[
    style("studio_clean", "Studio bersih", "Clean studio",
        "in a clean commercial studio style"),
    style("lifestyle", "Lifestyle", "Lifestyle",
        "in a natural, everyday lifestyle style").needs(&[HAS_A_SETTING]),
    style("indoor_outdoor", "Indoor-outdoor", "Indoor-outdoor",
        "in an airy style where indoors meets outdoors").needs(&[IN_A_PLACE]),
    style("editorial", "Editorial", "Editorial",
        "in a refined editorial style"),
    style("beauty_glamour", "Glamor", "Beauty glamour",
        "in a polished beauty-glamour style").needs(&[ADULT]),
    style("minimalist", "Minimalis", "Minimalist",
        "in a calm minimalist style with generous empty space"),
    style("tiktok_trendy", "Trendi ala TikTok", "TikTok trendy",
        "in a trendy, spontaneous social-video style"),
    style("cinematic", "Sinematik", "Cinematic",
        "in a cinematic style with rich colour grading").needs(&[HAS_A_SETTING]),
    style("neon_futuristic", "Neon futuristik", "Neon futuristic",
        "in a sleek, futuristic neon style").needs(&[HAS_A_SETTING]),
    style("flat_lay", "Flat lay", "Flat lay",
        "in a tidy flat-lay style on an even surface")
        .needs(&[PRODUCT, HANDS_FREE, LIES_FLAT, HAS_A_SURFACE]),
    style("product_on_table", "Produk di atas meja", "Product on a table",
        "in a clean tabletop product style")
        .needs(&[PRODUCT, HANDS_FREE, FITS_ON_A_TABLE, HAS_A_TABLE]),
    style("campaign_poster", "Poster kampanye", "Campaign poster",
        "in a bold campaign-poster style with clear space around the product"),
    style("macro", "Makro", "Macro",
        "in a macro style with crisp, fine detail"),
    style("outdoor_cafe", "Kafe outdoor", "Outdoor cafe",
        "in a relaxed outdoor-cafe style").needs(&[OUTDOORS]),
    style("ramadan_lebaran", "Ramadan & Lebaran", "Ramadan & Lebaran",
        "in a warm Ramadan and Lebaran style with lanterns and ketupat behind")
        .needs(&[HAS_A_SETTING]),
    style("flash_sale_11_11", "Flash sale 11.11", "Flash sale 11.11",
        "in an energetic flash-sale style with bold red and orange shapes and confetti")
        .needs(&[HAS_A_SETTING]),
    style(CUSTOM, "Tulis sendiri", "Write your own",
        "in the style described as"),
];
