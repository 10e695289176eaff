//! The groups of options, in the order of the form.

use super::{Label, label};
use serde::{Deserialize, Serialize};

/// A group of choices, of which one is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// With a model, or the product alone.
    ContentType,
    /// Who shows the product; only for content with a model.
    Model,
    /// What kind of product it is.
    Category,
    /// How the product is held or worn.
    Interaction,
    /// How the model stands, or how the product is arranged.
    Pose,
    /// The place.
    Background,
    /// The look of the whole.
    Style,
    /// The light.
    Lighting,
    /// Where the camera is.
    CameraAngle,
    /// Width to height.
    AspectRatio,
}

impl Group {
    /// Every group, in form order. A choice depends only on groups before its own.
    pub const ALL: [Self; 10] = [
        Self::ContentType,
        Self::Model,
        Self::Category,
        Self::Interaction,
        Self::Pose,
        Self::Background,
        Self::Style,
        Self::Lighting,
        Self::CameraAngle,
        Self::AspectRatio,
    ];

    /// The id that travels and is kept; the same as the serde name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ContentType => "content_type",
            Self::Model => "model",
            Self::Category => "category",
            Self::Interaction => "interaction",
            Self::Pose => "pose",
            Self::Background => "background",
            Self::Style => "style",
            Self::Lighting => "lighting",
            Self::CameraAngle => "camera_angle",
            Self::AspectRatio => "aspect_ratio",
        }
    }

    /// The group of that id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.id() == id)
    }

    /// The heading over the group.
    #[must_use]
    pub const fn label(self) -> Label {
        match self {
            Self::ContentType => label("Jenis konten", "Content type"),
            Self::Model => label("Model", "Model"),
            Self::Category => label("Kategori produk", "Product category"),
            Self::Interaction => label("Interaksi dengan produk", "Handling the product"),
            Self::Pose => label("Pose", "Pose"),
            Self::Background => label("Latar", "Background"),
            Self::Style => label("Gaya", "Style"),
            Self::Lighting => label("Pencahayaan", "Lighting"),
            Self::CameraAngle => label("Sudut kamera", "Camera angle"),
            Self::AspectRatio => label("Rasio", "Aspect ratio"),
        }
    }
}
