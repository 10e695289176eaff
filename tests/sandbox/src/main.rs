//! `cargo run -p sandbox -- --port 8788`: the stand-ins on one loopback port, until Ctrl-C.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line program: the ready line tells whoever started it that it listens"
)]

use std::process::ExitCode;

use lexopt::{Arg, Parser, ValueExt as _};
use sandbox::{Options, Sandbox};

const USAGE: &str = "\
Stand-ins for Supabase Auth, Gemini and fal on one loopback port.

  --port N            8788; 0 picks a free one
  --public-url URL    where the outside sees the sandbox: issuer of tokens, links in mail
  --files-url URL     where result files are fetched from, when that is elsewhere
  --site-url URL      the page: where links in mail lead when they ask for nowhere
  --confirm-by-mail   a new account must follow the link in its mail first
";

#[tokio::main]
async fn main() -> ExitCode {
    let options = match options(Parser::from_env()) {
        Ok(Some(options)) => options,
        Ok(None) => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprint!("{error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let port = options.port;
    match Sandbox::start(options).await {
        Ok(sandbox) => {
            println!("sandbox ready at {}", sandbox.url());
            sandbox.run_until(stop_signal()).await;
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the sandbox cannot listen on 127.0.0.1:{port}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// None: only the usage was asked for.
fn options(mut parser: Parser) -> Result<Option<Options>, lexopt::Error> {
    let mut options = Options::new(8788);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("port") => options.port = parser.value()?.parse()?,
            Arg::Long("public-url") => options.public_url = Some(parser.value()?.string()?),
            Arg::Long("files-url") => options.files_url = Some(parser.value()?.string()?),
            Arg::Long("site-url") => options.settings.site_url = parser.value()?.string()?,
            Arg::Long("confirm-by-mail") => options.settings.autoconfirm = false,
            Arg::Long("help") | Arg::Short('h') => return Ok(None),
            Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(argument.unexpected()),
        }
    }
    Ok(Some(options))
}

/// Ends on Ctrl-C, or on the termination that a parent process sends.
async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminated) = signal(SignalKind::terminate()) else {
        return tokio::signal::ctrl_c().await.unwrap_or_default();
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminated.recv() => {}
    }
}
