//! What the second module says.

use super::coins;
use crate::words::grouped;
use crate::words::more::{More, Statement};
use contract::api::statement::Cause;

pub(super) const MORE: More = More {
    coins,
    retry: "Try again",
    offline: "You are offline. Try again once you are connected.",
    signed_out: "Your session has ended. Sign in again and this opens.",
    unanswered: "No answer so far. Check your connection, then try again. Your coins have not changed.",
    copy_refused: "The browser does not allow copying. Press the text for long, then choose Copy.",
    statement: STATEMENT,
};

const STATEMENT: Statement = Statement {
    title: "Coin statement",
    lead: "Where every coin went, newest first.",
    back: "Back to the shop",
    available: "To spend",
    held: "Held now",
    loading: "Reading your coin statement…",
    failed: "Your coin statement could not be read.",
    empty_title: "No coin has moved yet",
    empty_text: "Coins that come in, are spent and come back will be listed here, one by one.",
    whole: |granted, settled, available, held| {
        let number = |count: u64| grouped(count, ',');
        format!(
            "This adds up: {} in − {} spent = {} to spend + {} held.",
            number(granted),
            number(settled),
            number(available.into()),
            number(held.into())
        )
    },
    so_far: "Every line opened follows from the one before. Open all of them for the whole sum.",
    wrong: "This statement does not add up.",
    wrong_next: "Reload first. If it stays like this, send a screenshot of this page to the operator: your coins will be looked into.",
    granted: |cause| match cause {
        Cause::Welcome => "Welcome coins",
        Cause::Operator
        | Cause::Batch
        | Cause::Delivered
        | Cause::PartlyDelivered
        | Cause::Withheld
        | Cause::ProviderFailed
        | Cause::Cancelled
        | Cause::Expired => "Coins from the operator",
    },
    running: "Batch on its way",
    paid: |cause| match cause {
        Cause::PartlyDelivered => "Batch partly made",
        Cause::Delivered
        | Cause::Welcome
        | Cause::Operator
        | Cause::Batch
        | Cause::Withheld
        | Cause::ProviderFailed
        | Cause::Cancelled
        | Cause::Expired => "Batch made",
    },
    returned: |cause| match cause {
        Cause::PartlyDelivered => "Batch incomplete, so it was free",
        Cause::Withheld => "Withheld by the safety filter, coin returned",
        Cause::ProviderFailed => "The painter failed, coin returned",
        Cause::Cancelled => "You cancelled it, coin returned",
        Cause::Expired => "No word until its time ran out, coin returned",
        Cause::Welcome | Cause::Operator | Cause::Batch | Cause::Delivered => "Batch not made, coin returned",
    },
    move_grant: "came in",
    move_hold: "held first",
    move_settle: "spent",
    move_release: "came back",
    balance: |left| format!("balance {}", grouped(left.into(), ',')),
    free: "free",
    receipt: "Receipt",
    copy: "Copy receipt",
    copied: "Copied",
    said_copied: "Receipt number copied.",
    older: "Open older ones",
    all_read: "This is where it began.",
    said_older: |count| format!("{count} more opened."),
};
