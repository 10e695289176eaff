//! What a result file's address can give instead of the picture.

use super::super::Answer;

/// 404: the file expired.
#[must_use]
pub fn gone() -> Answer {
    Answer::text(404, "text/plain; charset=utf-8", "Not Found")
}

/// 200 with an SVG that carries a script.
#[must_use]
pub fn svg() -> Answer {
    let body = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1024\" height=\"1024\"><script>fetch('/')</script></svg>";
    Answer::text(200, "image/svg+xml", body)
}

/// 200 with HTML that claims to be a JPEG.
#[must_use]
pub fn html_as_jpeg() -> Answer {
    Answer::text(200, "image/jpeg", "<!doctype html><script>fetch('/')</script>")
}
