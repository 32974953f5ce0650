//! How other pallets ask about licences.

use super::LicenceClassId;
use crate::{identity::PartyId, time::Moment};
use sp_runtime::DispatchResult;

/// Asks whether parties hold licences.
pub trait Licences {
	/// Fails with a typed error if no class has this number.
	fn ensure_class(class: LicenceClassId) -> DispatchResult;

	/// Fails with a typed error, which says why, unless `holder` holds a licence of `class` that is valid at `at`: its time of
	/// validity has begun and not ended at that moment, its issuer is trusted with it, and as things stand now it is neither
	/// suspended, revoked nor superseded.
	fn ensure_valid(holder: PartyId, class: LicenceClassId, at: Moment) -> DispatchResult;
}
