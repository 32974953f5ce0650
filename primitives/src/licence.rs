//! What a bidder must be allowed to do: e-licences (电子证照), as other pallets see them.

use crate::{identity::PartyId, time::Moment};
use sp_runtime::DispatchResult;

/// The number of a class of licences.
pub type LicenceClassId = u32;

/// Asks whether parties hold licences.
pub trait Licences {
	/// Fails with a typed error if no class has this number.
	fn ensure_class(class: LicenceClassId) -> DispatchResult;

	/// Fails with a typed error, which says why, unless `holder` holds a licence of `class` that is valid at `at`.
	fn ensure_valid(holder: PartyId, class: LicenceClassId, at: Moment) -> DispatchResult;
}
