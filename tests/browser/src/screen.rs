//! What is on the screen for everybody: things with a role, a name and states, as the accessibility tree has them.

use crate::page::Page;
use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::future::Future;
use std::time::{Duration, Instant};

/// How long a person waits for something to appear before they give up.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// Something that a person can see or hear, and point at.
#[derive(Clone)]
pub struct Thing<'p> {
    /// By ARIA's name: `button`, `textbox`, `radio`, `image`, `article`.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What stands in it, for a field.
    pub value: String,
    pub(crate) page: &'p Page,
    states: Value,
    node: u64,
}

impl Page {
    /// The one thing of that role and name; waits for it.
    pub async fn find(&self, role: &str, name: &str) -> Thing<'_> {
        self.only(None, role, name).await
    }

    /// Everything of that role, as it is now, in the order in which it is read.
    pub async fn all(&self, role: &str) -> Vec<Thing<'_>> {
        self.look(None, role).await
    }

    /// Whether something of that role and name is there now.
    pub async fn has(&self, role: &str, name: &str) -> bool {
        self.all(role).await.iter().any(|thing| thing.name == name)
    }

    /// Waits until a text is shown somewhere.
    pub async fn wait_for_text(&self, text: &str) {
        self.until(text, async || self.text().await.contains(text).then_some(())).await;
    }

    /// Waits until somebody who cannot see is told that: as an alert, or in the live region.
    pub async fn wait_to_hear(&self, role: &str, text: &str) {
        self.until(&format!("the {role} {text:?}"), async || {
            for thing in self.all(role).await {
                if thing.text().await.contains(text) {
                    return Some(());
                }
            }
            None
        })
        .await;
    }

    /// All the text that is shown.
    pub async fn text(&self) -> String {
        self.script("return document.body.innerText", Vec::new())
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits for something to become so; when it does not, fails with what is on the screen instead.
    pub async fn until<T, F: Future<Output = Option<T>>>(
        &self,
        what: &str,
        mut look: impl FnMut() -> F,
    ) -> T {
        let begun = Instant::now();
        loop {
            if let Some(found) = look().await {
                return found;
            }
            if begun.elapsed() > PATIENCE {
                panic!("waited in vain for {what}; on the screen is:\n{}", self.text().await);
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// What has the keyboard.
    pub async fn focused(&self) -> Option<Thing<'_>> {
        let evaluated =
            self.browser.tell("Runtime.evaluate", json!({ "expression": "document.activeElement" })).await;
        let object = evaluated.ok()?["result"]["objectId"].clone();
        let query = json!({ "objectId": object, "fetchRelatives": false });
        let tree = self.browser.tell("Accessibility.getPartialAXTree", query).await.ok()?;
        self.thing(&tree["nodes"][0])
    }

    async fn only(&self, root: Option<u64>, role: &str, name: &str) -> Thing<'_> {
        let what = format!("the {role} {name:?}");
        let mut things = self
            .until(&what, async || {
                let things = self.look(root, role).await.into_iter().filter(|thing| thing.name == name);
                Some(things.collect::<Vec<_>>()).filter(|things| !things.is_empty())
            })
            .await;
        assert_eq!(things.len(), 1, "nobody could tell which is meant by {what}");
        things.remove(0)
    }

    async fn look(&self, root: Option<u64>, role: &str) -> Vec<Thing<'_>> {
        self.query(root, role).await.unwrap_or_default() // the page may be changing under our eyes
    }

    async fn query(&self, root: Option<u64>, role: &str) -> Option<Vec<Thing<'_>>> {
        let root = match root {
            Some(root) => json!(root),
            None => self.browser.tell("DOM.getDocument", json!({ "depth": 0 })).await.ok()?["root"]["backendNodeId"].clone(),
        };
        let query = json!({ "backendNodeId": root, "role": role });
        let tree = self.browser.tell("Accessibility.queryAXTree", query).await.ok()?;
        let things = tree["nodes"].as_array()?.iter().filter_map(|node| self.thing(node));
        Some(things.filter(|thing| root != thing.node).collect()) // a thing is not in itself
    }

    fn thing(&self, node: &Value) -> Option<Thing<'_>> {
        let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
        (node["ignored"] == false).then_some(Thing {
            page: self,
            role: text(&node["role"]),
            name: text(&node["name"]),
            value: text(&node["value"]),
            states: node["properties"].clone(),
            node: node["backendDOMNodeId"].as_u64()?,
        })
    }
}

impl std::fmt::Debug for Thing<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", self.role, self.name)
    }
}

impl<'p> Thing<'p> {
    /// The one thing of that role and name in it; waits for it.
    pub async fn find(&self, role: &str, name: &str) -> Thing<'p> {
        self.page.only(Some(self.node), role, name).await
    }

    /// Everything of that role in it.
    pub async fn all(&self, role: &str) -> Vec<Thing<'p>> {
        self.page.look(Some(self.node), role).await
    }

    /// The text that it shows.
    pub async fn text(&self) -> String {
        self.element().await.text().await.unwrap_or_default()
    }

    /// A property of its element, as JavaScript has it; null when there is none, or the element has gone.
    pub async fn property(&self, name: &str) -> Value {
        let arguments = vec![json!(self.element().await), json!(name)];
        let read = self.page.browser.client.execute("return arguments[0][arguments[1]]", arguments).await;
        read.unwrap_or_default()
    }

    /// Whether it is `checked`, `disabled`, `expanded`, `selected`, `invalid`.
    pub fn is(&self, state: &str) -> bool {
        let states = self.states.as_array().into_iter().flatten();
        let value = states.filter(|it| it["name"] == state).map(|it| &it["value"]["value"]).next();
        value.is_some_and(|value| *value == true || *value == "true")
    }

    /// The same for the driver, which names an element by its document and, in it, its number.
    pub(crate) async fn element(&self) -> Element {
        let client = &self.page.browser.client;
        let document = client.find(Locator::Css("html")).await.expect("a document").element_id();
        let (document, _) = document.as_ref().rsplit_once(".e.").expect("an element's id");
        Element::from_element_id(client.clone(), format!("{document}.e.{}", self.node).into())
    }
}
