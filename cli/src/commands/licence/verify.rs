//! Whether a licence counts: asked of the chain, or found out of a bundle without a node. The answer says what it rests on,
//! and the exit code whether it counts.

use super::{
	kept::{sha256_of, Kept},
	present::{read_presentation, Asked, ChallengeFile},
	Session,
};
use crate::{
	clock,
	exit::{Exit, Failure, Outcome},
	files,
	output::unhex_32,
	view,
};
use procurement_licence_proof::{open, Bundle, Checkpoint, Error, Verdict};
use procurement_primitives::{
	identity::did::{parse_did, DidError},
	licence::{api::VerifyView, LicenceId, VerifyReason},
	time::Moment,
};
use serde::Serialize;
use serde_json::{json, Value};
use std::path::{Path, PathBuf};

/// What is asked about. One of the first six.
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
		Error::ClockBehind => ("ClockBehind", "Set this computer's clock."),
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
		(Some(bundle), Some(checkpoint)) => offline(session, &args, bundle, checkpoint, clock::now()?),
		_ => online(session, &args).await,
	}
}

fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> Outcome<T> {
	serde_json::from_str(&files::read_text(path)?).map_err(|error| Failure::file(path, error))
}

/// Without a node.
fn offline(session: &Session, args: &VerifyArgs, bundle: &Path, checkpoint: &Path, now: Moment) -> Outcome {
	let (bundle, checkpoint): (Bundle, Checkpoint) = (read_json(bundle)?, read_json(checkpoint)?);
	let opened = open(&bundle, &checkpoint, now, args.max_age).map_err(bad_bundle)?;
	let verdict = match (&args.presentation, &args.challenge, &args.kept) {
		(Some(presentation), Some(challenge), _) => {
			let shown = read_presentation(presentation)?;
			let Asked { input, .. } = ChallengeFile::read(challenge)?;
			let verdict = opened.verify_presentation(&shown, &input).map_err(bad_bundle)?;
			if verdict.answer.authentic {
				take(challenge)?;
			}
			verdict
		}
		(_, _, Some(kept)) => match Kept::read(kept)?.membership {
			Some(membership) => opened.verify_certificate(&membership),
			None => opened.verify(),
		},
		_ => opened.verify(),
	};
	conclude(session, &verdict.answer, &verdict, Some(&verdict))
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
		let Asked { genesis, input, .. } = ChallengeFile::read(challenge)?;
		if genesis != chain.genesis() {
			return Err(Failure::new(
				Exit::Usage,
				"OtherChain",
				"The challenge is about another chain than the node's.",
			));
		}
		let view = chain.verify_presentation(&shown, &input).await?;
		if view.authentic {
			take(challenge)?;
		}
		view
	} else if let Some(path) = &args.kept {
		let kept = Kept::read(path)?;
		let id = chain.licence_with(&kept.identifier).await?;
		let view = match (id, &kept.membership) {
			(Some(id), Some(membership)) => chain.verify_certificate(id, membership, at).await?,
			_ => chain.verify_identifier(&kept.identifier, at).await?,
		};
		ensure_issued_so(&kept, &view)?;
		view
	} else if let Some(path) = &args.credential {
		let credential: Value = read_json(path)?;
		let Claim { issuer, licence } = claim(&credential, &chain.genesis())?;
		let party = chain.party(issuer).await?.ok_or_else(|| Failure::not_found(format!("party {issuer}")))?;
		procurement_credential::verify(&credential, &party.assertion_keys).map_err(|error| {
			Failure::new(
				Exit::Refused,
				format!("Credential::{}", error.name()),
				format!("This proves nothing: {error}."),
			)
		})?;
		let view = chain.verify_licence(licence, at).await?;
		if view.licence.as_ref().is_some_and(|licence| licence.issuer != issuer) {
			return Err(Failure::new(Exit::Refused, "Credential::OtherIssuer", "Somebody else issued this licence."));
		}
		view
	} else {
		return Err(Failure::usage("Say what is to be verified."));
	};
	conclude(session, &view, &view, None)
}

/// Fails if the chain knows the licence with other attributes, or of another document, than what was kept says.
fn ensure_issued_so(kept: &Kept, view: &VerifyView) -> Outcome {
	let content = view.licence.as_ref().and_then(|licence| licence.content);
	if content.is_none_or(|it| it.attributes == kept.attributes.root() && it.document == kept.document()) {
		return Ok(());
	}
	Err(Failure::new(Exit::Refused, "NotIssuedSo", "The licence was not issued as this file says.")
		.advise("Ask the issuer for the right one."))
}

/// Whose word a credential is, on what.
struct Claim {
	issuer: u32,
	licence: LicenceId,
}

fn claim(credential: &Value, genesis: &[u8; 32]) -> Outcome<Claim> {
	let text = |place: &str| credential.pointer(place).and_then(Value::as_str);
	let did = text("/issuer/id").unwrap_or_default();
	let issuer = parse_did(genesis, did).map_err(|error| match error {
		DidError::Malformed => Failure::input("This is no credential of a licence."),
		DidError::OtherChain => {
			Failure::new(Exit::Refused, "Credential::OtherChain", "The credential is of another chain than the node's.")
		}
	})?;
	let licence = text("/credentialSubject/licence/number").and_then(|number| number.parse().ok());
	let licence = licence.ok_or_else(|| Failure::input("This is no credential of a licence."))?;
	Ok(Claim { issuer, licence })
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
		let Claim { issuer, licence } = claim(&credential("did:procurement:0707070707070707:3"), &[7; 32]).unwrap();
		assert_eq!((issuer, licence), (3, LicenceId { batch: 3, index: 41 }));
		let failure = claim(&credential("did:procurement:0808080808080808:3"), &[7; 32]).err().unwrap();
		assert_eq!(failure.name, "Credential::OtherChain");
		assert!(claim(&credential("did:web:example.org"), &[7; 32]).is_err());
		assert!(claim(&json!({ "issuer": { "id": "did:procurement:0707070707070707:3" } }), &[7; 32]).is_err());
		assert!(claim(&json!([]), &[7; 32]).is_err());
	}
}
