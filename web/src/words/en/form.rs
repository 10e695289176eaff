//! The three steps and the button.

use super::coins;
use crate::words::{Go, Options, Photo, Prompt};

pub(super) const PHOTO: Photo = Photo {
    title: "Product photos",
    hint: "Optional, up to 4",
    shrunk: |before, after| format!("{before} to {after}"),
    add_first: "Add a product photo",
    add_how: "Pick, drop or paste",
    add: "Add",
    slot: |place| format!("Product photo {place}"),
    main: "Main",
    make_main: "Make main",
    earlier: "Move forward",
    later: "Move back",
    replace: "Replace",
    remove: "Remove",
    camera: "Camera",
    paste: "Paste",
    working: "Preparing…",
    tools: |name| format!("Arrange {name}"),
    face: "Face",
    face_hint: "Keeps the model the same",
    background: "Own background",
    background_hint: "For the background choice",
    none_needed: "No photo is fine too. The pictures are then made from your choices alone.",
    ready: |name| format!("{name} is ready."),
    removed: "Photo removed.",
    drop_here: "Drop the photo here",
    is_main: "The main photo is what the pictures follow.",
    seen: "What the photo shows",
    seen_looking: "Looking at your photo. You can go on choosing.",
    seen_ready: "The main photo has been read.",
    seen_later: "Not read yet. That is fine: it is read when the pictures are made.",
    seen_note: "This is the text that the painter gets. Correct what is wrong, such as the words on the label.",
    seen_empty: "If you leave it empty, what is seen in the photo is used.",
    seen_reset: "Back to what was seen",
    empty_file: |name| format!("{name} is empty (0 bytes). Copy the photo again, then pick it once more."),
    not_a_photo: |name| format!("{name} is not a photo. Pick a JPEG, PNG or WebP file."),
    heic: |name| {
        format!(
            "{name} is a HEIC photo, which this browser cannot open. On an iPhone choose Settings > Camera > Formats > Most Compatible and take it again, or use a screenshot of it."
        )
    },
    too_heavy: |name| format!("{name} is too large. The limit is 60 MB."),
    too_many_pixels: |name| {
        format!("{name} has more than 40 megapixels. Make it smaller, or use a screenshot of it.")
    },
    too_small: |name| format!("{name} is too small. The shorter side needs at least 64 pixels."),
    unreadable: |name| format!("{name} cannot be opened and may be damaged. Try another photo."),
    twice: |name| format!("{name} is here already, so it was not added again."),
    no_darkroom: |name| {
        format!(
            "{name} could not be prepared because the connection broke. Check it, then pick the photo again."
        )
    },
    and_more: |count| format!("and {count} more files"),
    no_room: "There are 4 photos already. Remove one to add another.",
    nothing_to_paste: "No photo has been copied yet. Copy a photo first, then paste.",
    paste_refused: "The browser does not allow pasting from this button. Press Ctrl+V on this page instead.",
};

pub(super) const OPTIONS: Options = Options {
    title: "Picture style",
    hint: "Your choices are kept",
    looks: "Ready-made looks",
    look_on: |name| format!("The look {name} is on."),
    keep_look: "Save or manage",
    all: |count| format!("Show all {count}"),
    fewer: "Show fewer",
    hijab_on: "With hijab",
    product: "Product name",
    product_example: "e.g. brown leather tote bag",
    pose_text: "Your own pose",
    pose_example: "e.g. sitting on the stairs with the bag on the lap",
    style_text: "Your own style",
    style_example: "e.g. warm, like an old newspaper",
    background_text: "What your background photo shows",
    background_example: "e.g. a white sandy beach in the afternoon",
    colour: "Background colour",
    optional: "optional",
};

pub(super) const PROMPT: Prompt = Prompt {
    title: "Prompt",
    written: "Written from your choices",
    edited: "Edited by you",
    reset: "Write it from my choices",
    label: "Picture prompt (English)",
    held: "You have edited this prompt, so new choices do not change it until it is written again.",
    photo_note: "What the main photo shows is added behind this prompt.",
    left: |count| format!("{count} characters left"),
    empty: "The prompt is empty. Write something, or have it written from your choices.",
    too_long: |count| format!("The prompt is {count} characters too long."),
    forbidden: "There is a hidden character in the prompt. Delete what was pasted and type it instead.",
};

pub(super) const GO: Go = Go {
    seed: |seed| format!("Seed {seed} locked"),
    unlock: "Unlock the seed",
    button: |count| format!("Generate Batch ({count})"),
    running: "Being made…",
    promise: "A coin is spent only when pictures arrive. Failed means returned.",
    offline: "You are offline: the batch is kept here and sent by itself once you are connected. A coin is spent only when pictures arrive.",
    last: |count| format!("{} left after this.", coins(count)),
    few: |count| format!("Running low: {} left after this.", coins(count)),
    short: |have, price| {
        format!("You have {}, and a batch costs {}. Top up first.", coins(have), coins(price))
    },
    photo_pending: "One moment, your photo is still being prepared.",
};
