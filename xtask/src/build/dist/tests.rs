use super::*;

const FONT: &str = "font/jakarta.woff2";
const HTML: &str = r#"<!doctype html><link rel="icon" href="/icon.svg">
<link rel="preload" href="/page_bg.wasm" as="fetch"><link rel="stylesheet" href="/page.css">
<script src="/boot.js" data-js="/page.js" data-wasm="/page_bg.wasm"></script>"#;

fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn staged(html: &str, font: &str) -> Vec<File> {
    vec![
        file("boot.js", "import(tag.dataset.js)"),
        file(FONT, font),
        file("icon.svg", "<svg/>"),
        file("index.html", html),
        file("offline.js", "open('shell.{version}',['/page.css','/page_bg.wasm','/icon.svg',\"{pieces}\"])"),
        file("page.css", "@font-face{src:url(/font/jakarta.woff2)}"),
        file(
            "page.js",
            "new URL('/split_door.wasm', import.meta.url),new URL('/split_more.wasm', import.meta.url)",
        ),
        file("page_bg.wasm", "\0asm"),
        file("split_door.wasm", "\0asm door"),
        file("split_more.wasm", "\0asm more"),
    ]
}

fn served(files: &[File], start: &str, end: &str) -> File {
    let found = files.iter().find(|file| file.path.starts_with(start) && file.path.ends_with(end));
    found.unwrap_or_else(|| panic!("no {start}*{end} in {files:?}")).clone()
}

fn text(file: &File) -> &str {
    str::from_utf8(&file.bytes).unwrap()
}

#[test]
fn every_reference_leads_to_a_file_named_by_its_content() {
    let files = finish(staged(HTML, "letters")).unwrap();
    let html = served(&files, "index", ".html");
    for (start, end) in [
        ("assets/page-", ".js"),
        ("assets/page_bg-", ".wasm"),
        ("assets/boot-", ".js"),
        ("assets/page-", ".css"),
    ] {
        let file = served(&files, start, end);
        assert_eq!(file.path, format!("{start}{:016x}{end}", xxh3_64(&file.bytes)));
        assert!(text(&html).contains(&format!("\"/{}\"", file.path)), "{}", file.path);
    }
    let font = served(&files, "assets/jakarta-", ".woff2");
    assert_eq!(
        text(&served(&files, "assets/page-", ".css")),
        format!("@font-face{{src:url(/{})}}", font.path)
    );
    assert!(text(&html).contains("href=\"/icon.svg\""));
    assert_eq!(served(&files, "icon", ".svg"), file("icon.svg", "<svg/>"));
    assert_eq!(files.len(), 11, "{files:?}");
}

#[test]
fn a_change_in_a_leaf_renames_everything_above_it() {
    let [before, after] = ["letters", "other letters"].map(|font| finish(staged(HTML, font)).unwrap());
    assert_ne!(served(&before, "assets/page-", ".css").path, served(&after, "assets/page-", ".css").path);
    assert_ne!(served(&before, "index", ".html"), served(&after, "index", ".html"));
    assert_eq!(served(&before, "assets/page-", ".js"), served(&after, "assets/page-", ".js"));
}

#[test]
fn the_document_is_written_after_what_it_refers_to() {
    let files = finish(staged(HTML, "letters")).unwrap();
    let place = |end: &str| files.iter().position(|file| file.path.ends_with(end)).unwrap();
    assert!(
        place(".woff2") < place(".css") && place(".css") < place(".html") && place(".js") < place(".html")
    );
}

#[test]
fn only_whole_addresses_are_replaced() {
    let replaced = replace(
        "/page.js '/page.js' /page.json x/page.js /page.js.map url(/page.js)?/page.js#a https://a.b/page.js",
        "/page.js",
        "/N",
    );
    assert_eq!(replaced, "/N '/N' /page.json x/page.js /page.js.map url(/N)?/N#a https://a.b/page.js");
}

#[test]
fn an_inline_script_is_refused() {
    for inline in
        ["<script>go()</script>", "<SCRIPT type=\"module\">go()</SCRIPT>", "<script\n>go()</script>"]
    {
        let refused = finish(staged(&format!("{HTML}{inline}"), "letters")).unwrap_err();
        assert!(refused.to_string().contains("inline script"), "{inline}: {refused}");
    }
}

#[test]
fn a_file_that_nothing_refers_to_is_refused() {
    let refused = finish(staged(&HTML.replace("/page.css", "/pages.css"), "letters")).unwrap_err();
    assert!(refused.to_string().contains("nothing refers to /page.css"), "{refused}");
}

#[test]
fn what_keeps_the_page_names_what_is_served_and_stays_at_its_address() {
    let files = finish(staged(HTML, "letters")).unwrap();
    let offline = served(&files, "offline", ".js");
    for (start, end) in [("assets/page-", ".css"), ("assets/page_bg-", ".wasm"), ("icon", ".svg")] {
        let kept = format!("'/{}'", served(&files, start, end).path);
        assert!(text(&offline).contains(&kept), "{kept}");
    }
    let piece = |name: &str| format!("\"/{}\"", served(&files, name, ".wasm").path);
    assert!(text(&offline).contains(&piece("assets/split_door-")), "everybody needs it");
    assert!(!text(&offline).contains(&piece("assets/split_more-")), "only some need it");
    let [text_before, text_after] =
        [HTML.to_owned(), HTML.replace("href=\"/icon.svg\"", "href=\"/icon.svg\" sizes=\"any\"")].map(
            |html| text(&served(&finish(staged(&html, "letters")).unwrap(), "offline", ".js")).to_owned(),
        );
    assert_ne!(text_before, text_after, "another document is another deployment");
}

#[test]
fn what_keeps_the_page_has_one_place_for_its_version() {
    for broken in
        ["open('shell',\"{pieces}\")", "open('{version}','{version}',\"{pieces}\")", "open('{version}')"]
    {
        let mut staged = staged(HTML, "letters");
        staged.retain(|file| file.path != "offline.js");
        staged.push(file("offline.js", broken));
        let refused = finish(staged).unwrap_err();
        assert!(refused.to_string().contains("one place"), "{broken}: {refused}");
    }
}

#[test]
fn only_what_is_named_by_content_lasts() {
    let headers = finish(staged(HTML, "letters")).unwrap();
    let headers = served(&headers, "_headers", "");
    let (everything, assets) = text(&headers).split_once("/assets/*").unwrap();
    assert!(!everything.contains("immutable") && everything.contains("nosniff"));
    assert!(assets.contains("immutable") && assets.contains("max-age=31536000"));
}

#[test]
fn nobody_pays_for_what_is_written_for_us() {
    let html = HTML.replace("<script", "  <!-- Why,\n  and why not. -->\n\n  <script");
    assert_eq!(served(&finish(staged(&html, "")).unwrap(), "index", ".html").bytes, {
        served(&finish(staged(HTML, "")).unwrap(), "index", ".html").bytes
    });
}
