//! Files: what is read is bounded, what is secret is kept so, and nothing is overwritten.

use crate::exit::{Exit, Failure, Outcome};
use std::{
	fs::{File, Metadata, OpenOptions},
	io::{ErrorKind, Read, Write},
	path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// Longest file that is read whole: a published record with hundreds of lots is a tenth of it.
const MAX_FILE: u64 = 16 * 1_024 * 1_024;

/// Longest file that holds a secret.
const MAX_SECRET: u64 = 64 * 1_024;

/// The text in a file.
pub fn read_text(path: &Path) -> Outcome<String> {
	String::from_utf8(read(path)?).map_err(|_| Failure::file(path, "this is not UTF-8 text"))
}

/// Opens a file on a disk. What has no end, or gives nothing until somebody writes into it, would be waited for in vain:
/// a pipe, a device.
pub fn open(path: &Path) -> Outcome<File> {
	let failed = |error| Failure::file(path, error);
	// Looked at before it is opened, since opening a pipe waits for its writer; and after, since that is what is read.
	ensure_regular(&std::fs::metadata(path).map_err(failed)?, path)?;
	let file = File::open(path).map_err(failed)?;
	ensure_regular(&file.metadata().map_err(failed)?, path)?;
	Ok(file)
}

fn ensure_regular(found: &Metadata, path: &Path) -> Outcome {
	if found.is_file() {
		return Ok(());
	}
	let what = if found.is_dir() { "this is a folder" } else { "this is a pipe or a device" };
	Err(Failure::new(Exit::BadFile, "NoRegularFile", format!("{}: {what}, and no file.", shown(path)))
		.advise("Name a file; write what a pipe gives into one first."))
}

/// As [`open`], or what the shell has opened for this program already, as standard input and `<(…)`: its writer is there,
/// and who reads it reads no more than so much.
fn open_or_take(path: &Path) -> Outcome<File> {
	let taken = path == Path::new("/dev/stdin") || path.parent() == Some(Path::new("/dev/fd"));
	if taken {
		return File::open(path).map_err(|error| Failure::file(path, error));
	}
	open(path)
}

/// The bytes in a file.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
	let file = open_or_take(path)?;
	let mut bytes = Vec::new();
	bounded(file, path, MAX_FILE, &mut bytes)?;
	Ok(bytes)
}

/// The text in a file that holds a secret. Fails if others than its owner may read it.
pub fn read_secret(path: &Path) -> Outcome<Zeroizing<String>> {
	ensure_there(path)?;
	let file = open_or_take(path).map_err(unreadable)?;
	ensure_private(&file, path)?;
	// Room for all of it at once, so that no copy of a part is left behind by a growing buffer.
	let room = usize::try_from(MAX_SECRET.saturating_add(1)).map_err(Failure::internal)?;
	let mut bytes = Zeroizing::new(Vec::with_capacity(room));
	bounded(file, path, MAX_SECRET, &mut bytes)?;
	let text = std::str::from_utf8(&bytes).map_err(|_| Failure::file(path, "this is not UTF-8 text"))?;
	Ok(Zeroizing::new(text.to_string()))
}

/// Opens a file that holds secrets and is read piece by piece. Fails if others than its owner may read it.
pub fn open_secret(path: &Path) -> Outcome<File> {
	ensure_there(path)?;
	let file = open(path).map_err(unreadable)?;
	ensure_private(&file, path)?;
	Ok(file)
}

/// The same failure, of a file with a secret.
fn unreadable(failure: Failure) -> Failure {
	match failure.name.as_str() {
		"BadFile" => Failure { exit: Exit::Key, name: "UnreadableKey".into(), ..failure },
		_ => failure,
	}
}

/// Fails if there is no file of this name, without showing a secret that was taken for a name.
fn ensure_there(path: &Path) -> Outcome {
	let Err(error) = std::fs::metadata(path) else { return Ok(()) };
	let failure = Failure::new(Exit::Key, "UnreadableKey", format!("{}: {error}", shown(path)));
	Err(match is_like_a_secret(&path.to_string_lossy()) {
		true => failure.advise(
			"This takes the name of a file, and what you gave looks like a secret. If it is one, others may have seen it: use \
			 a fresh key.",
		),
		false => failure,
	})
}

/// Fewest words that look like a phrase.
const PHRASE: usize = 4;

/// How many hexadecimal digits a seed, or a root, has.
const SEED: usize = 64;

/// Whether text that stands where a file's name should looks like a secret: a phrase, a seed, or a derivation path.
pub fn is_like_a_secret(text: &str) -> bool {
	let is_seed = |part: &str| {
		let digits = part.strip_prefix("0x").unwrap_or(part);
		digits.len() == SEED && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
	};
	let words = text.split_whitespace().filter(|word| word.bytes().all(|c| c.is_ascii_lowercase() || c == b'/'));
	text.contains("//") || text.split(['/', '\\']).any(is_seed) || words.count() >= PHRASE
}

/// A path as it may be shown: somebody who takes a file's name for the secret itself types the secret.
fn shown(path: &Path) -> String {
	let text = path.to_string_lossy();
	if is_like_a_secret(&text) {
		return "what was given, which is not shown".into();
	}
	text.into_owned()
}

fn bounded(file: File, path: &Path, most: u64, into: &mut Vec<u8>) -> Outcome {
	file.take(most.saturating_add(1)).read_to_end(into).map_err(|error| Failure::file(path, error))?;
	match u64::try_from(into.len()) {
		Ok(length) if length <= most => Ok(()),
		_ => Err(Failure::file(path, format!("this is larger than {most} bytes"))),
	}
}

#[cfg(unix)]
fn ensure_private(file: &File, path: &Path) -> Outcome {
	use std::os::unix::fs::PermissionsExt;
	let mode = file.metadata().map_err(|error| Failure::file(path, error))?.permissions().mode();
	if mode & 0o077 == 0 {
		return Ok(());
	}
	Err(Failure::new(
		Exit::Key,
		"ExposedKey",
		format!("{} may be read by others than its owner (mode {:o}).", path.display(), mode & 0o777),
	)
	.advise(format!("Run chmod 600 {}; if others have read it, use a fresh key.", path.display())))
}

#[cfg(not(unix))]
fn ensure_private(_: &File, _: &Path) -> Outcome {
	Ok(())
}

/// Writes a new file that only its owner may read, and makes sure that it is on the disk. Fails if the file is there.
pub fn write_secret(path: &Path, bytes: &[u8]) -> Outcome {
	let mut options = OpenOptions::new();
	options.write(true).create_new(true);
	#[cfg(unix)]
	{
		use std::os::unix::fs::OpenOptionsExt;
		options.mode(0o600);
	}
	create(&options, path, bytes)
}

/// Writes a new file. Fails if the file is there.
pub fn write_new(path: &Path, bytes: &[u8]) -> Outcome {
	create(OpenOptions::new().write(true).create_new(true), path, bytes)
}

/// Writes a file that may be there already, so that there is either the old one or the new one, whatever happens between.
pub fn replace(path: &Path, bytes: &[u8]) -> Outcome {
	let mut name = path.as_os_str().to_os_string();
	name.push(".new");
	let fresh = PathBuf::from(name);
	let failed = |error| Failure::file(path, error);
	let mut file = File::create(&fresh).map_err(failed)?;
	file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed)?;
	std::fs::rename(&fresh, path).map_err(failed)
}

fn create(options: &OpenOptions, path: &Path, bytes: &[u8]) -> Outcome {
	let mut file = options.open(path).map_err(|error| match error.kind() {
		ErrorKind::AlreadyExists => Failure::new(
			Exit::BadFile,
			"FileExists",
			format!("{} is there already and is not overwritten.", path.display()),
		)
		.advise("Name another file."),
		_ => Failure::file(path, error),
	})?;
	file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| Failure::file(path, error))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn secrets_should_be_written_for_their_owner_only_and_never_over_another() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("root");
		write_secret(&path, b"secret").unwrap();
		#[cfg(unix)]
		{
			use std::os::unix::fs::PermissionsExt;
			assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
		}
		assert_eq!(read_secret(&path).unwrap().as_str(), "secret");
		let failure = write_secret(&path, b"other").unwrap_err();
		assert_eq!((failure.exit, failure.name.as_str()), (Exit::BadFile, "FileExists"));
		assert_eq!(write_new(&path, b"other").unwrap_err().name, "FileExists");
		assert_eq!(read_text(&path).unwrap(), "secret");
	}

	#[cfg(unix)]
	#[test]
	fn a_secret_that_others_may_read_should_be_refused() {
		use std::os::unix::fs::PermissionsExt;
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("key");
		write_secret(&path, b"//Alice").unwrap();
		for mode in [0o604, 0o640, 0o644, 0o620, 0o601] {
			std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
			let failure = read_secret(&path).unwrap_err();
			assert_eq!((failure.exit, failure.name.as_str()), (Exit::Key, "ExposedKey"), "{mode:o}");
			assert!(!failure.to_string().contains("Alice"));
		}
		std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o400)).unwrap();
		assert!(read_secret(&path).is_ok());
	}

	#[test]
	fn a_secret_in_the_place_of_a_files_name_should_not_be_shown() {
		for secret in [
			"bottom drive obey lake curtain smoke basket hold race lonely fit walk",
			"bottom drive obey lake curtain smoke basket hold race lonely fit walk//Alice",
			"0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a",
			"e5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a",
			"//Alice",
			"//Alice/soft",
		] {
			let failure = read_secret(Path::new(secret)).unwrap_err();
			assert_eq!((failure.exit, failure.name.as_str()), (Exit::Key, "UnreadableKey"));
			let said = format!("{failure} {}", failure.json());
			for part in secret.split([' ', '/']).filter(|part| part.len() > 3) {
				assert!(!said.split([' ', ',', '.']).any(|word| word == part), "{said}");
			}
		}
		for name in ["none.key", "/home/li/keys/li.key", "My Documents/key of the city", "C:\\keys\\li.key"] {
			assert!(read_secret(Path::new(name)).unwrap_err().message.contains(name), "{name}");
		}
		// The name of a key in a node's keystore is public.
		assert!(!is_like_a_secret(&format!("keys/6163636f{}", "07".repeat(32))));
	}

	#[test]
	fn a_file_should_be_replaced_whole() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("memory");
		replace(&path, b"one").unwrap();
		replace(&path, b"two").unwrap();
		assert_eq!(read_text(&path).unwrap(), "two");
		assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left behind");
	}

	#[test]
	fn a_folder_should_be_refused_as_no_file() {
		let folder = tempfile::tempdir().unwrap();
		for failure in [
			open(folder.path()).unwrap_err(),
			open_secret(folder.path()).unwrap_err(),
			read(folder.path()).unwrap_err(),
			read_text(folder.path()).unwrap_err(),
			read_secret(folder.path()).unwrap_err(),
		] {
			assert_eq!((failure.exit, failure.name.as_str()), (Exit::BadFile, "NoRegularFile"));
		}
	}

	#[cfg(unix)]
	#[test]
	fn what_has_no_end_or_no_writer_should_be_refused_and_not_waited_for() {
		let folder = tempfile::tempdir().unwrap();
		let pipe = folder.path().join("pipe");
		let made = std::process::Command::new("mkfifo").arg(&pipe).status();
		let pipes = made.is_ok_and(|status| status.success()).then_some(pipe);
		for path in pipes.into_iter().chain([PathBuf::from("/dev/zero")]) {
			for failure in [open(&path).unwrap_err(), read(&path).unwrap_err(), read_secret(&path).unwrap_err()] {
				assert_eq!((failure.exit, failure.name.as_str()), (Exit::BadFile, "NoRegularFile"), "{failure}");
			}
		}
	}

	#[test]
	fn files_that_cannot_be_read_should_say_so() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("none");
		assert_eq!(read_text(&path).unwrap_err().exit, Exit::BadFile);
		assert_eq!(read_secret(&path).unwrap_err().exit, Exit::Key);
		std::fs::write(&path, [0xff]).unwrap();
		assert_eq!(read_text(&path).unwrap_err().exit, Exit::BadFile);
	}
}
