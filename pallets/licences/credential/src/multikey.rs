//! Ed25519 keys as DID documents write them: `Multikey` of Controlled Identifiers 1.0.

/// The multicodec of an Ed25519 public key.
const ED25519: [u8; 2] = [0xed, 0x01];

/// The multibase of base58btc.
const BASE58: char = 'z';

/// A public key as `publicKeyMultibase`: `z6Mk…`.
pub fn encode(key: &[u8; 32]) -> String {
	format!("{BASE58}{}", bs58::encode([&ED25519[..], key].concat()).into_string())
}

/// The key that `publicKeyMultibase` writes so; `None` if it is none of Ed25519.
pub fn decode(text: &str) -> Option<[u8; 32]> {
	let bytes = bs58::decode(text.strip_prefix(BASE58)?).into_vec().ok()?;
	bytes.strip_prefix(&ED25519)?.try_into().ok()
}

/// The verification method for a key in the DID document of `did`.
pub fn method(did: &str, key: &[u8; 32]) -> String {
	format!("{did}#{}", encode(key))
}
