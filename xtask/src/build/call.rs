//! The names by which the program and its loader call each other. wasm-bindgen's are long, have a hash in them, and
//! are in both files; in a release they are as short as can be.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Import, ImportSectionReader, Parser};

/// How wasm-bindgen's names begin. All others are the linker's or the cutter's.
pub const STARTS: [&str; 3] = ["__wb", "__externref_", "wasm_bindgen__"];

/// Shortens the names in the program, and leaves for esbuild which became which.
///
/// # Errors
/// When the program cannot be read or written.
pub fn shorten(staged: &Path, program: &str) -> Result<PathBuf> {
    let path = staged.join(format!("{program}_bg.wasm"));
    let long = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut names = Names::new(&format!("./{program}_bg.js"));
    let mut short = Module::new();
    names
        .parse_core_module(&mut short, Parser::new(0), &long)
        .map_err(|error| anyhow!("{} is no program: {error}", path.display()))?;
    fs::write(&path, short.finish())?;
    let list = path.with_extension("names");
    fs::write(&list, serde_json::to_string(&names.short)?)?;
    Ok(list)
}

/// The short name of each long one. The loader is one module to the program, so no two names may become one.
struct Names {
    loader: String,
    short: BTreeMap<String, String>,
}

impl Names {
    fn new(loader: &str) -> Self {
        let mut names = Self { loader: loader.to_owned(), short: BTreeMap::new() };
        names.of(loader);
        names
    }

    fn of(&mut self, long: &str) -> &str {
        let next = name(self.short.len());
        self.short.entry(long.to_owned()).or_insert(next)
    }
}

impl Reencode for Names {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            // What loads the pieces is in a file that knows nothing of ours.
            if import.module == self.loader {
                let (module, name) = (self.of(import.module).to_owned(), self.of(import.name).to_owned());
                self.parse_import(imports, Import { module: &module, name: &name, ..import })?;
            } else {
                self.parse_import(imports, import)?;
            }
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        if !STARTS.iter().any(|start| export.name.starts_with(start)) {
            return utils::parse_export(self, exports, export); // shared with the other pieces
        }
        let name = self.of(export.name).to_owned();
        utils::parse_export(self, exports, Export { name: &name, ..export })
    }
}

/// The name of a number: `a` to `z`, `A` to `Z`, then two letters, and so on.
fn name(number: usize) -> String {
    const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut rest = number;
    let mut name = String::new();
    loop {
        let letter = LETTERS.get(rest.rem_euclid(LETTERS.len())).copied().unwrap_or_default();
        name.insert(0, char::from(letter));
        match rest.div_euclid(LETTERS.len()).checked_sub(1) {
            Some(left) => rest = left,
            None => return name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use wasm_encoder::{EntityType, ExportKind, MemorySection, MemoryType, TypeSection};
    use wasmparser::Payload;

    #[test]
    fn no_two_numbers_have_one_name() {
        let names: BTreeSet<String> = (0..5_000).map(name).collect();
        assert_eq!(names.len(), 5_000);
        assert_eq!([0, 25, 26, 51, 52, 53].map(name), ["a", "z", "A", "Z", "aa", "ab"]);
    }

    #[test]
    fn calls_become_short_and_what_the_pieces_share_keeps_its_name() {
        let mut program = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./page_bg.js", "__wbg_now_32ced9db", EntityType::Function(0));
        imports.import("./loader.js", "__wasm_split_load_more", EntityType::Function(0));
        let mut memory = MemorySection::new();
        memory.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut exports = ExportSection::new();
        exports.export("memory", ExportKind::Memory, 0).export("wasm_bindgen__closure", ExportKind::Func, 0);
        program.section(&types).section(&imports).section(&memory).section(&exports);
        let mut names = Names::new("./page_bg.js");
        let mut short = Module::new();
        names.parse_core_module(&mut short, Parser::new(0), &program.finish()).unwrap();
        let (mut called, mut given) = (Vec::new(), Vec::new());
        let bytes = short.finish();
        for payload in Parser::new(0).parse_all(&bytes) {
            let payload = payload.unwrap();
            if let Payload::ImportSection(section) = &payload {
                let imports = section.clone().into_imports().map(Result::unwrap);
                called.extend(imports.map(|import| (import.module.to_owned(), import.name.to_owned())));
            }
            if let Payload::ExportSection(section) = payload {
                given.extend(section.into_iter().map(|export| export.unwrap().name.to_owned()));
            }
        }
        let pair = |module: &str, name: &str| (module.to_owned(), name.to_owned());
        assert_eq!(called, [pair("a", "b"), pair("./loader.js", "__wasm_split_load_more")]);
        assert_eq!(given, ["memory", "c"]);
        assert_eq!(names.short["./page_bg.js"], "a");
    }
}
