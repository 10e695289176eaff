//! What the page and its second module write to each other, as JSON: the module is a program of its own, with a
//! memory of its own, loaded when something is first needed from it.
//!
//! To put another screen into the module: add a variant to [`Scene`] with all that the screen must know, show it in
//! `crate::more`, and hand the scene to `part::more::More`. The module has no session and sends nothing: what it
//! needs from the edge it asks of the page ([`Reply::Ask`]).

mod goods;

#[cfg(test)]
pub(crate) use goods::goods;
pub(crate) use goods::{Goods, Sight};

use crate::api::Fault;
use crate::state::draft::Draft;
use crate::words::Language;
use contract::catalogue::selection::Selection;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// A screen of the second module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Scene {
    /// Where every coin went.
    Statement,
    /// The seller's own looks, and the present choices to make another of.
    Presets(Selection),
    /// A picture, near and beside others.
    Look(Look),
    /// These batches as one file.
    Pack(Rc<[Goods]>),
    /// The file of that name, which the page has laid down, back into the form.
    Unpack(Rc<str>),
}

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Look {
    /// The batches to leaf through, newest first.
    pub(crate) goods: Rc<[Goods]>,
    /// The batch to begin with.
    pub(crate) key: Rc<str>,
    /// The place in it of the picture to begin with.
    pub(crate) place: u8,
    /// The photo on the shelf, for batches whose own photo the page does not have any more.
    pub(crate) shelf: Option<Rc<str>>,
}

impl Scene {
    /// Whether it is a page of its own rather than something in front of the page.
    pub(crate) const fn is_page(&self) -> bool {
        match self {
            Self::Statement => true,
            Self::Presets(_) | Self::Look(_) | Self::Pack(_) | Self::Unpack(_) => false,
        }
    }
}

/// What is to be seen of the module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Show {
    /// In which language.
    pub(crate) language: Language,
    /// Whether the session is good; while it is not, every question fails.
    pub(crate) signed_in: bool,
    /// What; none to leave.
    pub(crate) scene: Option<Scene>,
}

/// From the page to the module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Letter {
    /// From now on this is to be seen.
    Show(Show),
    /// What the edge answered.
    Answer(Answer),
}

/// A question of the module to the edge: `GET` in the name of whoever is signed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Question {
    /// Comes back with the answer.
    pub(crate) number: u32,
    /// With its query.
    pub(crate) path: Rc<str>,
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Answer {
    /// The question's.
    pub(crate) number: u32,
    /// The body as it came.
    pub(crate) outcome: Result<Rc<str>, Fault>,
}

/// From the module to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Reply {
    /// It listens from now on.
    Here,
    /// What was to be seen is there.
    Shown,
    /// The seller is done with what is shown.
    Close,
    /// It wants to know something of the edge.
    Ask(Question),
    /// The form that a file was made from; the scene is over.
    Fill(Box<Draft>),
    /// To be said in the live region.
    Say(Rc<str>),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Refusal;
    use crate::json;
    use contract::problem::Code;
    use serde::de::DeserializeOwned;
    use std::fmt::Debug;

    /// The page writes with the usual writer, and both read with the small reader.
    fn arrives<T: Serialize + DeserializeOwned + PartialEq + Debug>(letter: &T) {
        let text = serde_json::to_string(letter).unwrap();
        assert_eq!(json::read::<T>(&text).as_ref(), Ok(letter), "{text}");
    }

    #[test]
    fn every_letter_arrives_as_it_was_written() {
        let show = |scene| Letter::Show(Show { language: Language::En, signed_in: true, scene });
        arrives(&show(None));
        arrives(&show(Some(Scene::Statement)));
        arrives(&show(Some(Scene::Presets(Selection::default()))));
        let goods = goods();
        let goods: Rc<[Goods]> = [goods].into();
        arrives(&show(Some(Scene::Look(Look {
            goods: goods.clone(),
            key: "k".into(),
            place: 2,
            shelf: None,
        }))));
        arrives(&show(Some(Scene::Pack(goods))));
        arrives(&show(Some(Scene::Unpack("Tas \"1\".zip".into()))));
        arrives(&Letter::Answer(Answer { number: 7, outcome: Ok("{\"entries\": []}\n".into()) }));
        let refused = Fault::Refused(Refusal { code: Code::TooManyRequests, retry_after_s: Some(9) });
        for fault in [Fault::Offline, Fault::Lost, Fault::Garbled, Fault::SignedOut, refused] {
            arrives(&Letter::Answer(Answer { number: 0, outcome: Err(fault) }));
        }
    }

    #[test]
    fn every_reply_arrives_as_it_was_written() {
        arrives(&Reply::Here);
        arrives(&Reply::Close);
        arrives(&Reply::Ask(Question { number: u32::MAX, path: "/api/coins?cursor=\"a".into() }));
        arrives(&Reply::Fill(Box::default()));
        arrives(&Reply::Say("Tersalin.".into()));
    }
}
