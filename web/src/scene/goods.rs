//! A finished batch as those screens know it.

use contract::catalogue::selection::Selection;
use contract::size::PictureSize;
use std::rc::Rc;

/// A finished batch.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Goods {
    /// Its idempotency key.
    pub(crate) key: Rc<str>,
    /// Milliseconds since 1970 by the clock of the device that made it.
    pub(crate) at_ms: u64,
    /// The choices, for its title and the video prompts.
    pub(crate) selection: Selection,
    /// The size asked for.
    pub(crate) size: PictureSize,
    /// What was painted, with the description of the photo if there was one.
    pub(crate) prompt: Rc<str>,
    /// The pictures that arrived, by their places.
    pub(crate) pictures: Vec<Sight>,
    /// The photo that they follow, as this page can show it; none when the page does not have it any more.
    pub(crate) photo: Option<Rc<str>>,
}

/// A picture of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sight {
    /// Its place in the batch, from 0.
    pub(crate) place: u8,
    /// Where it is.
    pub(crate) url: Rc<str>,
    /// Pixels.
    pub(crate) width: u32,
    /// Pixels.
    pub(crate) height: u32,
    /// The seed that paints it again.
    pub(crate) seed: u64,
}

#[cfg(test)]
pub(crate) use example::goods;

#[cfg(test)]
mod example {
    use super::*;

    /// A batch of a bag, with three pictures.
    pub(crate) fn goods() -> Goods {
        let sight = |place: u8| Sight {
            place,
            url: format!("https://toko.example/p/7/{place}").into(),
            width: 1024,
            height: 1024,
            seed: u64::from(place).saturating_add(40),
        };
        let selection = Selection::default().with_product_name("Tas Rotan");
        Goods {
            key: "k".into(),
            at_ms: 1_795_305_600_000, // 22 November 2026, UTC
            prompt: contract::prompt::image_prompt(&selection).into(),
            selection,
            size: PictureSize::SquareHd,
            pictures: (0..3).map(sight).collect(),
            photo: None,
        }
    }
}
