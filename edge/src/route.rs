//! One file per endpoint: read, call a flow, show. Which path leads where is in `app`.

mod admission;
mod body;
mod coins;
mod config;
mod cors;
mod describe_image;
mod events;
mod generate_image;
mod generations;
mod health;
mod me;
mod openapi;
mod order;
mod page;
mod picture;
mod reply;

pub use cors::headers as cors_headers;
pub use reply::{Body, Heard, Logged, Reply, problem};

use crate::auth::Caller;
use crate::coin::ledger::Member;
use crate::ports::{Incoming, Ports};
use crate::problem::Failure;
use crate::visit::Visit;
use http::Method;
use http::request::Parts;

/// Every address we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route<'a> {
    /// `/api/generate-image`
    GenerateImage,
    /// `/api/describe-image`
    DescribeImage,
    /// `/api/me`
    Me,
    /// `/api/coins`
    Coins,
    /// `/api/generations`
    Generations,
    /// `/api/generations/{id}`
    Generation(&'a str),
    /// `/p/{generation_id}/{index}`
    Picture(&'a str, &'a str),
    /// `/api/config`
    Config,
    /// `/api/health`
    Health,
    /// `/openapi.json`
    OpenApi,
    /// Addresses that belong to the API or to built files and lead nowhere.
    Nowhere,
    /// Anything else is the page's own business.
    Page,
}

impl<'a> Route<'a> {
    /// The route of a path.
    #[must_use]
    pub fn of(path: &'a str) -> Self {
        let mut parts = path.strip_prefix('/').unwrap_or(path).split('/');
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some("api"), Some("generate-image"), None, None) => Self::GenerateImage,
            (Some("api"), Some("describe-image"), None, None) => Self::DescribeImage,
            (Some("api"), Some("me"), None, None) => Self::Me,
            (Some("api"), Some("coins"), None, None) => Self::Coins,
            (Some("api"), Some("generations"), None, None) => Self::Generations,
            (Some("api"), Some("generations"), Some(id), None) => Self::Generation(id),
            (Some("api"), Some("config"), None, None) => Self::Config,
            (Some("api"), Some("health"), None, None) => Self::Health,
            (Some("openapi.json"), None, None, None) => Self::OpenApi,
            (Some("p"), Some(generation), Some(index), None) => Self::Picture(generation, index),
            (Some("api" | "p" | "assets"), _, _, _) | (Some(""), Some(_), _, _) => Self::Nowhere,
            // A missing file is missing, not the page: a stale tab must not cache HTML under a script's name.
            _ if path.rsplit('/').next().is_some_and(|last| last.contains('.') && last != "index.html") => {
                Self::Nowhere
            }
            _ => Self::Page,
        }
    }

    /// Its name in the log, without what varies.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::GenerateImage => "generate_image",
            Self::DescribeImage => "describe_image",
            Self::Me => "me",
            Self::Coins => "coins",
            Self::Generations => "generations",
            Self::Generation(_) => "generation",
            Self::Picture(..) => "picture",
            Self::Config => "config",
            Self::Health => "health",
            Self::OpenApi => "openapi",
            Self::Nowhere => "nowhere",
            Self::Page => "page",
        }
    }

    /// The methods it takes, as the value of `Allow`.
    #[must_use]
    pub const fn allow(self) -> &'static str {
        match self {
            Self::GenerateImage | Self::DescribeImage => "POST",
            Self::Generation(_) => "GET, HEAD, DELETE",
            Self::Me
            | Self::Coins
            | Self::Generations
            | Self::Picture(..)
            | Self::Config
            | Self::Health
            | Self::OpenApi
            | Self::Nowhere
            | Self::Page => "GET, HEAD",
        }
    }

    /// Whether programs call it, and not only browsers that show a page.
    const fn is_api(self) -> bool {
        match self {
            Self::GenerateImage
            | Self::DescribeImage
            | Self::Me
            | Self::Coins
            | Self::Generations
            | Self::Generation(_)
            | Self::Config
            | Self::Health
            | Self::OpenApi
            | Self::Picture(..) => true,
            Self::Nowhere | Self::Page => false,
        }
    }

    fn takes(self, method: &Method) -> bool {
        self.allow().split(", ").any(|allowed| allowed == method.as_str())
    }
}

/// Serves one request.
///
/// # Errors
/// Every [`Failure`]; `problem` says what the caller hears of it.
pub async fn serve<P: Ports, B: Incoming>(
    visit: &Visit<P>,
    route: Route<'_>,
    parts: &Parts,
    body: B,
) -> Result<Reply<P::Stream>, Failure> {
    if route == Route::Nowhere {
        return Err(Failure::NotFound);
    }
    if let Some(reply) = cors::preflight(&visit.app.settings, route, parts) {
        return Ok(reply);
    }
    if !route.takes(&parts.method) {
        return Err(Failure::MethodNotAllowed { allow: route.allow() });
    }
    match route {
        Route::GenerateImage => generate_image::post(visit, parts, body).await,
        Route::DescribeImage => describe_image::post(visit, parts, body).await,
        Route::Me => me::get(visit, parts).await,
        Route::Coins => coins::get(visit, parts).await,
        Route::Generations => generations::list(visit, parts).await,
        Route::Generation(id) if parts.method == Method::DELETE => {
            generations::delete(visit, parts, id).await
        }
        Route::Generation(id) => generations::get(visit, parts, id).await,
        Route::Picture(generation, index) => picture::get(visit, generation, index).await,
        Route::Config => config::get(visit),
        Route::Health => health::get(),
        Route::OpenApi => Ok(openapi::get()),
        Route::Page => page::get(visit).await,
        Route::Nowhere => Err(Failure::NotFound),
    }
}

/// The caller as the ledger sees them.
fn member<'a, P>(visit: &Visit<P>, caller: &Caller, user_id: &'a str) -> Member<'a> {
    let welcome_coins = if caller.anonymous { 0 } else { visit.app.settings.welcome_coins };
    Member { user_id, welcome_coins }
}

/// A page out of rows of which one more was asked for, and the cursor of the next page if there is one.
fn page_of<T>(mut rows: Vec<T>, rows_max: u32, id: impl Fn(&T) -> String) -> (Vec<T>, Option<String>) {
    let full = usize::try_from(rows_max).unwrap_or(usize::MAX);
    let more = rows.len() > full;
    rows.truncate(full);
    let next_cursor = rows.last().filter(|_| more).map(id);
    (rows, next_cursor)
}

/// The value of a query parameter, if it is there and not empty.
fn query<'a>(parts: &'a Parts, name: &str) -> Option<&'a str> {
    let pairs = parts.uri.query()?.split('&').filter_map(|pair| pair.split_once('='));
    pairs.into_iter().find(|(key, value)| *key == name && !value.is_empty()).map(|(_, value)| value)
}

#[cfg(test)]
mod tests;
