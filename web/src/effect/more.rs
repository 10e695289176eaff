//! The page's side of the second module: loads it once, tells it what to show, asks the edge for it.

use super::account::Doors;
use super::post::{LETTER, REPLY, send, use_post};
use super::{browser, clock};
use crate::api::{self, Fault};
use crate::post::{Answer, Letter, Question, Reply, Scene, Show};
use crate::state::account::Account;
use crate::state::voice::Speech;
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

// A browser remembers an import that failed; another query makes it another one.
#[wasm_bindgen(inline_js = r#"
const dressed = (href) => new Promise((done, failed) => {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done });
  link.onerror = () => { link.remove(); failed(); };
  document.head.append(link);
});
export const openMore = ({ js, wasm, css }, turn) =>
  Promise.all([import(turn ? `${js}?${turn}` : js), dressed(css)])
    .then(([program]) => program.default({ module_or_path: wasm }));
"#)]
extern "C" {
    #[wasm_bindgen(js_name = openMore, catch)]
    fn open_more(place: &web_sys::DomStringMap, turn: u32) -> Result<Promise, JsValue>;
}

/// How the module is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Module {
    /// Never needed so far.
    Away,
    /// On its way, for the how many-th time.
    Coming(u32),
    /// It has not come; the number counts the tries.
    Failed(u32),
    /// It listens.
    Here,
}

/// What became of a scene.
#[derive(Clone, PartialEq)]
pub(crate) struct Stage {
    /// How the module is doing.
    pub(crate) module: Module,
    /// Whether the scene can be seen.
    pub(crate) shown: bool,
    /// Tries to load the module again.
    pub(crate) again: Callback<()>,
}

/// Shows the scene, loading the module when there is one for the first time. What the module replies beside what is
/// answered here goes on to `onreply`.
#[hook]
pub(crate) fn use_more(
    scene: Option<Scene>,
    doors: &Doors,
    speech: &Speech,
    onreply: Callback<Reply>,
) -> Stage {
    let module = use_state_eq(|| Module::Away);
    let shown = use_state_eq(|| false);
    let heard = use_callback((doors.clone(), speech.clone(), onreply), {
        let (module, shown) = (module.setter(), shown.setter());
        move |reply: Reply, (doors, speech, onreply): &(Doors, Speech, Callback<Reply>)| match reply {
            Reply::Here => module.set(Module::Here),
            Reply::Shown => shown.set(true),
            Reply::Ask(question) => ask(doors.clone(), question),
            Reply::Say(sentence) => speech.say(sentence),
            Reply::Close | Reply::Fill(_) => onreply.emit(reply),
        }
    });
    use_post(REPLY, heard);
    let load = use_callback((), {
        let module = module.setter();
        move |turn: u32, ()| {
            module.set(Module::Coming(turn));
            let module = module.clone();
            spawn_local(async move {
                if !loaded(turn).await {
                    module.set(Module::Failed(turn));
                }
            });
        }
    });
    let stands = scene.is_some();
    let show = Show { language: speech.language, signed_in: matches!(*doors.account, Account::In(_)), scene };
    use_effect_with((show, *module), {
        let (load, shown) = (load.clone(), shown.setter());
        move |(show, module): &(Show, Module)| {
            if show.scene.is_none() {
                shown.set(false);
            }
            match module {
                Module::Away if show.scene.is_some() => load.emit(0),
                Module::Here => send(LETTER, &Letter::Show(show.clone())),
                Module::Away | Module::Coming(_) | Module::Failed(_) => {}
            }
        }
    });
    use_focus(stands);
    let again = match *module {
        Module::Failed(turn) => load.reform(move |()| turn.saturating_add(1)),
        Module::Away | Module::Coming(_) | Module::Here => Callback::noop(),
    };
    Stage { module: *module, shown: *shown, again }
}

/// When what was in front or instead of the page is gone, the keyboard goes back to where it was.
#[hook]
fn use_focus(stands: bool) {
    let before = use_mut_ref(|| None);
    // Asked for here and not in an effect: by then what is in front has it.
    if stands && before.borrow().is_none() {
        before.replace(browser::focused());
    }
    use_effect_with(stands, move |stands| {
        if !*stands && let Some(element) = before.take() {
            spawn_local(async move {
                clock::next_frame().await; // until then a dialog may keep it
                let _ = element.focus(); // what is gone cannot take it
            });
        }
    });
}

/// Its program runs, and it will say that it is here.
async fn loaded(turn: u32) -> bool {
    let place = browser::element("more").and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(Ok(promise)) = place.map(|place| open_more(&place.dataset(), turn)) else { return false };
    JsFuture::from(promise).await.is_ok()
}

/// Asks the edge in the name of whoever is signed in, and passes the answer on.
fn ask(doors: Doors, question: Question) {
    spawn_local(async move {
        let outcome = match &doors.keeper {
            Some(keeper) => keeper.with(async |signed| api::text(&signed, &question.path).await).await,
            None => Err(Fault::SignedOut),
        };
        if outcome.as_ref().is_err_and(|fault| *fault == Fault::SignedOut || fault.is_about_token()) {
            doors.lapse();
        }
        let outcome = outcome.map(Rc::from);
        send(LETTER, &Letter::Answer(Answer { number: question.number, outcome }));
    });
}
