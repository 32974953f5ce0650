//! Keyholders' keys, from registration to the check before a tender is published.

use crate::{types::HeldKey, Config, Error, Event, Keys, Pallet, UsedKeys};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use frame_system::pallet_prelude::BlockNumberFor;
use procurement_envelope::{
	keyholder::{self, Registration},
	KeyError, MAX_KEYHOLDERS, PRICE, TECHNICAL,
};
use procurement_primitives::{
	identity::{traits::Parties, PartyId, Permissions, Role},
	tender::{
		traits::{BiddingTerms, TenderInspect},
		Phase, Stage, TenderId,
	},
};
use sp_runtime::{traits::Zero, DispatchError};

impl<T> From<KeyError> for Error<T> {
	fn from(reason: KeyError) -> Self {
		match reason {
			KeyError::NotCanonical => Self::KeyNotCanonical,
			KeyError::LowOrder => Self::KeyLowOrder,
			KeyError::Torsioned => Self::KeyTorsioned,
			KeyError::BadProof => Self::KeyUnproven,
		}
	}
}

/// A stage's number in the envelope's terms.
pub(crate) const fn number_of(stage: Stage) -> u8 {
	match stage {
		Stage::Technical => TECHNICAL,
		Stage::Price => PRICE,
	}
}

/// The stages of a tender.
pub(crate) const fn stages(terms: &BiddingTerms) -> &'static [Stage] {
	match terms.two_envelopes {
		true => &[Stage::Technical, Stage::Price],
		false => &[Stage::Technical],
	}
}

/// A key as the register of used keys has it: without its sign.
pub(crate) fn unsigned(mut key: [u8; 32]) -> [u8; 32] {
	let [.., last] = &mut key;
	*last &= 0x7f;
	key
}

impl<T: Config> Pallet<T> {
	/// The genesis hash, which binds keys and envelopes to this chain. The system pallet keeps it for ever.
	pub(crate) fn genesis() -> Result<[u8; 32], DispatchError> {
		let hash = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		hash.as_ref().try_into().map_err(|_| DispatchError::Corruption)
	}

	/// Fails if keys and beacons of the tender are frozen.
	pub(crate) fn ensure_keys_open(terms: &BiddingTerms) -> Result<(), Error<T>> {
		ensure!(terms.draft || terms.phase == Some(Phase::Rekeying), Error::<T>::KeysFrozen);
		Ok(())
	}

	/// The party that the signer holds keys for, and its index among the keyholders.
	pub(crate) fn keyholder_of(who: &T::AccountId, keyholders: &[PartyId]) -> Result<(PartyId, u8), DispatchError> {
		let holder = T::Parties::authorize(who, Permissions::KEYS)?;
		T::Parties::ensure_role(holder, Role::Keyholder)?;
		let place = (1..=MAX_KEYHOLDERS).zip(keyholders).find(|(_, party)| **party == holder);
		Ok(place.map(|(index, _)| (holder, index)).ok_or(Error::<T>::NotKeyholder)?)
	}

	pub(crate) fn do_register_keys(
		who: &T::AccountId,
		tender: TenderId,
		registrations: &[Registration],
	) -> DispatchResult {
		let terms = T::Tenders::bidding(tender)?;
		let (holder, index) = Self::keyholder_of(who, &T::Tenders::keyholders(tender))?;
		Self::ensure_keys_open(&terms)?;
		let stages = stages(&terms);
		ensure!(registrations.len() == stages.len(), Error::<T>::WrongKeyCount);

		let genesis = Self::genesis()?;
		let generation = terms.key_generation;
		for (stage, registration) in stages.iter().zip(registrations) {
			keyholder::verify(registration, &genesis, tender, generation, number_of(*stage), index)
				.map_err(Error::<T>::from)?;
			let unsigned = unsigned(registration.key);
			ensure!(!UsedKeys::<T>::contains_key(unsigned), Error::<T>::KeyReused);
			UsedKeys::<T>::insert(unsigned, ());
			let key = HeldKey { holder, registration: registration.clone() };
			Keys::<T>::insert((tender, generation, *stage, index), key);
		}
		let keys = registrations.iter().map(|registration| registration.key).collect();
		Self::deposit_event(Event::KeysRegistered { tender, generation, index, holder, keys });
		Ok(())
	}

	/// The keys of a stage in the order of the keyholders. Fails unless each was registered by the keyholder that has the
	/// index now.
	pub(crate) fn keys_of(
		tender: TenderId,
		generation: u32,
		stage: Stage,
		keyholders: &[PartyId],
	) -> Result<Vec<[u8; 32]>, Error<T>> {
		(1..=MAX_KEYHOLDERS)
			.zip(keyholders)
			.map(|(index, holder)| {
				let key = Keys::<T>::get((tender, generation, stage, index));
				let own = key.filter(|key| key.holder == *holder).ok_or(Error::<T>::KeysMissing)?;
				Ok(own.registration.key)
			})
			.collect()
	}

	/// Fails unless every keyholder has its keys and its beacon in place, and all may hold keys for this buyer.
	pub(crate) fn ensure_keys_and_beacons(tender: TenderId) -> DispatchResult {
		let terms = T::Tenders::bidding(tender)?;
		let keyholders = T::Tenders::keyholders(tender);
		let (n, t) = (terms.keyholders, terms.threshold);
		let in_range = n <= MAX_KEYHOLDERS && usize::from(n) == keyholders.len() && t > n.div_euclid(2) && t < n;
		ensure!(in_range, Error::<T>::ThresholdOutOfRange);
		for holder in &keyholders {
			T::Parties::ensure_role(*holder, Role::Keyholder)?;
		}
		Self::ensure_independent(&terms, &keyholders)?;
		for stage in stages(&terms) {
			Self::keys_of(tender, terms.key_generation, *stage, &keyholders)?;
		}
		Self::ensure_beacons(tender, &terms, &keyholders)
	}
}
