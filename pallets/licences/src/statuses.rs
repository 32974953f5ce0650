//! What an issuer's status lists are made of. Nothing here is called by a transaction.

use crate::{queries::clamp, Config, Pallet};
use alloc::{vec, vec::Vec};
use procurement_primitives::{
	identity::PartyId,
	licence::{
		api::{StatusCursor, StatusPage, StatusView},
		LicenceClassId, Standing, SINGLE,
	},
};

/// Most ranges of serial numbers that one page looks at: an issuer may have issued very many licences one by one about which
/// nothing was ever decided.
const MAX_SLOTS: usize = 1_000;

/// A page that is being filled.
struct Page {
	statuses: Vec<StatusView>,
	limit: usize,
}

impl Page {
	fn until(self, next: StatusCursor) -> StatusPage {
		StatusPage { statuses: self.statuses, next: Some(next) }
	}
}

impl<T: Config> Pallet<T> {
	/// A page of an issuer's licences of a class that are suspended, revoked or superseded.
	pub fn statuses(class: LicenceClassId, issuer: PartyId, from: StatusCursor, limit: u32) -> StatusPage {
		let limit = clamp(limit);
		let mut page = Page { statuses: Vec::new(), limit };
		let (start, version) = from;
		for (seen, (last, slot)) in Self::slots_from(class, issuer, start).enumerate() {
			let first = slot.first.max(start);
			if seen == MAX_SLOTS {
				return page.until((first, 1));
			}
			let (serials, more) = if slot.batch == SINGLE {
				(vec![last], None)
			} else {
				let decided = Self::standings_from(slot.batch, first.saturating_sub(slot.first));
				let mut decided = decided.map(|(index, _)| slot.first.saturating_add(index));
				(decided.by_ref().take(limit).collect(), decided.next())
			};
			for serial in serials {
				let version = if serial == start { version.max(1) } else { 1 };
				if let Err(full) = Self::add_versions(&mut page, class, issuer, serial, version) {
					return page.until((serial, full));
				}
			}
			if let Some(next) = more {
				return page.until((next, 1));
			}
		}
		StatusPage { statuses: page.statuses, next: None }
	}

	/// Adds a licence from a version upwards, as far as something was decided about it; fails with the version for which there
	/// is no more room.
	fn add_versions(
		page: &mut Page,
		class: LicenceClassId,
		issuer: PartyId,
		serial: u32,
		from: u16,
	) -> Result<(), u16> {
		for version in from.. {
			let Some(licence) = Self::licence_with(class, issuer, serial, version) else { break };
			let standing = Self::standing_of(licence).standing;
			if standing == Standing::Valid {
				break;
			}
			if page.statuses.len() == page.limit {
				return Err(version);
			}
			page.statuses.push(StatusView { licence, serial, version, standing });
			if !matches!(standing, Standing::Superseded { .. }) {
				break;
			}
		}
		Ok(())
	}
}
