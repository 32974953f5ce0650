//! `identity_`: who acts, as plain JSON. The answers are the runtime API's, for those who have no SCALE.

use super::{
	json::{place, Failure, Questions},
	parameters::with_parameters,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use procurement_credential::multikey;
use procurement_primitives::{
	identity::{
		api::{
			DelegateView, DidView, IdentityApi as IdentityRuntimeApi, PartyFilter, PartyView, RoleView, ServiceView,
			MAX_PAGE,
		},
		did::{format_did, parse_did, DidError},
		AssuranceLevel, Authority, Identifier, PartyId, PartyKind, Role, Status, Verification,
	},
	json::{rfc3339, write_cursor},
	time::Moment,
};
use procurement_runtime::{AccountId, Hash};
use serde::{Deserialize, Serialize};
use sp_core::crypto::Ss58Codec;

/// One second in milliseconds.
const SECOND: Moment = 1_000;

/// A verification in JSON.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VerificationJson {
	by: Authority,
	level: AssuranceLevel,
	until: String,
}

impl From<Verification> for VerificationJson {
	fn from(Verification { by, level, until }: Verification) -> Self {
		Self { by, level, until: rfc3339(until) }
	}
}

/// Where a party stands, in JSON: `status` names it, the other fields say more where there is more.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "status", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum StatusJson {
	/// Not yet verified.
	Pending,
	/// Verified.
	Verified {
		/// By whom, how sure, until when.
		verification: VerificationJson,
	},
	/// May not act.
	Suspended {
		/// By whom.
		by: Authority,
		/// Why.
		reason: String,
		/// What a reinstatement restores.
		#[serde(skip_serializing_if = "Option::is_none")]
		verification: Option<VerificationJson>,
	},
	/// Closed.
	Deactivated,
}

impl From<Status> for StatusJson {
	fn from(status: Status) -> Self {
		match status {
			Status::Pending => Self::Pending,
			Status::Verified(verification) => Self::Verified { verification: verification.into() },
			Status::Suspended { by, reason, verification } => {
				Self::Suspended { by, reason: text(&reason), verification: verification.map(Into::into) }
			}
			Status::Deactivated => Self::Deactivated,
		}
	}
}

/// An identifier in JSON, as in OCDS.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct IdentifierJson {
	scheme: String,
	id: String,
}

/// A delegate in JSON.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DelegateJson {
	account: String,
	permissions: Vec<&'static str>,
	until: String,
	frozen: bool,
	#[serde(skip_serializing_if = "Option::is_none")]
	person: Option<PartyId>,
}

/// A role in JSON.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RoleJson {
	role: Role,
	by: Authority,
	#[serde(skip_serializing_if = "Option::is_none")]
	until: Option<String>,
}

/// A service in JSON.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ServiceJson {
	#[serde(rename = "type")]
	kind: String,
	endpoint: String,
}

/// A party in JSON.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PartyJson {
	id: PartyId,
	did: String,
	kind: PartyKind,
	#[serde(flatten)]
	status: StatusJson,
	active: bool,
	#[serde(skip_serializing_if = "String::is_empty")]
	name: String,
	identifiers: Vec<IdentifierJson>,
	#[serde(skip_serializing_if = "Option::is_none")]
	commitment: Option<String>,
	#[serde(skip_serializing_if = "Option::is_none")]
	owner: Option<PartyId>,
	/// What `verify` takes, so as to vouch for these facts and no others.
	details: String,
	controller: String,
	delegates: Vec<DelegateJson>,
	roles: Vec<RoleJson>,
	services: Vec<ServiceJson>,
	/// As in its DID document: `publicKeyMultibase`.
	assertion_keys: Vec<String>,
	registered: String,
}

/// A page of parties in JSON.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PageJson {
	parties: Vec<PartyJson>,
	/// Give it back to go on; absent at the end.
	#[serde(skip_serializing_if = "Option::is_none")]
	cursor: Option<String>,
}

/// Which parties to list. Every field that is there must match.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FilterJson {
	/// Only of this kind.
	pub kind: Option<PartyKind>,
	/// Only holders of this role.
	pub role: Option<Role>,
	/// Only those that may act now, or only those that may not.
	pub active: Option<bool>,
	/// Only the verified holder of this identifier.
	pub identifier: Option<IdentifierJson>,
}

/// A verification method of a DID document.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VerificationMethod {
	id: String,
	#[serde(rename = "type")]
	kind: &'static str,
	controller: String,
	#[serde(flatten)]
	what: Verifies,
}

/// What verifies.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Verifies {
	/// One of the party's accounts, as CAIP-10: `polkadot:<first 32 hex digits of the genesis hash>:<address>`.
	BlockchainAccountId(String),
	/// A key with which the party signs credentials.
	PublicKeyMultibase(String),
}

/// A DID document (W3C DID Core 1.0).
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DidDocument {
	#[serde(rename = "@context")]
	context: [&'static str; 3],
	id: String,
	#[serde(skip_serializing_if = "Option::is_none")]
	controller: Option<String>,
	verification_method: Vec<VerificationMethod>,
	authentication: Vec<String>,
	assertion_method: Vec<String>,
	capability_invocation: Vec<String>,
	service: Vec<DidService>,
}

/// A service of a DID document.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DidService {
	id: String,
	#[serde(rename = "type")]
	kind: String,
	service_endpoint: String,
}

/// What DID resolution answers (DID Core 1.0, section 7.1).
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DidResolution {
	did_document: DidDocument,
	did_document_metadata: DidDocumentMetadata,
	did_resolution_metadata: DidResolutionMetadata,
}

/// Facts about the document.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DidDocumentMetadata {
	created: String,
	deactivated: bool,
}

/// Facts about the resolution.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DidResolutionMetadata {
	content_type: &'static str,
}

with_parameters! {
	/// The namespace.
	#[rpc(server, namespace = "identity")]
	pub trait IdentityApi {
		/// The DID document of the party that `did` names.
		#[method(name = "resolve", blocking)]
		fn resolve(&self, did: String, at: Option<Hash>) -> RpcResult<DidResolution>;

		/// The party with this number, at the best block or at the block `at`; null if there is none.
		#[method(name = "party", blocking)]
		fn party(&self, id: PartyId, at: Option<Hash>) -> RpcResult<Option<PartyJson>>;

		/// Parties by number upwards, at most `limit` (100 at the most), from `cursor` on.
		#[method(name = "parties", blocking)]
		fn parties(
			&self,
			filter: Option<FilterJson>,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<PageJson>;
	}
}

/// Answers `identity_`.
pub struct Identity {
	questions: Questions,
	genesis: [u8; 32],
}

impl Identity {
	/// Answers questions so.
	pub fn new(questions: Questions) -> Self {
		let genesis = questions.genesis();
		Self { questions, genesis }
	}

	fn json(&self, view: PartyView<AccountId>) -> PartyJson {
		let delegate =
			|DelegateView { account, permissions, until, frozen, person }: DelegateView<AccountId>| DelegateJson {
				account: address(&account),
				permissions: permissions.names(),
				until: rfc3339(until),
				frozen,
				person,
			};
		let role = |RoleView { role, by, until }: RoleView| RoleJson { role, by, until: until.map(rfc3339) };
		let service =
			|ServiceView { kind, endpoint }: ServiceView| ServiceJson { kind: text(&kind), endpoint: text(&endpoint) };
		let identifier =
			|Identifier { scheme, id }: Identifier| IdentifierJson { scheme: text(&scheme), id: text(&id) };
		PartyJson {
			id: view.id,
			did: format_did(&self.genesis, view.id),
			kind: view.kind,
			status: view.status.into(),
			active: view.active,
			name: text(&view.name),
			identifiers: view.identifiers.into_iter().map(identifier).collect(),
			commitment: view.commitment.map(|hash| format!("0x{}", hex::encode(hash))),
			owner: view.owner,
			details: format!("0x{}", hex::encode(view.details)),
			controller: address(&view.controller),
			delegates: view.delegates.into_iter().map(delegate).collect(),
			roles: view.roles.into_iter().map(role).collect(),
			services: view.services.into_iter().map(service).collect(),
			assertion_keys: view.assertion_keys.iter().map(multikey::encode).collect(),
			registered: rfc3339(view.registered),
		}
	}

	/// The DID document that follows from what the chain says.
	fn document(&self, view: DidView<AccountId>) -> DidResolution {
		let did = format_did(&self.genesis, view.party);
		let deactivated = view.deactivated;
		let chain: String = hex::encode(self.genesis).chars().take(32).collect();
		let method = |account: &AccountId| VerificationMethod {
			id: format!("{did}#{}", address(account)),
			kind: "BlockchainVerificationMethod2021",
			controller: did.clone(),
			what: Verifies::BlockchainAccountId(format!("polkadot:{chain}:{}", address(account))),
		};
		let mut methods: Vec<_> = view.accounts.iter().map(method).collect();
		let ids: Vec<_> = methods.iter().map(|method| method.id.clone()).collect();
		let keys = &view.assertion_keys;
		let asserts = |key: &[u8; 32]| VerificationMethod {
			id: multikey::method(&did, key),
			kind: "Multikey",
			controller: did.clone(),
			what: Verifies::PublicKeyMultibase(multikey::encode(key)),
		};
		methods.extend(keys.iter().map(asserts));
		let service = |(n, service): (usize, ServiceView)| DidService {
			id: format!("{did}#service-{n}"),
			kind: text(&service.kind),
			service_endpoint: text(&service.endpoint),
		};
		DidResolution {
			did_document: DidDocument {
				context: [
					"https://www.w3.org/ns/did/v1",
					"https://w3id.org/security/suites/blockchain-2021/v1",
					"https://w3id.org/security/multikey/v1",
				],
				id: did.clone(),
				controller: view.controller.map(|owner| format_did(&self.genesis, owner)),
				authentication: ids.clone(),
				assertion_method: keys.iter().map(|key| multikey::method(&did, key)).collect(),
				capability_invocation: ids,
				verification_method: methods,
				service: view.services.into_iter().enumerate().map(service).collect(),
			},
			did_document_metadata: DidDocumentMetadata { created: to_the_second(view.created), deactivated },
			did_resolution_metadata: DidResolutionMetadata { content_type: "application/did+ld+json" },
		}
	}
}

impl IdentityApiServer for Identity {
	fn resolve(&self, did: String, at: Option<Hash>) -> RpcResult<DidResolution> {
		let party = parse_did(&self.genesis, &did).map_err(|error| match error {
			DidError::Malformed => Failure::InvalidDid,
			DidError::OtherChain => Failure::ForeignDid,
		})?;
		let view = self.questions.ask(at, |api, hash| api.resolve(hash, party))?.ok_or(Failure::DidNotFound)?;
		Ok(self.document(view))
	}

	fn party(&self, id: PartyId, at: Option<Hash>) -> RpcResult<Option<PartyJson>> {
		let view = self.questions.ask(at, |api, hash| api.party(hash, id))?;
		Ok(view.map(|view| self.json(view)))
	}

	fn parties(
		&self,
		filter: Option<FilterJson>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<PageJson> {
		let FilterJson { kind, role, active, identifier } = filter.unwrap_or_default();
		let identifier = identifier
			.map(|IdentifierJson { scheme, id }| {
				Some(Identifier { scheme: scheme.into_bytes().try_into().ok()?, id: id.into_bytes().try_into().ok()? })
			})
			.map(|identifier| identifier.ok_or(Failure::InvalidFilter))
			.transpose()?;
		let (filter, from) = (PartyFilter { kind, role, active, identifier }, place(cursor)?.unwrap_or_default());
		let page = self.questions.ask(at, |api, hash| api.parties(hash, filter, from, limit.unwrap_or(MAX_PAGE)))?;
		Ok(PageJson {
			parties: page.parties.into_iter().map(|view| self.json(view)).collect(),
			cursor: page.next.as_ref().map(write_cursor),
		})
	}
}

/// A time to the second, as DID Core 1.0 wants it in a document's metadata.
fn to_the_second(moment: Moment) -> String {
	rfc3339(moment.saturating_sub(moment.checked_rem(SECOND).unwrap_or_default()))
}

/// Stored text, which the chain keeps as checked UTF-8.
fn text(bytes: &[u8]) -> String {
	String::from_utf8_lossy(bytes).into_owned()
}

/// An account's address in the chain's own format, which the node has made the default.
fn address(account: &AccountId) -> String {
	account.to_ss58check()
}
