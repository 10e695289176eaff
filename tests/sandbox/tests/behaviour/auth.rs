//! Accounts and sessions.

use reqwest::Method;
use sandbox::{Rule, Service, Twist};
use serde_json::{Value, json};

use crate::stage::{Answered, Stage, proof};

fn sari() -> Value {
    json!({ "email": "Sari@Toko.example", "password": "kain batik", "data": { "shop": "Sari" } })
}

fn assert_refused(answer: &Answered, status: u16, code: &str) {
    assert_eq!((answer.status, &answer.body["error_code"]), (status, &json!(code)), "{}", answer.body);
    assert_eq!(answer.body["code"], status);
    assert_eq!(answer.header("x-sb-error-code"), code);
    assert!(!answer.text("msg").is_empty());
}

#[tokio::test]
async fn signing_up_gives_a_session_that_works() {
    let stage = Stage::new().await;
    let session = stage.auth_post("/signup", &sari()).await;
    assert_eq!(session.status, 200);
    assert_eq!((session.text("token_type"), &session.body["expires_in"]), ("bearer", &json!(3600)));
    let user = &session.body["user"];
    assert_eq!(
        (&user["email"], &user["aud"], &user["role"]),
        (&json!("sari@toko.example"), &json!("authenticated"), &json!("authenticated"))
    );
    assert_eq!(user["user_metadata"]["shop"], "Sari");
    assert_eq!(user["app_metadata"], json!({ "provider": "email", "providers": ["email"] }));
    assert_eq!(user["is_anonymous"], false);
    let me = stage.get_user(session.text("access_token")).await;
    assert_eq!((me.status, &me.body["id"]), (200, &user["id"]));
}

#[tokio::test]
async fn signing_up_is_refused_with_its_codes() {
    let stage = Stage::new().await;
    stage.auth_post("/signup", &sari()).await;
    assert_refused(&stage.auth_post("/signup", &sari()).await, 422, "user_already_exists");
    let weak = stage.auth_post("/signup", &json!({ "email": "a@b.example", "password": "12345" })).await;
    assert_refused(&weak, 422, "weak_password");
    assert_eq!(weak.body["weak_password"]["reasons"], json!(["length"]));
    for body in [json!({ "email": "a@b.example" }), json!({ "email": "no address", "password": "123456" })] {
        assert_refused(&stage.auth_post("/signup", &body).await, 400, "validation_failed");
    }
    let answer = Answered::of(stage.auth(Method::POST, "/signup").body("{")).await;
    assert_refused(&answer, 400, "bad_json");
    stage.control.change_settings(|settings| settings.anonymous = false).await.unwrap();
    assert_refused(
        &stage.auth_post("/signup", &json!({ "data": {} })).await,
        422,
        "anonymous_provider_disabled",
    );
}

#[tokio::test]
async fn the_second_error_shape_is_spoken_when_asked_for() {
    let stage = Stage::new().await;
    let request = stage.auth(Method::POST, "/token?grant_type=password").json(&sari());
    let answer = Answered::of(request.header("x-supabase-api-version", "2024-01-01")).await;
    assert_eq!(answer.status, 400);
    assert_eq!(answer.body, json!({ "code": "invalid_credentials", "message": "Invalid login credentials" }));
    assert_eq!(answer.header("x-sb-error-code"), "invalid_credentials");
    assert_eq!(answer.header("x-supabase-api-version"), "2024-01-01");
}

#[tokio::test]
async fn without_a_public_key_the_gateway_refuses_except_for_links_and_keys() {
    let stage = Stage::new().await;
    let health = Answered::of(stage.request(Method::GET, "/auth/v1/health")).await;
    assert_eq!((health.status, health.text("message")), (401, "No API key found in request"));
    let wrong = Answered::of(stage.request(Method::GET, "/auth/v1/health").header("apikey", "wrong")).await;
    assert_eq!((wrong.status, wrong.text("message")), (401, "Invalid API key"));
    let secret = stage.request(Method::GET, "/auth/v1/health").header("apikey", "sb_secret_x");
    let secret = Answered::of(secret.header("origin", "http://127.0.0.1:8787")).await;
    assert_eq!((secret.status, secret.text("message")), (401, "Forbidden use of secret API key in browser"));
    for open in ["/auth/v1/.well-known/jwks.json", "/auth/v1/verify?token=x&type=signup"] {
        assert_ne!(Answered::of(stage.request(Method::GET, open)).await.status, 401, "{open}");
    }
    let settings = Answered::of(stage.auth(Method::GET, "/settings")).await;
    assert_eq!(settings.body["external"]["google"], true);
}

#[tokio::test]
async fn signing_in_tells_wrong_from_unconfirmed() {
    let stage = Stage::new().await;
    let rule = Rule::new(Service::Auth, Twist::ConfirmByMail).containing("sari@toko.example");
    stage.control.add_fault(rule).await.unwrap();
    let body = json!({ "email": "sari@toko.example", "password": "kain batik" });
    let user = stage.auth_post("/signup", &body).await;
    assert_eq!(user.status, 200);
    assert_eq!(user.body.get("access_token"), None);
    assert_eq!(user.body["email_confirmed_at"], Value::Null);
    assert_refused(&stage.auth_post("/token?grant_type=password", &body).await, 400, "email_not_confirmed");
    let wrong = json!({ "email": "sari@toko.example", "password": "salah" });
    assert_refused(&stage.auth_post("/token?grant_type=password", &wrong).await, 400, "invalid_credentials");
    assert_refused(&stage.auth_post("/token?grant_type=magic", &body).await, 400, "invalid_credentials");

    let mail = stage.control.mails("sari@toko.example").await.unwrap().remove(0);
    let verify = json!({ "type": "signup", "email": mail.to, "token": mail.code });
    assert_eq!(stage.auth_post("/verify", &verify).await.status, 200);
    assert_eq!(stage.auth_post("/token?grant_type=password", &body).await.status, 200);
    // A confirmed address looks to strangers like a new one.
    let again = stage.auth_post("/signup", &body).await;
    assert_eq!((again.status, &again.body["identities"]), (200, &json!([])));
}

#[tokio::test]
async fn a_refresh_token_is_good_once_then_for_a_moment_then_never() {
    let stage = Stage::new().await;
    let session = stage.auth_post("/signup", &sari()).await;
    let refresh = async |token: &str| {
        stage.auth_post("/token?grant_type=refresh_token", &json!({ "refresh_token": token })).await
    };
    let first = session.text("refresh_token").to_owned();
    let second = refresh(&first).await;
    assert_eq!(second.status, 200);
    let again = refresh(&first).await;
    assert_eq!(again.text("refresh_token"), second.text("refresh_token"));
    stage.control.change_settings(|settings| settings.refresh_reuse_ms = 0).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    assert_refused(&refresh(&first).await, 400, "refresh_token_already_used");
    assert_refused(&refresh(second.text("refresh_token")).await, 400, "refresh_token_already_used");
    assert_refused(&refresh("made up").await, 400, "refresh_token_not_found");
    assert_refused(&refresh("").await, 400, "validation_failed");
}

#[tokio::test]
async fn signing_out_ends_this_session_the_others_or_all() {
    let stage = Stage::new().await;
    stage.auth_post("/signup", &sari()).await;
    let sign_in = async || {
        let session = stage.auth_post("/token?grant_type=password", &sari()).await;
        session.text("access_token").to_owned()
    };
    let leave = async |token: &str, scope: &str| {
        Answered::of(stage.auth(Method::POST, &format!("/logout{scope}")).bearer_auth(token)).await.status
    };
    let (one, two, three) = (sign_in().await, sign_in().await, sign_in().await);
    assert_eq!(leave(&one, "?scope=local").await, 204);
    assert_refused(&stage.get_user(&one).await, 403, "session_not_found");
    assert_eq!(leave(&two, "?scope=others").await, 204);
    assert_eq!(stage.get_user(&three).await.status, 403);
    assert_eq!(stage.get_user(&two).await.status, 200);
    let four = sign_in().await;
    assert_eq!(leave(&two, "").await, 204);
    assert_eq!(stage.get_user(&four).await.status, 403);
    let nobody = Answered::of(stage.auth(Method::POST, "/logout")).await;
    assert_refused(&nobody, 401, "no_authorization");
    assert_refused(&stage.get_user("not.a.token").await, 403, "bad_jwt");
}

#[tokio::test]
async fn google_sends_the_browser_straight_back() {
    let stage = Stage::new().await;
    let (verifier, proof) = proof();
    let page = "http://127.0.0.1:8787/masuk";
    let authorize = |extra: &str| {
        let challenge = proof["code_challenge"].as_str().unwrap();
        let query = format!(
            "provider=google&redirect_to={page}&code_challenge={challenge}&code_challenge_method=s256"
        );
        stage.request(Method::GET, &format!("/auth/v1/authorize?{query}&{extra}"))
    };
    let back = Answered::of(authorize("login_hint=wati@toko.example")).await;
    assert_eq!(back.status, 302);
    let (target, pairs) = back.redirect();
    assert_eq!(target, page);

    let exchange = async |verifier: &str| {
        let body = json!({ "auth_code": pairs["code"], "code_verifier": verifier });
        stage.auth_post("/token?grant_type=pkce", &body).await
    };
    assert_refused(&exchange("wrong").await, 400, "bad_code_verifier");
    assert_refused(&exchange("").await, 400, "validation_failed");
    let session = exchange(verifier).await;
    assert_eq!(session.status, 200);
    assert!(!session.text("provider_token").is_empty());
    assert_eq!(session.body["user"]["app_metadata"]["provider"], "google");
    assert_refused(&exchange(verifier).await, 404, "flow_state_not_found");

    let rule = Rule::new(Service::Auth, Twist::ConsentRefused).containing("login_hint=tidak");
    stage.control.add_fault(rule).await.unwrap();
    let (target, pairs) = Answered::of(authorize("login_hint=tidak@toko.example")).await.redirect();
    assert_eq!((target.as_str(), pairs["error"].as_str()), (page, "access_denied"));
    let other = Answered::of(stage.request(Method::GET, "/auth/v1/authorize?provider=github")).await;
    assert_refused(&other, 400, "validation_failed");
}

#[tokio::test]
async fn a_page_of_another_origin_may_call() {
    let stage = Stage::new().await;
    let preflight = stage
        .request(Method::OPTIONS, "/auth/v1/token?grant_type=password")
        .header("origin", "http://127.0.0.1:8787")
        .header("access-control-request-method", "POST")
        .header(
            "access-control-request-headers",
            "apikey,authorization,content-type,x-client-info,x-supabase-api-version",
        );
    let preflight = Answered::of(preflight).await;
    assert_eq!((preflight.status, preflight.header("access-control-allow-origin")), (200, "*"));
    for header in ["apikey", "authorization", "content-type", "x-client-info", "x-supabase-api-version"] {
        assert!(preflight.header("access-control-allow-headers").contains(header), "{header}");
    }
    let refused =
        stage.auth(Method::POST, "/token?grant_type=password").header("origin", "http://127.0.0.1:8787");
    let refused = Answered::of(refused.json(&sari())).await;
    assert_eq!(refused.header("access-control-allow-origin"), "*");
    assert!(refused.header("access-control-expose-headers").contains("x-sb-error-code"));
}
