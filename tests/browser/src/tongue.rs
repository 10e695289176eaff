//! What things are called in the languages of the page, as far as the journey needs it. Written anew, for a test that
//! took the page's own words would not notice a wrong one.

/// The names in one language.
#[derive(Debug)]
pub struct Tongue {
    /// What the browser asks for.
    pub languages: &'static str,
    /// The button for those who want no mailed link.
    pub use_password: &'static str,
    /// The button that mails the link.
    pub mail_link: &'static str,
    /// The button for those who have forgotten theirs.
    pub forgot: &'static str,
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
    /// What a seller sells who walks through all screens; nobody else in this language does.
    pub goods: &'static str,
    /// The field with what the main photo shows.
    pub seen: &'static str,
    /// The tool that takes a photo away.
    pub remove_photo: &'static str,
    /// The button to the seller's own looks.
    pub keep_look: &'static str,
    /// The link to the second picture.
    pub second_large: &'static str,
    /// The button that lays two pictures side by side.
    pub compare: &'static str,
    /// The photo beside the pictures.
    pub original: &'static str,
    /// The button for all pictures as one file.
    pub pack_all: &'static str,
    /// What the link to the statement begins with.
    pub balance: &'static str,
    /// The first line of every statement.
    pub welcome_coins: &'static str,
    /// The button that leads back to the pictures.
    pub back: &'static str,
}

/// For those whose browser wants English.
pub static ENGLISH: Tongue = Tongue {
    languages: "en-US,en",
    use_password: "Use a password",
    mail_link: "E-mail me a link",
    forgot: "Forgot your password?",
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
    goods: "brown leather tote",
    seen: "What the photo shows",
    remove_photo: "Remove",
    keep_look: "Save or manage",
    second_large: "View picture 2 large",
    compare: "Compare",
    original: "The original photo",
    pack_all: "Download all",
    balance: "Balance: ",
    welcome_coins: "Welcome coins",
    back: "Back to the shop",
};

/// For most.
pub static INDONESIAN: Tongue = Tongue {
    languages: "id-ID,id",
    use_password: "Pakai kata sandi",
    mail_link: "Kirim tautan masuk",
    forgot: "Lupa kata sandi?",
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
    goods: "tas jinjing kulit",
    seen: "Yang terlihat di foto",
    remove_photo: "Hapus",
    keep_look: "Simpan atau kelola",
    second_large: "Lihat besar gambar 2",
    compare: "Bandingkan",
    original: "Foto aslinya",
    pack_all: "Unduh semua",
    balance: "Saldo: ",
    welcome_coins: "Koin selamat datang",
    back: "Kembali ke etalase",
};
