use std::env::temp_dir;

use super::*;

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = temp_dir().join(format!("etalase-stamp-{name}-{}", std::process::id()));
        fs::create_dir_all(path.join("web/ui")).unwrap();
        fs::create_dir_all(path.join("dist")).unwrap();
        let folder = Self(path);
        folder.write("web/ui/a.rs", "one");
        folder.write("web/b.rs", "two");
        folder
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).unwrap();
    }

    fn print(&self) -> u64 {
        fingerprint(&self.0, &["web", "Trunk.toml"], "release").unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

#[test]
fn every_change_is_seen_and_nothing_else() {
    let folder = Folder::new("change");
    let first = folder.print();
    folder.write("web/b.rs", "two");
    folder.write("dist/other", "not an input");
    assert_eq!(folder.print(), first);

    folder.write("web/b.rs", "three");
    let content = folder.print();
    folder.write("web/c.rs", "");
    let added = folder.print();
    fs::remove_file(folder.0.join("web/c.rs")).unwrap();
    fs::rename(folder.0.join("web/ui/a.rs"), folder.0.join("web/a.rs")).unwrap();
    let moved = folder.print();
    folder.write("Trunk.toml", "");
    let appeared = folder.print();
    let all = [first, content, added, moved, appeared];
    for (at, one) in all.iter().enumerate() {
        assert!(!all[at + 1..].contains(one), "change {at} was not seen");
    }
    assert_ne!(
        fingerprint(&folder.0, &["web"], "dev").unwrap(),
        fingerprint(&folder.0, &["web"], "release").unwrap()
    );
}

#[test]
fn a_stamp_holds_until_input_or_output_changes() {
    let folder = Folder::new("stamp");
    let output = folder.0.join("dist");
    let stamp = Stamp::at(folder.0.join("stamp"));
    assert!(!stamp.holds(1, &output).unwrap());
    stamp.write(1, &output).unwrap();
    assert!(stamp.holds(1, &output).unwrap());
    assert!(!stamp.holds(2, &output).unwrap());
    folder.write("dist/index.html", "touched by hand");
    assert!(!stamp.holds(1, &output).unwrap());
}
