//! The journey's steps, for every story that is about something later on the way.

use crate::page::Page;
use crate::screen::Thing;
use uuid::Uuid;

/// The password of every account that [`Page::sign_up`] makes.
pub const PASSWORD: &str = "kata-sandi-untuk-uji";
/// Spends so many coins in this seller's name, past the page.
const SPEND: &str = r#"
    const [authorization, count, done] = arguments;
    const spend = () => fetch('/api/generate-image', {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: 'tas', num_images: 1 }),
    });
    Promise.all(Array.from({ length: count }, spend)).then((answers) => done(answers.map((answer) => answer.status)))"#;

impl Page {
    /// Makes an account that nobody else has, waits for the welcome coins, and tells its address.
    pub async fn sign_up(&self) -> String {
        let email = format!("{}@toko.example", Uuid::new_v4());
        self.sign_up_as(&email).await;
        email
    }

    /// The same with that address.
    pub async fn sign_up_as(&self, email: &str) {
        self.use_password().await;
        self.find("radio", self.tongue.sign_up).await.press().await;
        self.fill_door(email, PASSWORD).await;
        self.find("button", self.tongue.create).await.press().await;
        self.balance().await;
    }

    /// Comes back with that address.
    pub async fn sign_in(&self, email: &str) {
        self.use_password().await;
        self.find("radio", self.tongue.sign_in).await.press().await;
        self.fill_door(email, PASSWORD).await;
        self.find("button", self.tongue.sign_in).await.press().await;
        self.balance().await;
    }

    /// Asks for the form with a password, unless it is there, as it is for those who came in by it before.
    pub async fn use_password(&self) {
        let form = self.until("the door", async || {
            if self.has("textbox", self.tongue.password).await {
                return Some(None);
            }
            let mut buttons = self.all("button").await.into_iter();
            buttons.find(|button| button.name == self.tongue.use_password).map(Some)
        });
        if let Some(button) = form.await {
            button.press().await;
        }
    }

    /// Writes into the two fields of the door.
    pub async fn fill_door(&self, email: &str, password: &str) {
        self.find("textbox", self.tongue.email).await.write(email).await;
        self.find("textbox", self.tongue.password).await.write(password).await;
    }

    /// Leaves through the menu.
    pub async fn sign_out(&self) {
        self.find("button", self.tongue.menu).await.press().await;
        self.find("button", self.tongue.sign_out).await.press().await;
        self.find("textbox", self.tongue.email).await;
    }

    /// The coins that the bar shows, once it knows them.
    pub async fn balance(&self) -> u32 {
        self.until("the balance", async || {
            let bar = self.all("banner").await;
            let text = bar.first()?.text().await;
            let words: Vec<&str> = text.split_whitespace().collect();
            words.windows(2).find(|pair| pair[1].starts_with(self.tongue.coin))?[0].parse().ok()
        })
        .await
    }

    /// Waits until the bar shows so many.
    pub async fn wait_for_balance(&self, coins: u32) {
        self.until(&format!("{coins} coins"), async || (self.balance().await == coins).then_some(())).await;
    }

    /// Spends so many coins, one batch each.
    pub async fn spend(&self, coins: u32) {
        // The last one: somebody else may have been at this page before.
        let asked = self.requests("/api/me").await;
        let authorization = asked.last().expect("the balance was asked for").headers["authorization"].clone();
        let statuses = self.script_async(SPEND, vec![authorization.into(), coins.into()]).await;
        assert!(statuses.as_array().is_some_and(|all| all.iter().all(|status| *status == 200)), "{statuses}");
    }

    /// Writes a product's name that nobody else uses, by which the sandbox's record knows this story's requests.
    pub async fn name_product(&self) -> String {
        let name = format!("tas {}", Uuid::new_v4().simple());
        self.find("textbox", self.tongue.product).await.write(&name).await;
        self.until("the name in the prompt", async || self.prompt().await.contains(&name).then_some(()))
            .await;
        name
    }

    /// The prompt as it stands.
    pub async fn prompt(&self) -> String {
        self.find("textbox", self.tongue.prompt).await.value
    }

    /// Presses the button that everything is about, once it can be.
    pub async fn generate(&self) {
        let ready = async || Some(self.generate_button().await).filter(|button| !button.is("disabled"));
        self.until("a button that can be pressed", ready).await.press().await;
    }

    /// That button, with its price on it.
    pub async fn generate_button(&self) -> Thing<'_> {
        self.until("Generate Batch (3)", async || {
            let buttons = self.all("button").await;
            buttons.into_iter().find(|button| button.name.starts_with("Generate Batch (3)"))
        })
        .await
    }

    /// The batches in the window, the front one first.
    pub async fn batches(&self) -> Vec<Thing<'_>> {
        let batch = format!("{} ", self.tongue.batch);
        self.all("article").await.into_iter().filter(|article| article.name.starts_with(&batch)).collect()
    }

    /// The batch in front, once it is so.
    pub async fn front_batch(&self, what: &str) -> Thing<'_> {
        self.until(&format!("a batch in front that says {what:?}"), async || {
            let front = self.batches().await.into_iter().next()?;
            front.text().await.contains(what).then_some(front)
        })
        .await
    }

    /// The front batch, once it is whole and its three pictures are on the screen.
    pub async fn front_batch_done(&self) -> Thing<'_> {
        let batch = self.front_batch(self.tongue.done).await;
        // What is far from the screen is not drawn, and whoever wants to see it goes there.
        self.script("document.querySelector('#window article')?.scrollIntoView()", Vec::new()).await;
        self.until("three pictures", async || (batch.pictures().await == 3).then_some(())).await;
        batch
    }
}

impl Thing<'_> {
    /// How many pictures in it have come.
    pub async fn pictures(&self) -> usize {
        let mut come = 0;
        for picture in self.all("image").await {
            come +=
                usize::from(picture.property("naturalWidth").await.as_u64().is_some_and(|width| width > 0));
        }
        come
    }
}
