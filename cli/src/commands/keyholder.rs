//! `procurement keyholder`: a root secret, the keys of each tender that come from it, and their release.

use super::{
	memory::{Keyring, Memory},
	party_name, party_of,
	release::{ensure_known_from_elsewhere, ensure_not_earlier, ensure_witnessed, ClockArgs, Clocks, Situation},
	Session,
};
use crate::{
	chain::{call::Call, Chain},
	clock::rfc3339,
	exit::{Exit, Failure, Outcome},
	files,
	output::{hex, table, unhex_32},
	view,
};
use codec::Encode;
use procurement_envelope::{
	draw_seed,
	keyholder::{self, Registration, SigningSeed},
	seal, Context, Sealer, MAX_KEYHOLDERS, PRICE, TECHNICAL,
};
use procurement_primitives::{
	bid::{
		api::{KeyView, KeyholderView, KeysView},
		StageStatus,
	},
	identity::PartyId,
	tender::{
		api::{TenderSummary, TenderView},
		Phase, Stage, TenderId, TenderStatus,
	},
};
use rand::{rngs::OsRng, RngCore};
use serde_json::{json, Value};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The pallet's name in the runtime.
const PALLET: &str = "SealedBids";

/// What keyholders do.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Makes a root secret from the operating system's randomness. Keep a copy where only you get at it: without it no
	/// key can be released.
	Init {
		/// Where to. A file that is there is never overwritten.
		#[arg(long)]
		root: PathBuf,
	},
	/// Registers this keyholder's keys for a tender, and seals its beacon if all the others have registered.
	Register {
		/// The tender.
		tender: TenderId,
		/// The root secret.
		#[arg(long)]
		root: PathBuf,
		/// Registers fresh keys although these are registered already; beacons must then be sealed again.
		#[arg(long)]
		again: bool,
	},
	/// Seals this keyholder's part of the randomness by which experts are drawn, once all keys are registered.
	Beacon {
		/// The tender.
		tender: TenderId,
	},
	/// Releases this keyholder's key of a stage, so that bids can be opened. Refuses before the deadline is over by this
	/// computer's clock and by a final block.
	Release {
		/// The tender.
		tender: TenderId,
		/// technical or price.
		#[arg(long, default_value = "technical", value_parser = view::entry::<Stage>)]
		stage: Stage,
		/// The root secret.
		#[arg(long)]
		root: PathBuf,
		/// When.
		#[command(flatten)]
		clock: ClockArgs,
	},
	/// Shows the chain that a keyholder's secret is out before its time, or though it has none, as of a cancelled tender. The
	/// keyholder is suspended; while bids are taken the tender gets fresh keys and a new deadline. Anybody may.
	ReportLeak {
		/// The tender.
		tender: TenderId,
		/// File with what is out: the secret of a key, or the root that it comes from. The chain gets the secret of the key
		/// only, and everybody can read it there.
		#[arg(long, value_name = "FILE")]
		leaked: PathBuf,
	},
	/// Shows a tender's keyholders: who has registered, sealed a beacon, released.
	Status {
		/// The tender.
		tender: TenderId,
	},
}

/// Does it.
pub async fn run(session: &Session, command: Command) -> Outcome {
	match command {
		Command::Init { root } => init(session, &root),
		Command::Register { tender, root, again } => register(session, tender, &root, again).await,
		Command::Beacon { tender } => beacon(session, tender).await,
		Command::Release { tender, stage, root, clock } => release(session, tender, stage, &root, &clock).await,
		Command::ReportLeak { tender, leaked } => report_leak(session, tender, &leaked).await,
		Command::Status { tender } => status(session, tender).await,
	}
}

/// 32 bytes of the operating system's randomness.
pub fn randomness() -> Outcome<Zeroizing<[u8; 32]>> {
	let mut bytes = Zeroizing::new([0; 32]);
	OsRng.try_fill_bytes(bytes.as_mut_slice()).map_err(Failure::internal)?;
	Ok(bytes)
}

fn init(session: &Session, path: &Path) -> Outcome {
	let root = randomness()?;
	let mut text = Zeroizing::new(hex::encode(*root));
	text.push('\n');
	files::write_secret(path, text.as_bytes())?;
	let words = format!(
		"The root secret is in {}. Keep a copy of it offline: whoever loses it cannot release, and whoever gets it reads \
		 bids together with the other keyholders.",
		path.display()
	);
	session.output.result(words, &json!({ "result": { "root": path.display().to_string() } }))
}

/// The root in a file.
fn read_root(path: &Path) -> Outcome<Zeroizing<[u8; 32]>> {
	let text = files::read_secret(path)?;
	unhex_32(&text).map(Zeroizing::new).map_err(|_| {
		// What was read is not shown.
		Failure::new(Exit::Key, "BadRoot", format!("{} holds no secret of 32 bytes in hexadecimal.", path.display()))
			.advise("Name the file that procurement keyholder init made.")
	})
}

/// A stage's number in the envelope's terms.
pub const fn number_of(stage: Stage) -> u8 {
	match stage {
		Stage::Technical => TECHNICAL,
		Stage::Price => PRICE,
	}
}

/// The stages of a tender.
const fn stages(two_envelopes: bool) -> &'static [Stage] {
	if two_envelopes {
		&[Stage::Technical, Stage::Price]
	} else {
		&[Stage::Technical]
	}
}

/// A tender's keys, and what they are bound to.
struct Keys {
	chain: Chain,
	genesis: [u8; 32],
	tender: TenderView,
	keys: KeysView,
}

impl Keys {
	async fn read(chain: Chain, tender: TenderId) -> Outcome<Self> {
		let genesis = chain.genesis();
		Ok(Self { genesis, tender: chain.tender(tender).await?, keys: chain.keys(tender).await?, chain })
	}

	fn id(&self) -> TenderId {
		self.tender.summary.id
	}

	fn keyholder(&self, party: PartyId) -> Outcome<&KeyholderView> {
		self.keys.keyholders.iter().find(|keyholder| keyholder.party == party).ok_or_else(|| {
			Failure::new(
				Exit::Refused,
				"NotKeyholder",
				format!("Party {party}, for which you sign, holds no key of tender {}.", self.id()),
			)
			.advise("Sign for a party that the tender names as keyholder.")
		})
	}

	/// The secret of a registered key, if it comes from this root.
	fn secret(&self, root: &[u8; 32], key: &KeyView) -> Option<SigningSeed> {
		secret_of(&self.genesis, self.id(), self.keys.generation, root, (key.stage, &key.salt, &key.key))
	}

	/// Which keys these are, as they are remembered.
	fn keyring(&self) -> Keyring {
		Keyring { genesis: hex(&self.genesis), tender: self.id(), generation: self.keys.generation }
	}

	/// Whether keys and beacons may be registered.
	fn ensure_open(&self) -> Outcome {
		if is_open(&self.tender.summary) {
			return Ok(());
		}
		Err(Failure::new(
			Exit::Refused,
			"KeysFrozen",
			format!("Tender {} is {}: its keys are frozen.", self.id(), view::standing(&self.tender.summary)),
		)
		.advise("Keys are registered while a tender is a draft, or waits for fresh ones."))
	}

	/// The technical keys in order, each checked here; `None` while some are missing.
	fn technical(&self) -> Outcome<Option<Vec<[u8; 32]>>> {
		let mut keys = Vec::new();
		for keyholder in &self.keys.keyholders {
			let Some(key) = keyholder.keys.iter().find(|key| key.stage == Stage::Technical) else { return Ok(None) };
			let registration = Registration { salt: key.salt, key: key.key, proof: key.proof };
			keyholder::verify(
				&registration,
				&self.genesis,
				self.id(),
				self.keys.generation,
				TECHNICAL,
				keyholder.index,
			)
			.map_err(|reason| bad_key(keyholder.index, reason))?;
			keys.push(key.key);
		}
		Ok(Some(keys))
	}

	fn missing(&self) -> Vec<String> {
		let stages = stages(self.tender.two_envelopes).len();
		let missing = self.keys.keyholders.iter().filter(|keyholder| keyholder.keys.len() < stages);
		missing.map(|keyholder| keyholder.party.to_string()).collect()
	}
}

/// The secret of a registered key, if it comes from this root.
fn secret_of(
	genesis: &[u8; 32],
	tender: TenderId,
	generation: u32,
	root: &[u8; 32],
	(stage, salt, key): (Stage, &[u8; 32], &[u8; 32]),
) -> Option<SigningSeed> {
	let seed = keyholder::derive(root, salt, genesis, tender, generation, number_of(stage));
	keyholder::matches(key, seed.as_bytes()).then_some(seed)
}

/// A registered key of some generation.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Place {
	generation: u32,
	stage: Stage,
	index: u8,
}

/// The secret of the key at `place`, if what is out opens it: what is out is that secret, or the root that it comes from.
fn opened_by(
	genesis: &[u8; 32],
	tender: TenderId,
	place: Place,
	registered: &Registration,
	leaked: &[u8; 32],
) -> Option<Zeroizing<[u8; 32]>> {
	let Registration { salt, key, .. } = registered;
	if keyholder::matches(key, leaked) {
		return Some(Zeroizing::new(*leaked));
	}
	let seed = secret_of(genesis, tender, place.generation, leaked, (place.stage, salt, key))?;
	Some(Zeroizing::new(*seed.as_bytes()))
}

/// The key that what is out opens, the newest first: an old one matters too, for what was sealed to it.
async fn find_leak(
	chain: &Chain,
	tender: &TenderView,
	leaked: &[u8; 32],
) -> Outcome<Option<(Place, Zeroizing<[u8; 32]>)>> {
	let (genesis, id) = (chain.genesis(), tender.summary.id);
	for generation in (1..=tender.key_generation).rev() {
		for index in 1..=MAX_KEYHOLDERS {
			for stage in stages(tender.two_envelopes) {
				let Some(registered) = chain.registration(id, generation, *stage, index).await? else { continue };
				let place = Place { generation, stage: *stage, index };
				if let Some(secret) = opened_by(&genesis, id, place, &registered, leaked) {
					return Ok(Some((place, secret)));
				}
			}
		}
	}
	Ok(None)
}

/// Fails if the chain would refuse the report of a key of the present generation: the report itself publishes the secret.
fn ensure_leak_counts(situation: &Situation, stage: Stage) -> Outcome {
	let summary = &situation.tender.summary;
	let refused = |name: &str, why: String| {
		Err(Failure::new(Exit::Refused, name, why)
			.advise("Nothing was sent: the report would have published the secret."))
	};
	match (summary.status, summary.phase) {
		(TenderStatus::Draft, _) => {
			return refused("NotPublished", "The tender is a draft: nothing is sealed to its keys yet.".into())
		}
		(_, Some(Phase::Rekeying)) => {
			return refused("Rekeying", "The tender waits for fresh keys: nothing is sealed to these yet.".into())
		}
		_ => {}
	}
	match situation.stage(stage)?.status {
		StageStatus::Sealed | StageStatus::TooFewBids | StageStatus::Cancelled => Ok(()),
		StageStatus::AwaitingKeys | StageStatus::Opening | StageStatus::Closing | StageStatus::Opened => refused(
			"ReleaseAllowed",
			format!("Keys of the {} stage may be released: that the secret is out is no leak.", view::word(&stage)),
		),
	}
}

/// A key that the chain should have refused.
pub fn bad_key(index: u8, reason: procurement_envelope::KeyError) -> Failure {
	Failure::new(Exit::Refused, "BadKeyholderKey", format!("The key of keyholder {index} is unfit: {reason}."))
		.advise("The chain would not have taken it: do not trust this node, ask another one.")
}

const fn is_open(summary: &TenderSummary) -> bool {
	matches!((summary.status, summary.phase), (TenderStatus::Draft, _) | (_, Some(Phase::Rekeying)))
}

/// Whether the chain is one for trying things out: shown now, or when this root was used before.
async fn is_trial(chain: &Chain, memory: &mut Memory) -> Outcome<bool> {
	let genesis = hex(&chain.genesis());
	let trial = memory.is_trial(&genesis) || chain.is_shown_to_be_for_trial().await?;
	if trial {
		memory.note_trial(&genesis);
	}
	Ok(trial)
}

async fn register(session: &Session, tender: TenderId, root_file: &Path, again: bool) -> Outcome {
	let root = read_root(root_file)?;
	let signer = session.signer()?;
	let keys = Keys::read(session.chain().await?, tender).await?;
	keys.ensure_open()?;
	let party = party_of(&keys.chain, &signer).await?;
	let me = keys.keyholder(party)?;
	let mut memory = Memory::beside(root_file)?;
	is_trial(&keys.chain, &mut memory).await?;
	let bids_close = keys.tender.summary.bids_close;
	memory.note_deadline(keys.keyring(), bids_close);
	memory.keep()?;
	let stages = stages(keys.tender.two_envelopes);
	let registered = me.keys.len() == stages.len() && me.keys.iter().all(|key| keys.secret(&root, key).is_some());
	let index = me.index;
	let transaction = if registered && !again {
		session.output.progress(format!("The keys of keyholder {index} are registered already."));
		Value::Null
	} else {
		let mut registrations = Vec::new();
		for stage in stages {
			let salt = randomness()?;
			let (generation, stage) = (keys.keys.generation, number_of(*stage));
			registrations.push(keyholder::register(&root, &salt, &keys.genesis, tender, generation, stage, index));
		}
		let call = Call::new(PALLET, "register_keys", &["tender", "registrations"], (tender, registrations));
		keys.chain.submit(&signer, &call).await?.json()
	};
	let keys = Keys::read(keys.chain, tender).await?;
	let missing = keys.missing();
	let beacon = keys.keyholder(party)?.beacon;
	let (names, deadline) = (missing.join(", "), rfc3339(bids_close));
	let rest = match (missing.is_empty(), beacon) {
		(false, _) => {
			format!("Its beacon waits for the keys of {names}: then procurement keyholder beacon {tender}")
		}
		(true, Some(_)) => "Its beacon is sealed.".into(),
		(true, None) => {
			submit_beacon(&keys, &signer, index).await?;
			"Its beacon is sealed.".into()
		}
	};
	let words = format!(
		"Keyholder {index} of tender {tender} is registered. {rest}\nBids are to be taken until {deadline}: this computer will \
		 refuse an earlier release. If the draft's dates change, register again."
	);
	let json = json!({ "tender": tender, "index": index, "missing": missing, "bidsClose": deadline });
	session.output.result(words, &json!({ "result": json, "transaction": transaction }))
}

async fn beacon(session: &Session, tender: TenderId) -> Outcome {
	let signer = session.signer()?;
	let keys = Keys::read(session.chain().await?, tender).await?;
	keys.ensure_open()?;
	let me = keys.keyholder(party_of(&keys.chain, &signer).await?)?;
	let json = json!({ "result": { "tender": tender, "index": me.index } });
	if me.beacon.is_some() {
		let words = format!("The beacon of keyholder {} is sealed already, to the keys as they are now.", me.index);
		return session.output.result(words, &json);
	}
	let index = me.index;
	submit_beacon(&keys, &signer, index).await?;
	session.output.result(format!("The beacon of keyholder {index} of tender {tender} is sealed."), &json)
}

/// Seals and submits a beacon. Its seed is not kept: keyholders open it, and nobody else may.
async fn submit_beacon(keys: &Keys, signer: &subxt_signer::sr25519::Keypair, index: u8) -> Outcome {
	let tender = keys.id();
	let technical = keys.technical()?.ok_or_else(|| {
		Failure::new(
			Exit::TooEarly,
			"KeysMissing",
			format!("Keys of tender {tender} are still missing: of {}.", keys.missing().join(", ")),
		)
		.advise("A beacon is sealed to all of them: try again when they are registered.")
	})?;
	let context = Context {
		genesis: keys.genesis,
		tender,
		version: keys.tender.version,
		stage: TECHNICAL,
		threshold: keys.keys.threshold,
		keys: &technical,
		lots: 0,
		sealer: Sealer::Beacon(index),
		technical: None,
	};
	let sealing = |error: procurement_envelope::SealError| {
		Failure::new(Exit::Refused, "CannotSeal", format!("The beacon cannot be sealed: {error}."))
	};
	let (random, local) = (randomness()?, randomness()?);
	let seed = draw_seed(&random, local.as_slice(), &context, &[]).map_err(sealing)?;
	let envelope = seal(&context, &[], &seed).map_err(sealing)?;
	let call = Call::new(PALLET, "submit_beacon", &["tender", "envelope"], (tender, envelope.encode()));
	keys.chain.submit(signer, &call).await?;
	Ok(())
}

async fn release(session: &Session, tender: TenderId, stage: Stage, root_file: &Path, clock: &ClockArgs) -> Outcome {
	let root = read_root(root_file)?;
	let chain = session.chain().await?;
	let mut memory = Memory::beside(root_file)?;
	let trial = is_trial(&chain, &mut memory).await?;
	let situation = Situation::read(&chain, tender).await?;
	let due = situation.release_due(stage)?;

	let keys = Keys::read(chain, tender).await?;
	let mine = keys.keys.keyholders.iter().find_map(|keyholder| {
		let key = keyholder.keys.iter().find(|key| key.stage == stage)?;
		Some((keyholder.index, key, keys.secret(&root, key)?))
	});
	let (index, key, secret) = mine.ok_or_else(|| {
		Failure::new(
			Exit::Key,
			"ForeignRoot",
			format!("No {} key of tender {tender} comes from this root secret.", view::word(&stage)),
		)
		.advise("Name the root that the keys were registered with.")
	})?;
	// What is remembered is looked up by what the secret was derived with: a node that names another chain, tender or
	// generation to get around it gets another secret.
	let seen = memory.deadline(&keys.keyring())?;
	ensure_not_earlier(seen, due, clock)?;
	let bids_close = situation.tender.summary.bids_close;
	if seen.is_none_or(|seen| seen < bids_close) {
		memory.note_deadline(keys.keyring(), bids_close);
	}
	if let Err(failure) = memory.keep() {
		session.output.warn(format!("What was seen is not noted: {failure}"));
	}
	ensure_known_from_elsewhere(session, clock, trial)?;
	Clocks::read(&keys.chain, clock, trial).await?.ensure_due("Keys are released", due, clock)?;
	ensure_witnessed(session, &keys.chain, tender, due, |theirs| theirs.release_due(stage)).await?;

	let since = rfc3339(due);
	let json = json!({ "tender": tender, "stage": view::word(&stage), "index": index, "since": since });
	if key.released.is_some() {
		let words = format!("The {} key of keyholder {index} is released already.", view::word(&stage));
		return session.output.result(words, &json!({ "result": json }));
	}
	let noted = match seen {
		Some(seen) => format!("noted {} as the bid deadline", rfc3339(seen)),
		None => "has noted nothing of it before".into(),
	};
	session.output.warn(format!(
		"Keys of the {} stage of tender {tender} may be released since {since}; this computer {noted}.",
		view::word(&stage)
	));
	let names = &["tender", "stage", "index", "seed"];
	let call = Call::new(PALLET, "release", names, (tender, stage, index, *secret.as_bytes()));
	let done = keys.chain.submit(&session.signer()?, &call).await?;
	let released = keys.chain.opening(tender).await?;
	let count = released.stages.iter().find(|view| view.stage == stage).map_or(0, |view| view.released.len());
	let words = format!(
		"The {} key of keyholder {index} of tender {tender} is released: {count} are, {} open it.",
		view::word(&stage),
		released.threshold
	);
	session.done(&done, words, json)
}

async fn report_leak(session: &Session, tender: TenderId, leaked: &Path) -> Outcome {
	let leak = read_root(leaked)?;
	let chain = session.chain().await?;
	let situation = Situation::read(&chain, tender).await?;
	let (place, secret) = find_leak(&chain, &situation.tender, &leak).await?.ok_or_else(|| {
		Failure::new(
			Exit::Key,
			"NoSuchKey",
			format!("What is in {} is no secret of a key that tender {tender} has or had.", leaked.display()),
		)
		.advise("Nothing was sent. Keep it to yourself: it may open another tender.")
	})?;
	let Place { generation, stage, index } = place;
	let current = generation == situation.tender.key_generation;
	let json = json!({ "tender": tender, "generation": generation, "stage": view::word(&stage), "index": index });
	if chain.is_public(tender, generation, stage, index).await? {
		let words = format!("The {} key of keyholder {index} is public already.", view::word(&stage));
		return session.output.result(words, &json!({ "result": json }));
	}
	if current {
		ensure_leak_counts(&situation, stage)?;
	}
	let consequence = if current {
		"While bids are taken they must all be sealed again, to fresh keys."
	} else {
		"The tender has other keys by now: what was sealed to the old ones is at risk, and nothing else changes."
	};
	session.output.warn(format!(
		"This publishes the {} secret of keyholder {index} of tender {tender}, generation {generation}, and suspends that keyholder. \
		 {consequence}",
		view::word(&stage)
	));
	session.output.confirm("Report it?")?;
	let names = &["tender", "generation", "stage", "index", "seed"];
	let call = Call::new(PALLET, "report_leak", names, (tender, generation, stage, index, *secret));
	let done = chain.submit(&session.signer()?, &call).await?;
	let words = format!(
		"The {} key of keyholder {index} of tender {tender} is known to be out, and its holder is suspended. Tender {tender} is {}.",
		view::word(&stage),
		view::standing(&chain.tender(tender).await?.summary)
	);
	session.done(&done, words, json)
}

async fn status(session: &Session, tender: TenderId) -> Outcome {
	let keys = Keys::read(session.chain().await?, tender).await?;
	let mut rows = Vec::new();
	for keyholder in &keys.keys.keyholders {
		let of = |stage: Stage| keyholder.keys.iter().find(|key| key.stage == stage);
		let state = |stage: Stage| match of(stage) {
			None => "missing",
			Some(key) if key.leaked => "out too early",
			Some(key) if key.released.is_some() => "released",
			Some(_) => "registered",
		};
		let price = if keys.tender.two_envelopes { state(Stage::Price) } else { "" };
		let appointed = keyholder.appointed_by.map(|body| body.to_string()).unwrap_or_default();
		rows.push(vec![
			keyholder.index.to_string(),
			party_name(&keys.chain, keyholder.party).await?,
			appointed,
			state(Stage::Technical).into(),
			price.into(),
			if keyholder.beacon.is_some() { "sealed" } else { "missing" }.into(),
		]);
	}
	let text = format!(
		"tender {tender}, {}, any {} open it\n{}",
		view::standing(&keys.tender.summary),
		keys.keys.threshold,
		table(&["index", "party", "appointed by", "technical", "price", "beacon"], &rows)
	);
	session.output.result(text, &keys.keys)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_root_should_be_made_once_and_kept_from_others() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("root");
		let session = Session::quiet();
		init(&session, &path).unwrap();
		let root = read_root(&path).unwrap();
		assert_ne!(*root, [0; 32]);
		assert_eq!(init(&session, &path).unwrap_err().name, "FileExists");
		assert_eq!(*read_root(&path).unwrap(), *root, "it is not touched");
		let other = folder.path().join("other");
		init(&session, &other).unwrap();
		assert_ne!(*read_root(&other).unwrap(), *root);
	}

	#[test]
	fn what_is_out_should_be_found_whether_it_is_a_root_or_the_secret_of_a_key() {
		let (genesis, root, salt) = ([7; 32], [1; 32], [9; 32]);
		let place = Place { generation: 1, stage: Stage::Price, index: 2 };
		let made = keyholder::register(&root, &salt, &genesis, 4, 1, PRICE, 2);
		let secret = keyholder::derive(&root, &salt, &genesis, 4, 1, PRICE);
		for out in [root, *secret.as_bytes()] {
			assert_eq!(*opened_by(&genesis, 4, place, &made, &out).unwrap(), *secret.as_bytes());
		}
		assert!(opened_by(&genesis, 4, place, &made, &[2; 32]).is_none());
		assert!(opened_by(&genesis, 5, place, &made, &root).is_none(), "another tender's keys are others");
		let other = Place { generation: 2, ..place };
		assert!(opened_by(&genesis, 4, other, &made, &root).is_none(), "another generation's, too");
	}

	#[test]
	fn a_leak_should_be_reported_where_bids_are_to_stay_sealed_and_nowhere_else() {
		use super::super::release::tests::situation;
		use procurement_primitives::tender::{CancellationReason, UnsuccessfulReason};
		let check = |status, phase, stage| {
			ensure_leak_counts(&situation(status, phase, 3, stage), Stage::Technical).map_err(|failure| failure.name)
		};
		let active = TenderStatus::Active;
		assert_eq!(check(active, Some(Phase::Tendering), StageStatus::Sealed), Ok(()));
		let few = TenderStatus::Unsuccessful { reason: UnsuccessfulReason::TooFewBids };
		assert_eq!(check(few, None, StageStatus::TooFewBids), Ok(()));
		let cancelled = TenderStatus::Cancelled { reason: CancellationReason::NoDemand };
		assert_eq!(check(cancelled, None, StageStatus::Cancelled), Ok(()));
		assert_eq!(check(TenderStatus::Draft, None, StageStatus::Sealed), Err("NotPublished".into()));
		assert_eq!(check(active, Some(Phase::Rekeying), StageStatus::Sealed), Err("Rekeying".into()));
		for stage in [StageStatus::AwaitingKeys, StageStatus::Opening, StageStatus::Closing, StageStatus::Opened] {
			assert_eq!(check(active, Some(Phase::Opening), stage), Err("ReleaseAllowed".into()));
		}
	}

	#[test]
	fn what_is_no_root_should_be_refused_without_being_shown() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("root");
		files::write_secret(&path, b"c0ffee").unwrap();
		let failure = read_root(&path).unwrap_err();
		assert_eq!((failure.exit, failure.name.as_str()), (Exit::Key, "BadRoot"));
		assert!(!failure.to_string().contains("c0ffee"));
	}
}
