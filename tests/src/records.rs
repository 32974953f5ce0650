//! Records of purchases that were really made, which the demonstration and the tests make again.

use std::path::{Path, PathBuf};

/// Mexico City leases 471 portable computers for 1,311,264.00 MXN.
pub const LEASE: Record = Record { published: "cdmx-063-2015-compiled-release.json", own: "portable-computers.json" };

/// A purchase in pounds sterling.
pub const STERLING: Record =
	Record { published: "ocds-213czf-000-00001-release-package.json", own: "in-pounds-sterling.json" };

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
		Path::new(env!("CARGO_MANIFEST_DIR")).join("records").join(self.own)
	}
}
