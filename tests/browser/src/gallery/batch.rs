//! Batches as they go, and what can be done with them.

use super::door::put_away;
use crate::page::Page;
use crate::screen::Thing;
use sandbox::fault::preset::fal;
use sandbox::{Fault, Mangle, Rule, Service};
use stack::Stack;

/// Milliseconds: longer than anybody looks at one screen.
const LATE_MS: u64 = 25_000;

fn rule(page: &Page, fault: impl Into<Fault>) -> Rule {
    Rule::new(Service::Fal, fault).containing(page.tongue.goods)
}

async fn spoil(rule: Rule) {
    Stack::shared().control().add_fault(rule).await.expect("the sandbox takes the fault");
}

async fn mend(page: &Page) {
    Stack::shared().control().remove_faults_containing(page.tongue.goods).await.expect("no fault is left");
}

/// The front batch, once it is so.
async fn front<'p>(page: &'p Page, state: &str) -> Thing<'p> {
    page.until(&format!("a batch that is {state}"), async || {
        let front = page.batches().await.into_iter().next()?;
        let data = front.property("dataset").await;
        (data["state"] == state).then_some(front)
    })
    .await
}

pub(super) async fn results(page: &Page) {
    page.go_online(true).await;
    page.generate().await;
    page.front_batch_done().await;
}

pub(super) async fn viewer(page: &Page) {
    page.find("link", page.tongue.second_large).await.press().await;
    page.find("button", page.tongue.compare).await;
}

pub(super) async fn compare(page: &Page) {
    page.find("button", page.tongue.compare).await.press().await;
    page.find("button", page.tongue.original).await.press().await;
    page.until("the line between", async || page.all("slider").await.pop()).await;
}

pub(super) async fn pack(page: &Page) {
    put_away(page).await;
    page.download(async { page.find("button", page.tongue.pack_all).await.press().await }).await;
    page.until("word of the file", async || page.all("alert").await.pop()).await;
}

pub(super) async fn two_of_three(page: &Page) {
    put_away(page).await;
    spoil(rule(page, fal::policy()).times(1)).await;
    page.generate().await;
    front(page, "partly").await;
}

pub(super) async fn failed(page: &Page) {
    page.excuse("the server responded with a status of 502");
    spoil(rule(page, fal::internal())).await;
    page.generate().await;
    front(page, "failed").await;
    mend(page).await;
}

pub(super) async fn statement(page: &Page) {
    let balance = page.until("the balance", async || {
        page.all("link").await.into_iter().find(|link| link.name.starts_with(page.tongue.balance))
    });
    balance.await.press().await;
    page.wait_for_text(page.tongue.welcome_coins).await;
}

pub(super) async fn coins_low(page: &Page) {
    page.find("button", page.tongue.back).await.press().await;
    let left = page.balance().await;
    page.spend(left - 1).await;
    page.reload().await;
    page.wait_for_balance(1).await;
    page.generate_button().await;
}

pub(super) async fn coins_none(page: &Page) {
    page.spend(1).await;
    page.reload().await;
    page.wait_for_balance(0).await;
    page.generate_button().await;
}

/// One picture is there, another follows, the third is late.
pub(super) async fn running(page: &Page) {
    page.reload().await; // whose session has ended stands outside
    page.sign_up().await;
    page.find("textbox", page.tongue.product).await.write(page.tongue.goods).await;
    spoil(rule(page, Mangle::Late { ms: LATE_MS }).after(1)).await;
    page.generate().await;
    let batch = front(page, "running").await;
    page.until("the first picture", async || (batch.pictures().await == 1).then_some(())).await;
    mend(page).await;
}
