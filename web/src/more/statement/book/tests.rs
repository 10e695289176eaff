use super::*;

fn entry(id: u32, kind: EntryKind, batch: Option<&str>, cause: Cause, coins: Coins, after: Coins) -> Entry {
    Entry {
        id: id.to_string(),
        kind,
        coins,
        generation_id: batch.map(str::to_owned),
        cause,
        at: "2026-11-23T00:00:00Z".into(),
        available_after: after,
    }
}

/// A welcome, a batch that was delivered, one that failed, one that runs; `b` ended before `a`. Newest first.
fn life() -> Vec<Entry> {
    vec![
        entry(7, EntryKind::Hold, Some("c"), Cause::Batch, 1, 8),
        entry(6, EntryKind::Settle, Some("a"), Cause::Delivered, 1, 9),
        entry(5, EntryKind::Release, Some("b"), Cause::ProviderFailed, 1, 9),
        entry(3, EntryKind::Hold, Some("b"), Cause::Batch, 1, 8),
        entry(2, EntryKind::Hold, Some("a"), Cause::Batch, 1, 9),
        entry(1, EntryKind::Grant, None, Cause::Welcome, 10, 10),
    ]
}

fn book(entries: Vec<Entry>, next: Option<&str>) -> Book {
    Book { available: 8, held: 1, entries, next: next.map(str::to_owned) }
}

#[test]
fn movements_of_one_batch_are_one_line_also_when_others_came_between() {
    let book = book(life(), None);
    let groups = book.groups();
    let told: Vec<_> = groups.iter().map(|group| (group.receipt(), group.end(), group.amount())).collect();
    assert_eq!(
        told,
        [
            (Some("c"), End::Running, -1),
            (Some("a"), End::Paid(Cause::Delivered), -1),
            (Some("b"), End::Returned(Cause::ProviderFailed), 0),
            (None, End::Granted(Cause::Welcome), 10),
        ]
    );
}

#[test]
fn two_grants_are_two_lines() {
    let entries = vec![
        entry(2, EntryKind::Grant, None, Cause::Operator, 5, 8),
        entry(1, EntryKind::Grant, None, Cause::Welcome, 3, 3),
    ];
    assert_eq!(book(entries, None).groups().len(), 2);
}

#[test]
fn it_adds_up_from_the_first_coin_to_the_last() {
    assert_eq!(book(life(), None).check(), Check::Whole { granted: 10, settled: 1 });
    let nothing = Book { available: 0, held: 0, entries: Vec::new(), next: None };
    assert_eq!(nothing.check(), Check::Whole { granted: 0, settled: 0 });
}

#[test]
fn while_older_lines_are_unread_those_that_are_read_must_follow_from_each_other() {
    let newest: Vec<Entry> = life().into_iter().take(3).collect();
    assert_eq!(book(newest.clone(), Some("5")).check(), Check::SoFar);
    assert_eq!(book(newest, None).check(), Check::Wrong, "the oldest must start from nothing");
}

#[test]
fn whatever_is_altered_is_noticed() {
    for at in 0..life().len() {
        let mut entries = life();
        entries[at].available_after += 1;
        assert_eq!(book(entries, None).check(), Check::Wrong, "balance of {at}");
        let mut entries = life();
        entries.remove(at);
        // A settle moves nothing that can be spent, so only the sum tells that one is missing.
        assert_eq!(book(entries, None).check(), Check::Wrong, "without {at}");
        let mut entries = life();
        entries[at].coins += 1;
        assert_eq!(book(entries, None).check(), Check::Wrong, "coins of {at}");
    }
    let more = Book { held: 2, ..book(life(), None) };
    assert_eq!(more.check(), Check::Wrong);
}

#[test]
fn an_older_page_goes_behind_and_nothing_is_twice() {
    let (newer, older) = (life()[..3].to_vec(), life()[2..].to_vec());
    let page = Statement { available: 3, held: 0, entries: older, next_cursor: None };
    let whole = book(newer, Some("5")).with_older(page);
    assert_eq!(whole, book(life(), None));
}
