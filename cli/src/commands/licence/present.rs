//! A verifier's challenge, and a holder's answer to it: chosen attributes, signed for this verifier, this once.

use super::{kept::Kept, says::select, Session};
use crate::{
	clock,
	commands::keyholder::randomness,
	exit::{Exit, Failure, Outcome},
	files,
	output::{hex, unhex, unhex_32},
};
use codec::Encode;
use ed25519_dalek::{Signer as _, SigningKey};
use procurement_disclosure::{
	Attribute, Holder, Key, Presentation, Signature, Signer, Statement, Value, HOLDER_KEY, MAX_VERIFIER,
};
use procurement_primitives::{
	licence::{api::ChallengeInput, LicenceId},
	time::Moment,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::path::{Path, PathBuf};
use subxt_signer::sr25519::Keypair;

/// What a verifier asks a holder for.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ChallengeFile {
	genesis: String,
	verifier: String,
	nonce: String,
	expires: String,
}

/// The same, read.
#[derive(Clone, Debug)]
pub struct Asked {
	/// The chain.
	pub genesis: [u8; 32],
	/// Verifier and nonce.
	pub input: ChallengeInput,
	/// Until when it may be answered.
	pub expires: Moment,
}

impl ChallengeFile {
	/// A fresh challenge.
	pub fn fresh(genesis: [u8; 32], verifier: String, expires: Moment) -> Outcome<Self> {
		if verifier.is_empty() || verifier.len() > MAX_VERIFIER {
			return Err(Failure::usage(format!("A verifier names itself with 1 to {MAX_VERIFIER} bytes.")));
		}
		let nonce = hex(&*randomness()?);
		Ok(Self { genesis: hex(&genesis), verifier, nonce, expires: clock::rfc3339(expires) })
	}

	/// Reads a file.
	pub fn read(path: &Path) -> Outcome<Asked> {
		let file: Self = serde_json::from_str(&files::read_text(path)?).map_err(|error| Failure::file(path, error))?;
		file.parse().map_err(|failure| Failure::file(path, failure.message))
	}

	fn parse(self) -> Outcome<Asked> {
		let input = ChallengeInput { verifier: self.verifier.into_bytes(), nonce: unhex_32(&self.nonce)? };
		Ok(Asked { genesis: unhex_32(&self.genesis)?, input, expires: clock::moment(&self.expires)? })
	}
}

impl Asked {
	/// Fails if the challenge is to be answered no longer.
	pub fn ensure_open(&self, now: Moment) -> Outcome {
		if self.expires > now {
			return Ok(());
		}
		let message = format!("The challenge was to be answered until {}.", clock::rfc3339(self.expires));
		Err(Failure::new(Exit::Refused, "ChallengeExpired", message).advise("A fresh challenge is needed."))
	}

	/// Fails if the challenge has ended, is of another chain, or if what was shown says that it counts for longer than was
	/// asked for.
	pub fn ensure_answered(&self, shown: &Presentation, genesis: &[u8; 32], now: Moment) -> Outcome {
		self.ensure_open(now)?;
		if self.genesis != *genesis {
			return Err(Failure::new(
				Exit::Usage,
				"OtherChain",
				"The challenge is about another chain than the one that is asked.",
			)
			.advise("Ask a node of the challenge's chain; without a node, take a checkpoint of it."));
		}
		// Of an answer to another challenge there is something else to say.
		let statement = shown.statement();
		if statement.nonce == self.input.nonce && statement.expires > self.expires {
			return Err(Failure::new(
				Exit::Refused,
				"OutlastsChallenge",
				"The answer says that it counts for longer than the challenge does.",
			)
			.advise("Ask the holder for an answer with the challenge's own end."));
		}
		Ok(())
	}
}

/// An answer as a file.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct PresentationFile {
	presentation: String,
}

/// Reads an answer.
pub fn read_presentation(path: &Path) -> Outcome<Presentation> {
	let bad = |error: &dyn std::fmt::Display| Failure::file(path, error);
	let file: PresentationFile = serde_json::from_str(&files::read_text(path)?).map_err(|error| bad(&error))?;
	let bytes = unhex(&file.presentation).map_err(|failure| bad(&failure.message))?;
	Presentation::parse(&bytes).map_err(|error| bad(&error))
}

/// What a holder shows to whom.
#[derive(Debug, clap::Args)]
pub struct PresentArgs {
	/// What you keep of the licence: the file, or the line, that its issuer gave you.
	pub kept: PathBuf,
	/// The verifier's challenge.
	#[arg(long, value_name = "FILE")]
	pub challenge: PathBuf,
	/// What to show: a name, or of a predicate name and kind, as turnover:atLeast. Nothing else is shown.
	#[arg(long, value_name = "NAME", value_delimiter = ',')]
	pub show: Vec<String>,
	/// The licence's number, for a holder who has no node at hand; else the node is asked.
	#[arg(long, value_name = "NUMBER")]
	pub licence: Option<LicenceId>,
	/// File with the Ed25519 seed of the attribute holderKey, of 32 bytes in hexadecimal, of a licence that a person holds. Only
	/// its owner may read it.
	#[arg(long, value_name = "FILE")]
	pub holder_seed: Option<PathBuf>,
	/// Where to.
	#[arg(long, short, value_name = "FILE")]
	pub output: PathBuf,
}

/// Whoever signs a presentation.
pub enum Pen {
	/// The key of an account.
	Account(Keypair),
	/// An sr25519 key in an attribute.
	Attribute(Keypair),
	/// An Ed25519 key in an attribute.
	Ed25519(Box<SigningKey>),
}

impl Pen {
	/// As verifiers know it.
	fn signer(&self) -> Signer {
		match self {
			Self::Account(key) => Signer::Account(Key::Sr25519(key.public_key().0)),
			Self::Attribute(key) => Signer::Attribute(Key::Sr25519(key.public_key().0)),
			Self::Ed25519(key) => Signer::Attribute(Key::Ed25519(key.verifying_key().to_bytes())),
		}
	}

	fn sign(&self, message: &[u8]) -> Signature {
		match self {
			Self::Account(key) | Self::Attribute(key) => Signature::Sr25519(key.sign(message).0),
			Self::Ed25519(key) => Signature::Ed25519(key.sign(message).to_bytes()),
		}
	}
}

/// The place of the holder's key among the attributes, and the key.
fn holder_key(attributes: &[Attribute]) -> Option<(u32, Key)> {
	(0..).zip(attributes).find_map(|(place, attribute)| match attribute.value {
		Value::Key(key) if attribute.name == HOLDER_KEY => Some((place, key)),
		_ => None,
	})
}

/// The seed in a file.
pub fn read_seed(path: &Path) -> Outcome<zeroize::Zeroizing<[u8; 32]>> {
	let text = files::read_secret(path)?;
	unhex_32(&text).map(zeroize::Zeroizing::new).map_err(|_| {
		// What was read is not shown.
		Failure::new(Exit::Key, "BadSeed", format!("{} holds no seed of 32 bytes in hexadecimal.", path.display()))
	})
}

/// Signs an answer.
pub fn answer(kept: &Kept, licence: LicenceId, asked: &Asked, show: &[String], pen: &Pen) -> Outcome<Presentation> {
	if kept.genesis != asked.genesis {
		return Err(Failure::new(
			Exit::Usage,
			"OtherChain",
			"The challenge is about another chain than the licence's.",
		)
		.advise("Ask the verifier which chain it trusts."));
	}
	let list = kept.attributes.list();
	let mut places = select(list, show)?;
	let signer = pen.signer();
	if let Signer::Attribute(key) = &signer {
		// A verifier learns whose key it is from the attribute.
		match holder_key(list) {
			Some((place, named)) if named == *key => places.push(place),
			_ => {
				return Err(Failure::new(Exit::Key, "OtherKey", "The seed is not that of the licence's holderKey.")
					.advise("Sign with the key that the issuer wrote into the licence."))
			}
		}
		places.sort_unstable();
		places.dedup();
	}
	let disclosure = kept.attributes.disclose(&places).map_err(Failure::internal)?;
	let statement = Statement {
		genesis: kept.genesis,
		licence,
		membership: kept.membership.clone(),
		disclosure,
		verifier: asked.input.verifier.clone(),
		nonce: asked.input.nonce,
		expires: asked.expires,
		signer,
	};
	let signature = pen.sign(&statement.payload());
	Ok(Presentation::V1 { statement, signature })
}

/// Whose signature a licence's holder gives: a party's account, or a key in the licence.
fn pen(session: &Session, args: &PresentArgs, kept: &Kept) -> Outcome<Pen> {
	let key = holder_key(kept.attributes.list()).map(|(_, key)| key);
	match (&args.holder_seed, key, kept.on_chain()) {
		(Some(_), _, Holder::Party(_)) => Err(Failure::new(
			Exit::Key,
			"SeedForParty",
			"A party holds this licence: an account that acts for it signs, and no key in the licence counts.",
		)
		.advise("Leave --holder-seed out, and give --signer FILE.")),
		(Some(path), _, Holder::Person(_)) => Ok(Pen::Ed25519(Box::new(SigningKey::from_bytes(&*read_seed(path)?)))),
		(None, _, Holder::Party(_)) => Ok(Pen::Account(session.signer()?)),
		(None, Some(Key::Sr25519(_)), Holder::Person(_)) => Ok(Pen::Attribute(session.signer()?)),
		(None, Some(Key::Ed25519(_)), Holder::Person(_)) => Err(Failure::new(
			Exit::Key,
			"NoSigner",
			"This is signed with the licence's holderKey, and there is no seed.",
		)
		.advise("Give --holder-seed FILE.")),
		(None, None, Holder::Person(_)) => {
			Err(Failure::new(Exit::Key, "NoHolderKey", "The licence names no key of the person who holds it.")
				.advise("Ask the issuer for one with your key in the attribute holderKey."))
		}
	}
}

/// `procurement licence present`.
pub async fn present(session: &Session, args: PresentArgs) -> Outcome {
	let kept = Kept::read(&args.kept)?;
	let asked = ChallengeFile::read(&args.challenge)?;
	asked.ensure_open(clock::now()?)?;
	let pen = pen(session, &args, &kept)?;
	let licence = match args.licence {
		Some(licence) => licence,
		None => {
			let chain = session.chain().await?;
			if chain.genesis() != kept.genesis {
				return Err(Failure::new(Exit::Usage, "OtherChain", "The node is of another chain than the licence.")
					.advise("Name a node of the licence's chain with --node, or give the licence's number."));
			}
			let found = chain.licence_with(&kept.identifier).await?;
			found.ok_or_else(|| Failure::not_found(format!("licence {}", kept.identifier)))?
		}
	};
	let presentation = answer(&kept, licence, &asked, &args.show, &pen)?;
	let file = PresentationFile { presentation: hex(&presentation.encode()) };
	let text = serde_json::to_string_pretty(&file).map_err(Failure::internal)?;
	// What it shows may be about a person: it is for the verifier, not for whoever uses this computer.
	files::write_secret(&args.output, text.as_bytes())?;
	let shown: Vec<String> = presentation
		.statement()
		.disclosure
		.shown
		.iter()
		.map(|shown| String::from_utf8_lossy(&shown.attribute.name).into_owned())
		.collect();
	let verifier = crate::output::clean(&asked.input.verifier);
	let words = format!(
		"{} shows {} of licence {licence} to {verifier}, until {}. Nobody else can use it.",
		args.output.display(),
		if shown.is_empty() { "nothing but the holding".into() } else { shown.join(", ") },
		clock::rfc3339(asked.expires)
	);
	let result = json!({ "result": {
		"licence": licence.to_string(), "shown": shown, "verifier": verifier, "expires": clock::rfc3339(asked.expires),
	}});
	session.output.result(words, &result)
}

/// `procurement licence challenge`.
pub async fn challenge(session: &Session, verifier: String, valid: Moment, output: &Path) -> Outcome {
	let chain = session.chain().await?;
	let expires = clock::now()?.saturating_add(valid);
	let file = ChallengeFile::fresh(chain.genesis(), verifier, expires)?;
	let text = serde_json::to_string_pretty(&file).map_err(Failure::internal)?;
	files::write_new(output, text.as_bytes())?;
	let words = format!(
		"The challenge is in {}, to be answered until {}. Send it to the holder, and keep it to check the answer.",
		output.display(),
		file.expires
	);
	session.output.result(words, &json!({ "result": file }))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::commands::licence::kept::LicenceFile;
	use procurement_disclosure::{Anchor, Challenge, Identifier, PresentationError};

	const ID: LicenceId = LicenceId { batch: 0, index: 41 };

	fn seed() -> Box<SigningKey> {
		Box::new(SigningKey::from_bytes(&[3; 32]))
	}

	fn kept() -> Kept {
		kept_by(r#"{ "person": "ID 7" }"#)
	}

	fn kept_by(holder: &str) -> Kept {
		let text = r#"{ "serial": 41, "holder": HOLDER, "validFrom": "2027-01-01T00:00:00Z",
			"documentSha256": "HASH", "attributes": [
				{ "name": "name", "text": "Wang" }, { "name": "age", "atLeast": "18" }, { "name": "holderKey", "ed25519": "KEY" }
			] }"#;
		let key = hex(&seed().verifying_key().to_bytes());
		let file: LicenceFile = serde_json::from_str(
			&text.replace("HASH", &"07".repeat(32)).replace("KEY", &key).replace("HOLDER", holder),
		)
		.unwrap();
		let identifier =
			Identifier { type_code: *b"11100000000013338W001", issuer: *b"11440300MA5DA12340", serial: 41, version: 1 };
		file.keep([7; 32], &identifier, Path::new(".")).unwrap()
	}

	fn asked() -> Asked {
		ChallengeFile::fresh([7; 32], "https://bank.example".into(), 2_000).unwrap().parse().unwrap()
	}

	fn check(
		shown: &Presentation,
		kept: &Kept,
		asked: &Asked,
		now: Moment,
	) -> Result<Vec<Attribute>, PresentationError> {
		let Asked { genesis, input: ChallengeInput { verifier, nonce }, .. } = asked;
		let challenge = Challenge { genesis: *genesis, verifier, nonce: *nonce, now };
		let anchor = Anchor::Record { holder: kept.on_chain(), attributes: kept.attributes.root() };
		shown.verify(ID, &challenge, &anchor, |_, _| false).map(|proven| proven.attributes)
	}

	#[test]
	fn an_answer_should_show_what_was_chosen_to_this_verifier_this_once() {
		let (kept, asked) = (kept(), asked());
		let shown = answer(&kept, ID, &asked, &["age:atLeast".into()], &Pen::Ed25519(seed())).unwrap();
		let attributes = check(&shown, &kept, &asked, 1_000).unwrap();
		let names: Vec<_> = attributes.iter().map(|attribute| &attribute.name[..]).collect();
		assert_eq!(names, [&b"age"[..], &b"holderKey"[..]]);
		assert_eq!(check(&shown, &kept, &asked, 2_000), Err(PresentationError::Expired));
		// Another challenge of the same verifier, another verifier, another chain.
		let other = self::asked();
		assert_eq!(check(&shown, &kept, &other, 1_000), Err(PresentationError::WrongNonce));
		let mut other = asked.clone();
		other.input.verifier = b"https://other.example".to_vec();
		assert_eq!(check(&shown, &kept, &other, 1_000), Err(PresentationError::OtherVerifier));
		let other = Asked { genesis: [8; 32], ..asked };
		assert_eq!(check(&shown, &kept, &other, 1_000), Err(PresentationError::OtherChain));
		assert_eq!(answer(&kept, ID, &other, &[], &Pen::Ed25519(seed())).unwrap_err().name, "OtherChain");
	}

	#[test]
	fn a_seed_should_sign_for_a_person_and_never_for_a_party() {
		let folder = tempfile::tempdir().unwrap();
		let seed = folder.path().join("seed");
		files::write_secret(&seed, "03".repeat(32).as_bytes()).unwrap();
		let args = |holder_seed: Option<PathBuf>| PresentArgs {
			kept: PathBuf::new(),
			challenge: PathBuf::new(),
			show: Vec::new(),
			licence: None,
			holder_seed,
			output: PathBuf::new(),
		};
		let pen = |seed: Option<PathBuf>, holder: &str| {
			super::pen(&Session::quiet(), &args(seed), &kept_by(holder)).map_err(|failure| failure.name)
		};
		assert!(matches!(pen(Some(seed.clone()), r#"{ "person": "ID 7" }"#), Ok(Pen::Ed25519(_))));
		assert_eq!(pen(Some(seed), r#"{ "party": 8 }"#).err().unwrap(), "SeedForParty");
		// Without a seed it is the account's turn, and here is none.
		assert_eq!(pen(None, r#"{ "party": 8 }"#).err().unwrap(), "NoSigner");
		assert_eq!(pen(None, r#"{ "person": "ID 7" }"#).err().unwrap(), "NoSigner");
	}

	#[test]
	fn an_answer_after_the_challenges_end_or_that_outlasts_it_should_be_refused() {
		let (kept, asked) = (kept(), asked());
		let shown = answer(&kept, ID, &asked, &[], &Pen::Ed25519(seed())).unwrap();
		let refused = |asked: &Asked, genesis: [u8; 32], now| {
			asked.ensure_answered(&shown, &genesis, now).map_err(|failure| failure.name)
		};
		assert_eq!(refused(&asked, [7; 32], 1_999), Ok(()));
		assert_eq!(refused(&asked, [7; 32], 2_000), Err("ChallengeExpired".into()));
		assert_eq!(refused(&asked, [8; 32], 1_000), Err("OtherChain".into()));
		let shorter = Asked { expires: 1_999, ..asked.clone() };
		assert_eq!(refused(&shorter, [7; 32], 1_000), Err("OutlastsChallenge".into()));
		let another = Asked { input: ChallengeInput { nonce: [9; 32], ..asked.input.clone() }, ..shorter };
		assert_eq!(refused(&another, [7; 32], 1_000), Ok(()), "that the nonce is wrong is said elsewhere");
		let longer = Asked { expires: 2_001, ..asked };
		assert_eq!(refused(&longer, [7; 32], 1_000), Ok(()), "an answer may end earlier");
	}

	#[test]
	fn a_key_that_is_not_in_the_licence_should_be_refused() {
		let other = Pen::Ed25519(Box::new(SigningKey::from_bytes(&[4; 32])));
		let failure = answer(&kept(), ID, &asked(), &[], &other).unwrap_err();
		assert_eq!((failure.exit, failure.name.as_str()), (Exit::Key, "OtherKey"));
	}

	#[test]
	fn files_should_read_as_they_are_written() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("answer");
		let shown = answer(&kept(), ID, &asked(), &["name".into()], &Pen::Ed25519(seed())).unwrap();
		let file = PresentationFile { presentation: hex(&shown.encode()) };
		std::fs::write(&path, serde_json::to_string(&file).unwrap()).unwrap();
		assert_eq!(read_presentation(&path).unwrap(), shown);
		for wrong in ["", "{}", r#"{"presentation":"0x01"}"#, r#"{"presentation":"xyz"}"#] {
			std::fs::write(&path, wrong).unwrap();
			assert_eq!(read_presentation(&path).unwrap_err().exit, Exit::BadFile, "{wrong}");
			assert_eq!(ChallengeFile::read(&path).unwrap_err().exit, Exit::BadFile, "{wrong}");
		}
		assert!(ChallengeFile::fresh([7; 32], String::new(), 1).is_err());
		assert!(ChallengeFile::fresh([7; 32], "x".repeat(257), 1).is_err());
	}
}
