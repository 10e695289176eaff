//! `GET /api/config`: what the page needs to start. Public.

use super::{Reply, reply};
use crate::problem::Failure;
use crate::setting::Settings;
use crate::visit::Visit;
use contract::api::config::{Config, Limits, Model};
use contract::limit::{PHOTO_BYTES_MAX, PICTURES_MAX, PROMPT_CHARS_MAX, SETTINGS_BYTES_MAX};
use http::StatusCode;

const DAY_MS: u64 = 24 * 60 * 60 * 1_000;

pub(super) fn get<P, S>(visit: &Visit<P>) -> Result<Reply<S>, Failure> {
    reply::json(StatusCode::OK, &config(&visit.app.settings))
}

fn config(settings: &Settings) -> Config {
    Config {
        supabase_url: settings.supabase_url.clone(),
        supabase_publishable_key: settings.supabase_publishable_key.clone(),
        coins_per_batch: settings.coins_per_batch,
        welcome_coins: settings.welcome_coins,
        pictures_kept_days: settings.pictures_kept_ms.map(days),
        limits: Limits {
            prompt_chars_max: PROMPT_CHARS_MAX,
            photo_bytes_max: PHOTO_BYTES_MAX,
            pictures_max: PICTURES_MAX,
            settings_bytes_max: SETTINGS_BYTES_MAX,
        },
        models: vec![Model { id: settings.fal_model.clone(), sees_photo: false }],
    }
}

/// The setting is whole days, far fewer than the type holds.
fn days(ms: u64) -> u32 {
    u32::try_from(ms.div_euclid(DAY_MS)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setting::tests::minimal;

    #[test]
    fn how_long_pictures_are_kept_is_told_in_days_if_at_all() {
        let told = |value: &'static str| {
            let mut values = minimal();
            values.insert("PICTURES_KEPT_DAYS", value);
            let settings = Settings::read(|name| values.get(name).map(|value| (*value).to_owned())).unwrap();
            config(&settings).pictures_kept_days
        };
        assert_eq!(told("30"), Some(30));
        assert_eq!(told("0"), None);
    }
}
