//! Contrast of every pair of tokens that meet, in both themes; raw colours only in tokens.css.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Text on its ground: 4.5 to 1.
const TEXTS: &[(&str, &[&str])] = &[
    ("ink", &["paper", "card", "sunk", "leaf-wash", "turmeric-wash", "chili-wash"]),
    ("soft", &["paper", "card", "sunk"]),
    ("leaf", &["card", "paper", "leaf-wash"]),
    ("leaf-ink", &["leaf", "leaf-deep"]),
    ("turmeric-ink", &["turmeric"]),
    ("turmeric-text", &["turmeric-wash", "card", "sunk"]),
    ("chili", &["card", "chili-wash", "paper"]),
];

/// What must be seen to use a thing: 3 to 1.
const CONTROLS: &[(&str, &[&str])] = &[
    ("edge", &["card", "paper", "sunk"]),
    ("leaf", &["card", "paper", "sunk"]),
    ("focus", &["card", "paper", "sunk", "leaf-wash"]),
    ("chili", &["card"]),
];

type Tokens = BTreeMap<String, String>;

fn style() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("style")
}

fn tokens() -> String {
    fs::read_to_string(style().join("tokens.css")).unwrap()
}

/// The tokens of the block that begins with this selector.
fn block(css: &str, selector: &str) -> Tokens {
    let start = css.find(selector).unwrap();
    let body = css[start..].split_once('{').unwrap().1.split_once('}').unwrap().0;
    body.split(';')
        .filter_map(|line| line.split("*/").last()?.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

fn themes() -> [(&'static str, Tokens); 2] {
    let css = tokens();
    let light = block(&css, ":root {");
    let mut dark = light.clone();
    dark.extend(block(&css, "[data-theme=\"dark\"]"));
    [("light", light), ("dark", dark)]
}

fn luminance(hex: &str) -> f64 {
    let hex = hex.strip_prefix('#').unwrap_or_else(|| panic!("{hex} is no plain colour"));
    assert_eq!(hex.len(), 6, "#{hex} is not opaque");
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn check(pairs: &[(&str, &[&str])], least: f64) {
    let mut weak = Vec::new();
    for (theme, tokens) in themes() {
        for (name, grounds) in pairs {
            for ground in *grounds {
                let found = contrast(&tokens[*name], &tokens[*ground]);
                if found < least {
                    weak.push(format!("{theme}: {name} on {ground} is {found:.2}, not {least}"));
                }
            }
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}

#[test]
fn text_can_be_read() {
    check(TEXTS, 4.5);
}

#[test]
fn controls_can_be_seen() {
    check(CONTROLS, 3.0);
}

#[test]
fn the_formula_is_the_standard_one() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
}

#[test]
fn the_two_dark_lists_are_one() {
    let css = tokens();
    let chosen = block(&css, "[data-theme=\"dark\"]");
    let system = block(&css, ":root:not([data-theme])");
    assert!(chosen.len() > 15);
    assert_eq!(chosen, system);
}

fn sheets(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sheets(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
fn raw_colours_are_in_tokens_only_and_every_sheet_is_imported() {
    let entries = ["page.css", "window.css", "more.css"];
    let imports = entries.map(|entry| fs::read_to_string(style().join(entry)).unwrap()).concat();
    let spinner = fs::read_to_string(style().join("ui/spinner.css")).unwrap();
    let mut found = Vec::new();
    sheets(&style(), &mut found);
    for path in found {
        let name = path.strip_prefix(style()).unwrap().to_string_lossy().into_owned();
        if entries.contains(&name.as_str()) {
            continue;
        }
        assert!(imports.contains(&format!("\"./{name}\"")), "{name} is imported by neither program's styles");
        let css = fs::read_to_string(&path).unwrap();
        if name != "tokens.css" {
            let raw = ["#", "rgb(", "rgba(", "hsl(", "oklch("].into_iter().find(|mark| css.contains(mark));
            assert_eq!(raw, None, "{name} has a raw colour");
        }
        for used in css.split("animation: ").skip(1) {
            let moves = used.split([' ', ';']).next().unwrap();
            let mut near = [css.clone(), spinner.clone()].into_iter();
            let known = near.any(|css| css.contains(&format!("@keyframes {moves} ")));
            assert!(
                known || moves == "none",
                "{name} moves by {moves}, which is in neither it nor the page's own"
            );
        }
        for used in css.split("var(--").skip(1) {
            let token = used.split([')', ',']).next().unwrap();
            assert!(
                tokens().contains(&format!("--{token}:")),
                "{name} uses --{token}, which nobody declares"
            );
        }
    }
}
