//! What the piece that only some need says.

use super::coins;
use crate::words::grouped;
use crate::words::more::{More, Pack, Preset, Statement, Viewer, megabytes};
use contract::api::statement::Cause;

pub(super) const MORE: More = More {
    coins,
    retry: "Coba lagi",
    offline: "Kamu sedang offline. Begitu tersambung lagi, coba lagi.",
    signed_out: "Sesi kamu sudah habis. Masuk lagi, dan ini langsung dibuka.",
    unanswered: "Belum ada jawaban. Cek koneksimu, lalu coba lagi. Koinmu tidak berubah.",
    copy_refused: "Browser tidak mengizinkan menyalin. Tekan lama teksnya, lalu pilih Salin.",
    preset: PRESET,
    statement: STATEMENT,
    viewer: VIEWER,
    pack: PACK,
};

const PRESET: Preset = Preset {
    title: "Gaya buatanmu",
    name: "Simpan pilihan sekarang dengan nama",
    new_name: "Nama baru",
    name_example: "mis. tas harian",
    save: "Simpan",
    kept: |name| format!("Gaya {name} disimpan."),
    close: "Selesai",
    none_yet: "Belum ada gaya buatanmu.",
    rename: |name| format!("Ganti nama {name}"),
    delete: |name| format!("Hapus {name}"),
    deleted: |name| format!("Gaya {name} dihapus."),
    undo: "Batalkan",
    export: "Simpan ke file",
    import: "Buka dari file",
    imported: |count| format!("{count} gaya ditambahkan."),
    full: "Sudah 60 gaya. Hapus satu dulu untuk menambah yang lain.",
    not_kept: "Penyimpanan browser penuh atau dilarang, jadi gaya ini tidak tersimpan. Kosongkan sedikit, lalu coba lagi.",
    not_presets: "File ini bukan file gaya dari Etalase. Tidak ada yang berubah.",
};

const STATEMENT: Statement = Statement {
    title: "Catatan koin",
    lead: "Ke mana perginya setiap koin, dari yang terbaru.",
    back: "Kembali ke etalase",
    available: "Bisa dipakai",
    held: "Sedang ditahan",
    loading: "Membaca catatan koin…",
    failed: "Catatan koinmu belum terbaca.",
    empty_title: "Belum ada koin yang bergerak",
    empty_text: "Koin yang masuk, terpakai, dan kembali akan tercatat di sini, satu per satu.",
    whole: |granted, settled, available, held| {
        let number = |count: u64| grouped(count, '.');
        format!(
            "Catatan ini cocok: masuk {} − terpakai {} = bisa dipakai {} + ditahan {}.",
            number(granted),
            number(settled),
            number(available.into()),
            number(held.into())
        )
    },
    so_far: "Semua baris yang terbuka cocok satu sama lain. Buka sampai awal untuk hitungan lengkapnya.",
    wrong: "Catatan ini tidak cocok.",
    wrong_next: "Muat ulang dulu. Kalau tetap tidak cocok, kirim tangkapan layar halaman ini ke pengelola: koinmu akan diperiksa.",
    granted: |cause| match cause {
        Cause::Welcome => "Koin selamat datang",
        Cause::Operator
        | Cause::Batch
        | Cause::Delivered
        | Cause::PartlyDelivered
        | Cause::Withheld
        | Cause::ProviderFailed
        | Cause::Cancelled
        | Cause::Expired => "Koin masuk dari pengelola",
    },
    running: "Batch sedang dikerjakan",
    paid: |cause| match cause {
        Cause::PartlyDelivered => "Batch jadi sebagian",
        Cause::Delivered
        | Cause::Welcome
        | Cause::Operator
        | Cause::Batch
        | Cause::Withheld
        | Cause::ProviderFailed
        | Cause::Cancelled
        | Cause::Expired => "Batch jadi",
    },
    returned: |cause| match cause {
        Cause::PartlyDelivered => "Batch tidak lengkap, jadi gratis",
        Cause::Withheld => "Ditahan filter keamanan, koin kembali",
        Cause::ProviderFailed => "Pelukisnya gagal, koin kembali",
        Cause::Cancelled => "Batch kamu batalkan, koin kembali",
        Cause::Expired => "Tidak ada kabar sampai batas waktu, koin kembali",
        Cause::Welcome | Cause::Operator | Cause::Batch | Cause::Delivered => {
            "Batch tidak jadi, koin kembali"
        }
    },
    move_grant: "masuk",
    move_hold: "ditahan dulu",
    move_settle: "terpakai",
    move_release: "kembali",
    balance: |left| format!("saldo {}", grouped(left.into(), '.')),
    free: "gratis",
    receipt: "Nota",
    copy: "Salin nota",
    copied: "Tersalin",
    said_copied: "Nomor nota tersalin.",
    older: "Buka yang lebih lama",
    all_read: "Ini sudah dari awal.",
    said_older: |count| format!("{count} catatan lagi dibuka."),
};

const VIEWER: Viewer = Viewer {
    title: "Lihat gambar",
    picture: |place, title| format!("Gambar {place}: {title}"),
    place: |at, of| format!("{at} dari {of}"),
    close: "Tutup",
    previous: "Gambar sebelumnya",
    next: "Gambar berikutnya",
    nearer: "Perbesar",
    farther: "Perkecil",
    whole: "Lihat utuh",
    compare: "Bandingkan",
    beside: "Bandingkan dengan",
    photo: "Foto aslinya",
    photo_short: "Foto",
    slider: "Geser batas perbandingan",
    download: "Unduh",
    share: "Bagikan",
    not_saved: "Gambarnya belum bisa diunduh. Cek koneksi, lalu coba lagi.",
    not_shared: "Gambarnya belum bisa dibagikan. Coba lagi, atau unduh dulu.",
    broken: "Gambarnya belum bisa dimuat. Cek koneksi, lalu buka lagi.",
};

const PACK: Pack = Pack {
    title: "Unduh semua",
    taking: |done, of| format!("{done} dari {of} gambar dikemas"),
    saved: |count, bytes| {
        format!("{count} gambar, promptnya, dan pengaturannya sudah diunduh ({} MB).", megabytes(bytes, ','))
    },
    missed: |count| format!("{count} gambar belum bisa diambil. Cek koneksi, lalu coba lagi."),
    refused: "Berkasnya terlalu besar untuk sekali unduh. Saring dulu, atau unduh per batch.",
    again: "Coba lagi",
    cancel: "Batal",
    close: "Tutup",
    prompt: "PROMPT GAMBAR",
    restore: "Isi form dari berkas",
    reading: "Membaca berkas…",
    not_read: |name| format!("{name} tidak bisa dipakai."),
    not_ours: "Ini bukan berkas dari Etalase. Pakai berkas zip dari Unduh semua, atau etalase.json di dalamnya. Formmu tidak berubah.",
    damaged: "Berkasnya rusak atau terpotong. Unduh atau salin lagi, lalu coba sekali lagi. Formmu tidak berubah.",
    newer: "Berkas ini dibuat Etalase yang lebih baru. Muat ulang halaman ini, lalu coba lagi.",
    too_big: "Berkasnya terlalu besar untuk dibuka di sini. Buka dulu zipnya, lalu pakai etalase.json di dalamnya.",
};
