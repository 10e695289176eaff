//! A key pair of one of the two algorithms that Supabase signs with.

use p256::ecdsa::signature::{SignatureEncoding as _, Signer as _, Verifier as _};
use p256::ecdsa::{Signature, SigningKey, VerifyingKey};
use p256::elliptic_curve::rand_core::OsRng;
use rsa::pkcs1v15;
use rsa::sha2::Sha256;
use rsa::traits::PublicKeyParts as _;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::digest::base64url;

/// Bits of an RSA modulus, as Supabase makes them.
const RSA_BITS: usize = 2_048;

/// How a key signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Algorithm {
    /// ECDSA on P-256.
    #[default]
    Es256,
    /// RSA, PKCS #1 v1.5.
    Rs256,
}

#[derive(Clone, Debug)]
pub(super) enum Pair {
    P256(SigningKey),
    Rsa(Box<pkcs1v15::SigningKey<Sha256>>),
}

impl Pair {
    /// A fresh pair. The generator of RSA keys fails only for sizes nobody asks for; the other kind stands in then.
    pub(super) fn generate(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::Es256 => Self::P256(SigningKey::random(&mut OsRng)),
            Algorithm::Rs256 => pkcs1v15::SigningKey::random(&mut OsRng, RSA_BITS)
                .map_or_else(|_| Self::generate(Algorithm::Es256), |pair| Self::Rsa(Box::new(pair))),
        }
    }

    /// As in `alg`.
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::P256(_) => "ES256",
            Self::Rsa(_) => "RS256",
        }
    }

    pub(super) fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::P256(pair) => {
                let signature: Signature = pair.sign(bytes);
                signature.to_vec()
            }
            Self::Rsa(pair) => pair.sign(bytes).to_vec(),
        }
    }

    pub(super) fn verifies(&self, bytes: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::P256(pair) => Signature::from_slice(signature)
                .is_ok_and(|signature| VerifyingKey::from(pair).verify(bytes, &signature).is_ok()),
            Self::Rsa(pair) => pkcs1v15::Signature::try_from(signature).is_ok_and(|signature| {
                let key = pkcs1v15::VerifyingKey::<Sha256>::new(pair.as_ref().as_ref().to_public_key());
                key.verify(bytes, &signature).is_ok()
            }),
        }
    }

    /// The public half as the key list shows it, without its kid.
    pub(super) fn public(&self) -> Value {
        match self {
            Self::P256(pair) => {
                let point = VerifyingKey::from(pair).to_encoded_point(false);
                let [x, y] = [point.x(), point.y()].map(|side| side.map(|bytes| base64url(bytes)));
                json!({ "alg": "ES256", "crv": "P-256", "ext": true, "key_ops": ["verify"], "kty": "EC",
                    "use": "sig", "x": x, "y": y })
            }
            Self::Rsa(pair) => {
                let key: &rsa::RsaPrivateKey = pair.as_ref().as_ref();
                let [n, e] = [key.n(), key.e()].map(|number| base64url(&number.to_bytes_be()));
                json!({ "alg": "RS256", "ext": true, "key_ops": ["verify"], "kty": "RSA", "use": "sig", "n": n,
                    "e": e })
            }
        }
    }
}
