//! How a batch is kept and how it is shown again. The first answer and every replay go through here, so that
//! they cannot differ.

use crate::coin::ledger::{GenerationRow, State};
use contract::api::Coins;
use contract::api::batch::{GenerateAnswer, MissingPicture, PictureDetail};
use contract::api::history::{Generation, Picture};
use contract::problem::{Code, Problem};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A picture in our store, as the ledger keeps it: without an address, which is made from its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredPicture {
    /// Its place in the batch, from 0.
    pub index: u8,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// The seed that paints it again.
    pub seed: u64,
}

/// How a click ended, or that it has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// At least one picture.
    Delivered(GenerateAnswer),
    /// None, and nothing was charged.
    Failed(Code),
    /// It never began.
    InsufficientCoins {
        /// What it would have cost.
        price: Coins,
        /// What there was.
        available: Coins,
    },
    /// Still at work.
    Running,
}

/// A row that does not say what a row must say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// Key of a picture in the store, and its path below `/p/`.
#[must_use]
pub fn picture_key(generation_id: &str, index: u8) -> String {
    format!("{generation_id}/{index}")
}

/// Keys of every picture that a batch of so many can have stored.
#[must_use]
pub fn picture_keys(generation_id: &str, asked: u8) -> Vec<String> {
    (0..asked).map(|index| picture_key(generation_id, index)).collect()
}

/// Address of a picture.
#[must_use]
pub fn picture_url(origin: &str, generation_id: &str, index: u8) -> String {
    format!("{origin}/p/{}", picture_key(generation_id, index))
}

/// What to answer to the click this row stands for.
///
/// # Errors
/// [`Unreadable`] if the row was not written by us.
pub fn outcome(row: &GenerationRow, origin: &str) -> Result<Outcome, Unreadable> {
    Ok(match row.state {
        State::Running => Outcome::Running,
        State::Refused => {
            Outcome::InsufficientCoins { price: row.price, available: row.remaining.unwrap_or(0) }
        }
        State::Failed => Outcome::Failed(row.code.ok_or(Unreadable)?),
        State::Done => {
            let details: Vec<PictureDetail> = pictures(row)?
                .iter()
                .map(|picture| PictureDetail {
                    url: picture_url(origin, &row.id, picture.index),
                    width: picture.width,
                    height: picture.height,
                    seed: picture.seed,
                })
                .collect();
            Outcome::Delivered(GenerateAnswer {
                generation_id: row.id.clone(),
                images: details.iter().map(|detail| detail.url.clone()).collect(),
                remaining_coins: row.remaining.ok_or(Unreadable)?,
                coins_charged: row.charged,
                prompt: row.prompt.clone(),
                enhanced: row.enhanced == 1,
                details,
                missing: missing(row)?,
            })
        }
    })
}

/// The row as the history shows it.
///
/// # Errors
/// [`Unreadable`] if the row was not written by us.
pub fn generation(row: GenerationRow, origin: &str) -> Result<Generation<Box<RawValue>>, Unreadable> {
    let shown = if row.removed == 1 { Vec::new() } else { pictures(&row)? };
    Ok(Generation {
        state: row.state.shown(),
        pictures: shown
            .iter()
            .map(|picture| Picture {
                index: picture.index,
                url: picture_url(origin, &row.id, picture.index),
                width: picture.width,
                height: picture.height,
                seed: picture.seed,
            })
            .collect(),
        missing: missing(&row)?,
        settings: row.settings.map(RawValue::from_string).transpose().map_err(|_| Unreadable)?,
        problem: row.code.map(|code| Problem::new(code, code.detail())),
        id: row.id,
        created_at: row.created_at,
        prompt: row.prompt,
        enhanced: row.enhanced == 1,
        description: row.description,
        coins_charged: row.charged,
    })
}

/// The pictures of a row, also those its owner has removed since; none while it runs.
fn pictures(row: &GenerationRow) -> Result<Vec<StoredPicture>, Unreadable> {
    let list = row.pictures.as_deref().unwrap_or("[]");
    serde_json::from_str(list).map_err(|_| Unreadable)
}

fn missing(row: &GenerationRow) -> Result<Vec<MissingPicture>, Unreadable> {
    let list = row.missing.as_deref().unwrap_or("[]");
    serde_json::from_str(list).map_err(|_| Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_history_shows_what_is_left_and_what_was_seen() {
        let picture = json!({ "index": 0, "width": 9, "height": 9, "seed": 7 });
        for (enhanced, removed) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            let row = json!({
                "id": "g", "state": "done", "body_sha256": "0", "price": 1, "asked": 1, "delivered": 1,
                "prompt": "tas", "enhanced": enhanced, "description": null, "settings": null,
                "pictures": json!([picture]).to_string(), "removed": removed, "missing": "[]", "code": null,
                "charged": 1, "remaining": 9, "created_at": "2026-11-25T00:00:00.000Z",
            });
            let shown = generation(serde_json::from_value(row).unwrap(), "https://etalase.example").unwrap();
            assert_eq!((shown.enhanced, shown.pictures.len()), (enhanced == 1, 1 - removed));
        }
    }
}
