//! A forgotten password.

use crate::mail::{bare, links};
use browser_stories::{Device, ENGLISH, PASSWORD, story};

#[tokio::test]
async fn a_forgotten_password_is_replaced_by_its_link() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.excuse("/auth/v1/");
        let email = page.sign_up().await;
        page.sign_out().await;
        page.find("textbox", "E-mail").await.write("").await;
        page.find("button", "Forgot your password?").await.press().await;
        page.wait_for_text("Enter a full e-mail address, such as name@example.com.").await;
        page.find("textbox", "E-mail").await.write(&email).await;
        page.find("button", "Forgot your password?").await.press().await;
        page.wait_for_text(&format!("If there is an account for {email}, a link is on its way.")).await;
        let kept = page.kept("-auth-token-code-verifier").await.expect("a verifier");
        assert!(kept.ends_with("/recovery\""), "supabase-js would know what it is for: {kept}");

        let links = links(page, &email, 1).await;
        page.go(&links[0]).await;
        bare(page).await;
        page.find("dialog", "Choose a new password").await;
        page.reload().await;
        let dialog = page.find("dialog", "Choose a new password").await;
        let save = dialog.find("button", "Save the password").await;
        for (password, said) in [
            ("", "Enter your password."),
            ("short", "The password needs at least 8 characters."),
            (PASSWORD, "That is your old password. Use another one."),
        ] {
            dialog.find("textbox", "New password").await.write(password).await;
            save.press().await;
            page.wait_for_text(said).await;
        }
        dialog.find("textbox", "New password").await.write("sandi-yang-baru").await;
        save.press().await;
        page.wait_to_hear("alert", "Your new password is saved.").await;
        page.find("button", "To the shop window").await.press().await;
        page.balance().await;
        page.reload().await;
        page.balance().await;
        assert_eq!(page.kept("etalase.renewing").await, None, "it is asked for once");
        assert!(page.all("dialog").await.is_empty());

        page.sign_out().await;
        page.use_password().await;
        page.fill_door(&email, PASSWORD).await;
        page.find("button", "Sign in").await.press().await;
        page.wait_to_hear("alert", "E-mail and password do not match.").await;
        page.fill_door(&email, "sandi-yang-baru").await;
        page.find("button", "Sign in").await.press().await;
        page.balance().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_else_is_asked_for_a_new_password() {
    story(Device::Desk, &ENGLISH, async |page| {
        let email = page.sign_up().await;
        page.sign_out().await;
        page.find("textbox", "E-mail").await.write(&email).await;
        page.find("button", "Forgot your password?").await.press().await;
        page.go(&links(page, &email, 1).await[0]).await;
        page.find("dialog", "Choose a new password").await;
        // As another tab would, where its owner leaves without a word about the password.
        let leave = "const key = Object.keys(localStorage).find((key) => key.endsWith('-auth-token')); \
            localStorage.removeItem(key); dispatchEvent(new StorageEvent('storage', { key }))";
        page.script(leave, Vec::new()).await;
        page.sign_up().await;
        page.until("no question", async || page.kept("etalase.renewing").await.is_none().then_some(())).await;
        assert!(page.all("dialog").await.is_empty());
        page.generate().await;
        page.front_batch_done().await;
    })
    .await;
}

#[tokio::test]
async fn whoever_is_in_already_hears_that_a_link_is_of_no_use() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let stale = "?error=access_denied&error_code=otp_expired&error_description=Email+link+is+invalid";
        page.go(&format!("{}{stale}", stack::Stack::shared().url())).await;
        let dialog = page.find("dialog", "That link cannot be used").await;
        bare(page).await;
        dialog.find("button", "OK").await.press().await;
        page.until("the studio", async || page.all("dialog").await.is_empty().then_some(())).await;
        page.generate().await;
        page.front_batch_done().await;
    })
    .await;
}
