//! Licences of batches are put on record.

use crate::{types::*, Batches, Config, Error, LicenceRecords, LicencesByDocument, Pallet};
use frame_support::ensure;
use procurement_primitives::{
	identity::{Authority, PartyId, Reason},
	licence::{Change, Holder, LicenceId, Membership},
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Whatever its standing: history and record are two things, and a revoked licence on record counts as little as one that
	/// is not.
	pub(crate) fn do_lodge(holder: PartyId, id: LicenceId, membership: &Membership) -> DispatchResult {
		let batch = Batches::<T>::get(id.batch).ok_or(Error::<T>::UnknownBatch)?;
		let issue = Self::issue_of(id)?;
		ensure!(!LicenceRecords::<T>::contains_key(id), Error::<T>::AlreadyLodged);
		let proven = membership.proves(&batch.root, batch.issue.serial, batch.count, id.index);
		ensure!(proven, Error::<T>::NotInBatch);
		let certificate = membership.certificate;
		ensure!(certificate.holder == Holder::Party(holder), Error::<T>::NotHolder);
		let licence = Licence {
			issue,
			holder: certificate.holder,
			// What it says was fixed with the batch: whoever lodges it late had it no less, and no more.
			tenure: issue.tenure(),
			document: certificate.document,
			attributes: certificate.attributes,
		};
		Self::record(id, &licence);
		// A document that is another licence's already stays that one's: the holder cannot help what its issuer wrote, and
		// its licence counts without being found by it.
		if !LicencesByDocument::<T>::contains_key(licence.document) {
			Self::list_document(id, licence.document, None)?;
		}
		let standing = Self::standing_of(id).standing;
		Self::change(id, standing, Change::Lodged, Authority::Party(holder), Reason::default())
	}
}
