//! A setting that is missing or wrong: every address says which, and nothing else.

use contract::problem::Code;
use stack::Stack;

#[test]
fn a_setting_that_is_wrong_is_named() {
    for (name, value, wanted) in [
        ("COINS_PER_BATCH", "1.5", "The setting COINS_PER_BATCH must be a number from 1 to 1000000."),
        ("DEADLINE_MS", "300000", "The setting DEADLINE_MS must be less than HOLD_TTL_S."),
    ] {
        let log = Stack::try_start(&[(name, value)]).expect_err("it must not start");
        let code = format!(r#""code":"{}""#, Code::Misconfigured.name());
        assert!(log.contains(wanted) && log.contains(&code), "{log}");
    }
}
