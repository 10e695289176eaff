//! A callback that stays the same while what it does changes.

use std::rc::Rc;
use yew::prelude::*;

/// One callback for as long as the component lives, that does what was last given: who is handed it need not be
/// rendered anew with every change of what it works on.
#[hook]
pub(crate) fn use_steady<T: 'static>(now: impl Fn(T) + 'static) -> Callback<T> {
    let latest = use_mut_ref(|| None::<Rc<dyn Fn(T)>>);
    latest.replace(Some(Rc::new(now)));
    use_callback((), move |what: T, ()| {
        let now = latest.borrow().clone();
        if let Some(now) = now {
            now(what);
        }
    })
}
