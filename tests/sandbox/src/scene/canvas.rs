//! The picture in the making, and the few strokes that everything is made of.

mod gradient;
mod light;

use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Shader, Stroke, Transform,
};

/// An RGBA picture with a scale of its own.
pub(super) struct Canvas {
    pub(super) pixmap: Pixmap,
    /// Pixels.
    pub(super) width: f32,
    /// Pixels.
    pub(super) height: f32,
    /// A thousandth of the shorter side, in pixels.
    pub(super) unit: f32,
    place: Transform,
}

/// What a shape is filled with.
pub(super) enum Fill<'a> {
    /// One colour.
    Flat(Color),
    /// Colours from one point to another.
    Along((f32, f32), (f32, f32), &'a [(f32, Color)]),
}

impl Canvas {
    /// A black picture. None: not enough memory, or no pixels.
    pub(super) fn new(width: u32, height: u32) -> Option<Self> {
        let mut pixmap = Pixmap::new(width, height)?;
        pixmap.fill(Color::BLACK);
        let side = |pixels: u32| f32::from(u16::try_from(pixels).unwrap_or(u16::MAX));
        let (width, height) = (side(width), side(height));
        let unit = width.min(height) / 1_000.0;
        Some(Self { pixmap, width, height, unit, place: Transform::identity() })
    }

    /// Draws with a place of its own: origin at (x, y) pixels, `scale` pixels a step.
    pub(super) fn at(&mut self, x: f32, y: f32, scale: f32, draw: impl FnOnce(&mut Self)) {
        let before = self.place;
        self.place = before.pre_translate(x, y).pre_scale(scale, scale);
        draw(self);
        self.place = before;
    }

    /// Draws mirrored left to right and turned by `degrees` about the origin.
    pub(super) fn turned(&mut self, mirrored: bool, degrees: f32, draw: impl FnOnce(&mut Self)) {
        let before = self.place;
        let sign = if mirrored { -1.0 } else { 1.0 };
        self.place = before.pre_concat(Transform::from_rotate(degrees)).pre_scale(sign, 1.0);
        draw(self);
        self.place = before;
    }

    /// Fills a shape.
    pub(super) fn fill(&mut self, path: Option<Path>, fill: &Fill<'_>) {
        let Some(path) = path else { return };
        match fill {
            Fill::Flat(color) => {
                let paint = solid(*color);
                self.pixmap.fill_path(&path, &paint, FillRule::Winding, self.place, None);
            }
            Fill::Along(from, to, stops) => self.fill_along(path, *from, *to, stops),
        }
    }

    /// Draws along a path with a round pen.
    pub(super) fn stroke(&mut self, path: Option<Path>, width: f32, color: Color) {
        let stroke =
            Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
        if let Some(path) = path {
            self.pixmap.stroke_path(&path, &solid(color), &stroke, self.place, None);
        }
    }
}

fn solid(color: Color) -> Paint<'static> {
    Paint { shader: Shader::SolidColor(color), ..Paint::default() }
}

/// An ellipse by centre and radii.
pub(super) fn ellipse(x: f32, y: f32, rx: f32, ry: f32) -> Option<Path> {
    PathBuilder::from_oval(Rect::from_ltrb(x - rx, y - ry, x + rx, y + ry)?)
}

/// A rectangle by its corner, with round corners.
pub(super) fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Option<Path> {
    let r = radius.min(width / 2.0).min(height / 2.0);
    let (right, bottom) = (x + width, y + height);
    path(|p| {
        p.move_to(x + r, y);
        p.line_to(right - r, y);
        p.quad_to(right, y, right, y + r);
        p.line_to(right, bottom - r);
        p.quad_to(right, bottom, right - r, bottom);
        p.line_to(x + r, bottom);
        p.quad_to(x, bottom, x, bottom - r);
        p.line_to(x, y + r);
        p.quad_to(x, y, x + r, y);
        p.close();
    })
}

/// A shape by its corners.
pub(super) fn polygon(corners: &[(f32, f32)]) -> Option<Path> {
    path(|p| {
        for (at, (x, y)) in corners.iter().enumerate() {
            if at == 0 { p.move_to(*x, *y) } else { p.line_to(*x, *y) }
        }
        p.close();
    })
}

/// Any shape.
pub(super) fn path(draw: impl FnOnce(&mut PathBuilder)) -> Option<Path> {
    let mut builder = PathBuilder::new();
    draw(&mut builder);
    builder.finish()
}
