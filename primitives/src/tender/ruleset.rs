//! Rulesets: the law as data. A city is another set of figures, not another program.
//!
//! A tender is judged for its whole life by the version that was in force when it was published. The default set is
//! China's. Figures marked † come from secondary sources, or have no source but this project, and are there for the
//! rules authority to set; no rule of the program depends on their values.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use super::{AwardMethods, Category, ClassificationScheme, PriceFormula, Procedure, TieRule};
use crate::{
	money::Balance,
	time::{Moment, Period, DAY, MAX_UTC_OFFSET_MINUTES, MAX_WORKING_DAYS},
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The number of a version of a ruleset, given in order of recording from 0 and never used again.
pub type RulesetId = u32;

/// A share in hundredths of a percent.
pub type BasisPoints = u16;

/// The whole: 100 %.
pub const WHOLE: BasisPoints = 10_000;

/// Most keyholders of a tender.
pub const MAX_KEYHOLDERS: u8 = 16;

/// Longest period of a rule in calendar time: ten years, far beyond any in the law. Longer ones are typing errors, for
/// example seconds written as milliseconds.
pub const MAX_CALENDAR_PERIOD: Moment = 3_653 * DAY;

/// Declares a part of a ruleset: all parts are stored, sent and written in city files alike.
macro_rules! rules {
	($($(#[$about:meta])* pub $kind:tt $name:ident { $($body:tt)* })+) => {
		$(
			$(#[$about])*
			#[derive(
				Clone,
				Copy,
				Debug,
				Decode,
				DecodeWithMemTracking,
				Deserialize,
				Encode,
				Eq,
				MaxEncodedLen,
				PartialEq,
				Serialize,
				TypeInfo,
			)]
			#[serde(deny_unknown_fields, rename_all = "camelCase")]
			pub $kind $name { $($body)* }
		)+
	};
}

rules! {
	/// The figures by which a tender is judged.
	pub struct Ruleset {
		/// City time minus UTC, in minutes: when working days begin and end.
		pub utc_offset_minutes: i32,
		/// Who may bid.
		pub admission: Admission,
		/// Under which catalogue every lot must be classified; `None`: any, or none.
		pub classification: Option<ClassificationScheme>,
		/// From publication to the bid deadline.
		pub bidding: BiddingRules,
		/// Who opens bids, and how long they have.
		pub keys: KeyRules,
		/// How bids are judged.
		pub award: AwardRules,
		/// How a decision is challenged.
		pub review: ReviewRules,
		/// What a contract may say.
		pub contract: ContractRules,
		/// For how many years records are kept. For people to read: the chain keeps them for ever, and no rule reads this.
		pub records_years: u16,
	}

	/// From publication to the bid deadline.
	pub struct BiddingRules {
		/// At least so long from publication to the bid deadline.
		pub period: Period,
		/// An amendment that touches what bids depend on, and fresh keys, leave at least so long.
		pub remainder: Period,
		/// So many bids must stand for a lot, else it fails 废标.
		pub minimum_bids: u16,
		/// A bid bond 投标保证金 is at most this share of the sum of the lots' maximum values.
		pub bond_cap: BasisPoints,
		/// A bond goes back within this of the contract, or of the end of the tender. For people to read: the agenda gives
		/// bonds back at once, and no rule reads this.
		pub bond_return: Period,
	}

	/// Who opens bids, and how long they have. The periods are calendar time in milliseconds: programs act in them, also
	/// on holidays.
	pub struct KeyRules {
		/// At least so many keyholders.
		pub keyholders: u8,
		/// At least so many of them open bids together.
		pub threshold: u8,
		/// How long keyholders have to release their keys.
		pub release: Moment,
		/// After that, how long bidders have to open their own envelopes.
		pub self_opening: Moment,
	}

	/// How bids are judged.
	pub struct AwardRules {
		/// Which award criteria are admitted.
		pub methods: AwardMethods,
		/// What share of the total the price may have in a rated award 综合评分法.
		pub price_weights: PriceWeights,
		/// How a price becomes a score.
		pub price_formula: PriceFormula,
		/// By what share a small firm's price may be lowered, in scoring only.
		pub small_firm_deduction: Bounds,
		/// When a price is looked at as abnormally low.
		pub abnormally_low: AbnormallyLow,
		/// What decides between equal totals first.
		pub tie: TieRule,
		/// Who judges.
		pub panel: PanelRules,
		/// A result is announced within this of the decision. For people to read: a decision is public in the block that makes
		/// it, and no rule reads this.
		pub notice: Period,
		/// So long after the announcement no contract is signed.
		pub standstill: Period,
	}

	/// The bounds of a share, both included.
	pub struct Bounds {
		/// At least.
		pub min: BasisPoints,
		/// At most.
		pub max: BasisPoints,
	}

	/// Bounds of the price's weight by what is bought.
	pub struct PriceWeights {
		/// Goods.
		pub goods: Bounds,
		/// Works.
		pub works: Bounds,
		/// Services.
		pub services: Bounds,
	}

	/// When a price is looked at as abnormally low: either is enough.
	pub struct AbnormallyLow {
		/// It is at least this share under the mean of the other prices.
		pub below_mean: BasisPoints,
		/// It is at least this share under the next higher price.
		pub below_next: BasisPoints,
	}

	/// A panel's members: an odd number.
	pub struct PanelRules {
		/// At least so many.
		pub size: u8,
		/// At least so many from `large_from` upwards.
		pub large_size: u8,
		/// From which value a purchase counts as large, in the smallest unit of the currency.
		#[serde(with = "amount")]
		pub large_from: Balance,
		/// At least this part of them are experts.
		pub experts: Fraction,
		/// They are drawn no earlier than this before evaluation begins. For people to read: the agenda draws them when bids
		/// are opened, and no rule reads this.
		pub drawn_within: Period,
	}

	/// A part of a number of people, rounded up to whole ones. Not in basis points: two thirds of nine is six.
	pub struct Fraction {
		/// The upper number.
		pub numerator: u8,
		/// The lower number, at least 1.
		pub denominator: u8,
	}

	/// How a decision is challenged.
	pub struct ReviewRules {
		/// How long a bidder may challenge 质疑.
		pub challenge: Period,
		/// How long the buyer has to reply.
		pub reply: Period,
		/// How long the bidder may then appeal 投诉 to the review body.
		pub appeal: Period,
		/// How long the review body has to decide.
		pub decision: Period,
		/// How long a purchase is suspended at most.
		pub suspension: Period,
	}

	/// What a contract may say.
	pub struct ContractRules {
		/// A performance bond 履约保证金 is at most this share of the contract's value.
		pub performance_bond_cap: BasisPoints,
		/// It is signed within this of the award.
		pub signed_within: Period,
		/// It is published within this of the signature. For people to read: a contract is public in the block in which it is
		/// signed, and no rule reads this.
		pub published_within: Period,
		/// Purchases added later are at most this share of its value, all together.
		pub variation_cap: BasisPoints,
		/// Payment falls due within this of acceptance.
		pub payment_term: Period,
		/// Unless the contract says otherwise; but never later than this.
		pub payment_term_cap: Period,
		/// What the buyer owes for each day that it pays late, in millionths of the amount.
		pub late_interest_per_day: u32,
	}
}

/// Who may bid.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(deny_unknown_fields, rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Admission {
	/// Anybody who is eligible. Nobody is invited.
	#[codec(index = 0)]
	Anybody,
	/// Anybody who is eligible; or, if the buyer invites, at least so many and nobody else.
	#[codec(index = 1)]
	AnybodyOrInvited {
		/// At least so many are invited, if any are.
		at_least: u16,
	},
	/// Only who is invited.
	#[codec(index = 2)]
	Invited {
		/// At least so many are invited.
		at_least: u16,
		/// At most so many are invited.
		at_most: u16,
	},
}

/// Why the figures of a ruleset do not fit together.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RulesetFault {
	/// City time is more than [`MAX_UTC_OFFSET_MINUTES`] from UTC.
	OffsetOutOfRange,
	/// A period is zero that somebody needs to act in.
	PeriodZero,
	/// A period is longer than [`MAX_CALENDAR_PERIOD`] or [`MAX_WORKING_DAYS`].
	PeriodTooLong,
	/// A share is more than the whole.
	ShareAboveWhole,
	/// A lower bound is above its upper one.
	BoundsInverted,
	/// No bid is needed for success, or nobody need be invited where bidding is by invitation.
	MinimumZero,
	/// Fewer than three keyholders or more than [`MAX_KEYHOLDERS`]: a threshold between a majority and all needs three.
	KeyholdersOutOfRange,
	/// A threshold below two, which opens bids alone, or not below the number of keyholders.
	ThresholdOutOfRange,
	/// A panel of an even number, or a large purchase's panel that is smaller than a small one's.
	PanelSizes,
	/// A part of more than all, or of nothing.
	FractionInvalid,
	/// Payment is due later than ever allowed.
	PaymentTermAboveCap,
}

impl PriceWeights {
	/// The bounds for `category`.
	pub const fn of(&self, category: Category) -> Bounds {
		match category {
			Category::Goods => self.goods,
			Category::Works => self.works,
			Category::Services => self.services,
		}
	}
}

impl Bounds {
	/// Whether `share` is within them.
	pub const fn contain(&self, share: BasisPoints) -> bool {
		self.min <= share && share <= self.max
	}

	const fn check(&self) -> Result<(), RulesetFault> {
		if self.max > WHOLE {
			return Err(RulesetFault::ShareAboveWhole);
		}
		if self.min > self.max {
			return Err(RulesetFault::BoundsInverted);
		}
		Ok(())
	}
}

impl Admission {
	/// Whether a buyer may invite so many.
	pub const fn admits(&self, invited: u16) -> bool {
		match self {
			Self::Anybody => invited == 0,
			Self::AnybodyOrInvited { at_least } => invited == 0 || invited >= *at_least,
			Self::Invited { at_least, at_most } => invited >= *at_least && invited <= *at_most,
		}
	}

	fn check(&self) -> Result<(), RulesetFault> {
		match self {
			Self::AnybodyOrInvited { at_least: 0 } | Self::Invited { at_least: 0, .. } => {
				Err(RulesetFault::MinimumZero)
			}
			Self::Invited { at_least, at_most } if at_least > at_most => Err(RulesetFault::BoundsInverted),
			_ => Ok(()),
		}
	}
}

/// That a period is not absurd.
const fn not_too_long(period: Period) -> Result<(), RulesetFault> {
	match period {
		Period::Calendar(length) if length > MAX_CALENDAR_PERIOD => Err(RulesetFault::PeriodTooLong),
		Period::Working(days) if days > MAX_WORKING_DAYS => Err(RulesetFault::PeriodTooLong),
		_ => Ok(()),
	}
}

/// That a period leaves time to act in.
const fn not_zero(period: Period) -> Result<(), RulesetFault> {
	match period {
		Period::Calendar(0) | Period::Working(0) => Err(RulesetFault::PeriodZero),
		_ => Ok(()),
	}
}

impl Ruleset {
	/// Whether the figures fit together.
	pub fn check(&self) -> Result<(), RulesetFault> {
		if self.utc_offset_minutes.unsigned_abs() > MAX_UTC_OFFSET_MINUTES.unsigned_abs() {
			return Err(RulesetFault::OffsetOutOfRange);
		}
		self.admission.check()?;
		if self.bidding.minimum_bids == 0 {
			return Err(RulesetFault::MinimumZero);
		}
		self.check_periods()?;
		self.check_shares()?;
		self.check_keys()?;
		self.check_panel()
	}

	fn check_periods(&self) -> Result<(), RulesetFault> {
		let Self { bidding, keys, award, review, contract, .. } = self;
		let acted_in = [
			bidding.period,
			bidding.remainder,
			bidding.bond_return,
			Period::Calendar(keys.release),
			Period::Calendar(keys.self_opening),
			review.challenge,
			review.reply,
			review.appeal,
			review.decision,
			contract.signed_within,
			contract.payment_term,
			contract.payment_term_cap,
		];
		acted_in.into_iter().try_for_each(not_zero)?;
		let may_be_nothing =
			[award.notice, award.standstill, award.panel.drawn_within, review.suspension, contract.published_within];
		acted_in.into_iter().chain(may_be_nothing).try_for_each(not_too_long)?;
		match (contract.payment_term, contract.payment_term_cap) {
			(Period::Calendar(term), Period::Calendar(cap)) if term > cap => Err(RulesetFault::PaymentTermAboveCap),
			(Period::Working(term), Period::Working(cap)) if term > cap => Err(RulesetFault::PaymentTermAboveCap),
			_ => Ok(()),
		}
	}

	fn check_shares(&self) -> Result<(), RulesetFault> {
		let Self { bidding, award, contract, .. } = self;
		let PriceWeights { goods, works, services } = award.price_weights;
		[goods, works, services, award.small_firm_deduction].iter().try_for_each(Bounds::check)?;
		let shares = [
			bidding.bond_cap,
			award.abnormally_low.below_mean,
			award.abnormally_low.below_next,
			contract.performance_bond_cap,
			contract.variation_cap,
		];
		if shares.iter().any(|share| *share > WHOLE) || contract.late_interest_per_day > 1_000_000 {
			return Err(RulesetFault::ShareAboveWhole);
		}
		Ok(())
	}

	fn check_keys(&self) -> Result<(), RulesetFault> {
		let KeyRules { keyholders, threshold, .. } = self.keys;
		if !(3..=MAX_KEYHOLDERS).contains(&keyholders) {
			return Err(RulesetFault::KeyholdersOutOfRange);
		}
		if threshold < 2 || threshold >= keyholders {
			return Err(RulesetFault::ThresholdOutOfRange);
		}
		Ok(())
	}

	fn check_panel(&self) -> Result<(), RulesetFault> {
		let PanelRules { size, large_size, experts, .. } = self.award.panel;
		if size % 2 == 0 || large_size % 2 == 0 || large_size < size {
			return Err(RulesetFault::PanelSizes);
		}
		if experts.denominator == 0 || experts.numerator > experts.denominator {
			return Err(RulesetFault::FractionInvalid);
		}
		Ok(())
	}

	/// China's figures for `procedure`. What differs from an open tender:
	///
	/// * invited: at least three are invited 招标投标法 §17;
	/// * negotiation and quotation: three working days to respond, three more after a change, by announcement or at
	///   least three invited, the lowest price that meets the terms wins (财政部令 74 §§12, 29, 36, 45, 48 †);
	/// * consultation: ten days, five after a change, rated with the price at 30–60 % for goods and 10–30 % for services
	///   (财库〔2014〕214 §§10, 15, 24 †; for works as for goods †);
	/// * single source: exactly one is invited and one bid is enough; five working days, which is how long the choice is
	///   announced (财政部令 74 §38 †);
	/// * framework: as an open tender (财政部令 110 †).
	pub const fn default_for(procedure: Procedure) -> Self {
		let open = Self::open();
		match procedure {
			Procedure::Open | Procedure::Framework => open,
			Procedure::Invited => Self { admission: Admission::Invited { at_least: 3, at_most: u16::MAX }, ..open },
			Procedure::Negotiation | Procedure::Quotation => Self {
				admission: Admission::AnybodyOrInvited { at_least: 3 },
				bidding: BiddingRules { period: Period::Working(3), remainder: Period::Working(3), ..open.bidding },
				award: AwardRules { methods: AwardMethods::PriceOnly, ..open.award },
				..open
			},
			Procedure::Consultation => Self {
				admission: Admission::AnybodyOrInvited { at_least: 3 },
				bidding: BiddingRules { period: days(10), remainder: days(5), ..open.bidding },
				award: AwardRules {
					methods: AwardMethods::Rated,
					price_weights: PriceWeights {
						goods: Bounds { min: 3_000, max: 6_000 },
						works: Bounds { min: 3_000, max: 6_000 },
						services: Bounds { min: 1_000, max: 3_000 },
					},
					..open.award
				},
				..open
			},
			Procedure::SingleSource => Self {
				admission: Admission::Invited { at_least: 1, at_most: 1 },
				bidding: BiddingRules {
					period: Period::Working(5),
					remainder: Period::Working(3),
					minimum_bids: 1,
					..open.bidding
				},
				..open
			},
		}
	}

	/// China's figures for an open tender 公开招标, each with its source.
	const fn open() -> Self {
		Self {
			// China Standard Time, UTC+8.
			utc_offset_minutes: 480,
			// 招标投标法 §10: an indefinite number of suppliers.
			admission: Admission::Anybody,
			// Any catalogue: which one is required is the city's to say †.
			classification: None,
			bidding: BiddingRules {
				// 招标投标法 §24.
				period: days(20),
				// 招标投标法实施条例 §21.
				remainder: days(15),
				// 政府采购法 §36 †.
				minimum_bids: 3,
				// 实施条例 §33: 2 % of the budget, back within five working days.
				bond_cap: 200,
				bond_return: Period::Working(5),
			},
			keys: KeyRules {
				// Ours †: the smallest set of which no single one opens bids and no single one can block them.
				keyholders: 3,
				threshold: 2,
				// Ours †: an office's next working morning is within a day, a bidder's within two, weekends aside.
				release: DAY,
				self_opening: DAY.saturating_mul(2),
			},
			award: AwardRules {
				methods: AwardMethods::Either,
				// 财政部令 87 §55; for works as for goods †.
				price_weights: PriceWeights {
					goods: Bounds { min: 3_000, max: WHOLE },
					works: Bounds { min: 3_000, max: WHOLE },
					services: Bounds { min: 1_000, max: WHOLE },
				},
				// 低价优先法 †.
				price_formula: PriceFormula::LowestRatio,
				// The notices of 2020 and 2022 † (财库〔2020〕46, 财库〔2022〕19).
				small_firm_deduction: Bounds { min: 1_000, max: 2_000 },
				// ProZorro's constants.
				abnormally_low: AbnormallyLow { below_mean: 4_000, below_next: 3_000 },
				// 财政部令 87 §57 †.
				tie: TieRule::LowestPrice,
				panel: PanelRules {
					// 财政部令 87 §47 †: five, seven from ten million yuan, two thirds experts. The amount is in fen.
					size: 5,
					large_size: 7,
					large_from: 1_000_000_000,
					experts: Fraction { numerator: 2, denominator: 3 },
					drawn_within: Period::Working(2),
				},
				// Two working days †.
				notice: Period::Working(2),
				// The law has no standstill of its own †: as long as a challenge may come.
				standstill: Period::Working(7),
			},
			review: ReviewRules {
				// 政府采购法 §§52–53 †.
				challenge: Period::Working(7),
				reply: Period::Working(7),
				// 政府采购法 §§55–57.
				appeal: Period::Working(15),
				decision: Period::Working(30),
				suspension: days(30),
			},
			contract: ContractRules {
				// 实施条例 §48 †.
				performance_bond_cap: 1_000,
				// Thirty days, published within two working days †.
				signed_within: days(30),
				published_within: Period::Working(2),
				// 政府采购法 §49 †.
				variation_cap: 1_000,
				// 国务院令 802: thirty days, sixty if agreed, 0.05 % a day.
				payment_term: days(30),
				payment_term_cap: days(60),
				late_interest_per_day: 500,
			},
			// 政府采购法 §42 †.
			records_years: 15,
		}
	}
}

/// So many calendar days.
const fn days(days: u64) -> Period {
	Period::Calendar(DAY.saturating_mul(days))
}

/// Amounts stand in JSON as decimal strings: its numbers lose the last digits of large ones.
mod amount {
	use super::Balance;
	use alloc::string::String;
	use serde::{de::Error, Deserialize, Deserializer, Serializer};

	pub fn serialize<S: Serializer>(amount: &Balance, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(amount)
	}

	pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Balance, D::Error> {
		String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use RulesetFault::*;

	/// A way to spoil a ruleset.
	type Spoil = fn(&mut Ruleset);

	fn open() -> Ruleset {
		Ruleset::default_for(Procedure::Open)
	}

	#[test]
	fn defaults_should_fit_together() {
		for procedure in Procedure::ALL {
			assert_eq!(Ruleset::default_for(*procedure).check(), Ok(()), "{}", procedure.code());
		}
	}

	#[test]
	fn json_should_carry_every_figure_and_amounts_as_text() {
		for procedure in Procedure::ALL {
			let rules = Ruleset::default_for(*procedure);
			let json = serde_json::to_value(rules).unwrap();
			assert_eq!(json["award"]["panel"]["largeFrom"], "1000000000");
			assert_eq!(json["bidding"]["bondReturn"]["working"], 5);
			assert_eq!(serde_json::from_value::<Ruleset>(json.clone()).unwrap(), rules);
			let mut misspelt = json;
			misspelt["recordsYear"] = 1.into();
			assert!(serde_json::from_value::<Ruleset>(misspelt).is_err());
		}
	}

	#[test]
	fn check_should_name_the_fault_when_one_figure_is_wrong() {
		let cases: &[(Spoil, RulesetFault)] = &[
			(|r| r.utc_offset_minutes = 841, OffsetOutOfRange),
			(|r| r.utc_offset_minutes = -841, OffsetOutOfRange),
			(|r| r.utc_offset_minutes = i32::MIN, OffsetOutOfRange),
			(|r| r.bidding.period = Period::Calendar(0), PeriodZero),
			(|r| r.bidding.remainder = Period::Working(0), PeriodZero),
			(|r| r.keys.release = 0, PeriodZero),
			(|r| r.keys.self_opening = 0, PeriodZero),
			(|r| r.review.reply = Period::Working(0), PeriodZero),
			(|r| r.bidding.period = Period::Calendar(MAX_CALENDAR_PERIOD + 1), PeriodTooLong),
			(|r| r.award.standstill = Period::Working(MAX_WORKING_DAYS + 1), PeriodTooLong),
			(|r| r.review.decision = Period::Working(MAX_WORKING_DAYS + 1), PeriodTooLong),
			(|r| r.bidding.bond_cap = WHOLE + 1, ShareAboveWhole),
			(|r| r.award.price_weights.works.max = WHOLE + 1, ShareAboveWhole),
			(|r| r.contract.late_interest_per_day = 1_000_001, ShareAboveWhole),
			(|r| r.award.price_weights.goods = Bounds { min: 2, max: 1 }, BoundsInverted),
			(|r| r.award.small_firm_deduction = Bounds { min: 2, max: 1 }, BoundsInverted),
			(|r| r.admission = Admission::Invited { at_least: 2, at_most: 1 }, BoundsInverted),
			(|r| r.admission = Admission::Invited { at_least: 0, at_most: 1 }, MinimumZero),
			(|r| r.admission = Admission::AnybodyOrInvited { at_least: 0 }, MinimumZero),
			(|r| r.bidding.minimum_bids = 0, MinimumZero),
			(|r| r.keys.keyholders = 2, KeyholdersOutOfRange),
			(|r| r.keys.keyholders = 17, KeyholdersOutOfRange),
			(|r| r.keys.threshold = 1, ThresholdOutOfRange),
			(|r| r.keys.threshold = 3, ThresholdOutOfRange),
			(|r| r.award.panel.size = 4, PanelSizes),
			(|r| r.award.panel.large_size = 8, PanelSizes),
			(|r| r.award.panel.large_size = 3, PanelSizes),
			(|r| r.award.panel.experts = Fraction { numerator: 1, denominator: 0 }, FractionInvalid),
			(|r| r.award.panel.experts = Fraction { numerator: 4, denominator: 3 }, FractionInvalid),
			(|r| r.contract.payment_term = days(61), PaymentTermAboveCap),
		];
		for (position, (break_it, fault)) in cases.iter().enumerate() {
			let mut rules = open();
			break_it(&mut rules);
			assert_eq!(rules.check(), Err(*fault), "case {position}");
		}
	}

	#[test]
	fn admission_should_bound_the_number_of_invitations() {
		let by_invitation = Admission::Invited { at_least: 1, at_most: 1 };
		assert_eq!([0, 1, 2].map(|n| by_invitation.admits(n)), [false, true, false]);
		let either = Admission::AnybodyOrInvited { at_least: 3 };
		assert_eq!([0, 1, 2, 3, 4].map(|n| either.admits(n)), [true, false, false, true, true]);
		assert_eq!([0, 1].map(|n| Admission::Anybody.admits(n)), [true, false]);
	}
}
