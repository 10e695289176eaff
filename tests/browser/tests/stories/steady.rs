//! Nothing moves by itself, and nothing is slow.

use crate::history::made_before;
use browser_stories::{Device, ENGLISH, Page, story};
use sandbox::fault::preset::fal;
use sandbox::{Fault, Mangle, Rule, Service};
use serde_json::Value;
use stack::Stack;

/// Adds up what moves without having been asked to, as browsers measure it, and what moved.
const SHIFTS: &str = "window.shifts = []; new PerformanceObserver((list) => list.getEntries() \
    .filter((shift) => !shift.hadRecentInput).forEach((shift) => window.shifts.push([shift.value, \
    ...shift.sources.map((source) => source.node?.outerHTML?.slice(0, 80) ?? '')]))) \
    .observe({ type: 'layout-shift', buffered: true })";
/// Scrolls through the window for sixty frames, half a screen each, and gives the longest pause between two
/// frames, the number of frames, and the length of all long tasks.
const SCROLL: &str = "const done = arguments[0]; const long = []; \
    const watch = new PerformanceObserver((list) => long.push(...list.getEntries().map((task) => Math.round(task.duration)))); \
    watch.observe({ type: 'longtask' }); const times = []; let at = 0; \
    const step = (now) => { times.push(now); at += innerHeight / 2; scrollTo({ top: at, behavior: 'instant' }); \
        if (times.length < 60) requestAnimationFrame(step); \
        else setTimeout(() => done([Math.round(Math.max(...times.slice(1).map((time, i) => time - times[i]))), times.length, long]), 200) }; \
    requestAnimationFrame(step)";
/// Gives a star and takes it back, nine times each: the median time until it is drawn, milliseconds, and how many
/// batches were touched.
const ONE_CHANGE: &str = "const done = arguments[0]; const touched = new Set(); const times = []; let begun = 0; \
    const star = document.querySelector('.card-acts [aria-pressed]'); \
    const change = () => { begun = performance.now(); star.click(); }; \
    new MutationObserver((all) => { all.forEach((one) => touched.add(one.target.closest?.('.batch')?.id)); \
        if (!all.some((one) => one.target === star && one.attributeName === 'aria-pressed')) return; \
        times.push(performance.now() - begun); \
        if (times.length < 18) setTimeout(change, 50); else done([times.sort((a, b) => a - b)[9], touched.size]); \
    }).observe(document.getElementById('window'), { subtree: true, attributes: true, childList: true, characterData: true }); \
    change()";

/// What moved by a thousandth of the screen or more; another digit in a balance is less.
async fn shifts(page: &Page) -> Vec<Value> {
    let all = page.script("return window.shifts", Vec::new()).await;
    let by = |shift: &Value| shift[0].to_string().parse::<f64>().expect("a share of the screen");
    all.as_array().expect("a list").iter().filter(|shift| by(shift) >= 0.001).cloned().collect()
}

/// A page that has been told to count what moves, and a seller with one batch already.
async fn with_one(page: &Page) -> String {
    page.add_script(SHIFTS).await;
    page.reload().await;
    page.sign_up().await;
    page.generate().await;
    page.front_batch_done().await;
    page.name_product().await
}

#[tokio::test]
async fn nothing_moves_while_pictures_arrive() {
    for device in [Device::Desk, Device::Phone] {
        story(device, &ENGLISH, async |page| {
            let product = with_one(page).await;
            let late = Fault::from(Mangle::Late { ms: 3_000 });
            let rule = Rule::new(Service::Fal, late).after(1).containing(&product);
            Stack::shared().control().add_fault(rule).await.unwrap();
            page.generate().await;
            page.until("a second batch", async || (page.batches().await.len() == 2).then_some(())).await;
            tokio::time::sleep(std::time::Duration::from_millis(700)).await; // the page glides to it
            page.script("window.shifts = []", Vec::new()).await;
            page.front_batch_done().await;
            page.wait_for_balance(8).await;
            let moved = shifts(page).await;
            assert!(moved.is_empty(), "{device:?}: {moved:#?}");
        })
        .await;
    }
}

#[tokio::test]
async fn nothing_moves_where_a_picture_does_not_come() {
    story(Device::Desk, &ENGLISH, async |page| {
        let product = with_one(page).await;
        let rule = Rule::new(Service::Fal, fal::policy()).after(2).containing(&product);
        Stack::shared().control().add_fault(rule).await.unwrap();
        let late = Fault::from(Mangle::Late { ms: 2_000 });
        Stack::shared()
            .control()
            .add_fault(Rule::new(Service::Fal, late).containing(&product))
            .await
            .unwrap();
        page.generate().await;
        page.until("a second batch", async || (page.batches().await.len() == 2).then_some(())).await;
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        page.script("window.shifts = []", Vec::new()).await;
        page.front_batch("2 of 3 pictures made").await;
        let moved = shifts(page).await;
        assert!(moved.is_empty(), "{moved:#?}");
    })
    .await;
}

/// How long one change of one batch takes on a slow phone, milliseconds; fails when another batch is touched.
async fn one_change(page: &Page) -> f64 {
    page.front_batch_done().await;
    page.slow_down(4).await;
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await; // until the pictures are there
    let change = page.script_async(ONE_CHANGE, Vec::new()).await;
    page.slow_down(1).await;
    assert_eq!(change[1], 1, "no other batch is touched");
    change[0].to_string().parse().expect("milliseconds")
}

#[tokio::test]
async fn sixty_batches_scroll_on_a_slow_phone() {
    /// A change beside sixty batches may take so many times as long as beside one: it is drawn for itself.
    const TIMES_MAX: f64 = 3.0;
    /// Milliseconds that nobody would call quick, on however busy a machine.
    const CHANGE_MAX_MS: f64 = 250.0;
    story(Device::Phone, &ENGLISH, async |page| {
        page.sign_up().await;
        made_before(page, 1, 3).await;
        page.reload().await;
        let alone = one_change(page).await;
        made_before(page, 59, 3).await;
        page.reload().await;
        page.until("all sixty", async || {
            page.script(
                "scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })",
                Vec::new(),
            )
            .await;
            page.text().await.contains("60 batches").then_some(())
        })
        .await;
        page.script(
            "scrollTo({ top: document.getElementById('window').offsetTop, behavior: 'instant' })",
            Vec::new(),
        )
        .await;
        let among = one_change(page).await;
        eprintln!(
            "one change at a quarter of the speed: {alone:.1} ms alone, {among:.1} ms beside sixty batches"
        );
        assert!(
            among < CHANGE_MAX_MS && among <= alone * TIMES_MAX,
            "{among} ms beside sixty batches, {alone} ms alone"
        );
        page.slow_down(4).await;
        let scrolled = page.script_async(SCROLL, Vec::new()).await;
        eprintln!("scrolled through: {scrolled} (longest frame, frames, long tasks)");
        page.slow_down(1).await;
    })
    .await;
}
