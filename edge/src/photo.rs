//! A photo on its way through: checked from the outside, never decoded.
//!
//! The same look at kind and dimensions serves the seller's photo and the painter's picture.

mod data_url;
mod dimension;
mod kind;
mod whole;

pub use data_url::{Photo, PhotoFault};
pub use dimension::{Dimensions, dimensions};
pub use kind::Kind;
pub use whole::is_whole;
