//! Mail: codes and links.

use reqwest::Method;
use sandbox::auth::MailKind;
use serde_json::{Value, json};

use crate::stage::{Answered, Stage, proof};

const BUDI: &str = "budi@toko.example";

async fn ask(stage: &Stage, path: &str, extra: &Value) -> sandbox::auth::Mail {
    let mut body = json!({ "email": BUDI });
    body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
    let answer = stage.auth_post(path, &body).await;
    assert_eq!((answer.status, &answer.body), (200, &json!({})), "{path}");
    stage.control.mails(BUDI).await.unwrap().pop().unwrap()
}

async fn follow(stage: &Stage, link: &str) -> Answered {
    let path = link.strip_prefix(stage.url()).unwrap();
    Answered::of(stage.request(Method::GET, path)).await
}

#[tokio::test]
async fn a_code_is_good_once_and_only_the_newest() {
    let stage = Stage::new().await;
    let old = ask(&stage, "/otp", &json!({})).await;
    let new = ask(&stage, "/otp", &json!({})).await;
    assert_eq!((new.kind, new.code.len()), (MailKind::Magiclink, 6));
    let verify = async |code: &str| {
        stage.auth_post("/verify", &json!({ "type": "email", "email": BUDI, "token": code })).await
    };
    if old.code != new.code {
        assert_eq!(verify(&old.code).await.body["error_code"], "otp_expired");
    }
    let session = verify(&new.code).await;
    assert_eq!((session.status, &session.body["user"]["email"]), (200, &json!(BUDI)));
    let again = verify(&new.code).await;
    assert_eq!((again.status, &again.body["error_code"]), (403, &json!("otp_expired")));
}

#[tokio::test]
async fn a_code_runs_out() {
    let stage = Stage::new().await;
    let mail = ask(&stage, "/otp", &json!({})).await;
    stage.control.change_settings(|settings| settings.code_s = 0).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    let body = json!({ "type": "magiclink", "token_hash": mail.token_hash });
    assert_eq!(stage.auth_post("/verify", &body).await.body["error_code"], "otp_expired");
}

#[tokio::test]
async fn a_link_leads_back_with_tokens_in_the_fragment() {
    let stage = Stage::new().await;
    let page = "http://127.0.0.1:8787/masuk";
    let mail = ask(&stage, &format!("/otp?redirect_to={page}"), &json!({})).await;
    let back = follow(&stage, &mail.link).await;
    assert_eq!(back.status, 303);
    let (target, pairs) = back.redirect();
    assert_eq!(
        (target.as_str(), pairs["token_type"].as_str(), pairs["type"].as_str()),
        (page, "bearer", "magiclink")
    );
    assert_eq!(stage.get_user(&pairs["access_token"]).await.body["email"], BUDI);

    let (_, pairs) = follow(&stage, &mail.link).await.redirect();
    assert_eq!((pairs["error"].as_str(), pairs["error_code"].as_str()), ("access_denied", "otp_expired"));
}

#[tokio::test]
async fn a_link_asked_for_with_a_challenge_leads_back_with_a_code() {
    let stage = Stage::new().await;
    let (verifier, proof) = proof();
    let mail = ask(&stage, "/otp?redirect_to=https://elsewhere.example/", &proof).await;
    assert!(mail.token_hash.starts_with("pkce_"));
    let (target, pairs) = follow(&stage, &mail.link).await.redirect();
    assert_eq!(target, "http://127.0.0.1:8787/", "an address that is not allowed falls back to the site");
    let body = json!({ "auth_code": pairs["code"], "code_verifier": verifier });
    assert_eq!(stage.auth_post("/token?grant_type=pkce", &body).await.status, 200);
    let half = json!({ "email": BUDI, "code_challenge": "x".repeat(43) });
    assert_eq!(stage.auth_post("/otp", &half).await.body["error_code"], "validation_failed");
}

#[tokio::test]
async fn who_is_unknown_gets_the_same_answer_but_no_mail() {
    let stage = Stage::new().await;
    let unknown = json!({ "email": "siapa@toko.example" });
    assert_eq!(stage.auth_post("/recover", &unknown).await.body, json!({}));
    assert!(stage.control.mails("siapa@toko.example").await.unwrap().is_empty());
    let closed = json!({ "email": "siapa@toko.example", "create_user": false });
    assert_eq!(stage.auth_post("/otp", &closed).await.body["error_code"], "otp_disabled");
}

#[tokio::test]
async fn a_new_address_is_confirmed_by_mail_when_that_is_asked_for() {
    let stage = Stage::new().await;
    let session = stage.control.sign_up(BUDI, "sandi rahasia").await.unwrap();
    stage.control.change_settings(|settings| settings.autoconfirm = false).await.unwrap();
    let change = stage.auth(Method::PUT, "/user").bearer_auth(&session.access_token);
    let change = Answered::of(change.json(&json!({ "email": "baru@toko.example" }))).await;
    assert_eq!((change.status, &change.body["email"]), (200, &json!(BUDI)));
    let mail = stage.control.mails("baru@toko.example").await.unwrap().remove(0);
    assert_eq!(mail.kind, MailKind::EmailChange);
    let body = json!({ "type": "email_change", "token_hash": mail.token_hash });
    assert_eq!(stage.auth_post("/verify", &body).await.body["user"]["email"], "baru@toko.example");
    let same = stage.auth(Method::PUT, "/user").bearer_auth(&session.access_token);
    let same = Answered::of(same.json(&json!({ "password": "sandi rahasia" }))).await;
    assert_eq!((same.status, &same.body["error_code"]), (422, &json!("same_password")));
}
