use super::*;
use std::io::{Cursor, Read};

const STAMP: (u32, u32, u32, u32, u32, u32) = (2026, 11, 22, 23, 59, 58);

fn stamp() -> Stamp {
    let (year, month, day, hour, minute, second) = STAMP;
    Stamp::new(year, month, day, hour, minute, second)
}

/// A whole archive of these files.
pub(crate) fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Archive::default();
    let mut whole = Vec::new();
    for (name, bytes) in files {
        whole.extend(archive.head(name, stamp(), bytes).unwrap());
        whole.extend(*bytes);
    }
    whole.extend(archive.end().unwrap());
    whole
}

#[test]
fn another_unpacker_reads_every_file() {
    let picture: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    let files: [(&str, &[u8]); 3] =
        [("tas/gambar-1.jpg", &picture), ("tas/prompt é.txt", "Kerja apik 👜".as_bytes()), ("kosong", b"")];
    let mut archive = zip::ZipArchive::new(Cursor::new(packed(&files))).unwrap();
    assert_eq!(archive.len(), 3);
    for (name, bytes) in files {
        let mut file = archive.by_name(name).unwrap();
        let mut read = Vec::new();
        file.read_to_end(&mut read).unwrap(); // it compares the checksum
        assert_eq!(read, bytes, "{name}");
        let at = file.last_modified().unwrap();
        let told = (at.year(), at.month(), at.day(), at.hour(), at.minute(), at.second());
        assert_eq!(told, (2026, 11, 22, 23, 59, 58));
    }
}

#[test]
fn it_can_be_read_from_front_to_back() {
    let files: [(&str, &[u8]); 2] = [("a.txt", b"one"), ("b.txt", b"two")];
    let mut whole = Cursor::new(packed(&files));
    for (name, bytes) in files {
        let mut file = zip::read::read_zipfile_from_stream(&mut whole).unwrap().unwrap();
        let mut read = Vec::new();
        file.read_to_end(&mut read).unwrap();
        assert_eq!((&*file.name().unwrap(), read.as_slice()), (name, bytes));
    }
}

#[test]
fn nothing_in_it_is_an_archive_too() {
    assert_eq!(zip::ZipArchive::new(Cursor::new(packed(&[]))).unwrap().len(), 0);
}

#[test]
fn more_files_than_the_format_holds_are_refused() {
    let mut archive = Archive { files: 65_533, ..Archive::default() };
    assert!(archive.head("last", stamp(), b"").is_ok());
    assert_eq!(archive.head("one too many", stamp(), b""), Err(Full));
    let mut archive = Archive { written: u32::MAX - 20, ..Archive::default() };
    assert_eq!(archive.head("a", stamp(), b"far too much for what is left"), Err(Full));
}

#[test]
fn a_clock_that_is_off_is_no_failure() {
    assert_eq!(Stamp::new(1970, 1, 1, 0, 0, 0), Stamp { date: 33, time: 0 });
    assert_eq!(Stamp::new(9_999, 12, 31, 23, 59, 59).date, 0xff9f);
}
