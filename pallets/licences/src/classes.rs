//! What there is to be issued, and by whom.

use crate::{
	types::*, Classes, ClassesByCode, Codes, Config, Error, Event, IssuersByCode, NextClassId, Pallet, Schemas, Trusts,
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get, BoundedVec};
use procurement_disclosure::is_alphanumeric;
use procurement_primitives::{
	identity::{Identifier, PartyId, CN_USCC},
	licence::{IssuerCode, LicenceClassId, TypeCode, ValidityBounds},
	time::Moment,
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The class, or the error that there is none.
	pub(crate) fn class_of(class: LicenceClassId) -> Result<Class, Error<T>> {
		Classes::<T>::get(class).ok_or(Error::<T>::UnknownClass)
	}

	pub(crate) fn do_register_class(input: ClassInput) -> Result<LicenceClassId, DispatchError> {
		let ClassInput { name, code, terms, revocable, transferable } = input;
		let code: TypeCode = code.try_into().map_err(|_| Error::<T>::MalformedTypeCode)?;
		ensure!(is_alphanumeric(&code), Error::<T>::MalformedTypeCode);
		ensure!(!ClassesByCode::<T>::contains_key(code), Error::<T>::CodeTaken);
		ensure!(!name.is_empty() && core::str::from_utf8(&name).is_ok(), Error::<T>::BadName);
		let name: BoundedVec<_, _> = name.try_into().map_err(|_| Error::<T>::BadName)?;
		Self::check_bounds(&terms.validity)?;
		let class = NextClassId::<T>::get();
		NextClassId::<T>::put(class.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
		let record = Class { code, name, terms, schema_version: 0, revocable, transferable, issuers: 0 };
		Classes::<T>::insert(class, record);
		ClassesByCode::<T>::insert(code, class);
		Schemas::<T>::insert(class, 0, terms.schema);
		Self::deposit_event(Event::ClassRegistered { class, code, terms, revocable, transferable });
		Ok(class)
	}

	fn check_bounds(bounds: &ValidityBounds) -> Result<(), Error<T>> {
		ensure!(bounds.longest.is_none_or(|longest| bounds.shortest <= longest), Error::<T>::BoundsInverted);
		Ok(())
	}

	pub(crate) fn do_amend_class(id: LicenceClassId, terms: ClassTerms) -> DispatchResult {
		let mut class = Self::class_of(id)?;
		let old = class.terms;
		ensure!(old != terms, Error::<T>::NothingChanged);
		Self::check_bounds(&terms.validity)?;
		if old.schema != terms.schema {
			class.schema_version = class.schema_version.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
			Schemas::<T>::insert(id, class.schema_version, terms.schema);
		}
		class.terms = terms;
		let schema_version = class.schema_version;
		Classes::<T>::insert(id, class);
		Self::deposit_event(Event::ClassAmended { class: id, old, new: terms, schema_version });
		Ok(())
	}

	/// A class that the chain begins with. That the issuers have their role is the business of identity's genesis.
	pub(crate) fn register_at_genesis(genesis: &GenesisClass) -> DispatchResult {
		let class = Self::do_register_class(genesis.class.clone())?;
		genesis.issuers.iter().try_for_each(|issuer| Self::do_trust(class, issuer.party, &issuer.code))
	}

	pub(crate) fn do_trust(id: LicenceClassId, issuer: PartyId, code: &[u8]) -> DispatchResult {
		let mut class = Self::class_of(id)?;
		let code = Self::use_code(issuer, code)?;
		let now = Self::now();
		let trust = match Trusts::<T>::get(id, issuer) {
			None => {
				ensure!(class.issuers < T::MaxIssuers::get(), Error::<T>::TooManyIssuers);
				class.issuers = class.issuers.checked_add(1).ok_or(Error::<T>::TooManyIssuers)?;
				Classes::<T>::insert(id, class);
				Trust { since: now, withdrawn: None, voids: BoundedVec::new() }
			}
			Some(mut trust) => {
				ensure!(trust.withdrawn.is_some(), Error::<T>::AlreadyTrusted);
				// What was void stays void: else a purge could be undone by the way.
				if let Some(void) = trust.voids.last_mut() {
					void.until = Some(void.until.unwrap_or(now));
				}
				Trust { since: now, withdrawn: None, voids: trust.voids }
			}
		};
		Trusts::<T>::insert(id, issuer, trust);
		Self::deposit_event(Event::IssuerTrusted { class: id, issuer, code });
		Ok(())
	}

	/// The code under which a party issues, which it has for good.
	fn use_code(issuer: PartyId, code: &[u8]) -> Result<IssuerCode, Error<T>> {
		let scheme = CN_USCC.to_vec().try_into().map_err(|_| Error::<T>::MalformedIssuerCode)?;
		let id = code.to_vec().try_into().map_err(|_| Error::<T>::MalformedIssuerCode)?;
		Identifier { scheme, id }.check().map_err(|_| Error::<T>::MalformedIssuerCode)?;
		let code: IssuerCode = code.try_into().map_err(|_| Error::<T>::MalformedIssuerCode)?;
		match Codes::<T>::get(issuer) {
			Some(own) => ensure!(own == code, Error::<T>::OtherIssuerCode),
			None => {
				ensure!(!IssuersByCode::<T>::contains_key(code), Error::<T>::IssuerCodeTaken);
				Codes::<T>::insert(issuer, code);
				IssuersByCode::<T>::insert(code, issuer);
			}
		}
		Ok(code)
	}

	pub(crate) fn do_withdraw_trust(
		class: LicenceClassId,
		issuer: PartyId,
		void_since: Option<Moment>,
		reason: Vec<u8>,
	) -> DispatchResult {
		let reason = Self::check_reason(reason)?;
		Self::class_of(class)?;
		let mut trust = Trusts::<T>::get(class, issuer).ok_or(Error::<T>::IssuerNotTrusted)?;
		let now = Self::now();
		ensure!(void_since.is_none_or(|since| since <= now), Error::<T>::VoidInFuture);
		match (trust.withdrawn, void_since) {
			(None, None) => {}
			(Some(_), None) => return Err(Error::<T>::AlreadyWithdrawn.into()),
			(None, Some(from)) => Self::push_void(&mut trust, from)?,
			(Some(_), Some(from)) => match trust.voids.last_mut().filter(|void| void.until.is_none()) {
				Some(void) => {
					ensure!(from < void.from, Error::<T>::AlreadyWithdrawn);
					void.from = from;
				}
				None => Self::push_void(&mut trust, from)?,
			},
		}
		trust.withdrawn = Some(trust.withdrawn.unwrap_or(now));
		Trusts::<T>::insert(class, issuer, trust);
		Self::deposit_event(Event::TrustWithdrawn { class, issuer, void_since, reason });
		Ok(())
	}

	fn push_void(trust: &mut Trust, from: Moment) -> Result<(), Error<T>> {
		trust.voids.try_push(Void { from, until: None }).map_err(|_| Error::<T>::TooManyWithdrawals)
	}
}
