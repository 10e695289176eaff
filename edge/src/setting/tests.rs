use super::*;
use std::collections::BTreeMap;

/// The smallest complete set, for tests that need settings.
pub(crate) fn minimal() -> BTreeMap<&'static str, &'static str> {
    BTreeMap::from([
        ("SUPABASE_URL", "https://toko.supabase.co"),
        ("SUPABASE_PUBLISHABLE_KEY", "public"),
        ("FAL_KEY", "a:b"),
        ("GEMINI_API_KEY", "c"),
    ])
}

fn read(changes: &[(&'static str, &'static str)]) -> Result<Settings, Misconfigured> {
    let mut values = minimal();
    values.extend(changes.iter().copied());
    Settings::read(|name| values.get(name).map(|value| (*value).to_owned()))
}

#[test]
fn what_is_not_set_has_the_documented_default() {
    let settings = read(&[]).unwrap();
    assert_eq!(settings.fal_base_url, "https://fal.run");
    assert_eq!(settings.fal_model, "fal-ai/flux/schnell");
    assert_eq!(settings.coins_per_batch, 1);
    assert_eq!((settings.describe_timeout_ms, settings.paint_timeout_ms), (8_000, 30_000));
    assert_eq!((settings.deadline_ms, settings.hold_ttl_ms), (60_000, 300_000));
    assert_eq!(settings.issuer(), "https://toko.supabase.co/auth/v1");
    assert!(settings.rate_limits && settings.generation);
    assert_eq!((settings.daily_pictures_max, settings.breaker_failures), (10_000, 8));
    assert_eq!(settings.cors_origin, None);
    assert_eq!((settings.unpaid_per_day, settings.pictures_kept_ms), (20, None));
    let kept_ms = read(&[("PICTURES_KEPT_DAYS", "2")]).unwrap().pictures_kept_ms;
    assert_eq!(kept_ms, Some(172_800_000));
}

#[test]
fn what_is_wrong_is_named() {
    for (name, value) in [
        ("SUPABASE_URL", ""),
        ("SUPABASE_URL", "toko.supabase.co"),
        ("SUPABASE_URL", "http://toko.supabase.co"),
        ("SUPABASE_URL", "https://toko.supabase.co/auth/v1"),
        ("SUPABASE_PUBLISHABLE_KEY", " "),
        ("SUPABASE_JWT_SECRET", "short"),
        ("FAL_BASE_URL", "https://user:pass@fal.run"),
        ("FAL_MODEL", "fal-ai/../flux"),
        ("FAL_MODEL", "fal-ai/flux?x=1"),
        ("FAL_KEY", ""),
        ("FAL_KEY", "a b"),
        ("FAL_CONCURRENCY", "0"),
        ("FAL_CONCURRENCY", "many"),
        ("FAL_RESULT_HOSTS", "https://x"),
        ("GEMINI_API_KEY", ""),
        ("COINS_PER_BATCH", "0"),
        ("COINS_PER_BATCH", "-1"),
        ("COINS_PER_BATCH", "1.5"),
        ("WELCOME_COINS", "lots"),
        ("HOLD_TTL_S", "0"),
        ("HOLD_TTL_S", ""),
        ("FAL_BASE_URL", " "),
        ("DEADLINE_MS", "1e3"),
        ("UNPAID_PER_DAY", "0"),
        ("DESCRIPTIONS_PER_DAY", "-1"),
        ("PICTURES_KEPT_DAYS", "-1"),
        ("PICTURES_KEPT_DAYS", "36501"),
        ("RATE_LIMITS", "maybe"),
        ("GENERATION", "no"),
        ("DAILY_PICTURES_MAX", "-1"),
        ("BREAKER_FAILURES", "x"),
        ("BREAKER_PAUSE_MS", "0"),
        ("CORS_ORIGIN", "*"),
        ("CORS_ORIGIN", "https://toko.example/halaman"),
    ] {
        assert_eq!(read(&[(name, value)]).unwrap_err().setting, name, "{name}={value}");
    }
}

#[test]
fn a_batch_may_not_outlive_its_hold() {
    let wrong = read(&[("HOLD_TTL_S", "60"), ("DEADLINE_MS", "60000")]).unwrap_err();
    assert_eq!(wrong.setting, "DEADLINE_MS");
    assert!(read(&[("HOLD_TTL_S", "61"), ("DEADLINE_MS", "60000")]).is_ok());
}

#[test]
fn http_is_for_this_machine_only() {
    assert!(read(&[("SUPABASE_URL", "http://127.0.0.1:8788")]).is_ok());
    assert!(read(&[("GEMINI_BASE_URL", "http://localhost:8788/")]).is_ok());
    assert!(read(&[("GEMINI_BASE_URL", "http://10.0.0.1")]).is_err());
}

#[test]
fn a_secret_cannot_be_printed() {
    let settings = read(&[("SUPABASE_JWT_SECRET", "canary-canary-canary")]).unwrap();
    let printed = format!("{settings:?}");
    assert!(!printed.contains("canary"), "{printed}");
    assert!(!printed.contains("a:b"), "{printed}");
}
