//! Two texts in one place. Both are in the page; one is shown.

use web_sys::HtmlElement;
use yew::prelude::*;

/// One tab and what is behind it.
#[derive(Clone, PartialEq)]
pub(crate) struct Leaf {
    /// The words on the tab.
    pub(crate) title: &'static str,
    /// What it shows.
    pub(crate) content: Html,
}

/// Props of [`Tabs`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Unique on the page.
    pub(crate) id: AttrValue,
    /// What the tabs are of.
    pub(crate) name: &'static str,
    /// The tabs.
    pub(crate) leaves: Vec<Leaf>,
}

/// Tabs with arrow keys, after the ARIA practice.
#[component]
pub(crate) fn Tabs(props: &Props) -> Html {
    let open = use_state_eq(|| 0_usize);
    let count = props.leaves.len();
    let onkeydown = {
        let open = open.clone();
        let id = props.id.clone();
        Callback::from(move |event: KeyboardEvent| {
            let last = count.saturating_sub(1);
            let next = match event.key().as_str() {
                "ArrowRight" => {
                    if *open == last {
                        0
                    } else {
                        open.saturating_add(1)
                    }
                }
                "ArrowLeft" => {
                    if *open == 0 {
                        last
                    } else {
                        open.saturating_sub(1)
                    }
                }
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            open.set(next);
            let tab = event.target_dyn_into::<HtmlElement>().and_then(|tab| tab.owner_document());
            let tab = tab.and_then(|page| page.get_element_by_id(&format!("{id}-tab-{next}")));
            if let Some(tab) = tab.and_then(|tab| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(tab).ok()) {
                let _ = tab.focus(); // it is on the page, for it was just found there
            }
        })
    };
    html! {
        <div class="tabs">
            <div class="tab-row" role="tablist" aria-label={props.name} {onkeydown}>
                for (place, leaf) in props.leaves.iter().enumerate() {
                    <button
                        type="button"
                        class="tab"
                        role="tab"
                        id={format!("{}-tab-{place}", props.id)}
                        aria-controls={format!("{}-leaf-{place}", props.id)}
                        aria-selected={if *open == place { "true" } else { "false" }}
                        tabindex={if *open == place { "0" } else { "-1" }}
                        onclick={let open = open.clone(); move |_| open.set(place)}
                    >{ leaf.title }</button>
                }
            </div>
            for (place, leaf) in props.leaves.iter().enumerate() {
                <div
                    class="tab-leaf"
                    role="tabpanel"
                    id={format!("{}-leaf-{place}", props.id)}
                    aria-labelledby={format!("{}-tab-{place}", props.id)}
                    hidden={*open != place}
                >{ leaf.content.clone() }</div>
            }
        </div>
    }
}
