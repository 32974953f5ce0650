//! The published test vectors, byte for byte.

use super::*;
use crate::schedule::Schedule;
use serde::Deserialize;

/// A file of vectors.
#[derive(Deserialize)]
struct Vectors {
	genesis: Hex,
	tender: u32,
	version: u32,
	generation: u32,
	threshold: u8,
	keyholders: Vec<Keyholder>,
	envelopes: Vec<Sealed>,
}

/// A keyholder and its keys.
#[derive(Deserialize)]
struct Keyholder {
	index: u8,
	root: Hex,
	registrations: Vec<Registered>,
}

/// A key.
#[derive(Deserialize)]
struct Registered {
	stage: u8,
	salt: Hex,
	seed: Hex,
	key: Hex,
	proof: Hex,
}

/// An envelope, and all on the way to it.
#[derive(Deserialize)]
struct Sealed {
	stage: u8,
	sealer: SealedBy,
	lots: String,
	technical: Option<Hex>,
	payload: Hex,
	random: Hex,
	local: Hex,
	seed: Hex,
	context: Hex,
	content_key: Hex,
	ephemeral_secret: Hex,
	coefficients: Vec<Hex>,
	shares: Vec<Hex>,
	envelope: Hex,
	hash: Hex,
}

/// Who seals.
#[derive(Deserialize)]
struct SealedBy {
	kind: String,
	number: u32,
}

/// Bytes in hexadecimal.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Hex(Vec<u8>);

impl TryFrom<String> for Hex {
	type Error = hex::FromHexError;

	fn try_from(text: String) -> Result<Self, Self::Error> {
		hex::decode(text).map(Self)
	}
}

impl Hex {
	/// As an array.
	fn array<const N: usize>(&self) -> [u8; N] {
		self.0.as_slice().try_into().unwrap()
	}
}

/// Goes the whole way again and compares every step.
fn assert_vectors(file: &str, n: u8, threshold: u8, envelopes: usize) {
	let vectors: Vectors = serde_json::from_str(file).unwrap();
	let Vectors { tender, version, generation, .. } = vectors;
	let genesis = vectors.genesis.array();
	assert_eq!((vectors.keyholders.len(), vectors.threshold), (n.into(), threshold));
	assert_eq!(vectors.envelopes.len(), envelopes);

	let mut keys = [Vec::new(), Vec::new()];
	let mut secrets = [Vec::new(), Vec::new()];
	for Keyholder { index, root, registrations } in &vectors.keyholders {
		for registered in registrations {
			let (root, salt, stage) = (root.array(), registered.salt.array(), registered.stage);
			let seed = derive(&root, &salt, &genesis, tender, generation, stage);
			assert_eq!(seed.as_bytes(), &registered.seed.array());
			let registration = register(&root, &salt, &genesis, tender, generation, stage, *index);
			let expected = Registration { salt, key: registered.key.array(), proof: registered.proof.array() };
			assert_eq!(registration, expected);
			assert_eq!(verify(&registration, &genesis, tender, generation, stage, *index), Ok(()));
			keys[usize::from(stage)].push(registration.key);
			secrets[usize::from(stage)].push(Released { index: *index, seed: *seed.as_bytes() });
		}
	}

	for sealed in &vectors.envelopes {
		let stage = usize::from(sealed.stage);
		let context = Context {
			genesis,
			tender,
			version,
			stage: sealed.stage,
			threshold,
			keys: &keys[stage],
			lots: sealed.lots.parse().unwrap(),
			sealer: match &*sealed.sealer.kind {
				"bidder" => Sealer::Bidder(sealed.sealer.number),
				"beacon" => Sealer::Beacon(sealed.sealer.number.try_into().unwrap()),
				other => panic!("{other} seals"),
			},
			technical: sealed.technical.as_ref().map(Hex::array),
		};
		let hash = context.hash(Suite::Curve25519).unwrap();
		assert_eq!(hash, sealed.context.array());

		let payload = &sealed.payload.0;
		let seed = draw_seed(&sealed.random.array(), &sealed.local.0, &context, payload).unwrap();
		assert_eq!(seed.as_bytes(), &sealed.seed.array());

		let schedule = Schedule::derive(&hash, seed.as_bytes(), threshold);
		assert_eq!(*schedule.content, sealed.content_key.array());
		assert_eq!(*schedule.ephemeral, sealed.ephemeral_secret.array());
		let coefficients: Vec<[u8; 32]> = sealed.coefficients.iter().map(Hex::array).collect();
		assert_eq!(schedule.polynomial.coefficients.iter().map(|block| **block).collect::<Vec<_>>(), coefficients);
		let shares: Vec<[u8; 32]> = (1..=n).map(|index| *schedule.polynomial.at(index)).collect();
		assert_eq!(shares, sealed.shares.iter().map(Hex::array).collect::<Vec<_>>());

		let envelope = seal(&context, payload, &seed).unwrap();
		assert_eq!(envelope, seal(&context, payload, &Seed::from_bytes(sealed.seed.array())).unwrap());
		assert_eq!(envelope.encode(), sealed.envelope.0);
		assert_eq!(envelope.hash(), sealed.hash.array());

		let envelope = Envelope::parse(&sealed.envelope.0, n).unwrap();
		let opened = Opened { seed, payload: payload.clone() };
		let lowest = &secrets[stage][..threshold.into()];
		let highest = &secrets[stage][usize::from(n - threshold)..];
		assert_eq!(open(&context, &envelope, lowest).as_ref(), Ok(&opened));
		assert_eq!(open(&context, &envelope, highest).as_ref(), Ok(&opened));
		assert_eq!(open_with_seed(&context, &envelope, &sealed.seed.array()).as_ref(), Ok(&opened));
	}
}

#[test]
fn two_of_three_should_give_the_published_bytes_when_recomputed() {
	assert_vectors(include_str!("../../vectors/2-of-3.json"), 3, 2, 2);
}

#[test]
fn three_of_five_should_give_the_published_bytes_when_recomputed() {
	assert_vectors(include_str!("../../vectors/3-of-5.json"), 5, 3, 3);
}

#[test]
fn nine_of_sixteen_should_give_the_published_bytes_when_recomputed() {
	assert_vectors(include_str!("../../vectors/9-of-16.json"), 16, 9, 2);
}
