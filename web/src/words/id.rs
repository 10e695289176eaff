//! Bahasa Indonesia: short, friendly, "kamu". Foto is what the seller uploads, gambar is what comes back.

mod problem;

use super::{
    Card, Cause, Door, Go, Menu, Options, Photo, Prompt, Remedy, Shell, Trouble, Window, Words, grouped,
};

pub(super) static WORDS: Words = Words {
    shell: SHELL,
    menu: MENU,
    door: DOOR,
    photo: PHOTO,
    option: OPTIONS,
    prompt: PROMPT,
    go: GO,
    window: WINDOW,
    card: CARD,
    problem: problem::trouble,
    cause: CAUSE,
};

fn coins(count: u32) -> String {
    format!("{} koin", grouped(count.into(), '.'))
}

const SHELL: Shell = Shell {
    title: "Etalase: foto produk siap posting",
    skip: "Langsung ke isi halaman",
    opening: "Membuka etalase…",
    coins,
    balance: "Saldo",
    balance_unknown: "Saldo belum terbaca",
    retry: "Coba lagi",
    offline: "Kamu sedang offline. Foto dan pilihanmu tetap aman di sini.",
    missing_title: "Halaman ini tidak ada",
    missing_text: "Mungkin alamatnya salah ketik, atau halamannya sudah dipindah.",
    home: "Ke etalase",
};

const MENU: Menu = Menu {
    account: "Akun dan tampilan",
    signed_in_as: "Masuk sebagai",
    language: "Bahasa",
    theme: "Tema",
    light: "Terang",
    dark: "Gelap",
    system: "Ikut HP",
    sign_out: "Keluar",
};

const DOOR: Door = Door {
    headline: "Satu foto produk, seisi etalase.",
    lead: "Unggah foto, pilih gayanya, tekan satu tombol. Kamu dapat tiga gambar siap posting, masing-masing dengan dua prompt video.",
    promises: [
        (
            "Gagal berarti gratis",
            "Koin baru terpakai kalau gambarnya jadi. Kalau gagal, koin kembali sendiri.",
        ),
        ("Hasil lama tidak tertimpa", "Gambar baru selalu muncul di depan. Yang lama tetap ada."),
        ("Hemat kuota", "Foto dikecilkan di HP kamu dulu, dan data lokasinya dibuang."),
    ],
    welcome: |count| format!("{} gratis untuk akun baru", coins(count)),
    sign_in: "Masuk",
    sign_up: "Daftar",
    which: "Masuk atau daftar",
    email: "E-mail",
    password: "Kata sandi",
    password_hint: "Minimal 8 karakter",
    show: "Tampilkan kata sandi",
    hide: "Sembunyikan kata sandi",
    enter: "Masuk",
    create: "Buat akun",
    working: "Sebentar…",
    email_missing: "Tulis alamat e-mail yang lengkap, misalnya nama@contoh.com.",
    password_missing: "Kata sandinya belum diisi.",
    password_short: "Kata sandi minimal 8 karakter.",
    confirm_title: "Cek e-mail kamu",
    confirm_text: |email| {
        format!(
            "Kami mengirim tautan ke {email}. Buka tautannya untuk mengaktifkan akun, lalu masuk di sini."
        )
    },
    confirm_back: "Ke halaman masuk",
    lapsed_title: "Masuk lagi, yuk",
    lapsed_text: "Sesi kamu sudah habis. Foto, pilihan, dan hasilmu masih ada di halaman ini.",
    privacy: "Fotomu hanya dipakai untuk membuat gambar yang kamu minta.",
    invalid_credentials: "E-mail atau kata sandinya tidak cocok. Cek lagi, atau daftar kalau belum punya akun.",
    email_not_confirmed: "E-mail ini belum dikonfirmasi. Buka tautan yang kami kirim, lalu masuk lagi.",
    already_exists: "E-mail ini sudah terdaftar. Coba masuk.",
    weak_password: "Kata sandinya terlalu mudah ditebak. Pakai yang lebih panjang, campur huruf dan angka.",
    rate_limited: "Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.",
    closed: "Pendaftaran sedang ditutup.",
    banned: "Akun ini sedang diblokir. Hubungi penyedia layanan kalau menurutmu ini keliru.",
    not_valid: "Ada isian yang belum benar. Cek e-mail dan kata sandinya.",
    ended: "Sesi kamu sudah habis. Silakan masuk lagi.",
    unavailable: "Layanan masuk sedang bermasalah. Coba lagi sebentar.",
};

const PHOTO: Photo = Photo {
    title: "Koleksi produk",
    hint: "Boleh kosong, maksimal 4",
    shrunk: |before, after| format!("{before} jadi {after}"),
    add_first: "Tambah foto produk",
    add_how: "Pilih, seret, atau tempel",
    add: "Tambah",
    slot: |place| format!("Foto produk {place}"),
    main: "Utama",
    make_main: "Jadikan utama",
    earlier: "Geser ke depan",
    later: "Geser ke belakang",
    replace: "Ganti",
    remove: "Hapus",
    camera: "Kamera",
    paste: "Tempel",
    working: "Menyiapkan…",
    tools: |name| format!("Atur {name}"),
    face: "Wajah",
    face_hint: "Agar modelnya konsisten",
    background: "Latar sendiri",
    background_hint: "Dipakai untuk pilihan latar",
    none_needed: "Tanpa foto juga bisa. Gambarnya dibuat dari pilihanmu saja.",
    ready: |name| format!("{name} siap."),
    removed: "Foto dihapus.",
    drop_here: "Lepas fotonya di sini",
    is_main: "Foto utama menjadi acuan gambar.",
    empty_file: |name| format!("{name} kosong (0 byte). Coba salin ulang fotonya, lalu pilih lagi."),
    not_a_photo: |name| format!("{name} bukan foto. Pilih file JPEG, PNG, atau WebP."),
    heic: |name| {
        format!(
            "{name} berformat HEIC dan browser ini tidak bisa membukanya. Di iPhone: Pengaturan > Kamera > Format > Paling Kompatibel, lalu foto ulang. Atau kirim tangkapan layarnya."
        )
    },
    too_heavy: |name| format!("{name} terlalu besar. Maksimal 60 MB."),
    too_many_pixels: |name| {
        format!("{name} lebih dari 40 megapiksel. Kecilkan dulu, atau kirim tangkapan layarnya.")
    },
    too_small: |name| format!("{name} terlalu kecil. Sisi terpendek minimal 64 piksel."),
    unreadable: |name| format!("{name} tidak bisa dibuka, mungkin rusak. Coba foto lain."),
    no_room: "Sudah 4 foto. Hapus satu dulu untuk menambah yang lain.",
    nothing_to_paste: "Belum ada foto yang disalin. Salin fotonya dulu, lalu tempel.",
    paste_refused: "Browser tidak mengizinkan menempel dari tombol ini. Tekan lama atau pakai Ctrl+V di halaman ini.",
};

const OPTIONS: Options = Options {
    title: "Gaya gambar",
    hint: "Pilihanmu diingat",
    all: |count| format!("Lihat semua {count}"),
    fewer: "Lebih ringkas",
    hijab_on: "Berhijab",
    product: "Nama produk",
    product_example: "mis. tas jinjing kulit cokelat",
    pose_text: "Pose versimu",
    pose_example: "mis. duduk di tangga sambil memangku tas",
    style_text: "Gaya versimu",
    style_example: "mis. nuansa koran lama, hangat",
    background_text: "Isi foto latarmu",
    background_example: "mis. pantai berpasir putih saat sore",
    colour: "Warna latar",
    optional: "opsional",
};

const PROMPT: Prompt = Prompt {
    title: "Prompt",
    written: "Ditulis dari pilihanmu",
    edited: "Sudah kamu ubah",
    reset: "Tulis ulang dari pilihan",
    label: "Prompt gambar (bahasa Inggris)",
    held: "Prompt ini hasil ubahanmu, jadi pilihan baru tidak ikut masuk sampai ditulis ulang.",
    photo_note: "Isi foto utama dijelaskan otomatis saat gambar dibuat.",
    left: |count| format!("Sisa {count} karakter"),
    empty: "Promptnya kosong. Tulis sesuatu, atau tulis ulang dari pilihan.",
    too_long: |count| format!("Promptnya kelebihan {count} karakter."),
    forbidden: "Ada karakter tersembunyi di prompt. Hapus bagian yang ditempel, lalu ketik sendiri.",
};

const GO: Go = Go {
    button: |count| format!("Generate Batch ({count})"),
    running: "Sedang dibuat…",
    promise: "Koin baru terpakai kalau gambarnya jadi. Gagal berarti kembali.",
    last: |count| format!("Sisa {} setelah ini.", coins(count)),
    short: |have, price| {
        format!("Koinmu {}, satu batch butuh {}. Isi koin dulu, ya.", coins(have), coins(price))
    },
    photo_pending: "Tunggu sebentar, fotomu masih disiapkan.",
};

const WINDOW: Window = Window {
    title: "Etalase kamu",
    empty_title: "Raknya masih kosong",
    empty_text: "Gambar pertamamu akan dipajang di sini.",
    empty_steps: [
        "Taruh foto produk, atau lewati kalau belum ada.",
        "Pilih model, latar, dan gaya yang cocok.",
        "Tekan Generate Batch. Tiga gambar dan enam prompt video menyusul.",
    ],
    running: |count| format!("Sedang membuat {count} gambar"),
    waiting: "Sedang dikerjakan",
    slow: "Lebih lama dari biasanya. Tetap kami tunggu, dan koinmu aman.",
    done: "Selesai",
    partly: |got, asked| format!("{got} dari {asked} gambar jadi"),
    failed: "Belum berhasil",
    lost: "Belum ada kabar",
    charged: coins,
    free: "Gratis",
    painting: |place, of| format!("Gambar {place} dari {of}"),
    reading_photo: "Membaca foto, lalu melukis",
    partly_free: |got, asked| {
        format!(
            "{got} dari {asked} gambar jadi, dan yang ini gratis: batch yang tidak lengkap tidak memakai koin."
        )
    },
    partly_paid: |got, asked, paid| format!("{got} dari {asked} gambar jadi. Terpakai {}.", coins(paid)),
    not_enhanced: "Fotonya belum sempat dibaca kali ini, jadi gambar dibuat dari promptmu saja.",
    batch_of: |title| format!("Batch {title}"),
    said_running: "Batch dimulai.",
    said_done: |got, left| format!("{got} gambar jadi. Sisa {}.", coins(left)),
    said_failed: |what| format!("Batch belum berhasil. {what}"),
    remove: "Singkirkan",
    edit_prompt: "Ubah prompt",
    change_photo: "Ganti foto",
    again: "Coba lagi",
    ask_again: "Cek hasilnya",
    withheld: "Ditahan filter keamanan",
    not_made: "Tidak jadi",
    count: |count| format!("{count} batch"),
};

const CARD: Card = Card {
    picture: |place, title| format!("Gambar {place}: {title}"),
    seed: |seed| format!("seed {seed}"),
    texts: "Prompt video",
    tab_a: "Video A",
    tab_b: "Video B",
    copy: "Salin prompt",
    copied: "Tersalin",
    said_copied: |what| format!("{what} tersalin."),
    copy_refused: "Browser tidak mengizinkan menyalin. Tekan lama teksnya, lalu pilih Salin.",
    download: "Unduh",
    download_named: |place| format!("Unduh gambar {place}"),
    said_downloaded: "Gambar diunduh.",
    download_refused: "Gambarnya belum bisa diunduh. Cek koneksi, lalu coba lagi.",
    broken: "Gambarnya belum bisa dimuat.",
    reload: "Muat lagi",
    more: "Baca lengkap",
    less: "Ringkas",
};

const CAUSE: Cause = Cause {
    offline: Trouble {
        what: "Kamu sedang offline.",
        coin: "Kalau permintaannya sempat sampai, batch ini tetap satu koin, tidak akan dobel.",
        next: "Sambungkan internet, lalu cek hasilnya.",
        remedy: Remedy::Ask,
    },
    lost: Trouble {
        what: "Koneksi putus sebelum jawabannya sampai.",
        coin: "Satu klik tetap satu koin. Kalau gambarnya tidak jadi, koin kembali sendiri.",
        next: "Cek hasilnya. Ini tidak membuat batch baru.",
        remedy: Remedy::Ask,
    },
    garbled: Trouble {
        what: "Jawabannya tidak terbaca.",
        coin: "Satu klik tetap satu koin. Kalau gambarnya tidak jadi, koin kembali sendiri.",
        next: "Cek hasilnya. Kalau masih begini, muat ulang halaman.",
        remedy: Remedy::Ask,
    },
    signed_out: Trouble {
        what: "Sesi kamu habis sebelum jawabannya sampai.",
        coin: "Satu klik tetap satu koin, tidak akan dobel.",
        next: "Masuk lagi, lalu cek hasilnya.",
        remedy: Remedy::Ask,
    },
    start: "Etalase belum bisa dihubungi. Cek koneksimu, lalu coba lagi.",
};
