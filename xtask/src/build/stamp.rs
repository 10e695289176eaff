//! Whether anything changed since the last build, by content: times lie after a checkout.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xxhash_rust::xxh3::Xxh3;

/// What the last build was made from and what it made.
pub struct Stamp {
    path: PathBuf,
}

impl Stamp {
    /// The stamp kept in that file, which may not exist yet.
    pub fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Whether `output` is still what was made from this input.
    pub fn holds(&self, input: u64, output: &Path) -> Result<bool> {
        match fs::read_to_string(&self.path) {
            Ok(written) => Ok(written == text(input, output)?),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error).with_context(|| format!("cannot read {}", self.path.display())),
        }
    }

    /// Remembers that `output` was made from this input.
    pub fn write(&self, input: u64, output: &Path) -> Result<()> {
        fs::write(&self.path, text(input, output)?)
            .with_context(|| format!("cannot write {}", self.path.display()))
    }
}

fn text(input: u64, output: &Path) -> Result<String> {
    Ok(format!("{input:016x} {:016x}\n", fingerprint(output, &["."], "")?))
}

/// A number for the names and contents of all these files and folders below `root`, and for `also`, which stands for
/// whatever else matters. One that is absent counts as absent. The compiler's flags count always.
pub fn fingerprint(root: &Path, inputs: &[&str], also: &str) -> Result<u64> {
    let mut hash = Xxh3::new();
    let flags = std::env::var("RUSTFLAGS").unwrap_or_default();
    for word in [also, flags.as_str()] {
        feed(&mut hash, word.as_bytes());
    }
    for input in inputs {
        feed_path(&mut hash, &root.join(input), input)?;
    }
    Ok(hash.digest())
}

fn feed_path(hash: &mut Xxh3, path: &Path, name: &str) -> Result<()> {
    feed(hash, name.as_bytes());
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
    };
    if metadata.is_file() {
        feed(hash, &fs::read(path).with_context(|| format!("cannot read {}", path.display()))?);
        return Ok(());
    }
    let entries = fs::read_dir(path)?.collect::<Result<Vec<_>, _>>()?;
    let mut names: Vec<_> =
        entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort_unstable();
    names.iter().try_for_each(|name| feed_path(hash, &path.join(name), name))?;
    feed(hash, b"/"); // the end of a folder, or a file could move out of it unseen
    Ok(())
}

/// With its length, so that no two sequences of parts look the same.
fn feed(hash: &mut Xxh3, part: &[u8]) {
    hash.update(&part.len().to_le_bytes());
    hash.update(part);
}

#[cfg(test)]
mod tests;
