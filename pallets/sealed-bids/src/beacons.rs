//! Beacons: each keyholder's part of the randomness by which experts are drawn.
//!
//! Beacons are sealed before publication, when nobody knows who will bid, and opened with the bids, so that neither
//! keyholders nor bidders can steer the draw: one honest contributor is enough, and the last to release gains nothing,
//! since every *t* of the secrets open the same beacons.
//!
//! The seed is a chain of hashes, BLAKE2-256 at each link. It begins with genesis and tender, takes in each beacon's part
//! by index, then that of each bid that stood at the deadline, by the bids' numbers. All of these were fixed when the last
//! bid was taken. A part is the envelope's seed, or its hash if it was malformed or stayed unopened.

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
	/// A keyholder, by index.
	#[codec(index = 0)]
	Keyholder(u8),
	/// A bidder.
	#[codec(index = 1)]
	Bidder(u32),
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

	/// Opens a beacon, or passes it over if there is no ring to open it with, and takes its part into the seed.
	pub(crate) fn settle_beacon(
		tender: TenderId,
		terms: &BiddingTerms,
		ring: Option<&Ring>,
		index: u8,
	) -> DispatchResult {
		let beacon = Beacons::<T>::get((tender, terms.key_generation, index)).ok_or(DispatchError::Corruption)?;
		let envelope = Envelope::parse(&beacon.envelope, terms.keyholders).map_err(|_| DispatchError::Corruption)?;
		let contribution = match ring.map(|ring| ring.open_beacon(index, beacon.version, &envelope)) {
			Some(Ok(opened)) => *opened.seed.as_bytes(),
			None | Some(Err(OpenError::Malformed)) => envelope.hash(),
			Some(Err(_)) => return Err(DispatchError::Corruption),
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
