//! The standard library for the page, compiled with it: without the words of panics, which nobody would read there, and
//! for size. That is a twentieth of the program.
//!
//! Cargo does so for nightly compilers alone. The pinned compiler is one as soon as it is told to be; it is pinned to the
//! digit, so that what is unstable about this cannot move under us.

use std::process::Command;

/// For rustc: a panic is a trap, and a fault of the page is seen in the console as one.
pub const FLAGS: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// Has the cargo that this command calls compile the standard library too.
pub fn rebuilt(command: &mut Command) {
    command.env("RUSTC_BOOTSTRAP", "1");
    command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
}
