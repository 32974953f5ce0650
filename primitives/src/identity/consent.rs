//! The consent that an account signs off chain before it acts for a party.
//!
//! A newcomer's account does not exist yet, so it cannot sign a transaction. It signs these bytes instead, and anybody
//! submits them. The bytes bind the chain (genesis hash), the account, what is consented to, a nonce that is used once
//! and a last moment. Without a consent nobody can tie somebody else's account to a party.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use super::PartyId;
use crate::time::Moment;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// What the signed bytes begin with, so that they mean nothing anywhere else.
pub const CONTEXT: &[u8] = b"procurement/identity/consent/1";

/// What an account consents to.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum Purpose {
	/// To be the controller of a new party; the hash is BLAKE2-256 of its SCALE-encoded registration.
	#[codec(index = 0)]
	Register([u8; 32]),
	/// To be a delegate of the party.
	#[codec(index = 1)]
	Delegate(PartyId),
	/// To become the controller of the party in place of the present one.
	#[codec(index = 2)]
	Control(PartyId),
}

/// A signed consent as it is submitted.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Consent<Signature> {
	/// The account's consent nonce: 0 first, one higher after each use.
	pub nonce: u32,
	/// The first moment at which the consent no longer holds.
	pub expires: Moment,
	/// The account's signature over [`payload`], raw or wrapped in `<Bytes>…</Bytes>` as browser wallets do.
	pub signature: Signature,
}

/// The bytes to sign.
pub fn payload<AccountId: Encode>(
	genesis: &[u8; 32],
	account: &AccountId,
	purpose: &Purpose,
	nonce: u32,
	expires: Moment,
) -> Vec<u8> {
	(CONTEXT, genesis, account, purpose, nonce, expires).encode()
}
