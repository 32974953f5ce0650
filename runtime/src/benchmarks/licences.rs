//! What benchmarks need of licences: holders of whom as much is looked at as ever is before one of their licences counts.

use super::*;
use crate::configs::MaxLicenceClasses;
use frame_support::traits::Get;
use pallet_procurement_licences::{
	types::{ClassInput, ClassTerms, Licence, MaxVoids, Terms, Void},
	ClassesByCode, LicenceRecords, LiveLicences, NextSingle, Preferred, Trusts,
};
use procurement_primitives::{
	identity::{Identifier as RegisterNumber, CN_USCC},
	licence::{Holder, Identifier, IssuerCode, LicenceId, TypeCode, Validity, ValidityBounds, SINGLE},
};

/// How many parties issue licences of a class: so many that those of the bidders whom a step looks at are all of different
/// ones, each of which is looked up.
const ISSUERS: u32 = 16;

/// How many classes a tender may ask for.
pub fn most_classes() -> u32 {
	MaxLicenceClasses::get()
}

/// How many of a holder's licences of a class are looked at.
fn lookups() -> u32 {
	<Runtime as pallet_procurement_licences::Config>::MaxLookups::get()
}

fn issuer(seed: u32) -> (PartyId, AccountId) {
	party("issuer", seed, Role::LicenceIssuer)
}

/// An issuer's unified social credit code: the one whose check character is right.
fn issuer_code(seed: u32) -> IssuerCode {
	let scheme: Vec<u8> = CN_USCC.to_vec();
	let checked = |last: &u8| {
		let mut id = format!("913301007996{seed:05}").into_bytes();
		id.push(*last);
		let scheme = scheme.clone().try_into().expect("a short name");
		let identifier = RegisterNumber { scheme, id: id.clone().try_into().expect("eighteen characters") };
		identifier.check().is_ok().then(|| id.try_into().expect("eighteen characters"))
	};
	b"0123456789ABCDEFGHJKLMNPQRTUWXY".iter().find_map(checked).expect("one of them is the check character")
}

fn code(index: u32) -> TypeCode {
	format!("MEASURED{index:013}").into_bytes().try_into().expect("21 digits and capitals")
}

/// The class with that index, trusted to issuers whose word was void as often as it can be. The same each time.
pub fn class(index: u32) -> LicenceClassId {
	if let Some(class) = ClassesByCode::<Runtime>::get(code(index)) {
		return class;
	}
	let terms = ClassTerms { schema: [1; 32], validity: ValidityBounds { shortest: 0, longest: None } };
	let input =
		ClassInput { name: vec![b'n'; 128], code: code(index).to_vec(), terms, revocable: true, transferable: false };
	Licences::register_class(root(), input).expect("the council may");
	let class = ClassesByCode::<Runtime>::get(code(index)).expect("registered");
	for seed in 0..ISSUERS {
		let issuer = issuer(seed).0;
		Licences::trust_issuer(root(), class, issuer, issuer_code(seed).to_vec()).expect("the council may");
		Trusts::<Runtime>::mutate(class, issuer, |trust| {
			let voids = vec![Void { from: 0, until: Some(0) }; <MaxVoids as Get<u32>>::get() as usize];
			trust.as_mut().expect("trusted").voids = voids.try_into().expect("as many as there may be");
		});
	}
	class
}

/// A licence of this class for `holder` from that issuer, for good from a moment on.
fn issue(index: u32, holder: PartyId, by: u32, from: Moment) -> LicenceId {
	let licence = LicenceId { batch: SINGLE, index: NextSingle::<Runtime>::get() };
	let serial = licence.index + 1;
	let identifier = Identifier { type_code: code(index), issuer: issuer_code(by), serial, version: 1 };
	let identifier = format!("{identifier}").into_bytes();
	let mut document = [0; 32];
	document[..4].copy_from_slice(&serial.to_le_bytes());
	let validity = Validity { from, until: None };
	let terms = Terms { holder: Holder::Party(holder), validity, document, attributes: [2; 32] };
	Licences::issue(RuntimeOrigin::signed(issuer(by).1), class(index), identifier, terms).expect("the issuer may");
	licence
}

/// Gives a party licences of every class that a tender may ask for. In each class the last one that is looked at counts,
/// and those before it have not begun.
pub fn licensed(holder: PartyId) {
	for index in 0..most_classes() {
		if LiveLicences::<Runtime>::iter_key_prefix((holder, class(index))).next().is_none() {
			// The one that the holder prefers comes before as many others.
			let by = |lookup| (holder.wrapping_mul(lookups() + 1) + lookup) % ISSUERS;
			let preferred = issue(index, holder, by(lookups()), Moment::MAX);
			Preferred::<Runtime>::insert(holder, class(index), preferred);
			(1..lookups()).for_each(|lookup| {
				issue(index, holder, by(lookup), Moment::MAX);
			});
			issue(index, holder, by(0), 0);
		}
	}
}

/// Has the licence no longer count that a party has of the last class: all are looked at for nothing.
pub fn lapse(holder: PartyId) {
	let last = class(most_classes() - 1);
	let theirs = |record: &Licence| record.holder == Holder::Party(holder) && record.issue.class == last;
	let records: Vec<_> = LicenceRecords::<Runtime>::iter().filter(|(_, record)| theirs(record)).collect();
	for (licence, mut record) in records {
		record.tenure.valid = Moment::MAX;
		LicenceRecords::<Runtime>::insert(licence, record);
	}
}

impl pallet_procurement_licences::benchmarking::BenchmarkHelper<AccountId> for Helper {
	fn issuer() -> (AccountId, PartyId, Vec<u8>) {
		let (party, account) = issuer(0);
		(account, party, issuer_code(0).to_vec())
	}

	fn holder(index: u32) -> (AccountId, PartyId) {
		let (party, account) = party("holder", index, Role::Supplier);
		(account, party)
	}
}
