//! Data Integrity proofs, cryptosuite `eddsa-jcs-2022` (W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.3).

use crate::{canonical::canonical, multikey};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use procurement_primitives::{json::rfc3339, time::Moment};
use serde_json::{json, Map, Value};
use sha2::{Digest, Sha256};
use std::fmt;

/// The key that signs a party's credentials. Its bytes are wiped when it is dropped.
pub struct AssertionKey(SigningKey);

impl AssertionKey {
	/// From 32 random bytes of the operating system.
	pub fn new(secret: &[u8; 32]) -> Self {
		Self(SigningKey::from_bytes(secret))
	}

	/// The public part, as the chain keeps it.
	pub fn public(&self) -> [u8; 32] {
		self.0.verifying_key().to_bytes()
	}
}

impl fmt::Debug for AssertionKey {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("AssertionKey(..)")
	}
}

/// Why a document is not secured, or cannot be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ProofError {
	/// It is no JSON object, or has no form that every reader agrees on. Ask for it again.
	Malformed,
	/// It has a proof already. Take the document without it.
	AlreadySecured,
	/// It has no proof, or several. Ask for one that its issuer has signed.
	ProofMissing,
	/// Its proof is of another kind than `eddsa-jcs-2022`, or was made for another purpose than to assert. Use a library
	/// that knows it.
	OtherSuite,
	/// Its proof names a key of somebody else than its issuer. Do not trust it.
	OtherIssuer,
	/// The issuer's DID document does not have the key. The issuer has dropped it: ask it for a new credential.
	UnknownKey,
	/// The signature is not the key's over this document: something was changed after signing.
	BadSignature,
}

impl ProofError {
	/// Every error.
	pub const ALL: [Self; 7] = [
		Self::Malformed,
		Self::AlreadySecured,
		Self::ProofMissing,
		Self::OtherSuite,
		Self::OtherIssuer,
		Self::UnknownKey,
		Self::BadSignature,
	];

	/// Its name.
	pub const fn name(self) -> &'static str {
		match self {
			Self::Malformed => "Malformed",
			Self::AlreadySecured => "AlreadySecured",
			Self::ProofMissing => "ProofMissing",
			Self::OtherSuite => "OtherSuite",
			Self::OtherIssuer => "OtherIssuer",
			Self::UnknownKey => "UnknownKey",
			Self::BadSignature => "BadSignature",
		}
	}
}

impl fmt::Display for ProofError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Malformed => "the credential is no JSON object in the one form that is signed",
			Self::AlreadySecured => "the credential is signed already",
			Self::ProofMissing => "the credential has not exactly one proof",
			Self::OtherSuite => "the credential's proof is no eddsa-jcs-2022 proof of an assertion",
			Self::OtherIssuer => "the credential is signed with a key of somebody else than its issuer",
			Self::UnknownKey => "the issuer's DID document does not have the key that signed",
			Self::BadSignature => "the signature is not the issuer's over this credential",
		})
	}
}

impl std::error::Error for ProofError {}

/// The bytes that are signed: the hash of the proof without its value, and that of the document without its proof.
fn hashed(document: &Map<String, Value>, options: &Map<String, Value>) -> Result<[u8; 64], ProofError> {
	let hash = |object: &Map<String, Value>| canonical(object).map(Sha256::digest).ok_or(ProofError::Malformed);
	let mut bytes = [0; 64];
	let (first, second) = bytes.split_at_mut(32);
	first.copy_from_slice(&hash(options)?);
	second.copy_from_slice(&hash(document)?);
	Ok(bytes)
}

/// Who issued a credential.
fn issuer(document: &Map<String, Value>) -> Option<&str> {
	let issuer = document.get("issuer")?;
	issuer.as_str().or_else(|| issuer.get("id")?.as_str())
}

/// Signs a credential at a moment, with a key of its issuer.
///
/// # Errors
/// [`ProofError::Malformed`] of what is no object with an issuer, [`ProofError::AlreadySecured`].
pub fn secure(document: Value, key: &AssertionKey, created: Moment) -> Result<Value, ProofError> {
	let Value::Object(mut document) = document else { return Err(ProofError::Malformed) };
	if document.contains_key("proof") {
		return Err(ProofError::AlreadySecured);
	}
	let method = multikey::method(issuer(&document).ok_or(ProofError::Malformed)?, &key.public());
	let mut options = Map::new();
	options.extend(document.get("@context").map(|context| ("@context".to_string(), context.clone())));
	let fixed = [
		("type", json!("DataIntegrityProof")),
		("cryptosuite", json!("eddsa-jcs-2022")),
		("created", json!(rfc3339(created))),
		("verificationMethod", json!(method)),
		("proofPurpose", json!("assertionMethod")),
	];
	options.extend(fixed.map(|(name, value)| (name.to_string(), value)));
	let signature = key.0.sign(&hashed(&document, &options)?).to_bytes();
	options.insert("proofValue".into(), json!(format!("z{}", bs58::encode(signature).into_string())));
	document.insert("proof".into(), Value::Object(options));
	Ok(Value::Object(document))
}

/// Checks that a credential's issuer signed it with one of `keys`, which are those of the issuer's DID document. Says
/// nothing about time or status.
///
/// # Errors
/// [`ProofError`].
pub fn verify(document: &Value, keys: &[[u8; 32]]) -> Result<(), ProofError> {
	let mut document = document.as_object().cloned().ok_or(ProofError::Malformed)?;
	let Some(Value::Object(mut options)) = document.remove("proof") else { return Err(ProofError::ProofMissing) };
	let text = |name: &str| options.get(name).and_then(Value::as_str).unwrap_or_default();
	let kind = (text("type"), text("cryptosuite"), text("proofPurpose"));
	if kind != ("DataIntegrityProof", "eddsa-jcs-2022", "assertionMethod") {
		return Err(ProofError::OtherSuite);
	}
	let (did, key) = text("verificationMethod").split_once('#').ok_or(ProofError::OtherIssuer)?;
	if issuer(&document) != Some(did) {
		return Err(ProofError::OtherIssuer);
	}
	let key = multikey::decode(key).filter(|key| keys.contains(key)).ok_or(ProofError::UnknownKey)?;
	if options.get("@context") != document.get("@context") {
		return Err(ProofError::Malformed);
	}
	let value = options.remove("proofValue").ok_or(ProofError::ProofMissing)?;
	let signature = value.as_str().and_then(|text| bs58::decode(text.strip_prefix('z')?).into_vec().ok());
	let signature: [u8; 64] = signature.and_then(|bytes| bytes.try_into().ok()).ok_or(ProofError::BadSignature)?;
	let bytes = hashed(&document, &options)?;
	let key = VerifyingKey::from_bytes(&key).map_err(|_| ProofError::UnknownKey)?;
	key.verify_strict(&bytes, &Signature::from_bytes(&signature)).map_err(|_| ProofError::BadSignature)
}
