//! How other pallets ask about licences.

use super::{LicenceClassId, LicenceFault};
use crate::{identity::PartyId, time::Moment};
use sp_runtime::{DispatchError, DispatchResult};

/// Asks whether parties hold licences.
pub trait Licences {
	/// Fails with a typed error if no class has this number.
	fn ensure_class(class: LicenceClassId) -> DispatchResult;

	/// What keeps the licences of `class` that `holder` holds from counting at `at`; `None`: one of them counts. At that moment
	/// it was valid, in this version or one that it renews, and had not come from another holder later; its issuer is trusted
	/// with it, and as things stand now it is neither suspended, revoked nor superseded.
	fn fault(holder: PartyId, class: LicenceClassId, at: Moment) -> Option<LicenceFault>;

	/// Whether `holder` has a licence of `class` that counts at `at`, and had it then: it, or a version that it renews, was
	/// issued by that moment. One that was issued later and dated back is not enough. A renewal leaves no gap, as what has
	/// ended is not renewed.
	fn held(holder: PartyId, class: LicenceClassId, at: Moment) -> bool;

	/// The typed error that says so to who signs a call.
	fn refusal(fault: LicenceFault) -> DispatchError;

	/// Fails with that error unless `holder` holds a licence of `class` that counts at `at`.
	fn ensure_valid(holder: PartyId, class: LicenceClassId, at: Moment) -> DispatchResult {
		Self::fault(holder, class, at).map_or(Ok(()), |fault| Err(Self::refusal(fault)))
	}
}
