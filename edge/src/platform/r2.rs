//! Our own store of pictures, on R2.

use super::Cloudflare;
use crate::ports::{Fault, PictureStore};
use worker::{Bucket, HttpMetadata, ResponseBody};

/// The binding's name in wrangler.toml.
const BINDING: &str = "PICTURES";
/// Of an object that was stored without one; ours never are.
const UNKNOWN: &str = "application/octet-stream";

impl Cloudflare {
    fn bucket(&self) -> Result<Bucket, Fault> {
        self.env.bucket(BINDING).map_err(|error| store(&error))
    }
}

impl PictureStore for Cloudflare {
    async fn put(&self, key: &str, media_type: &'static str, bytes: Vec<u8>) -> Result<(), Fault> {
        let metadata = HttpMetadata { content_type: Some(media_type.to_owned()), ..HttpMetadata::default() };
        let put = self.bucket()?.put(key, bytes).http_metadata(metadata).execute().await;
        put.map(|_| ()).map_err(|error| store(&error))
    }

    async fn get(&self, key: &str) -> Result<Option<(Self::Stream, String)>, Fault> {
        let object = self.bucket()?.get(key).execute().await.map_err(|error| store(&error))?;
        let Some(object) = object else { return Ok(None) };
        let media_type = object.http_metadata().content_type.unwrap_or_else(|| UNKNOWN.into());
        let body = object
            .body()
            .map(worker::ObjectBody::response_body)
            .transpose()
            .map_err(|error| store(&error))?;
        Ok(match body {
            Some(ResponseBody::Stream(stream)) => Some((stream, media_type)),
            Some(ResponseBody::Body(_) | ResponseBody::Empty) | None => None,
        })
    }

    async fn delete(&self, keys: &[String]) -> Result<(), Fault> {
        self.bucket()?.delete_multiple(keys.to_vec()).await.map_err(|error| store(&error))
    }
}

fn store(error: &worker::Error) -> Fault {
    Fault(format!("picture store: {error}"))
}
