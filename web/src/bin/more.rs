//! The binary of the second module: the page loads it when something is first needed from it.

fn main() {
    web::run_more();
}
