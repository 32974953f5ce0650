//! A city: everything that differs between one chain of this runtime and another.
//!
//! It reads and writes as one JSON file, so that a pilot city is a file and not code. The built-in ones are such files
//! too, in the folder `cities/`: what an official can copy and change is what the tests run on.

mod check;

pub use check::CityError;

use crate::{
	configs::MaxCouncilMembers, AccountId, AgendaConfig, AuraId, Balance, BalancesConfig, BudgetsConfig,
	CollatorSelectionConfig, CouncilMembershipConfig, Hash, IdentityConfig, LicencesConfig, ParachainInfoConfig,
	RuntimeGenesisConfig, SessionConfig, SessionKeys, SponsorshipConfig, TendersConfig,
};
use alloc::{
	string::{String, ToString},
	vec,
	vec::Vec,
};
use frame_support::{build_struct_json_patch, BoundedVec};
use pallet_procurement_identity::types::{GenesisParty, IdentifierInput};
use pallet_procurement_licences::types::{ClassInput, ClassTerms, GenesisClass};
use pallet_procurement_tenders::types::GenesisRuleset;
use procurement_primitives::{
	budget::{Currency as SettlementCurrency, CurrencyCode},
	identity::Role,
	licence::ValidityBounds,
	tender::{Procedure, Ruleset},
	time::{Day, Moment, DAY},
};
use serde::{Deserialize, Serialize};

/// The files of the cities that are built in.
const BUILT_IN: [&str; 3] = [
	include_str!("../../cities/development.json"),
	include_str!("../../cities/local-testnet.json"),
	include_str!("../../cities/mexico-city.json"),
];

/// What a city's chain begins with.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct City {
	/// Its name, for people.
	pub name: String,
	/// Its name for programs: the chain spec's id, and the preset's.
	pub id: String,
	/// What the chain is for.
	pub network: Network,
	/// The relay chain that collators run unless they are told otherwise: a name that the node knows, or the file of a
	/// chain spec.
	pub relay_chain: String,
	/// The parachain's id on the relay chain.
	pub para_id: u32,
	/// The settlement currency. A release with a metadata hash is built for one; a development build takes any.
	pub currency: Currency,
	/// The prefix of addresses, which is an input of every build.
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
	/// The rules of those procedures for which the city's differ from the defaults.
	#[serde(default, skip_serializing_if = "Vec::is_empty")]
	pub rulesets: Vec<GenesisRuleset>,
	/// The days on which people do not work though others do, and the other way round.
	#[serde(default, skip_serializing_if = "Vec::is_empty")]
	pub days: Vec<Day>,
	/// The classes of licences that the chain begins with, in the order of their numbers from 0. Whom it trusts with them the
	/// council says on the chain, where the issuers are registered.
	#[serde(default, skip_serializing_if = "Vec::is_empty")]
	pub licence_classes: Vec<LicenceClass>,
}

/// What a chain is for.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Network {
	/// Trying things out: one node, without a relay chain, whose blocks are final at once.
	Development,
	/// A parachain on a relay chain for tests.
	Local,
	/// A parachain with people's money: publicly known keys are refused.
	Live,
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
	/// Its numbers in public registers; one at least.
	pub identifiers: Vec<RegisteredAs>,
	/// The account that controls it. It needs no money.
	pub controller: AccountId,
	/// The first moment at which its verification no longer holds, in milliseconds since 1970-01-01.
	pub until: Moment,
}

/// An organisation's number in a public register, as in OCDS.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct RegisteredAs {
	/// The register, by its org-id.guide code: `CN-USCC`, `MX-RFC`, ...
	pub scheme: String,
	/// The number in that register.
	pub id: String,
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

/// A class of licences.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LicenceClass {
	/// What it is called.
	pub name: String,
	/// Its type code in licence identifiers (GB/T 36904): 21 digits and capitals.
	pub code: String,
	/// The SHA-256 of the schema that says what its licences say.
	pub schema: Hash,
	/// The shortest time for which one is valid, in days.
	pub shortest_days: u32,
	/// The longest; none: any, and for good.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub longest_days: Option<u32>,
	/// Whether they may be suspended and revoked.
	pub revocable: bool,
	/// Whether they may change hands.
	pub transferable: bool,
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
	/// The cities that are built in. Not all of them need fit this build: see [`Self::check`].
	pub fn built_in() -> impl Iterator<Item = Self> {
		BUILT_IN.iter().filter_map(|file| serde_json::from_str(file).ok())
	}

	/// Reads a city from its file, and checks it.
	pub fn from_json(file: &str) -> Result<Self, CityError> {
		let city: Self = serde_json::from_str(file).map_err(|error| CityError::Unreadable(error.to_string()))?;
		city.check()?;
		Ok(city)
	}

	/// The rules of every procedure: the city's own, and for the others the defaults, in the city's time.
	fn all_rulesets(&self) -> Vec<GenesisRuleset> {
		let of = |procedure: &Procedure| {
			let own = self.rulesets.iter().find(|own| own.procedure == *procedure).copied();
			let utc_offset_minutes = self.utc_offset_minutes;
			let rules = Ruleset { utc_offset_minutes, ..Ruleset::default_for(*procedure) };
			own.unwrap_or(GenesisRuleset { procedure: *procedure, rules })
		};
		Procedure::ALL.iter().map(of).collect()
	}

	/// The genesis of this city's chain: what differs from the runtime's defaults. Fails if the city cannot be.
	pub fn genesis(&self) -> Result<serde_json::Value, CityError> {
		self.check()?;
		let purse = (self.operations.account.clone(), self.operations.endowment);
		let funded = self.funded.iter().map(|funded| (funded.account.clone(), funded.amount));
		let balances: Vec<_> = core::iter::once(purse).chain(funded).collect();
		let invulnerables: Vec<_> = self.collators.iter().map(|collator| collator.account.clone()).collect();
		let keys: Vec<_> = self.collators.iter().map(Collator::session).collect();
		let role_budgets: Vec<_> = self.operations.role_budgets.iter().map(|it| (it.role, it.budget)).collect();
		let members = self.council.clone();
		let parties = vec![self.registrar.party()];
		let currency = self.currency.settlement().ok_or_else(|| self.currency.refused())?;
		Ok(build_struct_json_patch!(RuntimeGenesisConfig {
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
				utc_offset_minutes: self.utc_offset_minutes,
			},
			identity: IdentityConfig { parties },
			agenda: AgendaConfig { days: self.days.clone() },
			budgets: BudgetsConfig { currency },
			tenders: TendersConfig { rulesets: self.all_rulesets(), ocid_prefix: self.ocid_prefix.clone() },
			licences: LicencesConfig { classes: self.licence_classes.iter().map(LicenceClass::genesis).collect() },
		}))
	}
}

impl Currency {
	/// The currency as the chain keeps it; `None` if its code is none.
	fn settlement(&self) -> Option<SettlementCurrency> {
		let code = CurrencyCode::new(self.symbol.as_bytes().try_into().ok()?).ok()?;
		Some(SettlementCurrency { code, decimals: self.decimals })
	}

	fn refused(&self) -> CityError {
		CityError::Currency { symbol: self.symbol.clone(), decimals: self.decimals }
	}
}

impl LicenceClass {
	/// Its validity as the chain keeps it.
	fn validity(&self) -> ValidityBounds {
		let length = |days: u32| Moment::from(days).saturating_mul(DAY);
		ValidityBounds { shortest: length(self.shortest_days), longest: self.longest_days.map(length) }
	}

	fn genesis(&self) -> GenesisClass {
		let terms = ClassTerms { schema: self.schema.0, validity: self.validity() };
		let class = ClassInput {
			name: self.name.clone().into_bytes(),
			code: self.code.clone().into_bytes(),
			terms,
			revocable: self.revocable,
			transferable: self.transferable,
		};
		GenesisClass { class, issuers: Vec::new() }
	}
}

impl Collator {
	fn session(&self) -> (AccountId, AccountId, SessionKeys) {
		(self.account.clone(), self.account.clone(), SessionKeys { aura: self.aura.clone() })
	}
}

impl Registrar {
	fn party(&self) -> GenesisParty<AccountId> {
		let identifier = |RegisteredAs { scheme, id }: &RegisteredAs| IdentifierInput {
			scheme: scheme.clone().into_bytes(),
			id: id.clone().into_bytes(),
		};
		GenesisParty {
			controller: self.controller.clone(),
			name: self.name.clone().into_bytes(),
			identifiers: self.identifiers.iter().map(identifier).collect(),
			roles: vec![Role::Registrar],
			until: self.until,
		}
	}
}
