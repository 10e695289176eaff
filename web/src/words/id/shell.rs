//! The frame around every page.

use super::coins;
use crate::words::{Menu, Shell};

pub(super) const SHELL: Shell = Shell {
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

pub(super) const MENU: Menu = Menu {
    account: "Akun dan tampilan",
    signed_in_as: "Masuk sebagai",
    language: "Bahasa",
    theme: "Tema",
    light: "Terang",
    dark: "Gelap",
    system: "Ikut HP",
    privacy: "Ke mana fotomu pergi?",
    statement: "Catatan koin",
    sign_out: "Keluar",
};
