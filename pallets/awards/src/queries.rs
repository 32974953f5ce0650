//! Answers to anybody, for the runtime API. Nothing here is called by a transaction.

use crate::{
	marks::{marked, sheets, Sheet},
	ranking::{order, Scale},
	scoring::{before_ties, is_tie, mean_limit, next_limit, Offer, RankKey},
	types::{Award, Entry, LotRecord, LowPrice, Reference},
	Awards, AwardsByTender, Challenges, Config, Entries, Evaluations, Lots, LowPrices, Pallet, Panels, Positions,
	Ranking,
};
use alloc::vec::Vec;
use procurement_primitives::{
	award::{
		api::{
			AwardView, ChallengeView, EqualView, EvaluationView, LotEvaluationView, LowPriceTest, LowPriceView,
			OfferView, PanelView, RankedView, RankingPage, ScoreLine, ScoreView, SeatView, SheetView, TieView,
			MAX_COUNTED, MAX_LISTED, MAX_PAGE,
		},
		AwardId, AwardStatus, ChallengeStatus,
	},
	bid::BidderId,
	money::Balance,
	tender::{
		traits::{CriteriaInspect, ScheduleInspect, TenderInspect},
		AbnormallyLow, BasisPoints, LotId, TenderId,
	},
};

/// How the limit under the mean of the other prices is computed.
const UNDER_MEAN: &[u8] = b"sum of the others x (10000 - share) / (others x 10000), rounded down";
/// How the limit under the next higher price is computed.
const UNDER_NEXT: &[u8] = b"next higher price x (10000 - share) / 10000, rounded down";

/// A bound, as iterators take it.
fn bound(limit: u32) -> usize {
	usize::try_from(limit).unwrap_or(usize::MAX)
}

/// Whether an award comes to nothing when its tender ends.
fn is_unfinished(status: AwardStatus) -> bool {
	matches!(status, AwardStatus::Proposed | AwardStatus::Standstill { .. })
}

/// A price as it is shown.
fn offer_view(bidder: BidderId, offer: Offer) -> OfferView {
	let Offer { price, deduction } = offer;
	OfferView { bidder, price, deduction, evaluation_price: offer.rounded() }
}

/// By what a price was found to be abnormally low, as it is shown.
fn low_price_view(rule: &AbnormallyLow, price: Balance, figures: LowPrice) -> LowPriceView {
	let LowPrice { round, others, sum_of_others, next_higher } = figures;
	let test = |against: Option<Balance>, share: BasisPoints, limit: Option<Balance>, formula: &[u8]| {
		let (against, limit) = against.zip(limit)?;
		Some(LowPriceTest { against, share, limit, formula: formula.to_vec(), holds: price <= limit })
	};
	let (below_mean, below_next) = (rule.below_mean, rule.below_next);
	// With nothing taken off, the limit is the mean itself.
	let mean = mean_limit(0, sum_of_others, others);
	LowPriceView {
		round,
		others,
		sum_of_others,
		mean: test(mean, below_mean, mean_limit(below_mean, sum_of_others, others), UNDER_MEAN),
		next: test(next_higher, below_next, next_limit(below_next, next_higher), UNDER_NEXT),
	}
}

impl<T: Config> Pallet<T> {
	/// How far a tender's evaluation is.
	pub fn view(tender: TenderId) -> Option<EvaluationView> {
		let evaluation = Evaluations::<T>::get(tender)?;
		let terms = T::Tenders::bidding(tender).ok()?;
		let (lots, ended) = (terms.lots, terms.phase.is_none());
		let awards = Self::awards_of(tender).map(|(id, award)| AwardView {
			id,
			lots: award.lots,
			supplier: award.bidder,
			value: award.value,
			status: if ended && is_unfinished(award.status) { AwardStatus::Withdrawn } else { award.status },
			proposed: award.proposed,
			challenges_close: award.challenges_close,
			open_challenges: award.open,
			appeals: award.appealed,
			suspended_until: award.suspended_until,
		});
		Some(EvaluationView {
			stage: evaluation.stage,
			begun: evaluation.begun,
			locked: evaluation.locked,
			small_firm_deduction: evaluation.deduction,
			small_firm_class: evaluation.small_firms,
			money_stopped: Self::is_money_stopped(&evaluation),
			lots: lots.iter().map(|lot| Self::lot_view(tender, lot)).collect(),
			awards: awards.collect(),
		})
	}

	/// A tender's awards, oldest first.
	fn awards_of(tender: TenderId) -> impl Iterator<Item = (AwardId, Award<T::AccountId>)> {
		let ids = AwardsByTender::<T>::iter_key_prefix(tender).take(bound(MAX_LISTED)).map(AwardId::from_be_bytes);
		ids.filter_map(|id| Some((id, Awards::<T>::get(id)?)))
	}

	fn lot_view(tender: TenderId, lot: LotId) -> LotEvaluationView {
		let record = Lots::<T>::get(tender, lot);
		let candidate = Self::candidate(tender, lot, &record)
			.and_then(|(_, ranked)| Entries::<T>::get((tender, lot, ranked.position)))
			.map(|entry| entry.bidder);
		LotEvaluationView {
			lot,
			status: record.status,
			round: record.round,
			entrants: record.entrants,
			valid: record.valid,
			pending: record.pending,
			ranked: record.ranked,
			reference: record.reference.map(|Reference { bidder, offer }| offer_view(bidder, offer)),
			candidate,
		}
	}

	/// Everything that makes a bid's score.
	pub fn explain(tender: TenderId, lot: LotId, bidder: BidderId) -> Option<ScoreView> {
		let record = Lots::<T>::get(tender, lot);
		let position = Positions::<T>::get((tender, lot, bidder))?;
		let entry = Entries::<T>::get((tender, lot, position))?;
		let (lines, tie) = Self::result_of(tender, lot, &record, position, &entry).unzip();
		let lines = lines.unwrap_or_default();
		let mut ranking = Self::ranked_from(tender, lot, record.round, None).take(bound(MAX_COUNTED));
		let place = ranking.position(|(_, ranked)| ranked.position == position);
		let rank = place.and_then(|place| u32::try_from(place).ok()?.checked_add(1));
		let total = lines.iter().map(|line| line.score).try_fold(0u32, u32::checked_add);
		Some(ScoreView {
			bidder,
			number: entry.number,
			received: entry.received,
			state: entry.state,
			offer: entry.offer.map(|offer| offer_view(bidder, offer)),
			reference: record.reference.map(|Reference { bidder, offer }| offer_view(bidder, offer)),
			low_price: Self::low_price(tender, lot, position, &entry),
			lines,
			total: total.filter(|_| rank.is_some()),
			rank,
			tie,
		})
	}

	/// By what a bid's price was found to be abnormally low, if it was.
	fn low_price(tender: TenderId, lot: LotId, position: u32, entry: &Entry) -> Option<LowPriceView> {
		let figures = LowPrices::<T>::get((tender, lot, position))?;
		let rule = T::Tenders::ruleset(tender).ok()?.award.abnormally_low;
		Some(low_price_view(&rule, entry.offer?.price, figures))
	}

	/// How the score of a ranked bid comes about, and which bids have the same. The lowest price and the best numbers are of
	/// the bids that are ranked: they tell nothing of the others.
	fn result_of(
		tender: TenderId,
		lot: LotId,
		record: &LotRecord,
		position: u32,
		entry: &Entry,
	) -> Option<(Vec<ScoreLine>, TieView)> {
		let mut scale = Scale::<T>::of(tender, lot, record).ok()?;
		let tie = T::Tenders::ruleset(tender).ok()?.award.tie;
		let key = scale.score(position, entry).ok()?.key(scale.price_only, tie);
		Ranking::<T>::get((tender, lot, record.round, key))?;
		let lines = scale.lines(position, entry).ok()?;
		let mut equal: Vec<EqualView> = Self::ranked_from(tender, lot, record.round, Some(before_ties(&key)))
			.take_while(|(other, _)| is_tie(&key, other))
			.take(bound(MAX_PAGE))
			.filter_map(|(_, ranked)| {
				let entry = Entries::<T>::get((tender, lot, ranked.position))?;
				let score = scale.score(ranked.position, &entry).ok()?;
				let (price, quality) = (score.offer.price, score.quality);
				Some(EqualView { bidder: entry.bidder, quality, price, received: score.received, number: score.number })
			})
			.collect();
		// It has the same as itself.
		if equal.len() < 2 {
			equal.clear();
		}
		let order = order(scale.price_only, tie).into_bytes();
		Some((lines, TieView { rule: tie, order, equal }))
	}

	/// A page of a lot's ranking.
	pub fn ranking(tender: TenderId, lot: LotId, cursor: Option<Vec<u8>>, limit: u32) -> RankingPage {
		let record = Lots::<T>::get(tender, lot);
		let behind = cursor.and_then(|bytes| RankKey::try_from(bytes).ok());
		let limit = bound(limit.clamp(1, MAX_PAGE));
		let mut ranking = Self::ranked_from(tender, lot, record.round, behind);
		let (mut bids, mut last) = (Vec::new(), None);
		while bids.len() < limit {
			let Some((key, ranked)) = ranking.next() else { return RankingPage { bids, next: None } };
			let entry = Entries::<T>::get((tender, lot, ranked.position));
			bids.extend(entry.and_then(|entry| {
				let price = entry.offer?.price;
				Some(RankedView { bidder: entry.bidder, state: entry.state, price, total: ranked.total })
			}));
			last = Some(key);
		}
		RankingPage { bids, next: last.filter(|_| ranking.next().is_some()).map(|key| key.to_vec()) }
	}

	/// The bidders in a lot, by place.
	pub fn entrants(tender: TenderId, lot: LotId, from: u32, limit: u32) -> Vec<BidderId> {
		let end = Lots::<T>::get(tender, lot).entrants.min(from.saturating_add(limit.clamp(1, MAX_PAGE)));
		(from..end).filter_map(|place| Entries::<T>::get((tender, lot, place))).map(|entry| entry.bidder).collect()
	}

	/// A tender's panel.
	pub fn panel(tender: TenderId) -> Option<PanelView> {
		let panel = Panels::<T>::get(tender)?;
		let criteria = T::Tenders::criteria(tender);
		let mut views = Vec::new();
		for lot in T::Tenders::bidding(tender).ok()?.lots.iter() {
			let record = Lots::<T>::get(tender, lot);
			for page in 0..sheets(record.entrants, marked(&criteria, lot).len()) {
				let sheet = Self::sheet(&criteria, &record, lot, page);
				views.extend(sheet.map(|Sheet { from, bids, criteria }| SheetView { lot, page, bids, from, criteria }));
			}
		}
		let seats = panel.seats.iter().map(|seat| SeatView {
			member: seat.party,
			kind: seat.kind,
			state: seat.state,
			committed: seat.committed,
			revealed: seat.revealed,
		});
		Some(PanelView {
			size: panel.size,
			pool: panel.pool,
			examined: panel.examined,
			seats: seats.collect(),
			sheets: views,
		})
	}

	/// The challenges of a tender's awards.
	pub fn challenges(tender: TenderId) -> Vec<ChallengeView> {
		let ended = T::Tenders::bidding(tender).is_ok_and(|terms| terms.phase.is_none());
		let mut views: Vec<_> = Self::awards_of(tender)
			.flat_map(|(award, record)| {
				let stands = matches!(
					record.status,
					AwardStatus::Standstill { .. } | AwardStatus::Final { .. } | AwardStatus::Signed { .. }
				);
				let fallen = !stands || (ended && is_unfinished(record.status));
				Challenges::<T>::iter_prefix(award).map(move |(bidder, challenge)| {
					let waits = challenge.status.is_open() || challenge.status.is_appealed();
					let status = if fallen && waits { ChallengeStatus::Moot } else { challenge.status };
					ChallengeView {
						award,
						bidder,
						ground: challenge.ground,
						statement: challenge.statement.into_inner(),
						filed: challenge.filed,
						reply: challenge.reply.map(|reply| reply.into_inner()),
						status,
					}
				})
			})
			.take(bound(MAX_LISTED))
			.collect();
		views.sort_by_key(|view| (view.award, view.bidder));
		views
	}
}
