//! `procurement bid`: sealed at home, submitted, replaced or withdrawn until the deadline, and opened by its owner if the
//! keyholders fail.

use super::{
	keyholder::randomness,
	party_name, party_of,
	payload::{BidFile, Contents, EnvelopesFile, SecretsFile},
	release::{ensure_known_from_elsewhere, ensure_not_earlier, ensure_witnessed, ClockArgs, Clocks, Situation},
	terms::{keys_hash, TermsFile},
	Session,
};
use crate::{
	chain::{call::Call, Chain},
	clock,
	exit::{Exit, Failure, Outcome},
	files,
	money::Currency,
	output::{clean, fields, hex, table, unhex, unhex_32},
	view,
};
use codec::Encode;
use procurement_envelope::{draw_seed, open_with_seed, seal, Envelope, Seed};
use procurement_primitives::{
	bid::{
		api::{BidView, Content, OpeningView, SealingView},
		BidderId, Disqualification, Payload, PayloadV1, StageStatus,
	},
	tender::{LotSet, Stage, TenderId},
	time::Moment,
};
use serde::Serialize;
use serde_json::json;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The pallet's name in the runtime.
const PALLET: &str = "SealedBids";

/// How many entries are asked for at once.
const PAGE: u32 = 50;

/// The generation of keys that a tender is published with.
const FIRST_KEYS: u32 = 1;

/// What bidders must know before they submit.
const LIMITS: &str = "\
Before you submit, know what sealing does not hide:
  - Your name, the number and size of your envelopes, the lots and the times of your bids show at once.
  - After the release of a stage's keys anybody can read every envelope of that stage that was ever submitted, also
    those that you replaced or withdrew: the chain's history keeps them.
  - It is sealed to the keys that the node you asked named. Whoever runs that node can have named its own, and read your
    bid at once, unless another node (--witness) or this one, if it is another, says the same.
  - As many keyholders as open the tender can read your bid before the deadline if they conspire. They cannot change it.";

/// What is done with bids.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Writes what it takes to seal a bid, for a computer without network.
	Terms {
		/// The tender.
		tender: TenderId,
		/// The party that bids; else the signer's.
		#[arg(long)]
		bidder: Option<BidderId>,
		/// Where to.
		#[arg(short, long)]
		output: PathBuf,
	},
	/// Seals a bid. With --terms it needs no network and no key.
	Seal {
		/// The tender.
		tender: TenderId,
		/// The bid, as JSON.
		file: PathBuf,
		/// The terms that `bid terms` wrote; else the node is asked.
		#[arg(long)]
		terms: Option<PathBuf>,
		/// The party that bids, if the node is asked; else the signer's.
		#[arg(long, conflicts_with = "terms")]
		bidder: Option<BidderId>,
		/// Where the envelopes go.
		#[arg(short, long)]
		output: PathBuf,
		/// Where the secrets go, which open the envelopes if keyholders fail; by default beside the envelopes, with
		/// `.secret` behind the name.
		#[arg(long)]
		secrets: Option<PathBuf>,
		/// File with a secret of this computer that is mixed into the randomness, so that a bad source of randomness alone
		/// does not betray the bid. It is made if it is not there.
		#[arg(long, value_name = "FILE")]
		local_secret: Option<PathBuf>,
	},
	/// Submits sealed envelopes, or replaces those that were submitted.
	Submit {
		/// The tender.
		tender: TenderId,
		/// The envelopes.
		envelopes: PathBuf,
	},
	/// Withdraws a bid before the deadline.
	Withdraw {
		/// The tender.
		tender: TenderId,
	},
	/// Says that a bid stands for the tender as it was amended.
	Confirm {
		/// The tender.
		tender: TenderId,
	},
	/// Shows a bid: its prices and answers once it is opened.
	Show {
		/// The tender.
		tender: TenderId,
		/// Whose; else the signer's party's.
		#[arg(long)]
		bidder: Option<BidderId>,
	},
	/// Lists the bids on a tender, and how far their opening is.
	List {
		/// The tender.
		tender: TenderId,
	},
	/// Opens one's own envelopes after the key deadline, if too few keyholders have released.
	SelfOpen {
		/// The tender.
		tender: TenderId,
		/// The secrets that `bid seal` wrote.
		#[arg(long)]
		secrets: PathBuf,
		/// technical or price.
		#[arg(long, default_value = "technical", value_parser = view::entry::<Stage>)]
		stage: Stage,
		/// When.
		#[command(flatten)]
		clock: ClockArgs,
	},
	/// Opens an envelope now, with the keys that are released, instead of waiting for the chain to do it.
	Open {
		/// The tender.
		tender: TenderId,
		/// Whose.
		#[arg(long)]
		bidder: BidderId,
		/// technical or price.
		#[arg(long, default_value = "technical", value_parser = view::entry::<Stage>)]
		stage: Stage,
	},
}

/// Does it.
pub async fn run(session: &Session, command: Command) -> Outcome {
	match command {
		Command::Terms { tender, bidder, output } => {
			let terms = read_terms(session, tender, bidder).await?;
			let text = serde_json::to_string_pretty(&terms).map_err(Failure::internal)?;
			files::write_new(&output, text.as_bytes())?;
			let words = format!(
				"The terms of sealing for tender {tender}, version {}, are in {}. Seal with: procurement bid seal {tender} BID \
				 --terms {}",
				terms.version,
				output.display(),
				output.display()
			);
			session.output.result(words, &json!({ "result": terms }))
		}
		Command::Seal { tender, file, terms, bidder, output, secrets, local_secret } => {
			let terms = match terms {
				Some(path) => TermsFile::parse(&files::read_text(&path)?)
					.map_err(|failure| Failure::file(&path, failure.message))?,
				None => read_terms(session, tender, bidder).await?,
			};
			if terms.tender != tender {
				return Err(Failure::usage(format!("The terms are those of tender {}, not {tender}.", terms.tender)));
			}
			ensure_witnessed_terms(session, &terms).await?;
			let secrets = secrets.unwrap_or_else(|| beside(&output));
			seal_bid(session, &terms, &file, &output, &secrets, local_secret.as_deref())
		}
		Command::Submit { tender, envelopes } => submit(session, tender, &envelopes).await,
		Command::Withdraw { tender } => withdraw(session, tender).await,
		Command::Confirm { tender } => confirm(session, tender).await,
		Command::Show { tender, bidder } => show(session, tender, bidder).await,
		Command::List { tender } => list(session, tender).await,
		Command::SelfOpen { tender, secrets, stage, clock } => {
			self_open(session, tender, &secrets, stage, &clock).await
		}
		Command::Open { tender, bidder, stage } => {
			let chain = session.chain().await?;
			let call = Call::new(PALLET, "open", &["tender", "stage", "bidder"], (tender, stage, bidder));
			let done = chain.submit(&session.signer()?, &call).await?;
			let words = format!("The {} envelope of party {bidder} is opened.", view::word(&stage));
			session.done(&done, words, json!({ "tender": tender, "bidder": bidder, "stage": view::word(&stage) }))
		}
	}
}

/// Where secrets go by default.
fn beside(output: &Path) -> PathBuf {
	let mut name = output.as_os_str().to_os_string();
	name.push(".secret");
	name.into()
}

/// The terms of sealing, as the node names them. Fails if nothing that is sealed by them could be submitted.
async fn read_terms(session: &Session, tender: TenderId, bidder: Option<BidderId>) -> Outcome<TermsFile> {
	let chain = session.chain().await?;
	let bidder = match bidder {
		Some(bidder) => bidder,
		None => party_of(&chain, &session.signer()?).await?,
	};
	if !chain.sealing(tender).await?.taking_bids {
		return Err(not_taking_bids(&chain, tender).await?.advise("There is nothing to seal a bid for."));
	}
	if chain.party(bidder).await?.is_none() {
		return Err(Failure::not_found(format!("party {bidder}")));
	}
	TermsFile::read(&chain, tender, bidder).await
}

/// A tender takes no bids.
async fn not_taking_bids(chain: &Chain, tender: TenderId) -> Outcome<Failure> {
	let standing = view::standing(&chain.tender(tender).await?.summary);
	Ok(Failure::new(Exit::Refused, "NotTakingBids", format!("Tender {tender} takes no bids now: it is {standing}.")))
}

/// Fails unless every witness names the same terms: a node that shows other keys than the chain's would read the bid.
async fn ensure_witnessed_terms(session: &Session, terms: &TermsFile) -> Outcome {
	for (url, witness) in session.witnesses.iter().zip(session.witnesses().await?) {
		if TermsFile::read(&witness, terms.tender, terms.bidder).await? != *terms {
			return Err(Failure::untrusted(
				"WitnessDisagrees",
				format!("{url} names other terms for tender {}.", terms.tender),
			)
			.advise("One of the nodes lies or lags, or the terms are old. Seal nothing until you know which."));
		}
	}
	Ok(())
}

/// The secret of this computer that is mixed into seeds.
fn local_secret(path: Option<&Path>) -> Outcome<Zeroizing<Vec<u8>>> {
	let Some(path) = path else { return Ok(Zeroizing::new(Vec::new())) };
	if !path.exists() {
		let fresh = Zeroizing::new(hex::encode(*randomness()?));
		files::write_secret(path, fresh.as_bytes())?;
	}
	let secret = files::read_secret(path)?;
	if secret.trim().is_empty() {
		return Err(Failure::new(Exit::Key, "BadLocalSecret", format!("{} is empty.", path.display())));
	}
	Ok(Zeroizing::new(secret.as_bytes().to_vec()))
}

/// An envelope, and the seed that it was sealed with.
struct Sealed {
	envelope: Envelope,
	seed: Seed,
}

/// Seals one payload under a seed of its own, and opens it again to be sure.
fn seal_payload(
	terms: &TermsFile,
	stage: Stage,
	lots: LotSet,
	technical: Option<[u8; 32]>,
	payload: &PayloadV1,
	local: &[u8],
) -> Outcome<Sealed> {
	let keys = terms.keys(stage)?;
	let context = terms.context(stage, &keys, lots, technical)?;
	let failed =
		|error: &dyn std::fmt::Display| Failure::input(format!("the {} envelope: {error}", view::word(&stage)));
	let bytes = Zeroizing::new(Payload::V1(payload.clone()).encode());
	let seed = draw_seed(&*randomness()?, local, &context, &bytes).map_err(|error| failed(&error))?;
	let envelope = seal(&context, &bytes, &seed).map_err(|error| failed(&error))?;
	let opened = open_with_seed(&context, &envelope, seed.as_bytes()).map_err(|error| failed(&error))?;
	if opened.payload != *bytes {
		return Err(Failure::internal("an envelope does not open to what was sealed"));
	}
	Ok(Sealed { envelope, seed })
}

/// Seals the envelopes of a bid.
fn seal_contents(terms: &TermsFile, contents: &Contents, local: &[u8]) -> Outcome<(Sealed, Option<Sealed>)> {
	let lots = contents.lots;
	let technical = seal_payload(terms, Stage::Technical, lots, None, &contents.technical, local)?;
	let price = match &contents.price {
		None => None,
		Some(payload) => {
			let bound = Some(technical.envelope.hash());
			Some(seal_payload(terms, Stage::Price, lots, bound, payload, local)?)
		}
	};
	// Opening the technical envelope publishes its seed: the price must not hang on it.
	if price.as_ref().is_some_and(|price| price.seed == technical.seed) {
		return Err(Failure::internal("two envelopes drew the same seed: the source of randomness is broken"));
	}
	Ok((technical, price))
}

fn seal_bid(
	session: &Session,
	terms: &TermsFile,
	file: &Path,
	output: &Path,
	secrets: &Path,
	local: Option<&Path>,
) -> Outcome {
	for path in [output, secrets] {
		if path.exists() {
			return Err(Failure::new(Exit::BadFile, "FileExists", format!("{} is there already.", path.display()))
				.advise("Envelopes and their secrets are never overwritten: name other files."));
		}
	}
	let bid = Zeroizing::new(files::read_text(file)?);
	let folder = file.parent().unwrap_or_else(|| Path::new("."));
	let contents = BidFile::parse(&bid)
		.and_then(|bid| bid.contents(&terms.currency(), folder, terms.lot_set(), terms.criteria(), terms.two_envelopes))
		.map_err(|failure| match failure.name.as_str() {
			"BadInput" => Failure { message: format!("{}: {}", file.display(), failure.message), ..failure },
			_ => failure,
		})?;
	for doubt in terms.doubts(&contents, clock::now()?)? {
		session.output.warn(format!("warning: {doubt}"));
	}
	let (technical, price) = seal_contents(terms, &contents, &local_secret(local)?)?;

	let mut kept = vec![("technical", technical.envelope.hash(), technical.seed.as_bytes())];
	kept.extend(price.as_ref().map(|price| ("price", price.envelope.hash(), price.seed.as_bytes())));
	let secrets_file =
		SecretsFile::new(terms.genesis.clone(), terms.tender, terms.bidder, terms.bid_deadline.clone(), &kept);
	let text = Zeroizing::new(serde_json::to_string_pretty(&secrets_file).map_err(Failure::internal)?);
	files::write_secret(secrets, text.as_bytes())?;

	let parts = |sealed: &Sealed| (sealed.envelope.hash(), sealed.envelope.encode());
	let envelopes = EnvelopesFile::new(
		terms.genesis.clone(),
		(terms.tender, terms.version, terms.generation),
		terms.keys_hash()?,
		terms.bidder,
		contents.lots,
		parts(&technical),
		price.as_ref().map(parts),
	);
	let text = serde_json::to_string_pretty(&envelopes).map_err(Failure::internal)?;
	files::write_new(output, text.as_bytes())?;
	let lots: Vec<String> = contents.lots.iter().map(|lot| lot.to_string()).collect();
	let words = format!(
		"The bid of party {} on tender {}, lots {}, is sealed in {}.\nIts secrets are in {}: keep them from everybody until the \
		 bid is opened, and do not lose them.\nSubmit with: procurement bid submit {} {}",
		terms.bidder,
		terms.tender,
		lots.join(", "),
		output.display(),
		secrets.display(),
		terms.tender,
		output.display()
	);
	session.output.result(words, &json!({ "result": envelopes }))
}

async fn submit(session: &Session, tender: TenderId, path: &Path) -> Outcome {
	let file =
		EnvelopesFile::parse(&files::read_text(path)?).map_err(|failure| Failure::file(path, failure.message))?;
	let chain = session.chain().await?;
	let signer = session.signer()?;
	let bidder = party_of(&chain, &signer).await?;
	let sealing = chain.sealing(tender).await?;
	let mismatch = |what: &str, theirs: String, ours: String| {
		Failure::file(path, format!("it is sealed for {what} {theirs}, not {ours}"))
			.advise("Seal the bid again: an envelope opens only where it was sealed for.")
	};
	if unhex_32(&file.genesis)? != chain.genesis() {
		return Err(mismatch("the chain", file.genesis, hex(&chain.genesis())));
	}
	if file.tender != tender {
		return Err(mismatch("tender", file.tender.to_string(), tender.to_string()));
	}
	if file.bidder != bidder {
		return Err(mismatch("party", file.bidder.to_string(), bidder.to_string()));
	}
	if (file.version, file.generation) != (sealing.version, sealing.generation) {
		let of = |version: u32, generation: u32| format!("{version} with keys of generation {generation}");
		let (theirs, ours) = (of(file.version, file.generation), of(sealing.version, sealing.generation));
		return Err(mismatch("version", theirs, ours));
	}
	ensure_same_keys(&file, &sealing, &session.node)?;
	for (url, witness) in session.witnesses.iter().zip(session.witnesses().await?) {
		ensure_same_keys(&file, &witness.sealing(tender).await?, url)?;
	}
	if !sealing.taking_bids {
		return Err(not_taking_bids(&chain, tender).await?.advise(
			"Nothing was sent: what is sent is read after the release of the keys, also if the chain refuses it.",
		));
	}
	let currency = chain.currency().await?;
	session.output.warn(LIMITS);
	if sealing.bond > 0 {
		session.output.warn(format!(
			"  - {} are held on your purse as a bond, and lost if you withdraw after the deadline.",
			currency.say(sealing.bond)
		));
	}
	if sealing.generation > FIRST_KEYS {
		session.output.warn(
			"  - Keys of this tender came out before their time, and it has fresh ones. What you submitted to the old ones may be \
			 read by whoever has enough of them: think of what it tells of this bid.",
		);
	}
	session.output.confirm("Submit?")?;

	let lots: LotSet = file.lots.iter().copied().collect();
	let technical = unhex(&file.technical.bytes)?;
	let price = file.price.as_ref().map(|price| unhex(&price.bytes)).transpose()?;
	let names = &["tender", "lots", "technical", "price"];
	let done = chain.submit(&signer, &Call::new(PALLET, "submit", names, (tender, lots, technical, price))).await?;
	let number: u32 = done.number(PALLET, "BidSubmitted", "number")?;
	let words = format!("The bid of party {bidder} stands on tender {tender} as number {number}.");
	let json = json!({
		"tender": tender,
		"bidder": bidder,
		"number": number,
		"technical": file.technical.hash,
		"price": file.price.map(|price| price.hash),
		"bond": sealing.bond.to_string(),
	});
	session.done(&done, words, json)
}

/// Fails unless envelopes are sealed to the keys that a node names: whoever named others could read them.
fn ensure_same_keys(file: &EnvelopesFile, sealing: &SealingView, node: &str) -> Outcome {
	let theirs = keys_hash(sealing.threshold, &sealing.technical_keys, &sealing.price_keys);
	if unhex_32(&file.keys)? == theirs && unhex_32(&file.genesis)? == sealing.genesis {
		return Ok(());
	}
	Err(Failure::untrusted(
		"OtherKeys",
		format!("The bid is sealed to other keys than those that {node} names for tender {}.", file.tender),
	)
	.advise(
		"Nothing was sent. Either this node lies, or the one that named the terms of sealing did and could read the bid: find out \
		 which with a third, and seal again.",
	))
}

async fn withdraw(session: &Session, tender: TenderId) -> Outcome {
	let chain = session.chain().await?;
	let signer = session.signer()?;
	session.output.warn(
		"After the release of the keys anybody can still read what you submitted: the chain's history keeps it. Your name and \
		 the times of your bid and of its withdrawal show.",
	);
	session.output.confirm(&format!("Withdraw the bid on tender {tender}?"))?;
	let done = chain.submit(&signer, &Call::new(PALLET, "withdraw", &["tender"], tender)).await?;
	session.done(&done, format!("The bid on tender {tender} is withdrawn."), json!({ "tender": tender }))
}

async fn confirm(session: &Session, tender: TenderId) -> Outcome {
	let chain = session.chain().await?;
	let done = chain.submit(&session.signer()?, &Call::new(PALLET, "confirm", &["tender"], tender)).await?;
	let version = chain.sealing(tender).await?.version;
	let words = format!("The bid on tender {tender} stands for its version {version}.");
	session.done(&done, words, json!({ "tender": tender, "version": version }))
}

async fn show(session: &Session, tender: TenderId, bidder: Option<BidderId>) -> Outcome {
	let chain = session.chain().await?;
	let bidder = match bidder {
		Some(bidder) => bidder,
		None => party_of(&chain, &session.signer()?).await?,
	};
	let bid = chain.bid(tender, bidder).await?;
	let currency = chain.currency().await?;
	let name = party_name(&chain, bidder).await?;
	session.output.result(bid_text(&bid, &currency, &name), &bid)
}

async fn list(session: &Session, tender: TenderId) -> Outcome {
	let chain = session.chain().await?;
	let (currency, opening) = (chain.currency().await?, chain.opening(tender).await?);
	let mut bids = Vec::new();
	let mut cursor = Some(0);
	while let Some(from) = cursor {
		let page = chain.bids(tender, from, PAGE).await?;
		bids.extend(page.bids);
		cursor = page.next;
		session.output.progress(format!("{} of {} bids", bids.len(), opening.received));
	}
	let rows: Vec<Vec<String>> = bids
		.iter()
		.map(|bid| {
			vec![
				bid.number.to_string(),
				bid.bidder.to_string(),
				view::word(&bid.status),
				view::numbers(bid.lots.iter()),
				clock::rfc3339(bid.received),
				prices(bid, &currency),
			]
		})
		.collect();
	let stages: Vec<String> = opening
		.stages
		.iter()
		.map(|stage| {
			let released = stage.released.len();
			format!(
				"{}: {}, {released} of {} keys released, {} of {} gone through",
				view::word(&stage.stage),
				view::word(&stage.status),
				opening.threshold,
				stage.done,
				stage.total
			)
		})
		.collect();
	let text = table(&["number", "bidder", "status", "lots", "received", "prices"], &rows);
	session.output.result(format!("{text}\n{}", stages.join("\n")), &Bids { bids, opening })
}

/// The bids on a tender, and how far their opening is.
#[derive(Serialize)]
struct Bids {
	bids: Vec<BidView>,
	opening: OpeningView,
}

async fn self_open(session: &Session, tender: TenderId, path: &Path, stage: Stage, clock: &ClockArgs) -> Outcome {
	let secrets = SecretsFile::parse(&files::read_secret(path)?)?;
	let chain = session.chain().await?;
	if unhex_32(&secrets.genesis)? != chain.genesis() || secrets.tender != tender {
		return Err(Failure::file(path, "these are the secrets of a bid on another tender, or another chain"));
	}
	let bidder = secrets.bidder;
	let situation = Situation::read(&chain, tender).await?;
	let due = self_opening_due(&situation, stage)?;
	ensure_not_earlier(Some(secrets.deadline()?), due, clock)?;
	let trial = chain.is_shown_to_be_for_trial().await?;
	ensure_known_from_elsewhere(session, clock, trial)?;
	Clocks::read(&chain, clock, trial).await?.ensure_due("Bidders open their own envelopes", due, clock)?;
	ensure_witnessed(session, &chain, tender, due, |theirs| self_opening_due(theirs, stage)).await?;

	let bid = chain.bid(tender, bidder).await?;
	let seed = seed_of(&secrets, &bid, stage, path)?;
	let names = &["tender", "stage", "bidder", "seed"];
	let call = Call::new(PALLET, "self_open", names, (tender, stage, bidder, *seed));
	let done = chain.submit(&session.signer()?, &call).await?;
	let words = format!("The {} envelope of party {bidder} on tender {tender} is opened.", view::word(&stage));
	session.done(&done, words, json!({ "tender": tender, "bidder": bidder, "stage": view::word(&stage) }))
}

/// From when a bidder may open its own envelopes of a stage. Fails if it need not or may not: a seed that goes out for
/// nothing is a bid that is read for nothing.
fn self_opening_due(situation: &Situation, stage: Stage) -> Outcome<Moment> {
	let refused = |name: &str, why: &str| Failure::new(Exit::Refused, name, why).advise("Keep the secrets.");
	situation.release_due(stage)?;
	let view = situation.stage(stage)?;
	match view.status {
		StageStatus::AwaitingKeys => {}
		StageStatus::Sealed => {
			return Err(
				Failure::new(Exit::TooEarly, "TooEarly", "The opening has not begun.").advise("Keep the secrets.")
			)
		}
		_ => return Err(refused("NotNeeded", "The keyholders have released, or the time for it is over.")),
	}
	if view.released.len() >= usize::from(situation.opening.threshold) {
		return Err(refused("NotNeeded", "Enough keyholders have released: the chain opens the bids."));
	}
	view.keys_due.ok_or_else(|| Failure::internal("the chain names no key deadline"))
}

/// The seed of the envelope that stands on the chain.
fn seed_of(secrets: &SecretsFile, bid: &BidView, stage: Stage, path: &Path) -> Outcome<Zeroizing<[u8; 32]>> {
	let envelope = bid
		.envelopes
		.iter()
		.find(|envelope| envelope.stage == stage)
		.ok_or_else(|| Failure::not_found(format!("{} envelope of party {}", view::word(&stage), bid.bidder)))?;
	let own = secrets.envelopes.iter().find(|secret| secret.stage == view::word(&stage));
	match own {
		Some(secret) if unhex_32(&secret.hash)? == envelope.hash => unhex_32(&secret.seed).map(Zeroizing::new),
		_ => Err(Failure::file(path, "these are the secrets of another envelope than the one that stands")
			.advise("Name the secrets of the envelopes that you submitted last.")),
	}
}

fn prices(bid: &BidView, currency: &Currency) -> String {
	let prices = bid.prices.iter().map(|price| format!("lot {}: {}", price.lot, currency.say(price.price)));
	prices.collect::<Vec<_>>().join(", ")
}

fn bid_text(bid: &BidView, currency: &Currency, bidder: &str) -> String {
	let mut parts = vec![fields(&[
		("bidder", bidder.to_string()),
		("number", bid.number.to_string()),
		("status", view::word(&bid.status)),
		("lots", view::numbers(bid.lots.iter())),
		("received", clock::rfc3339(bid.received)),
		("sealed for version", bid.sealed_version.to_string()),
		("stands for version", bid.confirmed_version.to_string()),
		("prices", prices(bid, currency)),
		("bond", format!("{} ({})", currency.say(bid.bond), view::word(&bid.bond_state))),
	])];
	for envelope in &bid.envelopes {
		let head = format!("{} envelope {}, {} bytes", view::word(&envelope.stage), hex(&envelope.hash), envelope.size);
		let content = match &envelope.content {
			Content::Sealed => "  sealed".to_string(),
			Content::Malformed => "  malformed: nobody can open it".into(),
			Content::Unopened => "  nobody opened it in time".into(),
			Content::Opened { payload } => payload_text(payload, currency),
			Content::Disqualified { reason, payload } => {
				format!("  disqualified: {}\n{}", fault_text(reason), payload_text(payload, currency))
			}
		};
		parts.push(format!("{head}\n{content}"));
	}
	parts.join("\n\n")
}

/// Why a bid does not count, in the words of the JSON-RPC.
pub(super) fn fault_text(reason: &Disqualification) -> String {
	let said = serde_json::to_value(reason).unwrap_or_default();
	let word = said.get("reason").and_then(|word| word.as_str()).unwrap_or_default();
	match reason {
		Disqualification::LicenceInvalid { class, why } => format!("{word}: licence of class {class}, {}", why.code()),
		_ => word.to_string(),
	}
}

fn payload_text(payload: &PayloadV1, currency: &Currency) -> String {
	let prices = payload.prices.iter().map(|price| format!("  lot {}: {}", price.lot, currency.say(price.price)));
	let answers = payload.answers.iter().map(|answer| {
		let value = answer.value.map(|value| format!("{value} ")).unwrap_or_default();
		format!("  criterion {}: {value}{}", answer.criterion, clean(&answer.text))
	});
	let documents =
		payload.documents.iter().map(|document| format!("  document {} {}", hex(&document.hash), clean(&document.uri)));
	let statement = (!payload.statement.is_empty()).then(|| format!("  {}", clean(&payload.statement)));
	prices.chain(answers).chain(documents).chain(statement).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
	use super::{super::terms::tests::terms, *};
	use procurement_envelope::{open, Released};
	use procurement_primitives::{
		bid::{
			api::{BidStatus, EnvelopeView},
			BondState,
		},
		licence::LicenceFault,
		tender::LotId,
	};

	const BID: &str = r#"{
		"currency": "MXN",
		"prices": [{ "lot": 1, "price": 0.10 }, { "lot": 0, "price": "1000000.00" }],
		"answers": [{ "criterion": 0, "value": 1500, "text": "light" }],
		"documents": [{ "sha256": "0000000000000000000000000000000000000000000000000000000000000001",
			"mediaType": "application/pdf", "uri": "https://example.org/offer.pdf" }],
		"statement": "We deliver."
	}"#;

	struct Folder {
		folder: tempfile::TempDir,
	}

	impl Folder {
		fn new(bid: &str) -> Self {
			let folder = tempfile::tempdir().unwrap();
			std::fs::write(folder.path().join("bid.json"), bid).unwrap();
			Self { folder }
		}

		fn path(&self, name: &str) -> PathBuf {
			self.folder.path().join(name)
		}

		fn seal(&self, terms: &TermsFile, name: &str) -> Outcome<(EnvelopesFile, SecretsFile)> {
			let (output, local) = (self.path(name), self.path("local"));
			let secrets = beside(&output);
			seal_bid(&Session::quiet(), terms, &self.path("bid.json"), &output, &secrets, Some(&local))?;
			let envelopes = EnvelopesFile::parse(&files::read_text(&output)?)?;
			Ok((envelopes, SecretsFile::parse(&files::read_secret(&secrets)?)?))
		}
	}

	/// What two of the three keyholders of [`terms`] find in an envelope.
	fn opened(terms: &TermsFile, stage: Stage, envelope: &str, technical: Option<[u8; 32]>) -> PayloadV1 {
		let keys = terms.keys(stage).unwrap();
		let context = terms.context(stage, &keys, LotSet(0b11), technical).unwrap();
		let number = super::super::keyholder::number_of(stage);
		let released: Vec<Released> = [1u8, 3]
			.into_iter()
			.map(|index| {
				let genesis = super::super::terms::tests::GENESIS;
				let seed = procurement_envelope::keyholder::derive(&[index; 32], &[9; 32], &genesis, 4, 1, number);
				Released { index, seed: *seed.as_bytes() }
			})
			.collect();
		let envelope = Envelope::parse(&unhex(envelope).unwrap(), 3).unwrap();
		let opened = open(&context, &envelope, &released).unwrap();
		let Payload::V1(payload) = Payload::read(&opened.payload).unwrap();
		payload
	}

	#[test]
	fn keyholders_should_find_what_was_sealed() {
		let folder = Folder::new(BID);
		let terms = terms(false);
		let (envelopes, secrets) = folder.seal(&terms, "envelopes.json").unwrap();
		assert_eq!((envelopes.tender, envelopes.version, envelopes.bidder), (4, 2, 9));
		assert_eq!(envelopes.lots, vec![0, 1]);
		assert!(envelopes.price.is_none());
		let payload = opened(&terms, Stage::Technical, &envelopes.technical.bytes, None);
		let prices: Vec<(LotId, u128)> = payload.prices.iter().map(|price| (price.lot, price.price)).collect();
		assert_eq!(prices, vec![(0, 100_000_000), (1, 10)]);
		assert_eq!(payload.answers[0].value, Some(1_500));
		assert_eq!(payload.statement, b"We deliver.");
		assert_eq!(secrets.envelopes[0].hash, envelopes.technical.hash);
	}

	#[test]
	fn a_price_should_stand_in_its_own_envelope_under_its_own_seed() {
		let folder = Folder::new(BID);
		let terms = terms(true);
		let (envelopes, secrets) = folder.seal(&terms, "envelopes.json").unwrap();
		let technical = opened(&terms, Stage::Technical, &envelopes.technical.bytes, None);
		assert!(technical.prices.is_empty() && !technical.answers.is_empty());
		let bound = unhex_32(&envelopes.technical.hash).unwrap();
		let price = opened(&terms, Stage::Price, &envelopes.price.unwrap().bytes, Some(bound));
		assert!(price.prices.len() == 2 && price.answers.is_empty());
		assert_ne!(secrets.envelopes[0].seed, secrets.envelopes[1].seed);
	}

	/// What a node says of the keys of [`terms`].
	fn sealing(terms: &TermsFile) -> SealingView {
		SealingView {
			genesis: super::super::terms::tests::GENESIS,
			version: 2,
			generation: 1,
			threshold: 2,
			two_envelopes: false,
			lots: LotSet(0b11),
			technical_keys: terms.keys(Stage::Technical).unwrap(),
			price_keys: Vec::new(),
			bid_deadline: 0,
			bond: 0,
			max_envelope: 16_384,
			taking_bids: true,
		}
	}

	#[test]
	fn envelopes_for_other_keys_than_the_nodes_should_not_be_submitted() {
		let folder = Folder::new(BID);
		let terms = terms(false);
		let (envelopes, _) = folder.seal(&terms, "envelopes.json").unwrap();
		let honest = sealing(&terms);
		assert_eq!(ensure_same_keys(&envelopes, &honest, "node"), Ok(()));
		let mut other = honest.clone();
		other.technical_keys[2] = [1; 32];
		let lower = SealingView { threshold: 1, ..honest.clone() };
		let elsewhere = SealingView { genesis: [8; 32], ..honest };
		for other in [other, lower, elsewhere] {
			let failure = ensure_same_keys(&envelopes, &other, "node").unwrap_err();
			assert_eq!((failure.exit, failure.name.as_str()), (Exit::Untrusted, "OtherKeys"));
		}
	}

	#[test]
	fn the_deadline_should_be_kept_with_the_secrets() {
		let folder = Folder::new(BID);
		let (_, secrets) = folder.seal(&terms(false), "envelopes.json").unwrap();
		assert_eq!(secrets.deadline(), clock::moment("2027-01-31T00:00:00Z"));
	}

	#[test]
	fn what_the_bidder_may_not_have_meant_should_be_told() {
		let doubts = |from: &str, to: &str, now: &str| {
			assert!(BID.contains(from), "{from}");
			let terms = terms(false);
			let bid = BidFile::parse(&BID.replace(from, to)).unwrap();
			let contents =
				bid.contents(&terms.currency(), Path::new("."), terms.lot_set(), terms.criteria(), false).unwrap();
			terms.doubts(&contents, clock::moment(now).unwrap()).unwrap()
		};
		let (before, after) = ("2027-01-30T00:00:00Z", "2027-01-31T00:00:00Z");
		assert!(doubts("MXN", "MXN", before).is_empty());
		for (from, to, now, expected) in [
			("1000000.00", "1000000.01", before, "lot 0 is above"),
			("\"value\": 1500, ", "", before, "criterion 0 (Weight)"),
			("MXN", "MXN", after, "too late"),
		] {
			let told = doubts(from, to, now);
			assert!(told.len() == 1 && told[0].contains(expected), "{told:?}");
			assert!(!told[0].contains("1000000"), "a price is not repeated");
		}
	}

	#[test]
	fn the_same_bid_should_be_sealed_differently_each_time() {
		let folder = Folder::new(BID);
		let terms = terms(false);
		let (first, kept) = folder.seal(&terms, "first.json").unwrap();
		let (second, other) = folder.seal(&terms, "second.json").unwrap();
		assert_ne!(first.technical, second.technical);
		assert_ne!(kept.envelopes[0].seed, other.envelopes[0].seed);
		assert_eq!(first.technical.bytes.len(), second.technical.bytes.len());
	}

	#[test]
	fn envelopes_and_secrets_should_never_be_overwritten() {
		let folder = Folder::new(BID);
		let (terms, output) = (terms(false), folder.path("envelopes.json"));
		folder.seal(&terms, "envelopes.json").unwrap();
		let before = std::fs::read(&output).unwrap();
		assert_eq!(folder.seal(&terms, "envelopes.json").err().unwrap().name, "FileExists");
		std::fs::remove_file(&output).unwrap();
		assert_eq!(folder.seal(&terms, "envelopes.json").err().unwrap().name, "FileExists", "the secrets are there");
		assert!(!before.is_empty());
	}

	#[test]
	fn a_disqualified_bid_should_say_why() {
		let revoked = Disqualification::LicenceInvalid { class: 1, why: LicenceFault::Revoked };
		assert_eq!(fault_text(&revoked), "licenceInvalid: licence of class 1, revoked");
		assert_eq!(fault_text(&Disqualification::PriceZero), "priceZero");
	}

	#[test]
	fn a_bid_that_the_chain_would_disqualify_should_not_be_sealed() {
		for (what, from, to) in [
			("a price of nothing", "0.10", "0"),
			("a lot that is not there", "\"lot\": 1", "\"lot\": 2"),
			("a lot twice", "\"lot\": 1", "\"lot\": 0"),
			("a criterion that is not there", "\"criterion\": 0", "\"criterion\": 1"),
			("a foreign currency", "MXN", "GBP"),
			("half a cent", "0.10", "0.105"),
			("no price", "[{ \"lot\": 1, \"price\": 0.10 }, { \"lot\": 0, \"price\": \"1000000.00\" }]", "[]"),
			("no JSON", "\"answers\"", "answers"),
		] {
			assert!(BID.contains(from), "{what}");
			let folder = Folder::new(&BID.replace(from, to));
			let failure = folder.seal(&terms(false), "envelopes.json").err().unwrap();
			assert_eq!(failure.exit, Exit::BadFile, "{what}");
			assert!(
				!folder.path("envelopes.json").exists() && !folder.path("envelopes.json.secret").exists(),
				"{what}"
			);
		}
	}

	#[test]
	fn a_failure_should_not_show_what_stands_in_the_bid() {
		let folder = Folder::new(&BID.replace("\"value\": 1500", "\"value\": -1500"));
		let failure = folder.seal(&terms(false), "envelopes.json").err().unwrap();
		assert!(!failure.to_string().contains("1000000") && !failure.to_string().contains("light"));
	}

	fn bid_view(hash: [u8; 32]) -> BidView {
		let content = Content::Sealed;
		BidView {
			bidder: 9,
			number: 0,
			lots: LotSet(1),
			received: 0,
			sealed_version: 2,
			confirmed_version: 2,
			generation: 1,
			status: BidStatus::Standing,
			envelopes: vec![EnvelopeView { stage: Stage::Technical, hash, size: 1, content }],
			prices: Vec::new(),
			bond: 0,
			bond_state: BondState::Held,
		}
	}

	#[test]
	fn only_the_secret_of_the_standing_envelope_should_go_out() {
		let folder = Folder::new(BID);
		let (envelopes, secrets) = folder.seal(&terms(false), "envelopes.json").unwrap();
		let hash = unhex_32(&envelopes.technical.hash).unwrap();
		let path = Path::new("secrets");
		let seed = seed_of(&secrets, &bid_view(hash), Stage::Technical, path).unwrap();
		assert_eq!(hex(&*seed), secrets.envelopes[0].seed);
		let replaced = seed_of(&secrets, &bid_view([1; 32]), Stage::Technical, path);
		assert_eq!(replaced.unwrap_err().exit, Exit::BadFile);
		let missing = seed_of(&secrets, &bid_view(hash), Stage::Price, path);
		assert_eq!(missing.unwrap_err().exit, Exit::NotFound);
	}

	#[test]
	fn what_sealing_does_not_hide_should_be_said() {
		for words in ["replaced or withdrew", "name", "times", "conspire"] {
			assert!(LIMITS.contains(words), "{words}");
		}
	}
}
