//! Tokens and the key list, read as a verifier would read them.

use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use reqwest::Method;
use sandbox::auth::{Mint, MintKey};
use sandbox::digest::from_base64url;
use sandbox::fault::{Keys, preset};
use sandbox::{Rule, Service, Twist};
use serde_json::{Value, json};

use crate::stage::{Answered, Stage};

async fn keys(stage: &Stage) -> Answered {
    Answered::of(stage.request(Method::GET, "/auth/v1/.well-known/jwks.json")).await
}

async fn kids(stage: &Stage) -> Vec<String> {
    let list = keys(stage).await.body;
    list["keys"].as_array().unwrap().iter().map(|key| key["kid"].as_str().unwrap().to_owned()).collect()
}

/// Header and claims.
fn opened(token: &str) -> (Value, Value) {
    let mut parts = token.split('.').map(|part| from_base64url(part).unwrap_or_default());
    let mut part = || serde_json::from_slice(&parts.next().unwrap()).unwrap();
    (part(), part())
}

/// Whether a key of the list signed that token under its own kid.
fn signed(token: &str, list: &Value) -> bool {
    let (header, _) = opened(token);
    let listed = list["keys"].as_array().unwrap();
    let Some(key) = listed.iter().find(|key| key["kid"] == header["kid"] && key["kty"] == "EC") else {
        return false;
    };
    let side = |name: &str| from_base64url(key[name].as_str().unwrap()).unwrap();
    let point = [vec![4], side("x"), side("y")].concat();
    let (input, signature) = token.rsplit_once('.').unwrap();
    let signature = Signature::from_slice(&from_base64url(signature).unwrap()).unwrap();
    VerifyingKey::from_sec1_bytes(&point).unwrap().verify(input.as_bytes(), &signature).is_ok()
}

#[tokio::test]
async fn a_token_has_the_documented_header_and_claims() {
    let stage = Stage::new().await;
    let session = stage.control.sign_up("sari@toko.example", "kain batik").await.unwrap();
    let (header, claims) = opened(&session.access_token);
    assert_eq!((&header["alg"], &header["typ"]), (&json!("ES256"), &json!("JWT")));
    assert_eq!(claims["iss"], format!("{}/auth/v1", stage.url()));
    assert_eq!((&claims["aud"], &claims["role"]), (&json!("authenticated"), &json!("authenticated")));
    assert_eq!((&claims["sub"], &claims["email"]), (&session.user["id"], &json!("sari@toko.example")));
    assert_eq!((&claims["aal"], &claims["is_anonymous"]), (&json!("aal1"), &json!(false)));
    assert_eq!(claims["amr"][0]["method"], "password");
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 3_600);
    assert!(claims["session_id"].as_str().unwrap().len() == 36);

    let list = keys(&stage).await;
    assert_eq!(list.header("cache-control"), "public, max-age=600");
    let key = &list.body["keys"][0];
    assert_eq!(key["kid"], header["kid"]);
    assert_eq!(
        (&key["kty"], &key["crv"], &key["alg"], &key["use"]),
        (&json!("EC"), &json!("P-256"), &json!("ES256"), &json!("sig"))
    );
    assert_eq!(key["key_ops"], json!(["verify"]));
    assert!(signed(&session.access_token, &list.body));
}

#[tokio::test]
async fn a_rotated_key_stays_trusted_and_a_revoked_one_does_not() {
    let stage = Stage::new().await;
    let session = stage.control.sign_up("sari@toko.example", "kain batik").await.unwrap();
    let second = stage.control.rotate_key(false).await.unwrap();
    assert_eq!((kids(&stage).await.len(), &kids(&stage).await[0]), (2, &second));
    assert_eq!(stage.get_user(&session.access_token).await.status, 200);
    let previous = stage.control.mint(&Mint::default().key(MintKey::Previous)).await.unwrap();
    assert!(signed(&previous, &keys(&stage).await.body));
    let third = stage.control.rotate_key(true).await.unwrap();
    assert_eq!(kids(&stage).await, [third]);
    assert_eq!(stage.get_user(&session.access_token).await.body["error_code"], "bad_jwt");
}

#[tokio::test]
async fn tokens_are_made_to_order() {
    let stage = Stage::new().await;
    let list = keys(&stage).await.body;
    let mint = async |order: Mint| stage.control.mint(&order).await.unwrap();

    let expired = mint(Mint::default().expires_in_s(-10)).await;
    let (_, claims) = opened(&expired);
    assert!(signed(&expired, &list) && claims["exp"].as_i64() < claims["iat"].as_i64());

    let odd =
        Mint::default().claim("iss", "https://evil.example").claim("aud", json!(["a", "b"])).without("sub");
    let (_, claims) = opened(&mint(odd).await);
    assert_eq!(
        (&claims["iss"], &claims["aud"], claims.get("sub")),
        (&json!("https://evil.example"), &json!(["a", "b"]), None)
    );

    let unlisted = mint(Mint::default().key(MintKey::Unlisted)).await;
    assert!(!signed(&unlisted, &list));
    let impostor = mint(Mint::default().key(MintKey::Impostor)).await;
    assert_eq!(opened(&impostor).0["kid"], list["keys"][0]["kid"]);
    assert!(!signed(&impostor, &list));

    let secret = mint(Mint::default().key(MintKey::Secret("shared".to_owned()))).await;
    assert_eq!(opened(&secret).0, json!({ "alg": "HS256", "typ": "JWT" }));
    let nobody = mint(Mint::default().key(MintKey::Nobody).header("kid", "x")).await;
    assert_eq!(opened(&nobody).0, json!({ "alg": "none", "typ": "JWT", "kid": "x" }));
    assert!(nobody.ends_with('.'));
}

#[tokio::test]
async fn a_shared_secret_signs_as_rfc_7515_does() {
    let stage = Stage::new().await;
    let order = Mint::default().key(MintKey::Secret("shared".to_owned()));
    let token = stage.control.mint(&order).await.unwrap();
    let (input, signature) = token.rsplit_once('.').unwrap();
    use hmac::Mac as _;
    let mut mac = hmac::Hmac::<sha2::Sha256>::new_from_slice(b"shared").unwrap();
    mac.update(input.as_bytes());
    assert!(mac.verify_slice(&from_base64url(signature).unwrap()).is_ok());
}

#[tokio::test]
async fn the_key_list_can_be_made_bad() {
    let stage = Stage::new().await;
    let token = stage.control.mint(&Mint::default()).await.unwrap();
    let twisted = async |which: Keys| {
        let rule = Rule::new(Service::Jwks, Twist::Keys(which)).times(1);
        stage.control.add_fault(rule).await.unwrap();
        keys(&stage).await.body
    };
    assert_eq!(twisted(Keys::None).await, json!({ "keys": [] }));
    assert!(!signed(&token, &twisted(Keys::Foreign).await));
    assert_eq!(twisted(Keys::ForEncryption).await["keys"][0]["use"], "enc");
    let oct = twisted(Keys::WithOct).await;
    assert_eq!((&oct["keys"][0]["kty"], &oct["keys"][0]["kid"]), (&json!("oct"), &oct["keys"][1]["kid"]));
    let double = twisted(Keys::DuplicateKid).await;
    assert_eq!(double["keys"][0]["kid"], double["keys"][1]["kid"]);
    assert_ne!(double["keys"][0]["x"], double["keys"][1]["x"]);
    stage.control.add_fault(Rule::new(Service::Jwks, preset::html()).times(1)).await.unwrap();
    assert!(keys(&stage).await.body.is_string());
    assert!(signed(&token, &keys(&stage).await.body));
}

#[tokio::test]
async fn a_session_can_be_short_for_one_user_only() {
    let stage = Stage::new().await;
    let rule = Rule::new(Service::Auth, Twist::ShortSession { seconds: -1 }).containing("singkat@");
    stage.control.add_fault(rule).await.unwrap();
    let short = stage.control.sign_up("singkat@toko.example", "kain batik").await.unwrap();
    let long = stage.control.sign_up("panjang@toko.example", "kain batik").await.unwrap();
    assert_eq!((short.expires_in, long.expires_in), (-1, 3_600));
    assert_eq!(stage.get_user(&short.access_token).await.body["error_code"], "bad_jwt");
}
