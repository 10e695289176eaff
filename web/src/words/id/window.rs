//! The window with the results.

use super::coins;
use crate::words::{Card, Window};

pub(super) const WINDOW: Window = Window {
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
    pack: "Unduh",
    pack_all: "Unduh semua",
    unpack: "Isi form dari berkas",
    said_filled: "Form sudah diisi dari berkas.",
    charged: coins,
    free: "Gratis",
    painting: |place, of| format!("Gambar {place} dari {of}"),
    reading_photo: "Membaca foto",
    painting_now: "Melukis",
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

pub(super) const CARD: Card = Card {
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
    storing: "Menyimpan",
    open: |place| format!("Lihat besar gambar {place}"),
    broken: "Gambarnya belum bisa dimuat.",
    reload: "Muat lagi",
    more: "Baca lengkap",
    less: "Ringkas",
};
