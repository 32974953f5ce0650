//! The field and the scheme, against tables of logarithms made here.

use super::*;
use crate::shamir::*;
use proptest::prelude::*;
use zeroize::Zeroizing;

/// Powers of the generator 3, and the logarithm of each element but 0.
fn tables() -> ([u8; 255], [usize; 256]) {
	let (mut powers, mut logarithms) = ([0; 255], [0; 256]);
	let mut power = 1u16;
	for (exponent, entry) in powers.iter_mut().enumerate() {
		*entry = power as u8;
		logarithms[usize::from(power)] = exponent;
		power ^= power << 1;
		if power > 0xff {
			power ^= 0x11b;
		}
	}
	(powers, logarithms)
}

/// The product by logarithms.
fn product((powers, logarithms): &([u8; 255], [usize; 256]), a: u8, b: u8) -> u8 {
	match (a, b) {
		(0, _) | (_, 0) => 0,
		_ => powers[(logarithms[usize::from(a)] + logarithms[usize::from(b)]) % 255],
	}
}

#[test]
fn product_should_be_that_of_logarithm_tables_when_any_two_elements_are_multiplied() {
	let tables = tables();
	for a in 0..=255 {
		for b in 0..=255 {
			assert_eq!(multiply(a, b), product(&tables, a, b), "{a} times {b}");
		}
	}
	// The example of FIPS 197, section 4.2.
	assert_eq!(multiply(0x57, 0x83), 0xc1);
}

#[test]
fn inverse_should_give_one_when_multiplied_with_its_element() {
	assert_eq!(invert(0), 0);
	for a in 1..=255 {
		assert_eq!(multiply(a, invert(a)), 1, "{a}");
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn shares_should_be_powers_summed_and_give_the_secret_when_enough_are_taken(
		coefficients in prop::collection::vec(any::<[u8; 32]>(), 2..=15),
		order in Just((1..=16u8).collect::<Vec<_>>()).prop_shuffle(),
	) {
		let tables = tables();
		let polynomial =
			Polynomial { coefficients: coefficients.iter().map(|block| Zeroizing::new(*block)).collect() };
		for x in 1..=16 {
			let mut expected = [0; 32];
			let mut power = 1;
			for coefficient in &coefficients {
				for (sum, byte) in expected.iter_mut().zip(coefficient) {
					*sum ^= product(&tables, *byte, power);
				}
				power = product(&tables, power, x);
			}
			prop_assert_eq!(*polynomial.at(x), expected);
		}
		prop_assert_eq!(*polynomial.at(0), coefficients[0]);

		let shares: Vec<_> = order[..coefficients.len()].iter().map(|x| (*x, polynomial.at(*x))).collect();
		prop_assert_eq!(*at_zero(&shares), coefficients[0]);
		// One fewer tells nothing: for any other secret there is a polynomial through the same shares.
		if coefficients[coefficients.len() - 1] != [0; 32] {
			prop_assert_ne!(*at_zero(&shares[1..]), coefficients[0]);
		}
	}

	#[test]
	fn any_secret_should_fit_when_one_share_is_missing(
		shares in prop::collection::vec(any::<[u8; 32]>(), 1..=14),
		secret in any::<[u8; 32]>(),
	) {
		let held: Vec<_> = (1..).zip(&shares).map(|(x, share)| (x, Zeroizing::new(*share))).collect();
		let missing = held.len() as u8 + 1;
		// The value that makes `secret` the value at 0: interpolate at `missing` through the held shares and the
		// secret, by moving the origin there. In this field x - missing is x ^ missing.
		let mut moved: Vec<_> = held.iter().map(|(x, share)| (x ^ missing, share.clone())).collect();
		moved.push((missing, Zeroizing::new(secret)));
		let mut all = held.clone();
		all.push((missing, at_zero(&moved)));
		prop_assert_eq!(*at_zero(&all), secret);
	}
}
