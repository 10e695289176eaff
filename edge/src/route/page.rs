//! Every other address is the page. Its document goes through here for the policy of what a browser may load,
//! which depends on the settings; its files are served before the Worker is asked.

use super::reply::{Body, Reply, set};
use crate::ports::Ports;
use crate::problem::Failure;
use crate::setting::Settings;
use crate::visit::Visit;
use http::{HeaderValue, Response, header};

pub(super) async fn get<P: Ports>(visit: &Visit<P>) -> Result<Reply<P::Stream>, Failure> {
    let mut reply = Response::new(Body::Stream(visit.ports.document().await?));
    set(&mut reply, header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    set(&mut reply, header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(policy) = HeaderValue::from_str(&policy(&visit.app.settings)) {
        set(&mut reply, header::CONTENT_SECURITY_POLICY, policy);
    }
    Ok(reply)
}

/// Scripts and styles from our own files only; pictures also from the painter while they are fresh; calls to
/// ourselves and to the sign-in.
fn policy(settings: &Settings) -> String {
    let pictures: Vec<String> = settings.fal_result_hosts.sources().collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; \
         img-src 'self' blob: data: {}; connect-src 'self' {}; manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; \
         require-trusted-types-for 'script'; trusted-types etalase etalase-offline",
        pictures.join(" "),
        settings.supabase_url
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setting::tests::minimal;

    #[test]
    fn the_policy_names_the_configured_hosts_and_nothing_unsafe() {
        let values = minimal();
        let settings = Settings::read(|name| values.get(name).map(|value| (*value).to_owned())).unwrap();
        let policy = policy(&settings);
        assert!(policy.contains("img-src 'self' blob: data: https://*.fal.media;"), "{policy}");
        assert!(policy.contains("connect-src 'self' https://toko.supabase.co;"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    }
}
