//! Files in one zip, as they are: pictures do not get smaller. The sizes stand before each file and not behind it,
//! because some unpackers on phones read a zip from front to back and do not understand the other way.

/// Files in an archive at most; the format's own older limit.
const FILES_MAX: usize = 65_535;
/// Names are UTF-8.
const FLAGS: u16 = 0x0800;
/// What an unpacker must know: version 2.0.
const VERSION: u16 = 20;

/// It has become more than the format holds: four gigabytes, or too many files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Full;

/// A moment where this device is, to two seconds, as the format writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    date: u16,
    time: u16,
}

impl Stamp {
    /// The year from 1980, the month and the day from 1, and the time of day.
    pub(super) fn new(year: u32, month: u32, day: u32, hour: u32, minute: u32, second: u32) -> Self {
        let packed = |high: u32, low: u32| {
            u16::try_from(high.saturating_mul(32).saturating_add(low)).unwrap_or(u16::MAX)
        };
        let months = year.saturating_sub(1980).min(127).saturating_mul(16).saturating_add(month.min(15));
        let minutes = hour.min(23).saturating_mul(64).saturating_add(minute.min(59));
        let (date, time) = (packed(months, day.min(31)), packed(minutes, second.min(59).div_euclid(2)));
        Self { date, time }
    }
}

/// An archive as it grows: what is to be written, in order, is what its calls give.
#[derive(Debug, Default)]
pub(super) struct Archive {
    directory: Vec<u8>,
    files: u16,
    written: u32,
}

impl Archive {
    /// What comes before the bytes of the next file. Its name has `/` between folders.
    pub(super) fn head(&mut self, name: &str, stamp: Stamp, bytes: &[u8]) -> Result<Vec<u8>, Full> {
        let size = u32::try_from(bytes.len()).map_err(|_| Full)?;
        let name_length = u16::try_from(name.len()).map_err(|_| Full)?;
        let mut facts = Record::default();
        facts.words(&[VERSION, FLAGS, 0, stamp.time, stamp.date]);
        facts.doubles(&[rawzip::crc32(bytes), size, size]);
        facts.words(&[name_length, 0]);
        let mut head = Record::default();
        head.0.extend(b"PK\x03\x04");
        head.0.extend(&facts.0);
        head.0.extend(name.as_bytes());

        let mut entry = Record::default();
        entry.0.extend(b"PK\x01\x02");
        entry.words(&[VERSION]);
        entry.0.extend(&facts.0);
        entry.words(&[0, 0, 0]); // no remark, the first disk, nothing about the inside
        entry.doubles(&[0, self.written]);
        entry.0.extend(name.as_bytes());

        let head_size = u32::try_from(head.0.len()).map_err(|_| Full)?;
        self.files = self.files.checked_add(1).filter(|files| usize::from(*files) < FILES_MAX).ok_or(Full)?;
        self.written = self.written.checked_add(head_size).and_then(|at| at.checked_add(size)).ok_or(Full)?;
        self.directory.extend(entry.0);
        Ok(head.0)
    }

    /// What comes after the last file.
    pub(super) fn end(self) -> Result<Vec<u8>, Full> {
        let size = u32::try_from(self.directory.len()).map_err(|_| Full)?;
        let mut end = Record(self.directory);
        end.0.extend(b"PK\x05\x06");
        end.words(&[0, 0, self.files, self.files]);
        end.doubles(&[size, self.written]);
        end.words(&[0]);
        Ok(end.0)
    }
}

/// Numbers with the lowest byte in front.
#[derive(Debug, Default)]
struct Record(Vec<u8>);

impl Record {
    fn words(&mut self, words: &[u16]) {
        self.0.extend(words.iter().flat_map(|word| word.to_le_bytes()));
    }

    fn doubles(&mut self, doubles: &[u32]) {
        self.0.extend(doubles.iter().flat_map(|double| double.to_le_bytes()));
    }
}

#[cfg(test)]
pub(super) mod tests;
