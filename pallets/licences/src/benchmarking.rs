//! What each call costs at worst: longest names and reasons, longest paths, a party as the signer where the council could be,
//! trust with as many voids as there can be, and indexes to be changed wherever there are any.

#![allow(
	missing_docs,
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "no code of the chain: it runs on the machine that measures"
)]

use super::*;
use crate::types::*;
use alloc::{string::ToString, vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get, Time};
use frame_system::RawOrigin;
use procurement_disclosure::{depth, Certificate, MAX_SERIAL};
use procurement_primitives::{
	identity::PartyId,
	licence::{Holder, Identifier, LicenceClassId, LicenceId, Membership, Standing, Validity, ValidityBounds, SINGLE},
	time::{Moment, DAY},
};

/// Parties for benchmarks.
pub trait BenchmarkHelper<AccountId> {
	/// A verified licence issuer, an account of it with every permission, and its unified social credit code. The same each
	/// time.
	fn issuer() -> (AccountId, PartyId, Vec<u8>);

	/// A verified party that may hold licences, and an account of it with every permission: another for each index.
	fn holder(index: u32) -> (AccountId, PartyId);
}

/// The type code of the benchmarks' class.
const CODE: &[u8; 21] = b"BENCHMARK000000000001";

fn now<T: Config>() -> Moment {
	T::Time::now()
}

fn reason() -> Vec<u8> {
	vec![b'r'; 256]
}

fn council<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn issuer<T: Config>() -> RawOrigin<T::AccountId> {
	RawOrigin::Signed(T::BenchmarkHelper::issuer().0)
}

fn holder<T: Config>(index: u32) -> (RawOrigin<T::AccountId>, PartyId) {
	let (account, party) = T::BenchmarkHelper::holder(index);
	(RawOrigin::Signed(account), party)
}

fn class_input() -> ClassInput {
	ClassInput {
		name: vec![b'n'; 128],
		code: CODE.to_vec(),
		terms: ClassTerms { schema: [1; 32], validity: ValidityBounds { shortest: 1, longest: None } },
		revocable: true,
		transferable: true,
	}
}

/// The class, trusted to the issuer, whose word was void as often as it can be.
fn class<T: Config>() -> LicenceClassId {
	let class = Pallet::<T>::do_register_class(class_input()).expect("a free code");
	let (_, party, code) = T::BenchmarkHelper::issuer();
	Pallet::<T>::do_trust(class, party, &code).expect("an issuer");
	Trusts::<T>::mutate(class, party, |trust| {
		let most = <MaxVoids as Get<u32>>::get() as usize;
		let voids = vec![Void { from: 0, until: Some(0) }; most - 1];
		trust.as_mut().expect("just trusted").voids = voids.try_into().expect("one fewer than the most");
	});
	class
}

fn identifier<T: Config>(serial: u32, version: u16) -> Vec<u8> {
	let issuer = T::BenchmarkHelper::issuer().2.try_into().expect("a code has 18 characters");
	Identifier { type_code: *CODE, issuer, serial, version }.to_string().into_bytes()
}

fn year<T: Config>() -> Validity {
	Validity { from: now::<T>(), until: Some(now::<T>() + 365 * DAY) }
}

fn terms<T: Config>(document: u8) -> Terms {
	let holder = Holder::Party(T::BenchmarkHelper::holder(0).1);
	Terms { holder, validity: year::<T>(), document: [document; 32], attributes: [2; 32] }
}

/// A licence of the first holder, with the serial number 1.
fn licence<T: Config>(class: LicenceClassId) -> LicenceId {
	let index = NextSingle::<T>::get();
	Pallet::<T>::issue(issuer::<T>().into(), class, identifier::<T>(1, 1), terms::<T>(1)).expect("a trusted issuer");
	LicenceId { batch: SINGLE, index }
}

/// The first licence of the largest batch, of the first holder, and what its holder keeps of it. Its neighbours on the way
/// up are made up: what counts is how many they are.
fn batched<T: Config>(class: LicenceClassId) -> (LicenceId, Membership) {
	let (_, party) = holder::<T>(0);
	let (first, count) = (10, T::MaxBatch::get());
	let certificate =
		Certificate { serial: first, holder: Holder::Party(party), document: [4; 32], attributes: [5; 32] };
	let membership = Membership { certificate, path: vec![[6; 32]; depth(count) as usize] };
	let root = membership.root(count, 0).expect("as long as it must be");
	let batch = BatchInput { first, count, root, validity: year::<T>() };
	Pallet::<T>::issue_batch(issuer::<T>().into(), class, batch).expect("a trusted issuer");
	(LicenceId { batch: LastBatch::<T>::get(), index: 0 }, membership)
}

/// Its holder prefers it.
fn prefer_it<T: Config>(licence: LicenceId) {
	Pallet::<T>::prefer(holder::<T>(0).0.into(), licence).expect("its holder");
}

fn standing<T: Config>(id: LicenceId) -> Standing {
	Pallet::<T>::standing_of(id).standing
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_class() -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, class_input());

		assert!(ClassesByCode::<T>::contains_key(CODE));
		Ok(())
	}

	#[benchmark]
	fn amend_class() -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;
		let class = class::<T>();
		let terms = ClassTerms { schema: [9; 32], ..class_input().terms };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, class, terms);

		assert_eq!(Schemas::<T>::get(class, 1), Some([9; 32]));
		Ok(())
	}

	#[benchmark]
	fn trust_issuer() -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;
		let class = Pallet::<T>::do_register_class(class_input()).expect("a free code");
		let (_, party, code) = T::BenchmarkHelper::issuer();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, class, party, code);

		assert!(Trusts::<T>::contains_key(class, party));
		Ok(())
	}

	#[benchmark]
	fn withdraw_trust() -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;
		let (class, (_, party, _)) = (class::<T>(), T::BenchmarkHelper::issuer());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, class, party, Some(now::<T>()), reason());

		assert!(Pallet::<T>::ensure_trusted(class, party).is_err());
		Ok(())
	}

	#[benchmark]
	fn issue() {
		let class = class::<T>();

		#[extrinsic_call]
		_(issuer::<T>(), class, identifier::<T>(1, 1), terms::<T>(1));

		assert!(LicencesByDocument::<T>::contains_key([1; 32]));
	}

	#[benchmark]
	fn issue_batch() {
		let class = class::<T>();
		licence::<T>(class);
		let count = T::MaxBatch::get();
		let batch = BatchInput { first: MAX_SERIAL + 1 - count, count, root: [3; 32], validity: year::<T>() };

		#[extrinsic_call]
		_(issuer::<T>(), class, batch);

		assert_eq!(Batches::<T>::get(LastBatch::<T>::get()).map(|batch| batch.count), Some(count));
	}

	#[benchmark]
	fn suspend() {
		let licence = licence::<T>(class::<T>());
		let (_, to) = holder::<T>(1);
		Pallet::<T>::offer_transfer(holder::<T>(0).0.into(), licence, to).expect("transferable");

		#[extrinsic_call]
		_(issuer::<T>(), licence, reason());

		assert_eq!(standing::<T>(licence), Standing::Suspended);
	}

	/// One of a batch that was put on record since it was suspended: that is looked past.
	#[benchmark]
	fn reinstate() {
		let (licence, membership) = batched::<T>(class::<T>());
		Pallet::<T>::suspend(issuer::<T>().into(), licence, reason()).expect("revocable");
		Pallet::<T>::lodge(holder::<T>(0).0.into(), licence, membership).expect("its holder");

		#[extrinsic_call]
		_(issuer::<T>(), licence, reason());

		assert_eq!(standing::<T>(licence), Standing::Valid);
	}

	#[benchmark]
	fn revoke() {
		let licence = licence::<T>(class::<T>());
		let (_, to) = holder::<T>(1);
		Pallet::<T>::offer_transfer(holder::<T>(0).0.into(), licence, to).expect("transferable");
		prefer_it::<T>(licence);

		#[extrinsic_call]
		_(issuer::<T>(), licence, reason());

		assert_eq!(standing::<T>(licence), Standing::Revoked);
	}

	#[benchmark]
	fn supersede() {
		let licence = licence::<T>(class::<T>());
		let (_, to) = holder::<T>(1);
		Pallet::<T>::offer_transfer(holder::<T>(0).0.into(), licence, to).expect("transferable");
		prefer_it::<T>(licence);

		#[extrinsic_call]
		_(issuer::<T>(), licence, identifier::<T>(1, 2), terms::<T>(2), reason());

		assert!(matches!(standing::<T>(licence), Standing::Superseded { .. }));
	}

	#[benchmark]
	fn lodge() {
		let (licence, membership) = batched::<T>(class::<T>());

		#[extrinsic_call]
		_(holder::<T>(0).0, licence, membership);

		assert!(LicenceRecords::<T>::contains_key(licence));
	}

	#[benchmark]
	fn offer_transfer() {
		let licence = licence::<T>(class::<T>());
		let (_, to) = holder::<T>(1);

		#[extrinsic_call]
		_(holder::<T>(0).0, licence, to);

		assert_eq!(Offers::<T>::get(licence), Some(to));
	}

	#[benchmark]
	fn withdraw_offer() {
		let licence = licence::<T>(class::<T>());
		let (from, _) = holder::<T>(0);
		let (_, to) = holder::<T>(1);
		Pallet::<T>::offer_transfer(from.clone().into(), licence, to).expect("transferable");

		#[extrinsic_call]
		_(from, licence);

		assert!(!Offers::<T>::contains_key(licence));
	}

	#[benchmark]
	fn accept_transfer() {
		let licence = licence::<T>(class::<T>());
		let (by, to) = holder::<T>(1);
		Pallet::<T>::offer_transfer(holder::<T>(0).0.into(), licence, to).expect("transferable");
		prefer_it::<T>(licence);

		#[extrinsic_call]
		_(by, licence);

		assert_eq!(LicenceRecords::<T>::get(licence).map(|licence| licence.holder), Some(Holder::Party(to)));
	}

	#[benchmark]
	fn prefer() {
		let class = class::<T>();
		let licence = licence::<T>(class);
		let (origin, party) = holder::<T>(0);

		#[extrinsic_call]
		_(origin, licence);

		assert_eq!(Preferred::<T>::get(party, class), Some(licence));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
