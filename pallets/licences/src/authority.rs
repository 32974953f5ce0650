//! From an origin to who decides.

use crate::{types::*, Config, Error, Pallet, Trusts};
use alloc::vec::Vec;
use frame_support::{
	ensure,
	traits::{EnsureOrigin, Time},
};
use frame_system::{ensure_signed, pallet_prelude::BlockNumberFor};
use procurement_primitives::{
	identity::{traits::Parties, Authority, PartyId, Permissions, Reason, Role},
	licence::{LicenceClassId, LicenceId},
	time::Moment,
};
use sp_runtime::{traits::Zero, DispatchError};

impl<T: Config> Pallet<T> {
	/// Chain time.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// The hash of the chain's first block.
	pub(crate) fn genesis() -> [u8; 32] {
		let hash = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		let mut genesis = [0; 32];
		genesis.iter_mut().zip(hash.as_ref()).for_each(|(byte, of_hash)| *byte = *of_hash);
		genesis
	}

	/// The licence issuer that the signer acts for.
	pub(crate) fn ensure_issuer(origin: T::RuntimeOrigin) -> Result<PartyId, DispatchError> {
		let who = ensure_signed(origin)?;
		let issuer = T::Parties::authorize(&who, Permissions::LICENSE)?;
		T::Parties::ensure_role(issuer, Role::LicenceIssuer)?;
		Ok(issuer)
	}

	/// Who decides about a licence, its issuer or the council, and what it has from its issue.
	pub(crate) fn ensure_decides(
		origin: T::RuntimeOrigin,
		licence: LicenceId,
	) -> Result<(Issue, Authority), DispatchError> {
		match T::GovernanceOrigin::try_origin(origin) {
			Ok(_) => Ok((Self::issue_of(licence)?, Authority::Governance)),
			Err(origin) => {
				let issuer = Self::ensure_issuer(origin)?;
				let issue = Self::issue_of(licence)?;
				ensure!(issue.issuer == issuer, Error::<T>::NotIssuer);
				Ok((issue, Authority::Party(issuer)))
			}
		}
	}

	/// The party whose licences the signer may dispose of.
	pub(crate) fn ensure_manager(origin: T::RuntimeOrigin) -> Result<PartyId, DispatchError> {
		let who = ensure_signed(origin)?;
		T::Parties::authorize(&who, Permissions::MANAGE)
	}

	/// Fails unless `issuer` is trusted with `class` at present.
	pub(crate) fn ensure_trusted(class: LicenceClassId, issuer: PartyId) -> Result<(), Error<T>> {
		let trust = Trusts::<T>::get(class, issuer).ok_or(Error::<T>::IssuerNotTrusted)?;
		ensure!(trust.withdrawn.is_none(), Error::<T>::IssuerNotTrusted);
		Ok(())
	}

	/// Whether what `issuer` issued of `class` at a moment counts.
	pub(crate) fn covers(issue: &Issue) -> bool {
		Trusts::<T>::get(issue.class, issue.issuer).is_some_and(|trust| trust.covers(issue.issued))
	}

	/// A reason for the public record.
	pub(crate) fn check_reason(reason: Vec<u8>) -> Result<Reason, Error<T>> {
		// Blanks are those of Unicode: the ideographic space is one, and says as little.
		let says = core::str::from_utf8(&reason).is_ok_and(|text| !text.trim().is_empty());
		ensure!(says, Error::<T>::BadReason);
		reason.try_into().map_err(|_| Error::<T>::BadReason)
	}
}
