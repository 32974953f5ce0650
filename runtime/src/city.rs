//! A city: everything that differs between one chain of this runtime and another.
//!
//! It reads and writes as one JSON file, so that a pilot city is a file and not code. The built-in presets are such
//! values too.

use crate::{
	configs::MaxCouncilMembers, AccountId, AuraId, Balance, BalancesConfig, CollatorSelectionConfig,
	CouncilMembershipConfig, IdentityConfig, ParachainInfoConfig, RuntimeGenesisConfig, SessionConfig, SessionKeys,
	SponsorshipConfig, CURRENCY_DECIMALS, CURRENCY_SYMBOL, SS58_PREFIX, YUAN,
};
use alloc::{string::String, vec, vec::Vec};
use frame_support::{build_struct_json_patch, BoundedVec, PalletId};
use pallet_procurement_identity::types::{GenesisParty, IdentifierInput};
use procurement_primitives::{
	identity::{Role, CN_USCC},
	time::Moment,
};
use serde::{Deserialize, Serialize};
use sp_keyring::Sr25519Keyring;
use sp_runtime::traits::AccountIdConversion;

/// The account that pays the fees of official acts, in the built-in cities.
pub const OPERATIONS_ACCOUNT: PalletId = PalletId(*b"py/opera");

/// The parachain id of the built-in cities: the first one that is free for parachains.
const PARA_ID: u32 = 2_000;

/// When the founding registrar's verification ends in the built-in cities: 2100-01-01.
const FAR_FUTURE: Moment = 4_102_444_800_000;

/// What a city's chain begins with.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct City {
	/// Its name, for people.
	pub name: String,
	/// Its name for programs: the chain spec's id, and the preset's.
	pub id: String,
	/// The parachain's id on the relay chain.
	pub para_id: u32,
	/// The settlement currency. It is an input of the build: another one takes another release.
	pub currency: Currency,
	/// The prefix of addresses, likewise an input of the build.
	pub ss58_prefix: u16,
	/// The prefix of the ids of contracting processes, registered with the Open Contracting Partnership.
	pub ocid_prefix: String,
	/// City time minus UTC, in minutes.
	pub utc_offset_minutes: i32,
	/// The members of the council. More than the chain takes are refused when the file is read.
	pub council: BoundedVec<AccountId, MaxCouncilMembers>,
	/// The purse that pays for official acts.
	pub operations: Operations,
	/// The office that registers all others.
	pub registrar: Registrar,
	/// Who makes the blocks. Their accounts must be funded: session keys keep an account alive, and one without money
	/// cannot be kept alive.
	pub collators: Vec<Collator>,
	/// Accounts with money, beside the purse.
	pub funded: Vec<Funded>,
}

/// A settlement currency.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Currency {
	/// Its code, as in ISO 4217.
	pub symbol: String,
	/// How many decimals its smallest unit is.
	pub decimals: u8,
}

/// The purse that pays for official acts.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Operations {
	/// Its account.
	pub account: AccountId,
	/// What is in it, in the smallest unit of the currency.
	#[serde(with = "amount")]
	pub endowment: Balance,
	/// What it pays on a day for any verified party.
	#[serde(with = "amount")]
	pub default_budget: Balance,
	/// What it pays on a day for a party with a role.
	pub role_budgets: Vec<RoleBudget>,
}

/// The daily fee budget of a role.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct RoleBudget {
	/// The role.
	pub role: Role,
	/// What is paid on a day for a party that holds it, in the smallest unit of the currency.
	#[serde(with = "amount")]
	pub budget: Balance,
}

/// The founding registrar.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Registrar {
	/// Its public name.
	pub name: String,
	/// Its unified social credit code.
	pub uscc: String,
	/// The account that controls it. It needs no money.
	pub controller: AccountId,
	/// The first moment at which its verification no longer holds, in milliseconds since 1970-01-01.
	pub until: Moment,
}

/// A collator.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Collator {
	/// Its account.
	pub account: AccountId,
	/// The key that it seals blocks with.
	pub aura: AuraId,
}

/// An account with money.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Funded {
	/// The account.
	pub account: AccountId,
	/// What is in it, in the smallest unit of the currency.
	#[serde(with = "amount")]
	pub amount: Balance,
}

/// Amounts stand in JSON as decimal strings: its numbers lose the last digits of large ones.
mod amount {
	use super::*;
	use serde::{de::Error, Deserializer, Serializer};

	pub fn serialize<S: Serializer>(amount: &Balance, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(amount)
	}

	pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Balance, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
	}
}

impl City {
	/// The cities that are built in.
	pub fn built_in() -> [Self; 2] {
		[Self::development(), Self::local_testnet()]
	}

	/// A city of one node, for trying things out. Its keys are publicly known.
	pub fn development() -> Self {
		Self {
			name: "Procurement Development".into(),
			id: sp_genesis_builder::DEV_RUNTIME_PRESET.into(),
			para_id: PARA_ID,
			currency: Currency { symbol: CURRENCY_SYMBOL.into(), decimals: CURRENCY_DECIMALS },
			ss58_prefix: SS58_PREFIX,
			ocid_prefix: "ocds-000000".into(),
			utc_offset_minutes: 480,
			council: [Sr25519Keyring::Alice, Sr25519Keyring::Bob, Sr25519Keyring::Charlie]
				.map(Sr25519Keyring::to_account_id)
				.to_vec()
				.try_into()
				.unwrap_or_default(),
			operations: Operations {
				account: OPERATIONS_ACCOUNT.into_account_truncating(),
				endowment: YUAN.saturating_mul(1_000_000),
				default_budget: YUAN.saturating_mul(10),
				role_budgets: vec![RoleBudget { role: Role::Registrar, budget: YUAN.saturating_mul(100) }],
			},
			registrar: Registrar {
				name: "Public Resources Registration Office".into(),
				uscc: "11110000MB0000019Q".into(),
				controller: Sr25519Keyring::Dave.to_account_id(),
				until: FAR_FUTURE,
			},
			collators: vec![Collator::well_known(Sr25519Keyring::Alice)],
			// For the deposits of multisigs, proxies and preimages, which the city does not pay.
			funded: [Sr25519Keyring::Alice, Sr25519Keyring::Bob]
				.map(|key| Funded { account: key.to_account_id(), amount: YUAN.saturating_mul(10_000) })
				.to_vec(),
		}
	}

	/// The same city on a relay chain, with two collators.
	pub fn local_testnet() -> Self {
		Self {
			name: "Procurement Local Testnet".into(),
			id: sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET.into(),
			collators: vec![Collator::well_known(Sr25519Keyring::Alice), Collator::well_known(Sr25519Keyring::Bob)],
			..Self::development()
		}
	}

	/// The genesis of this city's chain: what differs from the runtime's defaults.
	pub fn genesis(&self) -> serde_json::Value {
		let purse = (self.operations.account.clone(), self.operations.endowment);
		let funded = self.funded.iter().map(|funded| (funded.account.clone(), funded.amount));
		let balances: Vec<_> = core::iter::once(purse).chain(funded).collect();
		let invulnerables: Vec<_> = self.collators.iter().map(|collator| collator.account.clone()).collect();
		let keys: Vec<_> = self.collators.iter().map(Collator::session).collect();
		let role_budgets: Vec<_> = self.operations.role_budgets.iter().map(|it| (it.role, it.budget)).collect();
		let members = self.council.clone();
		let parties = vec![self.registrar.party()];
		build_struct_json_patch!(RuntimeGenesisConfig {
			balances: BalancesConfig { balances },
			parachain_info: ParachainInfoConfig { parachain_id: self.para_id.into() },
			// Nobody collates without being appointed.
			collator_selection: CollatorSelectionConfig { invulnerables, desired_candidates: 0 },
			session: SessionConfig { keys },
			// Seats the council too.
			council_membership: CouncilMembershipConfig { members },
			sponsorship: SponsorshipConfig {
				operations_account: Some(self.operations.account.clone()),
				default_budget: self.operations.default_budget,
				role_budgets,
			},
			identity: IdentityConfig { parties },
		})
	}
}

impl Collator {
	/// A collator with publicly known keys: the account's own key seals its blocks.
	fn well_known(key: Sr25519Keyring) -> Self {
		Self { account: key.to_account_id(), aura: key.public().into() }
	}

	fn session(&self) -> (AccountId, AccountId, SessionKeys) {
		(self.account.clone(), self.account.clone(), SessionKeys { aura: self.aura.clone() })
	}
}

impl Registrar {
	fn party(&self) -> GenesisParty<AccountId> {
		GenesisParty {
			controller: self.controller.clone(),
			name: self.name.clone().into_bytes(),
			identifiers: vec![IdentifierInput { scheme: CN_USCC.to_vec(), id: self.uscc.clone().into_bytes() }],
			roles: vec![Role::Registrar],
			until: self.until,
		}
	}
}
