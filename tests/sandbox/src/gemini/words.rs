//! What was seen, in 80 to 150 words that a painter can use.

use super::look::{Sight, Thing};

/// The description of a photo.
pub(super) fn describe(sight: &Sight) -> String {
    let Sight { width, height, background, .. } = sight;
    let shape = orientation(*width, *height);
    let opening = format!("A {shape} product photo of {width} x {height} pixels.");
    let palette: Vec<String> =
        sight.colors.iter().map(|(name, percent)| format!("{name} ({percent}%)")).collect();
    let colors = format!("The dominant colours are {}.", listed(&palette));
    let subject = match &sight.thing {
        Some(thing) => subject(thing, background),
        None => whole(background),
    };
    let light = lighting(sight);
    let surface = if sight.detail > 0.06 {
        "The surface shows fine texture, edges and small printed details"
    } else {
        "The surface looks smooth and even, with clean edges and little texture"
    };
    let close = "Keep shape, proportions, colours, label text and logo exactly as they are in the photo; nothing may be \
                 added, removed or mirrored";
    format!("{opening} {subject} {colors} {surface}, and {light}. {close}.")
}

fn subject(thing: &Thing, background: &str) -> String {
    let build = match thing.ratio {
        ratio if ratio < 0.7 => "tall, upright",
        ratio if ratio > 1.45 => "wide, low",
        _ => "compact, evenly proportioned",
    };
    let main = thing.colors.first().copied().unwrap_or(background);
    let second = match thing.colors.get(1) {
        Some(second) => format!(" with {second} details"),
        None => " in one even tone".to_owned(),
    };
    let place = place(thing.middle);
    let percent = thing.percent;
    format!(
        "It shows one {build} object {place}, mainly {main}{second}, filling about {percent}% of the frame before a \
         {background} background. It is recognised by its {main} body and its {build} outline."
    )
}

fn whole(background: &str) -> String {
    format!(
        "The {background} subject fills the whole frame as an even close-up, so that its outline cannot be seen: a \
         fabric, a material sample or a very near view. It is recognised by its {background} colour alone, and should \
         be shown as a flat product of that colour."
    )
}

fn orientation(width: u32, height: u32) -> &'static str {
    let (width, height) = (u64::from(width), u64::from(height));
    if width.saturating_mul(10) > height.saturating_mul(11) {
        "landscape"
    } else if height.saturating_mul(10) > width.saturating_mul(11) {
        "portrait"
    } else {
        "square"
    }
}

fn place((x, y): (f32, f32)) -> &'static str {
    match (x, y) {
        (x, _) if x < 0.38 => "on the left",
        (x, _) if x > 0.62 => "on the right",
        (_, y) if y < 0.38 => "in the upper part",
        (_, y) if y > 0.62 => "in the lower part",
        _ => "in the centre",
    }
}

fn lighting(sight: &Sight) -> String {
    let strength = match sight.lightness {
        lightness if lightness > 0.8 => "the light is bright and high-key",
        lightness if lightness > 0.5 => "the light is soft and natural",
        _ => "the light is low and moody",
    };
    let side = match sight.from_left {
        more if more > 0.03 => "coming from the left",
        more if more < -0.03 => "coming from the right",
        _ => "falling evenly from the front",
    };
    format!("{strength}, {side}")
}

fn listed(words: &[String]) -> String {
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        Some((last, _)) => last.clone(),
        None => "mixed".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sight() -> Sight {
        let thing = Thing { colors: vec!["red", "white"], percent: 34, ratio: 0.5, middle: (0.5, 0.5) };
        Sight {
            width: 1024,
            height: 768,
            colors: vec![("white", 60), ("red", 30), ("grey", 6), ("black", 4)],
            background: "white",
            thing: Some(thing),
            lightness: 0.9,
            from_left: 0.1,
            detail: 0.1,
        }
    }

    fn count(text: &str) -> usize {
        text.split_whitespace().count()
    }

    #[test]
    fn says_size_and_colours_in_eighty_to_a_hundred_and_fifty_words() {
        let text = describe(&sight());
        for wanted in
            ["1024 x 768", "landscape", "white (60%)", "red (30%)", "mainly red with white details", "34%"]
        {
            assert!(text.contains(wanted), "{wanted} is not in {text}");
        }
        let plain = Sight { thing: None, colors: vec![("red", 100)], detail: 0.0, lightness: 0.2, ..sight() };
        for text in [text, describe(&plain)] {
            assert!((80..=150).contains(&count(&text)), "{} words: {text}", count(&text));
        }
    }
}
