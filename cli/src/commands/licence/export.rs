//! Licences and their standing as W3C credentials, and the keys that sign them.

use super::{kept::Kept, present::read_seed, says::select, Session};
use crate::{
	chain::{api::Account, calls::identity, Chain},
	clock,
	commands::{keyholder::randomness, party_of},
	exit::{Exit, Failure, Outcome},
	files,
	output::clean,
};
use codec::Encode;
use procurement_credential::{
	address, multikey, secure, AssertionKey, Licence, Part, Positions, StatusList, LIST_LENGTH,
};
use procurement_disclosure::Holder;
use procurement_primitives::{
	identity::{api::PartyView, did::format_did, PartyId},
	licence::{
		api::{ContentView, LicenceView},
		LicenceId, Standing, StatusPurpose, SINGLE,
	},
	time::Moment,
};
use serde_json::{json, Value};
use std::{
	collections::{BTreeMap, BTreeSet},
	path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// The type of the service under whose address a party publishes its status lists.
const LISTS_SERVICE: &str = "StatusLists";

/// How many entries are asked for at once.
const PAGE: u32 = 100;

/// What is done with assertion keys.
#[derive(Debug, clap::Subcommand)]
pub enum AssertionCommand {
	/// Makes a key from the operating system's randomness.
	Init {
		/// Where to. A file that is there is never overwritten.
		#[arg(long, value_name = "FILE")]
		assertion: PathBuf,
	},
	/// Says on chain that the signer's party signs credentials with this key, too. The party's controller.
	Add {
		/// The file with the key.
		#[arg(long, value_name = "FILE")]
		assertion: PathBuf,
	},
	/// Says on chain that it does so no longer: no credential that the key signed proves anything any more. The party's
	/// controller.
	Drop {
		/// The public key, as the DID document has it: z6Mk….
		multikey: String,
	},
	/// Shows the keys with which a party signs credentials.
	Show {
		/// The party.
		party: PartyId,
	},
}

/// What is exported.
#[derive(Debug, clap::Args)]
pub struct ExportArgs {
	/// The licence.
	pub licence: LicenceId,
	/// Where to write the W3C Verifiable Credential.
	#[arg(long, value_name = "FILE")]
	pub vc: PathBuf,
	/// What the holder keeps of the licence. Needed for attributes, and for a batch's licence that is not on record.
	#[arg(long, value_name = "FILE")]
	pub kept: Option<PathBuf>,
	/// The attributes that the credential shows to everybody who gets it, as in present; else none.
	#[arg(long, value_name = "NAME", value_delimiter = ',', requires = "kept")]
	pub show: Vec<String>,
	/// Whose word it is, and where its lists are.
	#[command(flatten)]
	pub issuer: IssuerArgs,
}

/// Which lists are written.
#[derive(Debug, clap::Args)]
pub struct StatusListArgs {
	/// The issuer.
	#[arg(long)]
	pub issuer: PartyId,
	/// The folder in which the lists are written, each under the last part of its address.
	#[arg(long, value_name = "DIR")]
	pub to: PathBuf,
	/// How long verifiers may rely on them: publish newer ones before that.
	#[arg(long, value_name = "LENGTH", default_value = "2d", value_parser = clock::length)]
	pub valid: Moment,
	/// Whose word they are, and where they are published.
	#[command(flatten)]
	pub signed: IssuerArgs,
}

/// The key, and the address of the lists.
#[derive(Debug, clap::Args)]
pub struct IssuerArgs {
	/// The file with the issuer's assertion key.
	#[arg(long, value_name = "FILE")]
	pub assertion: PathBuf,
	/// Where the issuer publishes its lists; else the address of its service StatusLists on chain.
	#[arg(long, value_name = "URL")]
	pub lists: Option<String>,
}

/// A party as the issuer of credentials.
struct Issuer {
	party: PartyView<Account>,
	did: String,
	key: AssertionKey,
	lists: String,
}

impl Issuer {
	async fn read(chain: &Chain, party: PartyId, args: &IssuerArgs) -> Outcome<Self> {
		let key = AssertionKey::new(&*read_seed(&args.assertion)?);
		let view = chain.party(party).await?.ok_or_else(|| Failure::not_found(format!("party {party}")))?;
		if !view.assertion_keys.contains(&key.public()) {
			return Err(Failure::new(
				Exit::Key,
				"UnknownAssertionKey",
				format!("Party {party} does not sign credentials with this key: nobody would believe them."),
			)
			.advise("Say so on chain first: procurement licence assertion add."));
		}
		let service = view.services.iter().find(|service| service.kind == LISTS_SERVICE.as_bytes());
		let service = service.map(|service| String::from_utf8_lossy(&service.endpoint).into_owned());
		let lists = args.lists.clone().or(service).ok_or_else(|| {
			Failure::usage("It is not said where the issuer publishes its status lists.")
				.advise("Give --lists URL, or have the issuer set the service StatusLists.")
		})?;
		if !lists.starts_with("https://") && !lists.starts_with("http://") {
			return Err(Failure::usage("Status lists are published under an address that begins with https://."));
		}
		Ok(Self { party: view, did: format_did(&chain.genesis(), party), key, lists })
	}

	fn sign(&self, credential: Value, now: Moment) -> Outcome<Vec<u8>> {
		let signed = secure(credential, &self.key, now).map_err(Failure::internal)?;
		serde_json::to_vec_pretty(&signed).map_err(Failure::internal)
	}
}

/// `procurement licence assertion`.
pub async fn assertion(session: &Session, command: AssertionCommand) -> Outcome {
	match command {
		AssertionCommand::Init { assertion } => {
			let seed = randomness()?;
			let mut text = Zeroizing::new(hex::encode(*seed));
			text.push('\n');
			files::write_secret(&assertion, text.as_bytes())?;
			let public = multikey::encode(&AssertionKey::new(&seed).public());
			let words = format!(
				"The key is in {}; its public part is {public}. Whoever gets the file signs credentials in the issuer's name.",
				assertion.display()
			);
			session.output.result(words, &json!({ "result": { "multikey": public } }))
		}
		AssertionCommand::Add { assertion } => {
			let public = AssertionKey::new(&*read_seed(&assertion)?).public();
			set_keys(session, |keys| {
				keys.push(public);
				Ok(format!("The party signs credentials with {} from now on.", multikey::encode(&public)))
			})
			.await
		}
		AssertionCommand::Drop { multikey: text } => {
			let public = multikey::decode(&text).ok_or_else(|| Failure::usage("That is no Ed25519 key as z6Mk…."))?;
			session.output.confirm("All credentials that this key has signed will prove nothing. Drop it?")?;
			set_keys(session, |keys| {
				let had = keys.len();
				keys.retain(|key| *key != public);
				if keys.len() == had {
					return Err(Failure::not_found("such key of this party"));
				}
				Ok(format!("The party signs credentials with {text} no longer."))
			})
			.await
		}
		AssertionCommand::Show { party } => {
			let chain = session.chain().await?;
			let view = chain.party(party).await?.ok_or_else(|| Failure::not_found(format!("party {party}")))?;
			let keys: Vec<String> = view.assertion_keys.iter().map(multikey::encode).collect();
			let did = format_did(&chain.genesis(), party);
			let words = if keys.is_empty() {
				format!("{did} signs no credentials.")
			} else {
				format!("{did}\n{}", keys.join("\n"))
			};
			session.output.result(words, &json!({ "did": did, "assertionKeys": keys }))
		}
	}
}

/// Sets the keys of the signer's party to what `change` makes of those that it has.
async fn set_keys(session: &Session, change: impl FnOnce(&mut Vec<[u8; 32]>) -> Outcome<String>) -> Outcome {
	let (chain, signer) = (session.chain().await?, session.signer()?);
	let party = party_of(&chain, &signer).await?;
	let view = chain.party(party).await?.ok_or_else(|| Failure::not_found(format!("party {party}")))?;
	let mut keys = view.assertion_keys.clone();
	let words = change(&mut keys)?;
	let multikeys: Vec<String> = keys.iter().map(multikey::encode).collect();
	let done = chain.submit(&signer, &identity::set_assertion_keys(keys)).await?;
	session.done(&done, words, json!({ "party": party, "assertionKeys": multikeys }))
}

/// What a licence says: as the chain has it on record, or as the holder's file proves it.
async fn content(chain: &Chain, licence: &LicenceView, kept: Option<&Kept>) -> Outcome<ContentView> {
	if let Some(content) = licence.content {
		let same = kept.is_none_or(|kept| kept.attributes.root() == content.attributes);
		return if same { Ok(content) } else { Err(not_issued_so()) };
	}
	let membership = kept.and_then(|kept| kept.membership.as_ref()).ok_or_else(|| {
		Failure::usage("The licence was issued in a batch: the chain does not know what it says.")
			.advise("Give what its holder keeps of it with --kept.")
	})?;
	let view = chain.verify_certificate(licence.id, membership, None).await?;
	let found = view.licence.and_then(|licence| licence.content).filter(|_| view.authentic);
	found
		.filter(|content| kept.is_some_and(|kept| kept.attributes.root() == content.attributes))
		.ok_or_else(not_issued_so)
}

fn not_issued_so() -> Failure {
	Failure::new(Exit::Refused, "NotIssuedSo", "The licence was not issued as this file says.")
		.advise("Name the file of this licence.")
}

/// `procurement licence export`.
pub async fn export(session: &Session, args: ExportArgs) -> Outcome {
	let chain = session.chain().await?;
	let licence = chain.licence(args.licence).await?;
	let kept = args.kept.as_deref().map(Kept::read).transpose()?;
	let content = content(&chain, &licence, kept.as_ref()).await?;
	let list = kept.as_ref().map(|kept| kept.attributes.list()).unwrap_or_default();
	let places = select(list, &args.show)?;
	let attributes: Vec<_> =
		(0..).zip(list).filter(|(place, _)| places.contains(place)).map(|(_, it)| it.clone()).collect();
	let issuer = Issuer::read(&chain, licence.issuer, &args.issuer).await?;
	let class = chain.licence_class(licence.class).await?;
	let genesis = chain.genesis();
	let name = String::from_utf8_lossy(&issuer.party.name).into_owned();
	// Of what is on record the chain says by itself what it says.
	let membership = kept.as_ref().filter(|_| licence.content.is_none()).and_then(|kept| kept.membership.as_ref());
	let membership = membership.map(Encode::encode);
	let facts = Licence {
		genesis: &genesis,
		licence: &licence,
		content: &content,
		membership: membership.as_deref(),
		class: &class,
		issuer_name: &name,
		attributes: &attributes,
		lists: &issuer.lists,
	};
	let positions = Positions::new(&genesis, Part::of(licence.id));
	let credential = facts.credential(&positions).ok_or_else(|| Failure::internal("the licence is of another part"))?;
	let bytes = issuer.sign(credential, clock::now()?)?;
	if attributes.is_empty() {
		files::write_new(&args.vc, &bytes)?;
	} else {
		files::write_secret(&args.vc, &bytes)?;
	}
	if licence.standing != Standing::Valid {
		session.output.warn("The licence does not count at present, and the status lists say so.");
	}
	if class.transferable && matches!(content.holder, Holder::Party(_)) {
		session.output.warn(
			"Licences of this class may change hands, which status lists do not tell: the credential does not say who holds it.",
		);
	}
	let words = format!(
		"Licence {} is in {}, as {} signed it. Whoever gets the file sees all that it shows.",
		licence.id,
		args.vc.display(),
		clean(name.as_bytes())
	);
	let result =
		json!({ "licence": licence.id.to_string(), "issuer": issuer.did, "file": args.vc.display().to_string() });
	session.output.result(words, &json!({ "result": result }))
}

/// The parts that have licences of an issuer: all of those that were issued one by one, and of its batches.
async fn parts(chain: &Chain, issuer: PartyId) -> Outcome<BTreeSet<Part>> {
	let mut parts = BTreeSet::new();
	let mut number = 0u32;
	loop {
		let first = number.saturating_mul(LIST_LENGTH);
		if chain.find_licence(LicenceId { batch: SINGLE, index: first }).await?.is_none() {
			break;
		}
		parts.insert(Part { batch: SINGLE, number });
		number = number.saturating_add(1);
	}
	let mut batch = SINGLE.saturating_add(1);
	while let Some(view) = chain.licence_batch(batch).await? {
		if view.issuer == issuer {
			let last = Part::of(LicenceId { batch, index: view.count.saturating_sub(1) });
			parts.extend((0..=last.number).map(|number| Part { batch, number }));
		}
		batch = batch.saturating_add(1);
	}
	Ok(parts)
}

/// All that was decided about licences of an issuer, by part.
async fn standings(chain: &Chain, issuer: PartyId) -> Outcome<BTreeMap<Part, Vec<(LicenceId, Standing)>>> {
	let mut all: BTreeMap<Part, Vec<(LicenceId, Standing)>> = BTreeMap::new();
	let mut classes = Some(0);
	while let Some(from) = classes {
		let page = chain.licence_classes(from, PAGE).await?;
		for class in page.classes.iter().filter(|class| class.issuers.iter().any(|trust| trust.issuer == issuer)) {
			let mut at = Some((0, 0));
			while let Some(from) = at {
				let page = chain.licence_statuses(class.id, issuer, from, PAGE).await?;
				for status in page.statuses {
					all.entry(Part::of(status.licence)).or_default().push((status.licence, status.standing));
				}
				at = page.next;
			}
		}
		classes = page.next;
	}
	Ok(all)
}

/// `procurement licence status-list`.
pub async fn status_list(session: &Session, args: StatusListArgs) -> Outcome {
	let chain = session.chain().await?;
	let issuer = Issuer::read(&chain, args.issuer, &args.signed).await?;
	let genesis = chain.genesis();
	// What is decided while this is written is in the next lists.
	let now = clock::now()?;
	let until = now.saturating_add(args.valid);
	let standings = standings(&chain, args.issuer).await?;
	std::fs::create_dir_all(&args.to).map_err(|error| Failure::file(&args.to, error))?;
	let mut written = Vec::new();
	for part in parts(&chain, args.issuer).await? {
		let positions = Positions::new(&genesis, part);
		for purpose in StatusPurpose::ALL {
			let mut list = StatusList::new(*purpose);
			for (licence, standing) in standings.get(&part).into_iter().flatten() {
				let position = positions.of(*licence).ok_or_else(|| Failure::internal("a licence of another part"))?;
				list.set(position, *standing);
			}
			let bytes = issuer.sign(list.credential(&issuer.did, &issuer.lists, part, now, until), now)?;
			let address = address(&issuer.lists, part, *purpose);
			let file = address.rsplit('/').next().unwrap_or_default();
			files::write_new(&args.to.join(Path::new(file)), &bytes)?;
			written.push(address);
		}
	}
	let words = format!(
		"{} lists are in {}. Publish them, and newer ones before {}:\n{}",
		written.len(),
		args.to.display(),
		clock::rfc3339(until),
		written.join("\n")
	);
	session.output.result(words, &json!({ "result": { "lists": written, "validUntil": clock::rfc3339(until) } }))
}
