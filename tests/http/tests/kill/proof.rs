//! What must hold afterwards, as the sellers themselves can see it.

use super::load::Click;
use super::{HANDS, SELLERS, WELCOME_COINS};
use contract::api::statement::{EntryKind, Statement};
use futures_util::{StreamExt, stream};
use serde_json::Value;
use stack::Seller;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Grants, settled coins and holds of a seller by the statement, line by line.
pub(super) async fn statement_adds_up(seller: &Seller) -> (u64, usize) {
    let (mut entries, mut cursor) = (Vec::new(), None::<String>);
    let now = loop {
        let query = cursor.map_or(String::new(), |cursor| format!("?cursor={cursor}"));
        let page: Statement = seller.get(&format!("/api/coins{query}")).await.json();
        entries.extend(page.entries);
        cursor = page.next_cursor;
        if cursor.is_none() {
            break (page.available, page.held);
        }
    };
    let mut available = 0_i64;
    let mut sums: HashMap<EntryKind, i64> = HashMap::new();
    for entry in entries.iter().rev() {
        let coins = i64::from(entry.coins);
        *sums.entry(entry.kind).or_default() += coins;
        available += match entry.kind {
            EntryKind::Grant | EntryKind::Release => coins,
            EntryKind::Hold => -coins,
            EntryKind::Settle => 0,
        };
        assert_eq!(available, i64::from(entry.available_after), "{entry:?}");
    }
    let sum = |kind| sums.get(&kind).copied().unwrap_or_default();
    assert_eq!(sum(EntryKind::Grant), i64::from(WELCOME_COINS));
    assert_eq!(sum(EntryKind::Hold), sum(EntryKind::Settle) + sum(EntryKind::Release), "0 lost");
    assert_eq!((available, 0), (i64::from(now.0), now.1), "nothing is held past its time");
    (u64::try_from(sum(EntryKind::Settle)).unwrap(), entries.len())
}

/// Everybody asks for every click once more: what was answered stays answered, and what was promised is there. Returns
/// the clicks by status, and what the answers say was paid.
pub(super) async fn asked_again(
    sellers: &Arc<Vec<Seller>>,
    clicks: Vec<Click>,
) -> (BTreeMap<u16, usize>, u64) {
    let mut statuses: BTreeMap<u16, usize> = BTreeMap::new();
    let mut paid = 0;
    let again = |click: Click| {
        let sellers = sellers.clone();
        async move { (sellers[click.seller].generate_again(click.key, &click.body).await, click) }
    };
    let mut asked = stream::iter(clicks).map(again).buffer_unordered(SELLERS * HANDS);
    while let Some((last, Click { key, answer, .. })) = asked.next().await {
        *statuses.entry(last.status.as_u16()).or_default() += 1;
        if let Some(first) = &answer {
            assert_eq!((first.status, first.text()), (last.status, last.text()), "click {key}: two answers");
        }
        if last.status == 200 {
            let answer: Value = last.json();
            paid += answer["coins_charged"].as_u64().unwrap();
            let picture = reqwest::get(answer["images"][0].as_str().unwrap()).await.unwrap();
            assert_eq!(picture.status(), 200, "a picture that was promised is there");
        }
    }
    (statuses, paid)
}
