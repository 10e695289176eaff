//! A folder of files, read whole and written whole.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// A file by its path below the folder, with `/` on every system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// For example `assets/page.js`.
    pub path: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// Every file below `folder`, in the order of their paths.
pub fn read(folder: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    collect(folder, "", &mut files)?;
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            let bytes = fs::read(entry.path()).with_context(|| format!("cannot read {path}"))?;
            files.push(File { path, bytes });
        }
    }
    Ok(())
}

/// Makes `folder` hold exactly these files, in this order, touching only what differs: whoever is serving the folder
/// finds every file that the last one refers to.
pub fn write(folder: &Path, files: &[File]) -> Result<()> {
    for file in files {
        let path = folder.join(&file.path);
        if fs::read(&path).is_ok_and(|there| there == file.bytes) {
            continue;
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, &file.bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    let wanted: BTreeSet<_> = files.iter().map(|file| file.path.as_str()).collect();
    for stale in read(folder)?.iter().filter(|file| !wanted.contains(file.path.as_str())) {
        fs::remove_file(folder.join(&stale.path)).with_context(|| format!("cannot remove {}", stale.path))?;
    }
    Ok(())
}
