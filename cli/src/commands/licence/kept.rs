//! What a holder keeps of a licence: what it says, the secret of its salts, and of one that was issued in a batch its
//! certificate and path. And the file in which an issuer writes a licence down.

use super::{batch::identifier_at, says::AttributeFile};
use crate::{
	clock,
	commands::keyholder::randomness,
	exit::{Exit, Failure, Outcome},
	files,
	output::{hex, unhex, unhex_32},
};
use codec::{DecodeAll, Encode};
use procurement_disclosure::{
	commit_document, commit_holder, Attributes, Certificate, Holder, Identifier, Membership, Secret,
};
use procurement_primitives::{identity::PartyId, licence::Validity};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
	fs::File,
	io::{BufRead, BufReader, Read},
	path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// The form of the file that holders keep.
const FORM: u8 = 1;

/// The name of standard input where a file is asked for.
const STANDARD_INPUT: &str = "-";

/// Longest file, or line of a file, with one licence.
const MAX_LICENCE: u64 = 1_048_576;

/// What was wrong with a list of attributes.
pub fn bad_attributes(error: impl std::fmt::Display) -> Failure {
	Failure::input(format!("These attributes make no licence: {error}."))
}

/// A licence that is to be issued.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LicenceFile {
	/// The serial number.
	pub serial: u32,
	holder: HolderFile,
	valid_from: String,
	#[serde(default)]
	valid_until: Option<String>,
	/// A file beside this one.
	#[serde(default)]
	document: Option<PathBuf>,
	/// Or its hash.
	#[serde(default)]
	document_sha256: Option<String>,
	attributes: Vec<AttributeFile>,
}

/// Who holds a licence.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub enum HolderFile {
	/// A party, by number.
	Party(PartyId),
	/// A person, by what the class's schema says a person is known by.
	Person(String),
}

impl HolderFile {
	/// What stands on the chain for the holder.
	pub fn holder(&self, secret: &Secret) -> Holder {
		match self {
			Self::Party(party) => Holder::Party(*party),
			Self::Person(identity) => Holder::Person(commit_holder(&secret.holder_salt(), identity.as_bytes())),
		}
	}

	/// What stands on the chain for the document with this SHA-256: of a person's, a commitment to it.
	pub fn document(&self, secret: &Secret, sha256: [u8; 32]) -> [u8; 32] {
		match self {
			Self::Party(_) => sha256,
			Self::Person(_) => commit_document(&secret.document_salt(), &sha256),
		}
	}
}

/// The SHA-256 of a file.
pub fn sha256_of(path: &Path) -> Outcome<[u8; 32]> {
	let bad = |error: std::io::Error| Failure::file(path, error);
	let mut file = files::open(path)?;
	let mut hash = Sha256::new();
	std::io::copy(&mut file, &mut hash).map_err(bad)?;
	Ok(hash.finalize().into())
}

impl LicenceFile {
	/// Reads a file, or standard input where the path is `-`.
	pub fn read(path: &Path) -> Outcome<Self> {
		let text = if path.as_os_str() == STANDARD_INPUT {
			let mut text = Zeroizing::new(String::new());
			std::io::stdin().lock().take(MAX_LICENCE).read_to_string(&mut text).map_err(Failure::internal)?;
			text
		} else {
			Zeroizing::new(files::read_text(path)?)
		};
		// Where the parser stumbled is said, what it read is not.
		serde_json::from_str(&text).map_err(|error| {
			let why = if error.is_data() { "a member is missing, unknown or of another form" } else { "no JSON" };
			let (line, column) = (error.line(), error.column());
			Failure::file(path, format!("this is no licence, at line {line}, column {column}: {why}"))
		})
	}

	/// From when until when it is valid.
	pub fn validity(&self) -> Outcome<Validity> {
		let until = self.valid_until.as_deref().map(clock::moment).transpose()?;
		validity(clock::moment(&self.valid_from)?, until)
	}

	/// The SHA-256 of its document; `folder` is where the file lies.
	fn document_hash(&self, folder: &Path) -> Outcome<[u8; 32]> {
		match (&self.document, &self.document_sha256) {
			(Some(path), None) => sha256_of(&folder.join(path)),
			(None, Some(hash)) => unhex_32(hash),
			_ => Err(Failure::input("A licence has either a document or a documentSha256.")),
		}
	}

	/// What its holder will keep, with a fresh secret.
	pub fn keep(&self, genesis: [u8; 32], identifier: &Identifier, folder: &Path) -> Outcome<Kept> {
		let secret = Secret::new(*randomness()?);
		let kept = Kept {
			genesis,
			identifier: identifier.to_string(),
			holder: self.holder.clone(),
			sha256: self.document_hash(folder)?,
			attributes: attributes(&secret, &self.attributes)?,
			secret,
			membership: None,
		};
		Ok(kept)
	}

	/// Whether a file that is kept says the same.
	pub fn agrees(&self, kept: &Kept, folder: &Path) -> Outcome<bool> {
		let attributes: Vec<_> = self.attributes.iter().map(AttributeFile::attribute).collect::<Outcome<_>>()?;
		let same = kept.holder == self.holder && kept.attributes.list() == attributes;
		Ok(same && kept.sha256 == self.document_hash(folder)?)
	}
}

/// A time of validity, in order.
pub fn validity(from: u64, until: Option<u64>) -> Outcome<Validity> {
	if until.is_some_and(|until| until <= from) {
		return Err(Failure::new(Exit::Usage, "ValidityReversed", "The validity ends before it begins.")
			.advise("Exchange the moments."));
	}
	Ok(Validity { from, until })
}

fn attributes(secret: &Secret, files: &[AttributeFile]) -> Outcome<Attributes> {
	let list = files.iter().map(AttributeFile::attribute).collect::<Outcome<_>>()?;
	Attributes::new(secret.clone(), list).map_err(bad_attributes)
}

/// What a holder keeps.
#[derive(Debug)]
pub struct Kept {
	/// The chain.
	pub genesis: [u8; 32],
	/// The licence's identifier.
	pub identifier: String,
	/// Who holds it, or whom it was issued to.
	pub holder: HolderFile,
	/// The SHA-256 of its document.
	pub sha256: [u8; 32],
	/// What it says.
	pub attributes: Attributes,
	/// Of a licence that was issued in a batch.
	pub membership: Option<Membership>,
	secret: Secret,
}

/// The same as it stands in the file.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct KeptFile {
	form: u8,
	genesis: String,
	identifier: String,
	holder: HolderFile,
	document_sha256: String,
	secret: String,
	attributes: Vec<AttributeFile>,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	membership: Option<String>,
}

impl Kept {
	/// Of a licence of a batch.
	pub fn batched(
		genesis: [u8; 32],
		identifier: String,
		holder: HolderFile,
		sha256: [u8; 32],
		secret: Secret,
		attributes: Attributes,
	) -> Self {
		Self { genesis, identifier, holder, sha256, attributes, membership: None, secret }
	}

	/// The certificate of this serial number.
	pub fn certificate(&self, serial: u32) -> Certificate {
		Certificate { serial, holder: self.on_chain(), document: self.document(), attributes: self.attributes.root() }
	}

	/// What stands on the chain for its holder.
	pub fn on_chain(&self) -> Holder {
		self.holder.holder(&self.secret)
	}

	/// What stands on the chain for its document.
	pub fn document(&self) -> [u8; 32] {
		self.holder.document(&self.secret, self.sha256)
	}

	/// As one line of JSON.
	pub fn line(&self) -> Outcome<Zeroizing<String>> {
		let file = KeptFile {
			form: FORM,
			genesis: hex(&self.genesis),
			identifier: self.identifier.clone(),
			holder: self.holder.clone(),
			document_sha256: hex(&self.sha256),
			secret: hex(self.secret.as_bytes()),
			attributes: self.attributes.list().iter().map(AttributeFile::of).collect(),
			membership: self.membership.as_ref().map(|membership| hex(&membership.encode())),
		};
		let mut line = Zeroizing::new(serde_json::to_string(&file).map_err(Failure::internal)?);
		line.push('\n');
		Ok(line)
	}

	/// Reads the file of one licence: a line of what `issue` or `issue-batch` wrote. Only its owner may read it.
	pub fn read(path: &Path) -> Outcome<Self> {
		let text = files::read_secret(path)?;
		let mut lines = text.lines().filter(|line| !line.trim().is_empty());
		match (lines.next(), lines.next()) {
			(Some(line), None) => Self::parse(line).map_err(|failure| Failure::file(path, failure.message)),
			(None, _) => Err(Failure::file(path, "this is empty")),
			(Some(_), Some(_)) => Err(Failure::file(path, "this holds several licences")
				.advise("Put the line of one licence into a file of its own.")),
		}
	}

	/// Checks every line of a file with what the holders of a batch keep, and gives the batch's root: that of the first line,
	/// to which all others must lead, too. `count` is how many licences the batch has, `first` the identifier of the first.
	pub fn whole(path: &Path, genesis: &[u8; 32], first: &Identifier, count: u32) -> Outcome<[u8; 32]> {
		let file = files::open_secret(path)?;
		let mut root = None;
		let lines = each_line(&file, path, |index, line| {
			// Of a file that is too long, too, the lines are right as far as the table goes.
			if index >= count {
				return Ok(());
			}
			let unfit = |why: &str| not_this_batch(path, index, why);
			// What of it is wrong is not shown: it may be about a person.
			let kept = Self::parse(line).map_err(|_| unfit("it is no licence as its holder keeps it"))?;
			let identifier = identifier_at(first, index)?;
			if kept.genesis != *genesis {
				return Err(unfit("it is of another chain"));
			}
			if kept.identifier != identifier.to_string() {
				return Err(unfit(&format!("its identifier is not {identifier}")));
			}
			let membership = kept.membership.as_ref().ok_or_else(|| unfit("it has no certificate and path"))?;
			if membership.certificate != kept.certificate(identifier.serial) {
				return Err(unfit("its certificate is of something else than it says"));
			}
			let leads_to = membership.root(count, index).ok_or_else(|| {
				unfit(&format!("its path is none in a batch of {count} licences, as many as the table has"))
			})?;
			if *root.get_or_insert(leads_to) != leads_to {
				return Err(unfit("its path leads to another root than the first line's"));
			}
			Ok(())
		})?;
		match root {
			Some(root) if lines == count => Ok(root),
			_ => {
				let message = format!("{}: this has {lines} licences, and the table {count}.", path.display());
				Err(Failure::new(Exit::BadFile, "IncompleteBatch", message).advise(BEGIN_AGAIN))
			}
		}
	}

	/// Reads one line.
	pub fn parse(line: &str) -> Outcome<Self> {
		let bad = || Failure::input("this is no licence as its holder keeps it");
		let file: KeptFile = serde_json::from_str(line).map_err(|_| bad())?;
		if file.form != FORM {
			return Err(bad().advise("Use the version of this program that wrote it."));
		}
		let secret = Secret::new(unhex_32(&file.secret).map_err(|_| bad())?);
		let membership = match file.membership {
			Some(text) => Some(Membership::decode_all(&mut &unhex(&text)?[..]).map_err(|_| bad())?),
			None => None,
		};
		Ok(Self {
			genesis: unhex_32(&file.genesis)?,
			identifier: file.identifier,
			holder: file.holder,
			sha256: unhex_32(&file.document_sha256)?,
			attributes: attributes(&secret, &file.attributes)?,
			membership,
			secret,
		})
	}
}

/// What to do about a file that is not the batch's.
const BEGIN_AGAIN: &str =
	"Name the table and the file as they were; else begin again without --resume, with another file.";

fn not_this_batch(path: &Path, index: u32, why: &str) -> Failure {
	let line = index.saturating_add(1);
	let message = format!("{}, line {line}: this is no line of the batch that is to be sent: {why}.", path.display());
	Failure::new(Exit::BadFile, "NotThisBatch", message).advise(BEGIN_AGAIN)
}

/// Does something with each line of a file, and says how many there are. A line has an end: a file that is none of ours does
/// not fill the memory.
fn each_line(file: &File, path: &Path, mut act: impl FnMut(u32, &str) -> Outcome) -> Outcome<u32> {
	let bad = |error: std::io::Error| Failure::file(path, error);
	let mut reader = BufReader::new(file);
	let mut line = Zeroizing::new(Vec::new());
	let mut count = 0u32;
	loop {
		line.clear();
		let read = reader.by_ref().take(MAX_LICENCE.saturating_add(1)).read_until(b'\n', &mut line).map_err(bad)?;
		if read == 0 {
			return Ok(count);
		}
		if u64::try_from(read).map_err(Failure::internal)? > MAX_LICENCE {
			return Err(not_this_batch(path, count, "it is longer than any licence"));
		}
		let text = std::str::from_utf8(&line).map_err(|_| not_this_batch(path, count, "it is not UTF-8 text"))?;
		act(count, text)?;
		count = count.saturating_add(1);
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// The licence file in the manual.
	pub const FILE: &str = r#"{
		"serial": 41, "holder": { "person": "CN-ID 110101199001011237" }, "validFrom": "2027-01-01T00:00:00+08:00",
		"documentSha256": "0x0707070707070707070707070707070707070707070707070707070707070707",
		"attributes": [{ "name": "name", "text": "王小明" }, { "name": "age", "atLeast": "18" }, { "name": "remarks" }]
	}"#;

	fn identifier() -> Identifier {
		Identifier { type_code: *b"11100000000013338W001", issuer: *b"11440300MA5DA12340", serial: 41, version: 1 }
	}

	#[test]
	fn what_is_kept_should_be_read_as_it_was_written() {
		let file: LicenceFile = serde_json::from_str(FILE).unwrap();
		let kept = file.keep([7; 32], &identifier(), Path::new(".")).unwrap();
		let again = Kept::parse(&kept.line().unwrap()).unwrap();
		assert_eq!(again.attributes.root(), kept.attributes.root());
		assert_eq!((again.on_chain(), again.document()), (kept.on_chain(), kept.document()));
		assert!(file.agrees(&again, Path::new(".")).unwrap());
		assert_eq!(file.validity().unwrap().until, None);
		let other = FILE.replace("王小明", "王大明");
		let other: LicenceFile = serde_json::from_str(&other).unwrap();
		assert!(!other.agrees(&again, Path::new(".")).unwrap());
		// A fresh secret each time: two licences that say the same have nothing in common on chain.
		let fresh = file.keep([7; 32], &identifier(), Path::new(".")).unwrap();
		assert_ne!(fresh.attributes.root(), kept.attributes.root());
		assert_ne!(fresh.on_chain(), kept.on_chain());
	}

	#[test]
	fn a_firm_should_stand_on_chain_by_number_and_its_document_by_hash() {
		let text = FILE.replace(r#"{ "person": "CN-ID 110101199001011237" }"#, r#"{ "party": 8 }"#);
		let file: LicenceFile = serde_json::from_str(&text).unwrap();
		let kept = file.keep([7; 32], &identifier(), Path::new(".")).unwrap();
		assert_eq!((kept.on_chain(), kept.document()), (Holder::Party(8), [7; 32]));
	}

	#[test]
	fn a_device_in_the_place_of_a_document_should_be_refused() {
		assert_eq!(sha256_of(Path::new("/")).unwrap_err().name, "NoRegularFile");
		#[cfg(unix)]
		assert_eq!(sha256_of(Path::new("/dev/zero")).unwrap_err().name, "NoRegularFile");
	}

	#[test]
	fn wrong_files_should_be_refused_without_being_shown() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("licence.json");
		for wrong in [
			FILE.replace("\"serial\": 41", "\"serial\": \"CN-ID 110101199001011237\""),
			FILE.replace("attributes", "says"),
			FILE.replace('{', ""),
		] {
			std::fs::write(&path, wrong).unwrap();
			let failure = LicenceFile::read(&path).unwrap_err();
			assert_eq!(failure.exit, Exit::BadFile);
			assert!(!failure.to_string().contains("1101"), "{failure}");
		}
		assert_eq!(validity(2, Some(2)).unwrap_err().name, "ValidityReversed");
		let both = FILE.replace("\"serial\"", "\"document\": \"a.pdf\", \"serial\"");
		let both: LicenceFile = serde_json::from_str(&both).unwrap();
		assert!(both.keep([7; 32], &identifier(), Path::new(".")).is_err());
		let twice = FILE.replace("\"remarks\"", "\"name\", \"text\": \"again\"");
		let twice: LicenceFile = serde_json::from_str(&twice).unwrap();
		assert!(twice.keep([7; 32], &identifier(), Path::new(".")).unwrap_err().message.contains("twice"));
		for wrong in ["", "{}", "{\"form\":2}"] {
			assert!(Kept::parse(wrong).is_err());
		}
	}

	#[test]
	fn a_file_that_others_may_read_or_with_several_licences_should_be_refused() {
		let folder = tempfile::tempdir().unwrap();
		let file: LicenceFile = serde_json::from_str(FILE).unwrap();
		let line = file.keep([7; 32], &identifier(), Path::new(".")).unwrap().line().unwrap();
		let path = folder.path().join("one");
		files::write_secret(&path, line.as_bytes()).unwrap();
		assert_eq!(Kept::read(&path).unwrap().identifier, identifier().to_string());
		let several = folder.path().join("several");
		files::write_secret(&several, format!("{}{}", *line, *line).as_bytes()).unwrap();
		assert!(Kept::read(&several).unwrap_err().advice.contains("own"));
		#[cfg(unix)]
		{
			use std::os::unix::fs::PermissionsExt;
			std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
			assert_eq!(Kept::read(&path).unwrap_err().name, "ExposedKey");
		}
	}
}
