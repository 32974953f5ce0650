//! What an issuer's status lists are made of. Nothing here is called by a transaction.

use crate::{queries::clamp, Config, Pallet};
use alloc::vec::Vec;
use procurement_primitives::{
	identity::PartyId,
	licence::{
		api::{StatusCursor, StatusPage, StatusView},
		LicenceClassId, Standing, SINGLE,
	},
};

/// Most batches and versions of licences that one page looks at, with a handful of reads for each: an issuer may have issued
/// very many about which nothing was ever decided, and have reinstated very many in very many batches.
const MAX_LOOKS: u32 = 1_000;

/// A page that is being filled.
struct Page {
	statuses: Vec<StatusView>,
	limit: usize,
	looks: u32,
}

impl Page {
	/// Takes one look, if any is left.
	fn look(&mut self) -> Option<()> {
		self.looks = self.looks.checked_sub(1)?;
		Some(())
	}

	/// Takes a licence, if there is room.
	fn add(&mut self, status: StatusView) -> Option<()> {
		(self.statuses.len() < self.limit).then(|| self.statuses.push(status))
	}
}

impl<T: Config> Pallet<T> {
	/// A page of an issuer's licences of a class that are suspended, revoked or superseded.
	pub fn statuses(class: LicenceClassId, issuer: PartyId, from: StatusCursor, limit: u32) -> StatusPage {
		let mut page = Page { statuses: Vec::new(), limit: clamp(limit), looks: MAX_LOOKS };
		let filled = Self::fill(&mut page, class, issuer, from);
		StatusPage { statuses: page.statuses, next: filled.err() }
	}

	/// Fills a page; fails with where the next one begins, if not all goes into this one.
	fn fill(page: &mut Page, class: LicenceClassId, issuer: PartyId, from: StatusCursor) -> Result<(), StatusCursor> {
		let (start, version) = from;
		let first_version = |serial| if serial == start { version.max(1) } else { 1 };
		for (last, slot) in Self::slots_from(class, issuer, start) {
			if slot.batch == SINGLE {
				Self::add_versions(page, class, issuer, (last, first_version(last)))?;
				continue;
			}
			let first = slot.first.max(start);
			page.look().ok_or((first, first_version(first)))?;
			for (index, _) in Self::standings_from(slot.batch, first.saturating_sub(slot.first)) {
				let serial = slot.first.saturating_add(index);
				Self::add_versions(page, class, issuer, (serial, first_version(serial)))?;
			}
		}
		Ok(())
	}

	/// Adds a licence from a version upwards, as far as something was decided about it; fails with the version for which there
	/// is no more room.
	fn add_versions(
		page: &mut Page,
		class: LicenceClassId,
		issuer: PartyId,
		(serial, from): StatusCursor,
	) -> Result<(), StatusCursor> {
		for version in from.. {
			page.look().ok_or((serial, version))?;
			let Some(licence) = Self::licence_with(class, issuer, serial, version) else { break };
			let standing = Self::standing_of(licence).standing;
			if standing == Standing::Valid {
				break;
			}
			page.add(StatusView { licence, serial, version, standing }).ok_or((serial, version))?;
			if !matches!(standing, Standing::Superseded { .. }) {
				break;
			}
		}
		Ok(())
	}
}
