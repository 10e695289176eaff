//! The binary that Trunk builds: it opens the page.

fn main() {
    web::run();
}
