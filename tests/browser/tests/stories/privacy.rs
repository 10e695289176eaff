//! What becomes of photos, told before signing in and after.

use browser_stories::{Device, ENGLISH, INDONESIAN, story};
use stack::Stack;

#[tokio::test]
async fn what_becomes_of_photos_can_be_read_at_the_door_and_nothing_written_is_lost() {
    story(Device::Phone, &INDONESIAN, async |page| {
        page.find("textbox", "E-mail").await.write("rina@toko.example").await;
        page.find("link", "Ke mana fotomu pergi?").await.press().await;
        let title = page.find("heading", "Ke mana fotomu pergi?").await;
        assert!(page.address().await.ends_with("/privacy"));
        assert_eq!(page.focused().await.map(|thing| thing.name), Some(title.name));
        for said in
            ["Lokasi dan data kamera dibuang", "Gemini", "fal.ai menerima teks saja", "Cara menghapus"]
        {
            page.wait_for_text(said).await;
        }
        page.find("button", "Kembali").await.press().await;
        assert_eq!(page.find("textbox", "E-mail").await.value, "rina@toko.example");
    })
    .await;
}

#[tokio::test]
async fn it_has_an_address_of_its_own_and_a_place_in_the_menu() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let product = page.name_product().await;
        page.find("button", page.tongue.menu).await.press().await;
        page.find("link", "Where do your photos go?").await.press().await;
        page.find("heading", "Where do your photos go?").await;
        page.wait_for_text("Pictures are kept until you delete them.").await;
        page.find("button", "Back").await.press().await;
        assert!(page.prompt().await.contains(&product));
        page.go(&format!("{}/privacy", Stack::shared().url().trim_end_matches('/'))).await;
        page.find("heading", "Where do your photos go?").await;
    })
    .await;
}
