//! The bar under the awning: the mark, the balance, the menu.

use super::menu::Menu;
use crate::state::account::Member;
use crate::state::theme::Theme;
use crate::ui::coin::coins;
use crate::ui::mark::mark;
use crate::words::{Language, use_words};
use yew::prelude::*;

/// Props of [`Bar`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Who is signed in, if anybody.
    pub(crate) member: Option<Member>,
    /// The theme that is on.
    pub(crate) theme: Theme,
    /// Another language was chosen.
    pub(crate) onlanguage: Callback<Language>,
    /// Another theme was chosen.
    pub(crate) ontheme: Callback<Theme>,
    /// The one inside wants to leave.
    pub(crate) onleave: Callback<()>,
}

/// The bar.
#[component]
pub(crate) fn Bar(props: &Props) -> Html {
    let words = &use_words().shell;
    html! {
        <header class="bar">
            <div class="bar-row">
                { mark() }
                if let Some(member) = &props.member {
                    <p class="bar-coins" id="balance">
                        <span class="heard">{ words.balance }{ ": " }</span>
                        if let Some(have) = member.coins {
                            { coins((words.coins)(have)) }
                        } else {
                            { coins("…".to_owned()) }
                            <span class="heard">{ words.balance_unknown }</span>
                        }
                    </p>
                }
                <Menu
                    member={props.member.clone()}
                    theme={props.theme}
                    onlanguage={props.onlanguage.clone()}
                    ontheme={props.ontheme.clone()}
                    onleave={props.onleave.clone()}
                />
            </div>
        </header>
    }
}
