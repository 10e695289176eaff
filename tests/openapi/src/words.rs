//! What is said of calls, for people.

use contract::operation::Operation;

/// Of all calls.
pub(crate) const ABOUT: &str = "\
Every failure is `application/problem+json` with a `code` from a closed list; the status follows from the code. Any \
other address answers 404 `not_found`, any other method 405 `method_not_allowed` with `Allow`. What takes GET takes HEAD.

A batch costs coins. They are held before anything is paid for, settled for pictures that arrived, were checked and are \
stored, and returned otherwise. Bodies may have members that are not described here; they are not read.";

/// Of one call.
pub(crate) struct Words {
    /// Its name for programs.
    pub(crate) id: &'static str,
    /// In one line.
    pub(crate) summary: &'static str,
    /// Whatever else there is to know.
    pub(crate) description: &'static str,
    /// What comes back when it went well.
    pub(crate) answer: &'static str,
}

const GENERATE: &str = "\
Holds the price, has the photo described if there is one, has the pictures painted, and settles what arrived. \
`settings` may have 8192 bytes as JSON. `null` is the same as absent.

With `Accept: text/event-stream` the answer is a stream of events whose `data` is one line of JSON: `held`, then \
`described` or `description_skipped` if there is a photo, one `image` per picture as it arrives, and at the end `done` \
(what the call answers otherwise) or `problem`. A replay sends only the end. What is refused before coins are held is an \
ordinary problem. The batch does not depend on anybody listening.";

const DELETE: &str = "\
A running batch is cancelled: its coins return, and the call that waits for it ends with `cancelled`. Of a batch that \
has ended the pictures are removed; the batch itself stays in history and statement. Doing it again does nothing.";

/// The words for a call.
pub(crate) const fn of(call: Operation) -> Words {
    let (id, summary, description, answer) = match call {
        Operation::GenerateImage => {
            ("generate_image", "Orders a batch of pictures.", GENERATE, "At least one picture arrived.")
        }
        Operation::DescribeImage => (
            "describe_image",
            "Has a photo described.",
            "Free, and remembered: the batch that follows with the same photo does not ask again. For callers who \
             could pay for a batch, so often a day.",
            "What the photo shows.",
        ),
        Operation::Me => ("get_me", "Tells who is calling and what they can spend.", "", "The caller."),
        Operation::Coins => ("list_coins", "The caller's statement, newest first.", "", "A page of it."),
        Operation::Generations => {
            ("list_generations", "The caller's batches, newest first.", "", "A page of them.")
        }
        Operation::Generation => ("get_generation", "One of the caller's batches.", "", "As it stands."),
        Operation::DeleteGeneration => (
            "delete_generation",
            "Cancels a batch, or removes its pictures.",
            DELETE,
            "It is done, now or before.",
        ),
        Operation::Picture => (
            "get_picture",
            "A stored picture.",
            "An address for `<img>`: whoever knows it may look, and nobody can guess it.",
            "The picture.",
        ),
        Operation::Config => ("get_config", "What a page needs to start.", "", "Nothing in it is secret."),
        Operation::Health => ("get_health", "Whether the edge can serve.", "", "It can."),
        Operation::OpenApi => ("get_openapi", "This document.", "", "OpenAPI 3.1."),
    };
    Words { id, summary, description, answer }
}
