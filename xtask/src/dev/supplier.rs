//! Who supplies accounts, descriptions and pictures: the sandbox, or Supabase, Gemini and fal.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

/// What `.dev.vars` must name before anyone real is called.
const NEEDED: [&str; 3] = ["FAL_KEY", "GEMINI_API_KEY", "SUPABASE_URL"];

const SANDBOX_PORT: u16 = 8788;

/// One of the two.
#[derive(Debug, PartialEq, Eq)]
pub enum Supplier {
    /// Stand-ins on this machine; on this port, 0 for any free one.
    Sandbox { port: u16 },
    /// The services themselves; accounts come from there.
    Real { supabase_url: String },
}

impl Supplier {
    /// The real ones when `.dev.vars` names them all, unless the person asked for a port of the sandbox.
    pub fn choose(dev_vars: &BTreeMap<String, String>, sandbox_port: Option<u16>) -> Self {
        let named = NEEDED.iter().all(|name| dev_vars.get(*name).is_some_and(|value| !value.is_empty()));
        match (sandbox_port, dev_vars.get("SUPABASE_URL")) {
            (None, Some(supabase_url)) if named => Self::Real { supabase_url: supabase_url.clone() },
            (port, _) => Self::Sandbox { port: port.unwrap_or(SANDBOX_PORT) },
        }
    }

    /// The line after the ready line.
    pub fn described(&self) -> String {
        match self {
            Self::Sandbox { .. } => {
                "services: the sandbox stands in for Supabase, Gemini and fal; nothing leaves this machine"
                    .to_owned()
            }
            Self::Real { supabase_url } => {
                format!("services: REAL fal and Gemini by the keys in .dev.vars, accounts of {supabase_url}")
            }
        }
    }
}

/// The names and values in `.dev.vars`; none when there is no such file.
pub fn read(path: &Path) -> Result<BTreeMap<String, String>> {
    if !path.is_file() {
        return Ok(BTreeMap::new());
    }
    let lines = dotenvy::from_path_iter(path).with_context(|| format!("cannot read {}", path.display()))?;
    // The error would show the line, and with it the key.
    lines.collect::<Result<_, _>>().ok().context(".dev.vars has a line that is not NAME=VALUE")
}

/// The Worker's settings that lead it to the sandbox at that address. The keys say what they are.
pub fn sandbox_vars(url: &str) -> BTreeMap<String, String> {
    let host = url.split_once("://").map_or(url, |(_, host)| host);
    [
        ("SUPABASE_URL", url),
        ("SUPABASE_PUBLISHABLE_KEY", "sandbox-publishable-key"),
        ("FAL_BASE_URL", url),
        ("FAL_RESULT_HOSTS", host),
        ("FAL_KEY", "sandbox-fal-key"),
        ("GEMINI_BASE_URL", url),
        ("GEMINI_API_KEY", "sandbox-gemini-key"),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vars(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn real_services_are_called_only_when_all_are_named_and_no_sandbox_is_asked_for() {
        let all = [("FAL_KEY", "a"), ("GEMINI_API_KEY", "b"), ("SUPABASE_URL", "https://c.example")];
        let real = Supplier::Real { supabase_url: "https://c.example".to_owned() };
        assert_eq!(Supplier::choose(&vars(&all), None), real);
        assert_eq!(Supplier::choose(&vars(&all), Some(0)), Supplier::Sandbox { port: 0 });
        for missing in 0..all.len() {
            let mut some = all;
            some[missing].1 = "";
            assert_eq!(Supplier::choose(&vars(&some), None), Supplier::Sandbox { port: 8788 }, "{missing}");
        }
        assert_eq!(Supplier::choose(&vars(&[]), None), Supplier::Sandbox { port: 8788 });
    }

    #[test]
    fn a_picture_may_come_from_the_sandbox_and_nowhere_else() {
        let vars = sandbox_vars("http://127.0.0.1:4321");
        assert_eq!(vars["FAL_RESULT_HOSTS"], "127.0.0.1:4321");
        assert_eq!(vars["FAL_BASE_URL"], "http://127.0.0.1:4321");
    }
}
