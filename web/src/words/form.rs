//! The three steps and the button.

/// Step one.
pub(crate) struct Photo {
    pub(crate) title: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) shrunk: fn(&str, &str) -> String,
    pub(crate) add_first: &'static str,
    pub(crate) add_how: &'static str,
    pub(crate) add: &'static str,
    pub(crate) slot: fn(u32) -> String,
    pub(crate) main: &'static str,
    pub(crate) make_main: &'static str,
    pub(crate) earlier: &'static str,
    pub(crate) later: &'static str,
    pub(crate) replace: &'static str,
    pub(crate) remove: &'static str,
    pub(crate) camera: &'static str,
    pub(crate) paste: &'static str,
    pub(crate) working: &'static str,
    pub(crate) tools: fn(&str) -> String,
    pub(crate) face: &'static str,
    pub(crate) face_hint: &'static str,
    pub(crate) background: &'static str,
    pub(crate) background_hint: &'static str,
    pub(crate) none_needed: &'static str,
    pub(crate) ready: fn(&str) -> String,
    pub(crate) removed: &'static str,
    pub(crate) drop_here: &'static str,
    pub(crate) is_main: &'static str,
    pub(crate) empty_file: fn(&str) -> String,
    pub(crate) not_a_photo: fn(&str) -> String,
    pub(crate) heic: fn(&str) -> String,
    pub(crate) too_heavy: fn(&str) -> String,
    pub(crate) too_many_pixels: fn(&str) -> String,
    pub(crate) too_small: fn(&str) -> String,
    pub(crate) unreadable: fn(&str) -> String,
    pub(crate) no_room: &'static str,
    pub(crate) nothing_to_paste: &'static str,
    pub(crate) paste_refused: &'static str,
}

/// Step two.
pub(crate) struct Options {
    pub(crate) title: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) all: fn(usize) -> String,
    pub(crate) fewer: &'static str,
    pub(crate) hijab_on: &'static str,
    pub(crate) product: &'static str,
    pub(crate) product_example: &'static str,
    pub(crate) pose_text: &'static str,
    pub(crate) pose_example: &'static str,
    pub(crate) style_text: &'static str,
    pub(crate) style_example: &'static str,
    pub(crate) background_text: &'static str,
    pub(crate) background_example: &'static str,
    pub(crate) colour: &'static str,
    pub(crate) optional: &'static str,
}

/// Step three.
pub(crate) struct Prompt {
    pub(crate) title: &'static str,
    pub(crate) written: &'static str,
    pub(crate) edited: &'static str,
    pub(crate) reset: &'static str,
    pub(crate) label: &'static str,
    pub(crate) held: &'static str,
    pub(crate) photo_note: &'static str,
    pub(crate) left: fn(usize) -> String,
    pub(crate) empty: &'static str,
    pub(crate) too_long: fn(usize) -> String,
    pub(crate) forbidden: &'static str,
}

/// The button.
pub(crate) struct Go {
    pub(crate) button: fn(u8) -> String,
    pub(crate) running: &'static str,
    pub(crate) promise: &'static str,
    pub(crate) last: fn(u32) -> String,
    pub(crate) short: fn(u32, u32) -> String,
    pub(crate) photo_pending: &'static str,
}
