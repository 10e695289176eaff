//! Why somebody is not in, in words.

use crate::api::Fault;
use crate::api::auth::AuthFault;
use crate::words::Language;

/// The sentence for it.
pub(crate) fn said(fault: &AuthFault, language: Language) -> &'static str {
    let (cause, refused) = (&language.words().cause, &language.door().refused);
    match fault {
        AuthFault::Unreached(Fault::Offline) => cause.offline.what,
        AuthFault::Unreached(_) => cause.start,
        AuthFault::Credentials => refused.credentials,
        AuthFault::NotConfirmed => refused.not_confirmed,
        AuthFault::Exists => refused.exists,
        AuthFault::WeakPassword => refused.weak_password,
        AuthFault::SamePassword => refused.same_password,
        AuthFault::RateLimited => refused.rate_limited,
        AuthFault::Closed => refused.closed,
        AuthFault::Banned => refused.banned,
        AuthFault::NotValid => refused.not_valid,
        AuthFault::Spent => refused.spent,
        AuthFault::Elsewhere => refused.elsewhere,
        AuthFault::Declined => refused.declined,
        AuthFault::Ended => refused.ended,
        AuthFault::Unavailable => refused.unavailable,
    }
}
