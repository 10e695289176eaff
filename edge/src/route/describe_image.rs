//! `POST /api/describe-image`: what a photo shows. Free, and remembered for the batch that follows.

use super::body::{hex, read};
use super::order::{object, string};
use super::{Reply, admit, reply};
use crate::coin::Ledger;
use crate::flow::describe::{Sent, describe, sight};
use crate::photo::{Photo, PhotoFault};
use crate::ports::{Incoming, Ports};
use crate::problem::Failure;
use crate::visit::Visit;
use contract::api::description::DescribeAnswer;
use http::StatusCode;
use http::request::Parts;
use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
struct Members<'a> {
    #[serde(default, borrow)]
    image: Option<&'a RawValue>,
}

pub(super) async fn post<P: Ports, B: Incoming>(
    visit: &Visit<P>,
    parts: &Parts,
    body: B,
) -> Result<Reply<P::Stream>, Failure> {
    admit(visit, &parts.headers).await?;
    let body = read(&parts.headers, body).await?;
    let members: Members<'_> = object(&body)?;
    let data_url = members.image.and_then(string).ok_or(PhotoFault::NotDataUrl)?;
    let photo = Photo::parse(&data_url)?;
    let sent = Sent { photo, digest: hex(&visit.ports.sha256(photo.base64.as_bytes()).await?) };
    let claim = uuid::Builder::from_random_bytes(visit.ports.bits().to_le_bytes()).into_uuid().to_string();
    let memory = Ledger(&*visit.ports).look(sight(&visit.app.settings, &sent.digest, &claim)).await?;
    match describe(visit, &sent, &claim, memory, u64::MAX).await {
        Ok(description) => reply::json(
            StatusCode::OK,
            &DescribeAnswer { digest: sent.digest, description: description.text },
        ),
        Err(undescribed) => Err(Failure::Undescribed(undescribed)),
    }
}
