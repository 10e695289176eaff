//! The documented answers of each service, ready for a [`super::Rule`].

pub mod auth;
pub mod fal;
pub mod file;
pub mod gemini;

use super::Answer;

/// 200 with a page of HTML: a captive portal, a proxy, a maintenance page.
#[must_use]
pub fn html() -> Answer {
    Answer::text(
        200,
        "text/html; charset=utf-8",
        "<!doctype html><title>Welcome</title><h1>Welcome to nginx!</h1>",
    )
}

/// 200 announced as JSON that is none.
#[must_use]
pub fn not_json() -> Answer {
    Answer::text(200, "application/json", "{\"images\": [ {\"url\": ")
}

/// 502 with the HTML of a gateway.
#[must_use]
pub fn bad_gateway() -> Answer {
    let page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";
    Answer::text(502, "text/html", page)
}

/// A redirect to elsewhere.
#[must_use]
pub fn redirect(to: &str) -> Answer {
    Answer::text(302, "text/plain", "").header("location", to)
}
