//! What the chain and the node say when they refuse, in words that say what to do next.

use crate::exit::{Exit, Failure};
use procurement_primitives::refusal::Refusal;
use std::fmt::Display;
use subxt::error::DispatchError;

/// What the pool's refusals begin with when the runtime gave a code of its own.
const CUSTOM: &str = "Custom error: ";

/// JSON-RPC's code for a method that the node does not have.
const NO_SUCH_METHOD: i32 = -32_601;

/// Codes from this one to the one after the next ten are the pool's.
const POOL: std::ops::RangeInclusive<i32> = 1_010..=1_021;

/// The node's runtime is of another version.
pub fn incompatible(error: impl Display) -> Failure {
	Failure::new(Exit::Incompatible, "Incompatible", error.to_string())
		.advise("Use the version of this program that belongs to the chain's runtime.")
}

/// A transaction ran and failed.
pub fn dispatch(error: &DispatchError, block: u64) -> Failure {
	let refused =
		|name: String, message: String| Failure::new(Exit::Refused, name, format!("{message} (block {block})"));
	let DispatchError::Module(module) = error else {
		return refused(bare_name(error), error.to_string());
	};
	match module.details() {
		Ok(details) => {
			let name = format!("{}::{}", details.pallet.name(), details.variant.name);
			let docs = words(&details.variant.docs);
			let message = if docs.is_empty() { "The chain gives no reason.".to_string() } else { docs };
			refused(name, message)
		}
		Err(_) => refused(module.details_string(), "The chain gives no reason.".into()),
	}
}

/// The name of an error that no pallet has.
fn bare_name(error: &DispatchError) -> String {
	match error {
		DispatchError::BadOrigin => "BadOrigin".into(),
		DispatchError::Token(_) => "Token".into(),
		DispatchError::Arithmetic(_) => "Arithmetic".into(),
		other => format!("{other:?}"),
	}
}

/// Documentation as one line.
fn words(docs: &[String]) -> String {
	let lines: Vec<&str> = docs.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
	lines.join(" ")
}

/// A method of the JSON-RPC gave an error.
pub fn refused_or_unreachable(method: &str, error: subxt::rpcs::Error) -> Failure {
	let subxt::rpcs::Error::User(user) = error else {
		return Failure::new(Exit::Unreachable, "NodeFailure", format!("{method}: {error}"))
			.advise("See whether the node is still running.");
	};
	let data = user.data.as_ref().map(|data| data.get().trim_matches('"').to_string()).unwrap_or_default();
	answer(method, user.code, &user.message, &data)
}

/// The node's answer to a call of `method` that it refused.
fn answer(method: &str, code: i32, message: &str, data: &str) -> Failure {
	if code == NO_SUCH_METHOD {
		return incompatible(format!("The node has no method {method}."));
	}
	if let Some(refusal) = data.strip_prefix(CUSTOM).and_then(|code| code.parse().ok()).and_then(Refusal::from_code) {
		return Failure::new(Exit::Refused, refusal.name(), refusal.advice());
	}
	let words = [message, data].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(": ");
	if POOL.contains(&code) {
		return Failure::new(Exit::Refused, "RefusedByPool", words);
	}
	Failure::new(Exit::Internal, "NodeError", format!("{method}: {words} ({code})"))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn refusals_should_be_told_by_their_name() {
		let failure = answer("author_submitExtrinsic", 1_010, "Invalid Transaction", "Custom error: 1");
		assert_eq!((failure.exit, failure.name.as_str()), (Exit::Refused, "BudgetExhausted"));
		assert_eq!(failure.message, Refusal::BudgetExhausted.advice());
	}

	#[test]
	fn what_the_pool_refuses_should_be_told_in_its_words() {
		let failure = answer("author_submitExtrinsic", 1_010, "Invalid Transaction", "Transaction is outdated");
		assert_eq!((failure.exit, failure.name.as_str()), (Exit::Refused, "RefusedByPool"));
		assert_eq!(failure.message, "Invalid Transaction: Transaction is outdated");
		// A code that this program does not know yet is shown, not guessed.
		let unknown = answer("author_submitExtrinsic", 1_010, "Invalid Transaction", "Custom error: 250");
		assert!(unknown.message.contains("250"));
	}

	#[test]
	fn a_method_or_node_that_is_not_there_should_be_told_apart() {
		assert_eq!(answer("budgets_line", -32_601, "Method not found", "").exit, Exit::Incompatible);
		assert_eq!(answer("state_call", 4_003, "Client error", "wasm trap").exit, Exit::Internal);
		let gone = refused_or_unreachable("x", subxt::rpcs::Error::DisconnectedWillReconnect("x".into()));
		assert_eq!(gone.exit, Exit::Unreachable);
	}

	#[test]
	fn documentation_should_become_one_line() {
		let docs = ["The line has too little.".to_string(), String::new(), " Ask the treasury.".to_string()];
		assert_eq!(words(&docs), "The line has too little. Ask the treasury.");
	}
}
