//! Letting a caller in: before anything else of the request is looked at.

use crate::auth::Caller;
use crate::ports::{Fence, Ports};
use crate::problem::Failure;
use crate::visit::Visit;
use http::{HeaderMap, header};
use std::net::IpAddr;

/// The address the platform saw. A caller cannot set it: the platform overwrites it.
const ADDRESS: &str = "cf-connecting-ip";

/// What a caller comes for. Each is counted on its own, so that looking never keeps anybody from buying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Errand {
    /// Something that a provider must be paid for.
    Order,
    /// Anything else.
    Look,
}

/// Lets the caller in if they are who they say and have not come too often.
///
/// A flood without a good token is counted by its address, before a signature is checked. Those who have been let in
/// are counted by themselves only: behind one address of a mobile network are many sellers.
pub(super) async fn admit<P: Ports>(
    visit: &Visit<P>,
    headers: &HeaderMap,
    errand: Errand,
) -> Result<Caller, Failure> {
    let authorization = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let door = &visit.app.door;
    let caller = match door.recall(&*visit.ports, authorization) {
        Some(caller) => caller,
        None => {
            pass(visit, Fence::Address, &network(headers)).await?;
            door.admit(&*visit.ports, authorization).await?
        }
    };
    let user_id = caller.user_id.to_string();
    visit.trace.user(user_id.clone());
    let key = match errand {
        Errand::Order => user_id,
        Errand::Look => format!("{user_id}/look"),
    };
    pass(visit, Fence::User, &key).await?;
    Ok(caller)
}

async fn pass<P: Ports>(visit: &Visit<P>, fence: Fence, key: &str) -> Result<(), Failure> {
    if !visit.app.settings.rate_limits {
        return Ok(());
    }
    match visit.ports.allows(fence, key).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(Failure::TooOften),
        Err(fault) => {
            // A fence that has fallen must not lock everybody out; the ledger still guards the coins.
            visit.trace.fault(fault.0);
            Ok(())
        }
    }
}

/// The caller's network: an IPv4 address, or the first half of an IPv6 one, which is what one household is given.
fn network(headers: &HeaderMap) -> String {
    let text = headers.get(ADDRESS).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match text.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => address.to_string(),
        Ok(IpAddr::V6(address)) => match address.to_ipv4_mapped() {
            Some(address) => address.to_string(),
            None => {
                let [a, b, c, d, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}")
            }
        },
        Err(_) => "unknown".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_an_address_or_the_half_that_names_a_household() {
        for (address, wanted) in [
            ("203.0.113.7", "203.0.113.7"),
            ("::ffff:203.0.113.7", "203.0.113.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"),
            ("2001:db8:1:2:ffff::1", "2001:db8:1:2"),
            ("nobody", "unknown"),
        ] {
            let headers = HeaderMap::from_iter([(ADDRESS.parse().unwrap(), address.parse().unwrap())]);
            assert_eq!(network(&headers), wanted, "{address}");
        }
        assert_eq!(network(&HeaderMap::new()), "unknown");
    }
}
