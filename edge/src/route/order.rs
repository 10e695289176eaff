//! The members of a generate call, each checked on its own so that the one at fault is named. Prices, balances and
//! anything else a client may send besides are not even read.

use crate::json;
use crate::problem::{BodyRefusal, Failure, OptionFault, PromptFault};
use contract::limit::{PICTURES_DEFAULT, PICTURES_MAX, PROMPT_CHARS_MAX, SEED_MAX, SETTINGS_BYTES_MAX};
use contract::size::PictureSize;
use contract::text;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// What the body says, before anything is known about the caller.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wish<'a> {
    pub(super) prompt: Cow<'a, str>,
    /// The data URL, unchecked.
    pub(super) reference_image: Option<Cow<'a, str>>,
    pub(super) asked: u8,
    pub(super) size: PictureSize,
    pub(super) seed: Option<u64>,
    pub(super) settings: Option<&'a str>,
}

#[derive(Deserialize)]
struct Members<'a> {
    #[serde(default, borrow)]
    prompt: Option<&'a RawValue>,
    #[serde(default, borrow)]
    reference_image: Option<&'a RawValue>,
    #[serde(default, borrow)]
    num_images: Option<&'a RawValue>,
    #[serde(default, borrow)]
    image_size: Option<&'a RawValue>,
    #[serde(default, borrow)]
    seed: Option<&'a RawValue>,
    #[serde(default, borrow)]
    settings: Option<&'a RawValue>,
}

/// A string that stays where it is unless it has escapes.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'a> Wish<'a> {
    /// Reads the body of a generate call. `null` is the same as absent.
    pub(super) fn parse(body: &'a [u8]) -> Result<Self, Failure> {
        let members: Members<'a> = object(body)?;
        let settings = members.settings.filter(is_given);
        Ok(Self {
            prompt: prompt(members.prompt)?,
            reference_image: match members.reference_image.filter(is_given) {
                Some(raw) => Some(string(raw).ok_or(crate::photo::PhotoFault::NotDataUrl)?),
                None => None,
            },
            asked: number(members.num_images, OptionFault::Count)?.map_or(Ok(PICTURES_DEFAULT), |count| {
                match u8::try_from(count) {
                    Ok(count) if (1..=PICTURES_MAX).contains(&count) => Ok(count),
                    Ok(_) | Err(_) => Err(OptionFault::Count),
                }
            })?,
            size: match members.image_size.filter(is_given) {
                Some(raw) => {
                    string(raw).and_then(|name| PictureSize::from_name(&name)).ok_or(OptionFault::Size)?
                }
                None => PictureSize::default(),
            },
            seed: match number(members.seed, OptionFault::Seed)? {
                Some(seed) if seed > SEED_MAX => return Err(OptionFault::Seed.into()),
                seed => seed,
            },
            settings: settings.map(settings_object).transpose()?,
        })
    }
}

/// The body as a JSON object, in UTF-8.
pub(super) fn object<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<T, BodyRefusal> {
    json::object(body).ok_or(BodyRefusal::Malformed)
}

fn is_given(raw: &&RawValue) -> bool {
    raw.get() != "null"
}

pub(super) fn string(raw: &RawValue) -> Option<Cow<'_, str>> {
    serde_json::from_str::<Text<'_>>(raw.get()).ok().map(|text| text.0)
}

fn prompt(raw: Option<&RawValue>) -> Result<Cow<'_, str>, PromptFault> {
    let prompt = raw.and_then(string).ok_or(PromptFault::NotText)?;
    text::check(&prompt, PROMPT_CHARS_MAX).map_err(PromptFault::Text)?;
    Ok(prompt)
}

/// A whole number that is not negative. To JSON `2.0` is one, and some programs have no other numbers than those with
/// a point; an exponent is what none of them writes for a number that is small enough.
fn number(raw: Option<&RawValue>, fault: OptionFault) -> Result<Option<u64>, OptionFault> {
    raw.filter(is_given).map(|raw| whole(raw.get()).ok_or(fault)).transpose()
}

fn whole(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = if whole == "-0" { "0" } else { whole };
    digits.parse().ok().filter(|_| fraction.bytes().all(|digit| digit == b'0'))
}

/// The page's notes are kept as they are, but must be an object that can be given back as JSON.
fn settings_object(raw: &RawValue) -> Result<&str, OptionFault> {
    let bytes_max = usize::try_from(SETTINGS_BYTES_MAX).unwrap_or(usize::MAX);
    let object = raw.get().starts_with('{') && raw.get().len() <= bytes_max;
    let sound = object && serde_json::from_str::<serde_json::Value>(raw.get()).is_ok();
    if sound { Ok(raw.get()) } else { Err(OptionFault::Settings) }
}

#[cfg(test)]
mod tests;
