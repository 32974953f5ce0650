//! Prints how long the operations on envelopes take natively: mean and fastest over many runs.
//!
//! `cargo run --release -p procurement-envelope --example open_time`

#![allow(clippy::cast_possible_truncation, clippy::expect_used, clippy::print_stdout)]

use procurement_envelope::{
	check, draw_seed, keyholder, open, open_with_seed, read, seal, Context, Released, Sealer, TECHNICAL,
};
use std::{
	hint::black_box,
	time::{Duration, Instant},
};

/// How often each operation runs.
const RUNS: u32 = 2_000;

/// Runs `operation` and prints its time.
fn time<T>(name: &str, mut operation: impl FnMut() -> T) {
	let mut fastest = Duration::MAX;
	let mut total = Duration::ZERO;
	for _ in 0..RUNS {
		let start = Instant::now();
		black_box(operation());
		let taken = start.elapsed();
		fastest = fastest.min(taken);
		total = total.saturating_add(taken);
	}
	println!("  {name:<16} mean {:>8.1?}  fastest {fastest:>8.1?}", total.checked_div(RUNS).unwrap_or_default());
}

/// Times everything with `n` keyholders of which `threshold` open, for a payload of so many bytes.
fn run(n: u8, threshold: u8, payload: usize) {
	let genesis = [7; 32];
	let salt = [9; 32];
	let mut keys = Vec::new();
	let mut released = Vec::new();
	for index in 1..=n {
		let root = [index; 32];
		keys.push(keyholder::register(&root, &salt, &genesis, 1, 0, TECHNICAL, index).key);
		let seed = *keyholder::derive(&root, &salt, &genesis, 1, 0, TECHNICAL).as_bytes();
		released.push(Released { index, seed });
	}
	let context = Context {
		genesis,
		tender: 1,
		version: 0,
		stage: TECHNICAL,
		threshold,
		keys: &keys,
		lots: 1,
		sealer: Sealer::Bidder(1),
		technical: None,
	};
	let payload = vec![b'x'; payload];
	let seed = draw_seed(&[1; 32], b"", &context, &payload).expect("the context is right");
	let envelope = seal(&context, &payload, &seed).expect("the payload fits");
	let length = codec::Encode::encoded_size(&envelope);

	println!("{threshold} of {n} keyholders, envelope of {length} bytes, {RUNS} runs");
	time("open", || open(&context, &envelope, &released).expect("it is well formed"));
	time("open with seed", || open_with_seed(&context, &envelope, seed.as_bytes()).expect("it is well formed"));
	time("read", || read(&context, &envelope, seed.as_bytes()).expect("it is well formed"));
	time("check", || check(&envelope, n).expect("it is well formed"));
	time("seal", || seal(&context, &payload, &seed).expect("the payload fits"));
}

fn main() {
	run(5, 3, 764);
	run(16, 9, 15_804);
}
