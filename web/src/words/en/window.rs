//! The window with the results.

use super::{coins, pictures};
use crate::words::{Card, Delete, Past, Sieve, Window};

pub(super) const WINDOW: Window = Window {
    title: "Your shop window",
    empty_title: "The shelves are still empty",
    empty_text: "Your first pictures will be shown here.",
    empty_steps: [
        "Put in a product photo, or skip it if you have none.",
        "Choose the model, the background and the style.",
        "Press Generate Batch. Three pictures and six video prompts follow.",
    ],
    running: |count| format!("Making {}", pictures(count.into())),
    waiting: "In progress",
    slow: "This is taking longer than usual. We keep waiting, and your coin is safe.",
    done: "Done",
    partly: |got, asked| format!("{got} of {asked} pictures made"),
    failed: "Not made",
    lost: "No news yet",
    pack: "Download",
    pack_all: "Download all",
    unpack: "Fill form from file",
    said_filled: "The form has been filled from the file.",
    charged: coins,
    free: "Free",
    painting: |place, of| format!("Picture {place} of {of}"),
    reading_photo: "Reading the photo",
    painting_now: "Painting",
    partly_free: |got, asked| {
        format!(
            "{got} of {asked} pictures were made, and this one is free: an incomplete batch costs no coin."
        )
    },
    partly_paid: |got, asked, paid| format!("{got} of {asked} pictures were made. Spent: {}.", coins(paid)),
    not_enhanced: "The photo could not be read this time, so the pictures were made from your prompt alone.",
    batch_of: |title| format!("Batch {title}"),
    said_running: "The batch has begun.",
    said_done: |got, left| format!("{} made. {} left.", pictures(got), coins(left)),
    said_failed: |what| format!("The batch was not made. {what}"),
    remove: "Put away",
    edit_prompt: "Edit the prompt",
    change_photo: "Change the photo",
    again: "Try again",
    ask_again: "Check the result",
    withheld: "Withheld by the safety filter",
    not_made: "Not made",
    count: |count, more| match (count, more) {
        (1, false) => "1 batch".to_owned(),
        (_, false) => format!("{count} batches"),
        (_, true) => format!("{count}+ batches"),
    },
    cancel: "Cancel",
    cancelling: "Cancelling",
    cancelled: "Cancelled, coin returned",
    cancel_refused: "It could not be cancelled, so the batch goes on. Check your connection and try again.",
    said_deleted: "Batch deleted.",
    too_late: "The pictures were made before the batch could be cancelled, so the coin is spent.",
    busy: "One moment: another batch is still being made.",
};

pub(super) const PAST: Past = Past {
    older: "Show older ones",
    loading: "Fetching earlier results",
    failed: "The earlier results cannot be fetched right now.",
    offline: "You are offline. Only what is kept on this device is shown.",
};

pub(super) const SIEVE: Sieve = Sieve {
    name: "Filter the results",
    text: "Search product or prompt",
    span: "Date",
    spans: ["Any date", "Today", "Last 7 days", "Last 30 days"],
    starred: "Starred",
    star_note: "Stars are kept on this device.",
    count: |found, of| format!("{found} of {of} {}", if of == 1 { "batch" } else { "batches" }),
    none: "Nothing matches",
    none_text: "Try another word, or show everything again.",
    all: "Show everything",
};

pub(super) const DELETE: Delete = Delete {
    open: "Delete",
    title: "Delete this batch?",
    text: |count| {
        format!("{} and their video prompts are deleted for good, on all your devices.", pictures(count))
    },
    coins: "The coin that was spent does not come back.",
    yes: "Delete for good",
    no: "Keep it",
    refused: "It cannot be deleted right now. Check your connection and try again.",
};

pub(super) const CARD: Card = Card {
    picture: |place, title| format!("Picture {place}: {title}"),
    seed: |seed| format!("seed {seed}"),
    texts: "Video prompts",
    tab_a: "Video A",
    tab_b: "Video B",
    copy: "Copy prompt",
    copied: "Copied",
    said_copied: |what| format!("{what} copied."),
    copy_refused: "The browser does not allow copying. Select the text and copy it by hand.",
    download: "Download",
    download_named: |place| format!("Download picture {place}"),
    said_downloaded: "Picture downloaded.",
    download_refused: "The picture cannot be downloaded right now. Check your connection and try again.",
    storing: "Saving it",
    open: |place| format!("View picture {place} large"),
    broken: "The picture cannot be loaded right now.",
    reload: "Load again",
    more: "Read all",
    less: "Show less",
    star: |place| format!("Star picture {place}"),
    another: |price| format!("One more · {}", coins(price)),
    another_of: |text, place| format!("{text}, like picture {place}"),
    use_as_photo: "Use as product photo",
    use_as_photo_of: |place| format!("Use as product photo: picture {place}"),
    unfetched: "The picture cannot be fetched right now. Check your connection and try again.",
    lock: |seed| format!("Lock seed {seed}"),
    said_locked: |seed| format!("Seed {seed} is locked for the next batch."),
    said_unlocked: "Seed unlocked.",
    edit: "Edit",
    edited: "Edited by you",
    edit_done: "Done editing",
    edit_undo: "Undo my changes",
    not_kept: "The browser has no room left. This change is lost when the page is closed.",
    share: "Share",
    share_refused: "It cannot be shared right now. Copy the text instead.",
};
