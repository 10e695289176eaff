//! What is painted first, rendered natively. Effects do not run here.

use crate::page::missing::missing;
use crate::part::option::options;
use crate::part::prompt::prompt;
use crate::part::window::WindowView;
use crate::state::draft::{Draft, DraftAction};
use crate::state::voice::{Speech, Voice};
use crate::state::window::{Past, Window};
use crate::words::Language;
use contract::catalogue::Group;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
struct Props {
    language: Language,
    actions: Vec<DraftAction>,
}

/// The form after some actions, and the window before any batch.
#[component]
fn Form(props: &Props) -> Html {
    let draft = use_reducer(|| {
        props.actions.iter().cloned().fold(Rc::new(Draft::default()), Draft::reduce).as_ref().clone()
    });
    let voice = use_reducer(Voice::default);
    let speech = Speech { language: props.language, voice: voice.dispatcher() };
    let words = speech.studio();
    let nothing = use_reducer_eq(|| Window { past: Past::Whole, ..Window::default() });
    html! {
        <>
            { options(&draft, &[], &Callback::noop(), &speech) }
            { prompt(&draft, false, &words.prompt) }
            <WindowView window={nothing} user_id={Rc::<str>::from("u")} online={true} price={1} seed={None::<u64>} onaction={Callback::noop()} speech={speech.clone()} />
            { missing(Callback::noop(), &words.shell) }
        </>
    }
}

fn painted(language: Language, actions: &[DraftAction]) -> String {
    let props = Props { language, actions: actions.to_vec() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let render = yew::LocalServerRenderer::<Form>::with_props(props).hydratable(false).render();
    runtime.block_on(tokio::task::LocalSet::new().run_until(render))
}

fn choose(group: Group, id: &'static str) -> DraftAction {
    DraftAction::Choose(group, id)
}

#[test]
fn every_group_is_there_in_both_languages() {
    for language in [Language::Id, Language::En] {
        let html = painted(language, &[]);
        for group in Group::ALL {
            assert!(html.contains(&format!("data-group=\"{}\"", group.id())), "{}", group.id());
            let heading = language.label(group.label());
            assert!(html.contains(&format!(">{heading}</legend>")), "{heading}");
        }
        assert!(html.contains(language.studio().window.empty_title));
    }
}

#[test]
fn one_choice_of_each_group_is_checked() {
    let html = painted(Language::Id, &[]);
    for group in Group::ALL {
        let inputs = html.split("<input").filter(|input| input.contains(&format!("name=\"{}\"", group.id())));
        let checked = inputs.filter(|input| input.split('>').next().unwrap().contains("checked")).count();
        assert_eq!(checked, 1, "{}", group.id());
    }
}

#[test]
fn what_belongs_to_a_choice_comes_with_it() {
    let plain = painted(Language::Id, &[]);
    assert!(
        plain.contains("modest_hijab")
            && !plain.contains("type=\"color\"")
            && !plain.contains("id=\"pose-text\"")
    );
    let man = painted(
        Language::Id,
        &[
            choose(Group::Model, "man"),
            choose(Group::Background, "solid_color"),
            choose(Group::Pose, "custom"),
        ],
    );
    assert!(
        !man.contains("modest_hijab") && man.contains("type=\"color\"") && man.contains("id=\"pose-text\"")
    );
    let alone = painted(Language::Id, &[choose(Group::ContentType, "non_model")]);
    assert!(!alone.contains("data-group=\"model\""));
}

#[test]
fn what_cannot_be_chosen_says_why() {
    let html = painted(Language::En, &[]);
    assert!(html.contains("group-reasons"), "feet are not for fashion");
    assert!(html.contains("Only for footwear."));
}

#[test]
fn the_prompt_is_live_and_says_when_it_is_not() {
    let words = &Language::Id.studio().prompt;
    assert!(painted(Language::Id, &[choose(Group::Background, "cafe_terrace")]).contains("cafe terrace"));
    let edited = painted(Language::Id, &[DraftAction::Write("tas <b>kulit</b>".into())]);
    assert!(edited.contains(words.reset) && edited.contains("tas &lt;b&gt;kulit"));
    assert!(painted(Language::Id, &[DraftAction::Write("".into())]).contains(words.empty));
}

/// index.html is seen before the program is there, and must not say anything else.
#[test]
fn what_is_seen_first_says_what_the_door_says() {
    let html = include_str!("../../../index.html");
    for language in [Language::Id, Language::En] {
        let (words, tag) = (language.door(), language.tag());
        let promises = words.promises.iter().flat_map(|(title, text)| [*title, *text]);
        for sentence in promises.chain([words.headline, words.lead]) {
            assert!(html.contains(&format!("<span lang=\"{tag}\">{sentence}</span>")), "{sentence}");
        }
    }
}
