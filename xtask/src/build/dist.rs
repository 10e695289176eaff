//! From the files as the tools left them to the files as they are served.
//!
//! A file that may be cached for ever must carry its final content in its name: Trunk names by what cargo made, before
//! wasm-bindgen and wasm-opt, so the same name can stand for two contents. Here every such file moves to `assets/`
//! under the hash of its last byte, and whatever refers to it follows.

use anyhow::{Context, Result, bail};
use xxhash_rust::xxh3::xxh3_64;

use super::folder::File;

/// Kinds that are cached for ever. The rest keeps its address and is asked for again every time.
const LASTING: [&str; 4] = ["wasm", "woff2", "css", "js"];

/// The script between page and network. Browsers know it by its address, so it keeps that and says inside which
/// deployment it belongs to.
const OFFLINE: &str = "offline.js";
/// What it has there until then.
const VERSION: &str = "{version}";
/// What it has in place of the pieces of the program.
const PIECES: &str = "\"{pieces}\"";
/// How the pieces begin that the page cannot do without, whoever opens it: the results too, for a batch may wait there
/// for a network.
const NEEDED: [&str; 4] =
    ["assets/split_door", "assets/split_studio", "assets/split_window", "assets/chunk_"];

/// What the static host answers beside the files themselves: the headers of the Worker's own answers, and a policy under
/// which a file that is opened or runs on its own, as the darkroom does, can load nothing; the script between page and
/// network fetches what is ours.
const HEADERS: &str = "\
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Strict-Transport-Security: max-age=63072000; includeSubDomains
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Permissions-Policy: camera=(self), geolocation=(), microphone=(), payment=()
  Content-Security-Policy: default-src 'none'; connect-src 'self'; frame-ancestors 'none'
  Cache-Control: public, max-age=0, must-revalidate
/assets/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
";

/// The files to serve, in an order in which each comes after those that it refers to.
///
/// # Errors
/// When the document has an inline script, which the Content-Security-Policy forbids; when nothing refers to a lasting
/// file, which would be a typing error in the document; when the script between page and network has no place for its
/// version.
pub fn finish(mut staged: Vec<File>) -> Result<Vec<File>> {
    staged.sort_by_key(|file| rank(&file.path));
    let mut finished: Vec<File> = Vec::new();
    let mut moves: Vec<Move> = Vec::new();
    for file in staged {
        let file = match extension(&file.path) {
            // A file that only this one names is as good as forgotten.
            _ if file.path == OFFLINE => numbered(follow(file, &mut moves.clone())?, &finished)?,
            "html" => lean(follow(file, &mut moves)?)?,
            "css" | "js" => follow(file, &mut moves)?,
            _ => file,
        };
        finished.push(place(file, &mut moves));
    }
    if let Some(orphan) = moves.iter().find(|moved| !moved.followed) {
        bail!("nothing refers to {}: is its name right in index.html and in the styles?", orphan.from);
    }
    finished.push(File { path: "_headers".to_owned(), bytes: HEADERS.as_bytes().to_vec() });
    Ok(finished)
}

/// The document without what only its writers read: comments, and the room around lines.
fn lean(file: File) -> Result<File> {
    let mut text = String::new();
    for part in String::from_utf8(file.bytes).context("the document is no text")?.split("<!--") {
        text.push_str(part.split_once("-->").map_or(part, |(_comment, after)| after));
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Ok(File { bytes: lines.join("\n").into_bytes(), ..file })
}

/// A file's address in the staged files and in the served ones.
#[derive(Clone)]
struct Move {
    from: String,
    to: String,
    followed: bool,
}

/// Styles refer to fonts, scripts to pieces of the program, documents to everything, and what keeps them all to the
/// documents.
fn rank(path: &str) -> u8 {
    match extension(path) {
        _ if path == OFFLINE => 3,
        "html" => 2,
        "css" | "js" => 1,
        _ => 0,
    }
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn place(file: File, moves: &mut Vec<Move>) -> File {
    let extension = extension(&file.path);
    if !LASTING.contains(&extension) || file.path == OFFLINE {
        return file;
    }
    let name = file.path.rsplit_once('/').map_or(file.path.as_str(), |(_, name)| name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let path = format!("assets/{stem}-{:016x}.{extension}", xxh3_64(&file.bytes));
    moves.push(Move { from: format!("/{}", file.path), to: format!("/{path}"), followed: false });
    File { path, bytes: file.bytes }
}

fn follow(file: File, moves: &mut [Move]) -> Result<File> {
    let mut text = String::from_utf8(file.bytes).with_context(|| format!("{} is not text", file.path))?;
    if extension(&file.path) == "html" && has_inline_script(&text) {
        bail!("{} has an inline script, which its Content-Security-Policy forbids", file.path);
    }
    for moved in moves {
        let rewritten = replace(&text, &moved.from, &moved.to);
        moved.followed |= rewritten != text;
        text = rewritten;
    }
    Ok(File { path: file.path, bytes: text.into_bytes() })
}

/// With a number that stands for the documents, and so for every file that they name.
fn numbered(file: File, finished: &[File]) -> Result<File> {
    let text = String::from_utf8(file.bytes).with_context(|| format!("{OFFLINE} is not text"))?;
    for mark in [VERSION, PIECES] {
        if text.matches(mark).count() != 1 {
            bail!("{OFFLINE} must have one place for {mark}");
        }
    }
    let documents = finished.iter().filter(|file| extension(&file.path) == "html");
    let whole: Vec<u8> = documents.flat_map(|document| document.bytes.iter().copied()).collect();
    let text = text.replace(VERSION, &format!("{:016x}", xxh3_64(&whole)));
    let pieces = finished.iter().filter(|file| NEEDED.iter().any(|start| file.path.starts_with(start)));
    let pieces: Vec<String> = pieces.map(|piece| format!("\"/{}\"", piece.path)).collect();
    let text = text.replace(PIECES, &pieces.join(","));
    Ok(File { path: file.path, bytes: text.into_bytes() })
}

/// Replaces the address where it stands alone, not where it is a part of a longer one.
fn replace(text: &str, from: &str, to: &str) -> String {
    let mut pieces = text.split(from);
    let mut replaced = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let alone = !replaced.ends_with(belongs_to_address) && !piece.starts_with(belongs_to_address);
        replaced.push_str(if alone { to } else { from });
        replaced.push_str(piece);
    }
    replaced
}

fn belongs_to_address(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/')
}

/// A script tag that does not say where its program is.
fn has_inline_script(html: &str) -> bool {
    let html = html.to_ascii_lowercase();
    html.split("<script").skip(1).any(|after| {
        let tag = after.split('>').next().unwrap_or_default();
        !tag.contains(" src=")
    })
}

#[cfg(test)]
mod tests;
