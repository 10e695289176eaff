//! A numbered card of the form.

use yew::prelude::*;

/// What a card is, apart from what it is done with.
pub(super) struct Step {
    /// For those who must find it.
    pub(super) id: &'static str,
    /// Its place in the order.
    pub(super) number: &'static str,
    /// What is done here.
    pub(super) title: &'static str,
    /// A word at the end of the line.
    pub(super) aside: Html,
}

/// A card.
pub(super) fn step(of: Step, body: Html) -> Html {
    let title_id = AttrValue::from(format!("{}-title", of.id));
    html! {
        <section class="step" id={of.id} aria-labelledby={title_id.clone()}>
            <header class="step-head">
                <span class="step-number" aria-hidden="true">{ of.number }</span>
                <h2 id={title_id}>{ of.title }</h2>
                <div class="step-aside">{ of.aside }</div>
            </header>
            { body }
        </section>
    }
}
