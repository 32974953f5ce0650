//! What benchmarks need of licences: holders of whom as much is looked at as ever is before one of their licences counts.

use super::*;
use crate::configs::MaxLicenceClasses;
use frame_support::traits::Get;
use pallet_procurement_licences::{
	types::{ClassInput, ClassTerms, Licence, MaxVoids, Terms, Void},
	ClassesByCode, LicenceRecords, LiveLicences, NextSingle, Trusts,
};
use procurement_primitives::licence::{Holder, Identifier, LicenceId, TypeCode, Validity, ValidityBounds, SINGLE};

/// The issuer's unified social credit code.
const ISSUER_CODE: &[u8; 18] = b"91330100799655058B";

/// How many classes a tender may ask for.
pub fn most_classes() -> u32 {
	MaxLicenceClasses::get()
}

/// How many of a holder's licences of a class are looked at.
fn lookups() -> u32 {
	<Runtime as pallet_procurement_licences::Config>::MaxLookups::get()
}

fn issuer() -> (PartyId, AccountId) {
	party("issuer", 0, Role::LicenceIssuer)
}

fn code(index: u32) -> TypeCode {
	format!("MEASURED{index:013}").into_bytes().try_into().expect("21 digits and capitals")
}

/// The class with that index, trusted to an issuer whose word was void as often as it can be. The same each time.
pub fn class(index: u32) -> LicenceClassId {
	if let Some(class) = ClassesByCode::<Runtime>::get(code(index)) {
		return class;
	}
	let terms = ClassTerms { schema: [1; 32], validity: ValidityBounds { shortest: 0, longest: None } };
	let input =
		ClassInput { name: vec![b'n'; 128], code: code(index).to_vec(), terms, revocable: true, transferable: false };
	Licences::register_class(root(), input).expect("the council may");
	let (class, issuer) = (ClassesByCode::<Runtime>::get(code(index)).expect("registered"), issuer().0);
	Licences::trust_issuer(root(), class, issuer, ISSUER_CODE.to_vec()).expect("the council may");
	Trusts::<Runtime>::mutate(class, issuer, |trust| {
		let voids = vec![Void { from: 0, until: Some(0) }; <MaxVoids as Get<u32>>::get() as usize];
		trust.as_mut().expect("trusted").voids = voids.try_into().expect("as many as there may be");
	});
	class
}

/// A licence of this class for `holder`, for good from a moment on.
fn issue(index: u32, holder: PartyId, from: Moment) -> LicenceId {
	let licence = LicenceId { batch: SINGLE, index: NextSingle::<Runtime>::get() };
	let serial = licence.index + 1;
	let identifier = Identifier { type_code: code(index), issuer: *ISSUER_CODE, serial, version: 1 };
	let identifier = format!("{identifier}").into_bytes();
	let mut document = [0; 32];
	document[..4].copy_from_slice(&serial.to_le_bytes());
	let validity = Validity { from, until: None };
	let terms = Terms { holder: Holder::Party(holder), validity, document, attributes: [2; 32] };
	Licences::issue(RuntimeOrigin::signed(issuer().1), class(index), identifier, terms).expect("the issuer may");
	licence
}

/// Gives a party licences of every class that a tender may ask for. In each class the last one that is looked at counts,
/// and those before it have not begun.
pub fn licensed(holder: PartyId) {
	for index in 0..most_classes() {
		if LiveLicences::<Runtime>::iter_key_prefix((holder, class(index))).next().is_none() {
			(1..lookups()).for_each(|_| {
				issue(index, holder, Moment::MAX);
			});
			issue(index, holder, 0);
		}
	}
}

/// Has the licence no longer count that a party has of the last class: all are looked at for nothing.
pub fn lapse(holder: PartyId) {
	let last = class(most_classes() - 1);
	let theirs = |record: &Licence| record.holder == Holder::Party(holder) && record.issue.class == last;
	let records: Vec<_> = LicenceRecords::<Runtime>::iter().filter(|(_, record)| theirs(record)).collect();
	for (licence, mut record) in records {
		record.issue.validity.from = Moment::MAX;
		LicenceRecords::<Runtime>::insert(licence, record);
	}
}

impl pallet_procurement_licences::benchmarking::BenchmarkHelper<AccountId> for Helper {
	fn issuer() -> (AccountId, PartyId, Vec<u8>) {
		let (party, account) = issuer();
		(account, party, ISSUER_CODE.to_vec())
	}

	fn holder(index: u32) -> (AccountId, PartyId) {
		let (party, account) = party("holder", index, Role::Supplier);
		(account, party)
	}
}
