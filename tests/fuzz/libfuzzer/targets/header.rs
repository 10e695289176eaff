#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _taken = fuzz::header::holds(bytes);
});
