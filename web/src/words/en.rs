//! Plain English. Photo is what the seller uploads, picture is what comes back.

mod problem;

use super::{
    Card, Cause, Door, Go, Menu, Options, Photo, Prompt, Remedy, Shell, Trouble, Window, Words, grouped,
};

pub(super) static WORDS: Words = Words {
    shell: SHELL,
    menu: MENU,
    door: DOOR,
    photo: PHOTO,
    option: OPTIONS,
    prompt: PROMPT,
    go: GO,
    window: WINDOW,
    card: CARD,
    problem: problem::trouble,
    cause: CAUSE,
};

fn coins(count: u32) -> String {
    format!("{} {}", grouped(count.into(), ','), if count == 1 { "coin" } else { "coins" })
}

fn pictures(count: usize) -> String {
    format!("{count} {}", if count == 1 { "picture" } else { "pictures" })
}

const SHELL: Shell = Shell {
    title: "Etalase: product pictures, ready to post",
    skip: "Skip to the page",
    opening: "Opening the shop…",
    coins,
    balance: "Balance",
    balance_unknown: "Balance not read yet",
    retry: "Try again",
    offline: "You are offline. Your photos and choices are safe here.",
    missing_title: "There is no such page",
    missing_text: "The address may be mistyped, or the page has moved.",
    home: "To the shop",
};

const MENU: Menu = Menu {
    account: "Account and display",
    signed_in_as: "Signed in as",
    language: "Language",
    theme: "Theme",
    light: "Light",
    dark: "Dark",
    system: "System",
    sign_out: "Sign out",
};

const DOOR: Door = Door {
    headline: "One product photo, a whole shop window.",
    lead: "Upload a photo, pick a style, press one button. You get three pictures ready to post, each with two video prompts.",
    promises: [
        (
            "Failed means free",
            "A coin is spent only when pictures arrive. If it fails, the coin comes back by itself.",
        ),
        ("Nothing is overwritten", "New pictures always appear in front. The old ones stay."),
        ("Light on data", "Photos are shrunk on your phone first, and their location is removed."),
    ],
    welcome: |count| format!("{} free for a new account", coins(count)),
    sign_in: "Sign in",
    sign_up: "Sign up",
    which: "Sign in or sign up",
    email: "E-mail",
    password: "Password",
    password_hint: "At least 8 characters",
    show: "Show the password",
    hide: "Hide the password",
    enter: "Sign in",
    create: "Create account",
    working: "One moment…",
    email_missing: "Enter a full e-mail address, such as name@example.com.",
    password_missing: "Enter your password.",
    password_short: "The password needs at least 8 characters.",
    confirm_title: "Check your e-mail",
    confirm_text: |email| {
        format!("We sent a link to {email}. Open it to activate the account, then sign in here.")
    },
    confirm_back: "To sign in",
    lapsed_title: "Please sign in again",
    lapsed_text: "Your session has ended. Your photos, choices and pictures are still on this page.",
    privacy: "Your photos are used only to make the pictures you ask for.",
    invalid_credentials: "E-mail and password do not match. Check them, or sign up if you are new.",
    email_not_confirmed: "This e-mail is not confirmed yet. Open the link we sent, then sign in.",
    already_exists: "This e-mail is already registered. Try signing in.",
    weak_password: "This password is too easy to guess. Use a longer one with letters and digits.",
    rate_limited: "Too many attempts. Wait a moment, then try again.",
    closed: "Signing up is closed at the moment.",
    banned: "This account is blocked. Contact the operator if you think this is a mistake.",
    not_valid: "Something is not filled in correctly. Check the e-mail and the password.",
    ended: "Your session has ended. Please sign in again.",
    unavailable: "Signing in is not working at the moment. Try again shortly.",
};

const PHOTO: Photo = Photo {
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
    no_room: "There are 4 photos already. Remove one to add another.",
    nothing_to_paste: "No photo has been copied yet. Copy a photo first, then paste.",
    paste_refused: "The browser does not allow pasting from this button. Press Ctrl+V on this page instead.",
};

const OPTIONS: Options = Options {
    title: "Picture style",
    hint: "Your choices are kept",
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

const PROMPT: Prompt = Prompt {
    title: "Prompt",
    written: "Written from your choices",
    edited: "Edited by you",
    reset: "Write it from my choices",
    label: "Picture prompt (English)",
    held: "You have edited this prompt, so new choices do not change it until it is written again.",
    photo_note: "What the main photo shows is added by itself when the pictures are made.",
    left: |count| format!("{count} characters left"),
    empty: "The prompt is empty. Write something, or have it written from your choices.",
    too_long: |count| format!("The prompt is {count} characters too long."),
    forbidden: "There is a hidden character in the prompt. Delete what was pasted and type it instead.",
};

const GO: Go = Go {
    button: |count| format!("Generate Batch ({count})"),
    running: "Being made…",
    promise: "A coin is spent only when pictures arrive. Failed means returned.",
    last: |count| format!("{} left after this.", coins(count)),
    short: |have, price| {
        format!("You have {}, and a batch costs {}. Top up first.", coins(have), coins(price))
    },
    photo_pending: "One moment, your photo is still being prepared.",
};

const WINDOW: Window = Window {
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
    charged: coins,
    free: "Free",
    painting: |place, of| format!("Picture {place} of {of}"),
    reading_photo: "Reading the photo, then painting",
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

const CARD: Card = Card {
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
    broken: "The picture cannot be loaded right now.",
    reload: "Load again",
    more: "Read all",
    less: "Show less",
};

const CAUSE: Cause = Cause {
    offline: Trouble {
        what: "You are offline.",
        coin: "If the request got through, this batch is still one coin and never two.",
        next: "Connect, then check the result.",
        remedy: Remedy::Ask,
    },
    lost: Trouble {
        what: "The connection broke before the answer arrived.",
        coin: "One click is one coin. If no pictures were made, the coin comes back by itself.",
        next: "Check the result. This does not start a new batch.",
        remedy: Remedy::Ask,
    },
    garbled: Trouble {
        what: "The answer could not be read.",
        coin: "One click is one coin. If no pictures were made, the coin comes back by itself.",
        next: "Check the result. If this goes on, reload the page.",
        remedy: Remedy::Ask,
    },
    signed_out: Trouble {
        what: "Your session ended before the answer arrived.",
        coin: "One click is one coin, and never two.",
        next: "Sign in again, then check the result.",
        remedy: Remedy::Ask,
    },
    start: "The shop cannot be reached. Check your connection, then try again.",
};
