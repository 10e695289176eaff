//! A person's hands: mouse, finger, keys, and files from their disk.

use crate::page::Page;
use crate::screen::Thing;
use crate::story::Device;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, PointerAction, TouchActions,
};
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::path::PathBuf;

/// What is pressed: a choice, or a place for files, by its words, which draw it.
const TARGET: &str = "const [thing] = arguments; \
    return /radio|checkbox|file/.test(thing.type) && thing.labels.length > 0 ? thing.labels[0] : thing";
/// Brings a thing to the middle of the screen and tells whether a finger there would touch it.
const UNCOVERED: &str = "const [thing] = arguments; thing.scrollIntoView({ block: 'center', behavior: 'instant' }); \
    const box = thing.getBoundingClientRect(); \
    return thing.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))";
/// Tells whether a thing stays where it is for two frames: what glides is missed, by a person as well.
const RESTS: &str = "const [thing, done] = arguments; const at = () => { const box = thing.getBoundingClientRect(); \
    return `${box.x} ${box.y} ${box.width} ${box.height}` }; const before = at(); const tell = () => done(at() === before); \
    setTimeout(tell, 250); requestAnimationFrame(() => requestAnimationFrame(tell))";
/// Writes as a paste does.
const PASTE: &str = "const [field, text] = arguments; field.focus(); field.select(); \
    document.execCommand('insertText', false, text)";
/// Presses of Tab after which nobody goes on looking.
const TABS_MAX: usize = 150;

const CONTROL: &str = "\u{E009}";
const RELEASE: &str = "\u{E000}";

impl Thing<'_> {
    /// Brings it to the top of the screen.
    pub async fn scroll_to(&self) {
        let script = "arguments[0].scrollIntoView({ block: 'start', behavior: 'instant' })";
        let arguments = vec![json!(self.element().await)];
        self.page.browser.client.execute(script, arguments).await.expect("a way to it");
    }

    /// Presses it with what the device has, as soon as nothing is in the way.
    pub async fn press(&self) {
        let what = format!("a way to press the {} {:?}", self.role, self.name);
        self.page.until(&what, async || self.try_press().await).await;
    }

    async fn try_press(&self) -> Option<()> {
        let target = self.page.element(TARGET, &self.element().await).await?;
        let client = &self.page.browser.client;
        match self.page.device {
            Device::Desk => {
                let rests = client.execute_async(RESTS, vec![json!(target)]).await;
                if rests.ok()? != true {
                    return None;
                }
                if target.click().await.is_ok() {
                    return Some(());
                }
                // The bar may be over it: the driver brings to the screen what is beside it, not what is under.
                let _ = client.execute(UNCOVERED, vec![json!(target)]).await;
                None
            }
            Device::Phone => {
                let uncovered = client.execute(UNCOVERED, vec![json!(target)]).await;
                let rests = client.execute_async(RESTS, vec![json!(target)]).await;
                if uncovered.ok()? != true || rests.ok()? != true {
                    return None;
                }
                let touch = TouchActions::new("finger".to_owned())
                    .then(PointerAction::MoveToElement { element: target, duration: None, x: 0.0, y: 0.0 })
                    .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                    .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
                client.perform_actions(touch).await.ok()
            }
        }
    }

    /// Presses it twice, with nothing drawn between the presses.
    pub async fn press_twice(&self) {
        let script = "arguments[0].click(); arguments[0].click()";
        let arguments = vec![json!(self.element().await)];
        self.page.browser.client.execute(script, arguments).await.expect("two presses");
    }

    /// The width and height that can be pressed, pixels.
    pub async fn size(&self) -> (f64, f64) {
        let target = self.page.element(TARGET, &self.element().await).await.expect("something to press");
        let (_, _, width, height) = target.rectangle().await.expect("a size");
        (width, height)
    }

    /// Writes into it, in place of what is there.
    pub async fn write(&self, text: &str) {
        let keys = format!("{CONTROL}a{RELEASE}{text}");
        self.element()
            .await
            .send_keys(&keys)
            .await
            .unwrap_or_else(|error| panic!("{:?}: {error}", self.name));
    }

    /// Puts a text in place of what is there, also one that no keyboard has.
    pub async fn paste(&self, text: &str) {
        let arguments = vec![json!(self.element().await), json!(text)];
        self.page.script(PASTE, arguments).await;
    }

    /// Gives it files in the browser's own dialog.
    pub async fn pick(&self, files: &[PathBuf]) {
        let paths: Vec<&str> = files.iter().map(|file| file.to_str().expect("a plain path")).collect();
        let given = self.element().await.send_keys(&paths.join("\n")).await;
        given.unwrap_or_else(|error| panic!("{:?}: {error}", self.name));
    }
}

impl Page {
    /// Presses keys one after another, wherever the keyboard is. Special keys by WebDriver's characters for them, as
    /// `fantoccini::key::Key` has them.
    pub async fn keys(&self, keys: &str) {
        let presses = keys.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let keyboard = presses.fold(KeyActions::new("keyboard".to_owned()), InputSource::then);
        self.browser.client.perform_actions(keyboard).await.expect("a keyboard");
    }

    /// Goes on with Tab until that thing has the keyboard.
    pub async fn tab_to(&self, role: &str, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..TABS_MAX {
            self.keys("\u{E004}").await;
            let Some(thing) = self.focused().await else { continue };
            if thing.role == role && thing.name == name {
                return;
            }
            passed.push(format!("{} {:?}", thing.role, thing.name));
        }
        panic!("Tab does not lead to the {role} {name:?}, but to:\n{}", passed.join("\n"));
    }

    async fn element(&self, script: &str, of: &Element) -> Option<Element> {
        let found: Value = self.browser.client.execute(script, vec![json!(of)]).await.ok()?;
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.browser.client.clone(), id.into()))
    }
}
