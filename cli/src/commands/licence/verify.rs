//! Whether a licence counts: asked of the chain, or found out of a bundle without a node. The answer says what it rests on,
//! and the exit code whether it counts.

use super::{
	kept::{sha256_of, Kept},
	present::{read_presentation, ChallengeFile},
	Session,
};
use crate::{
	clock,
	commands::release::{ClockArgs, Clocks},
	exit::{Exit, Failure, Outcome},
	files,
	output::{hex, unhex, unhex_32},
	view,
};
use codec::DecodeAll;
use procurement_disclosure::{Holder, Membership};
use procurement_licence_proof::{open, Bundle, Checkpoint, Error, Opened, Verdict};
use procurement_primitives::{
	identity::{
		did::{format_did, parse_did, DidError},
		PartyId,
	},
	licence::{
		api::{LicenceView, VerifyView},
		LicenceId, VerifyReason,
	},
	time::Moment,
};
use serde::Serialize;
use serde_json::{json, Value};
use std::path::{Path, PathBuf};

/// What is asked about, in one of seven ways; a bundle may be asked about with what is kept or shown, too.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true).args([
	"licence", "document", "document_hash", "presentation", "kept", "credential", "offline",
]).multiple(true))]
pub struct VerifyArgs {
	/// The licence: its number (0-41), or its identifier (1.2.156.3005.2.…).
	#[arg(conflicts_with_all = ["document", "document_hash", "presentation", "kept", "credential", "offline"])]
	pub licence: Option<String>,
	/// A file: the document of a licence that a party holds.
	#[arg(long, value_name = "FILE", conflicts_with_all = ["document_hash", "presentation", "kept", "credential", "offline"])]
	pub document: Option<PathBuf>,
	/// What stands on the chain for a document, in hexadecimal.
	#[arg(long, value_name = "HASH", conflicts_with_all = ["presentation", "kept", "credential", "offline"])]
	pub document_hash: Option<String>,
	/// What a holder has shown, in answer to --challenge. A challenge is taken once: it leaves a file beside it, and a second
	/// answer to it is refused.
	#[arg(long, value_name = "FILE", requires = "challenge", conflicts_with_all = ["kept", "credential"])]
	pub presentation: Option<PathBuf>,
	/// The challenge that was sent.
	#[arg(long, value_name = "FILE", requires = "presentation")]
	pub challenge: Option<PathBuf>,
	/// What a holder keeps of a licence.
	#[arg(long, value_name = "FILE", conflicts_with = "credential")]
	pub kept: Option<PathBuf>,
	/// A W3C credential of this chain: its proof, and then what the chain says of its licence.
	#[arg(long, value_name = "FILE", conflicts_with = "offline")]
	pub credential: Option<PathBuf>,
	/// A bundle of the proof command, checked with no node.
	#[arg(long, value_name = "BUNDLE", requires = "checkpoint", conflicts_with = "at")]
	pub offline: Option<PathBuf>,
	/// The block that you trust, as the checkpoint command writes it.
	#[arg(long, value_name = "FILE", requires = "offline")]
	pub checkpoint: Option<PathBuf>,
	/// How old the bundle's block may be.
	#[arg(long, value_name = "LENGTH", default_value = "1d", value_parser = clock::length)]
	pub max_age: Moment,
	/// Takes the chain's time for this computer's own. Only on a development chain, whose time is moved by hand: a node of it
	/// is asked for its time, and shows that it is one.
	#[arg(long, requires = "offline")]
	pub development_clock: bool,
	/// Believes the node that this is a development chain, if it cannot show it.
	#[arg(long, requires = "development_clock")]
	pub trust_node: bool,
	/// Asks about this moment instead of now.
	#[arg(long, value_name = "MOMENT", conflicts_with_all = ["presentation"])]
	pub at: Option<String>,
}

/// Why a bundle proves nothing, as a failure.
fn bad_bundle(error: Error) -> Failure {
	let (name, advice) = match error {
		Error::OtherChain => ("OtherChain", "Ask a node of the checkpoint's chain."),
		Error::OtherBlock => ("OtherBlock", "Ask for a bundle at the checkpoint's block."),
		Error::TooOld { .. } => ("TooOld", "Ask for a bundle at a newer checkpoint."),
		Error::ClockBehind => (
			"ClockBehind",
			"Set this computer's clock; of a development chain whose time was moved, give --development-clock.",
		),
		Error::Incomplete(_) => ("Incomplete", "Do not trust who gave you the bundle."),
		Error::Surplus => ("Surplus", "Ask for a fresh bundle."),
		Error::OtherLayout => ("OtherLayout", "Use the version of this program that belongs to the chain."),
		Error::Malformed(_) => ("Malformed", "Use the version of this program that belongs to the chain."),
		Error::OtherAccount => ("OtherAccount", "Ask for a bundle that names the account which signed."),
	};
	let message = format!("The bundle proves nothing: {error}.");
	Failure::new(Exit::Refused, format!("Bundle::{name}"), message).advise(advice)
}

/// A challenge is answered once. What was taken is remembered beside the challenge.
fn take(challenge: &Path) -> Outcome {
	let mut used = challenge.as_os_str().to_owned();
	used.push(".used");
	files::write_new(Path::new(&used), b"").map_err(|failure| match failure.name.as_str() {
		"FileExists" => Failure::new(
			Exit::Refused,
			"ChallengeUsed",
			"This challenge has been answered: the answer is played again.",
		)
		.advise("Send the holder a fresh challenge."),
		_ => failure,
	})
}

/// Says what was found; fails if the licence does not count.
fn conclude(session: &Session, view: &VerifyView, json: &impl Serialize, known: Option<&Verdict>) -> Outcome {
	let mut text = view::verification_text(view);
	if let Some(Verdict { block, known_until, .. }) = known {
		text.push_str(&format!("\n\nAs of block {block}, {}.", clock::rfc3339(*known_until)));
	}
	session.output.result(text, json)?;
	if view.valid_at {
		return Ok(());
	}
	let reasons: Vec<&str> = view.reasons.iter().map(|reason| reason.code()).collect();
	let exit =
		if view.found || !view.reasons.contains(&VerifyReason::NotFound) { Exit::Refused } else { Exit::NotFound };
	Err(Failure::new(exit, "NotValid", format!("The licence does not count: {}.", reasons.join(", "))))
}

/// `procurement licence verify`.
pub async fn verify(session: &Session, args: VerifyArgs) -> Outcome {
	match (&args.offline, &args.checkpoint) {
		(Some(bundle), Some(checkpoint)) => {
			let (bundle, checkpoint): (Bundle, Checkpoint) = (read_json(bundle)?, read_json(checkpoint)?);
			let now = offline_clock(session, &args, &checkpoint).await?;
			offline(session, &args, &bundle, &checkpoint, now)
		}
		_ => online(session, &args).await,
	}
}

fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> Outcome<T> {
	serde_json::from_str(&files::read_text(path)?).map_err(|error| Failure::file(path, error))
}

/// The time by which a bundle is judged: this computer's; or a development chain's, as a node of that chain has it.
async fn offline_clock(session: &Session, args: &VerifyArgs, checkpoint: &Checkpoint) -> Outcome<Moment> {
	if !args.development_clock {
		return clock::now();
	}
	let chain = session.chain().await?;
	ensure_same_chain("The checkpoint", &checkpoint.genesis.0, &chain.genesis())?;
	let trial = chain.is_shown_to_be_for_trial().await?;
	let clock = ClockArgs { not_before: None, trust_node: args.trust_node, development_clock: true };
	// By the last final block, as all who may take a development chain's time: the bundle's own would make it ever fresh.
	Ok(Clocks::read(&chain, &clock, trial).await?.own)
}

/// Fails if something is of another chain than the one that is asked, or that is trusted.
fn ensure_same_chain(what: &str, its: &[u8; 32], asked: &[u8; 32]) -> Outcome {
	if its == asked {
		return Ok(());
	}
	let message = format!("{what} is of another chain than the one that is asked.");
	Err(Failure::new(Exit::Refused, "OtherChain", message).advise("Ask about it where it was issued."))
}

/// Without a node.
fn offline(session: &Session, args: &VerifyArgs, bundle: &Bundle, checkpoint: &Checkpoint, now: Moment) -> Outcome {
	let opened = open(bundle, checkpoint, now, args.max_age).map_err(bad_bundle)?;
	let verdict = match (&args.presentation, &args.challenge, &args.kept) {
		(Some(presentation), Some(challenge), _) => {
			let shown = read_presentation(presentation)?;
			let asked = ChallengeFile::read(challenge)?;
			asked.ensure_answered(&shown, &checkpoint.genesis.0, now)?;
			let verdict = opened.verify_presentation(&shown, &asked.input).map_err(bad_bundle)?;
			if verdict.answer.authentic {
				take(challenge)?;
			}
			verdict
		}
		(_, _, Some(kept)) => kept_offline(&opened, &Kept::read(kept)?, &checkpoint.genesis.0)?,
		_ => opened.verify(),
	};
	conclude(session, &verdict.answer, &verdict, Some(&verdict))
}

/// What a bundle proves of what a holder keeps.
fn kept_offline(opened: &Opened, kept: &Kept, genesis: &[u8; 32]) -> Outcome<Verdict> {
	ensure_same_chain("What is kept", &kept.genesis, genesis)?;
	let verdict = match &kept.membership {
		Some(membership) => opened.verify_certificate(membership),
		None => opened.verify(),
	};
	ensure_issued_so(kept, &verdict.answer)?;
	Ok(verdict)
}

/// Asked of a node.
async fn online(session: &Session, args: &VerifyArgs) -> Outcome {
	let chain = session.chain().await?;
	let at = args.at.as_deref().map(clock::moment).transpose().map_err(|failure| Failure::usage(failure.message))?;
	let view = if let Some(licence) = &args.licence {
		match licence.parse::<LicenceId>() {
			Ok(id) => chain.verify_licence(id, at).await?,
			Err(_) => chain.verify_identifier(licence, at).await?,
		}
	} else if let Some(path) = &args.document {
		chain.verify_document(sha256_of(path)?, at).await?
	} else if let Some(hash) = &args.document_hash {
		let hash = unhex_32(hash).map_err(|failure| Failure::usage(failure.message))?;
		chain.verify_document(hash, at).await?
	} else if let (Some(presentation), Some(challenge)) = (&args.presentation, &args.challenge) {
		let shown = read_presentation(presentation)?;
		let asked = ChallengeFile::read(challenge)?;
		asked.ensure_answered(&shown, &chain.genesis(), clock::now()?)?;
		let view = chain.verify_presentation(&shown, &asked.input).await?;
		if view.authentic {
			take(challenge)?;
		}
		view
	} else if let Some(path) = &args.kept {
		let kept = Kept::read(path)?;
		ensure_same_chain("What is kept", &kept.genesis, &chain.genesis())?;
		let id = chain.licence_with(&kept.identifier).await?;
		let view = match (id, &kept.membership) {
			(Some(id), Some(membership)) => chain.verify_certificate(id, membership, at).await?,
			_ => chain.verify_identifier(&kept.identifier, at).await?,
		};
		ensure_issued_so(&kept, &view)?;
		view
	} else if let Some(path) = &args.credential {
		let credential: Value = read_json(path)?;
		let genesis = chain.genesis();
		let claim = Claim::read(&credential, &genesis)?;
		let issuer = claim.issuer;
		let party = chain.party(issuer).await?.ok_or_else(|| Failure::not_found(format!("party {issuer}")))?;
		procurement_credential::verify(&credential, &party.assertion_keys).map_err(|error| {
			Failure::new(
				Exit::Refused,
				format!("Credential::{}", error.name()),
				format!("This proves nothing: {error}."),
			)
		})?;
		let view = match &claim.membership {
			Some(membership) => chain.verify_certificate(claim.licence, membership, at).await?,
			None => chain.verify_licence(claim.licence, at).await?,
		};
		if let Some(licence) = &view.licence {
			claim.ensure_so(&credential, licence, &genesis)?;
		}
		view
	} else {
		return Err(Failure::usage("Say what is to be verified."));
	};
	conclude(session, &view, &view, None)
}

/// Fails if the chain knows another licence than the one that was kept, or knows it with another holder, other attributes or
/// of another document than the file says.
fn ensure_issued_so(kept: &Kept, view: &VerifyView) -> Outcome {
	let Some(licence) = &view.licence else { return Ok(()) };
	if licence.identifier != kept.identifier.as_bytes() {
		return Err(Failure::new(
			Exit::Refused,
			"OtherLicence",
			format!("The file is of the licence {}, and what is asked is about another.", kept.identifier),
		)
		.advise("Take the file of that licence, or ask for a bundle of this one."));
	}
	// A party may have passed it on. A person cannot, and nobody has of whom nothing is recorded.
	let passed_on =
		|now: Holder| licence.changes > 0 && matches!((kept.on_chain(), now), (Holder::Party(_), Holder::Party(_)));
	let certified = kept.membership.as_ref().map(|membership| membership.certificate);
	let as_certified = certified.is_none_or(|certificate| certificate == kept.certificate(licence.serial));
	let as_known = licence.content.is_none_or(|content| {
		content.attributes == kept.attributes.root()
			&& content.document == kept.document()
			&& (content.holder == kept.on_chain() || passed_on(content.holder))
	});
	if as_certified && as_known {
		return Ok(());
	}
	Err(Failure::new(Exit::Refused, "NotIssuedSo", "The licence was not issued as this file says.")
		.advise("Ask the issuer for the right one."))
}

/// Whose word a credential is, on what.
struct Claim {
	issuer: PartyId,
	licence: LicenceId,
	/// Certificate and path, of a batch's licence that was not on record when it was exported.
	membership: Option<Membership>,
}

impl Claim {
	fn read(credential: &Value, genesis: &[u8; 32]) -> Outcome<Self> {
		let none = || Failure::input("This is no credential of a licence.");
		let text = |place: &str| credential.pointer(place).and_then(Value::as_str);
		let issuer = parse_did(genesis, text("/issuer/id").unwrap_or_default()).map_err(|error| match error {
			DidError::Malformed => none(),
			DidError::OtherChain => Failure::new(
				Exit::Refused,
				"Credential::OtherChain",
				"The credential is of another chain than the node's.",
			),
		})?;
		let licence = text("/credentialSubject/licence/number").and_then(|number| number.parse().ok());
		let membership = match credential.pointer("/credentialSubject/licence/membership") {
			Some(Value::String(text)) => {
				Some(Membership::decode_all(&mut &unhex(text).map_err(|_| none())?[..]).map_err(|_| none())?)
			}
			Some(_) => return Err(none()),
			None => None,
		};
		Ok(Self { issuer, licence: licence.ok_or_else(none)?, membership })
	}

	/// Fails if the chain does not know the licence as its issuer has written it down: what a credential says stays, also when
	/// the licence changes hands.
	fn ensure_so(&self, credential: &Value, licence: &LicenceView, genesis: &[u8; 32]) -> Outcome {
		let refused = |name: &str, why: &str| {
			let failure = Failure::new(Exit::Refused, format!("Credential::{name}"), why);
			Err(failure.advise("Ask the holder for a presentation, or the issuer for a new credential."))
		};
		if licence.issuer != self.issuer {
			return refused("OtherIssuer", "Somebody else issued this licence.");
		}
		let Some(subject) = credential.get("credentialSubject") else {
			return refused("OtherContent", "The credential says nothing of the licence.");
		};
		let says = |name: &str| subject.pointer(&format!("/licence/{name}")).and_then(Value::as_str);
		if says("identifier").map(str::as_bytes) != Some(&licence.identifier[..]) {
			return refused("OtherLicence", "The credential is of another licence.");
		}
		// Of a batch's licence of which neither record nor path is known, the answer says that already: it does not count.
		let Some(content) = licence.content else { return Ok(()) };
		if says("document") != Some(&hex(&content.document)) || says("attributeRoot") != Some(&hex(&content.attributes))
		{
			return refused(
				"OtherContent",
				"The licence says something else than the credential, or is of another document.",
			);
		}
		let held_so = match (subject.get("id").map(|id| id.as_str().unwrap_or_default()), content.holder) {
			// Credentials of licences that may change hands, and of persons without a key, name nobody.
			(None, _) => true,
			(Some(id), Holder::Party(party)) => id == format_did(genesis, party),
			(Some(id), Holder::Person(_)) => id.starts_with("did:key:"),
		};
		if !held_so {
			return refused("OtherHolder", "Somebody else holds the licence than the credential says.");
		}
		Ok(())
	}
}

/// `procurement licence checkpoint`: the last final block, as this node has it.
pub async fn checkpoint(session: &Session, output: &Path) -> Outcome {
	let chain = session.chain().await?;
	let (number, hash, _) = chain.final_header().await?;
	let file = Checkpoint { genesis: chain.genesis().into(), hash: hash.0.into() };
	let text = serde_json::to_string_pretty(&file).map_err(Failure::internal)?;
	files::write_new(output, text.as_bytes())?;
	session
		.output
		.warn("Whoever trusts this block trusts this node. Compare its hash with other nodes' before you hand it out.");
	let words = format!("Block {number} is in {}.", output.display());
	session.output.result(words, &json!({ "result": { "block": number, "checkpoint": file } }))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::commands::licence::kept::LicenceFile;
	use codec::Encode;
	use pallet_procurement_licences::types::{
		Batch as OnChain, Class, ClassTerms, Issue, Licence, StandingRecord, Trust,
	};
	use procurement_disclosure::{Batch, Identifier};
	use procurement_licence_proof::{keys, Header};
	use procurement_primitives::licence::{api::ContentView, Standing, Validity, ValidityBounds};
	use sp_core::{Blake2Hasher, H256};
	use sp_trie::{LayoutV1, MemoryDB, StorageProof, TrieDBMutBuilder, TrieMut};

	#[test]
	fn a_challenge_should_be_taken_once() {
		let folder = tempfile::tempdir().unwrap();
		let challenge = folder.path().join("challenge.json");
		assert_eq!(take(&challenge), Ok(()));
		let failure = take(&challenge).unwrap_err();
		assert_eq!((failure.exit, failure.name.as_str()), (Exit::Refused, "ChallengeUsed"));
	}

	#[test]
	fn what_counts_should_end_well_and_what_does_not_with_its_reasons() {
		let session = Session::quiet();
		let ends = |view: VerifyView| conclude(&session, &view, &view, None).map_err(|failure| failure.exit);
		assert_eq!(ends(VerifyView { found: true, valid_at: true, ..Default::default() }), Ok(()));
		let reasons = |reasons: Vec<VerifyReason>| VerifyView { reasons, ..Default::default() };
		assert_eq!(ends(reasons(vec![VerifyReason::NotFound])), Err(Exit::NotFound));
		assert_eq!(ends(reasons(vec![VerifyReason::WrongCheckCharacter])), Err(Exit::Refused));
		assert_eq!(ends(VerifyView { found: true, ..reasons(vec![VerifyReason::Revoked]) }), Err(Exit::Refused));
	}

	#[test]
	fn every_fault_of_a_bundle_should_have_a_name_and_advice() {
		let item = procurement_licence_proof::Item::Standing;
		for error in [
			Error::OtherChain,
			Error::OtherBlock,
			Error::TooOld { age: 2_000, most: 1_000 },
			Error::ClockBehind,
			Error::Incomplete(item),
			Error::Surplus,
			Error::OtherLayout,
			Error::Malformed(item),
			Error::OtherAccount,
		] {
			let failure = bad_bundle(error);
			assert_eq!(failure.exit, Exit::Refused);
			assert!(failure.name.starts_with("Bundle::") && !failure.advice.is_empty(), "{failure}");
		}
	}

	#[test]
	fn a_credential_should_name_issuer_and_licence_of_this_chain() {
		let credential = |did: &str| {
			json!({
				"issuer": { "id": did }, "credentialSubject": { "licence": { "number": "3-41" } },
			})
		};
		let claim = |credential: &Value| Claim::read(credential, &[7; 32]);
		let ours = credential("did:procurement:0707070707070707:3");
		let Claim { issuer, licence, membership } = claim(&ours).unwrap();
		assert_eq!((issuer, licence, membership), (3, LicenceId { batch: 3, index: 41 }, None));
		let failure = claim(&credential("did:procurement:0808080808080808:3")).err().unwrap();
		assert_eq!(failure.name, "Credential::OtherChain");
		assert!(claim(&credential("did:web:example.org")).is_err());
		assert!(claim(&json!({ "issuer": { "id": "did:procurement:0707070707070707:3" } })).is_err());
		assert!(claim(&json!([])).is_err());
		let mut with_path = ours.clone();
		let membership = Membership { certificate: certified().certificate(100), path: vec![[5; 32]] };
		with_path["credentialSubject"]["licence"]["membership"] = json!(hex(&membership.encode()));
		assert_eq!(claim(&with_path).unwrap().membership, Some(membership));
		for wrong in [json!("0x00"), json!("path"), json!(7)] {
			with_path["credentialSubject"]["licence"]["membership"] = wrong;
			assert!(claim(&with_path).is_err());
		}
	}

	#[test]
	fn a_credential_should_count_only_as_the_chain_knows_its_licence() {
		let id = LicenceId { batch: 0, index: 41 };
		let content = ContentView { holder: Holder::Party(8), document: [2; 32], attributes: [3; 32] };
		let licence = LicenceView {
			id,
			identifier: b"1.2.156".to_vec(),
			class: 0,
			issuer: 3,
			serial: 41,
			version: 1,
			issued: 0,
			valid_from: 0,
			valid_until: None,
			schema_version: 0,
			standing: Standing::Valid,
			changes: 0,
			content: Some(content),
			counts_from: None,
			held_since: None,
			offered_to: None,
		};
		let credential = json!({
			"issuer": { "id": "did:procurement:0707070707070707:3" },
			"credentialSubject": { "id": "did:procurement:0707070707070707:8", "licence": {
				"number": "0-41", "identifier": "1.2.156", "document": hex(&[2; 32]), "attributeRoot": hex(&[3; 32]),
			} },
		});
		let refused = |credential: &Value, licence: &LicenceView| {
			let claim = Claim::read(credential, &[7; 32]).unwrap();
			claim.ensure_so(credential, licence, &[7; 32]).map_err(|failure| failure.name)
		};
		assert_eq!(refused(&credential, &licence), Ok(()));
		let known = |content: ContentView| LicenceView { content: Some(content), ..licence.clone() };
		let transferred = known(ContentView { holder: Holder::Party(9), ..content });
		assert_eq!(refused(&credential, &transferred), Err("Credential::OtherHolder".into()));
		let of_a_person = known(ContentView { holder: Holder::Person([8; 32]), ..content });
		assert_eq!(refused(&credential, &of_a_person), Err("Credential::OtherHolder".into()));
		for other in [ContentView { document: [9; 32], ..content }, ContentView { attributes: [9; 32], ..content }] {
			assert_eq!(refused(&credential, &known(other)), Err("Credential::OtherContent".into()));
		}
		let other = LicenceView { issuer: 4, ..licence.clone() };
		assert_eq!(refused(&credential, &other), Err("Credential::OtherIssuer".into()));
		let other = LicenceView { identifier: b"1.2.157".to_vec(), ..licence.clone() };
		assert_eq!(refused(&credential, &other), Err("Credential::OtherLicence".into()));
		let unknown = LicenceView { content: None, ..licence.clone() };
		assert_eq!(refused(&credential, &unknown), Ok(()), "the answer says that the path is missing");
		// Who is not named has not changed.
		let mut unnamed = credential.clone();
		unnamed["credentialSubject"].as_object_mut().unwrap().remove("id");
		assert_eq!(refused(&unnamed, &transferred), Ok(()));
		let mut person = credential.clone();
		person["credentialSubject"]["id"] = json!("did:key:z6Mk");
		assert_eq!(refused(&person, &of_a_person), Ok(()));
		assert_eq!(refused(&person, &licence), Err("Credential::OtherHolder".into()));
		let mut silent = credential;
		silent["credentialSubject"]["licence"].as_object_mut().unwrap().remove("attributeRoot");
		assert_eq!(refused(&silent, &licence), Err("Credential::OtherContent".into()));
	}

	const TIME: Moment = 1_735_704_000_000;
	const ALONE: LicenceId = LicenceId { batch: 0, index: 41 };
	const BATCHED: LicenceId = LicenceId { batch: 1, index: 1 };
	const ISSUER: PartyId = 3;

	/// What the holder of a licence with this serial number keeps of it.
	fn kept_of(serial: u32, name: &str, holder: &str) -> Kept {
		let text = json!({
			"serial": serial, "holder": serde_json::from_str::<Value>(holder).unwrap(), "validFrom": "2024-01-01T00:00:00Z",
			"documentSha256": "07".repeat(32), "attributes": [{ "name": "name", "text": name }],
		});
		let file: LicenceFile = serde_json::from_value(text).unwrap();
		file.keep([7; 32], &identifier(serial), Path::new(".")).unwrap()
	}

	fn identifier(serial: u32) -> Identifier {
		Identifier { type_code: *b"11100000000013338W001", issuer: *b"11440300MA5DA12340", serial, version: 1 }
	}

	fn certified() -> Kept {
		kept_of(100, "Wang", r#"{ "person": "ID 7" }"#)
	}

	/// What the chain has of these licences, and a bundle for one of them.
	fn opened(alone: &Kept, batch: &Batch, licence: LicenceId, changes: u32) -> Opened {
		let issue = |serial| Issue {
			class: 0,
			issuer: ISSUER,
			serial,
			version: 1,
			issued: TIME,
			validity: Validity { from: 0, until: None },
			schema_version: 0,
		};
		let record = Licence {
			issue: issue(41),
			holder: alone.on_chain(),
			tenure: issue(41).tenure(),
			document: alone.document(),
			attributes: alone.attributes.root(),
		};
		let class = Class {
			code: identifier(0).type_code,
			name: b"Permit".to_vec().try_into().unwrap(),
			terms: ClassTerms { schema: [1; 32], validity: ValidityBounds::default() },
			schema_version: 0,
			revocable: true,
			transferable: true,
			issuers: 1,
		};
		let batch = OnChain { issue: issue(100), count: batch.count(), root: batch.root() };
		let standing = StandingRecord { standing: Standing::Valid, changes };
		let contents = [
			(keys::licences_layout(), 1u16.encode()),
			(keys::identity_layout(), 1u16.encode()),
			(keys::genesis(), [7u8; 32].encode()),
			(keys::time(), TIME.encode()),
			(keys::licence(ALONE), record.encode()),
			(keys::standing(ALONE), standing.encode()),
			(keys::batch(1), batch.encode()),
			(keys::class(0), class.encode()),
			(keys::issuer_code(ISSUER), identifier(0).issuer.encode()),
			(keys::trust(0, ISSUER), Trust { since: 0, withdrawn: None, voids: Default::default() }.encode()),
		];
		let (mut nodes, mut root) = (MemoryDB::<Blake2Hasher>::default(), Default::default());
		{
			let mut trie = TrieDBMutBuilder::<LayoutV1<Blake2Hasher>>::new(&mut nodes, &mut root).build();
			for (key, value) in &contents {
				trie.insert(key, value).unwrap();
			}
		}
		let header = Header {
			parent_hash: H256([2; 32]),
			number: 41,
			state_root: root,
			extrinsics_root: H256::zero(),
			digest: Default::default(),
		};
		let proof = StorageProof::new(nodes.drain().into_values().map(|(node, _)| node));
		let bundle = Bundle::new(licence, None, header, proof).unwrap();
		let checkpoint = Checkpoint { genesis: H256([7; 32]), hash: bundle.hash() };
		open(&bundle, &checkpoint, TIME, 1_000).unwrap()
	}

	/// A batch of three, of which the second is `kept`.
	fn batch_with(kept: &Kept) -> Batch {
		let other = |serial| kept_of(serial, "Li", r#"{ "party": 9 }"#).certificate(serial);
		Batch::new(vec![other(100), kept.certificate(101), other(102)]).unwrap()
	}

	fn found(opened: &Opened, kept: &Kept) -> Result<bool, String> {
		let verdict = kept_offline(opened, kept, &[7; 32]);
		verdict.map(|verdict| verdict.answer.valid_at).map_err(|failure| {
			assert_eq!(failure.exit, Exit::Refused);
			assert!(!failure.advice.is_empty());
			failure.name
		})
	}

	/// The file of a licence, with something in it written otherwise.
	fn forged(kept: &Kept, from: &str, to: &str) -> Kept {
		let line = kept.line().unwrap();
		assert!(line.contains(from), "{from}");
		Kept::parse(&line.replace(from, to)).unwrap()
	}

	#[test]
	fn what_is_kept_should_be_held_against_a_bundle() {
		for (holder, other) in [(r#"{"party":8}"#, r#"{"party":9}"#), (r#"{"person":"ID 7"}"#, r#"{"person":"ID 8"}"#)]
		{
			let kept = kept_of(41, "Wang", holder);
			let batch = batch_with(&kept_of(101, "Zhao", r#"{ "party": 8 }"#));
			let opened = opened(&kept, &batch, ALONE, 0);
			assert_eq!(found(&opened, &kept), Ok(true));
			let refused = Err("NotIssuedSo".to_string());
			assert_eq!(found(&opened, &forged(&kept, "Wang", "Zhao")), refused);
			assert_eq!(found(&opened, &forged(&kept, holder, other)), refused);
			let mut document = forged(&kept, "Wang", "Wang");
			document.sha256 = [9; 32];
			assert_eq!(found(&opened, &document), refused);
			let another = kept_of(42, "Wang", holder);
			assert_eq!(found(&opened, &another), Err("OtherLicence".into()));
			let mut elsewhere = forged(&kept, "Wang", "Wang");
			elsewhere.genesis = [8; 32];
			assert_eq!(found(&opened, &elsewhere), Err("OtherChain".into()));
		}
	}

	#[test]
	fn what_is_kept_should_hold_when_a_party_has_passed_it_on_and_no_person_can() {
		for (first, now, outcome) in [
			(r#"{"party":8}"#, r#"{"party":9}"#, Ok(true)),
			(r#"{"person":"ID 7"}"#, r#"{"person":"ID 8"}"#, Err("NotIssuedSo".to_string())),
			(r#"{"person":"ID 7"}"#, r#"{"party":9}"#, Err("NotIssuedSo".to_string())),
		] {
			let kept = kept_of(41, "Wang", first);
			let record = forged(&kept, first, now);
			let batch = batch_with(&kept_of(101, "Zhao", r#"{ "party": 8 }"#));
			assert_eq!(found(&opened(&record, &batch, ALONE, 2), &kept), outcome, "{first} {now}");
		}
	}

	#[test]
	fn what_is_kept_of_a_batch_should_be_held_against_certificate_and_path() {
		let alone = kept_of(41, "Zhao", r#"{ "party": 8 }"#);
		let mut kept = kept_of(101, "Wang", r#"{"person":"ID 7"}"#);
		let batch = batch_with(&kept);
		kept.membership = batch.membership(1);
		let opened = opened(&alone, &batch, BATCHED, 0);
		assert_eq!(found(&opened, &kept), Ok(true));
		let refused = Err("NotIssuedSo".to_string());
		assert_eq!(found(&opened, &forged(&kept, "Wang", "Zhao")), refused);
		assert_eq!(found(&opened, &forged(&kept, "ID 7", "ID 8")), refused);
		// With a certificate of its own making the path leads elsewhere: the chain's answer says so.
		let mut whole = forged(&kept, "Wang", "Zhao");
		let certificate = whole.certificate(101);
		whole.membership = whole.membership.map(|membership| Membership { certificate, ..membership });
		assert_eq!(found(&opened, &whole), Ok(false));
		let mut pathless = forged(&kept, "Wang", "Wang");
		pathless.membership = None;
		assert_eq!(found(&opened, &pathless), Ok(false));
		let mut neighbour = kept_of(102, "Li", r#"{ "party": 9 }"#);
		neighbour.membership = batch.membership(2);
		assert_eq!(found(&opened, &neighbour), Err("OtherLicence".into()));
	}
}
