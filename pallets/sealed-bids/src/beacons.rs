//! Beacons: each keyholder's part of the randomness by which experts are drawn.
//!
//! Beacons are sealed before publication, when nobody knows who will bid, and opened by the keys that open the bids. The
//! seed of the draw is a chain of hashes, BLAKE2-256 at each link. It begins with genesis and tender, takes in the hash of
//! the technical envelope of each bid that stood at the deadline, by the bids' numbers, and then each beacon's part by
//! index: the seed that the beacon was sealed with, or the envelope's hash if it was malformed.
//!
//! # A tender has one seed, or none
//!
//! *Fixed*: whatever goes into the chain stands on the chain when the last bid is taken. The hashes of the bids are there
//! to be read. What is in a beacon every *t* secrets find alike, also that it is malformed (the envelope crate's argument).
//! Hence it makes no difference who releases, who opens its own bid and who lets it go unopened: a bid counts by its hash
//! either way.
//!
//! *Hidden*: who knows fewer than *t* secrets knows nothing of an honest keyholder's beacon, and the chain takes it in
//! after everything that others may choose. A bidder who tries envelopes until the last moment tries blindly. One honest
//! beacon is enough.
//!
//! *No second one*: a draw that did without beacons, when keyholders fail, would be computable by those who fail. Once
//! others have released, *n* − *t* + 1 of them know the secrets of all between them; they would compare both panels, and
//! choose by releasing or not. The bidders that open their own would choose in the same way. So there is no other draw. If
//! fewer than *t* have released when the self-opening period is over, bids are opened or marked and the beacons wait: late
//! releases stay valid, and with the *t*-th the beacons are opened and the panel is drawn, as it always would have been.
//!
//! # What is left to them
//!
//! * *n* − *t* + 1 keyholders that withhold their secrets for good keep the panel from being drawn, having seen in private
//!   whom it would have had. The chain names them; tenders that need no panel go on; the buyer of another cancels it, and
//!   names other keyholders for the next. A ruleset whose threshold is a bare majority of an odd number leaves that only to
//!   those who are enough to open everything anyway.
//! * *t* that collude know the panel when the others' beacons are sealed, and with a bidder among them, who bids last, can
//!   try until they like it. They are as many as open bids.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::{
	opening::Ring,
	types::{Beacon, BeaconBytes},
	Beacons, Config, DrawSeeds, Error, Event, Pallet,
};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use procurement_envelope::{Envelope, OpenError};
use procurement_primitives::{
	bid::BidderId,
	identity::PartyId,
	tender::{
		traits::{BiddingTerms, TenderInspect},
		Stage, TenderId,
	},
};
use sp_io::hashing::blake2_256;
use sp_runtime::DispatchError;

/// What the hash chain of a draw begins with.
const DRAW: &[u8] = b"procurement/draw/1";

/// Whose part is taken into the seed of a draw.
#[derive(Encode)]
pub(crate) enum Contributor {
	/// A keyholder, by index: the seed of its beacon.
	#[codec(index = 0)]
	Keyholder(u8),
	/// A bidder: the hash of its technical envelope.
	#[codec(index = 1)]
	Bidder(BidderId),
}

/// What a beacon is sealed to, hashed.
fn fingerprint(threshold: u8, keys: &[[u8; 32]]) -> [u8; 32] {
	blake2_256(&(threshold, keys).encode())
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_submit_beacon(who: &T::AccountId, tender: TenderId, bytes: Vec<u8>) -> DispatchResult {
		let terms = T::Tenders::bidding(tender)?;
		let keyholders = T::Tenders::keyholders(tender);
		let (_, index) = Self::keyholder_of(who, &keyholders)?;
		Self::ensure_keys_open(&terms)?;
		let keys = Self::keys_of(tender, terms.key_generation, Stage::Technical, &keyholders)?;
		let envelope = BeaconBytes::try_from(bytes).map_err(|_| Error::<T>::EnvelopeTooLong)?;
		let hash = Envelope::parse(&envelope, terms.keyholders).map_err(Error::<T>::from)?.hash();

		let generation = terms.key_generation;
		let beacon = Beacon { version: terms.version, keys: fingerprint(terms.threshold, &keys), envelope };
		Beacons::<T>::insert((tender, generation, index), beacon);
		Self::deposit_event(Event::BeaconSubmitted { tender, generation, index, hash });
		Ok(())
	}

	/// Fails unless every keyholder has sealed a beacon to the keys as they are now.
	pub(crate) fn ensure_beacons(tender: TenderId, terms: &BiddingTerms, keyholders: &[PartyId]) -> DispatchResult {
		let generation = terms.key_generation;
		let keys = Self::keys_of(tender, generation, Stage::Technical, keyholders)?;
		let current = fingerprint(terms.threshold, &keys);
		for index in 1..=terms.keyholders {
			let beacon = Beacons::<T>::get((tender, generation, index)).ok_or(Error::<T>::BeaconMissing)?;
			ensure!(beacon.keys == current, Error::<T>::BeaconOutdated);
		}
		Ok(())
	}

	/// The hash of a keyholder's beacon, if it is sealed to these keys.
	pub(crate) fn beacon_hash(
		tender: TenderId,
		terms: &BiddingTerms,
		keys: &[[u8; 32]],
		index: u8,
	) -> Option<[u8; 32]> {
		let beacon = Beacons::<T>::get((tender, terms.key_generation, index))?;
		let current = beacon.keys == fingerprint(terms.threshold, keys);
		let envelope = Envelope::parse(&beacon.envelope, terms.keyholders).ok()?;
		current.then(|| envelope.hash())
	}

	/// Opens a beacon, and takes its part into the seed.
	pub(crate) fn settle_beacon(tender: TenderId, terms: &BiddingTerms, ring: &Ring, index: u8) -> DispatchResult {
		let beacon = Beacons::<T>::get((tender, terms.key_generation, index)).ok_or(DispatchError::Corruption)?;
		let envelope = Envelope::parse(&beacon.envelope, terms.keyholders).map_err(|_| DispatchError::Corruption)?;
		let contribution = match ring.open_beacon(index, beacon.version, &envelope) {
			Ok(opened) => *opened.seed.as_bytes(),
			Err(OpenError::Malformed) => envelope.hash(),
			Err(_) => return Err(DispatchError::Corruption),
		};
		Self::contribute(tender, &Contributor::Keyholder(index), &contribution)?;
		Self::deposit_event(Event::BeaconSettled { tender, index, contribution });
		Ok(())
	}

	/// Takes a part into the seed of the draw.
	pub(crate) fn contribute(tender: TenderId, who: &Contributor, contribution: &[u8; 32]) -> DispatchResult {
		let seed = match DrawSeeds::<T>::get(tender) {
			Some(seed) => seed,
			None => blake2_256(&(DRAW, Self::genesis()?, tender).encode()),
		};
		DrawSeeds::<T>::insert(tender, blake2_256(&(seed, who, contribution).encode()));
		Ok(())
	}
}
