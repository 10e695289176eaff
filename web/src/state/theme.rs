//! Light, dark, or as the system says.

/// The theme chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Theme {
    /// Always light.
    Light,
    /// Always dark.
    Dark,
    /// As the system is set.
    #[default]
    System,
}

impl Theme {
    /// Its name in storage, which boot.js reads.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
        }
    }

    /// The theme of that name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Light, Self::Dark, Self::System].into_iter().find(|theme| theme.name() == name)
    }

    /// The value of `data-theme` on the root; none leaves it to the system.
    pub(crate) const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Light | Self::Dark => Some(self.name()),
            Self::System => None,
        }
    }
}
