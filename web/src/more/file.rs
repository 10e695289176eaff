//! What files are called: by their day and their product.

use contract::catalogue::Group;
use contract::catalogue::selection::Selection;

/// Letters of the product's name at most, so that no system finds the whole too long.
const PRODUCT_CHARS_MAX: usize = 40;

/// The name of what belongs to a batch of that day (`2026-11-22`), without an ending: letters, digits and hyphens.
pub(super) fn of_batch(day: &str, selection: &Selection) -> String {
    let product = slug(selection.product_name());
    let kind = selection.get(Group::Category).map_or("", |choice| choice.id);
    let product = if product.is_empty() { slug(kind) } else { product };
    format!("etalase-{day}-{product}")
}

/// The name of a picture, by its place in its batch from 0.
pub(super) fn of_picture(day: &str, selection: &Selection, place: u8) -> String {
    format!("{}-{}", of_batch(day, selection), place.saturating_add(1))
}

/// Small letters and digits of ASCII, and a hyphen for whatever is between them: every system takes such a name, and the
/// tables of all other letters weigh 40 kB.
fn slug(text: &str) -> String {
    let mut out = String::new();
    for letter in text.to_ascii_lowercase().chars().take(PRODUCT_CHARS_MAX) {
        if letter.is_ascii_alphanumeric() {
            out.push(letter);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(product: &str) -> String {
        of_batch("2026-11-22", &Selection::default().with_product_name(product))
    }

    #[test]
    fn it_tells_the_day_and_the_product() {
        assert_eq!(named("Tas Rotan \"Sari\" 30 cm"), "etalase-2026-11-22-tas-rotan-sari-30-cm");
        assert_eq!(of_picture("2026-11-22", &Selection::default(), 2), "etalase-2026-11-22-fashion-3");
    }

    #[test]
    fn whatever_a_seller_writes_is_a_name() {
        for product in ["../../etc/passwd", "a/b\\c:d*e?f", "....", "👜👜", "con\0\n", "-", "Café", "包"]
        {
            let name = named(product);
            assert!(name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-'), "{name}");
            assert!(!name.ends_with('-'), "{name}");
        }
        assert!(named(&"sangat panjang ".repeat(30)).chars().count() < 70);
    }
}
