//! Which port, and whether it is free.

use std::hash::{BuildHasher, RandomState};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result, bail};

/// Below the ports that the system hands out by itself, so that no outgoing connection takes one before we serve on it.
const FIRST: u16 = 20_000;
const COUNT: u16 = 10_000;
const TRIES_MAX: u64 = 100;

/// The wanted port, or for 0 a free one.
///
/// # Errors
/// When the wanted one is taken.
pub fn choose(wanted: u16, flag: &str) -> Result<u16> {
    if wanted != 0 {
        check(wanted, flag)?;
        return Ok(wanted);
    }
    let chance = RandomState::new();
    (0..TRIES_MAX)
        .map(|attempt| chance.hash_one(attempt).rem_euclid(u64::from(COUNT)))
        .filter_map(|offset| u16::try_from(offset).ok()?.checked_add(FIRST))
        .find(|port| check(*port, flag).is_ok())
        .context("no free port was found")
}

/// Whether the port can be listened on; 0 always can.
///
/// # Errors
/// When it is taken, with what to do.
pub fn check(port: u16, flag: &str) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!(
                "port {port} is taken: end what listens there, or choose another with {flag} (0: any free one)"
            )
        }
        Err(error) => Err(error).with_context(|| format!("cannot listen on port {port}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named_with_what_to_do() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let refused = choose(port, "--port").unwrap_err().to_string();
        assert!(
            refused.contains(&format!("port {port} is taken")) && refused.contains("--port"),
            "{refused}"
        );
        drop(listener);
        assert_eq!(choose(port, "--port").unwrap(), port);
    }

    #[test]
    fn zero_finds_a_free_one_that_the_system_does_not_hand_out() {
        let port = choose(0, "--port").unwrap();
        assert!((FIRST..FIRST + COUNT).contains(&port));
        assert!(check(port, "--port").is_ok());
    }
}
