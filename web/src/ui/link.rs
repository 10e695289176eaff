//! A link to a page of ours.

use yew::prelude::*;

/// A link that goes there without loading the page anew; with a key held, or any other button than the first, the
/// browser does what it does with links.
pub(crate) fn link(href: &'static str, class: &'static str, ongo: &Callback<()>, content: Html) -> Html {
    let ongo = ongo.clone();
    let onclick = move |event: MouseEvent| {
        let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.button() == 0 && !held {
            event.prevent_default();
            ongo.emit(());
        }
    };
    html! { <a {href} {class} {onclick}>{ content }</a> }
}
