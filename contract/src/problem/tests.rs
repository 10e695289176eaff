use super::*;

#[test]
fn a_code_travels_by_its_name() {
    for code in Code::ALL {
        let json = serde_json::to_string(code).unwrap();
        assert_eq!(json, format!("\"{}\"", code.name()));
        assert_eq!(serde_json::from_str::<Code>(&json).unwrap(), *code);
    }
}

#[test]
fn codes_are_sorted_by_status_and_unique() {
    let statuses: Vec<u16> = Code::ALL.iter().map(|code| code.status()).collect();
    assert!(statuses.is_sorted());
    let mut names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Code::ALL.len());
}

#[test]
fn the_bytes_of_a_problem_are_pinned() {
    let problem = Problem::new(Code::InsufficientCoins, "This batch costs 1 coin.");
    assert_eq!(
        serde_json::to_string(&problem).unwrap(),
        r#"{"type":"urn:etalase:problem:insufficient_coins","title":"Not enough coins","status":403,"code":"insufficient_coins","detail":"This batch costs 1 coin."}"#
    );
}

#[test]
fn an_unknown_code_is_refused_and_an_unknown_member_is_not() {
    let unknown_code = r#"{"type":"x","title":"x","status":400,"code":"nope","detail":"x"}"#;
    assert!(serde_json::from_str::<Problem>(unknown_code).is_err());
    let extra = r#"{"type":"x","title":"x","status":404,"code":"not_found","detail":"x","instance":"y"}"#;
    assert_eq!(serde_json::from_str::<Problem>(extra).unwrap().code, Code::NotFound);
}
