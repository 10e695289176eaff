//! Looking at a photo: size, colours, where the thing in it is, how it is lit. A grid of samples is enough.

use std::collections::BTreeMap;
use std::io::Cursor;

use image::{DynamicImage, GenericImageView as _, ImageReader, Limits};

use super::color::Seen;

/// Samples a side.
const GRID: u32 = 48;
/// A sample this far from the background's colour belongs to the thing.
const APART: f32 = 0.09;
/// Pixels on a side at most.
const SIDE_MAX: u32 = 16_384;
/// Bytes that decoding may take at most.
const DECODED_BYTES_MAX: u64 = 512 << 20;

/// What was seen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sight {
    pub(super) width: u32,
    pub(super) height: u32,
    /// Names with percent of the picture, most first, at most four.
    pub(super) colors: Vec<(&'static str, u32)>,
    pub(super) background: &'static str,
    /// The thing before the background, if it stands out at all.
    pub(super) thing: Option<Thing>,
    /// Mean lightness, 0 to 1.
    pub(super) lightness: f32,
    /// The left half is lighter than the right by that much.
    pub(super) from_left: f32,
    /// How much neighbouring samples differ, on average.
    pub(super) detail: f32,
}

/// Whatever is not background.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Thing {
    /// Names, most first, at most two.
    pub(super) colors: Vec<&'static str>,
    /// Percent of the picture.
    pub(super) percent: u32,
    /// Width by height of what encloses it.
    pub(super) ratio: f32,
    /// Its middle, 0 to 1 from the left and from the top.
    pub(super) middle: (f32, f32),
}

#[derive(Clone, Copy)]
struct Sample {
    x: u32,
    y: u32,
    seen: Seen,
    name: &'static str,
}

/// Decodes and looks. None: these bytes are no photo.
pub(super) fn look(bytes: &[u8]) -> Option<Sight> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(SIDE_MAX), Some(SIDE_MAX));
    limits.max_alloc = Some(DECODED_BYTES_MAX);
    reader.limits(limits);
    Some(sight(&reader.decode().ok()?))
}

fn sight(photo: &DynamicImage) -> Sight {
    let samples = samples(photo);
    let border: Vec<Sample> = samples.iter().copied().filter(|sample| sample.is_border()).collect();
    let background = shares(&border).first().map_or("grey", |(name, _)| name);
    let around: Vec<Sample> = border.into_iter().filter(|sample| sample.name == background).collect();
    let apart = |sample: &Sample| around.iter().all(|other| other.seen.distance(sample.seen) > APART);
    let inside: Vec<Sample> = samples.iter().copied().filter(apart).collect();
    let half = |left: bool| {
        mean(samples.iter().filter(|sample| (sample.x < GRID / 2) == left).map(Sample::lightness))
    };
    let mut colors = shares(&samples);
    colors.retain(|(_, percent)| *percent >= 3);
    colors.truncate(4);
    Sight {
        width: photo.width(),
        height: photo.height(),
        colors,
        background,
        thing: thing(&inside, samples.len()),
        lightness: mean(samples.iter().map(Sample::lightness)),
        from_left: half(true) - half(false),
        detail: mean(
            samples.iter().zip(samples.iter().skip(1)).map(|(one, next)| one.seen.distance(next.seen)),
        ),
    }
}

/// The middle of each cell of the grid, row by row. Glass shows white.
fn samples(photo: &DynamicImage) -> Vec<Sample> {
    let place = |step: u32, side: u32| {
        let doubled = u64::from(step).saturating_mul(2).saturating_add(1).saturating_mul(u64::from(side));
        let place = doubled.checked_div(u64::from(GRID * 2)).unwrap_or(0);
        u32::try_from(place).unwrap_or(0).min(side.saturating_sub(1))
    };
    let cells = (0..GRID).flat_map(|y| (0..GRID).map(move |x| (x, y)));
    cells
        .map(|(x, y)| {
            let [red, green, blue, alpha] =
                photo.get_pixel(place(x, photo.width()), place(y, photo.height())).0;
            let over = |byte: u8| {
                let (byte, alpha) = (u16::from(byte), u16::from(alpha));
                let mixed = byte
                    .saturating_mul(alpha)
                    .saturating_add(255_u16.saturating_sub(alpha).saturating_mul(255));
                u8::try_from(mixed / 255).unwrap_or(u8::MAX)
            };
            let seen = Seen::of([red, green, blue].map(over));
            Sample { x, y, seen, name: seen.name() }
        })
        .collect()
}

impl Sample {
    const fn is_border(&self) -> bool {
        self.x < 2 || self.y < 2 || self.x > GRID - 3 || self.y > GRID - 3
    }

    const fn lightness(&self) -> f32 {
        self.seen.lightness()
    }
}

/// Colour names with their percent, most first.
fn shares(samples: &[Sample]) -> Vec<(&'static str, u32)> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for sample in samples {
        let count = counts.entry(sample.name).or_default();
        *count = count.saturating_add(1);
    }
    let mut shares: Vec<_> =
        counts.into_iter().map(|(name, count)| (name, percent(count, samples.len()))).collect();
    shares.sort_by_key(|(_, percent)| std::cmp::Reverse(*percent));
    shares
}

fn thing(inside: &[Sample], all: usize) -> Option<Thing> {
    let percent = percent(inside.len(), all);
    let (left, right) = (inside.iter().map(|s| s.x).min()?, inside.iter().map(|s| s.x).max()?);
    let (top, bottom) = (inside.iter().map(|s| s.y).min()?, inside.iter().map(|s| s.y).max()?);
    let side = |from: u32, to: u32| small(to.saturating_sub(from).saturating_add(1));
    let middle = |from: u32, to: u32| small(from.saturating_add(to)) / small(GRID * 2);
    let colors = shares(inside).into_iter().map(|(name, _)| name).take(2).collect();
    (percent >= 2).then(|| Thing {
        colors,
        percent,
        ratio: side(left, right) / side(top, bottom),
        middle: (middle(left, right), middle(top, bottom)),
    })
}

fn percent(part: usize, all: usize) -> u32 {
    let percent = part.saturating_mul(100).saturating_add(all / 2).checked_div(all).unwrap_or(0);
    u32::try_from(percent).unwrap_or(100)
}

/// A number of the grid's size, for reckoning.
fn small(number: u32) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

fn mean(numbers: impl Iterator<Item = f32>) -> f32 {
    let (count, sum) = numbers.fold((0.0_f32, 0.0_f32), |(count, sum), number| (count + 1.0, sum + number));
    sum / count.max(1.0)
}

#[cfg(test)]
mod tests;
