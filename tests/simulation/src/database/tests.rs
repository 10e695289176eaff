use super::*;
use crate::history::play;

#[test]
fn nothing_in_the_schema_waits_for_a_commit_or_ends_a_transaction() {
    for migration in MIGRATIONS.map(str::to_uppercase) {
        assert!(!migration.contains("DEFERR") && !migration.contains("RAISE(ROLLBACK"), "{migration}");
    }
}

#[test]
fn a_world_begins_empty_whatever_the_one_before_it_came_to() {
    let alone = std::thread::spawn(|| play(11)).join().expect("a history");
    let after_another = std::thread::spawn(|| (0..=11).map(play).fold(None, |_, tally| Some(tally)))
        .join()
        .expect("histories");
    assert_eq!(after_another, Some(alone));
    let database = Sqlite::reused(Arc::default());
    assert!(database.query("SELECT id FROM generation").is_empty());
}
