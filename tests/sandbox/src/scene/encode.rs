//! From pixels to a file.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::Format;
use super::canvas::Canvas;

const JPEG_QUALITY: u8 = 86;

/// Writes the picture. Empty if it is larger than the format allows.
pub(super) fn encode(canvas: &Canvas, format: Format) -> Vec<u8> {
    let (width, height) = (canvas.pixmap.width(), canvas.pixmap.height());
    let pixels = canvas.pixmap.data();
    let mut file = Vec::with_capacity(pixels.len() / 16);
    let written = match format {
        Format::Jpeg => jpeg(&mut file, pixels, width, height),
        Format::Png => png(&mut file, pixels, width, height),
    };
    if written.is_some() { file } else { Vec::new() }
}

fn jpeg(file: &mut Vec<u8>, pixels: &[u8], width: u32, height: u32) -> Option<()> {
    let mut encoder = Encoder::new(file, JPEG_QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(pixels, u16::try_from(width).ok()?, u16::try_from(height).ok()?, ColorType::Rgba).ok()
}

fn png(file: &mut Vec<u8>, pixels: &[u8], width: u32, height: u32) -> Option<()> {
    let opaque: Vec<u8> = pixels.chunks_exact(4).flat_map(|pixel| pixel.iter().take(3)).copied().collect();
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Fast, FilterType::Up);
    encoder.write_image(&opaque, width, height, ExtendedColorType::Rgb8).ok()
}
