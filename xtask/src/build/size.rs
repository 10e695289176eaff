//! What page and Worker weigh, and what they may.

use std::collections::BTreeSet;
use std::io::Write;

use anyhow::{Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::Half;
use super::cut::{self, Needs};
use super::folder::{self, File};
use super::page::PIECES;
use crate::repository::Repository;
use crate::voice;

/// The most that a stranger waits for until the door can be used, in bytes of brotli: the program's first piece, its
/// loader, the styles, and the pieces of the door.
const STRANGER_BROTLI_MAX: u64 = 130_000;
/// The same for a seller until the form can be used.
const SELLER_BROTLI_MAX: u64 = 200_000;
/// The most that the Worker may weigh, in bytes of gzip.
const WORKER_GZIP_MAX: u64 = 500_000;

/// What wrangler uploads; worker-build leaves more in the folder.
const WORKER_FILES: [&str; 2] = ["index.js", "index_bg.wasm"];
/// What a visitor waits for.
const PAGE_KINDS: [&str; 3] = ["wasm", "js", "css"];
/// How the files begin that are loaded when something is first needed from them, or when all else is done: pieces of the
/// program, what several pieces share, the styles of some, and what keeps the page for days without a network.
const LATER: [&str; 5] = ["assets/split_", "assets/chunk_", "assets/window-", "assets/more-", "offline.js"];

/// In bytes: as it is, and compressed as hard as can be; brotli is 0 where it was not tried.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    /// Of a file that nobody fetches: brotli takes its time.
    fn of_uploaded(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        Ok(Self { raw: length(bytes), gzip: length(&gzip.finish()?), brotli: 0 })
    }

    fn of_fetched(bytes: &[u8]) -> Result<Self> {
        let mut brotli = Vec::new();
        let hardest = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &hardest)?;
        Ok(Self { brotli: length(&brotli), ..Self::of_uploaded(bytes)? })
    }

    fn sum(mut sizes: impl Iterator<Item = Result<Self>>) -> Result<Self> {
        sizes.try_fold(Self::default(), |sum, size| Ok(sum.and(size?)))
    }

    fn and(self, other: Self) -> Self {
        Self {
            raw: self.raw.saturating_add(other.raw),
            gzip: self.gzip.saturating_add(other.gzip),
            brotli: self.brotli.saturating_add(other.brotli),
        }
    }

    fn row(self, name: &str) -> String {
        let brotli = if self.brotli == 0 { String::new() } else { kilobytes(self.brotli) };
        format!("{name:<22}{:>12}{:>12}{brotli:>12}", kilobytes(self.raw), kilobytes(self.gzip))
    }
}

/// Prints the table of a release, and refuses one over its budget.
///
/// # Errors
/// When it is over, or cannot be read.
pub fn check(repository: &Repository, halves: &[Half]) -> Result<()> {
    voice::tell(&format!("{:<22}{:>12}{:>12}{:>12}", "", "raw", "gzip", "brotli"))?;
    let mut over = Vec::new();
    for half in halves {
        let files = folder::read(&repository.path(half.output()))?;
        over.extend(match half {
            Half::Page => page(&files, &cut::needs(&half.scratch(repository).join(PIECES))?)?,
            Half::Worker => {
                over_budget("the Worker", worker(&files)?.gzip, WORKER_GZIP_MAX, "gzip").into_iter().collect()
            }
        });
    }
    if !over.is_empty() {
        bail!("{}", over.join("; "));
    }
    Ok(())
}

/// Tells what is in the page, and what is over.
fn page(files: &[File], needs: &Needs) -> Result<Vec<String>> {
    let (later, first): (Vec<&File>, Vec<&File>) =
        files.iter().partition(|file| LATER.iter().any(|start| file.path.starts_with(start)));
    let of_kind = |kind: &str| {
        let files = first.iter().filter(|file| file.path.ends_with(&format!(".{kind}")));
        Size::sum(files.map(|file| Size::of_fetched(&file.bytes)))
    };
    let mut total = Size::default();
    for kind in PAGE_KINDS {
        let size = of_kind(kind)?;
        voice::tell(&size.row(&format!("page  {kind}")))?;
        total = total.and(size);
    }
    for file in &later {
        voice::tell(&Size::of_fetched(&file.bytes)?.row(&format!("      {}, later", stem(&file.path))))?;
    }
    voice::tell(&of_kind("html")?.and(of_kind("svg")?).row("      html, icon"))?;
    voice::tell(&of_kind("woff2")?.row("      font, later"))?;
    let with = |marks: &[&str]| {
        let wanted: BTreeSet<&String> = marks.iter().filter_map(|mark| needs.get(*mark)).flatten().collect();
        let belongs = |name: &str| marks.contains(&name) || wanted.iter().any(|wanted| *wanted == name);
        let pieces = later.iter().filter(|file| belongs(stem(&file.path)));
        Ok::<_, anyhow::Error>(total.and(Size::sum(pieces.map(|file| Size::of_fetched(&file.bytes)))?))
    };
    let (stranger, seller) = (with(&["door"])?, with(&["studio"])?);
    voice::tell(&stranger.row("until the door"))?;
    voice::tell(&seller.row("until the form"))?;
    voice::tell(&with(&["studio", "window"])?.row("until the results"))?;
    let over = [
        over_budget("what a stranger waits for", stranger.brotli, STRANGER_BROTLI_MAX, "brotli"),
        over_budget("what a seller waits for", seller.brotli, SELLER_BROTLI_MAX, "brotli"),
    ];
    Ok(over.into_iter().flatten().collect())
}

/// A file's name without its hash and ending.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('-').map_or(name, |(stem, _)| stem)
}

fn worker(files: &[File]) -> Result<Size> {
    let uploaded = files.iter().filter(|file| WORKER_FILES.contains(&file.path.as_str()));
    let total = Size::sum(uploaded.map(|file| Size::of_uploaded(&file.bytes)))?;
    voice::tell(&total.row("Worker"))?;
    Ok(total)
}

fn over_budget(what: &str, bytes: u64, max: u64, how: &str) -> Option<String> {
    (bytes > max)
        .then(|| format!("{what} has {} of {how}, and may have {}", kilobytes(bytes), kilobytes(max)))
}

/// `117.3 kB`, of a thousand bytes each.
fn kilobytes(bytes: u64) -> String {
    let tenths = bytes.saturating_add(50).div_euclid(100);
    format!("{}.{} kB", tenths.div_euclid(10), tenths.rem_euclid(10))
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilobytes_are_rounded_to_a_tenth() {
        assert_eq!(
            [0, 49, 50, 999, 117_349].map(kilobytes),
            ["0.0 kB", "0.0 kB", "0.1 kB", "1.0 kB", "117.3 kB"]
        );
    }

    #[test]
    fn a_budget_is_kept_to_the_byte() {
        assert_eq!(over_budget("it", 500, 500, "gzip"), None);
        let over = over_budget("it", 501, 500, "gzip");
        assert_eq!(over.as_deref(), Some("it has 0.5 kB of gzip, and may have 0.5 kB"));
    }

    #[test]
    fn a_file_is_known_by_its_name_before_the_hash() {
        assert_eq!(stem("assets/split_door-0123456789abcdef.wasm"), "split_door");
        assert_eq!(stem("offline.js"), "offline.js");
    }

    #[test]
    fn compression_makes_it_smaller() {
        let size = Size::of_fetched(&b"etalase ".repeat(1_000)).unwrap();
        assert_eq!(size.raw, 8_000);
        assert!(size.gzip < 100 && size.brotli < 100, "{size:?}");
    }
}
