//! The studio: photos, choices, the button, and the shop window.

mod form_file;

use crate::effect::account::Doors;
use crate::effect::batch::{self, Desk};
use crate::effect::browser::{self, use_window_event};
use crate::effect::kept_photo::use_kept_photos;
use crate::effect::photo;
use crate::effect::piece::NotLoaded;
use crate::effect::preset::use_presets;
use crate::effect::sight::use_sight;
use crate::effect::{history, preference};
use crate::part::batch::BatchAction;
use crate::part::go::{Go, go};
use crate::part::option::options;
use crate::part::photo::{PhotoStep, place_name};
use crate::part::prompt::{self, prompt};
use crate::part::window::window;
use crate::scene::{Goods, Look, Scene};
use crate::state::account::{Account, Member};
use crate::state::draft::{Draft, DraftAction};
use crate::state::shelf::{PRODUCTS, Place, Shelf};
use crate::state::voice::Speech;
use crate::state::window::{Window, WindowAction};
use contract::api::config::Config;
use contract::catalogue::Group;
use form_file::use_unpack;
use gloo_file::File;
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
    /// Shows a screen of the second module.
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
    let words = language.words();
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
    let onaction = use_callback(
        (desk, batches.clone(), shelf.clone(), props.onscene.clone(), onunpack),
        |action: BatchAction, (desk, batches, shelf, onscene, onunpack)| match action {
            BatchAction::Again(order) => desk.again(&order),
            BatchAction::Ask(order) => desk.send(order),
            BatchAction::PutAway(key) => desk.put_away(key),
            BatchAction::Open(key, place, press) => {
                press.prevent_default(); // the link would lead away from the page
                let shelf = shelf.reference().map(|photo| Rc::from(&*photo.preview));
                onscene.emit(Scene::Look(Look { goods: batches.goods(batch::original), key, place, shelf }));
            }
            BatchAction::Pack(key) => {
                let wanted = |goods: &&Goods| key.as_ref().is_none_or(|key| goods.key == *key);
                let goods = batches.goods(|_| None);
                onscene.emit(Scene::Pack(goods.iter().filter(wanted).cloned().collect()));
            }
            BatchAction::Unpack(file) => onunpack.emit(file),
            BatchAction::Prompt => {
                browser::show("prompt");
                browser::focus("prompt-text");
            }
            BatchAction::Photo => browser::show("photos"),
        },
    );
    let hindrance = prompt::fault(&draft, &words.prompt)
        .or_else(|| shelf.is_working().then(|| words.go.photo_pending.to_owned()));
    let at_the_button = Go {
        price: props.member.price.unwrap_or(props.config.coins_per_batch),
        coins: props.member.coins,
        online: props.online,
        running: batches.is_running(),
        hindrance,
        onclick,
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
            { window(&batches, &onaction, &props.speech) }
        </main>
    }
}

/// The desk that sends batches. What is still unknown from an earlier visit, a lapse or a dead connection is asked
/// for again as soon as it can be.
#[hook]
fn use_desk(props: &Props, window: &UseReducerHandle<Window>) -> Desk {
    let desk = Desk {
        doors: props.doors.clone(),
        window: window.dispatcher(),
        user_id: props.member.user_id.clone(),
        speech: props.speech.clone(),
    };
    use_effect_with(props.member.user_id.clone(), {
        let desk = desk.clone();
        move |user_id| {
            desk.window.dispatch(WindowAction::Restore(history::read(user_id)));
            batch::open(user_id).into_iter().for_each(|order| desk.send(Rc::new(order)));
        }
    });
    let ready = props.online && matches!(*props.doors.account, Account::In(_));
    use_effect_with(ready, {
        let (desk, window) = (desk.clone(), window.clone());
        move |ready| {
            if *ready {
                window.waiting().for_each(|order| desk.send(order));
            }
        }
    });
    desk
}

/// What takes files, says when they are ready, and makes a background photo the background.
#[hook]
fn use_intake(
    shelf: &UseReducerHandle<Shelf>,
    settled: bool,
    draft: &UseReducerHandle<Draft>,
    speech: &Speech,
) -> Callback<(Place, Vec<File>)> {
    // Until the photos of the last visit are back, the choices stand as they were left.
    let [face, background] =
        [Place::Face, Place::Background].map(|place| shelf.slot(place).photo().is_some());
    let had_background = use_mut_ref(|| None);
    use_effect_with((settled, face, background), {
        let draft = draft.dispatcher();
        move |&(settled, face, background)| {
            if settled {
                draft.dispatch(DraftAction::Photos { face, background });
                if had_background.replace(Some(background)) == Some(false) && background {
                    draft.dispatch(DraftAction::Choose(Group::Background, "uploaded"));
                }
            }
        }
    });
    let onfiles = use_callback(
        (shelf.clone(), speech.clone()),
        |(place, files): (Place, Vec<File>), (shelf, speech): &(UseReducerHandle<Shelf>, Speech)| {
            let speech = speech.clone();
            let ready = Callback::from(move |place: Place| {
                let words = &speech.words().photo;
                speech.say((words.ready)(&place_name(place, words)));
            });
            photo::take(files, place, shelf, ready);
        },
    );
    let onpaste =
        use_callback((shelf.clone(), onfiles.clone()), |event: web_sys::Event, (shelf, onfiles)| {
            let files = photo::pasted(&event);
            if !files.is_empty() {
                event.prevent_default();
                onfiles.emit((photo::next_place(shelf).unwrap_or(Place::Product(PRODUCTS)), files));
            }
        });
    use_window_event("paste", onpaste);
    onfiles
}

/// What happens while something is dragged over the page.
struct Drag {
    over: Callback<DragEvent>,
    out: Callback<DragEvent>,
    drop: Callback<DragEvent>,
}

/// Files may be dropped anywhere on the page.
#[hook]
fn use_drop(
    shelf: &UseReducerHandle<Shelf>,
    onfiles: &Callback<(Place, Vec<File>)>,
    onunpack: &Callback<File>,
) -> (bool, Drag) {
    let dragging = use_state_eq(|| false);
    let set = dragging.setter();
    let over = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        set.set(photo::has_files(&event));
    });
    let set = dragging.setter();
    let out = Callback::from(move |event: DragEvent| {
        if event.related_target().is_none() {
            set.set(false);
        }
    });
    let (set, shelf, onfiles, onunpack) =
        (dragging.setter(), shelf.clone(), onfiles.clone(), onunpack.clone());
    let drop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        set.set(false);
        let mut files = photo::dropped(&event);
        if let Some(file) = photo::form_file(&mut files) {
            onunpack.emit(file);
        }
        if !files.is_empty() {
            onfiles.emit((photo::next_place(&shelf).unwrap_or(Place::Product(PRODUCTS)), files));
        }
    });
    (*dragging, Drag { over, out, drop })
}

/// The form and the finished batches outlive the page.
#[hook]
fn use_memory(user_id: &Rc<str>, draft: &UseReducerHandle<Draft>, window: &UseReducerHandle<Window>) {
    use_effect_with((**draft).clone(), preference::keep_draft);
    use_effect_with((user_id.clone(), (**window).clone()), |(user_id, window)| {
        if !window.batches.is_empty() {
            history::keep(user_id, window);
        }
    });
}
