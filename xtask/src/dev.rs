//! Everything on this machine: the page and the Worker under `wrangler dev`, with a database and a bucket in a folder,
//! and the sandbox in place of Supabase, Gemini and fal, or those themselves.

mod port;
mod supplier;
mod wait;
mod watch;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

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

/// Without these there is nothing to run.
const BUILT: [&str; 2] = ["dist/index.html", "edge/build/index.js"];

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
    /// The built page, when it is not the one in dist/.
    pub dist: Option<PathBuf>,
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
            dist: None,
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
        build(repository, &toolbox, options.profile, &supplier)?;
    }
    if let Some(missing) = BUILT.iter().find(|built| !repository.path(built).is_file()) {
        bail!("{missing} is not built: leave out --no-build, or run `cargo xtask build`");
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

fn build(repository: &Repository, toolbox: &Toolbox, profile: Profile, supplier: &Supplier) -> Result<()> {
    Half::ALL.into_iter().try_for_each(|half| half.build(repository, toolbox, profile))?;
    match supplier {
        Supplier::Sandbox { .. } => voice::step("build the sandbox", || {
            process::run(&process::cargo(repository, ["build", "--quiet", "--package", "sandbox"]))
        }),
        Supplier::Real { .. } => Ok(()),
    }
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
            cast.push(process::start(SANDBOX, &self.sandbox(*port)?, tell.clone())?);
            let Some(url) = wait::sandbox_url(events)? else { return Ok(()) };
            voice::tell(&format!("sandbox ready at {url}"))?;
            vars.extend(supplier::sandbox_vars(&url));
        }
        vars.extend(options.vars.iter().cloned());
        cast.push(process::start(WRANGLER, &self.wrangler(supplier, options, &vars)?, tell)?);
        let page = format!("http://127.0.0.1:{}", self.port);
        if !wait::until_it_serves(&page, events)? {
            return Ok(());
        }
        voice::tell(&format!("etalase ready at {page}\n{}", supplier.described()))?;
        if options.watch {
            watch::begin(self.repository, self.toolbox, options.profile);
        }
        wait::until_the_end(events)
    }

    /// The sandbox's program lies beside ours, where cargo puts both.
    fn sandbox(&self, port: u16) -> Result<Command> {
        let program = std::env::current_exe()?.with_file_name("sandbox");
        if !program.is_file() {
            bail!("the sandbox is not built: leave out --no-build, or run `cargo build -p sandbox`");
        }
        let mut command = Command::new(program);
        command.args(["--port", &port.to_string(), "--site-url", &format!("http://127.0.0.1:{}", self.port)]);
        Ok(command)
    }

    fn wrangler(
        &self,
        supplier: &Supplier,
        options: &Options,
        vars: &BTreeMap<String, String>,
    ) -> Result<Command> {
        fs::create_dir_all(&self.state)
            .with_context(|| format!("cannot write to {}", self.state.display()))?;
        let mut command = wrangler::command(self.repository, &self.toolbox.path);
        command.args(["dev", "--ip", "127.0.0.1", "--port", &self.port.to_string(), "--inspector-port", "0"]);
        command.arg("--persist-to").arg(&self.state);
        if let Some(dist) = &options.dist {
            command.arg("--assets").arg(std::path::absolute(dist)?);
        }
        command.env("WRANGLER_REGISTRY_PATH", self.state.join("registry"));
        command.env("CLOUDFLARE_CF_FETCH_ENABLED", "false"); // where the visitor is does not matter here
        // Wrangler would write every request and every step of it into a database of its own: a fifth of the throughput.
        command.envs([("X_LOCAL_OBSERVABILITY", "false"), ("X_LOCAL_EXPLORER", "false")]);
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
