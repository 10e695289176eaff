//! The running stack is held to its own OpenAPI document by a fuzzer, schemathesis: whatever the document allows is
//! taken, whatever it excludes is refused by name, and every answer is one it describes. The run is in `tests/`; what
//! is checked and what is excused is in `schemathesis.toml`.
