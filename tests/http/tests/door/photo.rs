//! Photos that are none, or more than one thing at once: typed refusals or accepted, and nothing that was refused is
//! ever shown to anybody.
#![allow(clippy::wildcard_enum_match_arm, reason = "the table draws two kinds and has the rest by hand")]

use image::ImageFormat;
use reqwest::Method;
use sandbox::Service;
use sandbox::digest::base64;
use sandbox::record::Filter;
use serde_json::json;
use stack::photo::{data_url, digest, photo};
use stack::{Answer, Stack};
use std::collections::BTreeMap;

type Case = (String, String);

/// A photo of that size as far as its header says, with nothing behind it.
fn claims(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let mut bytes = photo(format, 64, 64, [9, 9, 9]);
    let [low, high] = [width.to_be_bytes(), height.to_be_bytes()];
    match format {
        ImageFormat::Png => {
            bytes[16..20].copy_from_slice(&low);
            bytes[20..24].copy_from_slice(&high);
        }
        ImageFormat::Jpeg => {
            let frame = bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
            bytes[frame + 5..frame + 7].copy_from_slice(&high[2..]);
            bytes[frame + 7..frame + 9].copy_from_slice(&low[2..]);
        }
        _ => {
            let extended = [b"RIFF\xff\xff\xff\x00WEBPVP8X\x0a\0\0\0\0\0\0\0".as_slice()].concat();
            let le24 = |side: u32| side.wrapping_sub(1).to_le_bytes()[..3].to_vec();
            bytes = [extended, le24(width), le24(height), vec![0; 64]].concat();
        }
    }
    bytes
}

fn truncated() -> Vec<Case> {
    let kinds = [
        (ImageFormat::Png, "image/png", 33),
        (ImageFormat::Jpeg, "image/jpeg", 28),
        (ImageFormat::WebP, "image/webp", 25),
    ];
    // Up to where its header is whole; what is cut later is the describer's to refuse.
    let cut = |(format, media_type, header): (ImageFormat, &'static str, usize)| {
        let whole = photo(format, 80, 80, [1, 2, 3]);
        (0..header)
            .map(move |end| (format!("{media_type} cut at {end}"), data_url(media_type, &whole[..end])))
    };
    kinds.into_iter().flat_map(cut).collect()
}

fn other_kinds() -> Vec<Case> {
    let png = photo(ImageFormat::Png, 80, 80, [4, 5, 6]);
    let jpeg = photo(ImageFormat::Jpeg, 80, 80, [4, 5, 6]);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".to_vec();
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("svg", svg.clone()),
        ("svg after xml", [b"<?xml version=\"1.0\"?>".as_slice(), &svg].concat()),
        ("html", b"<!doctype html><script>alert(1)</script>".to_vec()),
        ("gif", b"GIF89a\x50\0\x50\0\x80\0\0".to_vec()),
        ("bmp", b"BM\x36\0\0\0\0\0\0\0".to_vec()),
        ("tiff", b"II*\0\x08\0\0\0".to_vec()),
        ("heic", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec()),
        ("avif", b"\0\0\0\x18ftypavif\0\0\0\0".to_vec()),
        ("jpeg xl", b"\xff\x0a\0\0".to_vec()),
        ("ico", b"\0\0\x01\0\x01\0".to_vec()),
        ("pdf", b"%PDF-1.7\n".to_vec()),
        ("zip", b"PK\x03\x04".to_vec()),
        ("elf", b"\x7fELF\x02\x01\x01".to_vec()),
        ("php", b"<?php system($_GET['x']);".to_vec()),
        ("wave in riff", b"RIFF\x24\0\0\0WAVEfmt ".to_vec()),
        ("gif before png", [b"GIF89a".as_slice(), &png].concat()),
        ("blank before png", [b" ".as_slice(), &png].concat()),
        ("bom before jpeg", [b"\xef\xbb\xbf".as_slice(), &jpeg].concat()),
        ("zip before jpeg", [b"PK\x03\x04".as_slice(), &jpeg].concat()),
    ];
    let labels = ["image/png", "image/jpeg", "image/webp"];
    let label = |(what, bytes): (&str, Vec<u8>)| {
        labels.map(|label| (format!("{what} as {label}"), data_url(label, &bytes)))
    };
    files.into_iter().flat_map(label).collect()
}

fn bombs() -> Vec<Case> {
    let mut cases = Vec::new();
    for (format, media_type) in [
        (ImageFormat::Png, "image/png"),
        (ImageFormat::Jpeg, "image/jpeg"),
        (ImageFormat::WebP, "image/webp"),
    ] {
        for (width, height) in
            [(65_535, 65_535), (8_193, 64), (64, 8_193), (8_192, 8_192), (63, 64), (64, 1), (0, 64)]
        {
            let what = format!("{media_type} of {width} x {height}");
            cases.push((what, data_url(media_type, &claims(format, width, height))));
        }
    }
    for side in [0x7fff_ffff, 0xffff_ffff, 0x8000_0000] {
        cases.push((
            format!("png of {side} a side"),
            data_url("image/png", &claims(ImageFormat::Png, side, side)),
        ));
    }
    cases
}

fn broken_urls() -> Vec<Case> {
    let good = base64(&photo(ImageFormat::Png, 80, 80, [7, 8, 9]));
    let (half, rest) = good.split_at(good.len() / 2);
    [
        String::new(),
        "data:".to_owned(),
        "data:,".to_owned(),
        "data:image/png".to_owned(),
        "data:image/png;base64".to_owned(),
        "data:image/png;base64,".to_owned(),
        "data:image/png;base64,====".to_owned(),
        "data:image/png;base64,A".to_owned(),
        format!("data:image/png,{good}"),
        format!("data:image/png;base64;base64,{good}"),
        format!("data:image/png;charset=utf-8;base64,{good}"),
        format!("data:image/png; base64,{good}"),
        format!("data:image/png;base64, {good}"),
        format!("data:image/png;base64,{half}\n{rest}"),
        format!("data:image/png;base64,{half}%0A{rest}"),
        format!("data:image/png;base64,{half}\u{0}{rest}"),
        format!("data:image/png;base64,{half}=={rest}"),
        format!("data:image/png;base64,{good}="),
        format!("data:image/png;base64,{good}#x"),
        format!("data:image/png;base64,{}", good.replace('+', "-").replace('/', "_") + "-_-_"),
        format!("data:image/svg+xml;base64,{good}"),
        format!("data:text/html;base64,{good}"),
        format!("data:image/jpg;base64,{good}"),
        format!("data:;base64,{good}"),
        format!("data://image/png;base64,{good}"),
        format!("blob:data:image/png;base64,{good}"),
        "https://evil.example/a.png".to_owned(),
        "file:///etc/passwd".to_owned(),
        "javascript:alert(1)".to_owned(),
        good,
    ]
    .into_iter()
    .map(|url| (format!("url {:.40}", url), url))
    .collect()
}

/// What is a photo, and something else besides; it is passed on under the name of what its bytes are.
fn accepted() -> Vec<(&'static str, &'static str, String)> {
    let png = photo(ImageFormat::Png, 80, 80, [20, 30, 40]);
    let jpeg = photo(ImageFormat::Jpeg, 80, 80, [20, 30, 40]);
    let comment = b"<?php system('id'); ?><script>alert(1)</script>";
    let length = u16::try_from(comment.len() + 2).unwrap().to_be_bytes();
    let commented = [&jpeg[..2], &[0xff, 0xfe], &length, comment, &jpeg[2..]].concat();
    vec![
        (
            "png with html behind",
            "image/png",
            data_url("image/png", &[&png[..], b"<script>1</script>"].concat()),
        ),
        ("png with a zip behind", "image/png", data_url("IMAGE/PNG", &[&png[..], b"PK\x03\x04"].concat())),
        ("jpeg with php in a comment", "image/jpeg", data_url("image/jpeg", &commented)),
        ("webp", "image/webp", data_url("image/webp", &photo(ImageFormat::WebP, 80, 80, [20, 30, 40]))),
        ("scheme in capitals", "image/png", data_url("image/png", &png).replacen("data", "DATA", 1)),
    ]
}

#[tokio::test]
async fn what_is_no_photo_is_refused_by_name_and_shown_to_nobody() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let look = |url: &str| {
        let request = seller.request(Method::POST, "/api/describe-image");
        Answer::of(request.json(&json!({ "image": url })))
    };
    let (mut refused, mut codes) = (0_u32, BTreeMap::new());
    for (what, url) in [truncated(), other_kinds(), bombs(), broken_urls()].concat() {
        let answer = look(&url).await;
        let problem = answer.problem();
        assert!(matches!(problem.status, 413 | 422), "{what}: {}", answer.text());
        *codes.entry(problem.code.name()).or_insert(0_u32) += 1;
        refused += 1;
        let shown = url.split_once(',').and_then(|(_, text)| sandbox::digest::from_base64(text));
        if let Some(bytes) = shown.filter(|bytes| !bytes.is_empty()) {
            let name = sandbox::digest::sha256_hex(&bytes);
            let seen = stack.control().requests(&Filter::of(Service::Gemini).containing(name)).await.unwrap();
            assert!(seen.is_empty(), "{what} was shown");
        }
    }
    println!("{refused} photos that are none: {codes:?}");
    for (what, media_type, url) in accepted() {
        let answer = look(&url).await;
        assert_eq!(answer.status, 200, "{what}: {}", answer.text());
        let seen =
            stack.control().requests(&Filter::of(Service::Gemini).containing(digest(&url))).await.unwrap();
        let shown = &seen[0].body["contents"][0]["parts"][0]["inlineData"]["mimeType"];
        assert_eq!(shown, media_type, "{what}");
    }
    assert_eq!(seller.balance().await, (10, 0));
}
