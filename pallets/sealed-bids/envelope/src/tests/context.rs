//! Contexts that cannot be.

use super::*;

/// What is wrong with the context that `change` makes of a good one.
fn wrong(change: impl Fn(&mut Context<'_>)) -> Option<ContextError> {
	let keyholders = Keyholders::new(5, 3);
	let mut context = keyholders.context();
	change(&mut context);
	let error = context.validate().err();
	if let Some(error) = error {
		// Everything that takes a context refuses it for the same reason.
		let seed = Seed::from_bytes([1; 32]);
		let good = keyholders.context();
		let envelope = seal(&good, b"", &seed).unwrap();
		assert_eq!(context.hash(Suite::Curve25519), Err(error));
		assert_eq!(draw_seed(&[1; 32], b"", &context, b""), Err(error.into()));
		assert_eq!(seal(&context, b"", &seed), Err(error.into()));
		assert_eq!(open(&context, &envelope, &keyholders.release(&[1, 2, 3])), Err(error.into()));
		assert_eq!(open_with_seed(&context, &envelope, &[1; 32]), Err(error.into()));
		assert_eq!(read(&context, &envelope, &[1; 32]), Err(error.into()));
	}
	error
}

#[test]
fn threshold_should_be_refused_when_not_between_half_and_all_of_the_keyholders() {
	for n in 0..=17u8 {
		let keys: Vec<_> = (0..n).map(|number| bytes("key", number.into())).collect();
		for threshold in 0..=18 {
			let keyholders = Keyholders { seeds: vec![], keys: keys.clone(), threshold };
			let expected = if !(1..=16).contains(&n) {
				Err(ContextError::Keyholders)
			} else if 2 * threshold > n && threshold < n {
				Ok(())
			} else {
				Err(ContextError::Threshold)
			};
			assert_eq!(keyholders.context().validate(), expected, "{threshold} of {n}");
		}
	}
	assert_eq!(wrong(|context| context.threshold = 2), Some(ContextError::Threshold));
	assert_eq!(wrong(|context| context.threshold = 5), Some(ContextError::Threshold));
	assert_eq!(wrong(|context| context.keys = &[]), Some(ContextError::Keyholders));
}

#[test]
fn keys_should_be_refused_when_one_occurs_twice_or_negated() {
	let mut keyholders = Keyholders::new(5, 3);
	let kept = keyholders.keys[4];
	keyholders.keys[4] = keyholders.keys[1];
	assert_eq!(keyholders.context().validate(), Err(ContextError::DuplicateKey));
	keyholders.keys[4][31] ^= 0x80;
	assert_eq!(keyholders.context().validate(), Err(ContextError::DuplicateKey));
	keyholders.keys[4] = kept;
	assert_eq!(keyholders.context().validate(), Ok(()));
}

#[test]
fn stage_should_be_refused_when_it_and_the_technical_hash_do_not_fit() {
	assert_eq!(wrong(|context| context.stage = 2), Some(ContextError::Stage));
	assert_eq!(wrong(|context| context.stage = PRICE), Some(ContextError::Technical));
	assert_eq!(wrong(|context| context.technical = Some([0; 32])), Some(ContextError::Technical));
	let price = |context: &mut Context<'_>| (context.stage, context.technical) = (PRICE, Some([0; 32]));
	assert_eq!(wrong(price), None);
}

#[test]
fn beacon_should_be_refused_when_no_keyholder_could_have_sealed_it() {
	assert_eq!(wrong(|context| context.sealer = Sealer::Beacon(0)), Some(ContextError::Beacon));
	assert_eq!(wrong(|context| context.sealer = Sealer::Beacon(6)), Some(ContextError::Beacon));
	assert_eq!(wrong(|context| context.sealer = Sealer::Beacon(1)), None);
	assert_eq!(wrong(|context| context.sealer = Sealer::Beacon(5)), None);
	let price = |context: &mut Context<'_>| {
		(context.stage, context.technical, context.sealer) = (PRICE, Some([0; 32]), Sealer::Beacon(1));
	};
	assert_eq!(wrong(price), Some(ContextError::Beacon));
}

#[test]
fn hash_should_differ_when_any_part_of_the_context_does() {
	let keyholders = Keyholders::new(7, 4);
	let own = keyholders.context();
	let others = [
		own,
		Context { genesis: [8; 32], ..own },
		Context { tender: 2, ..own },
		Context { version: 3, ..own },
		Context { threshold: 5, ..own },
		Context { threshold: 4, keys: &own.keys[..6], ..own },
		Context { lots: 1 << 63, ..own },
		Context { sealer: Sealer::Bidder(1), ..own },
		Context { sealer: Sealer::Beacon(1), ..own },
		Context { stage: PRICE, technical: Some([0; 32]), ..own },
		Context { stage: PRICE, technical: Some([1; 32]), ..own },
	];
	let hashes: Vec<_> = others.iter().map(|context| context.hash(Suite::Curve25519).unwrap()).collect();
	for (at, hash) in hashes.iter().enumerate() {
		assert!(!hashes[at + 1..].contains(hash));
	}
}
