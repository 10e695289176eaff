//! An address that leads nowhere.

use crate::ui::button::{Button, Rank};
use crate::ui::shop::shop;
use crate::words::use_words;
use yew::prelude::*;

/// Props of [`Missing`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Back to the shop.
    pub(crate) onhome: Callback<()>,
}

/// Says so, and offers the way back.
#[component]
pub(crate) fn Missing(props: &Props) -> Html {
    let words = &use_words().shell;
    let onhome = props.onhome.clone();
    html! {
        <main id="content" class="lost">
            { shop(false) }
            <h1>{ words.missing_title }</h1>
            <p>{ words.missing_text }</p>
            <Button rank={Rank::Main} text={words.home} onclick={move |_| onhome.emit(())} />
        </main>
    }
}
