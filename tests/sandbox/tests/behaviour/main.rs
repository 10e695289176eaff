//! The sandbox over HTTP: every service's answers and errors, faults, the record.

#[cfg(test)]
mod auth;
#[cfg(test)]
mod fal;
#[cfg(test)]
mod fault;
#[cfg(test)]
mod gemini;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod record;
#[cfg(test)]
mod stage;
#[cfg(test)]
mod token;
