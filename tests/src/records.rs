//! Records of purchases, most of them really made, which the demonstration and the tests make again.

use std::path::{Path, PathBuf};

/// Mexico City leases 471 portable computers for 1,311,264.00 MXN.
pub const LEASE: Record = Record { published: "cdmx-063-2015-compiled-release.json", own: "portable-computers.json" };

/// A purchase in pounds sterling.
pub const STERLING: Record =
	Record { published: "ocds-213czf-000-00001-release-package.json", own: "in-pounds-sterling.json" };

/// A tender of three lots for which two bid, of ProZorro: Ukraine's system, in hryvnia. Our own says yuan instead, with the
/// same figures: that is made up, and no conversion.
pub const THREE_LOTS: Record = Record { published: "prozorro-above-threshold-two-bids.json", own: "three-lots.json" };

/// A purchase of laptops by the Chinese rules, in the form of `procurement tender create`. All of it is made up. Budget line
/// and keyholders are the chain's, and to be filled in.
pub fn laptops() -> PathBuf {
	own("teaching-laptops.json")
}

/// A record: one that somebody published, which may not be at hand, and one of our own with the same facts.
pub struct Record {
	published: &'static str,
	own: &'static str,
}

impl Record {
	/// The published record: in the folder that `PROCUREMENT_RECORDS` names, or beside the checkout; `None` if it is not
	/// there.
	pub fn published(&self) -> Option<PathBuf> {
		let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/tenders");
		let folder = std::env::var_os("PROCUREMENT_RECORDS").map_or_else(beside, PathBuf::from);
		let path = folder.join(self.published);
		path.is_file().then_some(path)
	}

	/// Our own record.
	pub fn own(&self) -> PathBuf {
		own(self.own)
	}
}

/// A record of our own.
fn own(name: &str) -> PathBuf {
	Path::new(env!("CARGO_MANIFEST_DIR")).join("records").join(name)
}
