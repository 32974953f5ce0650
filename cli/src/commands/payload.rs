//! A bid before it is sealed, as a file, and after, as two: the envelopes for the chain, and the secrets for its owner.

use super::bid::fault_text;
use crate::{
	clock,
	draft::Decimal,
	exit::{Failure, Outcome},
	files,
	money::Currency,
	output::{hex, unhex, unhex_32},
};
use procurement_primitives::{
	bid::{Answer, BidDocument, BidderId, LotPrice, PayloadV1},
	tender::{LotId, LotSet, Stage, TenderId, MAX_LOTS},
	time::Moment,
};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// The form of the files that are written.
const FORM: u8 = 1;

/// A bid as a supplier writes it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BidFile {
	/// The currency of the prices, which must be the chain's.
	pub currency: String,
	/// The price of each lot that is bid for, tax included.
	pub prices: Vec<PriceFile>,
	/// Answers to criteria.
	#[serde(default)]
	pub answers: Vec<AnswerFile>,
	/// Documents.
	#[serde(default)]
	pub documents: Vec<BidDocumentFile>,
	/// What else there is to say.
	#[serde(default)]
	pub statement: String,
}

/// A price.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PriceFile {
	/// The lot.
	pub lot: LotId,
	/// Its price.
	pub price: Decimal,
}

/// An answer.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AnswerFile {
	/// The criterion's number.
	pub criterion: u16,
	/// The number that a formula takes, in the criterion's unit.
	#[serde(default)]
	pub value: Option<u64>,
	/// The text that experts read.
	#[serde(default)]
	pub text: String,
}

/// A document.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BidDocumentFile {
	/// The SHA-256 of the file as uploaded.
	#[serde(default)]
	pub sha256: Option<String>,
	/// The file as uploaded, from where the bid is.
	#[serde(default)]
	pub file: Option<PathBuf>,
	/// Its media type.
	pub media_type: String,
	/// Where it can be fetched.
	pub uri: String,
	/// Its key, wrapped to who serves it, in hexadecimal; none if the file is not encrypted.
	#[serde(default)]
	pub wrapped_key: String,
}

/// What goes into the envelopes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Contents {
	/// The lots that are bid for.
	pub lots: LotSet,
	/// What stands in the technical envelope.
	pub technical: PayloadV1,
	/// What stands in the price envelope, if there are two.
	pub price: Option<PayloadV1>,
}

impl BidFile {
	/// Reads a bid.
	pub fn parse(text: &str) -> Outcome<Self> {
		// What serde says of a bad file names its line and column, not what stands there.
		serde_json::from_str(text).map_err(|error| Failure::input(format!("this is no bid: {error}")))
	}

	/// What goes into the envelopes of a tender with these lots and so many criteria. Fails if the chain would disqualify
	/// it.
	pub fn contents(
		&self,
		currency: &Currency,
		folder: &Path,
		lots: LotSet,
		criteria: usize,
		two_envelopes: bool,
	) -> Outcome<Contents> {
		currency.ensure_same(&self.currency, "currency")?;
		let mut prices = Vec::new();
		for price in &self.prices {
			if price.lot >= MAX_LOTS || !lots.contains(price.lot) {
				return Err(Failure::input(format!("the tender has no lot {}", price.lot)));
			}
			prices.push(LotPrice { lot: price.lot, price: currency.parse(&price.price.0)? });
		}
		prices.sort_by_key(|price| price.lot);
		let bid_for: LotSet = prices.iter().map(|price| price.lot).collect();
		if bid_for.is_empty() {
			return Err(Failure::input("the bid has no price: it is for no lot"));
		}
		let mut answers = Vec::new();
		for answer in &self.answers {
			if usize::from(answer.criterion) >= criteria {
				return Err(Failure::input(format!("the tender has no criterion {}", answer.criterion)));
			}
			let text = answer.text.clone().into_bytes();
			answers.push(Answer { criterion: answer.criterion, value: answer.value, text });
		}
		answers.sort_by_key(|answer| answer.criterion);
		let mut documents =
			self.documents.iter().map(|document| document.build(folder)).collect::<Outcome<Vec<_>>>()?;
		documents.sort_by_key(|document| document.hash);
		let statement = self.statement.clone().into_bytes();
		let whole = PayloadV1 { prices, answers, documents, statement };
		let contents = if two_envelopes {
			let price = PayloadV1 { prices: whole.prices.clone(), ..Default::default() };
			let technical = PayloadV1 { prices: Vec::new(), ..whole };
			Contents { lots: bid_for, technical, price: Some(price) }
		} else {
			Contents { lots: bid_for, technical: whole, price: None }
		};
		contents.ensure_acceptable(two_envelopes)?;
		Ok(contents)
	}
}

impl Contents {
	/// Fails with the reason if the chain would disqualify it.
	fn ensure_acceptable(&self, two_envelopes: bool) -> Outcome {
		let technical = self.technical.fault(self.lots, Stage::Technical, two_envelopes);
		let price = self.price.as_ref().and_then(|price| price.fault(self.lots, Stage::Price, two_envelopes));
		match technical.or(price) {
			None => Ok(()),
			Some(fault) => Err(Failure::input(format!("the chain would disqualify this bid: {}", fault_text(&fault)))
				.advise(
				"Nothing may be said twice, texts have at most 512 bytes, the statement 2048, prices are at least 1.",
			)),
		}
	}
}

impl BidDocumentFile {
	fn build(&self, folder: &Path) -> Outcome<BidDocument> {
		let hash = match (&self.sha256, &self.file) {
			(Some(hash), None) => unhex_32(hash)?,
			(None, Some(file)) => sp_crypto_hashing::sha2_256(&files::read(&folder.join(file))?),
			_ => return Err(Failure::input(format!("document {} needs either \"sha256\" or \"file\"", self.uri))),
		};
		Ok(BidDocument {
			hash,
			media_type: self.media_type.clone().into_bytes(),
			uri: self.uri.clone().into_bytes(),
			wrapped_key: unhex(&self.wrapped_key)?,
		})
	}
}

/// Sealed envelopes, ready for the chain. Public.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct EnvelopesFile {
	form: u8,
	/// The chain.
	pub genesis: String,
	/// The tender.
	pub tender: TenderId,
	/// The version of the tender that they are sealed for.
	pub version: u32,
	/// The generation of keys that they are sealed to.
	pub generation: u32,
	/// The hash of these keys and of their threshold, as [`keys_hash`](super::terms::keys_hash) has it: to compare with what
	/// another node says before they are submitted.
	pub keys: String,
	/// Who bids.
	pub bidder: BidderId,
	/// The lots that are bid for.
	pub lots: Vec<LotId>,
	/// The technical envelope.
	pub technical: EnvelopeFile,
	/// The price envelope.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub price: Option<EnvelopeFile>,
}

/// An envelope.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct EnvelopeFile {
	/// Its hash.
	pub hash: String,
	/// Its bytes.
	pub bytes: String,
}

/// The secrets of sealed envelopes: to open them if keyholders fail.
#[derive(Clone, Deserialize, Serialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SecretsFile {
	form: u8,
	/// The chain.
	pub genesis: String,
	/// The tender.
	pub tender: TenderId,
	/// Who bids.
	pub bidder: BidderId,
	/// The bid deadline when they were sealed. A node that names an earlier one lies.
	pub bid_deadline: String,
	/// The secret of each envelope.
	pub envelopes: Vec<SecretFile>,
}

/// The secret of an envelope.
#[derive(Clone, Deserialize, Serialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SecretFile {
	/// Which: technical or price.
	pub stage: String,
	/// The envelope's hash.
	pub hash: String,
	/// The seed that it was sealed with.
	pub seed: String,
}

impl EnvelopesFile {
	/// The file of these envelopes, which are (hash, bytes).
	pub fn new(
		genesis: String,
		(tender, version, generation): (TenderId, u32, u32),
		keys: [u8; 32],
		bidder: BidderId,
		lots: LotSet,
		technical: ([u8; 32], Vec<u8>),
		price: Option<([u8; 32], Vec<u8>)>,
	) -> Self {
		let envelope = |(hash, bytes): ([u8; 32], Vec<u8>)| EnvelopeFile { hash: hex(&hash), bytes: hex(&bytes) };
		Self {
			form: FORM,
			genesis,
			tender,
			version,
			generation,
			keys: hex(&keys),
			bidder,
			lots: lots.iter().collect(),
			technical: envelope(technical),
			price: price.map(envelope),
		}
	}

	/// Reads the file's text.
	pub fn parse(text: &str) -> Outcome<Self> {
		let file: Self =
			serde_json::from_str(text).map_err(|error| Failure::input(format!("these are no envelopes: {error}")))?;
		if file.form != FORM {
			return Err(Failure::input(format!(
				"the envelopes are of form {}, and this program reads {FORM}",
				file.form
			)));
		}
		Ok(file)
	}
}

impl SecretsFile {
	/// The file of these secrets, which are (stage, hash, seed).
	pub fn new(
		genesis: String,
		tender: TenderId,
		bidder: BidderId,
		bid_deadline: String,
		envelopes: &[(&str, [u8; 32], &[u8; 32])],
	) -> Self {
		let envelopes = envelopes
			.iter()
			.map(|(stage, hash, seed)| SecretFile { stage: (*stage).into(), hash: hex(hash), seed: hex(*seed) })
			.collect();
		Self { form: FORM, genesis, tender, bidder, bid_deadline, envelopes }
	}

	/// The bid deadline when they were sealed.
	pub fn deadline(&self) -> Outcome<Moment> {
		clock::moment(&self.bid_deadline)
	}

	/// Reads the file's text.
	pub fn parse(text: &str) -> Outcome<Self> {
		let file: Self =
			serde_json::from_str(text).map_err(|_| Failure::input("these are no secrets of a sealed bid"))?;
		if file.form != FORM {
			return Err(Failure::input(format!(
				"the secrets are of form {}, and this program reads {FORM}",
				file.form
			)));
		}
		Ok(file)
	}
}
