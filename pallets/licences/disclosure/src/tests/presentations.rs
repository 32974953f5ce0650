use super::*;
use proptest::prelude::*;

const LICENCE: LicenceId = LicenceId { batch: 0, index: 41 };

fn challenge() -> Challenge<'static> {
	Challenge { genesis: GENESIS, verifier: b"https://buyer.example", nonce: [5; 32], now: 1_000 }
}

fn anchor() -> Anchor {
	Anchor::Record { holder: Holder::Party(8), attributes: attributes().root() }
}

fn statement() -> Statement {
	Statement {
		genesis: GENESIS,
		licence: LICENCE,
		membership: None,
		disclosure: attributes().disclose(&[2]).unwrap(),
		verifier: challenge().verifier.to_vec(),
		nonce: [5; 32],
		expires: 61_000,
		signer: Signer::Account(public(1)),
	}
}

fn signed(statement: Statement) -> Presentation {
	let signature = signature(1, &statement.payload());
	Presentation::V1 { statement, signature }
}

fn verify(presentation: &Presentation) -> Result<Proven, PresentationError> {
	presentation.verify(LICENCE, &challenge(), &anchor(), |holder, account| {
		*holder == Holder::Party(8) && account == public(1).bytes()
	})
}

/// What becomes of a statement that somebody changed, and signed anew.
fn with(change: impl FnOnce(&mut Statement)) -> Result<Proven, PresentationError> {
	let mut changed = statement();
	change(&mut changed);
	verify(&signed(changed))
}

#[test]
fn holder_should_prove_what_it_shows() {
	let proven = verify(&signed(statement())).unwrap();
	assert_eq!(proven.attributes, vec![attribute("turnover", Value::AtLeast(10_000_000))]);
	assert_eq!((proven.holder, proven.certificate), (Holder::Party(8), None));
}

#[test]
fn each_thing_that_is_wrong_should_have_its_own_error() {
	use PresentationError::*;
	assert_eq!(with(|it| it.genesis = [8; 32]), Err(OtherChain));
	assert_eq!(with(|it| it.verifier.push(b'/')), Err(OtherVerifier));
	assert_eq!(with(|it| it.nonce[31] ^= 1), Err(WrongNonce));
	assert_eq!(with(|it| it.expires = 1_000), Err(Expired));
	assert!(with(|it| it.expires = 1_001).is_ok());
	assert_eq!(with(|it| it.licence.index = 42), Err(OtherLicence));
	assert_eq!(with(|it| it.disclosure.shown.push(it.disclosure.shown[0].clone())), Err(OutOfOrder));
	assert_eq!(with(|it| it.disclosure.shown[0].salt[0] ^= 1), Err(NotInLicence));
	assert_eq!(with(|it| it.disclosure.shown[0].index = 1), Err(NotInLicence));
	assert_eq!(with(|it| it.disclosure.shown[0].attribute.name = b"profit".to_vec()), Err(NotInLicence));
	assert_eq!(with(|it| it.signer = Signer::Account(public(3))), Err(SignerNotHolder));
	assert_eq!(with(|it| it.signer = Signer::Attribute(public(1))), Err(SignerNotHolder));
	let Presentation::V1 { statement, .. } = signed(statement());
	let forged = Presentation::V1 { signature: signature(3, &statement.payload()), statement };
	assert_eq!(verify(&forged), Err(BadSignature));
}

#[test]
fn verifier_that_names_itself_too_long_should_be_refused() {
	let long = vec![b'v'; MAX_VERIFIER + 1];
	let mut changed = statement();
	changed.verifier = long.clone();
	let asked = Challenge { verifier: &long, ..challenge() };
	let answer = signed(changed).verify(LICENCE, &asked, &anchor(), |_, _| true);
	assert_eq!(answer, Err(PresentationError::OtherVerifier));
}

#[test]
fn key_in_a_disclosed_attribute_should_sign_for_a_person() {
	let holder = Holder::Person([4; 32]);
	let anchor = Anchor::Record { holder, attributes: attributes().root() };
	let mut own = statement();
	own.signer = Signer::Attribute(public(2));
	own.disclosure = attributes().disclose(&[2, 9]).unwrap();
	let good = Presentation::V1 { signature: signature(2, &own.payload()), statement: own.clone() };
	let never = |presentation: &Presentation| {
		presentation.verify(LICENCE, &challenge(), &anchor, |_, _| panic!("no account is asked for"))
	};
	assert!(never(&good).is_ok());
	// Under another name, a key is something else.
	let list = vec![attribute("sealKey", Value::Key(public(2)))];
	let other = Attributes::new(Secret::new([1; 32]), list).unwrap();
	own.disclosure = other.disclose(&[0]).unwrap();
	let presentation = Presentation::V1 { signature: signature(2, &own.payload()), statement: own };
	let anchor = Anchor::Record { holder, attributes: other.root() };
	let refused = presentation.verify(LICENCE, &challenge(), &anchor, |_, _| true);
	assert_eq!(refused, Err(PresentationError::SignerNotHolder));
}

#[test]
fn key_in_a_disclosed_attribute_should_not_sign_for_a_party() {
	let mut own = statement();
	own.signer = Signer::Attribute(public(2));
	own.disclosure = attributes().disclose(&[2, 9]).unwrap();
	let refused = |own: Statement, anchor| {
		let licence = own.licence;
		let presentation = Presentation::V1 { signature: signature(2, &own.payload()), statement: own };
		let answer = presentation.verify(licence, &challenge(), &anchor, |_, _| true);
		assert_eq!(answer, Err(PresentationError::SignerNotHolder));
	};
	refused(own.clone(), anchor());
	// Nor where a batch's certificate names it.
	let mut list = certificates(5);
	(list[3].attributes, list[3].holder) = (attributes().root(), Holder::Party(8));
	let batch = Batch::new(list).unwrap();
	(own.licence, own.membership) = (LicenceId { batch: 6, index: 3 }, batch.membership(3));
	refused(own, Anchor::Batch { root: batch.root(), first: 100, count: 5 });
}

#[test]
fn bytes_that_a_wallet_wrapped_should_count_as_signed() {
	let statement = statement();
	let wrapped = [b"<Bytes>", &statement.payload()[..], b"</Bytes>"].concat();
	assert!(verify(&Presentation::V1 { signature: signature(1, &wrapped), statement }).is_ok());
}

#[test]
fn accounts_of_substrate_should_sign_with_sr25519() {
	let pair = schnorrkel::MiniSecretKey::from_bytes(&bytes("key", 1))
		.unwrap()
		.expand_to_keypair(schnorrkel::ExpansionMode::Ed25519);
	let key = Key::Sr25519(pair.public.to_bytes());
	let mut statement = statement();
	statement.signer = Signer::Account(key);
	let signature = Signature::Sr25519(pair.sign_simple(b"substrate", &statement.payload()).to_bytes());
	let presentation = Presentation::V1 { statement, signature };
	let by = |presentation: &Presentation| {
		presentation.verify(LICENCE, &challenge(), &anchor(), |_, account| account == key.bytes())
	};
	assert!(by(&presentation).is_ok());
	let Presentation::V1 { mut statement, signature } = presentation;
	statement.expires += 1;
	assert_eq!(by(&Presentation::V1 { statement: statement.clone(), signature }), Err(PresentationError::BadSignature));
	// Kinds do not mix.
	statement.signer = Signer::Account(Key::Ed25519(*key.bytes()));
	assert_eq!(by(&Presentation::V1 { statement, signature }), Err(PresentationError::BadSignature));
}

#[test]
fn key_of_small_order_should_sign_nothing() {
	// The neutral element signs every message with R = identity and S = 0, unless it is refused.
	let mut neutral = [0; 32];
	neutral[0] = 1;
	let mut forged = [0; 64];
	forged[0] = 1;
	assert!(!Key::Ed25519(neutral).has_signed(b"anything", &Signature::Ed25519(forged)));
}

#[test]
fn batched_licence_should_be_proven_with_certificate_and_path() {
	let mut list = certificates(5);
	list[3].attributes = attributes().root();
	list[3].holder = Holder::Party(8);
	let batch = Batch::new(list).unwrap();
	let anchor = Anchor::Batch { root: batch.root(), first: 100, count: 5 };
	let licence = LicenceId { batch: 6, index: 3 };
	let show = |membership| {
		let mut statement = statement();
		statement.licence = licence;
		statement.membership = membership;
		signed(statement).verify(licence, &challenge(), &anchor, |holder, _| *holder == Holder::Party(8))
	};
	let proven = show(batch.membership(3)).unwrap();
	assert_eq!(proven.certificate, batch.membership(3).map(|membership| membership.certificate));
	assert_eq!(show(None), Err(PresentationError::MembershipMissing));
	assert_eq!(show(batch.membership(2)), Err(PresentationError::NotInBatch));
}

#[test]
fn form_should_be_the_one_form_and_not_too_long() {
	let encoded = signed(statement()).encode();
	assert_eq!(Presentation::parse(&encoded), Ok(signed(statement())));
	let malformed = Err(PresentationError::Malformed);
	assert_eq!(Presentation::parse(&[&encoded[..], &[0]].concat()), malformed);
	assert_eq!(Presentation::parse(&encoded[..encoded.len() - 1]), malformed);
	assert_eq!(Presentation::parse(&vec![1; MAX_PRESENTATION + 1]), malformed);
	let mut next_version = encoded;
	next_version[0] = 2;
	assert_eq!(Presentation::parse(&next_version), malformed);
}

#[test]
fn longest_presentation_should_fit() {
	let value = Value::Text(vec![b't'; MAX_TEXT]);
	let list = (0..MAX_ATTRIBUTES).map(|index| attribute(&format!("{index:064}"), value.clone())).collect();
	let all = Attributes::new(Secret::new([1; 32]), list).unwrap();
	let mut longest = statement();
	longest.disclosure = all.disclose(&(0..MAX_ATTRIBUTES).collect::<Vec<_>>()).unwrap();
	longest.verifier = vec![b'v'; MAX_VERIFIER];
	longest.membership =
		Some(Membership { certificate: certificates(1)[0], path: vec![[0; 32]; depth(MAX_BATCH) as usize] });
	let encoded = signed(longest.clone()).encode();
	assert!(encoded.len() <= MAX_PRESENTATION, "{}", encoded.len());
	assert!(Presentation::parse(&encoded).is_ok());
	assert!(longest.disclosure.proves(&all.root()));
}

proptest! {
	#[test]
	fn any_changed_bit_should_be_noticed(at: usize, bit in 0usize..8) {
		let mut bytes = signed(statement()).encode();
		let at = at % bytes.len();
		bytes[at] ^= 1 << bit;
		let verified = Presentation::parse(&bytes).and_then(|presentation| {
			presentation.verify(LICENCE, &challenge(), &anchor(), |holder, account| {
				*holder == Holder::Party(8) && account == public(1).bytes()
			})
		});
		prop_assert!(verified.is_err());
	}

	#[test]
	fn no_bytes_should_make_reading_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
		if let Ok(presentation) = Presentation::parse(&bytes) {
			let _ = verify(&presentation);
		}
	}
}

/// The figure of docs/performance.md: `cargo nextest run --release … --run-ignored only ten_thousand`.
#[test]
#[ignore = "a measurement"]
fn ten_thousand_presentations_should_be_verified_in_a_second() {
	const COUNT: u32 = 20_000;
	let attributes = attributes();
	let holder = Holder::Party(8);
	// Of a batch of a hundred thousand: a path of seventeen steps.
	let many: Vec<_> = (0..100_000u32)
		.map(|serial| Certificate { serial, holder, document: [0; 32], attributes: attributes.root() })
		.collect();
	let batch = Batch::new(many).unwrap();
	let anchor = Anchor::Batch { root: batch.root(), first: 0, count: batch.count() };
	let all: Vec<(LicenceId, [u8; 32], Vec<u8>)> = (0..COUNT)
		.map(|index| {
			let licence = LicenceId { batch: 1, index };
			let nonce = bytes("nonce", index.into());
			let statement = Statement {
				genesis: GENESIS,
				licence,
				membership: batch.membership(index),
				disclosure: attributes.disclose(&[2, 5]).unwrap(),
				verifier: b"https://customer.example".to_vec(),
				nonce,
				expires: 61_000,
				signer: Signer::Account(public(1)),
			};
			let signature = signature(1, &statement.payload());
			(licence, nonce, Presentation::V1 { statement, signature }.encode())
		})
		.collect();
	let began = std::time::Instant::now();
	for (licence, nonce, encoded) in &all {
		let presentation = Presentation::parse(encoded).unwrap();
		let challenge =
			Challenge { genesis: GENESIS, verifier: b"https://customer.example", nonce: *nonce, now: 1_000 };
		assert!(presentation.verify(*licence, &challenge, &anchor, |_, _| true).is_ok());
	}
	let took = began.elapsed();
	let rate = f64::from(COUNT) / took.as_secs_f64();
	println!("{COUNT} presentations in {took:?}: {rate:.0} a second, one thread");
	assert!(rate >= 10_000.0, "{rate}");
}
