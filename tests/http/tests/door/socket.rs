//! Large bodies, sent to their end: what stands before the Worker on this machine passes its answer on only then. That
//! the Worker itself looks no further than the head is told natively, where a body that is read would be noticed.

use serde_json::Value;
use stack::Stack;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Of a body, written at once.
const PIECE: usize = 64 * 1024;
/// What the head promises.
const PROMISED: usize = 100 * 1024 * 1024;

/// Sends a head and so much of that piece, again and again; the status and the problem that came back.
fn knock(stack: &Stack, path: &str, headers: &str, piece: &[u8], times: usize) -> (u16, Value) {
    let host = stack.url().strip_prefix("http://").unwrap();
    let mut socket = TcpStream::connect(host).unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let head = format!("POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n");
    socket.write_all(head.as_bytes()).unwrap();
    for _ in 0..times {
        if socket.write_all(piece).is_err() {
            break; // whoever has answered already may have closed
        }
    }
    if headers.contains("chunked") {
        let _closed = socket.write_all(b"0\r\n\r\n");
    }
    let mut answer = Vec::new();
    let mut heard = [0; 4_096];
    while !is_whole(&answer) {
        match socket.read(&mut heard) {
            Ok(0) => break,
            Ok(read) => answer.extend_from_slice(&heard[..read]),
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
    let plain = vec![b' '; PIECE];
    let chunk = [b"10000\r\n".as_slice(), &plain, b"\r\n"].concat();
    let times = PROMISED / PIECE;
    for (path, head, piece) in
        [("/api/generate-image", &length, &plain), ("/api/describe-image", &chunked, &chunk)]
    {
        let (status, problem) = knock(stack, path, head, piece, times);
        assert_eq!((status, &problem["code"]), (401, &"missing_token".into()), "{path} {head}");
        let bad = format!("{head}Authorization: Bearer a.b.c\r\n");
        let (status, problem) = knock(stack, path, &bad, piece, times);
        assert_eq!((status, &problem["code"]), (401, &"invalid_token".into()), "{path} {bad}");
    }
}

#[tokio::test]
async fn a_seller_with_too_much_is_turned_away_at_the_head_too() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let token = format!("Authorization: Bearer {}\r\n", seller.token);
    for length in [PROMISED, 8_500_000] {
        let head = format!("{token}Content-Type: application/json\r\nContent-Length: {length}\r\n");
        let (status, problem) =
            knock(stack, "/api/generate-image", &head, &vec![b' '; PIECE], length.div_ceil(PIECE));
        assert_eq!((status, &problem["code"]), (413, &"body_too_large".into()), "{length}");
    }
    // Without a length the media type is still looked at first, and reading ends at the limit.
    let head = format!("{token}Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n");
    let (status, problem) = knock(stack, "/api/generate-image", &head, b"5\r\nhello\r\n", 1);
    assert_eq!((status, &problem["code"]), (415, &"unsupported_media_type".into()));
    assert_eq!(seller.balance().await, (10, 0));
}
