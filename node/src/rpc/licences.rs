//! `licences_`: who may do what by whose word, whether it still counts, and the proof of it to take along.
//!
//! Verifying reads the block's storage without the runtime, which would take several times as long; what is said of what was
//! read is decided by the same code. A block whose storage is laid out in a way that this node does not know is asked
//! through its runtime.

use super::{
	json::{place, read_account, read_time, Failure, Questions},
	parameters::with_parameters,
};
use codec::DecodeAll;
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use procurement_licence_proof::{by_identifier, not_found, Basis, Bundle, Checkpoint, ReadError, State};
use procurement_primitives::{
	identity::PartyId,
	licence::{
		api::{
			BatchView, ChallengeInput, ClassPage, ClassView, HistoryPage, LicencePage, LicenceView, LicencesApi,
			StandingPage, StatusPage, VerifyView, MAX_PAGE,
		},
		BatchId, LicenceClassId, LicenceId, Membership, Presentation, StatusPurpose, VerifyReason,
	},
	time::Moment,
};
use procurement_runtime::{Hash, Runtime};
use sc_client_api::StateBackend;
use serde::Deserialize;
use std::{
	fmt::Display,
	sync::{Mutex, PoisonError},
};

with_parameters! {
	/// The namespace. Methods whose names are the runtime API's say the same.
	#[rpc(server, namespace = "licences")]
	pub trait LicencesRpc {
		/// The licence with this number (`0-41`) or identifier.
		#[method(name = "get", blocking)]
		fn get(&self, licence: String, at: Option<Hash>) -> RpcResult<Option<LicenceView>>;

		/// What the chain says of a licence, asked in one of the ways of [`Question`], at a moment or at the block's time.
		#[method(name = "verify", blocking)]
		fn verify(&self, question: Question, moment: Option<String>, at: Option<Hash>) -> RpcResult<VerifyView>;

		/// What was done to a licence, oldest first.
		#[method(name = "history", blocking)]
		fn history(
			&self,
			licence: String,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<HistoryPage>;

		/// The licences on record that a party holds, by number, upwards.
		#[method(name = "byHolder", blocking)]
		fn by_holder(
			&self,
			holder: PartyId,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<LicencePage>;

		/// An issuer's licences of a class that are set in the status list of a purpose, or in any.
		#[method(name = "statusList", blocking)]
		fn status_list(
			&self,
			class: LicenceClassId,
			issuer: PartyId,
			purpose: Option<StatusPurpose>,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<StatusPage>;

		/// The licences of a batch about which something was decided, by place, upwards.
		#[method(name = "standings", blocking)]
		fn standings(
			&self,
			batch: BatchId,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<StandingPage>;

		/// The batch with this number.
		#[method(name = "batch", blocking)]
		fn batch(&self, id: BatchId, at: Option<Hash>) -> RpcResult<Option<BatchView>>;

		/// The class with this number.
		#[method(name = "class", blocking)]
		fn class(&self, id: LicenceClassId, at: Option<Hash>) -> RpcResult<Option<ClassView>>;

		/// Classes, by number, upwards.
		#[method(name = "classes", blocking)]
		fn classes(&self, cursor: Option<String>, limit: Option<u32>, at: Option<Hash>) -> RpcResult<ClassPage>;

		/// A licence's proof for a verifier without a node, at a block that the verifier trusts, else at the last final one. With
		/// an account, presentations can be checked with it that this account signed.
		#[method(name = "proof", blocking)]
		fn proof(&self, licence: String, account: Option<String>, at: Option<Hash>) -> RpcResult<Bundle>;

		/// The last final block, as a verifier that trusts this node notes it down.
		#[method(name = "checkpoint", blocking)]
		fn checkpoint(&self) -> RpcResult<Checkpoint>;
	}
}

/// How a licence is asked about: in exactly one of four ways.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Question {
	/// By number (`0-41`) or identifier.
	licence: Option<String>,
	/// With `licence`: the certificate and path of a licence of a batch, in SCALE.
	membership: Option<String>,
	/// By the SHA-256 of its document.
	document: Option<String>,
	/// By what its holder showed, in SCALE …
	presentation: Option<String>,
	/// … to whoever calls itself so …
	verifier: Option<String>,
	/// … in answer to this challenge.
	nonce: Option<String>,
}

/// What is asked.
enum Asked {
	Licence(Named),
	Certificate(Named, Membership),
	Document([u8; 32]),
	/// `None`: the bytes are none.
	Presentation(Option<Box<Presentation>>, ChallengeInput),
}

/// How a licence is named.
enum Named {
	Number(LicenceId),
	Identifier(Vec<u8>),
}

impl Named {
	fn read(text: &str) -> Result<Self, Failure> {
		// No number has a dot in it, and every identifier has.
		if text.contains('.') {
			return Ok(Self::Identifier(text.into()));
		}
		text.parse().map(Self::Number).map_err(|_| Failure::InvalidLicence)
	}
}

/// Bytes in hexadecimal.
fn read_bytes(text: &str) -> Result<Vec<u8>, Failure> {
	let digits = text.strip_prefix("0x").ok_or(Failure::InvalidQuestion)?;
	hex::decode(digits).map_err(|_| Failure::InvalidQuestion)
}

fn read_hash(text: &str) -> Result<[u8; 32], Failure> {
	read_bytes(text)?.try_into().map_err(|_| Failure::InvalidQuestion)
}

impl TryFrom<Question> for Asked {
	type Error = Failure;

	fn try_from(question: Question) -> Result<Self, Failure> {
		let Question { licence, membership, document, presentation, verifier, nonce } = question;
		match (licence, membership, document, presentation, verifier, nonce) {
			(Some(licence), None, None, None, None, None) => Ok(Self::Licence(Named::read(&licence)?)),
			(Some(licence), Some(membership), None, None, None, None) => {
				let bytes = read_bytes(&membership)?;
				let membership = Membership::decode_all(&mut &bytes[..]).map_err(|_| Failure::InvalidQuestion)?;
				Ok(Self::Certificate(Named::read(&licence)?, membership))
			}
			(None, None, Some(document), None, None, None) => Ok(Self::Document(read_hash(&document)?)),
			(None, None, None, Some(presentation), Some(verifier), Some(nonce)) => {
				let challenge = ChallengeInput { verifier: verifier.into_bytes(), nonce: read_hash(&nonce)? };
				let shown = Presentation::parse(&read_bytes(&presentation)?).ok().map(Box::new);
				Ok(Self::Presentation(shown, challenge))
			}
			_ => Err(Failure::InvalidQuestion),
		}
	}
}

/// Why the storage gives no answer.
enum Unread {
	/// The runtime may, as it knows its own layout.
	OtherLayout,
	Failed(Failure),
}

impl<E: Display> From<ReadError<E>> for Unread {
	fn from(error: ReadError<E>) -> Self {
		match error {
			ReadError::OtherLayout => Self::OtherLayout,
			other => Self::Failed(Failure::Runtime(other.to_string())),
		}
	}
}

/// Answers about licences.
pub struct Licences {
	questions: Questions,
	/// What answers at the block that was asked about last rest on: most questions are about the same one, and many about
	/// licences of the same issuer.
	last: Mutex<Option<(Hash, Basis)>>,
}

impl Licences {
	/// Answers from the blocks that `questions` asks.
	pub fn new(questions: Questions) -> Self {
		Self { questions, last: Mutex::new(None) }
	}

	/// A block's storage, which `read` reads, if it has the layout that this node knows.
	fn open<R, E>(&self, read: R, at: Hash) -> Result<State<R>, Unread>
	where
		R: Fn(&[u8]) -> Result<Option<Vec<u8>>, E>,
		E: Display,
	{
		// A thread that panicked had it locked to copy it: what is there is whole.
		let known = self.last.lock().unwrap_or_else(PoisonError::into_inner).clone();
		if let Some((_, basis)) = known.filter(|(hash, _)| *hash == at) {
			return Ok(State::on(read, basis));
		}
		let state = State::new(read)?;
		let basis = state.basis()?;
		*self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some((at, basis));
		Ok(state)
	}

	/// The number of a licence; `None` if it has an identifier that no licence has.
	fn number_of(&self, licence: &str, at: Hash) -> RpcResult<Option<LicenceId>> {
		match Named::read(licence)? {
			Named::Number(id) => Ok(Some(id)),
			Named::Identifier(text) => match self.find(&text, at) {
				Ok(id) => Ok(id),
				Err(Unread::OtherLayout) => self.questions.ask(Some(at), |api, hash| api.by_identifier(hash, text)),
				Err(Unread::Failed(failure)) => Err(failure.into()),
			},
		}
	}

	/// The licence with an identifier, as a block's storage says.
	fn find(&self, text: &[u8], at: Hash) -> Result<Option<LicenceId>, Unread> {
		let block = self.questions.state(at).map_err(Unread::Failed)?;
		// Fails if the storage has another layout.
		self.open(|key: &[u8]| block.storage(key), at)?;
		Ok(by_identifier::<Runtime, _>(&block, text).ok())
	}

	/// What a block's storage says.
	fn judge(&self, asked: &Asked, moment: Option<Moment>, at: Hash) -> Result<VerifyView, Unread> {
		let block = self.questions.state(at).map_err(Unread::Failed)?;
		let state = self.open(|key: &[u8]| block.storage(key), at)?;
		let number_of = |named: &Named| match named {
			Named::Number(id) => Ok(*id),
			Named::Identifier(text) => by_identifier::<Runtime, _>(&block, text),
		};
		let judged = match asked {
			Asked::Licence(named) => number_of(named).map(|id| state.verify(id, moment)),
			Asked::Certificate(named, shown) => number_of(named).map(|id| state.verify_certificate(id, shown, moment)),
			Asked::Document(hash) => Ok(state.verify_document(hash, moment)),
			Asked::Presentation(Some(shown), challenge) => Ok(state.verify_presentation(shown, challenge)),
			Asked::Presentation(None, _) => Err(VerifyReason::MalformedPresentation),
		};
		match judged {
			Ok(view) => Ok(view?),
			Err(reason) => Ok(not_found(moment.map_or_else(|| state.time(), Ok)?, reason)),
		}
	}

	/// What a block's runtime says.
	fn judge_by_runtime(&self, asked: Asked, moment: Option<Moment>, at: Hash) -> RpcResult<VerifyView> {
		self.questions.ask(Some(at), |api, hash| match asked {
			Asked::Licence(Named::Number(id)) => api.verify(hash, id, moment),
			Asked::Licence(Named::Identifier(text)) => api.verify_identifier(hash, text, moment),
			Asked::Certificate(Named::Number(id), shown) => api.verify_certificate(hash, id, shown, moment),
			Asked::Certificate(Named::Identifier(text), shown) => match api.by_identifier(hash, text.clone())? {
				Some(id) => api.verify_certificate(hash, id, shown, moment),
				None => api.verify_identifier(hash, text, moment),
			},
			Asked::Document(document) => api.verify_document(hash, document, moment),
			Asked::Presentation(Some(shown), challenge) => api.verify_presentation(hash, *shown, challenge),
			Asked::Presentation(None, _) => {
				Ok(not_found(moment.unwrap_or_default(), VerifyReason::MalformedPresentation))
			}
		})
	}
}

impl LicencesRpcServer for Licences {
	fn get(&self, licence: String, at: Option<Hash>) -> RpcResult<Option<LicenceView>> {
		let at = self.questions.block(at)?;
		match self.number_of(&licence, at)? {
			Some(id) => self.questions.ask(Some(at), |api, hash| api.get(hash, id)),
			None => Ok(None),
		}
	}

	fn verify(&self, question: Question, moment: Option<String>, at: Option<Hash>) -> RpcResult<VerifyView> {
		let asked = Asked::try_from(question)?;
		let moment = moment.map(|text| read_time(&text)).transpose()?;
		let at = self.questions.block(at)?;
		// The challenge is answered now.
		if moment.is_some() && matches!(asked, Asked::Presentation(..)) {
			return Err(Failure::InvalidQuestion.into());
		}
		match self.judge(&asked, moment, at) {
			Ok(view) => Ok(view),
			Err(Unread::OtherLayout) => self.judge_by_runtime(asked, moment, at),
			Err(Unread::Failed(failure)) => Err(failure.into()),
		}
	}

	fn history(
		&self,
		licence: String,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<HistoryPage> {
		let (from, at) = (place(cursor)?.unwrap_or_default(), self.questions.block(at)?);
		match self.number_of(&licence, at)? {
			Some(id) => {
				self.questions.ask(Some(at), |api, hash| api.history(hash, id, from, limit.unwrap_or(MAX_PAGE)))
			}
			None => Ok(HistoryPage { changes: Vec::new(), next: None }),
		}
	}

	fn by_holder(
		&self,
		holder: PartyId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<LicencePage> {
		let from = place(cursor)?;
		self.questions.ask(at, |api, hash| api.by_holder(hash, holder, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn status_list(
		&self,
		class: LicenceClassId,
		issuer: PartyId,
		purpose: Option<StatusPurpose>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<StatusPage> {
		let (from, limit) = (place(cursor)?.unwrap_or_default(), limit.unwrap_or(MAX_PAGE));
		let mut page = self.questions.ask(at, |api, hash| api.statuses(hash, class, issuer, from, limit))?;
		page.statuses.retain(|status| purpose.is_none_or(|purpose| purpose.is_set(status.standing)));
		Ok(page)
	}

	fn standings(
		&self,
		batch: BatchId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<StandingPage> {
		let from = place(cursor)?.unwrap_or_default();
		self.questions.ask(at, |api, hash| api.standings(hash, batch, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn batch(&self, id: BatchId, at: Option<Hash>) -> RpcResult<Option<BatchView>> {
		self.questions.ask(at, |api, hash| api.batch(hash, id))
	}

	fn class(&self, id: LicenceClassId, at: Option<Hash>) -> RpcResult<Option<ClassView>> {
		self.questions.ask(at, |api, hash| api.class(hash, id))
	}

	fn classes(&self, cursor: Option<String>, limit: Option<u32>, at: Option<Hash>) -> RpcResult<ClassPage> {
		let from = place(cursor)?.unwrap_or_default();
		self.questions.ask(at, |api, hash| api.classes(hash, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn proof(&self, licence: String, account: Option<String>, at: Option<Hash>) -> RpcResult<Bundle> {
		let account = account.map(|text| read_account(&text)).transpose()?.map(<[u8; 32]>::from);
		let at = self.questions.block(Some(at.unwrap_or_else(|| self.questions.final_block())))?;
		let id = self.number_of(&licence, at)?.ok_or(Failure::InvalidLicence)?;
		let failed = |error: String| Failure::Runtime(error);
		let block = self.questions.state(at)?;
		let keys = Bundle::keys(id, account.as_ref(), |key| block.storage(key)).map_err(|it| failed(it.to_string()))?;
		let proof = self.questions.prove(at, &keys)?;
		let bundle =
			Bundle::new(id, account, self.questions.header(at)?, proof).map_err(|error| failed(error.to_string()))?;
		Ok(bundle)
	}

	fn checkpoint(&self) -> RpcResult<Checkpoint> {
		Ok(Checkpoint { genesis: self.questions.genesis().into(), hash: self.questions.final_block() })
	}
}
