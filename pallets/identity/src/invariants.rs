//! What must always hold of the stored state, one function a rule.

use crate::{
	types::*, AssertionKeys, Config, Delegates, Identifiers, Links, NextPartyId, Pallet, Parties, PartyDetails,
	Recoveries, Roles, Services,
};
use frame_support::{ensure, traits::Get};
use procurement_primitives::identity::{PartyKind, Status};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Every rule.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::parties_are_whole()?;
		Self::links_and_parties_agree()?;
		Self::identifiers_name_their_holder()?;
		Self::attachments_have_a_party()
	}

	/// Numbers are below the next one; every party has details of its kind and a controller tied to it.
	fn parties_are_whole() -> Result<(), TryRuntimeError> {
		for (id, party) in Parties::<T>::iter() {
			ensure!(id < NextPartyId::<T>::get(), "party number not below the next");
			let kind = match PartyDetails::<T>::get(id).ok_or("party without details")? {
				Details::Organisation { .. } => PartyKind::Organisation,
				Details::Person { .. } => PartyKind::Person,
				Details::Device { .. } => PartyKind::Device,
			};
			ensure!(kind == party.kind, "details of another kind");
			let link = Links::<T>::get(&party.controller).ok_or("controller without link")?;
			ensure!(link.party == id && link.capacity == Capacity::Controller, "controller linked elsewhere");
			let delegates = Delegates::<T>::iter_key_prefix(id).count();
			ensure!(u32::try_from(delegates) == Ok(party.delegates), "delegates miscounted");
			ensure!(party.delegates <= T::MaxDelegates::get(), "too many delegates");
		}
		Ok(())
	}

	/// Every controller and delegate is its party's; every account tied exists without a balance.
	fn links_and_parties_agree() -> Result<(), TryRuntimeError> {
		for (account, link) in Links::<T>::iter() {
			let party = Parties::<T>::get(link.party).ok_or("link to no party")?;
			ensure!(frame_system::Pallet::<T>::sufficients(&account) > 0, "linked account may be reaped");
			let is_controller = link.capacity == Capacity::Controller;
			ensure!(is_controller == (party.controller == account), "two controllers");
			let indexed = Delegates::<T>::contains_key(link.party, &account);
			ensure!(indexed == matches!(link.capacity, Capacity::Delegate { .. }), "delegate index differs");
		}
		Ok(())
	}

	/// The index names the verified holder of each identifier, and every verified party's identifiers are in it; who was
	/// never verified with its present facts, or is closed, holds none.
	fn identifiers_name_their_holder() -> Result<(), TryRuntimeError> {
		for (identifier, id) in Identifiers::<T>::iter() {
			ensure!(Self::identifiers_of(id).contains(&identifier), "identifier indexed for another party");
			let party = Parties::<T>::get(id).ok_or("identifier of no party")?;
			let holds = matches!(party.status, Status::Verified(_) | Status::Suspended { verification: Some(_), .. });
			ensure!(holds, "identifier of a party that was not verified with it, or is closed");
		}
		for (id, party) in Parties::<T>::iter() {
			if matches!(party.status, Status::Verified(_)) {
				for identifier in Self::identifiers_of(id) {
					ensure!(Identifiers::<T>::get(&identifier) == Some(id), "verified identifier not indexed");
				}
			}
		}
		Ok(())
	}

	/// Roles, services, assertion keys and recoveries are some party's.
	fn attachments_have_a_party() -> Result<(), TryRuntimeError> {
		let parties = Roles::<T>::iter_keys()
			.map(|(id, _)| id)
			.chain(Services::<T>::iter_keys())
			.chain(AssertionKeys::<T>::iter_keys())
			.chain(Recoveries::<T>::iter_keys());
		for id in parties {
			ensure!(Parties::<T>::contains_key(id), "attached to no party");
		}
		Ok(())
	}
}
