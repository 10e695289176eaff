//! The door.

use super::coins;
use crate::words::door::{Door, Mailed, Refused, Renewal};

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
    privacy: "Fotomu hanya dipakai untuk membuat gambar yang kamu minta.",
    privacy_link: "Ke mana fotomu pergi?",
    title: "Masuk atau daftar",
    google: "Lanjut dengan Google",
    or: "atau",
    link: "Kirim tautan masuk",
    link_hint: "Tanpa kata sandi: buka tautan di e-mail, langsung masuk. Belum punya akun? Sekalian dibuatkan.",
    use_link: "Pakai tautan e-mail",
    use_password: "Pakai kata sandi",
    which: "Masuk atau daftar",
    sign_in: "Masuk",
    sign_up: "Daftar",
    email: "E-mail",
    password: "Kata sandi",
    password_hint: "Minimal 8 karakter",
    show: "Tampilkan kata sandi",
    hide: "Sembunyikan kata sandi",
    forgot: "Lupa kata sandi?",
    enter: "Masuk",
    create: "Buat akun",
    working: "Sebentar…",
    arriving: "Sebentar, etalasenya sedang dibuka untukmu…",
    email_missing: "Tulis alamat e-mail yang lengkap, misalnya nama@contoh.com.",
    password_missing: "Kata sandinya belum diisi.",
    password_short: "Kata sandi minimal 8 karakter.",
    mailed: Mailed {
        title: "Cek e-mail kamu",
        enter: |email| {
            format!("Tautan masuk sudah kami kirim ke {email}. Buka di browser ini, dan kamu langsung masuk.")
        },
        confirm: |email| {
            format!(
                "Tautan sudah kami kirim ke {email}. Buka di browser ini, akunmu aktif dan kamu langsung masuk."
            )
        },
        recover: |email| {
            format!(
                "Kalau {email} terdaftar, tautannya sudah kami kirim. Buka di browser ini, lalu buat kata sandi baru."
            )
        },
        hint: "Belum ada juga? Cek folder spam atau promosi.",
        again: "Kirim lagi",
        again_in: |seconds| format!("Bisa kirim lagi {seconds} detik lagi"),
        sent_again: "Sudah kami kirim lagi. Buka tautan yang paling baru.",
        other: "Ganti e-mail",
    },
    lapsed_title: "Masuk lagi, yuk",
    lapsed_text: "Sesi kamu sudah habis. Foto, pilihan, dan hasilmu masih ada di halaman ini.",
    renewal: Renewal {
        title: "Buat kata sandi baru",
        text: "Kamu sudah masuk. Mulai sekarang, masuklah dengan kata sandi yang baru.",
        password: "Kata sandi baru",
        save: "Simpan kata sandi",
        skip: "Nanti saja",
        saved: "Kata sandi baru sudah tersimpan.",
        go_on: "Lanjut ke etalase",
    },
    refused: Refused {
        title: "Tautannya tidak bisa dipakai",
        close: "Oke",
        credentials: "E-mail atau kata sandinya tidak cocok. Cek lagi, atau daftar kalau belum punya akun.",
        not_confirmed: "E-mail ini belum dikonfirmasi. Buka tautan yang kami kirim, lalu masuk lagi.",
        exists: "E-mail ini sudah terdaftar. Coba masuk.",
        weak_password: "Kata sandinya terlalu mudah ditebak. Pakai yang lebih panjang, campur huruf dan angka.",
        same_password: "Itu kata sandimu yang lama. Pakai yang lain.",
        rate_limited: "Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.",
        closed: "Pendaftaran sedang ditutup.",
        banned: "Akun ini sedang diblokir. Hubungi penyedia layanan kalau menurutmu ini keliru.",
        not_valid: "Ada isian yang belum benar. Cek e-mail dan kata sandinya.",
        spent: "Tautannya sudah terpakai atau kedaluwarsa. Minta tautan baru, lalu buka yang paling akhir.",
        elsewhere: "Tautan ini dibuka di browser lain, bukan di tempat kamu memintanya. Minta tautan baru di sini, lalu buka di sini juga.",
        declined: "Kamu belum masuk karena izinnya tidak diberikan. Coba lagi, atau pilih cara lain.",
        ended: "Sesi kamu sudah habis. Silakan masuk lagi.",
        unavailable: "Layanan masuk sedang bermasalah. Coba lagi sebentar.",
    },
};
