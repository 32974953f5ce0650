//! `procurement keyholder`: a root secret, the keys of each tender that come from it, and their release.

use super::{
	party_name, party_of,
	release::{ensure_witnessed, ClockArgs, Clocks, Situation},
	Session,
};
use crate::{
	chain::{call::Call, Chain},
	exit::{Exit, Failure, Outcome},
	files,
	output::{table, unhex_32},
	view,
};
use codec::Encode;
use procurement_envelope::{
	draw_seed,
	keyholder::{self, Registration, SigningSeed},
	seal, Context, Sealer, PRICE, TECHNICAL,
};
use procurement_primitives::{
	bid::api::{KeyView, KeyholderView, KeysView},
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
	/// Shows the chain that a keyholder's secret is out before its time. The keyholder is suspended; while bids are taken
	/// the tender gets fresh keys and a new deadline. Anybody may.
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
		secret_of(&self.genesis, self.id(), self.keys.generation, root, key)
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
	key: &KeyView,
) -> Option<SigningSeed> {
	let seed = keyholder::derive(root, &key.salt, genesis, tender, generation, number_of(key.stage));
	keyholder::matches(&key.key, seed.as_bytes()).then_some(seed)
}

/// The key of a tender that what is out opens, and its secret: what is out is that secret, or the root that it comes from.
fn opened_by<'a>(
	genesis: &[u8; 32],
	tender: TenderId,
	keys: &'a KeysView,
	leaked: &[u8; 32],
) -> Option<(u8, &'a KeyView, Zeroizing<[u8; 32]>)> {
	let secret = |key: &KeyView| {
		if keyholder::matches(&key.key, leaked) {
			return Some(Zeroizing::new(*leaked));
		}
		secret_of(genesis, tender, keys.generation, leaked, key).map(|seed| Zeroizing::new(*seed.as_bytes()))
	};
	keys.keyholders.iter().find_map(|keyholder| {
		let (key, secret) = keyholder.keys.iter().find_map(|key| Some((key, secret(key)?)))?;
		Some((keyholder.index, key, secret))
	})
}

/// A key that the chain should have refused.
pub fn bad_key(index: u8, reason: procurement_envelope::KeyError) -> Failure {
	Failure::new(Exit::Refused, "BadKeyholderKey", format!("The key of keyholder {index} is unfit: {reason}."))
		.advise("The chain would not have taken it: do not trust this node, ask another one.")
}

const fn is_open(summary: &TenderSummary) -> bool {
	matches!((summary.status, summary.phase), (TenderStatus::Draft, _) | (_, Some(Phase::Rekeying)))
}

async fn register(session: &Session, tender: TenderId, root: &Path, again: bool) -> Outcome {
	let root = read_root(root)?;
	let signer = session.signer()?;
	let keys = Keys::read(session.chain().await?, tender).await?;
	keys.ensure_open()?;
	let party = party_of(&keys.chain, &signer).await?;
	let me = keys.keyholder(party)?;
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
	let words = match (missing.is_empty(), beacon) {
		(false, _) => format!(
			"Keyholder {index} of tender {tender} is registered. Its beacon waits for the keys of {}: then procurement \
			 keyholder beacon {tender}",
			missing.join(", ")
		),
		(true, Some(_)) => format!("Keyholder {index} of tender {tender} is registered, and its beacon is sealed."),
		(true, None) => {
			submit_beacon(&keys, &signer, index).await?;
			format!("Keyholder {index} of tender {tender} is registered, and its beacon is sealed.")
		}
	};
	let json = json!({ "tender": tender, "index": index, "missing": missing });
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

async fn release(session: &Session, tender: TenderId, stage: Stage, root: &Path, clock: &ClockArgs) -> Outcome {
	let root = read_root(root)?;
	let chain = session.chain().await?;
	let situation = Situation::read(&chain, tender).await?;
	let due = situation.release_due(stage)?;
	Clocks::read(&chain, clock).await?.ensure_due("Keys are released", due, clock)?;
	ensure_witnessed(session, &chain, tender, stage, due).await?;

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
	let json = json!({ "tender": tender, "stage": view::word(&stage), "index": index });
	if key.released.is_some() {
		let words = format!("The {} key of keyholder {index} is released already.", view::word(&stage));
		return session.output.result(words, &json!({ "result": json }));
	}
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
	let secret = read_root(leaked)?;
	let keys = Keys::read(session.chain().await?, tender).await?;
	let (index, key, secret) = opened_by(&keys.genesis, tender, &keys.keys, &secret).ok_or_else(|| {
		Failure::new(
			Exit::Key,
			"NoSuchKey",
			format!("What is in {} is no secret of a key of tender {tender} as its keys are now.", leaked.display()),
		)
		.advise("Nothing was sent. Keep it to yourself: it may open another tender.")
	})?;
	let stage = key.stage;
	let json = json!({ "tender": tender, "stage": view::word(&stage), "index": index });
	if key.leaked || key.released.is_some() {
		let words = format!("The {} key of keyholder {index} is public already.", view::word(&stage));
		return session.output.result(words, &json!({ "result": json }));
	}
	session.output.warn(format!(
		"This publishes the {} secret of keyholder {index} of tender {tender} and suspends that keyholder. While bids are taken \
		 they must all be sealed again, to fresh keys.",
		view::word(&stage)
	));
	session.output.confirm("Report it?")?;
	let names = &["tender", "stage", "index", "seed"];
	let call = Call::new(PALLET, "report_leak", names, (tender, stage, index, *secret));
	let done = keys.chain.submit(&session.signer()?, &call).await?;
	let words = format!(
		"The {} key of keyholder {index} of tender {tender} is known to be out, and its holder is suspended. Tender {tender} is {}.",
		view::word(&stage),
		view::standing(&keys.chain.tender(tender).await?.summary)
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
		let made = keyholder::register(&root, &salt, &genesis, 4, 1, PRICE, 2);
		let key =
			KeyView { stage: Stage::Price, salt, key: made.key, proof: made.proof, released: None, leaked: false };
		let view = KeyholderView { index: 2, party: 8, appointed_by: None, keys: vec![key], beacon: None };
		let keys = KeysView { generation: 1, threshold: 2, keyholders: vec![view] };
		let secret = keyholder::derive(&root, &salt, &genesis, 4, 1, PRICE);
		for out in [root, *secret.as_bytes()] {
			let (index, key, found) = opened_by(&genesis, 4, &keys, &out).unwrap();
			assert_eq!((index, key.stage, *found), (2, Stage::Price, *secret.as_bytes()));
		}
		assert!(opened_by(&genesis, 4, &keys, &[2; 32]).is_none());
		assert!(opened_by(&genesis, 5, &keys, &root).is_none(), "another tender's keys are others");
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
