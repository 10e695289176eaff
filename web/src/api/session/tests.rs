use super::*;
use serde_json::Value;

const ANSWER: &str = r#"{"access_token":"a.b.c","token_type":"bearer","expires_in":3600,"expires_at":1700003600,"refresh_token":"r1","user":{"id":"7a0c","aud":"authenticated","email":"rina@contoh.com","app_metadata":{"provider":"email"}},"weak_password":null}"#;

fn session() -> Session {
    Session::read(ANSWER).unwrap()
}

#[test]
fn what_supabase_js_kept_is_kept() {
    assert_eq!(session().issued(0).whole(), ANSWER);
    assert_eq!(Session::read(r#"{"user":{"id":"7a0c"}}"#), None);
    assert_eq!((&*session().user_id(), session().email().as_deref()), ("7a0c", Some("rina@contoh.com")));
}

#[test]
fn the_key_is_that_of_supabase_js() {
    assert_eq!(storage_key("https://abcdefgh.supabase.co"), "sb-abcdefgh-auth-token");
    assert_eq!(storage_key("http://127.0.0.1:8788"), "sb-127-auth-token");
    assert_eq!(storage_key("http://localhost:54321/"), "sb-localhost-auth-token");
}

#[test]
fn it_is_renewed_ahead_of_its_end() {
    assert!(!session().is_stale(1_700_000_000, 0));
    assert!(!session().is_stale(1_700_003_509, 0));
    assert!(session().is_stale(1_700_003_510, 0));
}

#[test]
fn a_clock_off_by_a_day_changes_nothing() {
    let day_s = 86_400;
    let ahead_s = 1_700_000_000 + day_s;
    let lag_s = session().clock_lag_s(ahead_s);
    assert_eq!(lag_s, -86_400);
    assert!(!session().is_stale(ahead_s + 60, lag_s));
    assert!(session().is_stale(ahead_s + 3_590, lag_s));
    let behind_s = 1_700_000_000 - day_s;
    assert!(session().is_stale(behind_s + 3_590, session().clock_lag_s(behind_s)));
}

#[test]
fn an_end_that_was_not_sent_is_reckoned() {
    let bare = Session::read(&ANSWER.replace("\"expires_at\":1700003600,", "")).unwrap();
    let whole: Value = serde_json::from_str(bare.clone().issued(1_000).whole()).unwrap();
    assert_eq!(whole["expires_at"], 4_600);
    assert_eq!(whole["user"]["app_metadata"]["provider"], "email");
    assert!(bare.is_stale(0, 0), "unknown is stale");
}
