//! The voice lines, in the Bahasa Indonesia that sellers and their followers speak: colloquial, polite, short enough
//! for six seconds.
//!
//! They invite to look and assert nothing that the product might not keep: no price, no health, no superlative, no
//! guarantee, no invented experience with it. A test holds them to a list of words.

use super::Version;
use crate::catalogue::Group;
use crate::catalogue::selection::Selection;

/// The lines of one category.
pub(super) struct Voice {
    category: &'static str,
    pub(super) calm: [&'static str; 5],
    pub(super) hook: [&'static str; 5],
}

pub(super) const VOICES: &[Voice] = &[
    Voice {
        category: "fashion",
        calm: [
            "Pelan-pelan saja, lihat potongan dan detailnya dari dekat.",
            "Buat yang suka tampil rapi tanpa ribet, coba lihat yang ini.",
            "Lihat warnanya, lalu bayangkan dipadukan dengan gaya kamu.",
            "Gaya hari ini bisa dimulai dari yang satu ini.",
            "Dari potongan sampai detail kecilnya, silakan dilihat dulu.",
        ],
        hook: [
            "Eh, tunggu dulu, coba lihat detail yang ini deh!",
            "Lagi bingung mau pakai apa? Coba lirik yang ini.",
            "Siapa yang lagi cari model begini? Nih, lihat dulu!",
            "Kalau dipadukan sama yang ini, menurut kamu gimana?",
            "Sebentar, gaya kamu hari ini kayaknya cocok sama yang ini.",
        ],
    },
    Voice {
        category: "beauty",
        calm: [
            "Teman kecil untuk rutinitas kamu, pagi maupun malam.",
            "Coba lihat kemasan dan detailnya dari dekat.",
            "Luangkan waktu sebentar untuk diri sendiri, ditemani yang ini.",
            "Momen tenang di meja rias, dimulai dari sini.",
            "Kenalan dulu pelan-pelan, sebelum masuk ke meja rias kamu.",
        ],
        hook: [
            "Eh, ada yang baru buat meja rias, mau lihat?",
            "Meja rias kamu masih ada tempat, kan? Kenalan dulu sama ini.",
            "Tunggu, jangan di-scroll dulu, lihat kemasannya deh!",
            "Yang suka dandan, angkat tangan! Coba lihat yang ini.",
            "Nih, aku tunjukin dari dekat, biar kelihatan jelas.",
        ],
    },
    Voice {
        category: "bag",
        calm: [
            "Buat bawaan harian kamu, dengan gaya yang tetap rapi.",
            "Lihat bentuk dan detailnya, pelan-pelan dari dekat.",
            "Teman jalan ke kantor, ke kampus, atau sekadar ngopi.",
            "Bayangkan tas ini menemani baju favorit kamu.",
            "Siap jalan? Sempatkan lihat tas yang satu ini dulu.",
        ],
        hook: [
            "Eh, sini deh, lihat tas yang satu ini!",
            "Tas kamu itu-itu saja? Coba lirik yang ini.",
            "Kira-kira mau kamu isi apa saja? Yuk, lihat dari dekat!",
            "Stop dulu, lihat detail tasnya, manis, kan?",
            "Mau ngantor atau nongkrong, bawa tas begini, setuju?",
        ],
    },
    Voice {
        category: "footwear",
        calm: [
            "Setiap langkah ada ceritanya. Lihat detailnya dari dekat.",
            "Bayangkan dipasangkan dengan gaya harian kamu.",
            "Buat jalan santai atau acara rapi, silakan dilihat dulu.",
            "Pelan-pelan, perhatikan bentuk dan garisnya.",
            "Langkah kecil, dengan gaya yang tetap rapi.",
        ],
        hook: [
            "Eh, lihat ke bawah deh, ini yang bikin salah fokus!",
            "Siap jalan ke mana hari ini? Yuk, lihat dari dekat dulu!",
            "Siapa yang lagi cari pasangan buat outfit-nya? Nih!",
            "Tunggu, jangan lewat dulu, lihat yang ini sebentar.",
            "Outfit sudah oke, tinggal bagian kakinya. Coba yang ini.",
        ],
    },
    Voice {
        category: "accessories",
        calm: [
            "Detail kecil yang melengkapi penampilan kamu.",
            "Sederhana saja, tapi enak dilihat.",
            "Perhatikan bentuk dan detailnya, pelan-pelan.",
            "Kadang, satu sentuhan kecil sudah cukup.",
            "Buat dipakai sendiri atau jadi kado, silakan dilihat dulu.",
        ],
        hook: [
            "Eh, ada yang beda nggak? Coba lihat detail kecil ini.",
            "Outfit polos jadi ada ceritanya, lihat deh!",
            "Sini, lihat dari dekat, manis, kan?",
            "Lagi cari ide kado? Lihat dulu yang ini.",
            "Tunggu sebentar, detailnya sayang kalau dilewatkan.",
        ],
    },
    Voice {
        category: "home_living",
        calm: [
            "Sentuhan kecil untuk sudut favorit di rumah.",
            "Taruh di tempat favorit kamu, lalu nikmati suasananya.",
            "Rumah yang nyaman dimulai dari hal-hal sederhana.",
            "Lihat bentuk dan warnanya, lalu bayangkan ada di rumah kamu.",
            "Tenang dan sederhana, menemani hari kamu di rumah.",
        ],
        hook: [
            "Eh, pojok rumah kamu ada yang kosong? Lihat ini deh!",
            "Kamar kos juga bisa kelihatan niat, lho. Lihat nih!",
            "Lagi beres-beres rumah? Coba lirik yang satu ini.",
            "Sebentar, bayangin ini ada di rumah kamu, gimana?",
            "Siap-siap naksir, ini buat sudut favorit di rumah.",
        ],
    },
    Voice {
        category: "food_beverage",
        calm: [
            "Nikmati pelan-pelan saja, mulai dari tampilannya.",
            "Buat teman santai sore, sendiri atau bareng keluarga.",
            "Ambil jeda sebentar, ditemani yang satu ini.",
            "Dari tampilannya saja sudah bikin penasaran, kan?",
            "Satu jeda kecil di sela kesibukan kamu hari ini.",
        ],
        hook: [
            "Eh, siapa yang lagi pengin jajan? Lihat ini dulu!",
            "Perut sudah diisi? Kalau belum, lirik yang satu ini.",
            "Dinikmati sendiri atau dibagi? Kamu tim mana?",
            "Tunggu, jangan di-scroll, nanti kamu penasaran sama ini!",
            "Jam segini enaknya ditemani yang begini. Setuju nggak?",
        ],
    },
];

/// The lines for the category picked.
pub(super) fn lines(selection: &Selection, version: Version) -> &'static [&'static str] {
    let voice = VOICES.iter().find(|voice| selection.is(Group::Category, voice.category));
    match (voice, version) {
        (Some(voice), Version::A) => &voice.calm,
        (Some(voice), Version::B) => &voice.hook,
        (None, _) => &["Coba lihat dulu dari dekat."],
    }
}
