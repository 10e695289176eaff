//! Large bodies, seen at the socket: what is refused is refused by its head.

use serde_json::Value;
use stack::Stack;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Bytes of a body that may have been sent before the answer is there.
const SENT: usize = 64 * 1024;
/// What the head promises.
const PROMISED: usize = 100 * 1024 * 1024;

/// Sends a head and the beginning of its body, never the rest; the status and the problem that came back.
fn knock(stack: &Stack, path: &str, headers: &str, body: &[u8]) -> (u16, Value) {
    let host = stack.url().strip_prefix("http://").unwrap();
    let mut socket = TcpStream::connect(host).unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let head = format!("POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n");
    socket.write_all(head.as_bytes()).unwrap();
    // Whoever has answered already may have closed.
    let _closed = socket.write_all(body);
    let mut answer = Vec::new();
    let mut piece = [0; 4_096];
    while !is_whole(&answer) {
        match socket.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => answer.extend_from_slice(&piece[..read]),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => break,
            Err(error) => panic!("{path} {headers}: {error} after {}", String::from_utf8_lossy(&answer)),
        }
    }
    let text = String::from_utf8_lossy(&answer).into_owned();
    let status = text.split(' ').nth(1).and_then(|status| status.parse().ok());
    let problem = text.find('{').zip(text.rfind('}')).and_then(|(from, to)| text.get(from..=to));
    (status.unwrap_or_default(), problem.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default())
}

fn is_whole(answer: &[u8]) -> bool {
    let text = String::from_utf8_lossy(answer);
    text.split_once("\r\n\r\n")
        .is_some_and(|(_, body)| body.trim_end_matches(['\r', '\n', '0']).ends_with('}'))
}

#[test]
fn a_stranger_with_a_hundred_megabytes_is_turned_away_at_the_head() {
    let stack = Stack::shared();
    let length = format!("Content-Type: application/json\r\nContent-Length: {PROMISED}\r\n");
    let chunked = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n".to_owned();
    let plain = vec![b' '; SENT];
    let chunk = [b"10000\r\n".as_slice(), &plain].concat();
    for path in ["/api/generate-image", "/api/describe-image"] {
        for (head, body) in [(&length, &plain), (&chunked, &chunk)] {
            let (status, problem) = knock(stack, path, head, body);
            assert_eq!((status, &problem["code"]), (401, &"missing_token".into()), "{path} {head}");
            let bad = format!("{head}Authorization: Bearer a.b.c\r\n");
            let (status, problem) = knock(stack, path, &bad, body);
            assert_eq!((status, &problem["code"]), (401, &"invalid_token".into()), "{path} {bad}");
        }
    }
    println!("8 strangers with 100 MB each: 401 after at most {} KiB", SENT / 1024);
}

#[tokio::test]
async fn a_seller_with_too_much_is_turned_away_at_the_head_too() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let token = format!("Authorization: Bearer {}\r\n", seller.token);
    for length in [PROMISED, 8_500_000] {
        let head = format!("{token}Content-Type: application/json\r\nContent-Length: {length}\r\n");
        let (status, problem) = knock(stack, "/api/generate-image", &head, &vec![b' '; SENT]);
        assert_eq!((status, &problem["code"]), (413, &"body_too_large".into()), "{length}");
    }
    // Without a length the media type is still looked at first, and reading ends at the limit.
    let head = format!("{token}Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n");
    let (status, problem) = knock(stack, "/api/generate-image", &head, b"5\r\nhello\r\n");
    assert_eq!((status, &problem["code"]), (415, &"unsupported_media_type".into()));
    assert_eq!(seller.balance().await, (10, 0));
}
