//! One message per code: what happened, what became of the coin, what to do; and what to say when no answer came.

use crate::words::{Cause, Remedy, Trouble};
use contract::problem::Code;

const UNTOUCHED: &str = "Koinmu tidak terpakai.";
const RETURNED: &str = "Koinmu sudah kembali.";
const SAFE: &str = "Kalau koin sempat ditahan, koin kembali sendiri dalam beberapa menit.";

const fn say(what: &'static str, coin: &'static str, next: &'static str, remedy: Remedy) -> Trouble {
    Trouble { what, coin, next, remedy }
}

#[rustfmt::skip] // one row, one code
pub(super) fn trouble(code: Code) -> Trouble {
    use Remedy::{Again, Ask, None, Photo, Prompt};
    match code {
        Code::MalformedBody | Code::BadIdempotencyKey | Code::MethodNotAllowed | Code::UnsupportedMediaType | Code::NotFound => {
            say("Permintaannya tidak dikenali.", UNTOUCHED, "Muat ulang halaman ini, lalu coba lagi.", Again)
        }
        Code::MissingToken | Code::InvalidToken | Code::ExpiredToken => {
            say("Sesi kamu sudah habis.", UNTOUCHED, "Masuk lagi, lalu coba lagi. Semuanya masih di sini.", Again)
        }
        Code::InsufficientCoins => say("Koinmu tidak cukup untuk satu batch.", UNTOUCHED, "Isi koin dulu, lalu tekan Generate Batch lagi.", Again),
        Code::InProgress => say("Batch ini masih dikerjakan.", "Koinnya sedang ditahan, belum terpakai.", "Tunggu sebentar, lalu cek hasilnya.", Ask),
        Code::Cancelled => say("Batch ini sudah dibatalkan.", RETURNED, "Tekan Generate Batch untuk membuat yang baru.", Again),
        Code::BodyTooLarge | Code::ImageTooLarge => say("Fotonya terlalu besar.", UNTOUCHED, "Ganti dengan foto yang lebih kecil.", Photo),
        Code::InvalidPrompt => say("Promptnya tidak bisa dipakai.", UNTOUCHED, "Ubah promptnya, lalu coba lagi.", Prompt),
        Code::InvalidOptions => say("Ada pilihan yang tidak bisa dipakai.", UNTOUCHED, "Ganti pilihannya, lalu coba lagi.", Again),
        Code::InvalidImage => say("Fotonya rusak atau tidak terbaca.", UNTOUCHED, "Ganti fotonya, lalu coba lagi.", Photo),
        Code::UnsupportedImage => say("Jenis fotonya tidak didukung.", UNTOUCHED, "Pakai foto JPEG, PNG, atau WebP.", Photo),
        Code::RefusedBySafety => say("Filter keamanan menahan semua gambarnya.", RETURNED, "Ubah prompt atau fotonya, lalu coba lagi.", Prompt),
        Code::KeyReused => say("Batch ini bentrok dengan batch lain.", UNTOUCHED, "Mulai batch baru.", Again),
        Code::TooManyRequests => say("Terlalu banyak permintaan sekaligus.", UNTOUCHED, "Tunggu satu menit, lalu coba lagi.", Again),
        Code::Internal => say("Ada yang salah di sisi kami.", SAFE, "Coba lagi. Kalau berulang, tunggu beberapa menit.", Again),
        Code::ProviderFailed => say("Pelukisnya gagal membuat gambar.", RETURNED, "Coba lagi sekarang.", Again),
        Code::ProviderUnavailable => say("Pelukisnya sedang tidak bisa dipakai.", RETURNED, "Coba lagi beberapa menit lagi.", Again),
        Code::Busy => say("Sedang ramai sekali.", UNTOUCHED, "Tunggu sebentar, lalu coba lagi.", Again),
        Code::Misconfigured => say("Layanan ini belum disetel dengan benar.", UNTOUCHED, "Beri tahu pengelolanya. Mencoba lagi belum akan membantu.", None),
        Code::ProviderTimeout => say("Pelukisnya terlalu lama.", RETURNED, "Coba lagi sekarang.", Again),
    }
}

/// A limit that the next minutes do not lift.
pub(super) const ENOUGH: Trouble = Trouble {
    what: "Batas pemakaian untuk hari ini sudah habis.",
    coin: UNTOUCHED,
    next: "Coba lagi nanti, paling lambat besok.",
    remedy: Remedy::Again,
};

/// As many batches as may be at a time are on their way.
pub(super) const CROWDED: Trouble = Trouble {
    what: "Dua batch kamu masih dibuat.",
    coin: UNTOUCHED,
    next: "Tunggu sampai salah satunya selesai, lalu coba lagi.",
    remedy: Remedy::Again,
};

pub(super) const CAUSE: Cause = Cause {
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
