//! Stories over HTTP, against the built Worker in the real runtime with a real database and a real bucket. They
//! are in `tests/`, one file per journey or endpoint.
