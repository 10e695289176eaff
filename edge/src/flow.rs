//! What the edge does for its callers. One concept a file, its whole life on one page.

pub mod describe;
pub mod generate;
mod harvest;
pub mod outcome;
mod paint;
mod patience;
pub mod sweep;
