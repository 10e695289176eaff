use super::*;

fn after(actions: impl IntoIterator<Item = ShelfAction>) -> Shelf {
    actions.into_iter().fold(Rc::new(Shelf::default()), Shelf::reduce).as_ref().clone()
}

fn begin(index: usize, ticket: u32) -> ShelfAction {
    ShelfAction::Begin(Place::Product(index), ticket)
}

#[test]
fn a_file_that_is_no_photo_frees_its_place_and_says_why() {
    let shelf = after([begin(0, 1), ShelfAction::Finish(1, "a.pdf".into(), Err(PhotoFault::NotAPhoto))]);
    assert_eq!(*shelf.slot(Place::Product(0)), Slot::Empty);
    assert_eq!(shelf.rejects, [Reject { name: "a.pdf".into(), fault: Some(PhotoFault::NotAPhoto) }]);
    assert!(Rc::new(shelf).reduce(ShelfAction::Picked).rejects.is_empty());
}

#[test]
fn a_file_that_was_removed_meanwhile_does_not_come_back() {
    let late = ShelfAction::Finish(1, "a.jpg".into(), Err(PhotoFault::Unreadable));
    let shelf = after([begin(0, 1), ShelfAction::Remove(Place::Product(0)), begin(0, 2), late]);
    assert_eq!(*shelf.slot(Place::Product(0)), Slot::Working(2));
    assert!(shelf.rejects.is_empty());
}

#[test]
fn a_working_file_keeps_its_ticket_when_it_is_moved() {
    let shelf = after([begin(0, 1), begin(1, 2), ShelfAction::Move(0, 1)]);
    assert_eq!(*shelf.slot(Place::Product(0)), Slot::Working(2));
    let shelf = after([begin(0, 1), begin(1, 2), begin(2, 3), ShelfAction::Move(2, 0)]);
    assert_eq!(
        [0, 1, 2].map(|index| shelf.slot(Place::Product(index)).clone()),
        [Slot::Working(3), Slot::Working(1), Slot::Working(2)]
    );
    let shelf = after([begin(0, 1), begin(1, 2), begin(2, 3), ShelfAction::Move(0, 2)]);
    assert_eq!(
        [0, 1, 2].map(|index| shelf.slot(Place::Product(index)).clone()),
        [Slot::Working(2), Slot::Working(3), Slot::Working(1)]
    );
}

#[test]
fn room_is_looked_for_from_where_the_seller_pointed() {
    let shelf = after([begin(1, 1)]);
    assert_eq!(shelf.room_from(2).collect::<Vec<_>>(), [2, 3, 0]);
    assert_eq!(shelf.room_from(0).collect::<Vec<_>>(), [0, 2, 3]);
}

#[test]
fn what_is_out_of_range_changes_nothing() {
    let shelf = Rc::new(after([begin(0, 1)]));
    for action in [ShelfAction::Move(0, 4), ShelfAction::Move(9, 0), ShelfAction::Remove(Place::Product(7))] {
        assert!(Rc::ptr_eq(&shelf, &shelf.clone().reduce(action)));
    }
}
