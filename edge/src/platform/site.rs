//! The built page among the static assets.

use super::Cloudflare;
use crate::ports::{Fault, Site};
use worker::ResponseBody;

/// The binding's name in wrangler.toml.
const BINDING: &str = "ASSETS";
/// The assets know paths only; any host will do.
const DOCUMENT: &str = "https://assets.invalid/";

impl Site for Cloudflare {
    async fn document(&self) -> Result<Self::Stream, Fault> {
        let wrong = |error: worker::Error| Fault(format!("page: {error}"));
        let assets = self.env.assets(BINDING).map_err(wrong)?;
        let response = assets.fetch(DOCUMENT, None).await.map_err(wrong)?;
        match response.into_parts() {
            (_, ResponseBody::Stream(stream)) => Ok(stream),
            (_, ResponseBody::Body(_) | ResponseBody::Empty) => {
                Err(Fault("page: the document is empty".into()))
            }
        }
    }
}
