//! A user as GoTrue keeps and shows one.

use std::time::SystemTime;

use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::digest::sha256_hex;

/// One user.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) id: Uuid,
    /// Lower case; none for an anonymous user.
    pub(crate) email: Option<String>,
    password: Option<Secret>,
    pub(crate) confirmed_at: Option<String>,
    pub(crate) last_sign_in_at: Option<String>,
    created_at: String,
    updated_at: String,
    /// Sign-in ways, the first first: `email`, `google`. None for an anonymous user.
    providers: Vec<&'static str>,
    pub(crate) metadata: Map<String, Value>,
}

/// A password as salted digest.
#[derive(Clone, Debug)]
struct Secret {
    salt: Uuid,
    digest: String,
}

impl Secret {
    fn of(password: &str) -> Self {
        let salt = Uuid::new_v4();
        Self { salt, digest: sha256_hex(format!("{salt}{password}").as_bytes()) }
    }

    fn is(&self, password: &str) -> bool {
        sha256_hex(format!("{}{password}", self.salt).as_bytes()) == self.digest
    }
}

/// The present as GoTrue writes it: RFC 3339 in UTC with microseconds.
pub(crate) fn now_text() -> String {
    humantime::format_rfc3339_micros(SystemTime::now()).to_string()
}

/// The same address is the same user after a restart too, so that whoever signs up again finds the coins and
/// pictures of before; a real project would have kept the account itself.
fn id_of(email: Option<&str>) -> Uuid {
    let Some(email) = email else { return Uuid::new_v4() };
    let digest: String = sha256_hex(email.to_lowercase().as_bytes()).chars().take(32).collect();
    let bits = u128::from_str_radix(&digest, 16).unwrap_or_default();
    uuid::Builder::from_random_bytes(bits.to_be_bytes()).into_uuid()
}

impl Account {
    /// A user without password, not yet confirmed. Without an address: an anonymous one.
    pub(crate) fn new(email: Option<String>, metadata: Map<String, Value>) -> Self {
        let now = now_text();
        Self {
            id: id_of(email.as_deref()),
            email,
            password: None,
            confirmed_at: None,
            last_sign_in_at: None,
            created_at: now.clone(),
            updated_at: now,
            providers: Vec::new(),
            metadata,
        }
    }

    pub(crate) fn is_anonymous(&self) -> bool {
        self.email.is_none()
    }

    pub(crate) fn is_confirmed(&self) -> bool {
        self.confirmed_at.is_some()
    }

    /// Adds a way to sign in, once.
    pub(crate) fn link(&mut self, provider: &'static str) {
        if !self.providers.contains(&provider) {
            self.providers.push(provider);
        }
        self.touch();
    }

    /// Marks the address as the user's, once.
    pub(crate) fn confirm(&mut self) {
        self.confirmed_at.get_or_insert_with(now_text);
        self.touch();
    }

    pub(crate) fn set_password(&mut self, password: &str) {
        self.password = Some(Secret::of(password));
        self.touch();
    }

    pub(crate) fn has_password(&self, password: &str) -> bool {
        self.password.as_ref().is_some_and(|secret| secret.is(password))
    }

    /// Adds user metadata; what is there under the same name is replaced.
    pub(crate) fn describe(&mut self, data: Map<String, Value>) {
        self.metadata.extend(data);
        self.touch();
    }

    fn touch(&mut self) {
        self.updated_at = now_text();
    }

    /// `app_metadata`: how one may sign in.
    pub(crate) fn app_metadata(&self) -> Value {
        match self.providers.first() {
            Some(first) => json!({ "provider": first, "providers": self.providers }),
            None => json!({}),
        }
    }

    /// `user_metadata`: what the user says of itself.
    pub(crate) fn user_metadata(&self) -> Value {
        let mut metadata = self.metadata.clone();
        if let Some(email) = &self.email {
            metadata.insert("email".to_owned(), json!(email));
            metadata.insert("email_verified".to_owned(), json!(self.is_confirmed()));
            metadata.insert("phone_verified".to_owned(), json!(false));
            metadata.insert("sub".to_owned(), json!(self.id));
        }
        Value::Object(metadata)
    }

    /// The user object of every answer.
    pub(crate) fn json(&self) -> Value {
        let identities: Vec<Value> = self.providers.iter().map(|provider| self.identity(provider)).collect();
        json!({
            "id": self.id, "aud": "authenticated", "role": "authenticated",
            "email": self.email.as_deref().unwrap_or_default(), "email_confirmed_at": self.confirmed_at,
            "phone": "", "confirmed_at": self.confirmed_at, "last_sign_in_at": self.last_sign_in_at,
            "app_metadata": self.app_metadata(), "user_metadata": self.user_metadata(), "identities": identities,
            "created_at": self.created_at, "updated_at": self.updated_at, "is_anonymous": self.is_anonymous(),
        })
    }

    fn identity(&self, provider: &str) -> Value {
        json!({
            "identity_id": self.id, "id": self.id, "user_id": self.id, "identity_data": self.user_metadata(),
            "provider": provider, "last_sign_in_at": self.last_sign_in_at, "created_at": self.created_at,
            "updated_at": self.updated_at, "email": self.email,
        })
    }
}
