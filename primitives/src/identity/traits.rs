//! How other pallets ask who acts.

use super::{PartyId, Permissions, Role};
use sp_runtime::DispatchError;

/// Turns signers into parties.
pub trait Parties<AccountId> {
	/// The party that `who` acts for with `permission`. Fails with a typed error if the account acts for nobody, its
	/// delegation is frozen, expired or lacks the permission, or the party is not verified at this moment.
	fn authorize(who: &AccountId, permission: Permissions) -> Result<PartyId, DispatchError>;

	/// The party that `who` acts for, if its verification and the account's delegation hold at this moment.
	fn acting_for(who: &AccountId) -> Option<PartyId>;

	/// Whether `party` is verified and holds `role` at this moment.
	fn has_role(party: PartyId, role: Role) -> bool;

	/// Fails with a typed error unless `has_role`.
	fn ensure_role(party: PartyId, role: Role) -> Result<(), DispatchError>;
}

/// The four-eyes rule.
pub trait FourEyes<AccountId> {
	/// The verified person that a registrar tied to `who`. Fails with a typed error if there is none.
	fn person_behind(who: &AccountId) -> Result<PartyId, DispatchError>;

	/// Fails with a typed error unless both accounts are tied to persons, the persons are verified at this moment, and
	/// they are not the same.
	fn ensure_distinct(first: &AccountId, second: &AccountId) -> Result<(), DispatchError>;
}

/// Suspends parties by a rule of the chain, without anybody deciding.
pub trait Discipline {
	/// Suspends `party`, for the public record, because of `reason`. Only the council reinstates it: a suspension by a
	/// registrar gives way to this one. Nothing happens to a party that the council or a rule has suspended already, or
	/// that is closed.
	fn suspend(party: PartyId, reason: &[u8]) -> sp_runtime::DispatchResult;
}
