//! Complete video prompts, word for word. A change here changes what every seller's clips look like.

use super::{VideoPrompts, video_prompts};
use crate::catalogue::selection::Selection;
use crate::catalogue::walk::picked;

#[test]
fn films_of_a_woman_in_hijab() {
    let woman = Selection::default().with_product_name("Gamis Sari").with_modest_hijab(true);
    let details = "An ankle-length gamis in dusty rose crepe, label \"SARI\" inside the collar.";
    let VideoPrompts { a, b } = video_prompts(&woman, Some(details), 48_213);
    assert_eq!(
        a,
        "One 6-second shot without cuts. This picture is the first frame; place and light stay as they are.\n\
         Product: the garment named \"Gamis Sari\".\n\
         Details: \"An ankle-length gamis in dusty rose crepe, label 'SARI' inside the collar.\"\n\
         0-2s: The woman keeps the pose at ease, breathing naturally, with the garment sharp and in clear \
         view.\n\
         2-4s: One hand smooths the fabric once, slowly.\n\
         4-6s: The movement comes to rest and the garment stays in focus to the last frame.\n\
         Camera: one slow, short slide to the right with the garment kept centred, and no other move.\n\
         Voice: a calm, warm female voice-over, her lips at rest, in natural, polite Bahasa Indonesia: \
         \"Gaya hari ini bisa dimulai dari yang satu ini.\"\n\
         Keep unchanged in every frame: the label, the logo, the colours and the shape of the garment. No \
         captions, no added text, no watermark."
    );
    assert_eq!(
        b,
        "One 6-second shot without cuts, in the style of a user-made phone clip. This picture is the first \
         frame; place and light stay as they are.\n\
         Product: the garment named \"Gamis Sari\".\n\
         Details: \"An ankle-length gamis in dusty rose crepe, label 'SARI' inside the collar.\"\n\
         0-2s: Hook: the woman looks straight into the lens, eyebrows up, as if about to share a find.\n\
         2-4s: One hand tugs the fabric lightly toward the lens to show its texture.\n\
         4-6s: A short, lively hold on the garment, ending mid-moment so that the clip loops.\n\
         Camera: one short handheld sidestep to the right with the garment kept in view, and no other move.\n\
         Voice: the woman speaking to the lens like to a friend, in natural, polite Bahasa Indonesia: \
         \"Kalau dipadukan sama yang ini, menurut kamu gimana?\"\n\
         Keep unchanged in every frame: the label, the logo, the colours and the shape of the garment. No \
         captions, no added text, no watermark."
    );
}

#[test]
fn films_of_a_dish_on_its_own() {
    let dish = picked(&Selection::default(), "content_type=non_model category=food_beverage");
    let VideoPrompts { a, b } = video_prompts(&dish, None, 48_215);
    assert_eq!(
        a,
        "One 6-second shot without cuts. This picture is the first frame; place and light stay as they are.\n\
         Product: the food or drink.\n\
         0-2s: A quiet moment, with the food or drink in full focus.\n\
         2-4s: A gentle shadow of leaves drifts across the scene.\n\
         4-6s: Stillness returns, with the food or drink as the last thing the eye rests on.\n\
         Camera: one slow, slight rise with the food or drink kept centred, and no other move.\n\
         Voice: a calm, warm voice-over, nobody on screen speaking, in natural, polite Bahasa Indonesia: \
         \"Nikmati pelan-pelan saja, mulai dari tampilannya.\"\n\
         Keep unchanged in every frame: the label, the logo, the colours and the shape of the food or \
         drink. No captions, no added text, no watermark."
    );
    assert_eq!(
        b,
        "One 6-second shot without cuts, in the style of a user-made phone clip. This picture is the first \
         frame; place and light stay as they are.\n\
         Product: the food or drink.\n\
         0-2s: Hook: the focus snaps onto the food or drink at once, as if the phone had just found it.\n\
         2-4s: A bright glint of light sweeps across the food or drink.\n\
         4-6s: The food or drink stays right in view and the clip breaks off, as phone clips do.\n\
         Camera: one small handheld dip toward the food or drink, and no other move.\n\
         Voice: a lively, friendly voice-over, nobody on screen speaking, in natural, polite Bahasa \
         Indonesia: \"Eh, siapa yang lagi pengin jajan? Lihat ini dulu!\"\n\
         Keep unchanged in every frame: the label, the logo, the colours and the shape of the food or \
         drink. No captions, no added text, no watermark."
    );
}
