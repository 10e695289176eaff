//! While a piece of the page is on its way.

use crate::words::Later;

pub(super) const LATER: Later = Later {
    opening: "Sebentar, sedang dibuka…",
    failed: "Bagian ini belum bisa dibuka.",
    failed_next: "Cek koneksimu, lalu coba lagi. Kalau tetap begini, muat ulang halamannya. Koin dan gambarmu aman.",
    close: "Tutup",
};
