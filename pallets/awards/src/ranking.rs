//! Who scores what in a lot, and who is next to be proposed.

use crate::{
	marks::{bids_on_sheet, criteria_of, marked},
	scoring::{self, Offer, RankKey, Score},
	types::{Bests, Entry, LotRecord, Marks, Members, Numbers, Ranked, Reference},
	Answers, BestNumbers, Config, Error, Pallet, Ranking, RevealedMarks,
};
use alloc::{collections::BTreeMap, format, string::String, vec::Vec};
use core::marker::PhantomData;
use procurement_primitives::{
	award::api::{MarkView, ScoreInput, ScoreLine},
	identity::PartyId,
	tender::{
		traits::{CriteriaInspect, CriterionRule, ScheduleInspect},
		AwardCriteria, BasisPoints, LotId, PriceFormula, TenderId, TieRule, WHOLE,
	},
};
use sp_runtime::DispatchError;

/// How the price line is computed.
const PRICE: &[u8] = b"weight x lowest evaluation price / own evaluation price, rounded down";
/// How the line of a formula is computed.
const FORMULA: &[u8] = b"weight x best number / own number (higher is better: own / best), rounded down";
/// How the line of a marked criterion is computed.
const EXPERT: &[u8] = b"weight x sum of marks / (members x 10000), rounded down";

/// The order of a ranking, in words.
pub(crate) fn order(price_only: bool, tie: TieRule) -> String {
	let first = if price_only { "lower evaluation price" } else { "higher total" };
	// Where the price alone decides there is nothing else to score.
	let then = match tie {
		TieRule::BestQuality if !price_only => "higher score without the price's, then lower price, then earlier bid",
		TieRule::LowestPrice | TieRule::BestQuality => "lower price, then earlier bid",
		TieRule::EarliestBid => "earlier bid, then lower price",
	};
	format!("{first}, then {then}, then lower number")
}

/// All that the scores of a lot are measured by; sheets are read once.
pub(crate) struct Scale<T> {
	tender: TenderId,
	lot: LotId,
	/// Whether the price alone decides.
	pub(crate) price_only: bool,
	price_weight: BasisPoints,
	criteria: Vec<(u16, CriterionRule)>,
	marked: Vec<u16>,
	bests: Bests,
	reference: Reference,
	members: Members,
	sheets: BTreeMap<(u32, PartyId), Marks>,
	config: PhantomData<T>,
}

impl<T: Config> Scale<T> {
	/// The scale of a lot whose reference is fixed.
	pub(crate) fn of(tender: TenderId, lot: LotId, record: &LotRecord) -> Result<Self, DispatchError> {
		let (_, award) = T::Tenders::lot(tender, lot).ok_or(Error::<T>::UnknownLot)?;
		let all = T::Tenders::criteria(tender);
		let (price_only, price_weight, criteria) = match award {
			AwardCriteria::PriceOnly => (true, WHOLE, Vec::new()),
			AwardCriteria::Rated { price_weight } => {
				(false, price_weight, criteria_of(&all, lot).map(|(number, rule)| (number, *rule)).collect())
			}
		};
		let marked = if price_only { Vec::new() } else { marked(&all, lot) };
		// The one formula there is; another would be another line here and in `scoring`.
		let PriceFormula::LowestRatio = T::Tenders::ruleset(tender)?.award.price_formula;
		Ok(Self {
			tender,
			lot,
			price_only,
			price_weight,
			criteria,
			marked,
			bests: BestNumbers::<T>::get(tender, lot),
			reference: record.reference.ok_or(Error::<T>::LotNotRanked)?,
			members: record.members.clone(),
			sheets: BTreeMap::new(),
			config: PhantomData,
		})
	}

	/// A bid's score, line by line: the price, then the criteria by number.
	pub(crate) fn lines(&mut self, position: u32, entry: &Entry) -> Result<Vec<ScoreLine>, DispatchError> {
		let offer = entry.offer.ok_or(Error::<T>::LotNotRanked)?;
		let numbers = Answers::<T>::get(self.tender, entry.number);
		let mut lines = Vec::from([self.price_line(offer)]);
		for (number, rule) in self.criteria.clone() {
			let line = match rule.formula {
				Some(_) => self.formula_line(number, &rule, &numbers),
				None => self.expert_line(number, &rule, position)?,
			};
			lines.extend(line);
		}
		Ok(lines)
	}

	fn price_line(&self, offer: Offer) -> ScoreLine {
		ScoreLine {
			input: ScoreInput::Price,
			weight: self.price_weight,
			formula: PRICE.to_vec(),
			score: scoring::price_score(self.price_weight, self.reference.offer, offer),
		}
	}

	fn formula_line(&self, criterion: u16, rule: &CriterionRule, numbers: &Numbers) -> Option<ScoreLine> {
		let better = rule.formula?;
		let value = numbers.iter().find(|(number, _)| *number == criterion).map(|(_, value)| *value);
		let best = self.bests.iter().find(|best| best.criterion == criterion).map(|best| best.value);
		Some(ScoreLine {
			input: ScoreInput::Formula { criterion, better, value, best },
			weight: rule.weight,
			formula: FORMULA.to_vec(),
			score: scoring::formula_score(rule.weight, better, value, best),
		})
	}

	fn expert_line(
		&mut self,
		criterion: u16,
		rule: &CriterionRule,
		position: u32,
	) -> Result<Option<ScoreLine>, DispatchError> {
		let marks = self.marks(criterion, position)?;
		let figures: Vec<u16> = marks.iter().map(|view| view.mark).collect();
		Ok(Some(ScoreLine {
			input: ScoreInput::Expert { criterion, marks },
			weight: rule.weight,
			formula: EXPERT.to_vec(),
			score: scoring::expert_score(rule.weight, &figures),
		}))
	}

	/// The marks of the bid at a place for a criterion, one a member that counts.
	fn marks(&mut self, criterion: u16, position: u32) -> Result<Vec<MarkView>, DispatchError> {
		let bids = bids_on_sheet(self.marked.len()).ok_or(DispatchError::Corruption)?;
		let (page, row) = (position.checked_div(bids), position.checked_rem(bids));
		let (page, row) = page.zip(row).ok_or(DispatchError::Corruption)?;
		let column = self.marked.iter().position(|number| *number == criterion).ok_or(DispatchError::Corruption)?;
		let row = usize::try_from(row).unwrap_or(usize::MAX);
		let index = row.checked_mul(self.marked.len()).and_then(|start| start.checked_add(column));
		let index = index.ok_or(DispatchError::Corruption)?;
		let (tender, lot) = (self.tender, self.lot);
		let mut views = Vec::new();
		for member in self.members.iter().copied() {
			let sheet = self
				.sheets
				.entry((page, member))
				.or_insert_with(|| RevealedMarks::<T>::get((tender, lot, page, member)).unwrap_or_default());
			let mark = *sheet.get(index).ok_or(DispatchError::Corruption)?;
			views.push(MarkView { member, mark });
		}
		Ok(views)
	}

	/// What a bid is ranked by.
	pub(crate) fn score(&mut self, position: u32, entry: &Entry) -> Result<Score, DispatchError> {
		let offer = entry.offer.ok_or(DispatchError::Corruption)?;
		let (mut price_score, mut quality) = (0u32, 0u32);
		for line in self.lines(position, entry)? {
			match line.input {
				ScoreInput::Price => price_score = line.score,
				_ => quality = quality.checked_add(line.score).ok_or(Error::<T>::Overflow)?,
			}
		}
		Ok(Score { price_score, quality, offer, received: entry.received, number: entry.number })
	}
}

impl<T: Config> Pallet<T> {
	/// The bid to propose next: the first of the ranking behind those that were passed over.
	pub(crate) fn candidate(tender: TenderId, lot: LotId, record: &LotRecord) -> Option<(RankKey, Ranked)> {
		Self::ranked_from(tender, lot, record.round, record.passed).next()
	}

	/// A round's ranking behind a place, or from the top.
	pub(crate) fn ranked_from(
		tender: TenderId,
		lot: LotId,
		round: u32,
		behind: Option<RankKey>,
	) -> impl Iterator<Item = (RankKey, Ranked)> {
		match behind {
			Some(key) => {
				let key = Ranking::<T>::hashed_key_for((tender, lot, round, key));
				Ranking::<T>::iter_prefix_from((tender, lot, round), key)
			}
			None => Ranking::<T>::iter_prefix((tender, lot, round)),
		}
	}
}
