//! What anybody may ask of bids: the runtime API and the shapes of its answers.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use super::{BidderId, BondState, Disqualification, LotPrice, PayloadV1, StageStatus};
use crate::{
	identity::PartyId,
	money::Balance,
	tender::{LotId, LotSet, Stage, TenderId},
	time::Moment,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// Most bids that one answer holds; a larger limit is clamped to it. Opened ones are decrypted for the answer.
pub const MAX_PAGE: u32 = 50;

/// Where a bid stands.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum BidStatus {
	/// It stands, sealed.
	#[codec(index = 0)]
	Standing,
	/// The tender changed after it was sealed: it does not count until it is confirmed or replaced.
	#[codec(index = 1)]
	Stale,
	/// Withdrawn before the deadline.
	#[codec(index = 2)]
	Withdrawn,
	/// All its envelopes that were due are opened and keep to the terms.
	#[codec(index = 3)]
	Opened,
	/// An envelope cannot be opened, whoever tries.
	#[codec(index = 4)]
	Malformed,
	/// An envelope opened, and is against the terms.
	#[codec(index = 5)]
	Disqualified,
	/// Keyholders failed, and nobody opened it in the self-opening period: withdrawn after the deadline.
	#[codec(index = 6)]
	Unopened,
}

/// What came out of an envelope.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(tag = "content", rename_all = "camelCase"))]
pub enum Content {
	/// Nothing yet.
	#[codec(index = 0)]
	Sealed,
	/// This.
	#[codec(index = 1)]
	Opened {
		/// The payload.
		payload: PayloadV1,
	},
	/// Nothing, for ever: it was not sealed by the rules.
	#[codec(index = 2)]
	Malformed,
	/// This, which is against the terms.
	#[codec(index = 3)]
	Disqualified {
		/// Why: a word, `reason`, and with `licenceInvalid` also which `class` and `why`.
		#[cfg_attr(feature = "std", serde(flatten))]
		reason: Disqualification,
		/// The payload.
		payload: PayloadV1,
	},
	/// Nothing: nobody opened it in time.
	#[codec(index = 4)]
	Unopened,
}

/// An envelope of a bid.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct EnvelopeView {
	/// Which.
	pub stage: Stage,
	/// The hash by which the price envelope and the events name it.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))]
	pub hash: [u8; 32],
	/// Its size in bytes.
	pub size: u32,
	/// What came out of it.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub content: Content,
}

/// A bid as the public sees it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct BidView {
	/// Who bids.
	pub bidder: BidderId,
	/// Its number in its tender, in the order in which bidders first came, from 0.
	pub number: u32,
	/// The lots it is for.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::lots"))]
	pub lots: LotSet,
	/// When its present envelopes were received.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub received: Moment,
	/// The version of the tender that it was sealed for.
	pub sealed_version: u32,
	/// The version of the tender that the bidder last confirmed it for.
	pub confirmed_version: u32,
	/// The generation of keys that it was sealed to.
	pub generation: u32,
	/// Where it stands.
	pub status: BidStatus,
	/// Its envelopes. None if it is withdrawn.
	pub envelopes: Vec<EnvelopeView>,
	/// Its prices, once the envelope that holds them is opened and keeps to the terms.
	pub prices: Vec<LotPrice>,
	/// Its bond, in the smallest unit of the currency.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub bond: Balance,
	/// What has become of the bond.
	pub bond_state: BondState,
}

/// A page of bids, by number, upwards.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct BidPage {
	/// The bids.
	pub bids: Vec<BidView>,
	/// Where to go on; `None` at the end. Opaque, and valid at any block.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<u32>,
}

/// A registered key.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct KeyView {
	/// The stage that it opens.
	pub stage: Stage,
	/// The salt that it was derived with, by which its keyholder finds the secret again.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))]
	pub salt: [u8; 32],
	/// The Ed25519 public key.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))]
	pub key: [u8; 32],
	/// The proof that its keyholder has the secret.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))]
	pub proof: [u8; 64],
	/// The secret, once released.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes_option"))]
	pub released: Option<[u8; 32]>,
	/// Whether the secret was proven out before its time.
	pub leaked: bool,
}

/// A keyholder of a tender.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct KeyholderView {
	/// Its index, from 1.
	pub index: u8,
	/// Who.
	pub party: PartyId,
	/// The body that appointed it, as the council recorded.
	pub appointed_by: Option<PartyId>,
	/// Its keys of the present generation, technical first.
	pub keys: Vec<KeyView>,
	/// The hash of its beacon envelope, if it sealed one to the keys that are registered now.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes_option"))]
	pub beacon: Option<[u8; 32]>,
}

/// A tender's keys.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct KeysView {
	/// Which generation of keys.
	pub generation: u32,
	/// How many keyholders open the tender.
	pub threshold: u8,
	/// The keyholders, by index.
	pub keyholders: Vec<KeyholderView>,
}

/// All that a tool needs to seal an envelope.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct SealingView {
	/// The chain's genesis hash.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))]
	pub genesis: [u8; 32],
	/// The tender's version.
	pub version: u32,
	/// The generation of its keys.
	pub generation: u32,
	/// How many keyholders open it, *t*.
	pub threshold: u8,
	/// Whether bids have a price envelope beside the technical one.
	pub two_envelopes: bool,
	/// Its lots.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::lots"))]
	pub lots: LotSet,
	/// The keys of the technical stage by index. Fewer than there are keyholders while some are missing.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes_list"))]
	pub technical_keys: Vec<[u8; 32]>,
	/// The keys of the price stage by index; empty if there is one envelope.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes_list"))]
	pub price_keys: Vec<[u8; 32]>,
	/// The last bid is taken before this moment.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub bid_deadline: Moment,
	/// What a bidder leaves as a bond.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub bond: Balance,
	/// The longest envelope in bytes.
	pub max_envelope: u32,
	/// Whether bids are taken at this block's time.
	pub taking_bids: bool,
}

/// How many bids stand for a lot.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct LotCount {
	/// The lot.
	pub lot: LotId,
	/// How many, stale ones not counted.
	pub bids: u32,
}

/// How far the opening of one stage is.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct StageView {
	/// Which.
	pub stage: Stage,
	/// Where it stands. It is `Sealed` until the first act after its time has come.
	pub status: StageStatus,
	/// Since when keys may be released.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub since: Option<Moment>,
	/// Until when keyholders should release.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub keys_due: Option<Moment>,
	/// Until when bidders may open their own envelopes if the keyholders fail.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub self_opening_until: Option<Moment>,
	/// The indices of the keyholders that have released.
	pub released: Vec<u8>,
	/// How many beacons and bids have been gone through.
	pub done: u32,
	/// How many there are to go through.
	pub total: u32,
}

/// How far the opening of a tender is.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct OpeningView {
	/// How many bidders have ever bid, withdrawn ones included.
	pub received: u32,
	/// How many bids stand for each lot.
	pub standing: Vec<LotCount>,
	/// How many a lot needs.
	pub minimum_bids: u32,
	/// How many keyholders open the tender.
	pub threshold: u8,
	/// The technical stage, and the price stage if there is one.
	pub stages: Vec<StageView>,
	/// The seed of the draw of the panel, once the technical stage is opened and enough keyholders have released.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes_option"))]
	pub draw_seed: Option<[u8; 32]>,
}

sp_api::decl_runtime_apis! {
	/// Questions about bids.
	pub trait BidsApi {
		/// One bidder's bid.
		fn get(tender: TenderId, bidder: BidderId) -> Option<BidView>;

		/// The bids on a tender from the number `from` upwards, at most `limit` of them.
		fn list(tender: TenderId, from: u32, limit: u32) -> BidPage;

		/// The keyholders of a tender, their keys and what they have released.
		fn keys(tender: TenderId) -> Option<KeysView>;

		/// What a tool needs to seal an envelope.
		fn sealing(tender: TenderId) -> Option<SealingView>;

		/// How far the opening is.
		fn opening(tender: TenderId) -> Option<OpeningView>;
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		bid::{Answer, BidDocument},
		licence::LicenceFault,
	};
	use serde_json::json;

	#[test]
	fn disqualified_bid_should_say_which_licence_does_not_count_and_why() {
		let reason = Disqualification::LicenceInvalid { class: 3, why: LicenceFault::Revoked };
		let content = Content::Disqualified { reason, payload: PayloadV1::default() };
		let said = serde_json::to_value(&content).unwrap();
		assert_eq!(
			(&said["content"], &said["reason"], &said["class"], &said["why"]),
			(&json!("disqualified"), &json!("licenceInvalid"), &json!(3), &json!("revoked"))
		);
		assert_eq!((content.encode()[..7]).to_vec(), [3, 7, 3, 0, 0, 0, 4]);
	}

	#[test]
	fn opened_bid_should_be_readable() {
		let payload = PayloadV1 {
			prices: vec![LotPrice { lot: 1, price: 131_126_400 }],
			answers: vec![Answer { criterion: 0, value: Some(u64::MAX), text: "三年".into() }],
			documents: vec![BidDocument {
				hash: [1; 32],
				media_type: b"application/pdf".to_vec(),
				uri: b"https://example.org".to_vec(),
				wrapped_key: vec![0xff],
			}],
			statement: b"We deliver.".to_vec(),
		};
		let envelope = |content| EnvelopeView { stage: Stage::Technical, hash: [2; 32], size: 1_024, content };
		let view = BidView {
			bidder: 8,
			number: 0,
			lots: LotSet(0b10),
			received: 0,
			sealed_version: 0,
			confirmed_version: 1,
			generation: 0,
			status: BidStatus::Opened,
			envelopes: vec![
				envelope(Content::Opened { payload: payload.clone() }),
				envelope(Content::Disqualified { reason: Disqualification::PriceZero, payload: PayloadV1::default() }),
				envelope(Content::Sealed),
			],
			prices: payload.prices,
			bond: 2_622_528,
			bond_state: BondState::Held,
		};
		let expected = json!({
			"bidder": 8, "number": 0, "lots": [1], "received": "1970-01-01T00:00:00Z", "sealedVersion": 0,
			"confirmedVersion": 1, "generation": 0, "status": "opened",
			"envelopes": [
				{
					"stage": "technical", "hash": format!("0x{}", "02".repeat(32)), "size": 1024, "content": "opened",
					"payload": {
						"prices": [{ "lot": 1, "price": "131126400" }],
						"answers": [{ "criterion": 0, "value": "18446744073709551615", "text": "三年" }],
						"documents": [{
							"hash": format!("0x{}", "01".repeat(32)), "mediaType": "application/pdf",
							"uri": "https://example.org", "wrappedKey": "0xff",
						}],
						"statement": "We deliver.",
					},
				},
				{
					"stage": "technical", "hash": format!("0x{}", "02".repeat(32)), "size": 1024,
					"content": "disqualified", "reason": "priceZero",
					"payload": { "prices": [], "answers": [], "documents": [], "statement": "" },
				},
				{ "stage": "technical", "hash": format!("0x{}", "02".repeat(32)), "size": 1024, "content": "sealed" },
			],
			"prices": [{ "lot": 1, "price": "131126400" }], "bond": "2622528", "bondState": "held",
		});
		assert_eq!(serde_json::to_value(view).unwrap(), expected);
	}
}
