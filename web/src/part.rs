//! Parts of pages: they hold state of their own and speak in the page's words.

pub(crate) mod bar;
pub(crate) mod batch;
pub(crate) mod card;
pub(crate) mod door;
pub(crate) mod go;
pub(crate) mod lapse;
pub(crate) mod menu;
pub(crate) mod more;
pub(crate) mod option;
pub(crate) mod photo;
pub(crate) mod prompt;
pub(crate) mod step;
pub(crate) mod window;
