//! What the piece that only some need says.

use super::{coins, pictures};
use crate::words::grouped;
use crate::words::more::{More, Pack, Preset, Statement, Viewer, megabytes};
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
    viewer: VIEWER,
    pack: PACK,
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

const VIEWER: Viewer = Viewer {
    title: "Look at a picture",
    picture: |place, title| format!("Picture {place}: {title}"),
    place: |at, of| format!("{at} of {of}"),
    close: "Close",
    previous: "Previous picture",
    next: "Next picture",
    nearer: "Zoom in",
    farther: "Zoom out",
    whole: "See all of it",
    compare: "Compare",
    beside: "Compare with",
    photo: "The original photo",
    photo_short: "Photo",
    slider: "Move the line between the two",
    download: "Download",
    share: "Share",
    not_saved: "The picture could not be downloaded. Check your connection, then try again.",
    not_shared: "The picture could not be shared. Try again, or download it first.",
    broken: "The picture could not be loaded. Check your connection, then open it again.",
};

const PACK: Pack = Pack {
    title: "Download all",
    taking: |done, of| format!("{done} of {} packed", pictures(of)),
    saved: |count, bytes| {
        format!("{} with prompts and settings downloaded ({} MB).", pictures(count), megabytes(bytes, '.'))
    },
    missed: |count| {
        format!("{} could not be fetched. Check your connection, then try again.", pictures(count))
    },
    refused: "This is too much for one file. Filter first, or download batch by batch.",
    again: "Try again",
    cancel: "Cancel",
    close: "Close",
    prompt: "PICTURE PROMPT",
    restore: "Fill the form from a file",
    reading: "Reading the file…",
    not_read: |name| format!("{name} cannot be used."),
    not_ours: "This is no file of Etalase. Use a zip from Download all, or the etalase.json in it. Your form has not changed.",
    damaged: "The file is damaged or cut. Download or copy it again, then try once more. Your form has not changed.",
    newer: "A newer Etalase made this file. Reload this page, then try again.",
    too_big: "The file is too big to be opened here. Unpack it first, then use the etalase.json in it.",
};
