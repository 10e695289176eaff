//! Signing in and signing up.

use super::coins;
use crate::words::Door;

pub(super) const DOOR: Door = Door {
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
