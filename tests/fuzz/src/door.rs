//! The door with the world around it: a clock that stands still, and a source of keys that answers at once.

use edge::auth::{AuthRefusal, Caller, Door};
use edge::ports::{Answer, Call, CallError, Clock, Outbound};
use edge::setting::Settings;
use futures_util::FutureExt;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

/// Now, for every token here.
pub(crate) const NOW_S: u64 = 1_800_000_000;
/// The project's shared word.
const SECRET: &str = "a shared word, long enough to be one";
/// The key's name in the set.
pub(crate) const KID: &str = "the key";
/// RFC 7515, appendix A.3: a published pair. Its private half in PKCS #8, which is what jsonwebtoken reads.
pub(crate) const X: &str = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
pub(crate) const Y: &str = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
const D: &str = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI";

/// A source that answers with one body.
struct Source<'a>(&'a [u8]);

impl Clock for Source<'_> {
    fn now_ms(&self) -> u64 {
        NOW_S * 1_000
    }

    async fn sleep(&self, _: u64) {}
}

impl Outbound for Source<'_> {
    async fn send(&self, _: Call<'_>) -> Result<Answer, CallError> {
        Ok(Answer { status: 200, headers: http::HeaderMap::new(), body: self.0.to_vec() })
    }
}

/// What a door without memory says to that header, with or without a shared word, while the set is these bytes.
pub(crate) fn knock(shared: bool, set: &[u8], authorization: &str) -> Result<Caller, AuthRefusal> {
    let settings = Settings::read(|name| {
        let value = match name {
            "SUPABASE_URL" => "https://toko.supabase.co",
            "SUPABASE_JWT_SECRET" if shared => SECRET,
            "SUPABASE_PUBLISHABLE_KEY" | "FAL_KEY" | "GEMINI_API_KEY" => "key",
            _ => return None,
        };
        Some(value.to_owned())
    });
    let door = Door::new(&settings.expect("good settings"));
    door.admit(&Source(set), Some(authorization)).now_or_never().expect("nothing here has to wait")
}

/// Good claims.
pub(crate) fn claims() -> Value {
    json!({
        "iss": "https://toko.supabase.co/auth/v1", "aud": "authenticated", "role": "authenticated",
        "sub": "3f8c1f5e-8f0a-4d7e-9a55-0a3cbb6f7c11", "exp": NOW_S + 3_600,
    })
}

/// The good claims, signed with the published key.
pub(crate) fn es256() -> String {
    let bytes = |text: &str| crate::token::decode(text).expect("canonical");
    let der = [
        &[
            0x30, 0x81, 0x87, 2, 1, 0, 0x30, 0x13, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1, 6, 8, 0x2a,
            0x86, 0x48, 0xce, 0x3d, 3, 1, 7, 4, 0x6d, 0x30, 0x6b, 2, 1, 1, 4, 0x20,
        ][..],
        &bytes(D),
        &[0xa1, 0x44, 3, 0x42, 0, 4],
        &bytes(X),
        &bytes(Y),
    ]
    .concat();
    let header = Header { kid: Some(KID.to_owned()), ..Header::new(Algorithm::ES256) };
    jsonwebtoken::encode(&header, &claims(), &EncodingKey::from_ec_der(&der)).expect("it signs")
}

/// Those parts of a token, signed with the shared word.
pub(crate) fn signed(header: &[u8], claims: &[u8]) -> String {
    let text = format!("{}.{}", crate::token::encode(header), crate::token::encode(claims));
    let key = EncodingKey::from_secret(SECRET.as_bytes());
    let signature = jsonwebtoken::crypto::sign(text.as_bytes(), &key, Algorithm::HS256).expect("it signs");
    format!("{text}.{signature}")
}
