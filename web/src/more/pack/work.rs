//! The files of some batches, put into an archive as the pictures come in.

use super::super::file;
use super::archive::{Archive, Full, Stamp};
use super::{recipe, text};
use crate::scene::{Goods, Sight};
use crate::words::Language;
use std::rc::Rc;

/// A batch on its way into the archive.
struct Batch {
    goods: Goods,
    day: String,
    /// What its files are called, without place and ending.
    stem: String,
    /// The endings of the pictures that came, by place.
    endings: Vec<(u8, &'static str)>,
    left: usize,
}

/// The work.
pub(super) struct Work {
    batches: Vec<Batch>,
    /// For each picture, in the order in which they are to come, its batch.
    order: Vec<(usize, Sight)>,
    archive: Archive,
    stamp: Stamp,
    language: Language,
    /// What the seller has made of a video prompt, by batch, place and version.
    own: text::Own,
    /// Pictures that did not come.
    pub(super) missed: usize,
}

impl Work {
    /// For those batches; `day` tells the day of a batch as its files are to tell it.
    pub(super) fn new(
        goods: &Rc<[Goods]>,
        day: impl Fn(u64) -> String,
        stamp: Stamp,
        language: Language,
        own: text::Own,
    ) -> Self {
        let mut batches: Vec<Batch> = Vec::new();
        for goods in goods.iter() {
            let day = day(goods.at_ms);
            let plain = file::of_batch(&day, &goods.selection);
            let same = batches.iter().filter(|other| other.stem.starts_with(&plain)).count();
            let stem = if same == 0 { plain } else { format!("{plain}-{}", same.saturating_add(1)) };
            let left = goods.pictures.len();
            batches.push(Batch { goods: goods.clone(), day, stem, endings: Vec::new(), left });
        }
        let order = batches
            .iter()
            .enumerate()
            .flat_map(|(at, batch)| batch.goods.pictures.iter().map(move |sight| (at, sight.clone())));
        Self { order: order.collect(), batches, archive: Archive::default(), stamp, language, own, missed: 0 }
    }

    /// Where the pictures are, in the order in which they are to be given.
    pub(super) fn urls(&self) -> Vec<String> {
        self.order.iter().map(|(_, sight)| sight.url.to_string()).collect()
    }

    /// What the archive is called.
    pub(super) fn name(&self) -> String {
        let [first, rest @ ..] = self.batches.as_slice() else { return "etalase.zip".to_owned() };
        if rest.is_empty() { format!("{}.zip", first.stem) } else { format!("etalase-{}.zip", first.day) }
    }

    /// The picture of that number came, with the ending for its kind, or did not. What is to be written now: it, and
    /// when it was the last of its batch the texts of that batch.
    pub(super) fn take(
        &mut self,
        number: usize,
        picture: Option<(Vec<u8>, &'static str)>,
    ) -> Result<Vec<Vec<u8>>, Full> {
        let folders = self.batches.len() > 1;
        let Some((at, sight)) = self.order.get(number) else { return Ok(Vec::new()) };
        let Some(batch) = self.batches.get_mut(*at) else { return Ok(Vec::new()) };
        let folder = if folders { format!("{}/", batch.stem) } else { String::new() };
        let mut chunks = Vec::new();
        let mut add = |name: String, bytes: Vec<u8>| -> Result<(), Full> {
            chunks.push(self.archive.head(&format!("{folder}{name}"), self.stamp, &bytes)?);
            chunks.push(bytes);
            Ok(())
        };
        match picture {
            Some((bytes, ending)) => {
                batch.endings.push((sight.place, ending));
                add(batch.file(sight.place), bytes)?;
            }
            None => self.missed = self.missed.saturating_add(1),
        }
        batch.left = batch.left.saturating_sub(1);
        if batch.left == 0 {
            let prompts =
                text::written(&batch.goods, &batch.day, self.language, self.own, |place| batch.file(place));
            add("prompt.txt".to_owned(), prompts.into_bytes())?;
            if let Some(settings) = recipe::written(&batch.goods, &batch.day) {
                add(recipe::NAME.to_owned(), settings)?;
            }
        }
        Ok(chunks)
    }

    /// What is to be written last.
    pub(super) fn end(self) -> Result<Vec<u8>, Full> {
        self.archive.end()
    }
}

impl Batch {
    fn file(&self, place: u8) -> String {
        let ending = self.endings.iter().find(|(came, _)| *came == place).map_or("jpg", |(_, ending)| ending);
        format!("{}-{}.{ending}", self.stem, place.saturating_add(1))
    }
}

#[cfg(test)]
mod tests {
    use super::super::open;
    use super::*;
    use crate::scene::goods;
    use crate::state::draft::Draft;
    use std::io::{Cursor, Read};

    const JPEG: &[u8] = b"\xff\xd8\xff a picture";

    fn work(batches: Vec<Goods>) -> Work {
        let stamp = Stamp::new(2026, 11, 22, 8, 0, 0);
        Work::new(&batches.into(), |_| "2026-11-22".to_owned(), stamp, Language::Id, |_, _, _| None)
    }

    /// The archive when the picture of that number does not come.
    fn packed(mut work: Work, gone: Option<usize>) -> (Vec<u8>, usize) {
        let mut whole = Vec::new();
        for number in 0..work.urls().len() {
            let picture = (Some(number) != gone).then(|| (JPEG.to_vec(), "jpg"));
            whole.extend(work.take(number, picture).unwrap().concat());
        }
        let missed = work.missed;
        whole.extend(work.end().unwrap());
        (whole, missed)
    }

    fn names(whole: &[u8]) -> Vec<String> {
        let archive = zip::ZipArchive::new(Cursor::new(whole)).unwrap();
        let mut names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_batch_is_its_pictures_its_prompts_and_its_settings() {
        let work = work(vec![goods()]);
        assert_eq!(work.name(), "etalase-2026-11-22-tas-rotan.zip");
        assert_eq!(&*work.urls()[1], "https://toko.example/p/7/1");
        let (whole, missed) = packed(work, None);
        let stem = "etalase-2026-11-22-tas-rotan";
        let mut wanted = vec!["etalase.json".to_owned(), "prompt.txt".to_owned()];
        wanted.extend((1..=3).map(|place| format!("{stem}-{place}.jpg")));
        wanted.sort();
        assert_eq!((names(&whole), missed), (wanted, 0));
        let mut text = String::new();
        let mut archive = zip::ZipArchive::new(Cursor::new(&whole)).unwrap();
        archive.by_name("prompt.txt").unwrap().read_to_string(&mut text).unwrap();
        assert!(text.contains(&format!("{stem}-2.jpg")), "{text}");
    }

    #[test]
    fn dropped_back_it_fills_the_form_it_came_from() {
        let (whole, _) = packed(work(vec![goods()]), None);
        assert_eq!(open::read(&whole), Ok(Draft { selection: goods().selection, ..Draft::default() }));
    }

    #[test]
    fn several_batches_have_folders_and_none_writes_over_another() {
        let other = Goods { selection: goods().selection.with_product_name("Topi"), ..goods() };
        let work = work(vec![other.clone(), goods(), goods()]);
        assert_eq!(work.name(), "etalase-2026-11-22.zip");
        let (whole, _) = packed(work, None);
        let names = names(&whole);
        assert_eq!(names.len(), 3 * 5);
        for folder in ["topi", "tas-rotan", "tas-rotan-2"] {
            let inside = format!("etalase-2026-11-22-{folder}/");
            assert_eq!(names.iter().filter(|name| name.starts_with(&inside)).count(), 5, "{folder}");
        }
        assert_eq!(open::read(&whole).unwrap().selection, other.selection, "of several the one in front");
    }

    #[test]
    fn a_picture_that_does_not_come_is_counted_and_the_rest_is_whole() {
        let (whole, missed) = packed(work(vec![goods()]), Some(2));
        assert_eq!((names(&whole).len(), missed), (4, 1));
    }
}
