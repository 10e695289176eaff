use super::super::tests::{after, answer, delivery, failed, keys, order};
use super::super::{Cancel, Note, WindowAction};
use super::*;
use contract::api::history::{Generation, GenerationState, Picture};
use contract::problem::{Code, Problem};
use yew::Reducible;

fn picture(index: u8) -> Picture {
    Picture { index, url: format!("https://toko.example/p/{index}"), width: 768, height: 1024, seed: 7 }
}

/// A batch of that key as the history has it, its receipt being the key with a `g` before it.
fn generation(key: &str, state: GenerationState, pictures: Vec<Picture>) -> Generation<Note> {
    Generation {
        id: format!("g{key}"),
        state,
        created_at: String::new(),
        prompt: "a bag".into(),
        enhanced: false,
        description: None,
        pictures,
        missing: Vec::new(),
        coins_charged: 1,
        settings: Some(Note { key: Some(key.into()), asked: 3, ..Note::default() }),
        problem: None,
    }
}

fn recorded(key: &str, at_ms: u64, state: GenerationState) -> Batch {
    let pictures = if state == GenerationState::Done { vec![picture(0)] } else { Vec::new() };
    Batch::recorded(generation(key, state, pictures), &"u".into(), at_ms)
}

fn done(key: &str, at_ms: u64) -> Batch {
    recorded(key, at_ms, GenerationState::Done)
}

fn gone(key: &str) -> Batch {
    Batch::recorded(generation(key, GenerationState::Done, Vec::new()), &"u".into(), 1)
}

fn tell(from: Option<&str>, batches: Vec<Batch>, next: Option<&str>) -> WindowAction {
    WindowAction::Tell(Told { from: from.map(Rc::from), batches, next: next.map(Rc::from) })
}

#[test]
fn page_after_page_goes_behind_and_nothing_shows_twice() {
    let window = after([
        WindowAction::Begin(order("mine", 90)),
        WindowAction::Ask,
        tell(None, vec![recorded("mine", 91, GenerationState::Running), done("c", 30)], Some("c")),
        WindowAction::Ask,
        tell(Some("c"), vec![done("b", 20), done("a", 10)], None),
        tell(None, vec![done("c", 30), done("b", 20)], Some("x")),
    ]);
    assert_eq!(keys(&window), ["mine", "c", "b", "a"]);
    assert_eq!((window.past.clone(), window.asking.clone()), (Past::Whole, Asking::Idle));
    assert!(window.is_running() && !window.is_running_elsewhere(), "this page has the order");
    assert_eq!(window.batches[0].id.as_deref(), Some("gmine"), "and its receipt now");
}

#[test]
fn what_this_device_kept_and_what_the_server_tells_is_one_batch_by_the_servers_clock() {
    let end = WindowAction::End("k".into(), Outcome::Done(delivery("gk")));
    let kept = after([WindowAction::Begin(order("k", 999_000)), end]).to_keep(&[]);
    let window = after([WindowAction::Restore(kept), tell(None, vec![done("n", 50), done("k", 40)], None)]);
    assert_eq!(keys(&window).len(), 2);
    assert!(window.batches.iter().all(|batch| batch.ticket.at_ms <= 50));
}

#[test]
fn a_page_told_again_changes_nothing() {
    let once = Rc::new(after([tell(None, vec![done("b", 2), done("a", 1)], Some("a"))]));
    let twice = once.clone().reduce(tell(None, vec![done("b", 2), done("a", 1)], Some("a")));
    assert!(Rc::ptr_eq(&once, &twice));
}

#[test]
fn a_page_that_lost_its_reply_finds_its_pictures() {
    let open = WindowAction::End("k".into(), Outcome::Open(Fault::Lost));
    let lost = |told| after([WindowAction::Begin(order("k", 1)), open.clone(), tell(None, vec![told], None)]);
    let found = lost(done("k", 2));
    assert!(matches!(&found.batches[0].outcome, Outcome::Done(delivery) if delivery.pictures.len() == 1));
    assert_eq!(found.waiting().count(), 0, "it need not be asked for again");
    let running = lost(recorded("k", 2, GenerationState::Running));
    assert!(running.batches[0].order.is_some(), "until it has ended only its order can tell");
}

#[test]
fn a_failure_that_can_be_tried_again_here_stays_as_it_is() {
    let end = WindowAction::End("k".into(), failed());
    let told = recorded("k", 2, GenerationState::Failed);
    let window = after([WindowAction::Begin(order("k", 1)), end, tell(None, vec![told], None)]);
    assert!(window.batches[0].order.is_some());
    let mut elsewhere = generation("f", GenerationState::Failed, Vec::new());
    elsewhere.problem = Some(Problem::new(Code::RefusedBySafety, ""));
    let window = after([tell(None, vec![Batch::recorded(elsewhere, &"u".into(), 1)], None)]);
    assert!(
        matches!(&window.batches[0].outcome, Outcome::Failed(fault) if fault.code() == Some(Code::RefusedBySafety))
    );
}

#[test]
fn one_that_runs_elsewhere_ends_when_the_history_says_so() {
    let running = || tell(None, vec![recorded("k", 1, GenerationState::Running)], None);
    let window = after([running()]);
    assert!(window.is_running_elsewhere() && !window.is_running(), "it keeps nobody from a batch here");
    let wish = WindowAction::Cancel("k".into(), Cancel::Told);
    let window = after([running(), wish, tell(None, vec![done("k", 1)], None)]);
    assert_eq!(window.batches[0].cancel, Cancel::Told, "so that it can be said that it was too late");
    assert!(!window.is_running_elsewhere());
}

#[test]
fn what_is_deleted_or_put_away_does_not_come_back() {
    let page = || tell(None, vec![done("b", 2), done("a", 1)], None);
    let window = after([page(), WindowAction::Delete("b".into()), page()]);
    assert_eq!(keys(&window), ["a"]);
    let kept = after([page()]).to_keep(&[]);
    assert_eq!(window.to_keep(&kept).len(), 1, "nor out of what another tab keeps");
    assert_eq!(
        keys(&after([WindowAction::Away(vec!["b".into()]), WindowAction::Restore(kept.clone())])),
        ["a"]
    );
    let elsewhere = after([WindowAction::Restore(kept), tell(None, vec![done("b", 2), gone("a")], None)]);
    assert_eq!(keys(&elsewhere), ["b"], "deleted on another device");
    assert_eq!(keys(&after([tell(None, vec![gone("a")], None)])), [""; 0]);
}

#[test]
fn more_than_a_page_of_news_is_read_to_where_it_joins() {
    let window = after([
        tell(None, vec![done("a", 1)], None),
        tell(None, vec![done("z", 9), done("y", 8)], Some("y")),
    ]);
    assert_eq!(window.past, Past::More("y".into()));
    assert_eq!(keys(&window), ["z", "y", "a"]);
}

#[test]
fn in_vain_is_said_and_tried_again_from_the_same_place() {
    let window = after([WindowAction::Ask, WindowAction::Miss(Fault::Lost)]);
    assert_eq!((window.past, window.asking), (Past::Unread, Asking::Failed(Fault::Lost)));
}

#[test]
fn another_programs_batch_has_its_prompt_for_a_title_and_the_size_of_its_pictures() {
    let mut foreign = generation("k", GenerationState::Done, vec![picture(0), picture(1)]);
    foreign.settings = None;
    foreign.prompt = "a red bag. Reference image details: leather".into();
    let ticket = Batch::recorded(foreign, &"u".into(), 1).ticket;
    assert_eq!((&*ticket.key, ticket.asked, ticket.size.name()), ("gk", 2, "portrait_4_3"));
    assert_eq!(ticket.selection.product_name(), "a red bag.");
}

#[test]
fn the_end_of_the_click_goes_before_the_history() {
    let end = WindowAction::End("k".into(), Outcome::Done(answer("gk").into()));
    let window = after([WindowAction::Begin(order("k", 1)), tell(None, vec![done("k", 1)], None), end]);
    assert_eq!(window.batches.len(), 1);
    assert!(window.batches[0].order.is_none());
}
