//! The image prompt: one English paragraph.

use super::product;
use super::quote::{one_line, quoted};
use crate::catalogue::selection::{Selection, TEXT_CHARS_MAX};
use crate::catalogue::{CUSTOM, Group};
use crate::limit::{DESCRIPTION_CHARS_MAX, PROMPT_CHARS_MAX};
use crate::text;

/// The last sentence of every image prompt.
const KEEP: &str = "Keep the product's label, logo, colours and shape exactly as they are; \
no added text, no watermark.";

/// What comes between a prompt and the description of the reference photo.
const DETAILS: &str = " Reference image details: ";

/// What the painter is told, in the order subject, product and category, interaction and pose, place, style, light,
/// camera; last, who the model is and what must stay as it is. Well below [`PROMPT_CHARS_MAX`] scalars.
#[must_use]
pub fn image_prompt(selection: &Selection) -> String {
    let fragment = |group| String::from(selection.fragment(group));
    let subject = if selection.applies(Group::Model) { Group::Model } else { Group::ContentType };
    let attire =
        if selection.modest_hijab() { "in modest, loose-fitting clothes with a neat hijab" } else { "" };

    let mut prompt = fragment(subject);
    list(&mut prompt, " ", &[fragment(Group::Category), attire.to_owned()]);
    list(
        &mut prompt,
        ", ",
        &[product::shown(selection), fragment(Group::Interaction), pose(selection), place(selection)],
    );
    let look = [
        style(selection),
        fragment(Group::Lighting),
        fragment(Group::CameraAngle),
        fragment(Group::AspectRatio),
    ];
    list(&mut prompt, ". Shown ", &look);
    prompt.push('.');
    let coda = selection.get(subject).map_or("", |choice| choice.coda);
    let face = if selection.face_photo() { "The face matches the face photo." } else { "" };
    for sentence in [coda, face, KEEP].into_iter().filter(|sentence| !sentence.is_empty()) {
        prompt.push(' ');
        prompt.push_str(sentence);
    }
    prompt
}

/// Adds the clauses that say something, the first after `opening`, the others after commas.
fn list(prompt: &mut String, opening: &str, clauses: &[String]) {
    let mut gap = opening;
    for clause in clauses.iter().filter(|clause| !clause.is_empty()) {
        prompt.push_str(gap);
        prompt.push_str(clause);
        gap = ", ";
    }
}

fn pose(selection: &Selection) -> String {
    written(selection, Group::Pose, selection.pose_text())
}

fn style(selection: &Selection) -> String {
    written(selection, Group::Style, selection.style_text())
}

/// The fragment, or for the seller's own words the fragment and the words; nothing while none are written.
fn written(selection: &Selection, group: Group, words: &str) -> String {
    if !selection.is(group, CUSTOM) {
        return String::from(selection.fragment(group));
    }
    quoted(words, TEXT_CHARS_MAX).map_or_else(String::new, |words| {
        let mut clause = String::from(selection.fragment(group));
        clause.push(' ');
        clause.push_str(&words);
        clause
    })
}

fn place(selection: &Selection) -> String {
    let mut place = String::from(selection.fragment(Group::Background));
    if selection.is(Group::Background, "solid_color") {
        place.push(' ');
        place.push_str(selection.background_colour().name());
    }
    if selection.is(Group::Background, "uploaded")
        && let Some(words) = quoted(selection.background_text(), TEXT_CHARS_MAX)
    {
        place.push_str(", described as ");
        place.push_str(&words);
    }
    place
}

/// The description that the prompt carries already, which is how a seller sends one they have corrected.
#[must_use]
pub fn description_in(prompt: &str) -> Option<&str> {
    let (_, description) = prompt.split_once(DETAILS)?;
    Some(description.trim()).filter(|description| !description.is_empty())
}

/// The prompt as it was before a description came behind it.
#[must_use]
pub fn without_description(prompt: &str) -> &str {
    prompt.split_once(DETAILS).map_or(prompt, |(before, _)| before)
}

/// The prompt with the description of the reference photo behind it, at most [`PROMPT_CHARS_MAX`] scalars. The
/// prompt is kept whole; the description is cut between words to the room that is left, or left out. A prompt that
/// carries a description keeps that one.
#[must_use]
pub fn with_description(prompt: &str, description: &str) -> String {
    if description_in(prompt).is_some() {
        return String::from(prompt);
    }
    let mut whole = String::from(prompt.trim_end());
    if !whole.ends_with(['.', '!', '?', '…']) {
        whole.push('.');
    }
    let taken = text::length(&whole).saturating_add(text::length(DETAILS));
    let room = usize::try_from(PROMPT_CHARS_MAX).unwrap_or(0).saturating_sub(taken);
    let description = one_line(description, u32::try_from(room).unwrap_or(0).min(DESCRIPTION_CHARS_MAX));
    if description.is_empty() {
        return String::from(prompt);
    }
    whole.push_str(DETAILS);
    whole.push_str(&description);
    whole
}

#[cfg(test)]
mod pinned;
#[cfg(test)]
mod tests;
