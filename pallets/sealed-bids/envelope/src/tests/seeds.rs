//! Seeds: drawn once, for one envelope.

use super::*;

#[test]
fn seed_reuse_across_stages_should_be_refused_when_it_was_drawn_for_another_stage() {
	let keyholders = Keyholders::new(3, 2);
	let technical = keyholders.context();
	let seed = draw(&technical, b"bid", 0);
	let sealed = seal(&technical, b"bid", &seed).unwrap();
	let price = Context { stage: PRICE, technical: Some(sealed.hash()), ..technical };
	assert_eq!(seal(&price, b"bid", &seed), Err(SealError::SeedReused));
	assert_eq!(seal(&price, b"bid", &seed.clone()), Err(SealError::SeedReused));
	assert!(seal(&price, b"bid", &draw(&price, b"bid", 0)).is_ok());
}

#[test]
fn seed_reuse_should_be_refused_when_a_bid_is_replaced() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let seed = draw(&context, b"first", 0);
	assert_eq!(seal(&context, b"second", &seed), Err(SealError::SeedReused));
	let amended = Context { version: 3, ..context };
	assert_eq!(seal(&amended, b"first", &seed), Err(SealError::SeedReused));
	assert_eq!(seal(&context, b"first", &seed), seal(&context, b"first", &seed));
}

#[test]
fn seeds_should_differ_when_any_part_they_are_drawn_from_does() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let draw = |random: u8, local: &[u8], context: &Context<'_>, payload: &[u8]| {
		*draw_seed(&[random; 32], local, context, payload).unwrap().as_bytes()
	};
	let seeds = [
		draw(1, b"local", &context, b"bid"),
		draw(2, b"local", &context, b"bid"),
		draw(1, b"", &context, b"bid"),
		draw(1, b"loca", &context, b"lbid"),
		draw(1, b"local", &context, b"bid "),
		draw(1, b"local", &Context { tender: 2, ..context }, b"bid"),
	];
	for (at, seed) in seeds.iter().enumerate() {
		assert!(!seeds[at + 1..].contains(seed));
	}
	assert_eq!(seeds[0], draw(1, b"local", &context, b"bid"));
}

#[test]
fn drawing_should_be_refused_when_the_randomness_was_never_filled() {
	let keyholders = Keyholders::new(3, 2);
	let drawn = draw_seed(&[0; 32], b"local", &keyholders.context(), b"bid");
	assert_eq!(drawn, Err(SealError::NoRandomness));
}

#[test]
fn drawing_and_sealing_should_be_refused_when_the_payload_is_too_long() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let longest = vec![1; MAX_PAYLOAD];
	let seed = draw(&context, &longest, 0);
	let envelope = seal(&context, &longest, &seed).unwrap();
	assert_eq!(open_with_seed(&context, &envelope, seed.as_bytes()).unwrap().payload, longest);

	let too_long = vec![1; MAX_PAYLOAD + 1];
	assert_eq!(draw_seed(&[1; 32], b"", &context, &too_long), Err(SealError::PayloadTooLong));
	assert_eq!(seal(&context, &too_long, &Seed::from_bytes([1; 32])), Err(SealError::PayloadTooLong));
}

#[test]
fn self_opening_should_be_refused_when_the_seed_is_wrong() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let seed = draw(&context, b"bid", 0);
	let envelope = seal(&context, b"bid", &seed).unwrap();
	assert_eq!(
		open_with_seed(&context, &envelope, seed.as_bytes()),
		Ok(Opened { seed: seed.clone(), payload: b"bid".to_vec() })
	);
	for bit in 0..256 {
		let mut wrong = *seed.as_bytes();
		wrong[bit / 8] ^= 1 << (bit % 8);
		assert_eq!(open_with_seed(&context, &envelope, &wrong), Err(OpenError::WrongSeed));
		assert_eq!(read(&context, &envelope, &wrong), Err(OpenError::Malformed));
	}
}

#[test]
fn opened_envelope_should_read_the_same_when_read_again() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let envelope = seal(&context, b"bid", &draw(&context, b"bid", 0)).unwrap();
	let opened = open(&context, &envelope, &keyholders.release(&[2, 3])).unwrap();
	assert_eq!(read(&context, &envelope, opened.seed.as_bytes()).unwrap(), opened.payload);
}

#[test]
fn secrets_should_not_show_when_printed() {
	assert_eq!(format!("{:?}", Seed::from_bytes([0xab; 32])), "Seed(..)");
	let opened = Opened { seed: Seed::from_bytes([0xab; 32]), payload: vec![1] };
	assert_eq!(format!("{opened:?}"), "Opened { seed: Seed(..), payload: [1] }");
	assert_eq!(format!("{:?}", derive(&[1; 32], &[2; 32], &GENESIS, 1, 0, TECHNICAL)), "SigningSeed(..)");
}

#[test]
fn secrets_should_be_zeros_when_wiped() {
	use zeroize::Zeroize;
	let mut seed = Seed::from_bytes([0xab; 32]);
	seed.zeroize();
	assert_eq!(seed.as_bytes(), &[0; 32]);
	let mut seed = derive(&[1; 32], &[2; 32], &GENESIS, 1, 0, TECHNICAL);
	seed.zeroize();
	assert_eq!(seed.as_bytes(), &[0; 32]);
	// And that happens on every drop.
	const fn on_drop<T: zeroize::ZeroizeOnDrop>() {}
	on_drop::<Seed>();
	on_drop::<SigningSeed>();
}
