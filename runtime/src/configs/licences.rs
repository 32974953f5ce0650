//! Licences, of which the chain has none yet.

use procurement_primitives::{
	identity::PartyId,
	licence::{LicenceClassId, Licences},
	time::Moment,
};
use sp_runtime::{DispatchError, DispatchResult};

/// Knows no class of licences: a tender that asks for one is refused when it is published. Benchmarks have a stand-in, so
/// that asking for licences has a weight.
pub struct NoLicences;

impl Licences for NoLicences {
	fn ensure_class(_: LicenceClassId) -> DispatchResult {
		Err(DispatchError::Other("no licence class is registered on this chain"))
	}

	fn ensure_valid(_: PartyId, _: LicenceClassId, _: Moment) -> DispatchResult {
		Err(DispatchError::Other("no licence class is registered on this chain"))
	}
}
