//! Whole pages: they know the API's answers and the route.

pub(crate) mod missing;
pub(crate) mod sign_in;
pub(crate) mod studio;
