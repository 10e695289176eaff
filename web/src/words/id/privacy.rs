//! What becomes of photos and pictures.

use crate::words::privacy::Privacy;

pub(super) const PRIVACY: Privacy = Privacy {
    title: "Ke mana fotomu pergi?",
    lead: "Singkatnya: fotomu hanya dipakai untuk membuat gambar yang kamu minta, dan tidak kami simpan di server. Begini perjalanannya.",
    way: [
        (
            "Dibersihkan di HP kamu",
            "Foto ditegakkan dan dikecilkan di browser. Lokasi dan data kamera dibuang sebelum ada yang dikirim. Hasilnya disimpan di browser ini saja, supaya tidak hilang saat halaman dimuat ulang. Foto wajah dan latar tidak pernah meninggalkan HP kamu.",
        ),
        (
            "Dibaca Gemini",
            "Foto utama dikirim lewat server kami ke Gemini milik Google, yang menuliskan isinya: bentuk, warna, bahan, tulisan di label. Server kami tidak menyimpan fotonya. Tulisannya kami ingat 30 hari, supaya foto yang sama tidak perlu dibaca dua kali.",
        ),
        (
            "Dilukis fal",
            "fal.ai menerima teks saja: prompt kamu dan tulisan dari Gemini tadi. Fotomu tidak sampai ke sana.",
        ),
    ],
    kept_title: "Yang kami simpan",
    kept: "Gambar jadi, prompt beserta tulisan Gemini tadi, dan pilihanmu, supaya riwayatmu tidak hilang.",
    kept_always: "Gambar disimpan sampai kamu menghapusnya.",
    kept_days: |days| format!("Gambar disimpan {days} hari, atau sampai kamu menghapusnya."),
    kept_link: "Alamat gambar acak dan tidak bisa ditebak, tapi siapa pun yang kamu beri alamatnya bisa melihat gambar itu.",
    delete_title: "Cara menghapus",
    delete: [
        "Foto: ketuk fotonya di langkah 1, lalu pilih Hapus.",
        "Gambar: hapus batch-nya di etalase. Gambarnya langsung hilang dari server kami.",
        "Catatan koin tetap ada, karena itu bukti saldomu.",
        "HP dipakai bergantian? Hapus fotonya dulu sebelum keluar.",
    ],
    home: "Kembali",
};
