//! What the pallet stores.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use procurement_envelope::keyholder::Registration;
use procurement_primitives::{
	bid::{BidderId, BondState, Disqualification, LotPrice, StageStatus},
	identity::PartyId,
	money::Balance,
	tender::{LotSet, Stage, TenderId},
	time::Moment,
};
use scale_info::TypeInfo;

/// Longest beacon envelope in bytes: the smallest size class with 16 keyholders takes 820.
pub const MAX_BEACON: u32 = 1_024;

/// A beacon envelope as it was sealed, SCALE-encoded.
pub type BeaconBytes = BoundedVec<u8, ConstU32<MAX_BEACON>>;

/// How many bids stand for each lot, by the lot's number; a tender has at most 64.
pub type LotCounts = BoundedVec<u32, ConstU32<64>>;

/// The price of each lot that is bid for, in the order of the lots.
pub type Prices = BoundedVec<LotPrice, ConstU32<64>>;

/// A registered key and who registered it: the keyholders of a draft may change, and a key does not change hands.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct HeldKey {
	/// The keyholder.
	pub holder: PartyId,
	/// The key, with its salt and proof.
	pub registration: Registration,
}

/// A beacon envelope.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Beacon {
	/// The version of the tender that it was sealed for.
	pub version: u32,
	/// What the keys and the threshold were that it was sealed to, hashed: if they are others now, it does not count.
	pub keys: [u8; 32],
	/// The envelope.
	pub envelope: BeaconBytes,
}

/// How far one stage of a tender's opening is.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct StageRecord {
	/// Where it stands.
	pub status: StageStatus,
	/// Since when keys may be released, as last announced: the bid deadline, or when the scores were locked. 0 before.
	pub since: Moment,
	/// How many keyholders have released.
	pub released: u8,
	/// The place of the next bid or beacon to go through: bids by number, then (technical stage only) beacons by index.
	/// A stage may be opened without its beacons, if the keyholders failed; then they are opened as soon as enough release.
	pub next: u32,
}

/// What a tender's bids have in common. Read by every submission: kept small.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Book {
	/// How many bidders have ever bid; the number of the next.
	pub received: u32,
	/// The tender's version when the opening began. From then on nothing makes bids stale.
	pub version: u32,
	/// The technical stage.
	pub technical: StageRecord,
	/// The price stage.
	pub price: StageRecord,
	/// The number of the next bid whose bond goes back, if all do.
	pub next_bond: u32,
	/// The last generation of keys that bids were taken under; `None` until the tender is published.
	pub generation: Option<u32>,
}

impl Book {
	/// The record of a stage.
	pub fn stage(&self, stage: Stage) -> &StageRecord {
		match stage {
			Stage::Technical => &self.technical,
			Stage::Price => &self.price,
		}
	}

	/// The record of a stage, to change it.
	pub fn stage_mut(&mut self, stage: Stage) -> &mut StageRecord {
		match stage {
			Stage::Technical => &mut self.technical,
			Stage::Price => &mut self.price,
		}
	}
}

/// A bond.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Bond {
	/// How much, in the smallest unit of the currency.
	pub amount: Balance,
	/// What has become of it.
	pub state: BondState,
}

impl Bond {
	/// How much of it is on hold.
	pub fn held(&self) -> Balance {
		match self.state {
			BondState::Held => self.amount,
			BondState::Returned | BondState::Forfeited => 0,
		}
	}
}

/// A bid, without its envelopes. Never removed.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Bid {
	/// Its number in its tender. A bidder keeps its number when it replaces or comes back.
	pub number: u32,
	/// The lots it is for.
	pub lots: LotSet,
	/// The generation of keys that it was sealed to.
	pub generation: u32,
	/// The version of the tender that it was sealed for; part of the envelopes' context.
	pub sealed_version: u32,
	/// The version of the tender that the bidder last said it stands for.
	pub confirmed_version: u32,
	/// When its present envelopes were received.
	pub received: Moment,
	/// Whether it was withdrawn before the deadline.
	pub withdrawn: bool,
	/// Whether it has a price envelope.
	pub two_envelopes: bool,
	/// The hash of its technical envelope.
	pub technical: [u8; 32],
	/// Its bond.
	pub bond: Bond,
}

impl Bid {
	/// Whether it stands and counts in a tender of this generation of keys and this version.
	pub fn is_fresh(&self, generation: u32, version: u32) -> bool {
		!self.withdrawn && self.generation == generation && self.confirmed_version == version
	}
}

/// What came out of one envelope of a bid. Never changed.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Outcome {
	/// It opened and keeps to the terms.
	#[codec(index = 0)]
	Opened {
		/// The seed it was sealed with, by which anybody decrypts it.
		seed: [u8; 32],
	},
	/// It was not sealed by the rules: nobody can open it.
	#[codec(index = 1)]
	Malformed,
	/// It opened and is against the terms.
	#[codec(index = 2)]
	Disqualified {
		/// The seed it was sealed with.
		seed: [u8; 32],
		/// Why.
		reason: Disqualification,
	},
	/// Keyholders failed, and nobody opened it in the self-opening period.
	#[codec(index = 3)]
	Unopened,
}

impl Outcome {
	/// The seed, if it is known.
	pub fn seed(&self) -> Option<[u8; 32]> {
		match self {
			Self::Opened { seed } | Self::Disqualified { seed, .. } => Some(*seed),
			Self::Malformed | Self::Unopened => None,
		}
	}
}

/// What the agenda does for this pallet.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Step {
	/// At the bid deadline: announces the opening; at the key deadline: begins it, or ends a tender with too few bids.
	#[codec(index = 0)]
	Deadline {
		/// The tender.
		tender: TenderId,
		/// The generation of keys that it was put there for.
		generation: u32,
	},
	/// At the key deadline: names the keyholders that did not release and begins the self-opening period.
	#[codec(index = 1)]
	KeysDue {
		/// The tender.
		tender: TenderId,
		/// The stage.
		stage: Stage,
	},
	/// At the end of the self-opening period: closes the stage.
	#[codec(index = 2)]
	SelfOpeningOver {
		/// The tender.
		tender: TenderId,
		/// The stage.
		stage: Stage,
	},
	/// Goes through the bids and beacons of a stage, a batch a step: opens them, or marks bids as unopened.
	#[codec(index = 3)]
	Open {
		/// The tender.
		tender: TenderId,
		/// The stage.
		stage: Stage,
	},
	/// Gives every bond back, a batch a step.
	#[codec(index = 4)]
	ReturnBonds {
		/// The tender.
		tender: TenderId,
	},
}

/// Which envelope: tender, bidder, stage.
pub type EnvelopeKey = (TenderId, BidderId, Stage);
