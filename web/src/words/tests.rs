use super::*;
use crate::api::{Fault, Refusal};

const LANGUAGES: [Language; 2] = [Language::Id, Language::En];

#[test]
fn indonesian_unless_the_browser_only_wants_english() {
    let preferred = |tags: &[&str]| Language::preferred(tags.iter().copied());
    assert_eq!(preferred(&[]), Language::Id);
    assert_eq!(preferred(&["id-ID", "en-US"]), Language::Id);
    assert_eq!(preferred(&["en-US", "en"]), Language::En);
    assert_eq!(preferred(&["en-US", "id"]), Language::Id, "who reads Indonesian too gets it");
    assert_eq!(preferred(&["fr-FR"]), Language::Id);
}

#[test]
fn every_failure_says_what_happened_what_became_of_the_coin_and_what_to_do() {
    for words in LANGUAGES.map(Language::studio) {
        let refused =
            |after_s| move |code: &Code| Fault::Refused(Refusal { code: *code, retry_after_s: after_s });
        let edge =
            Code::ALL.iter().flat_map(|code| [None, Some(3_600)].map(|after_s| refused(after_s)(code)));
        for fault in edge.chain([Fault::Offline, Fault::Lost, Fault::Garbled, Fault::SignedOut]) {
            let trouble = words.trouble(&fault);
            for sentence in [trouble.what, trouble.coin, trouble.next] {
                assert!(sentence.ends_with('.'), "{fault:?}: {sentence:?}");
            }
            assert!(
                trouble.coin.contains(if std::ptr::eq(words, Language::Id.studio()) {
                    "oin"
                } else {
                    "coin"
                }),
                "{fault:?}"
            );
        }
    }
}

#[test]
fn whoever_must_wait_for_hours_is_not_told_of_a_minute() {
    for words in LANGUAGES.map(Language::studio) {
        for code in [Code::TooManyRequests, Code::Busy] {
            let refused = |retry_after_s| words.trouble(&Fault::Refused(Refusal { code, retry_after_s }));
            assert_eq!([Some(60), Some(600)].map(refused), [refused(None); 2]);
            assert_eq!([Some(601), Some(80_000)].map(refused), [words.enough; 2]);
            assert_ne!(refused(None), words.enough);
        }
        let shed = Refusal { code: Code::ProviderUnavailable, retry_after_s: Some(3_600) };
        assert_ne!(words.trouble(&Fault::Refused(shed)), words.enough, "no limit of ours");
    }
}

#[test]
fn whoever_has_two_batches_on_their_way_is_told_of_them() {
    for words in LANGUAGES.map(Language::studio) {
        let refused =
            |code, after_s| words.trouble(&Fault::Refused(Refusal { code, retry_after_s: Some(after_s) }));
        assert_eq!(refused(Code::TooManyRequests, 5), words.crowded);
        assert_ne!(refused(Code::TooManyRequests, 60), words.crowded, "a count of requests");
        assert_ne!(refused(Code::Busy, 5), words.crowded);
    }
}

#[test]
fn what_is_not_known_yet_is_asked_again_and_never_bought_again() {
    for words in LANGUAGES.map(Language::studio) {
        for fault in [Fault::Offline, Fault::Lost, Fault::Garbled, Fault::SignedOut] {
            assert_eq!(words.trouble(&fault).remedy, Remedy::Ask, "{fault:?}");
        }
        assert_eq!((words.problem)(Code::InProgress).remedy, Remedy::Ask);
        for code in Code::ALL.iter().filter(|code| **code != Code::InProgress) {
            assert_ne!((words.problem)(*code).remedy, Remedy::Ask, "{}", code.name());
        }
    }
}

#[test]
fn the_words_on_the_ban_list_are_nowhere() {
    let sources = [
        include_str!("en.rs"),
        include_str!("en/door.rs"),
        include_str!("en/form.rs"),
        include_str!("en/later.rs"),
        include_str!("en/more.rs"),
        include_str!("en/privacy.rs"),
        include_str!("en/problem.rs"),
        include_str!("en/shell.rs"),
        include_str!("en/window.rs"),
        include_str!("id.rs"),
        include_str!("id/door.rs"),
        include_str!("id/form.rs"),
        include_str!("id/later.rs"),
        include_str!("id/more.rs"),
        include_str!("id/privacy.rs"),
        include_str!("id/problem.rs"),
        include_str!("id/shell.rs"),
        include_str!("id/window.rs"),
    ];
    for source in sources {
        let spoken = source.split('"').skip(1).step_by(2).collect::<Vec<_>>().join(" ").to_lowercase();
        for banned in ["credit", "kredit", "token", "task", "tugas", "image", "!"] {
            assert!(!spoken.contains(banned), "{banned}");
        }
    }
}

#[test]
fn numbers_are_grouped_as_each_language_does() {
    assert_eq!((Language::Id.words().shell.coins)(12_345), "12.345 koin");
    assert_eq!((Language::En.words().shell.coins)(1), "1 coin");
    assert_eq!((Language::En.words().shell.coins)(1_000), "1,000 coins");
    assert_eq!(&*grouped(999, '.'), "999");
}
