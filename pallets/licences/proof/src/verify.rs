//! Checking a bundle.

use crate::{
	bundle::{read_all, Bundle, Read},
	error::Error,
	proven::Proven,
	state::{acts_for, State},
};
use pallet_procurement_licences::facts::{not_found, Facts};
use procurement_disclosure::{Challenge, Signer};
use procurement_primitives::{
	identity::PartyId,
	json,
	licence::{
		api::{ChallengeInput, VerifyView},
		Holder, LicenceId, Membership, Presentation, VerifyReason,
	},
	time::{Moment, MINUTE},
};
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_state_machine::StorageProof;

/// How far ahead of the verifier's clock a block's time may lie, in milliseconds: clocks differ.
pub const MAX_DRIFT: Moment = MINUTE;

/// A block that the verifier trusts.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Checkpoint {
	/// The hash of the chain's first block.
	pub genesis: H256,
	/// The block's hash.
	pub hash: H256,
}

/// What a bundle proves, and of when.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
	/// The block's number.
	pub block: u32,
	/// The block's hash.
	pub hash: H256,
	/// The block's time: what happened later is not known.
	#[serde(serialize_with = "json::moment")]
	pub known_until: Moment,
	/// What the chain would have answered then; validity is judged by the verifier's clock.
	#[serde(flatten)]
	pub answer: VerifyView,
}

/// A bundle that was checked: it holds for the checkpoint's block, and is young enough.
#[derive(Clone, Debug)]
pub struct Opened {
	licence: LicenceId,
	account: Option<[u8; 32]>,
	genesis: [u8; 32],
	block: u32,
	hash: H256,
	time: Moment,
	now: Moment,
	facts: Option<Facts>,
	acting: Option<PartyId>,
}

/// Checks a bundle by the clock `now`; its block may be up to `max_age` milliseconds old.
///
/// # Errors
/// [`Error`]: the first thing that is wrong.
pub fn open(bundle: &Bundle, checkpoint: &Checkpoint, now: Moment, max_age: Moment) -> Result<Opened, Error> {
	let hash = bundle.hash();
	let proof = StorageProof::new_with_duplicate_nodes_check(bundle.proof.iter().cloned());
	let proven = Proven::new(bundle.header.state_root, proof.map_err(|_| Error::Surplus)?);
	// Before the header is known to be the right one: it says more that it is another chain's than that it is another
	// block's.
	let genesis = crate::state::genesis(|key| proven.get(key));
	if genesis.is_ok_and(|genesis| genesis != checkpoint.genesis.0) {
		return Err(Error::OtherChain);
	}
	if hash != checkpoint.hash {
		return Err(Error::OtherBlock);
	}
	let genesis = genesis?;
	let Read { time, facts, acting } = {
		let state = State::new(|key: &[u8]| proven.get(key))?;
		read_all(&state, bundle.licence, bundle.account.as_ref())?
	};
	if proven.into_nodes() != bundle.proof {
		return Err(Error::Surplus);
	}
	if time > now.saturating_add(MAX_DRIFT) {
		return Err(Error::ClockBehind);
	}
	let age = now.saturating_sub(time);
	if age > max_age {
		return Err(Error::TooOld { age, most: max_age });
	}
	let Bundle { licence, account, .. } = *bundle;
	Ok(Opened { licence, account, genesis, block: bundle.header.number, hash, time, now, facts, acting })
}

/// Checks a bundle, and whether its licence counts, asked by number.
///
/// # Errors
/// As [`open`].
pub fn verify(bundle: &Bundle, checkpoint: &Checkpoint, now: Moment, max_age: Moment) -> Result<Verdict, Error> {
	Ok(open(bundle, checkpoint, now, max_age)?.verify())
}

impl Opened {
	/// The licence that it is about.
	pub const fn licence(&self) -> LicenceId {
		self.licence
	}

	/// All that bears on whether the licence counts; `None`: there is no such licence.
	pub const fn facts(&self) -> Option<&Facts> {
		self.facts.as_ref()
	}

	fn verdict(&self, answer: impl FnOnce(&Facts) -> VerifyView) -> Verdict {
		let answer = self.facts.as_ref().map_or_else(|| not_found(self.now, VerifyReason::NotFound), answer);
		Verdict { block: self.block, hash: self.hash, known_until: self.time, answer }
	}

	/// Whether the licence counts, asked by number.
	pub fn verify(&self) -> Verdict {
		self.verdict(|facts| facts.verify(self.now))
	}

	/// Whether it counts, asked with a certificate and its path out of a batch.
	pub fn verify_certificate(&self, membership: &Membership) -> Verdict {
		self.verdict(|facts| facts.verify_certificate(membership, self.now))
	}

	/// Whether it counts, asked with what its holder showed in answer to a challenge.
	///
	/// # Errors
	/// [`Error::OtherAccount`] if an account signed about which the bundle says nothing.
	pub fn verify_presentation(&self, shown: &Presentation, challenge: &ChallengeInput) -> Result<Verdict, Error> {
		if let Signer::Account(key) = &shown.statement().signer {
			if self.account.as_ref() != Some(key.bytes()) {
				return Err(Error::OtherAccount);
			}
		}
		let ChallengeInput { verifier, nonce } = challenge;
		let asked = Challenge { genesis: self.genesis, verifier, nonce: *nonce, now: self.now };
		let acts = |holder: &Holder, _: &[u8; 32]| acts_for(self.acting, holder);
		Ok(self.verdict(|facts| facts.verify_presentation(shown, &asked, acts)))
	}
}
