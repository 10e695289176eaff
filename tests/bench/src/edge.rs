//! What the edge adds, with services that take no time: under load beside those services called directly, and one
//! batch at a time, step by step.

mod errand;
mod step;

use crate::sample::Sample;
use crate::table::{Table, millis};
use errand::{Errand, Hand};
use futures_util::future::join_all;
use stack::Stack;
use std::time::{Duration, Instant};

/// Connections, and requests over all of them in each round.
const LOADS: [(usize, usize); 3] = [(1, 100), (16, 320), (64, 448)];
/// Every errand is run so often, in turns.
const ROUNDS: usize = 3;

/// Both tables.
pub async fn measure() -> Vec<Table> {
    let stack = Stack::start(&crate::WITHOUT_LIMITS);
    let hands = Hand::several(&stack, LOADS[2].0).await;
    vec![load(&stack, &hands).await, step::table(&stack, &hands[0]).await]
}

async fn load(stack: &Stack, hands: &[Hand]) -> Table {
    let mut table = Table::new(
        "Under load",
        &["connections", "what", "p50", "p99", "requests/s", "added by the edge, p50"],
    );
    for errand in Errand::ALL {
        run(stack, &hands[..1], errand, 10).await; // everything is warm
    }
    for (connections, requests) in LOADS {
        let mut times = vec![(Vec::new(), Duration::ZERO); Errand::ALL.len()];
        for round in 1..=ROUNDS {
            eprintln!("    {connections} connections, round {round} of {ROUNDS}");
            for (errand, (taken, wall)) in Errand::ALL.into_iter().zip(&mut times) {
                let (times, time) = run(stack, &hands[..connections], errand, requests).await;
                taken.extend(times);
                *wall += time;
            }
        }
        let samples: Vec<(Errand, usize, Sample, Duration)> = Errand::ALL
            .into_iter()
            .zip(times)
            .map(|(errand, (taken, wall))| (errand, taken.len(), Sample::of(taken), wall))
            .collect();
        for (errand, count, sample, wall) in &samples {
            let floor = errand.floor().and_then(|floor| samples.iter().find(|(other, ..)| *other == floor));
            let rate = f64::from(u32::try_from(*count).expect("a small number")) / wall.as_secs_f64();
            table.row([
                connections.to_string(),
                errand.name().to_owned(),
                millis(sample.median()),
                millis(sample.percentile(99)),
                format!("{rate:.0}"),
                floor.map_or_else(String::new, |(_, _, floor, _)| millis(sample.median() - floor.median())),
            ]);
        }
    }
    table.note(
        "One picture a batch, of a fixed seed, which the sandbox has painted before. A batch through the edge is \
         signed in, held, described, painted, fetched, checked, stored, settled; called directly it is described, \
         painted and fetched by the same stand-ins. A new photo goes to Gemini; a known one has been described.",
    )
}

/// Runs an errand so often over as many connections as there are hands; how long each took, and all together.
async fn run(stack: &Stack, hands: &[Hand], errand: Errand, requests: usize) -> (Vec<Duration>, Duration) {
    let each = requests.div_ceil(hands.len());
    let prepare = |hand| (0..each).map(|_| errand.prepare(hand)).collect::<Vec<_>>();
    let prepared: Vec<_> = hands.iter().map(|hand| (hand, prepare(hand))).collect();
    let one_by_one = |(hand, bodies)| async move {
        let mut times = Vec::new();
        for body in bodies {
            times.push(errand.run(stack, hand, body).await);
        }
        times
    };
    let begun = Instant::now();
    let times = join_all(prepared.into_iter().map(one_by_one)).await.concat();
    (times, begun.elapsed())
}
