//! Something that comes from elsewhere.

/// How far the asking has come.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) enum Remote<T, E> {
    /// Not asked for.
    #[default]
    Idle,
    /// On its way.
    Loading,
    /// Here.
    Ready(T),
    /// It did not come.
    Failed(E),
}

impl<T, E> Remote<T, E> {
    /// What is here.
    pub(crate) const fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            Self::Idle | Self::Loading | Self::Failed(_) => None,
        }
    }
}

impl<T, E> From<Result<T, E>> for Remote<T, E> {
    fn from(result: Result<T, E>) -> Self {
        match result {
            Ok(value) => Self::Ready(value),
            Err(fault) => Self::Failed(fault),
        }
    }
}
