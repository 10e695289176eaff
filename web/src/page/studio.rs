//! The studio: photos, choices, the button, and the shop window.

mod act;
mod desk;
mod form_file;
mod intake;

use crate::effect::account::Doors;
use crate::effect::kept_photo::use_kept_photos;
use crate::effect::piece::{NotLoaded, dressed, use_piece};
use crate::effect::preference;
use crate::effect::preset::use_presets;
use crate::effect::sight::use_sight;
use crate::part::batch::BatchAction;
use crate::part::go::{Go, go};
use crate::part::option::options;
use crate::part::photo::PhotoStep;
use crate::part::prompt::{self, prompt};
use crate::part::window::{self, is_stocked, shop_window, window};
use crate::scene::Scene;
use crate::state::account::{Account, Member};
use crate::state::shelf::Shelf;
use crate::state::voice::Speech;
use crate::state::window::Window;
use act::{Hands, use_acts};
use contract::api::config::Config;
use desk::{use_desk, use_memory};
use form_file::use_unpack;
use intake::{use_drop, use_intake};
use std::rc::Rc;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// Props of [`Studio`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// For the price, until the edge has said it for this user.
    pub(crate) config: Rc<Config>,
    /// Who is signed in.
    pub(crate) doors: Doors,
    /// The same, unpacked.
    pub(crate) member: Member,
    /// Whether there is a network.
    pub(crate) online: bool,
    /// How it speaks.
    pub(crate) speech: Speech,
    /// Shows a screen of the piece that only some need.
    pub(crate) onscene: Callback<Scene>,
}

/// What draws the studio.
pub(crate) type Draw = fn(Props) -> Html;

/// Here the program is cut: the studio is for those who are signed in.
///
/// # Errors
/// When the piece has not come.
#[wasm_split(studio, fallible)]
pub(crate) fn studio() -> Result<Draw, NotLoaded> {
    // Another seller gets another studio.
    Ok(|props| html! { <Studio key={&*props.member.user_id} ..props.clone() /> })
}

/// The page.
#[component]
fn Studio(props: &Props) -> Html {
    let Speech { language, .. } = props.speech;
    let words = language.studio();
    let shelf = use_reducer_eq(Shelf::default);
    let draft = use_reducer_eq(preference::draft);
    let batches = use_reducer_eq(Window::default);
    let desk = use_desk(props, &batches);
    let looks = use_presets();
    let settled = use_kept_photos(&props.member.user_id, &shelf);
    let onfiles = use_intake(&shelf, settled, &draft, &props.speech);
    let ready = props.online && matches!(*props.doors.account, Account::In(_));
    use_sight(&shelf, props.doors.keeper.clone().filter(|_| ready), &props.speech);
    let onunpack = use_unpack(&draft, &props.speech, &props.onscene);
    let (dragging, drag) = use_drop(&shelf, &onfiles, &onunpack);
    use_memory(&props.member.user_id, &draft, &batches);

    let onclick = {
        let (shelf, draft, desk) = (shelf.clone(), draft.clone(), desk.clone());
        Callback::from(move |()| desk.click(&draft, shelf.reference()))
    };
    let onaction = use_acts(Hands {
        desk,
        window: batches.clone(),
        shelf: shelf.clone(),
        draft: draft.clone(),
        onfiles: onfiles.clone(),
        onscene: props.onscene.clone(),
        onunpack,
    });
    let price = props.member.price.unwrap_or(props.config.coins_per_batch);
    let hindrance = prompt::fault(&draft, &words.prompt)
        .or_else(|| shelf.is_working().then(|| words.go.photo_pending.to_owned()));
    let at_the_button = Go {
        price,
        coins: props.member.coins,
        online: props.online,
        running: batches.is_running(),
        hindrance,
        seed: draft.seed,
        onclick,
        onunlock: onaction.reform(|()| BatchAction::Seed(None)),
    };
    let results = use_piece(None, is_stocked(&batches), || Box::pin(dressed("window", shop_window())));
    let in_the_window = window::Props {
        window: batches,
        user_id: props.member.user_id.clone(),
        online: props.online,
        price,
        seed: draft.seed,
        onaction,
        speech: props.speech.clone(),
    };
    html! {
        <main id="content" class="studio" ondragenter={drag.over.clone()} ondragover={drag.over} ondragleave={drag.out} ondrop={drag.drop}>
            <div class="steps">
                <div class="steps-list">
                    <PhotoStep shelf={shelf.clone()} draft={draft.clone()} {onfiles} {dragging} speech={props.speech.clone()} />
                    { options(&draft, &looks, &props.onscene, &props.speech) }
                    { prompt(&draft, shelf.main().is_some(), &words.prompt) }
                </div>
                { go(at_the_button, words) }
            </div>
            { window(&results, in_the_window) }
        </main>
    }
}
