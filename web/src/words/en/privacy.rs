//! What becomes of photos and pictures.

use crate::words::privacy::Privacy;

pub(super) const PRIVACY: Privacy = Privacy {
    title: "Where do your photos go?",
    lead: "In short: your photos are used only to make the pictures you ask for, and our server does not keep them. This is their way.",
    way: [
        (
            "Cleaned on your phone",
            "A photo is turned upright and shrunk in your browser. Its location and camera data are removed before anything is sent. What is left stays in this browser only, so that a reload does not lose it. Face and background photos never leave your phone.",
        ),
        (
            "Read by Gemini",
            "The main photo goes through our server to Google's Gemini, which writes down what it shows: shape, colours, material, words on the label. Our server does not keep the photo. We remember the text for 30 days, so that the same photo need not be read twice.",
        ),
        (
            "Painted by fal",
            "fal.ai gets text only: your prompt and what Gemini wrote. Your photo does not go there.",
        ),
    ],
    kept_title: "What we keep",
    kept: "The finished pictures, your prompts with what Gemini wrote, and your choices, so that your history stays.",
    kept_always: "Pictures are kept until you delete them.",
    kept_days: |days| {
        format!(
            "Pictures are kept for {days} {}, or until you delete them.",
            if days == 1 { "day" } else { "days" }
        )
    },
    kept_link: "A picture's address cannot be guessed, but anybody you give it to can see that picture.",
    delete_title: "How to delete",
    delete: [
        "Photos: tap the photo in step 1, then Remove.",
        "Pictures: delete their batch in your shop window. They are gone from our server at once.",
        "The coin statement stays, because it proves your balance.",
        "A shared phone? Remove your photos before you sign out.",
    ],
    home: "Back",
};
