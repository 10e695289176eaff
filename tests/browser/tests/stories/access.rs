//! Access: every screen keeps the rules of WCAG 2.2 AA and axe's best practices, by day and by night.

use browser_stories::gallery::walk;
use browser_stories::{Device, ENGLISH, INDONESIAN, Page, Theme, View, story};
use serde_json::{Value, json};

/// The rules, by axe's names for where they come from.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PHONE: View = View { width: 360, height: 740, theme: Theme::Light };
const DESK: View = View { width: 1440, height: 900, theme: Theme::Light };

/// A desk at twice the size: half the width, and letters twice as large.
const ENLARGED: View = View { width: 640, height: 450, theme: Theme::Light };
/// Pixels of what is written in no special size, as browsers have it and doubled.
const LETTERS: [u32; 2] = [16, 32];

/// What sticks out at the side.
const STICKS_OUT: &str = "const wide = document.documentElement.scrollWidth - innerWidth; \
    return wide > 0 ? `${wide} px wider than the screen` : null";
/// Whether axe is in this document already.
const THERE: &str = "return 'axe' in window";
/// What breaks a rule: the rule, and the elements with what should be done about each.
const CHECK: &str = "const [values, done] = arguments; \
    const rules = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } }; \
    axe.run(document, { runOnly: { type: 'tag', values }, rules, resultTypes: ['violations'], preload: false }) \
    .then(({ violations }) => done(violations.flatMap(({ id, help, nodes }) => \
        nodes.map((node) => `${id} (${help}) at ${node.target.join(' ')}: ${node.failureSummary}`))), \
        (error) => done([`axe failed: ${error}`]))";

/// Waits for whatever moves and has an end.
const SETTLED: &str = "const done = arguments[0]; const moving = document.getAnimations().filter((it) => it.effect.getComputedTiming().endTime !== Infinity); \
    Promise.allSettled(moving.map((it) => it.finished)).then(() => done(true))";

async fn violations(page: &Page) -> Vec<String> {
    if page.script(THERE, Vec::new()).await != true {
        let axe = stack::root().join("node_modules/axe-core/axe.min.js");
        page.script(&std::fs::read_to_string(axe).expect("axe is installed"), Vec::new()).await;
    }
    page.script_async(SETTLED, Vec::new()).await; // colours on their way to another theme are no theme's
    let found = page.script_async(CHECK, vec![json!(RULES)]).await;
    found.as_array().expect("a list").iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[tokio::test]
async fn no_screen_breaks_a_rule_or_sticks_out_in_either_theme_or_enlarged() {
    let mut broken = Vec::new();
    walk(&INDONESIAN, async |page, screen| {
        let night = |view| View { theme: Theme::Dark, ..view };
        for view in [PHONE, DESK, night(PHONE), night(DESK)] {
            page.look_with(view).await;
            let wide = page.script(STICKS_OUT, Vec::new()).await;
            let found = violations(page).await.into_iter().chain(wide.as_str().map(str::to_owned));
            let place = format!("{} {} {}", screen.name, view.width, view.theme.name());
            broken.extend(found.map(|said| format!("{place}: {said}")));
        }
        for letters in LETTERS {
            page.look_with(ENLARGED).await;
            page.enlarge_letters(letters).await;
            let wide = page.script(STICKS_OUT, Vec::new()).await;
            broken.extend(
                wide.as_str().map(|said| format!("{} with letters of {letters}: {said}", screen.name)),
            );
        }
        page.enlarge_letters(LETTERS[0]).await;
        page.look_plainly().await;
    })
    .await;
    assert!(broken.is_empty(), "{} broken rules:\n{}", broken.len(), broken.join("\n"));
}

#[tokio::test]
async fn a_broken_rule_is_found() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.find("textbox", "E-mail").await;
        assert_eq!(violations(page).await, Vec::<String>::new());
        let plant = "const pale = document.createElement('p'); pale.textContent = 'who can read this?'; \
            pale.style.color = 'rgb(215, 205, 190)'; \
            const nameless = document.createElement('button'); const other = document.createElement('button'); \
            other.textContent = 'Seen'; other.ariaLabel = 'Heard'; \
            document.querySelector('main').append(pale, nameless, other)";
        page.script(plant, Vec::new()).await;
        let found = violations(page).await;
        for rule in ["color-contrast", "button-name", "label-content-name-mismatch"] {
            assert!(found.iter().any(|said| said.starts_with(rule)), "{rule} in {found:?}");
        }
    })
    .await;
}
