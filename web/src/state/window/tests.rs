use super::*;
use crate::api::Refusal;
use contract::api::batch::{GenerateAnswer, MissingPicture, PictureDetail};
use contract::api::event::{Held, PictureArrived};
use contract::catalogue::selection::Selection;
use contract::problem::Code;
use contract::size::PictureSize;

fn ticket(key: &str, at_ms: u64) -> Ticket {
    Ticket {
        key: key.into(),
        user_id: "u".into(),
        at_ms,
        selection: Selection::default(),
        size: PictureSize::SquareHd,
        asked: 3,
        photo: false,
    }
}

pub(super) fn order(key: &str, at_ms: u64) -> Rc<Order> {
    Rc::new(Order::new(ticket(key, at_ms), "a bag", None, None).unwrap())
}

pub(super) fn answer(id: &str) -> GenerateAnswer {
    GenerateAnswer {
        generation_id: id.into(),
        images: Vec::new(),
        remaining_coins: 9,
        coins_charged: 1,
        prompt: "a bag".into(),
        enhanced: false,
        details: Vec::new(),
        missing: Vec::new(),
    }
}

pub(super) fn delivery(id: &str) -> Delivery {
    answer(id).into()
}

pub(super) fn failed() -> Outcome {
    Outcome::Failed(Fault::Refused(Refusal { code: Code::ProviderFailed, retry_after_s: None }))
}

pub(super) fn after(actions: impl IntoIterator<Item = WindowAction>) -> Window {
    actions.into_iter().fold(Rc::new(Window::default()), Window::reduce).as_ref().clone()
}

pub(super) fn keys(window: &Window) -> Vec<&str> {
    window.batches.iter().map(|batch| &*batch.ticket.key).collect()
}

#[test]
fn without_a_photo_the_member_is_absent() {
    let order = order("k", 1);
    assert!(!order.body.contains("reference_image"), "{}", order.body);
    let with = Order::new(ticket("k", 1), "a bag", Some("data:image/png;base64,AA==".into()), None).unwrap();
    assert!(with.body.contains(r#""reference_image":"data:image/png;base64,AA==""#));
    assert!(with.body.contains(r#""num_images":3"#));
}

#[test]
fn a_new_click_sends_the_same_wish_under_a_new_key() {
    let first = order("k1", 1);
    let second = first.again("k2".into(), 2);
    assert_eq!(second.body.replace("k2", "k1"), *first.body);
    assert_eq!(&*second.ticket.key, "k2");
}

#[test]
fn what_was_delivered_stays_whatever_another_call_for_it_came_to() {
    let end = |outcome| WindowAction::End("k".into(), outcome);
    for late in [Outcome::Open(Fault::Lost), failed()] {
        let window =
            after([WindowAction::Begin(order("k", 1)), end(Outcome::Done(delivery("g"))), end(late)]);
        assert_eq!(window.batches[0].outcome, Outcome::Done(delivery("g")));
        assert!(window.batches[0].order.is_none());
    }
}

#[test]
fn the_newest_batch_stands_in_front_and_nothing_is_replaced() {
    let done = |key: &str| WindowAction::End(key.into(), Outcome::Done(delivery(key)));
    let window = after([
        WindowAction::Begin(order("k1", 1)),
        done("k1"),
        WindowAction::Begin(order("k2", 2)),
        done("k2"),
    ]);
    assert_eq!(keys(&window), ["k2", "k1"]);
    assert!(window.batches.iter().all(|batch| batch.order.is_none()), "what is known need not be sent again");
}

#[test]
fn asking_again_keeps_the_place() {
    let open = WindowAction::End("k1".into(), Outcome::Open(Fault::Lost));
    let window = after([
        WindowAction::Begin(order("k1", 1)),
        open,
        WindowAction::Begin(order("k2", 2)),
        WindowAction::Begin(order("k1", 1)),
    ]);
    assert_eq!(keys(&window), ["k2", "k1"]);
    assert!(window.is_running());
}

#[test]
fn only_a_failure_can_be_put_away() {
    let begin = || WindowAction::Begin(order("k1", 1));
    let away = || WindowAction::PutAway("k1".into());
    assert!(after([begin(), WindowAction::End("k1".into(), failed()), away()]).batches.is_empty());
    assert_eq!(after([begin(), away()]).batches.len(), 1);
    assert_eq!(
        after([begin(), WindowAction::End("k1".into(), Outcome::Open(Fault::Lost)), away()]).batches.len(),
        1
    );
}

#[test]
fn what_is_kept_is_bounded_merged_and_comes_back() {
    let mut kept = Vec::new();
    for turn in 0..30_u64 {
        let key = format!("k{turn}");
        let end = WindowAction::End(key.as_str().into(), Outcome::Done(delivery(&key)));
        kept = after([WindowAction::Begin(order(&key, turn)), end]).to_keep(&kept);
    }
    assert_eq!(kept.len(), KEPT_MAX);
    let stored: Vec<Kept> = serde_json::from_str(&serde_json::to_string(&kept).unwrap()).unwrap();
    let window = after([
        WindowAction::Begin(order("new", 99)),
        WindowAction::Restore(stored.clone()),
        WindowAction::Restore(stored),
    ]);
    assert_eq!(window.batches.len(), KEPT_MAX + 1);
    assert_eq!(keys(&window)[..2], ["new", "k29"]);
}

#[test]
fn an_order_survives_being_stored() {
    let order = order("k", 7);
    let stored = serde_json::to_string(&*order).unwrap();
    assert_eq!(serde_json::from_str::<Order>(&stored).unwrap(), *order);
}

fn image(index: u8) -> Event {
    let url = format!("https://painter/{index}");
    Event::Image(PictureArrived { index, url, width: 8, height: 8, seed: 7 })
}

fn hear(event: Event) -> WindowAction {
    WindowAction::Hear("k".into(), event)
}

fn progress(window: &Window) -> (Stage, Vec<u8>) {
    match &window.batches[0].outcome {
        Outcome::Running(progress) => {
            (progress.stage, progress.arrived.iter().map(|picture| picture.index).collect())
        }
        Outcome::Open(_) | Outcome::Done(_) | Outcome::Failed(_) => panic!("it is over"),
    }
}

#[test]
fn a_batch_tells_how_far_it_is() {
    let held = || hear(Event::Held(Held { generation_id: "g".into(), coins_held: 1, remaining_coins: 9 }));
    let begin = || WindowAction::Begin(order("k", 1));
    assert_eq!(progress(&after([begin()])), (Stage::Sent, vec![]));
    assert_eq!(progress(&after([begin(), held()])), (Stage::Painting, vec![]), "no photo, nothing to read");
    let window = after([begin(), held(), hear(image(2)), hear(image(0)), hear(image(2))]);
    assert_eq!(progress(&window), (Stage::Painting, vec![0, 2]), "the same picture twice is one");
    assert_eq!(window.batches[0].id.as_deref(), Some("g"));
    let again = after([begin(), held(), begin()]);
    assert_eq!(again.batches[0].id.as_deref(), Some("g"), "the receipt outlives a question asked again");
}

#[test]
fn what_is_over_hears_no_more() {
    let done = WindowAction::End("k".into(), Outcome::Done(delivery("g")));
    let window = after([WindowAction::Begin(order("k", 1)), done, hear(image(0))]);
    assert_eq!(window.batches[0].outcome, Outcome::Done(delivery("g")));
    assert_eq!(after([hear(image(0))]), Window::default(), "nor what nobody asked for");
}

#[test]
fn the_places_of_the_missing_are_left_free() {
    let mut answer = answer("g");
    let detail = |seed| PictureDetail { url: "u".into(), width: 8, height: 8, seed };
    answer.details = vec![detail(5), detail(7)];
    answer.missing = vec![MissingPicture { index: 1, code: Code::RefusedBySafety }];
    let delivery = Delivery::from(answer);
    assert_eq!(
        delivery.pictures.iter().map(|picture| (picture.index, picture.seed)).collect::<Vec<_>>(),
        [(0, 5), (2, 7)]
    );
}

#[test]
fn one_batch_that_changes_leaves_the_others_as_they_are() {
    let before = after([WindowAction::Begin(order("other", 1)), WindowAction::Begin(order("k", 2))]);
    let next = Rc::new(before.clone()).reduce(hear(image(0)));
    assert!(!Rc::ptr_eq(&before.batches[0], &next.batches[0]));
    assert!(Rc::ptr_eq(&before.batches[1], &next.batches[1]));
}
