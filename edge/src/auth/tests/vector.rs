//! The signature check itself, on published vectors and on what is known to have fooled others.

use super::super::jwks;
use super::*;
use serde_json::json;

/// RFC 7515, appendix A.1 to A.3: one payload, signed three ways.
const PAYLOAD: &str =
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
const RS256: &str = "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
const ES256: &str = "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

fn rsa() -> Value {
    json!({ "kty": "RSA", "kid": "rsa", "e": "AQAB",
        "n": "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ" })
}

fn p256() -> Value {
    json!({ "kty": "EC", "kid": "ec", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0" })
}

fn with(mut key: Value, name: &str, value: impl Into<Value>) -> Value {
    key[name] = value.into();
    key
}

fn keys(list: &[Value]) -> Vec<jwks::Key> {
    jwks::parse(json!({ "keys": list }).to_string().as_bytes()).unwrap()
}

/// Whether the key believes the payload under that header with that signature.
fn verifies(key: &Value, header: &str, signature: &str) -> bool {
    let token = format!("{}.{PAYLOAD}.{signature}", URL_SAFE_NO_PAD.encode(header));
    let [key] = keys(std::slice::from_ref(key)).try_into().unwrap();
    Bearer::parse(&token).is_ok_and(|bearer| key.verifies(&bearer))
}

#[test]
fn the_vectors_of_the_standard_pass_and_no_changed_bit_of_them_does() {
    let mut changes = 0;
    for (key, header, signature) in
        [(rsa(), r#"{"alg":"RS256"}"#, RS256), (p256(), r#"{"alg":"ES256"}"#, ES256)]
    {
        assert!(verifies(&key, header, signature), "{header}");
        let bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            changes += 1;
            assert!(!verifies(&key, header, &URL_SAFE_NO_PAD.encode(changed)), "{header} bit {bit}");
        }
        for (what, bytes) in [
            ("cut", bytes[1..].to_vec()),
            ("cut at the end", bytes[..bytes.len() - 1].to_vec()),
            ("longer", [&bytes[..], &[0]].concat()),
            ("longer in front", [&[0], &bytes[..]].concat()),
            ("twice", [&bytes[..], &bytes[..]].concat()),
            ("zero", vec![0; bytes.len()]),
            ("full", vec![0xff; bytes.len()]),
            ("one", [vec![0; bytes.len() - 1], vec![1]].concat()),
        ] {
            assert!(!verifies(&key, header, &URL_SAFE_NO_PAD.encode(bytes)), "{header} {what}");
            changes += 1;
        }
    }
    println!("{changes} changed signatures of published vectors: none believed");
}

#[test]
fn a_key_is_for_its_own_algorithm() {
    for (key, signature) in [(rsa(), RS256), (p256(), ES256)] {
        for algorithm in ["ES256", "RS256", "HS256"] {
            let own = (key["kty"] == "RSA") == (algorithm == "RS256") && algorithm != "HS256";
            assert_eq!(verifies(&key, &format!(r#"{{"alg":"{algorithm}"}}"#), signature), own, "{algorithm}");
        }
    }
}

#[test]
fn no_degenerate_pair_of_numbers_is_a_signature() {
    // The order of P-256 and the prime of its field (SEC 2), with their neighbours.
    let order = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
    let prime = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
    let number = |hex: &str| -> Vec<u8> {
        (0..64).step_by(2).map(|at| u8::from_str_radix(hex.get(at..at + 2).unwrap(), 16).unwrap()).collect()
    };
    let plus = |bytes: &[u8], last: u8| [&bytes[..31], &[bytes[31].wrapping_add(last)]].concat();
    let (order, prime) = (number(order), number(prime));
    let small = |last: u8| [vec![0; 31], vec![last]].concat();
    let numbers = [
        small(0),
        small(1),
        small(2),
        plus(&order, 0xff),
        order.clone(),
        plus(&order, 1),
        plus(&prime, 0),
        vec![0xff; 32],
        URL_SAFE_NO_PAD.decode(ES256).unwrap()[..32].to_vec(),
    ];
    for r in &numbers {
        for s in &numbers {
            let signature = URL_SAFE_NO_PAD.encode([&r[..], &s[..]].concat());
            assert!(!verifies(&p256(), r#"{"alg":"ES256"}"#, &signature), "{r:x?} {s:x?}");
        }
    }
    // DER is what other protocols use.
    let raw = URL_SAFE_NO_PAD.decode(ES256).unwrap();
    let der = [&[0x30, 69, 2, 32], &raw[..32], &[2, 33, 0], &raw[32..]].concat();
    assert!(!verifies(&p256(), r#"{"alg":"ES256"}"#, &URL_SAFE_NO_PAD.encode(der)));
}

#[test]
fn keys_that_nobody_should_believe_are_left_out() {
    let (ec, rsa) = (p256(), rsa());
    for bad in [
        json!({ "kty": "oct", "kid": "o", "alg": "HS256", "k": "c2VjcmV0" }),
        json!({ "kty": "OKP", "kid": "o", "crv": "Ed25519", "x": ec["x"] }),
        with(ec.clone(), "use", "enc"),
        with(ec.clone(), "key_ops", json!(["encrypt"])),
        with(ec.clone(), "key_ops", json!([])),
        with(ec.clone(), "alg", "RS256"),
        with(ec.clone(), "alg", "ES384"),
        with(ec.clone(), "alg", "none"),
        with(ec.clone(), "crv", "P-384"),
        with(ec.clone(), "crv", "secp256k1"),
        with(ec.clone(), "kid", ""),
        with(ec.clone(), "kid", Value::Null),
        with(ec.clone(), "x", ""),
        with(ec.clone(), "x", "AA"),
        with(ec.clone(), "x", format!("{}=", ec["x"].as_str().unwrap())),
        with(rsa.clone(), "e", "AQ"),
        with(rsa.clone(), "e", "Aw"),
        with(rsa.clone(), "alg", "HS256"),
        with(rsa.clone(), "alg", "PS256"),
        with(rsa.clone(), "n", "AQAB"),
        with(rsa.clone(), "n", rsa["n"].as_str().unwrap().get(..171)),
        with(rsa.clone(), "n", "A".repeat(342)),
        json!("noise"),
        json!(null),
    ] {
        let found = keys(std::slice::from_ref(&bad));
        assert!(found.iter().all(|key| key.kid().is_none()), "{bad}");
        assert_eq!(keys(&[bad, ec.clone()]).len(), 1, "the good one beside it stays");
    }
}

#[test]
fn a_modulus_is_odd_full_and_of_2048_to_4096_bits() {
    let n = URL_SAFE_NO_PAD.decode(rsa()["n"].as_str().unwrap()).unwrap();
    let taken = |n: &[u8]| keys(&[with(rsa(), "n", URL_SAFE_NO_PAD.encode(n))]).len() == 1;
    let (first, last) = (n[0], n[n.len() - 1]);
    assert!(taken(&n) && taken(&[&n[..], &n[..]].concat()));
    assert!(!taken(&[&n[..n.len() - 1], &[last & 0xfe]].concat()), "even");
    assert!(!taken(&[&[first & 0x7f], &n[1..]].concat()), "not full");
    assert!(!taken(&[&n[..254], &[last]].concat()), "short");
    assert!(!taken(&[&n[..], &n[..], &[last]].concat()), "long");
}

#[test]
fn a_key_says_its_name_and_not_itself() {
    let [key] = keys(&[p256()]).try_into().unwrap();
    assert_eq!(format!("{key:?}"), r#"Key { kid: Some("ec"), algorithm: ES256, .. }"#);
}

#[test]
fn a_point_off_the_curve_believes_nothing() {
    let ec = p256();
    for (x, y) in [
        (ec["x"].clone(), ec["x"].clone()),
        (ec["y"].clone(), ec["x"].clone()),
        (json!("A".repeat(43)), json!("A".repeat(43))),
        (json!(URL_SAFE_NO_PAD.encode([0xff; 32])), ec["y"].clone()),
    ] {
        let key = with(with(ec.clone(), "x", x), "y", y);
        assert!(!verifies(&key, r#"{"alg":"ES256"}"#, ES256), "{key}");
    }
}

#[test]
fn of_two_keys_with_one_name_either_may_have_signed() {
    let stranger = with(with(rsa(), "kid", "k"), "alg", "RS256");
    let both = keys(&[stranger, with(p256(), "kid", "k")]);
    let token = format!("{}.{PAYLOAD}.{ES256}", URL_SAFE_NO_PAD.encode(r#"{"alg":"ES256"}"#));
    let bearer = Bearer::parse(&token).unwrap();
    assert_eq!(both.iter().map(|key| key.verifies(&bearer)).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_list_of_keys_is_bounded() {
    let many: Vec<Value> = (0..10_000).map(|n| with(p256(), "kid", n.to_string())).collect();
    assert_eq!(keys(&many).len(), 16);
    for body in ["", "null", "[]", r#"{"keys":{}}"#, r#"{"keys":null}"#, "<html>", "\u{feff}{\"keys\":[]}"] {
        assert!(jwks::parse(body.as_bytes()).is_none(), "{body}");
    }
}

#[test]
fn claims_said_twice_are_said_wrongly() {
    let good = claims().to_string();
    let twice = |more: &str| format!("{},{more}}}", good.trim_end_matches('}'));
    for payload in [
        twice(r#""role":"authenticated""#),
        twice(r#""sub":"3f8c1f5e-8f0a-4d7e-9a55-0a3cbb6f7c12""#),
        twice(r#""exp":9999999999"#),
        format!("{good}{good}"),
        format!("[{good}]"),
    ] {
        let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"HS256"}"#);
        let signed = format!("{header}.{}", URL_SAFE_NO_PAD.encode(&payload));
        let key = EncodingKey::from_secret(SECRET.as_bytes());
        let signature = jsonwebtoken::crypto::sign(signed.as_bytes(), &key, Algorithm::HS256).unwrap();
        let result = admit(&door(true), &Source::new(None), Some(&format!("Bearer {signed}.{signature}")));
        assert_eq!(result, Err(AuthRefusal::Invalid), "{payload}");
    }
}

#[test]
fn ten_thousand_made_up_kids_cost_two_fetches() {
    let source = Source::new(Some(&json!({ "keys": [p256()] }).to_string()));
    let door = door(false);
    for n in 0..10_000 {
        let header = URL_SAFE_NO_PAD.encode(json!({ "alg": "ES256", "kid": format!("kid {n}") }).to_string());
        let token = format!("Bearer {header}.{PAYLOAD}.{ES256}");
        assert_eq!(admit(&door, &source, Some(&token)), Err(AuthRefusal::Invalid));
        source.now_ms.set(source.now_ms.get() + 2);
    }
    println!("10000 tokens with made-up kids: {} fetches", source.fetches.get());
    assert!(source.fetches.get() <= 2);
}
