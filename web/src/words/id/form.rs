//! The three steps and the button.

use super::coins;
use crate::words::{Go, Options, Photo, Prompt};

pub(super) const PHOTO: Photo = Photo {
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
    seen: "Yang terlihat di foto",
    seen_looking: "Sedang melihat fotomu. Kamu bisa lanjut memilih gaya.",
    seen_ready: "Isi foto utama sudah terbaca.",
    seen_later: "Belum terbaca. Tidak apa-apa, fotonya dibaca saat gambar dibuat.",
    seen_note: "Ditulis dalam bahasa Inggris karena ini yang dibaca pelukisnya. Perbaiki kalau ada yang keliru, misalnya tulisan di label.",
    seen_empty: "Kalau dikosongkan, yang dipakai tetap apa yang terlihat di foto.",
    seen_reset: "Kembalikan ke yang terlihat",
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
    twice: |name| format!("{name} sudah ada di sini, jadi tidak ditambahkan lagi."),
    no_darkroom: |name| {
        format!(
            "{name} belum bisa disiapkan karena sambungan putus. Cek internetmu, lalu pilih fotonya lagi."
        )
    },
    and_more: |count| format!("dan {count} file lagi"),
    no_room: "Sudah 4 foto. Hapus satu dulu untuk menambah yang lain.",
    nothing_to_paste: "Belum ada foto yang disalin. Salin fotonya dulu, lalu tempel.",
    paste_refused: "Browser tidak mengizinkan menempel dari tombol ini. Tekan lama atau pakai Ctrl+V di halaman ini.",
};

pub(super) const OPTIONS: Options = Options {
    title: "Gaya gambar",
    hint: "Pilihanmu diingat",
    looks: "Gaya siap pakai",
    look_on: |name| format!("Gaya {name} dipakai."),
    keep_look: "Simpan atau kelola",
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

pub(super) const PROMPT: Prompt = Prompt {
    title: "Prompt",
    written: "Ditulis dari pilihanmu",
    edited: "Sudah kamu ubah",
    reset: "Tulis ulang dari pilihan",
    label: "Prompt gambar (bahasa Inggris)",
    held: "Prompt ini hasil ubahanmu, jadi pilihan baru tidak ikut masuk sampai ditulis ulang.",
    photo_note: "Yang terlihat di foto utama ditambahkan di belakang prompt ini.",
    left: |count| format!("Sisa {count} karakter"),
    empty: "Promptnya kosong. Tulis sesuatu, atau tulis ulang dari pilihan.",
    too_long: |count| format!("Promptnya kelebihan {count} karakter."),
    forbidden: "Ada karakter tersembunyi di prompt. Hapus bagian yang ditempel, lalu ketik sendiri.",
};

pub(super) const GO: Go = Go {
    seed: |seed| format!("Seed {seed} terkunci"),
    unlock: "Lepas kunci seed",
    button: |count| format!("Generate Batch ({count})"),
    running: "Sedang dibuat…",
    promise: "Koin baru terpakai kalau gambarnya jadi. Gagal berarti kembali.",
    offline: "Kamu lagi offline: batch disimpan dulu di sini, lalu terkirim sendiri begitu tersambung. Koin baru terpakai kalau gambarnya jadi.",
    last: |count| format!("Sisa {} setelah ini.", coins(count)),
    few: |count| format!("Hampir habis: sisa {} setelah ini.", coins(count)),
    short: |have, price| {
        format!("Koinmu {}, satu batch butuh {}. Isi koin dulu, ya.", coins(have), coins(price))
    },
    photo_pending: "Tunggu sebentar, fotomu masih disiapkan.",
};
