use super::*;
use contract::operation::Operation;
use std::collections::BTreeSet;

#[test]
fn every_path_has_one_meaning() {
    for (path, route) in [
        ("/api/generate-image", Route::GenerateImage),
        ("/api/describe-image", Route::DescribeImage),
        ("/api/me", Route::Me),
        ("/api/coins", Route::Coins),
        ("/api/generations", Route::Generations),
        ("/api/generations/x", Route::Generation("x")),
        ("/api/config", Route::Config),
        ("/api/health", Route::Health),
        ("/openapi.json", Route::OpenApi),
        ("/x/openapi.json", Route::Nowhere),
        ("/p/x/0", Route::Picture("x", "0")),
        ("//api/me", Route::Nowhere),
        ("/api", Route::Nowhere),
        ("/api/", Route::Nowhere),
        ("/api/me/", Route::Nowhere),
        ("/api/ME", Route::Nowhere),
        ("/p", Route::Nowhere),
        ("/p/x/0/y", Route::Nowhere),
        ("/assets/app-0123456789abcdef.js", Route::Nowhere),
        ("/favicon.ico", Route::Nowhere),
        ("/app_bg.wasm", Route::Nowhere),
        ("/", Route::Page),
        ("/index.html", Route::Page),
        ("/koin", Route::Page),
        ("/masuk/google", Route::Page),
    ] {
        assert_eq!(Route::of(path), route, "{path}");
    }
}

#[test]
fn methods_are_told_apart() {
    assert!(Route::GenerateImage.takes(&Method::POST));
    assert!(!Route::GenerateImage.takes(&Method::GET));
    assert!(Route::Generation("x").takes(&Method::DELETE));
    assert!(!Route::Generations.takes(&Method::DELETE));
    assert!(Route::Page.takes(&Method::HEAD));
}

#[test]
fn routes_and_the_calls_of_the_contract_are_the_same_list() {
    let told: BTreeSet<_> = Operation::ALL.iter().map(|call| (call.path(), call.method())).collect();
    let mut taken = BTreeSet::new();
    for path in Operation::ALL.map(Operation::path) {
        let route = Route::of(path);
        assert!(route.is_api() && route.takes(&Method::HEAD) == route.takes(&Method::GET), "{path}");
        taken.extend(route.allow().split(", ").map(|method| (path, method)));
    }
    taken.retain(|(_, method)| *method != "HEAD");
    assert_eq!(taken, told);
}

#[test]
fn a_query_parameter_is_found_by_its_whole_name() {
    let parts = |uri: &str| http::Request::builder().uri(uri).body(()).unwrap().into_parts().0;
    assert_eq!(query(&parts("/api/coins?cursor=12"), "cursor"), Some("12"));
    assert_eq!(query(&parts("/api/coins?xcursor=1&cursor=12&cursor=13"), "cursor"), Some("12"));
    assert_eq!(query(&parts("/api/coins?cursor="), "cursor"), None);
    assert_eq!(query(&parts("/api/coins"), "cursor"), None);
}
