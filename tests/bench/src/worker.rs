//! The Worker by itself: what it weighs, how long it takes to start, what a request of each kind costs.

use crate::PHOTO_BYTES;
use crate::machine::root;
use crate::program::Workerd;
use crate::sample::Sample;
use crate::table::{Table, millis};
use flate2::Compression;
use flate2::write::GzEncoder;
use reqwest::Method;
use sandbox::auth::Mint;
use serde_json::{Value, json};
use stack::photo::heavy_jpeg;
use stack::{Answer, Seller, Stack};
use std::io::Write;
use std::process::Command;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Requests of each kind.
const REQUESTS: u32 = 100;
/// How often the program is compiled afresh.
const STARTS: usize = 15;
/// What Node says in one line: milliseconds to compile the program and to make an instance of it.
const START: &str = "
const bytes = require('fs').readFileSync(process.argv[1]);
const stub = {
  function: () => () => {},
  memory: () => new WebAssembly.Memory({ initial: 32 }),
  table: () => new WebAssembly.Table({ initial: 1024, element: 'externref' }),
  global: () => new WebAssembly.Global({ value: 'i32' }, 0),
  tag: () => WebAssembly.JSTag ?? new WebAssembly.Tag({ parameters: ['externref'] }),
};
const begun = performance.now();
const program = new WebAssembly.Module(bytes);
const compiled = performance.now();
const imports = {};
for (const { module, name, kind } of WebAssembly.Module.imports(program)) (imports[module] ??= {})[name] = stub[kind]();
new WebAssembly.Instance(program, imports);
console.log(compiled - begun, performance.now() - compiled);";

/// Size and start, then a request of each kind.
pub async fn measure() -> Vec<Table> {
    vec![size_and_start(), kinds().await]
}

fn size_and_start() -> Table {
    let built = root().join("edge/build");
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    let mut raw = 0;
    for file in ["index.js", "index_bg.wasm"] {
        let bytes = std::fs::read(built.join(file)).expect("the Worker is built");
        raw += bytes.len();
        gzip.write_all(&bytes).expect("memory takes what is written");
    }
    let gzip = gzip.finish().expect("memory takes what is written").len();
    let (compile, instance): (Vec<Duration>, Vec<Duration>) = (0..STARTS).map(|_| start()).unzip();
    let mut table = Table::new("Size and start", &["", "value"]);
    let kilobytes = |bytes: usize| format!("{}.{} kB", bytes / 1_000, bytes % 1_000 / 100);
    table.row(["program and loader".to_owned(), kilobytes(raw)]);
    table.row(["the same as uploaded, gzip".to_owned(), kilobytes(gzip)]);
    table.row(["compile, once per process".to_owned(), millis(Sample::of(compile).median())]);
    table.row(["an instance, once per isolate".to_owned(), millis(Sample::of(instance).median())]);
    table.note(format!("Start-up in the V8 of the pinned Node, in a fresh process each, median of {STARTS}."))
}

fn start() -> (Duration, Duration) {
    let mut node = Command::new(root().join("node_modules/.bin/node"));
    let said =
        node.args(["-e", START]).arg(root().join("edge/build/index_bg.wasm")).output().expect("Node runs");
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let mut times = said.split_whitespace().filter_map(|ms| ms.parse::<f64>().ok());
    let mut next = || Duration::from_secs_f64(times.next().expect("two times") / 1_000.0);
    (next(), next())
}

async fn kinds() -> Table {
    let stack = Stack::start(&crate::WITHOUT_LIMITS);
    let seller = stack.seller().await;
    let workerd = Workerd::of(&stack);
    let photo = heavy_jpeg(PHOTO_BYTES);
    let batch = json!({ "prompt": "A woman model for fashion", "num_images": 1, "seed": 7 });
    let mut with_photo = batch.clone();
    with_photo["reference_image"] = photo.as_str().into();
    let three = json!({ "prompt": "A woman model for fashion", "num_images": 3, "seed": 7 });
    let picture =
        seller.generate(&batch).await.json::<Value>()["images"][0].as_str().expect("a picture").to_owned();
    let picture = picture.split_once("/p/").map(|(_, path)| format!("/p/{path}")).expect("our own address");
    let mut table =
        Table::new("A request of each kind", &["kind", "p50", "CPU of the runtime", "trips to D1", "answer"]);
    for (name, kind) in [
        ("health", Kind::Get("/api/health")),
        ("the document", Kind::Get("/")),
        ("a picture", Kind::Get(&picture)),
        ("the balance", Kind::Get("/api/me")),
        ("the balance, with a token never seen", Kind::Stranger),
        ("the statement, a page", Kind::Get("/api/coins")),
        ("the history, a page", Kind::Get("/api/generations")),
        ("a description that is remembered", Kind::Post("/api/describe-image", json!({ "image": photo }))),
        ("a description that is not", Kind::NewPhoto),
        ("a batch of 1", Kind::Post("/api/generate-image", batch.clone())),
        ("a batch of 1 with a 200 kB photo", Kind::Post("/api/generate-image", with_photo)),
        ("a batch of 3", Kind::Post("/api/generate-image", three)),
    ] {
        eprintln!("    {name}");
        table.row(row(&stack, &seller, workerd, name, &kind).await);
    }
    let peak = workerd.and_then(Workerd::peak_mib);
    table.note(format!(
        "{REQUESTS} requests each, one at a time, services without latency. CPU is that of the whole workerd process: the \
         Worker, and the local D1 and R2, which in production run elsewhere. Trips are the Worker's own count in its \
         log. The process had {} MiB at most.",
        peak.map_or_else(|| "unknown".to_owned(), |mib| format!("{mib:.0}"))
    ))
}

/// What is sent.
enum Kind<'a> {
    Get(&'a str),
    /// The balance, each time with a token that the Worker must check.
    Stranger,
    Post(&'a str, Value),
    /// A description of a photo that nobody has sent.
    NewPhoto,
}

async fn row(
    stack: &Stack,
    seller: &Seller,
    workerd: Option<Workerd>,
    name: &str,
    kind: &Kind<'_>,
) -> [String; 5] {
    for _ in 0..5 {
        send(stack, seller, kind).await; // warm
    }
    let (lines, cpu) = (stack.log().lines().count(), workerd.map(Workerd::cpu_ms));
    let mut times = Vec::new();
    let mut length = 0;
    for _ in 0..REQUESTS {
        let (time, answer) = send(stack, seller, kind).await;
        times.push(time);
        length = answer;
    }
    let cpu = workerd.zip(cpu).map(|(workerd, before)| (workerd.cpu_ms() - before) / f64::from(REQUESTS));
    tokio::time::sleep(Duration::from_millis(500)).await; // the log comes through a few pipes
    let trips = trips(stack.log().lines().skip(lines));
    [
        name.to_owned(),
        millis(Sample::of(times).median()),
        cpu.map_or_else(|| "unknown".to_owned(), millis),
        trips.map_or_else(String::new, |trips| format!("{trips:.2}")),
        format!("{length} B"),
    ]
}

async fn send(stack: &Stack, seller: &Seller, kind: &Kind<'_>) -> (Duration, usize) {
    let request = match kind {
        Kind::Get(path) => seller.request(Method::GET, path),
        Kind::Stranger => {
            let token = stack.control().mint(&Mint::user(Uuid::new_v4())).await.expect("a token");
            Seller { token, ..seller.clone() }.request(Method::GET, "/api/me")
        }
        Kind::Post(path, body) => seller.request(Method::POST, path).json(body),
        Kind::NewPhoto => {
            let body = json!({ "image": heavy_jpeg(PHOTO_BYTES) });
            seller.request(Method::POST, "/api/describe-image").json(&body)
        }
    };
    let begun = Instant::now();
    let answer = Answer::of(request).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    (begun.elapsed(), answer.body.len())
}

/// Trips to the database by the Worker's own count, on average; none if its lines did not come.
fn trips<'a>(lines: impl Iterator<Item = &'a str>) -> Option<f64> {
    let counts: Vec<f64> = lines
        .filter_map(|line| serde_json::from_str::<Value>(line.get(line.find("{\"request_id")?..)?).ok())
        .filter_map(|line| u32::try_from(line["database_trips"].as_u64()?).ok().map(f64::from))
        .collect();
    let count = f64::from(u32::try_from(counts.len()).ok()?);
    (count > 0.0).then(|| counts.iter().sum::<f64>() / count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trips_are_read_out_of_the_log() {
        let log = [
            "[wrangler:info] GET /",
            r#"{"request_id":"a","database_trips":2}"#,
            r#"{"request_id":"b","database_trips":1}"#,
        ];
        assert_eq!(trips(log.into_iter()), Some(1.5));
        assert_eq!(trips(std::iter::empty()), None);
    }
}
