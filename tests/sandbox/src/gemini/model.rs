//! Which models are served, as of November 2026.

use super::request::ThinkingConfig;
use crate::fault::{Answer, preset};

const SERVED: [&str; 12] = [
    "gemini-3.5-flash-lite",
    "gemini-3.5-flash",
    "gemini-3.1-flash-lite",
    "gemini-3.6-flash",
    "gemini-3.7-flash",
    "gemini-3.8-flash",
    "gemini-3-flash-preview",
    "gemini-2.5-flash",
    "gemini-2.5-flash-lite",
    "gemini-2.5-pro",
    "gemini-flash-latest",
    "gemini-flash-lite-latest",
];

/// Families that were shut down.
const RETIRED: [&str; 4] = ["gemini-1.0-", "gemini-1.5-", "gemini-2.0-flash", "gemini-pro-vision"];

/// Refuses a model that is not served.
pub(super) fn check(model: &str) -> Result<(), Answer> {
    if SERVED.contains(&model) {
        Ok(())
    } else if RETIRED.iter().any(|family| model.starts_with(family)) {
        Err(preset::gemini::retired(model))
    } else {
        Err(preset::gemini::unknown_model(model))
    }
}

/// Refuses a way of thinking that the model has not.
pub(super) fn check_thinking(model: &str, thinking: &ThinkingConfig) -> Result<(), Answer> {
    let refused = |message: &str| Err(preset::gemini::invalid(message));
    let level = thinking.thinking_level.as_deref().map(str::to_ascii_uppercase);
    if level.is_some() && thinking.thinking_budget.is_some() {
        return refused("You can only set only one of thinking budget and thinking level.");
    }
    let Some(level) = level else { return Ok(()) };
    let known = ["THINKING_LEVEL_UNSPECIFIED", "MINIMAL", "LOW", "MEDIUM", "HIGH"];
    if !known.contains(&level.as_str()) {
        return refused("Invalid value at 'generation_config.thinking_config.thinking_level'");
    }
    if model.starts_with("gemini-2.") {
        return refused("Thinking level is not supported for this model.");
    }
    if model == "gemini-3.8-flash" && level == "MINIMAL" {
        return refused("Thinking level MINIMAL is not supported for this model.");
    }
    Ok(())
}
