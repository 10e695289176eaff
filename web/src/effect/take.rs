//! The bytes of a file that somebody gave.

use gloo_file::File;
use gloo_file::futures::read_as_bytes;
use yew::platform::spawn_local;

/// Reads it whole; none when it is larger than that, or cannot be read.
pub(crate) fn bytes(file: File, bytes_max: u64, heard: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let file = Some(file).filter(|file| file.size() <= bytes_max);
    spawn_local(async move {
        heard(match file {
            Some(file) => read_as_bytes(&file).await.ok(),
            None => None,
        });
    });
}
