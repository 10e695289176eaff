//! The window with the results.

use super::{coins, pictures};
use crate::words::{Card, Window};

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
    count: |count| format!("{count} {}", if count == 1 { "batch" } else { "batches" }),
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
};
