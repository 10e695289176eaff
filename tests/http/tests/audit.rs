//! What the operator sees of the ledger: sound, or each breach by name.

#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use serde_json::json;
use stack::Stack;

/// One breach for every question, behind the back of all that keeps a ledger sound.
const BREAK: &str = "
    DROP TRIGGER entry_is_never_removed; DROP TRIGGER entry_is_never_changed; DROP TRIGGER entry_moves_coins;
    DROP TRIGGER generation_ends_resolved; DROP TRIGGER resolution_rules; DROP INDEX entry_once;
    UPDATE entry SET coins = 500, available_after = 7 WHERE kind = 'hold';
    UPDATE generation SET state = 'running', expires_at = 1, charged = 1, delivered = 0";

#[tokio::test]
async fn a_sound_ledger_passes_and_a_broken_one_is_told_invariant_by_invariant() {
    let stack = Stack::start(&[("RATE_LIMITS", "off")]);
    let seller = stack.seller().await;
    let answer = seller.generate(&json!({ "prompt": "diperiksa", "num_images": 1 })).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let said = stack.audit();
    assert_eq!(said.matches("sound   ").count(), 6, "{said}");
    assert!(said.ends_with("looked at 1 accounts, 1 batches, 3 entries\n"), "{said}");

    let state = stack.state_name();
    let wrangler =
        ["wrangler", "d1", "execute", "etalase", "--local", "--yes", "--persist-to", state, "--command"];
    let broken = stack.operator(&[wrangler.as_slice(), &[BREAK]].concat());
    assert!(broken.status.success(), "{}", String::from_utf8_lossy(&broken.stderr));
    let audit = stack.operator(&["coins", "audit", "--state", state]);
    let said = String::from_utf8(audit.stdout).unwrap();
    assert!(!audit.status.success(), "{said}");
    for invariant in [
        "no overspending",
        "one click one hold",
        "nothing lost nothing created",
        "resolved once and whole",
        "paid only for pictures",
        "no hold outlives its time",
    ] {
        assert!(said.contains(&format!("BROKEN  {invariant}: ")), "{invariant}: {said}");
    }
    assert!(said.matches(&seller.user_id).count() >= 6, "{said}");
    let why = String::from_utf8(audit.stderr).unwrap();
    assert!(why.contains("6 of 6 invariants are broken"), "{why}");
}
