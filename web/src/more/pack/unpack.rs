//! From a file back into the form.

use super::recipe::Wrong;
use super::{Sheet, open};
use crate::effect::take;
use crate::more::Front;
use crate::state::draft::Draft;
use crate::ui::notice::{Notice, Tone, notice};
use gloo_file::File;
use yew::prelude::*;

/// Bytes of a file that is looked into, at most: some 200 pictures.
const BYTES_MAX: u64 = 150_000_000;

/// Props of [`Unpack`].
#[derive(PartialEq, Properties)]
pub(in crate::more) struct Props {
    /// The file.
    pub(in crate::more) file: File,
    /// Hears what the form is to be.
    pub(in crate::more) onfill: Callback<Draft>,
    /// What it is shown with.
    pub(in crate::more) front: Front,
}

/// Reads the file; what is one of ours fills the form, and anything else is said to be so.
#[component]
pub(in crate::more) fn Unpack(props: &Props) -> Html {
    let words = &props.front.speech.language.more().pack;
    let wrong = use_state_eq(|| None::<Wrong>);
    use_effect_with((), {
        let wrong = wrong.setter();
        let (file, onfill, front) = (props.file.clone(), props.onfill.clone(), props.front.clone());
        move |()| {
            take::bytes(file, BYTES_MAX, move |bytes| {
                match bytes.ok_or(Wrong::TooBig).and_then(|bytes| open::read(&bytes)) {
                    Ok(draft) => {
                        onfill.emit(draft);
                        front.onclose.emit(());
                    }
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
            let said = html! { <><p><strong>{ (words.not_read)(&props.file.name()) }</strong></p><p>{ what }</p></> };
            notice(Notice { tone: Tone::Harm, alert: true, ..Notice::default() }, said)
        }
    };
    html! { <Sheet title={words.restore} close={words.close} front={props.front.clone()}>{ said }</Sheet> }
}
