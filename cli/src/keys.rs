//! Keys to sign with. They come from files, a keystore or standard input: never from the command line, which everybody
//! on the computer can read, and never into a message or a log.

use crate::{
	exit::{Exit, Failure, Outcome},
	files,
};
use std::{
	io::{BufRead, IsTerminal, Write},
	path::{Path, PathBuf},
	process::{Command, Stdio},
};
use subxt::utils::AccountId32;
use subxt_signer::{polkadot_js_compat, sr25519::Keypair, SecretUri};
use zeroize::Zeroizing;

/// The environment variable that names the signer's file. It names a file and never holds the secret: environments end up
/// in logs.
pub const SIGNER_FILE: &str = "PROCUREMENT_SIGNER_FILE";

/// The name of standard input where a file is asked for.
const STANDARD_INPUT: &str = "-";

/// How accounts' keys are called in a node's keystore: the first four bytes of the file's name.
const ACCOUNT_KEY: &[u8; 4] = b"acco";

/// The shortest sealed key of a polkadot.js export, in base64: 68 bytes of parameters, 16 of authentication, 117 of keys.
const SHORTEST_EXPORT: usize = 268;

/// Where the key is.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = "Signing")]
pub struct KeyArgs {
	/// File with the signer's secret: a phrase, a hexadecimal seed or a derivation path (//Alice), or an account exported
	/// from polkadot.js. Only its owner may read it. `-` asks for it on standard input. Else the file named by the
	/// environment variable PROCUREMENT_SIGNER_FILE.
	#[arg(long, value_name = "FILE", global = true, conflicts_with = "keystore")]
	pub signer: Option<PathBuf>,
	/// File with the password of an account exported from polkadot.js.
	#[arg(long, value_name = "FILE", global = true)]
	pub signer_password_file: Option<PathBuf>,
	/// Folder of a node's keystore, where the key of --account is.
	#[arg(long, value_name = "DIR", global = true, requires = "account")]
	pub keystore: Option<PathBuf>,
	/// The account whose key is taken from --keystore, as an SS58 address.
	#[arg(long, value_name = "SS58", global = true)]
	pub account: Option<AccountId32>,
}

impl KeyArgs {
	/// The key. It is read when it is needed and not before, so that questions need none.
	pub fn load(&self) -> Outcome<Keypair> {
		let named = || std::env::var_os(SIGNER_FILE).filter(|name| !name.is_empty()).map(PathBuf::from);
		let signer = self.signer.clone().or_else(|| self.keystore.is_none().then(named).flatten());
		let key = match (&signer, &self.keystore) {
			(Some(path), None) if path.as_os_str() == STANDARD_INPUT => {
				from_secret(&prompt("Secret of the signer: ")?)?
			}
			(Some(path), None) => self.read_file(path)?,
			(None, Some(folder)) => {
				let account = self.account.as_ref().ok_or_else(|| Failure::usage("--keystore needs --account."))?;
				return from_keystore(folder, account);
			}
			(None, None) => {
				return Err(Failure::new(Exit::Key, "NoSigner", "This is signed, and there is no key.")
					.advise("Give --signer FILE, or --keystore DIR with --account."))
			}
			(Some(_), Some(_)) => return Err(Failure::usage("Give --signer or --keystore, not both.")),
		};
		match &self.account {
			Some(account) if account.0 != key.public_key().0 => Err(other_account(account)),
			_ => Ok(key),
		}
	}

	fn read_file(&self, path: &Path) -> Outcome<Keypair> {
		let secret = files::read_secret(path)?;
		if !secret.trim_start().starts_with('{') {
			return from_secret(&secret);
		}
		let password = match &self.signer_password_file {
			// Whoever takes the file's name for the password types the password, and nothing tells it from a name.
			Some(file) => files::read_secret(file).map_err(|failure| match file.exists() {
				true => failure,
				false => {
					Failure::new(Exit::Key, "UnreadableKey", "--signer-password-file names no file that is there.")
				}
			})?,
			None => prompt("Password of the exported account: ")?,
		};
		from_export(&secret, password.trim_end_matches(['\r', '\n']))
	}
}

fn bad_key(why: &str) -> Failure {
	// What was read is not shown: a mistyped phrase is still nearly a phrase.
	Failure::new(Exit::Key, "BadKey", format!("The signer's secret {why}."))
}

fn other_account(account: &AccountId32) -> Failure {
	Failure::new(Exit::Key, "OtherAccount", format!("The secret is not that of the account {account}."))
		.advise("Leave --account out, or name the account of the key.")
}

/// The key of a phrase, a hexadecimal seed or a derivation path.
fn from_secret(secret: &str) -> Outcome<Keypair> {
	let secret = secret.trim();
	if secret.is_empty() {
		return Err(bad_key("is empty"));
	}
	let uri: SecretUri = secret.parse().map_err(|_| bad_key("is no phrase, seed or derivation path"))?;
	Keypair::from_uri(&uri).map_err(|_| bad_key("gives no key: check each word of the phrase"))
}

/// The key of an account exported from polkadot.js.
fn from_export(export: &str, password: &str) -> Outcome<Keypair> {
	#[derive(serde::Deserialize)]
	struct Export {
		encoded: String,
	}
	let sealed: Export =
		serde_json::from_str(export).map_err(|_| bad_key("is no account exported from polkadot.js"))?;
	if sealed.encoded.len() < SHORTEST_EXPORT {
		return Err(bad_key("is cut short"));
	}
	polkadot_js_compat::decrypt_json(export, password)
		.map_err(|_| bad_key("does not open with this password, or is no sr25519 account"))
}

/// The key of `account` in the keystore of a node.
fn from_keystore(folder: &Path, account: &AccountId32) -> Outcome<Keypair> {
	let path = folder.join(format!("{}{}", hex::encode(ACCOUNT_KEY), hex::encode(account.0)));
	let content = files::read_secret(&path)?;
	let secret: String = serde_json::from_str(&content).map_err(|_| bad_key("is not written as keystores write it"))?;
	let secret = Zeroizing::new(secret);
	let key = from_secret(&secret)?;
	if key.public_key().0 == account.0 {
		Ok(key)
	} else {
		Err(other_account(account))
	}
}

/// Asks for a secret on standard input; what is typed is not shown.
fn prompt(words: &str) -> Outcome<Zeroizing<String>> {
	let terminal = std::io::stdin().is_terminal();
	if terminal {
		let _gone = write!(std::io::stderr(), "{words}");
		let _gone = std::io::stderr().flush();
		echo(false)?;
	}
	let mut line = Zeroizing::new(String::with_capacity(1_024));
	let read = std::io::stdin().lock().read_line(&mut line);
	if terminal {
		echo(true)?;
		let _gone = writeln!(std::io::stderr());
	}
	read.map_err(|error| bad_key(&format!("cannot be read from standard input: {error}")))?;
	Ok(line)
}

/// Has the terminal show what is typed, or not.
fn echo(on: bool) -> Outcome {
	let set = Command::new("stty").arg(if on { "echo" } else { "-echo" }).stdin(Stdio::inherit()).status();
	match set {
		Ok(status) if status.success() => Ok(()),
		_ => Err(Failure::new(Exit::Key, "NoSecretInput", "This terminal would show the secret while it is typed.")
			.advise("Put the secret into a file that only you can read, and name it with --signer.")),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn secret_file(folder: &Path, name: &str, text: &str) -> PathBuf {
		let path = folder.join(name);
		files::write_secret(&path, text.as_bytes()).unwrap();
		path
	}

	fn alice() -> AccountId32 {
		"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY".parse().unwrap()
	}

	#[test]
	fn a_signer_file_should_give_its_key() {
		let folder = tempfile::tempdir().unwrap();
		for (name, text) in [
			("path", "//Alice\n"),
			("phrase", "bottom drive obey lake curtain smoke basket hold race lonely fit walk//Alice"),
			("seed", "0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a"),
		] {
			let signer = Some(secret_file(folder.path(), name, text));
			let key = KeyArgs { signer: signer.clone(), ..Default::default() }.load().unwrap();
			assert_eq!(key.public_key().0, alice().0, "{name}");
			let other = KeyArgs { signer, account: Some(AccountId32([7; 32])), ..Default::default() };
			assert_eq!(other.load().err().unwrap().name, "OtherAccount");
		}
	}

	#[test]
	fn a_bad_secret_should_be_refused_without_being_shown() {
		let folder = tempfile::tempdir().unwrap();
		for (name, text) in [
			("a", ""),
			("b", "twelve words that are no phrase"),
			("c", "0x12"),
			("d", "{}"),
			("e", "{\"encoded\":\"\"}"),
		] {
			let mut args = KeyArgs { signer: Some(secret_file(folder.path(), name, text)), ..Default::default() };
			args.signer_password_file = Some(secret_file(folder.path(), &format!("{name}.password"), "x"));
			let failure = args.load().err().unwrap();
			assert_eq!((failure.exit, failure.name.as_str()), (Exit::Key, "BadKey"), "{name}");
			assert!(text.is_empty() || !failure.to_string().contains(text), "{name}");
		}
	}

	#[test]
	fn a_keystore_should_give_the_key_of_the_account() {
		let folder = tempfile::tempdir().unwrap();
		let name = format!("6163636f{}", hex::encode(alice().0));
		secret_file(folder.path(), &name, "\"//Alice\"");
		let mut args = KeyArgs { keystore: Some(folder.path().into()), account: Some(alice()), ..Default::default() };
		assert_eq!(args.load().unwrap().public_key().0, alice().0);
		args.account = Some(AccountId32([7; 32]));
		assert_eq!(args.load().err().unwrap().name, "UnreadableKey");
		secret_file(folder.path(), &format!("6163636f{}", "07".repeat(32)), "\"//Alice\"");
		assert_eq!(args.load().err().unwrap().name, "OtherAccount");
	}

	#[test]
	fn an_account_exported_from_polkadot_js_should_open_with_its_password() {
		// The development account //Alice, exported with @polkadot/keyring.
		let export = r#"{"encoded":"g2uKJZmEwaVCo/EKXqUCz73SlNXi2Bsyi5WN90IENaoAAAIAAQAAAAgAAAACwdFQ8lA+y3FX1nn2Q4iaFqon3DF4OsSCcJ0rVLh8nILUKxH/r8bEgAmI8N38ZzloIhi5sV6RaJe4kSNfqyJFd3/25KQk+SyaQsFqVT3kYD7vvnLh4dZk4IGBbpXbmXCNHAqPogRhZR8teF1Rwa8qi1sxg71e3nX//32TOc4SNPcGMkTCpLIqVZqmDXYYFVEKrWSYe9YTrdudxrw9","encoding":{"content":["pkcs8","sr25519"],"type":["scrypt","xsalsa20-poly1305"],"version":"3"},"address":"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY","meta":{"name":"test"}}"#;
		let folder = tempfile::tempdir().unwrap();
		let signer = Some(secret_file(folder.path(), "alice.json", export));
		let password = |name: &str, text: &str| Some(secret_file(folder.path(), name, text));
		let args =
			KeyArgs { signer, signer_password_file: password("right", "a test password\n"), ..Default::default() };
		assert_eq!(args.load().unwrap().public_key().0, alice().0);
		let args = KeyArgs { signer_password_file: password("wrong", "another"), ..args };
		assert_eq!(args.load().err().unwrap().name, "BadKey");
	}

	#[test]
	fn a_password_in_the_place_of_its_file_should_not_be_shown() {
		let folder = tempfile::tempdir().unwrap();
		let signer = Some(secret_file(folder.path(), "alice.json", "{}"));
		let args = KeyArgs { signer, signer_password_file: Some("hunter2".into()), ..Default::default() };
		let failure = args.load().err().unwrap();
		assert_eq!(failure.name, "UnreadableKey");
		assert!(!failure.json().to_string().contains("hunter2"));
	}

	#[test]
	fn no_key_should_say_how_to_give_one() {
		let failure = KeyArgs::default().load().err().unwrap();
		assert_eq!((failure.exit, failure.name.as_str()), (Exit::Key, "NoSigner"));
	}
}
