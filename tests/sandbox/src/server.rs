//! The one listener, and which path belongs to which service.

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, header};
use axum::{Router, middleware};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::cors::{Any, CorsLayer};

use crate::control::{Control, Settings};
use crate::fault::Service;
use crate::gate::{Gate, pass};
use crate::line::{Cut, Lines};
use crate::world::World;
use crate::{auth, control, fal, file, gemini};

/// How a sandbox starts.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The loopback port; 0 picks a free one.
    pub port: u16,
    /// Where the outside sees the sandbox; absent: `http://127.0.0.1:PORT`.
    pub public_url: Option<String>,
    /// Where result files are fetched from; absent: the same.
    pub files_url: Option<String>,
    /// What can be changed later too.
    pub settings: Settings,
}

impl Options {
    /// Everything as documented, on that port.
    #[must_use]
    pub fn new(port: u16) -> Self {
        Self { port, ..Self::default() }
    }
}

/// A running sandbox. It ends when this is dropped.
#[derive(Debug)]
pub struct Sandbox {
    url: String,
    server: JoinHandle<io::Result<()>>,
}

impl Sandbox {
    /// Listens on the loopback interface and serves in the background of the current runtime.
    ///
    /// # Errors
    /// When the port cannot be had.
    pub async fn start(options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
        let url = format!("http://127.0.0.1:{}", listener.local_addr()?.port());
        let trimmed = |given: Option<String>| given.map_or_else(|| url.clone(), |url| bare(&url));
        let world = World::new(trimmed(options.public_url), trimmed(options.files_url), options.settings);
        let service = router(&world).into_make_service_with_connect_info::<Cut>();
        let server = tokio::spawn(async move { axum::serve(Lines(listener), service).await });
        Ok(Self { url, server })
    }

    /// `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A client for the control API.
    #[must_use]
    pub fn control(&self) -> Control {
        Control::new(&self.url)
    }

    /// Serves until that is over.
    pub async fn run_until(self, over: impl Future<Output = ()>) {
        over.await;
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.server.abort();
    }
}

fn bare(url: &str) -> String {
    url.trim_end_matches('/').to_owned()
}

fn router(world: &Arc<World>) -> Router {
    let gated = |routes: Router<Arc<World>>, service| {
        let gate = Gate { world: Arc::clone(world), service };
        // The gate has its own limit, which is that of the services.
        routes.layer(DefaultBodyLimit::disable()).layer(middleware::from_fn_with_state(gate, pass))
    };
    // What nobody else owns is fal's, which has its own answer for paths it does not know.
    Router::new()
        .merge(gated(auth::routes(world), Service::Auth))
        .merge(gated(gemini::routes(), Service::Gemini))
        .merge(gated(file::routes(), Service::Files))
        .fallback_service(gated(fal::routes(), Service::Fal).with_state(Arc::clone(world)))
        .layer(cors())
        .merge(control::routes())
        .with_state(Arc::clone(world))
}

/// Any page may call, as with the real services.
fn cors() -> CorsLayer {
    let exposed = ["x-sb-error-code", "x-supabase-api-version", "x-total-count", "x-fal-request-id"];
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods(Any)
        .allow_headers([
            header::AUTHORIZATION,
            header::ACCEPT,
            header::CONTENT_TYPE,
            HeaderName::from_static("apikey"),
            HeaderName::from_static("x-client-info"),
            HeaderName::from_static("x-supabase-api-version"),
            HeaderName::from_static("x-goog-api-key"),
            HeaderName::from_static("x-goog-api-client"),
            HeaderName::from_static("redirect_to"),
        ])
        .expose_headers(exposed.map(HeaderName::from_static))
}
