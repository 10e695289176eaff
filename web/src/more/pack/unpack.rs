//! From a file back into the form.

use super::recipe::Wrong;
use super::{Sheet, open};
use crate::effect::post::{REPLY, handed, send};
use crate::effect::take;
use crate::post::Reply;
use crate::ui::notice::{Notice, Tone, notice};
use crate::words::Language;
use yew::prelude::*;

/// Bytes of a file that is looked into, at most: some 200 pictures.
const BYTES_MAX: u64 = 150_000_000;

/// Props of [`Unpack`].
#[derive(PartialEq, Properties)]
pub(in crate::more) struct Props {
    /// The name of the file that the page has handed over.
    pub(in crate::more) name: AttrValue,
    /// The language it is written in.
    pub(in crate::more) language: Language,
}

/// Reads the file; what is one of ours fills the form, and anything else is said to be so.
#[component]
pub(in crate::more) fn Unpack(props: &Props) -> Html {
    let words = &props.language.more().pack;
    let wrong = use_state_eq(|| None::<Wrong>);
    use_effect_with((), {
        let wrong = wrong.setter();
        move |()| {
            take::bytes(handed(), BYTES_MAX, move |bytes| {
                match bytes.ok_or(Wrong::TooBig).and_then(|bytes| open::read(&bytes)) {
                    Ok(draft) => send(REPLY, &Reply::Fill(Box::new(draft))),
                    Err(why) => wrong.set(Some(why)),
                }
            });
        }
    });
    let said = match *wrong {
        None => {
            html! { <p class="later-wait" role="status"><span class="spinner" aria-hidden="true"></span>{ words.reading }</p> }
        }
        Some(why) => {
            let what = match why {
                Wrong::NotOurs => words.not_ours,
                Wrong::Damaged => words.damaged,
                Wrong::Newer => words.newer,
                Wrong::TooBig => words.too_big,
            };
            let said =
                html! { <><p><strong>{ (words.not_read)(&props.name) }</strong></p><p>{ what }</p></> };
            notice(Notice { tone: Tone::Harm, alert: true, ..Notice::default() }, said)
        }
    };
    html! { <Sheet title={words.restore} close={words.close}>{ said }</Sheet> }
}
