//! What a batch delivered, whether it was heard at the end of the click or read from the history.

use contract::api::batch::{GenerateAnswer, MissingPicture};
use contract::api::event::PictureArrived;
use contract::api::{Coins, history};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// What a batch delivered and cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Delivery {
    /// The receipt.
    pub(crate) id: Rc<str>,
    /// The pictures that arrived, by their places.
    pub(crate) pictures: Vec<Picture>,
    /// Those that did not.
    pub(crate) missing: Vec<MissingPicture>,
    /// What it cost.
    pub(crate) coins_charged: Coins,
    /// What was painted.
    pub(crate) prompt: Rc<str>,
    /// Whether a description of the photo is in it.
    pub(crate) enhanced: bool,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Picture {
    /// Its place in the batch, from 0.
    pub(crate) index: u8,
    /// Where it is.
    pub(crate) url: Rc<str>,
    /// Pixels.
    pub(crate) width: u32,
    /// Pixels.
    pub(crate) height: u32,
    /// The seed that paints it again.
    pub(crate) seed: u64,
}

impl From<&PictureArrived> for Picture {
    fn from(of: &PictureArrived) -> Self {
        Self {
            index: of.index,
            url: of.url.as_str().into(),
            width: of.width,
            height: of.height,
            seed: of.seed,
        }
    }
}

impl From<history::Picture> for Picture {
    fn from(of: history::Picture) -> Self {
        Self { index: of.index, url: of.url.into(), width: of.width, height: of.height, seed: of.seed }
    }
}

impl From<GenerateAnswer> for Delivery {
    fn from(answer: GenerateAnswer) -> Self {
        // The answer names the places of those that are missing; the others fill the rest in order.
        let gone: Vec<u8> = answer.missing.iter().map(|missing| missing.index).collect();
        let places = (0..=u8::MAX).filter(|place| !gone.contains(place));
        let pictures = places.zip(answer.details).map(|(index, detail)| Picture {
            index,
            url: detail.url.into(),
            width: detail.width,
            height: detail.height,
            seed: detail.seed,
        });
        Self {
            pictures: pictures.collect(),
            id: answer.generation_id.into(),
            missing: answer.missing,
            coins_charged: answer.coins_charged,
            prompt: answer.prompt.into(),
            enhanced: answer.enhanced,
        }
    }
}
