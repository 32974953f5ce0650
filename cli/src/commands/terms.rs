//! What it takes to seal a bid, as a file: so that a bid can be sealed where there is no network.

use super::{
	keyholder::{bad_key, number_of},
	payload::Contents,
};
use crate::{
	chain::Chain,
	clock,
	exit::{Exit, Failure, Outcome},
	money::Currency,
	output::{clean, hex, unhex, unhex_32},
};
use codec::Encode;
use procurement_envelope::{
	keyholder::{verify, Registration},
	Context, Sealer,
};
use procurement_primitives::{
	bid::{
		api::{KeysView, SealingView},
		BidderId,
	},
	tender::{Criterion, Judged, LotId, LotSet, Stage, TenderId, MAX_LOTS},
	time::Moment,
};
use serde::{Deserialize, Serialize};

/// The form of the file.
const FORM: u8 = 1;

/// The terms, as they stand in the file.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TermsFile {
	form: u8,
	/// The chain.
	pub genesis: String,
	/// The tender.
	pub tender: TenderId,
	/// What is bought, in a line.
	pub title: String,
	/// The tender's version.
	pub version: u32,
	/// The generation of its keys.
	pub generation: u32,
	/// How many keyholders open it.
	pub threshold: u8,
	/// Whether the price stands in an envelope of its own.
	pub two_envelopes: bool,
	/// Its lots.
	lots: Vec<LotTerms>,
	/// The criteria, by number.
	criteria: Vec<CriterionTerms>,
	/// The currency.
	pub currency: String,
	/// How many decimals it has.
	pub decimals: u8,
	/// Bids are taken before this moment.
	pub bid_deadline: String,
	/// What a bidder leaves as a bond.
	pub bond: String,
	/// Who bids.
	pub bidder: BidderId,
	technical_keys: Vec<KeyFile>,
	#[serde(default, skip_serializing_if = "Vec::is_empty")]
	price_keys: Vec<KeyFile>,
}

/// A lot.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct LotTerms {
	lot: LotId,
	/// What it may cost at most, in the currency's own units.
	maximum: String,
}

/// A criterion.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct CriterionTerms {
	title: String,
	/// The lots that it applies to.
	lots: Vec<LotId>,
	/// The unit of the number that a formula judges; none if experts judge a text.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	unit: Option<String>,
}

impl CriterionTerms {
	fn of(criterion: &Criterion) -> Self {
		let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
		Self {
			title: text(&criterion.title),
			lots: criterion.lots.iter().collect(),
			unit: match &criterion.judged {
				Judged::Formula { unit, .. } => Some(text(unit)),
				Judged::Expert => None,
			},
		}
	}
}

/// The hash by which the keys of a tender are compared: of the threshold, the technical keys and the price keys in order.
pub fn keys_hash(threshold: u8, technical: &[[u8; 32]], price: &[[u8; 32]]) -> [u8; 32] {
	sp_crypto_hashing::blake2_256(&(threshold, technical, price).encode())
}

/// A keyholder's key, with what shows that its keyholder has the secret.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct KeyFile {
	key: String,
	salt: String,
	proof: String,
}

impl KeyFile {
	fn registration(&self) -> Outcome<Registration> {
		let proof = unhex(&self.proof)?;
		let proof = proof.try_into().map_err(|_| Failure::input("a proof has 64 bytes"))?;
		Ok(Registration { salt: unhex_32(&self.salt)?, key: unhex_32(&self.key)?, proof })
	}
}

impl TermsFile {
	/// Asks the chain.
	pub async fn read(chain: &Chain, tender: TenderId, bidder: BidderId) -> Outcome<Self> {
		let (sealing, keys) = (chain.sealing(tender).await?, chain.keys(tender).await?);
		let (view, currency) = (chain.tender(tender).await?, chain.currency().await?);
		ensure_agree(chain, &sealing, &keys)?;
		Ok(Self {
			form: FORM,
			genesis: hex(&chain.genesis()),
			tender,
			title: String::from_utf8_lossy(&view.summary.title).into_owned(),
			version: sealing.version,
			generation: sealing.generation,
			threshold: sealing.threshold,
			two_envelopes: sealing.two_envelopes,
			lots: view
				.lots
				.iter()
				.map(|lot| LotTerms { lot: lot.id, maximum: currency.format(lot.lot.maximum) })
				.collect(),
			criteria: view.criteria.iter().map(CriterionTerms::of).collect(),
			bid_deadline: clock::rfc3339(sealing.bid_deadline),
			bond: currency.format(sealing.bond),
			currency: currency.code,
			decimals: currency.decimals,
			bidder,
			technical_keys: key_files(&keys, Stage::Technical),
			price_keys: key_files(&keys, Stage::Price),
		})
	}

	/// Reads the file's text.
	pub fn parse(text: &str) -> Outcome<Self> {
		let terms: Self = serde_json::from_str(text)
			.map_err(|error| Failure::input(format!("these are no terms of sealing: {error}")))?;
		if terms.form != FORM {
			return Err(Failure::input(format!(
				"the terms are of form {}, and this program reads form {FORM}",
				terms.form
			)));
		}
		Ok(terms)
	}

	/// The currency.
	pub fn currency(&self) -> Currency {
		Currency { code: self.currency.clone(), decimals: self.decimals }
	}

	/// The tender's lots.
	pub fn lot_set(&self) -> LotSet {
		self.lots.iter().map(|lot| lot.lot).filter(|lot| *lot < MAX_LOTS).collect()
	}

	/// How many criteria it has.
	pub fn criteria(&self) -> usize {
		self.criteria.len()
	}

	/// The hash of all its keys, each checked.
	pub fn keys_hash(&self) -> Outcome<[u8; 32]> {
		let price = if self.two_envelopes { self.keys(Stage::Price)? } else { Vec::new() };
		Ok(keys_hash(self.threshold, &self.keys(Stage::Technical)?, &price))
	}

	/// What the chain takes and the bidder may not have meant, in words.
	pub fn doubts(&self, contents: &Contents, now: Moment) -> Outcome<Vec<String>> {
		let mut doubts = Vec::new();
		if clock::moment(&self.bid_deadline)? <= now {
			doubts.push(format!("bids were taken until {}: this one comes too late.", self.bid_deadline));
		}
		let currency = self.currency();
		for price in &contents.price.as_ref().unwrap_or(&contents.technical).prices {
			let maximum = self.lots.iter().find(|lot| lot.lot == price.lot).map(|lot| currency.parse(&lot.maximum));
			if maximum.transpose()?.is_some_and(|maximum| price.price > maximum) {
				doubts.push(format!(
					"the price of lot {} is above what the lot may cost at most: it will not be evaluated.",
					price.lot
				));
			}
		}
		for (number, criterion) in (0u16..).zip(&self.criteria) {
			let Some(unit) = &criterion.unit else { continue };
			let applies = criterion.lots.iter().any(|lot| *lot < MAX_LOTS && contents.lots.contains(*lot));
			let answers = &contents.technical.answers;
			let answered = answers.iter().any(|answer| answer.criterion == number && answer.value.is_some());
			if applies && !answered {
				doubts.push(format!(
					"criterion {number} ({}) is judged by a number ({}), and the bid gives none: it gets no points for it.",
					clean(criterion.title.as_bytes()),
					clean(unit.as_bytes())
				));
			}
		}
		Ok(doubts)
	}

	/// The keys of a stage in order, each checked to be a key that its keyholder can release, for this very place.
	pub fn keys(&self, stage: Stage) -> Outcome<Vec<[u8; 32]>> {
		let genesis = unhex_32(&self.genesis)?;
		let files = match stage {
			Stage::Technical => &self.technical_keys,
			Stage::Price => &self.price_keys,
		};
		if files.is_empty() {
			return Err(Failure::new(Exit::TooEarly, "KeysMissing", "The tender's keys are not all registered.")
				.advise("Bids are sealed when the tender is published."));
		}
		(1u8..)
			.zip(files)
			.map(|(index, file)| {
				let registration = file.registration()?;
				verify(&registration, &genesis, self.tender, self.generation, number_of(stage), index)
					.map_err(|reason| bad_key(index, reason))?;
				Ok(registration.key)
			})
			.collect()
	}

	/// What an envelope of this bidder is bound to.
	pub fn context<'a>(
		&self,
		stage: Stage,
		keys: &'a [[u8; 32]],
		lots: LotSet,
		technical: Option<[u8; 32]>,
	) -> Outcome<Context<'a>> {
		Ok(Context {
			genesis: unhex_32(&self.genesis)?,
			tender: self.tender,
			version: self.version,
			stage: number_of(stage),
			threshold: self.threshold,
			keys,
			lots: lots.0,
			sealer: Sealer::Bidder(self.bidder),
			technical,
		})
	}
}

/// The keys of a stage, if every keyholder has one.
fn key_files(keys: &KeysView, stage: Stage) -> Vec<KeyFile> {
	let of_each = keys.keyholders.iter().map(|keyholder| {
		let key = keyholder.keys.iter().find(|key| key.stage == stage)?;
		Some(KeyFile { key: hex(&key.key), salt: hex(&key.salt), proof: hex(&key.proof) })
	});
	of_each.collect::<Option<Vec<_>>>().unwrap_or_default()
}

/// Fails if two answers of the node contradict each other.
fn ensure_agree(chain: &Chain, sealing: &SealingView, keys: &KeysView) -> Outcome {
	let of = |stage: Stage| -> Vec<[u8; 32]> {
		let all = keys.keyholders.iter();
		all.filter_map(|it| it.keys.iter().find(|key| key.stage == stage)).map(|key| key.key).collect()
	};
	let same = sealing.genesis == chain.genesis()
		&& sealing.generation == keys.generation
		&& sealing.technical_keys == of(Stage::Technical)
		&& sealing.price_keys == of(Stage::Price);
	if same {
		return Ok(());
	}
	Err(Failure::internal("the node contradicts itself about the tender's keys")
		.advise("Try again, or ask another node."))
}

#[cfg(test)]
pub mod tests {
	use super::*;
	use procurement_envelope::keyholder::register;

	/// The chain of the tests.
	pub const GENESIS: [u8; 32] = [7; 32];

	/// Terms of a tender with two lots, one criterion and three keyholders, two of whom open it.
	pub fn terms(two_envelopes: bool) -> TermsFile {
		let keys = |stage: Stage| -> Vec<KeyFile> {
			(1u8..=3)
				.map(|index| {
					let it = register(&[index; 32], &[9; 32], &GENESIS, 4, 1, number_of(stage), index);
					KeyFile { key: hex(&it.key), salt: hex(&it.salt), proof: hex(&it.proof) }
				})
				.collect()
		};
		TermsFile {
			form: FORM,
			genesis: hex(&GENESIS),
			tender: 4,
			title: "Computers".into(),
			version: 2,
			generation: 1,
			threshold: 2,
			two_envelopes,
			lots: [0, 1].map(|lot| LotTerms { lot, maximum: "1000000.00".into() }).into(),
			criteria: vec![CriterionTerms { title: "Weight".into(), lots: vec![0, 1], unit: Some("g".into()) }],
			currency: "MXN".into(),
			decimals: 2,
			bid_deadline: "2027-01-31T00:00:00Z".into(),
			bond: "0.00".into(),
			bidder: 9,
			technical_keys: keys(Stage::Technical),
			price_keys: if two_envelopes { keys(Stage::Price) } else { Vec::new() },
		}
	}

	#[test]
	fn terms_should_read_back_as_they_were_written() {
		let terms = terms(true);
		let text = serde_json::to_string(&terms).unwrap();
		assert_eq!(TermsFile::parse(&text).unwrap(), terms);
		assert!(TermsFile::parse(&text.replace("\"form\":1", "\"form\":2")).is_err());
	}

	#[test]
	fn keys_that_nobody_has_proven_should_not_be_sealed_to() {
		assert_eq!(terms(false).keys(Stage::Technical).unwrap().len(), 3);
		// What a lying node could write: another keyholder's key, an unproven one, one of small order, another tender's.
		let mut copied = terms(false);
		copied.technical_keys[1] = copied.technical_keys[0].clone();
		let mut unproven = terms(false);
		unproven.technical_keys[1].proof = hex(&[0; 64]);
		let mut low_order = terms(false);
		low_order.technical_keys[1].key = format!("0x01{}", "00".repeat(31));
		let mut elsewhere = terms(false);
		elsewhere.tender = 5;
		for bad in [copied, unproven, low_order, elsewhere] {
			assert_eq!(bad.keys(Stage::Technical).unwrap_err().name, "BadKeyholderKey");
		}
		assert_eq!(terms(false).keys(Stage::Price).unwrap_err().name, "KeysMissing");
	}

	#[test]
	fn other_keys_should_have_another_hash() {
		let (one, two) = (terms(false).keys_hash().unwrap(), terms(true).keys_hash().unwrap());
		assert_ne!(one, two);
		let technical = terms(false).keys(Stage::Technical).unwrap();
		assert_eq!(one, keys_hash(2, &technical, &[]));
		let mut swapped = technical.clone();
		swapped.swap(0, 1);
		assert!(one != keys_hash(2, &swapped, &[]) && one != keys_hash(3, &technical, &[]));
		let (first, rest) = technical.split_at(1);
		assert_ne!(keys_hash(2, first, rest), one, "which stage a key is for counts");
	}
}
