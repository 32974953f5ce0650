//! The published test vectors, byte for byte. They were made by another program, from the construction as it is documented.

use super::*;
use serde::Deserialize;

/// The file.
#[derive(Deserialize)]
struct Vectors {
	identifiers: Vec<String>,
	attributes: AttributeVectors,
	batch: BatchVectors,
	presentation: PresentationVectors,
}

/// A licence and all on the way to its root.
#[derive(Deserialize)]
struct AttributeVectors {
	secret: Hex,
	encoded: Vec<Hex>,
	salts: Vec<Hex>,
	leaves: Vec<Hex>,
	root: Hex,
	paths: Vec<Vec<Hex>>,
}

/// A batch.
#[derive(Deserialize)]
struct BatchVectors {
	certificates: Vec<Hex>,
	root: Hex,
	paths: Vec<Vec<Hex>>,
	licence_secret: Hex,
	holder: Hex,
	document: Hex,
}

/// A presentation.
#[derive(Deserialize)]
struct PresentationVectors {
	payload: Hex,
	encoded: Hex,
	now: u64,
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
	/// As a hash.
	fn hash(&self) -> Hash {
		self.0.as_slice().try_into().unwrap()
	}
}

fn vectors() -> Vectors {
	serde_json::from_str(include_str!("../../vectors/version-1.json")).unwrap()
}

fn hashes(list: &[Hex]) -> Vec<Hash> {
	list.iter().map(Hex::hash).collect()
}

#[test]
fn published_identifiers_should_be_read() {
	for text in vectors().identifiers {
		assert_eq!(format!("{}", text.parse::<Identifier>().unwrap()), text);
	}
}

#[test]
fn published_attributes_should_come_out() {
	let AttributeVectors { secret, encoded, salts, leaves, root, paths } = vectors().attributes;
	let list: Vec<_> = encoded.iter().map(|bytes| Attribute::decode_all(&mut &bytes.0[..]).unwrap()).collect();
	assert_eq!(
		list.iter().map(Encode::encode).collect::<Vec<_>>(),
		encoded.iter().map(|it| it.0.clone()).collect::<Vec<_>>()
	);
	let secret = Secret::new(secret.hash());
	let tree = Tree::new(Kind::Attributes, hashes(&leaves)).unwrap();
	assert_eq!(tree.root(), root.hash());
	let all = Attributes::new(secret.clone(), list).unwrap();
	assert_eq!(all.root(), root.hash());
	for (index, path) in (0..).zip(&paths) {
		let shown = all.disclose(&[index]).unwrap();
		assert_eq!(shown.shown[0].path, hashes(path));
		assert_eq!(
			(shown.shown[0].salt, secret.salt(index)),
			(salts[index as usize].hash(), salts[index as usize].hash())
		);
		assert!(shown.proves(&root.hash()));
	}
}

#[test]
fn published_batch_should_come_out() {
	let BatchVectors { certificates, root, paths, licence_secret, holder, document } = vectors().batch;
	let list: Vec<_> = certificates.iter().map(|bytes| Certificate::decode_all(&mut &bytes.0[..]).unwrap()).collect();
	let batch = Batch::new(list.clone()).unwrap();
	assert_eq!(batch.root(), root.hash());
	for (index, path) in (0..).zip(&paths) {
		let membership = batch.membership(index).unwrap();
		assert_eq!(membership.path, hashes(path));
		assert!(membership.proves(&root.hash(), list[0].serial, batch.count(), index));
	}
	let secret = Secret::new(vectors().attributes.secret.hash()).of_licence(list[0].serial);
	assert_eq!(secret.as_bytes(), &licence_secret.hash());
	assert_eq!(commit_holder(&secret.holder_salt(), b"CN-ID 11010119800101001X"), holder.hash());
	assert_eq!(commit_document(&secret.document_salt(), b"%PDF-1.7"), document.hash());
}

#[test]
fn published_presentation_should_verify() {
	let all = vectors();
	let PresentationVectors { payload, encoded, now } = all.presentation;
	let presentation = Presentation::parse(&encoded.0).unwrap();
	assert_eq!(presentation.encode(), encoded.0);
	let statement = presentation.statement();
	assert_eq!(statement.payload(), payload.0);
	let challenge =
		Challenge { genesis: statement.genesis, verifier: &statement.verifier, nonce: statement.nonce, now };
	let anchor = Anchor::Record { holder: Holder::Party(8), attributes: all.attributes.root.hash() };
	let proven = presentation.verify(statement.licence, &challenge, &anchor, |_, _| true).unwrap();
	assert_eq!(proven.attributes, vec![attribute("turnover", Value::AtLeast(10_000_000))]);
}
