//! What the second module says.

use super::coins;
use crate::words::grouped;
use crate::words::more::{More, Preset, Statement};
use contract::api::statement::Cause;

pub(super) const MORE: More = More {
    coins,
    retry: "Try again",
    offline: "You are offline. Try again once you are connected.",
    signed_out: "Your session has ended. Sign in again and this opens.",
    unanswered: "No answer so far. Check your connection, then try again. Your coins have not changed.",
    copy_refused: "The browser does not allow copying. Press the text for long, then choose Copy.",
    preset: PRESET,
    statement: STATEMENT,
};

const PRESET: Preset = Preset {
    title: "Your looks",
    name: "Save the present choices as",
    new_name: "New name",
    name_example: "e.g. everyday bags",
    save: "Save",
    kept: |name| format!("The look {name} is saved."),
    close: "Done",
    none_yet: "You have none yet.",
    rename: |name| format!("Rename {name}"),
    delete: |name| format!("Delete {name}"),
    deleted: |name| format!("The look {name} is deleted."),
    undo: "Undo",
    export: "Save to a file",
    import: "Open a file",
    imported: |count| if count == 1 { "1 look added.".to_owned() } else { format!("{count} looks added.") },
    full: "There are 60 looks already. Delete one to add another.",
    not_kept: "The browser's storage is full or forbidden, so this look was not saved. Free some, then try again.",
    not_presets: "This is not a file of looks from Etalase. Nothing has changed.",
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
