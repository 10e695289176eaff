//! Everything on this machine: the page and the Worker under `wrangler dev`, with a database and a bucket in a folder,
//! and the sandbox in place of Supabase, Gemini and fal, or those themselves.

mod port;
mod supplier;
mod watch;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::build::{Half, Profile};
use crate::process::{self, Event, Kept};
use crate::repository::Repository;
use crate::setup::{self, Toolbox};
use crate::voice;
use crate::wrangler::{self, Place};
use supplier::Supplier;

/// How long a program may take until it serves.
const START_MAX: Duration = Duration::from_secs(60);
/// Between two looks whether it does.
const LOOK_EVERY: Duration = Duration::from_millis(100);

const SANDBOX: &str = "the sandbox";
const WRANGLER: &str = "wrangler";

/// What the person asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// Of the page; 0 for any free one.
    pub port: u16,
    /// Of the sandbox; 0 for any free one. Naming it asks for the sandbox.
    pub sandbox_port: Option<u16>,
    /// The folder of database and bucket.
    pub state: Option<PathBuf>,
    /// Settings of the Worker, before all others.
    pub vars: Vec<(String, String)>,
    /// Rebuild on change.
    pub watch: bool,
    /// What to build.
    pub profile: Profile,
    /// Whether to build before.
    pub build: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 8787,
            sandbox_port: None,
            state: None,
            vars: Vec::new(),
            watch: false,
            profile: Profile::Dev,
            build: true,
        }
    }
}

/// Runs until it is asked to end, or until something that it started ends.
///
/// # Errors
/// When something cannot be built or started, or ends by itself.
pub fn run(repository: &Repository, options: &Options) -> Result<()> {
    let toolbox = setup::ready(repository)?;
    let port = port::choose(options.port, "--port")?;
    let dev_vars = supplier::read(&repository.path(".dev.vars"))?;
    let supplier = Supplier::choose(&dev_vars, options.sandbox_port);
    if let Supplier::Sandbox { port } = &supplier {
        port::check(*port, "--sandbox-port")?;
    }
    if options.build {
        Half::ALL.into_iter().try_for_each(|half| half.build(repository, &toolbox, options.profile))?;
    }
    let stage = Stage {
        repository,
        toolbox: &toolbox,
        port,
        state: wrangler::state(repository, options.state.as_deref())?,
    };
    voice::step("migrate the local database", || {
        wrangler::migrate(repository, &toolbox.path, &Place::Local(stage.state.clone()))
    })?;
    let (tell, events) = mpsc::channel();
    hear_the_end(tell.clone())?;
    let mut cast = Vec::new();
    let played = stage.play(&supplier, options, &mut cast, tell, &events);
    cast.iter_mut().for_each(Kept::dismiss); // all at once, then wait for each
    played
}

/// Ctrl-C and its like become an event.
fn hear_the_end(tell: Sender<Event>) -> Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    thread::spawn(move || signals.forever().try_for_each(|_| tell.send(Event::Asked)));
    Ok(())
}

struct Stage<'a> {
    repository: &'a Repository,
    toolbox: &'a Toolbox,
    port: u16,
    state: PathBuf,
}

impl Stage<'_> {
    fn play(
        &self,
        supplier: &Supplier,
        options: &Options,
        cast: &mut Vec<Kept>,
        tell: Sender<Event>,
        events: &Receiver<Event>,
    ) -> Result<()> {
        let mut vars = BTreeMap::new();
        if let Supplier::Sandbox { port } = supplier {
            cast.push(process::start(SANDBOX, &self.sandbox(*port, options.build)?, tell.clone())?);
            let Some(url) = sandbox_url(events)? else { return Ok(()) };
            voice::tell(&format!("sandbox ready at {url}"))?;
            vars.extend(supplier::sandbox_vars(&url));
        }
        vars.extend(options.vars.iter().cloned());
        cast.push(process::start(WRANGLER, &self.wrangler(supplier, &vars)?, tell)?);
        let page = format!("http://127.0.0.1:{}", self.port);
        if !serves(&page, events)? {
            return Ok(());
        }
        voice::tell(&format!("etalase ready at {page}\n{}", supplier.described()))?;
        if options.watch {
            watch::begin(self.repository, self.toolbox, options.profile);
        }
        until_the_end(events)
    }

    /// The sandbox's program lies beside ours, where cargo puts both.
    fn sandbox(&self, port: u16, build: bool) -> Result<Command> {
        let program = std::env::current_exe()?.with_file_name("sandbox");
        if build {
            voice::step("build the sandbox", || {
                process::run(&process::cargo(self.repository, ["build", "--quiet", "--package", "sandbox"]))
            })?;
        } else if !program.is_file() {
            bail!("the sandbox is not built: leave out --no-build, or run `cargo build -p sandbox`");
        }
        let mut command = Command::new(program);
        command.args(["--port", &port.to_string(), "--site-url", &format!("http://127.0.0.1:{}", self.port)]);
        Ok(command)
    }

    fn wrangler(&self, supplier: &Supplier, vars: &BTreeMap<String, String>) -> Result<Command> {
        fs::create_dir_all(&self.state)
            .with_context(|| format!("cannot write to {}", self.state.display()))?;
        let mut command = wrangler::command(self.repository, &self.toolbox.path);
        command.args(["dev", "--ip", "127.0.0.1", "--port", &self.port.to_string(), "--inspector-port", "0"]);
        command.arg("--persist-to").arg(&self.state);
        command.env("WRANGLER_REGISTRY_PATH", self.state.join("registry"));
        command.env("CLOUDFLARE_CF_FETCH_ENABLED", "false"); // where the visitor is does not matter here
        if let Supplier::Sandbox { .. } = supplier {
            // In place of .dev.vars: a real key must not reach the sandbox, nor a real secret change who is let in.
            let nothing = self.state.join("sandbox.env");
            fs::write(&nothing, "")?;
            command.arg("--env-file").arg(nothing);
        }
        for (name, value) in vars {
            command.arg("--var").arg(format!("{name}:{value}"));
        }
        Ok(command)
    }
}

/// Waits for the sandbox to say where it is; `None` when we are asked to end before.
fn sandbox_url(events: &Receiver<Event>) -> Result<Option<String>> {
    let begun = Instant::now();
    loop {
        let left = START_MAX.saturating_sub(begun.elapsed());
        match events.recv_timeout(left).context("the sandbox does not say that it is ready")? {
            Event::Said { by: SANDBOX, line } => {
                if let Some((_, url)) = line.split_once("sandbox ready at ") {
                    return Ok(Some(url.trim().trim_end_matches('/').to_owned()));
                }
            }
            Event::Said { .. } => {}
            Event::Ended { by } => bail!("{by} ended; what it said is above"),
            Event::Asked => return Ok(None),
        }
    }
}

/// Waits for the health check to pass; false when we are asked to end before.
fn serves(page: &str, events: &Receiver<Event>) -> Result<bool> {
    let begun = Instant::now();
    let mut last = "no answer".to_owned();
    while begun.elapsed() < START_MAX {
        match events.recv_timeout(LOOK_EVERY) {
            Ok(Event::Said { .. }) => continue,
            Ok(Event::Ended { by }) => bail!("{by} ended; what it said is above"),
            Ok(Event::Asked) => return Ok(false),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => bail!("nothing is running any more"),
        }
        match minreq::get(format!("{page}/api/health")).with_timeout(5).send() {
            Ok(answer) if answer.status_code == 200 => return Ok(true),
            Ok(answer) => last = format!("{} {}", answer.status_code, answer.as_str().unwrap_or_default()),
            Err(error) => last = error.to_string(),
        }
    }
    bail!("{page}/api/health did not answer 200 within {} s: {last}", START_MAX.as_secs())
}

fn until_the_end(events: &Receiver<Event>) -> Result<()> {
    loop {
        match events.recv().context("nothing is running any more")? {
            Event::Said { .. } => {}
            Event::Ended { by } => bail!("{by} ended, and everything with it; what it said is above"),
            Event::Asked => return Ok(()),
        }
    }
}
