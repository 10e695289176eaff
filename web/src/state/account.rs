//! Who is signed in, and what they can spend.

use contract::api::Coins;
use contract::api::account::Me;
use std::rc::Rc;
use yew::Reducible;

/// Whether somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) enum Account {
    /// Not known yet.
    #[default]
    Opening,
    /// Nobody.
    Out,
    /// Somebody.
    In(Member),
    /// Somebody whose session ended on its own. The page stays as it is until they are back.
    Lapsed(Member),
}

/// Somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    /// The Supabase user id.
    pub(crate) user_id: Rc<str>,
    /// The address, if there is one.
    pub(crate) email: Option<Rc<str>>,
    /// What can be spent; not known at first.
    pub(crate) coins: Option<Coins>,
    /// The price of the next batch, as the edge says it.
    pub(crate) price: Option<Coins>,
}

/// What can happen to an account.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum AccountAction {
    /// A session is there.
    Entered(Member),
    /// No session is there, or it was left.
    Left,
    /// This user's session ended on its own.
    Lapsed(Rc<str>),
    /// The edge said how things stand.
    Told(Me),
    /// A batch of this user said what is left.
    Remaining(Rc<str>, Coins),
}

impl Account {
    /// The member, also while their session has lapsed.
    pub(crate) const fn member(&self) -> Option<&Member> {
        match self {
            Self::In(member) | Self::Lapsed(member) => Some(member),
            Self::Opening | Self::Out => None,
        }
    }

    /// What is heard late, of somebody who has left meanwhile, changes nothing.
    fn with(&self, user_id: &str, change: impl FnOnce(&mut Member)) -> Self {
        let mut account = self.clone();
        match &mut account {
            Self::In(member) | Self::Lapsed(member) if *member.user_id == *user_id => change(member),
            Self::In(_) | Self::Lapsed(_) | Self::Opening | Self::Out => {}
        }
        account
    }
}

impl Reducible for Account {
    type Action = AccountAction;

    fn reduce(self: Rc<Self>, action: AccountAction) -> Rc<Self> {
        let next = match action {
            AccountAction::Entered(mut member) => {
                // Back after a lapse: what was known of the coins stays until the edge says otherwise.
                if let Some(before) = self.member().filter(|before| before.user_id == member.user_id) {
                    member.coins = member.coins.or(before.coins);
                    member.price = member.price.or(before.price);
                }
                Self::In(member)
            }
            AccountAction::Left => Self::Out,
            AccountAction::Lapsed(user_id) => match &*self {
                Self::In(member) if member.user_id == user_id => Self::Lapsed(member.clone()),
                Self::In(_) | Self::Lapsed(_) | Self::Opening | Self::Out => return self,
            },
            AccountAction::Told(me) => self.with(&me.user_id.clone(), |member| {
                member.coins = Some(me.remaining_coins);
                member.price = Some(me.coins_per_batch);
                member.email = me.email.map(Rc::from).or_else(|| member.email.clone());
            }),
            AccountAction::Remaining(user_id, coins) => {
                self.with(&user_id, |member| member.coins = Some(coins))
            }
        };
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(user_id: &str) -> Member {
        Member { user_id: user_id.into(), email: None, coins: None, price: None }
    }

    fn after(account: Account, actions: impl IntoIterator<Item = AccountAction>) -> Account {
        actions.into_iter().fold(Rc::new(account), Account::reduce).as_ref().clone()
    }

    fn told() -> AccountAction {
        AccountAction::Told(Me {
            user_id: "a".into(),
            email: None,
            remaining_coins: 98,
            held_coins: 0,
            coins_per_batch: 1,
        })
    }

    fn lapse(user_id: &str) -> AccountAction {
        AccountAction::Lapsed(user_id.into())
    }

    #[test]
    fn a_lapse_keeps_the_page_and_the_coins() {
        let lapsed = after(Account::Opening, [AccountAction::Entered(member("a")), told(), lapse("a")]);
        assert_eq!(lapsed.member().unwrap().coins, Some(98));
        let back = after(lapsed.clone(), [AccountAction::Entered(member("a"))]);
        assert_eq!(back.member().unwrap().coins, Some(98));
        let other = after(lapsed, [AccountAction::Entered(member("b"))]);
        assert_eq!(other.member().unwrap().coins, None, "another user's coins are not shown");
    }

    #[test]
    fn what_changes_nothing_renders_nothing() {
        let before = Rc::new(after(Account::Opening, [AccountAction::Entered(member("a")), told()]));
        let same = before.clone().reduce(AccountAction::Remaining("a".into(), 98));
        assert!(Rc::ptr_eq(&before, &same));
        assert_eq!(*Rc::new(Account::Out).reduce(lapse("a")), Account::Out);
    }

    #[test]
    fn what_is_heard_late_is_not_somebody_elses() {
        let here = after(Account::Opening, [AccountAction::Entered(member("b"))]);
        for late in [told(), lapse("a"), AccountAction::Remaining("a".into(), 3)] {
            assert_eq!(after(here.clone(), [late]), here);
        }
    }
}
