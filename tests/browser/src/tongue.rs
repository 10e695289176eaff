//! What things are called in the languages of the page, as far as the journey needs it. Written anew, for a test that
//! took the page's own words would not notice a wrong one.

/// The names in one language.
#[derive(Debug)]
pub struct Tongue {
    /// What the browser asks for.
    pub languages: &'static str,
    /// The button for those who want no mailed link.
    pub use_password: &'static str,
    /// The choice that leads to a new account.
    pub sign_up: &'static str,
    /// The choice of, and the button for, those who have one.
    pub sign_in: &'static str,
    /// The field for the address.
    pub email: &'static str,
    /// The field for the password.
    pub password: &'static str,
    /// The button that makes the account.
    pub create: &'static str,
    /// What a coin is, after the number of them.
    pub coin: &'static str,
    /// The place for a product photo, before its number.
    pub photo: &'static str,
    /// The button that opens the tools of a photo, before its name.
    pub arrange: &'static str,
    /// The mark of the photo that is the reference.
    pub main: &'static str,
    /// The field for the product's name.
    pub product: &'static str,
    /// The field with the prompt.
    pub prompt: &'static str,
    /// What a batch is called, before its title.
    pub batch: &'static str,
    /// What stands at a batch that is whole.
    pub done: &'static str,
    /// The menu.
    pub menu: &'static str,
    /// Leaving.
    pub sign_out: &'static str,
}

/// For those whose browser wants English.
pub static ENGLISH: Tongue = Tongue {
    languages: "en-US,en",
    use_password: "Use a password",
    sign_up: "Sign up",
    sign_in: "Sign in",
    email: "E-mail",
    password: "Password",
    create: "Create account",
    coin: "coin",
    photo: "Product photo",
    arrange: "Arrange",
    main: "Main",
    product: "Product name optional",
    prompt: "Picture prompt (English)",
    batch: "Batch",
    done: "Done",
    menu: "Account and display",
    sign_out: "Sign out",
};

/// For most.
pub static INDONESIAN: Tongue = Tongue {
    languages: "id-ID,id",
    use_password: "Pakai kata sandi",
    sign_up: "Daftar",
    sign_in: "Masuk",
    email: "E-mail",
    password: "Kata sandi",
    create: "Buat akun",
    coin: "koin",
    photo: "Foto produk",
    arrange: "Atur",
    main: "Utama",
    product: "Nama produk opsional",
    prompt: "Prompt gambar (bahasa Inggris)",
    batch: "Batch",
    done: "Selesai",
    menu: "Akun dan tampilan",
    sign_out: "Keluar",
};
