use super::*;

const STREAM: &str = ": still here\n\nevent: held\ndata: {\"generation_id\":\"g\",\"coins_held\":1,\"remaining_coins\":9}\n\n\
    event: described\ndata: {\"description\":\"Tas kulit é\",\"remembered\":false}\n\n\
    event: image\ndata: {\"index\":2,\"url\":\"https://x/2\",\"width\":8,\"height\":9,\"seed\":7}\n\n\
    event: later_invention\ndata: [1.5]\n\n\
    event: problem\ndata: {\"type\":\"about:blank\",\"title\":\"t\",\"status\":504,\"code\":\"provider_timeout\",\"detail\":\"d\"}\n\n";

fn fed(pieces: impl Iterator<Item = Vec<u8>>) -> Vec<Frame> {
    let mut frames = Frames::default();
    pieces.flat_map(|piece| frames.feed(&piece).unwrap()).collect()
}

fn one(name: &str, data: &str) -> Frame {
    Frame { name: name.into(), data: data.into() }
}

#[test]
fn cut_anywhere_it_says_the_same() {
    let whole = fed([STREAM.as_bytes().to_vec()].into_iter());
    assert_eq!(whole.len(), 5, "a comment is no event");
    for length in [1, 2, 3, 7, 64] {
        assert_eq!(fed(STREAM.as_bytes().chunks(length).map(<[u8]>::to_vec)), whole, "{length} at a time");
    }
}

#[test]
fn every_end_of_a_line_is_one() {
    for end in ["\r\n", "\r"] {
        let text = STREAM.replace('\n', end);
        assert_eq!(
            fed(text.as_bytes().chunks(1).map(<[u8]>::to_vec)),
            fed([STREAM.as_bytes().to_vec()].into_iter())
        );
    }
}

#[test]
fn several_lines_of_data_are_one_text_and_half_an_event_is_none() {
    assert_eq!(
        fed([b"event:done\ndata:a\ndata: b\n\nevent: held\ndata: x".to_vec()].into_iter()),
        [one("done", "a\nb")]
    );
}

#[test]
fn each_event_is_read_and_the_unknown_is_passed_over() {
    let events: Vec<_> =
        fed([STREAM.as_bytes().to_vec()].into_iter()).iter().map(|frame| event(frame).unwrap()).collect();
    assert!(matches!(&events[0], Some(Event::Held(held)) if held.generation_id == "g"));
    assert!(matches!(&events[1], Some(Event::Described(_))));
    assert!(matches!(&events[2], Some(Event::Image(image)) if (image.index, image.seed) == (2, 7)));
    assert_eq!(events[3], None);
    assert!(matches!(&events[4], Some(Event::Problem(problem)) if problem.code == Code::ProviderTimeout));
}

#[test]
fn what_is_no_stream_of_ours_is_garbled() {
    assert_eq!(event(&one("image", "<html>")), Err(Fault::Garbled));
    assert_eq!(Frames::default().feed(&[0xff, b'\n']), Err(Fault::Garbled));
    assert_eq!(Frames::default().feed(&vec![b'x'; EVENT_BYTES_MAX + 1]), Err(Fault::Garbled));
}
