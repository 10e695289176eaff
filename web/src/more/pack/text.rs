//! The prompts of a batch as a text file.

use crate::scene::Goods;
use crate::words::Language;
use contract::prompt::{VIDEO_TITLE_A, VIDEO_TITLE_B, video_prompts};

/// What the seller has made of a video prompt, by the batch's key, the picture's place and the version's letter.
pub(super) type Own = fn(&str, u8, char) -> Option<String>;

/// All prompts: the picture's, then each picture's two for a video, under the name of its file.
pub(super) fn written(
    goods: &Goods,
    day: &str,
    language: Language,
    own: Own,
    file: impl Fn(u8) -> String,
) -> String {
    let words = &language.more().pack;
    let mut text =
        format!("{}\n{day}\n\n{}\n{}\n", language.title(&goods.selection), words.prompt, goods.prompt);
    for sight in &goods.pictures {
        let videos = video_prompts(&goods.selection, None, sight.seed);
        let name = file(sight.place);
        text.push_str(&format!("\n\n===== {name} (seed {}) =====\n", sight.seed));
        for (title, version, made) in [(VIDEO_TITLE_A, 'a', videos.a), (VIDEO_TITLE_B, 'b', videos.b)] {
            let prompt = own(&goods.key, sight.place, version).unwrap_or(made);
            text.push_str(&format!("\n{title}\n{prompt}\n"));
        }
    }
    // A text editor of an old system shows lines only so.
    text.replace('\n', "\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::goods;

    fn name(place: u8) -> String {
        format!("tas-{place}.jpg")
    }

    #[test]
    fn what_the_seller_wrote_goes_before_what_was_made() {
        let own: Own =
            |key, place, version| (key == "k" && place == 1 && version == 'b').then(|| "tas berputar".into());
        let text = written(&goods(), "2026-11-22", Language::Id, own, name);
        assert_eq!(text.matches("tas berputar").count(), 1);
        assert_eq!(text.matches("4-6s:").count(), 5, "{text}");
    }

    #[test]
    fn every_picture_has_its_two_prompts_under_the_name_of_its_file() {
        let text = written(&goods(), "2026-11-22", Language::Id, |_, _, _| None, name);
        assert!(text.starts_with("Tas Rotan · "), "{text}");
        assert!(text.contains(&*goods().prompt));
        assert_eq!(text.matches(VIDEO_TITLE_A).count(), 3);
        assert_eq!(text.matches(VIDEO_TITLE_B).count(), 3);
        assert!(text.contains("===== tas-2.jpg (seed 42) ====="), "{text}");
        assert!(!text.replace("\r\n", "").contains('\n'));
    }
}
