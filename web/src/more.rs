//! The second module: screens that only some need. What is seen of it is what the page's last letter says.
//!
//! It knows the `ui` pieces and the types of the page, has words of its own, and no session: it asks the page.

mod file;
mod pack;
mod preset;
mod statement;
mod viewer;

use crate::effect::post::{LETTER, REPLY, answered, send, use_post};
use crate::post::{Letter, Reply, Scene, Show};
use pack::{Pack, Unpack};
use preset::Presets;
use statement::Statement;
use std::rc::Rc;
use viewer::Viewer;
use yew::prelude::*;

/// What the page has written last, and the answers as they come.
#[component]
pub(crate) fn More() -> Html {
    let show = use_state_eq(|| None::<Rc<Show>>);
    let heard = use_callback((), {
        let show = show.setter();
        move |letter: Letter, ()| match letter {
            Letter::Show(next) => show.set(Some(Rc::new(next))),
            Letter::Answer(answer) => answered(answer),
        }
    });
    use_post(LETTER, heard);
    use_effect_with((), |()| send(REPLY, &Reply::Here));
    let scene = show.as_ref().and_then(|show| show.scene.clone());
    use_effect_with(scene.is_some(), |is_there| {
        if *is_there {
            send(REPLY, &Reply::Shown);
        }
    });
    let Some(show) = &*show else { return Html::default() };
    match scene {
        Some(Scene::Statement) => html! { <Statement language={show.language} signed_in={show.signed_in} /> },
        Some(Scene::Presets(selection)) => html! { <Presets {selection} language={show.language} /> },
        Some(Scene::Look(look)) => html! { <Viewer {look} language={show.language} /> },
        Some(Scene::Pack(goods)) => html! { <Pack {goods} language={show.language} /> },
        Some(Scene::Unpack(name)) => {
            html! { <Unpack name={AttrValue::from(name)} language={show.language} /> }
        }
        None => Html::default(),
    }
}
