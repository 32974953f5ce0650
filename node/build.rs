//! Tells the node its own version: the crate's, and the commit it was built from.

use std::{path::Path, process::Command};

fn git(arguments: &[&str]) -> Option<String> {
	let output = Command::new("git").args(arguments).output().ok()?;
	let text = String::from_utf8(output.stdout).ok()?;
	let text = text.trim();
	(output.status.success() && !text.is_empty()).then(|| text.to_owned())
}

fn main() {
	let commit = git(&["rev-parse", "--short", "HEAD"]).unwrap_or_else(|| "unknown".to_owned());
	println!("cargo:rustc-env=PROCUREMENT_IMPL_VERSION={}-{commit}", env!("CARGO_PKG_VERSION"));
	println!("cargo:rerun-if-changed=build.rs");
	// Every commit and every checkout appends to the first file or rewrites the second. Cargo builds again at each
	// start when it is pointed at a file that does not exist.
	for name in ["logs/HEAD", "HEAD"] {
		if let Some(path) = git(&["rev-parse", "--git-path", name]).filter(|path| Path::new(path).exists()) {
			println!("cargo:rerun-if-changed={path}");
		}
	}
}
