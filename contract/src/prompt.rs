//! The prompts: what the painter, the eye and the film maker are told.
//!
//! A prompt is English prose made of the catalogue's fragments in one pinned order. What the seller wrote goes in
//! between quotation marks as text to be used, never as something to obey.

mod image;
mod product;
mod quote;
mod video;
mod vision;

pub use image::{description_in, image_prompt, with_description, without_description};
pub use video::{VIDEO_TITLE_A, VIDEO_TITLE_B, VideoPrompts, video_prompts};
pub use vision::VISION_INSTRUCTION;
