//! What is heard when the painter fails: which code, which words, and that the coin is back.

use crate::{heard, retry_after, told};
use contract::problem::Code;
use sandbox::fault::preset::fal;
use sandbox::{Fault, Instead, Rule, Service, Twist};
use serde_json::json;
use stack::Stack;
use uuid::Uuid;

#[tokio::test]
async fn of_the_painter() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let unavailable = "The painter is not available at the moment. The coins were returned.";
    let withheld = "The safety filter withheld every picture. The coins were returned.";
    for (fault, wanted) in [
        (Fault::from(fal::bad_key()), told(502, Code::ProviderUnavailable, unavailable)),
        (fal::no_balance().into(), told(502, Code::ProviderUnavailable, unavailable)),
        (
            Instead::Reset.into(),
            told(502, Code::ProviderFailed, "The painter failed. The coins were returned."),
        ),
        (
            fal::timed_out().into(),
            told(504, Code::ProviderTimeout, "The painter took too long. The coins were returned."),
        ),
        (fal::policy().into(), told(422, Code::RefusedBySafety, withheld)),
        (Twist::Nsfw { indexes: vec![0] }.into(), told(422, Code::RefusedBySafety, withheld)),
    ] {
        let prompt = format!("gagal {}", Uuid::new_v4());
        let shown = format!("{fault:?}");
        stack.control().add_fault(Rule::new(Service::Fal, fault).containing(&prompt)).await.unwrap();
        let answer = seller.generate(&json!({ "prompt": prompt, "num_images": 2 })).await;
        assert_eq!(heard(&answer), wanted, "{shown}");
        assert_eq!(retry_after(&answer), None, "a new click is the caller's own decision");
        assert_eq!(seller.balance().await, (10, 0), "{shown}");
    }
}
