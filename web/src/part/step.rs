//! A numbered card of the form.

use yew::prelude::*;

/// Props of [`Step`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// For those who must find it.
    pub(crate) id: AttrValue,
    /// Its place in the order.
    pub(crate) number: u8,
    /// What is done here.
    pub(crate) title: AttrValue,
    /// A word at the end of the line.
    #[prop_or_default]
    pub(crate) aside: Html,
    /// What it is done with.
    pub(crate) children: Html,
}

/// A card.
#[component]
pub(crate) fn Step(props: &Props) -> Html {
    let title_id = format!("{}-title", props.id);
    html! {
        <section class="step" id={props.id.clone()} aria-labelledby={title_id.clone()}>
            <header class="step-head">
                <span class="step-number" aria-hidden="true">{ props.number }</span>
                <h2 id={title_id}>{ props.title.clone() }</h2>
                <div class="step-aside">{ props.aside.clone() }</div>
            </header>
            { props.children.clone() }
        </section>
    }
}
