//! What is painted first, rendered natively. Effects do not run here.

use crate::page::missing::Missing;
use crate::part::batch::BatchView;
use crate::part::option::OptionStep;
use crate::part::prompt::PromptStep;
use crate::part::window::ShopWindow;
use crate::state::draft::{Draft, DraftAction};
use crate::state::window::{Batch, Order, Ticket, Window};
use crate::words::Language;
use contract::catalogue::Group;
use contract::catalogue::selection::Selection;
use contract::size::PictureSize;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
struct Props {
    language: Language,
    actions: Vec<DraftAction>,
}

/// The form after some actions, and the window before any batch.
#[component]
fn Form(props: &Props) -> Html {
    let draft = use_reducer(|| props.actions.iter().cloned().fold(Rc::new(Draft::default()), Draft::reduce).as_ref().clone());
    let window = use_reducer(Window::default);
    html! {
        <ContextProvider<Language> context={props.language}>
            <OptionStep draft={draft.clone()} />
            <PromptStep {draft} photo=false />
            <ShopWindow {window} onaction={Callback::noop()} />
            <Missing onhome={Callback::noop()} />
        </ContextProvider<Language>>
    }
}

async fn painted(language: Language, actions: &[DraftAction]) -> String {
    let actions = actions.to_vec();
    yew::LocalServerRenderer::<Form>::with_props(Props { language, actions }).hydratable(false).render().await
}

fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(tokio::task::LocalSet::new().run_until(work))
}
