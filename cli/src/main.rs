//! `procurement`: what officials, keyholders and suppliers type.

use std::process::ExitCode;

fn main() -> ExitCode {
	procurement_cli::run()
}
