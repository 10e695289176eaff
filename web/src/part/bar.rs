//! The bar under the awning: the mark, the balance, the menu.

use crate::state::account::Member;
use crate::ui::coin::coins;
use crate::ui::link::link;
use crate::ui::mark::mark;
use crate::words::Shell;
use yew::prelude::*;

/// The bar, with the balance of whoever is signed in, which leads to the statement, and the menu at its end.
pub(crate) fn bar(member: Option<&Member>, menu: Html, oncoins: &Callback<()>, words: &Shell) -> Html {
    html! {
        <header class="bar">
            <div class="bar-row">
                { mark() }
                if let Some(member) = member {
                    { link("/coins", "bar-coins", oncoins, balance(member, words)) }
                }
                { menu }
            </div>
        </header>
    }
}

fn balance(member: &Member, words: &Shell) -> Html {
    html! {
        <>
            <span class="heard">{ words.balance }{ ": " }</span>
            if let Some(have) = member.coins {
                { coins((words.coins)(have)) }
            } else {
                { coins("…".to_owned()) }
                <span class="heard">{ words.balance_unknown }</span>
            }
        </>
    }
}
