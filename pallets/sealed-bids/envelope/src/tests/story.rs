//! The story of the crate's documentation, in code: how a caller uses it, with nothing but what it exports.

use crate::{
	check, draw_seed, keyholder, open, open_with_seed, seal, Context, Envelope, OpenError, Released, Sealer, TECHNICAL,
};
use alloc::vec::Vec;
use codec::Encode;

#[test]
fn bid_should_be_read_when_keyholders_release_or_its_bidder_opens_it_and_not_before() {
	let genesis = [7; 32];
	// In earnest, roots, salts and randomness come from the operating system.
	let (roots, salt) = ([[1; 32], [2; 32], [3; 32]], [9; 32]);
	let register = |(index, root)| keyholder::register(root, &salt, &genesis, 41, 0, TECHNICAL, index);
	let registrations: Vec<_> = (1..).zip(&roots).map(register).collect();
	for (index, registration) in (1..).zip(&registrations) {
		assert_eq!(keyholder::verify(registration, &genesis, 41, 0, TECHNICAL, index), Ok(()));
	}
	let keys: Vec<_> = registrations.iter().map(|registration| registration.key).collect();

	let context = Context {
		genesis,
		tender: 41,
		version: 0,
		stage: TECHNICAL,
		threshold: 2,
		keys: &keys,
		lots: 0b1,
		sealer: Sealer::Bidder(5),
		technical: None,
	};
	let seed = draw_seed(&[4; 32], b"Mei's local secret", &context, b"471 computers").unwrap();
	let sealed = seal(&context, b"471 computers", &seed).unwrap();
	let envelope = Envelope::parse(&sealed.encode(), 3).unwrap();
	assert_eq!(check(&envelope, 3), Ok(()));

	let release = |index: u8| {
		let root = &roots[usize::from(index) - 1];
		let seed = *keyholder::derive(root, &salt, &genesis, 41, 0, TECHNICAL).as_bytes();
		assert!(keyholder::matches(&keys[usize::from(index) - 1], &seed));
		Released { index, seed }
	};
	assert_eq!(open(&context, &envelope, &[release(2)]), Err(OpenError::NotEnough));
	assert_eq!(open(&context, &envelope, &[release(3), release(1)]).unwrap().payload, b"471 computers");
	assert_eq!(open_with_seed(&context, &envelope, seed.as_bytes()).unwrap().payload, b"471 computers");
}
