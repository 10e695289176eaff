//! A file that somebody has dropped: an archive of ours, or the settings out of one.

use super::recipe::{self, BYTES_MAX, NAME, Wrong};
use crate::state::draft::Draft;
use rawzip::{CompressionMethod, ZipArchive};

/// How every archive begins.
const ZIP: &[u8] = b"PK";
/// Files of an archive that are looked at, at most.
const FILES_MAX: usize = 10_000;

/// The form that the file was made from; of several batches the one in front.
pub(super) fn read(bytes: &[u8]) -> Result<Draft, Wrong> {
    if bytes.starts_with(ZIP) { recipe::read(&settings(bytes)?) } else { recipe::read(bytes) }
}

/// The settings in an archive.
fn settings(bytes: &[u8]) -> Result<Vec<u8>, Wrong> {
    let archive = ZipArchive::from_slice(bytes).map_err(|_| Wrong::Damaged)?;
    let mut entries = archive.entries();
    for _ in 0..FILES_MAX {
        let Some(entry) = entries.next_entry().map_err(|_| Wrong::Damaged)? else { break };
        if entry.file_path().as_ref().ends_with(NAME.as_bytes()) {
            let file = archive.get_entry(entry.wayfinder()).map_err(|_| Wrong::Damaged)?;
            let bytes = unpacked(file.data(), entry.compression_method())?;
            return if rawzip::crc32(&bytes) == entry.crc32() { Ok(bytes) } else { Err(Wrong::Damaged) };
        }
    }
    Err(Wrong::NotOurs)
}

/// As we write it, or as another packer does who makes everything smaller.
fn unpacked(data: &[u8], method: CompressionMethod) -> Result<Vec<u8>, Wrong> {
    match method {
        CompressionMethod::STORE => Ok(data.to_vec()),
        CompressionMethod::DEFLATE => {
            miniz_oxide::inflate::decompress_to_vec_with_limit(data, BYTES_MAX).map_err(|_| Wrong::Damaged)
        }
        _ => Err(Wrong::NotOurs),
    }
}

#[cfg(test)]
mod tests {
    use super::super::archive::tests::packed;
    use super::*;
    use crate::scene::goods;
    use std::io::{Cursor, Write};

    fn recipe() -> Vec<u8> {
        recipe::written(&goods(), "2026-11-22").unwrap()
    }

    /// The draft that those settings are of.
    fn wanted() -> Draft {
        recipe::draft(&goods())
    }

    #[test]
    fn our_archive_and_its_settings_alone_fill_the_form() {
        let (jpeg, settings) = (b"\xff\xd8\xff", recipe());
        let whole = packed(&[("tas/1.jpg", jpeg), ("tas/etalase.json", &settings)]);
        assert_eq!(read(&whole), Ok(wanted()));
        assert_eq!(read(&settings), Ok(wanted()));
    }

    #[test]
    fn an_archive_that_another_program_has_packed_again_is_read_too() {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options =
            zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        writer.start_file("Tas/etalase.json", options).unwrap();
        writer.write_all(&recipe()).unwrap();
        let whole = writer.finish().unwrap().into_inner();
        assert!(whole.len() < recipe().len(), "it was made smaller");
        assert_eq!(read(&whole), Ok(wanted()));
    }

    #[test]
    fn another_archive_or_a_damaged_one_says_so() {
        assert_eq!(read(&packed(&[("a.txt", b"PK")])), Err(Wrong::NotOurs));
        assert_eq!(read(&packed(&[])), Err(Wrong::NotOurs));
        let settings = recipe();
        let whole = packed(&[("etalase.json", &settings)]);
        assert_eq!(read(&whole[..whole.len() - 30]), Err(Wrong::Damaged), "cut");
        let mut altered = whole;
        altered[100] ^= 1;
        assert_eq!(read(&altered), Err(Wrong::Damaged), "one bit");
        assert_eq!(read(b"PK\x03\x04"), Err(Wrong::Damaged));
    }
}
