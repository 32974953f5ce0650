//! `procurement award`: from opened bids to an award that is final.

use super::{party_name, Session};
use crate::{
	chain::{call::Call, calls::awards, Chain, Done},
	draft::Decimal,
	exit::{Failure, Outcome},
	money::Currency,
	view,
};
use codec::Encode;
use procurement_primitives::{
	award::{
		api::{AwardView, RankingPage},
		AwardId, LowPriceFinding, RejectionReason,
	},
	bid::BidderId,
	tender::{LotId, LotSet, TenderId},
};
use serde_json::json;

/// How many ranked bids are asked for at once.
const PAGE: u32 = 100;

/// Where a page of a ranking ended.
type RankingCursor = Vec<u8>;

/// What is done with awards.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Shows how far the evaluation of a tender is, and its awards.
	Show {
		/// The tender.
		tender: TenderId,
	},
	/// Shows the ranking of a lot.
	Ranking {
		/// The tender.
		tender: TenderId,
		/// The lot.
		#[arg(long, default_value_t = 0)]
		lot: LotId,
		/// From where the last list ended: its cursor, as --json gives it.
		#[arg(long, value_parser = view::cursor::<RankingCursor>)]
		cursor: Option<RankingCursor>,
		/// At most so many.
		#[arg(long, default_value = "100", value_parser = view::limit)]
		limit: usize,
	},
	/// Explains a bid's score: every input, formula and result.
	Explain {
		/// The tender.
		tender: TenderId,
		/// The lot.
		#[arg(long, default_value_t = 0)]
		lot: LotId,
		/// Whose bid.
		#[arg(long)]
		bidder: BidderId,
	},
	/// Shows by what share prices of small firms are lowered in scoring, and by what licence such firms are known. With a
	/// share, announces it for a draft. The buyer.
	Deduction {
		/// The tender.
		tender: TenderId,
		/// The share to announce in percent, for example 15.00.
		percent: Option<String>,
	},
	/// Begins the evaluation, or goes on with it, without waiting for the chain to do it. Anybody.
	Advance {
		/// The tender.
		tender: TenderId,
	},
	/// Decides about an abnormally low price. An official of the buyer.
	LowPrice {
		/// The tender.
		tender: TenderId,
		/// The lot.
		#[arg(long, default_value_t = 0)]
		lot: LotId,
		/// Whose bid.
		#[arg(long)]
		bidder: BidderId,
		/// What was found: efficientMethod, favourableConditions or originalSolution keeps the bid; notExplained,
		/// notJustified or unlawful drops it.
		#[arg(long, value_parser = view::entry::<LowPriceFinding>)]
		finding: LowPriceFinding,
		/// Why, for the public record.
		#[arg(long)]
		note: String,
	},
	/// Passes over the bid that is ranked first. An official of the buyer.
	Reject {
		/// The tender.
		tender: TenderId,
		/// The lot.
		#[arg(long, default_value_t = 0)]
		lot: LotId,
		/// Whose bid.
		#[arg(long)]
		bidder: BidderId,
		/// Why: notEligible, falseDocuments, collusion, materialDeviation or conflictOfInterest.
		#[arg(long, value_parser = view::entry::<RejectionReason>)]
		reason: RejectionReason,
		/// Why, for the public record.
		#[arg(long)]
		note: String,
	},
	/// Proposes to award lots to the bid that is ranked first in each of them. An official of the buyer.
	Propose {
		/// The tender.
		tender: TenderId,
		/// The lots.
		#[arg(long, value_delimiter = ',', default_value = "0")]
		lots: Vec<LotId>,
	},
	/// Approves a proposed award: the standstill begins. Another official of the buyer than the one who proposed it.
	Approve {
		/// The tender.
		tender: TenderId,
		/// The award.
		award: AwardId,
	},
	/// Takes a proposal back, or declines it. An official of the buyer.
	Withdraw {
		/// The tender.
		tender: TenderId,
		/// The award.
		award: AwardId,
		/// Why, for the public record.
		#[arg(long)]
		note: String,
	},
	/// Makes an award final when its standstill is over, without waiting for the chain to do it. Anybody.
	Finalise {
		/// The tender.
		tender: TenderId,
		/// The award.
		award: AwardId,
	},
}

/// Does it.
pub async fn run(session: &Session, command: Command) -> Outcome {
	let chain = session.chain().await?;
	let currency = chain.currency().await?;
	let it = Awards { session, chain, currency };
	match command {
		Command::Show { tender } => it.show(tender).await,
		Command::Ranking { tender, lot, cursor, limit } => it.ranking(tender, lot, cursor, limit).await,
		Command::Explain { tender, lot, bidder } => it.explain(tender, lot, bidder).await,
		Command::Deduction { tender, percent: None } => {
			let view = it.chain.small_firms(tender).await?;
			session.output.result(view::small_firms_text(tender, &view), &view)
		}
		Command::Deduction { tender, percent: Some(percent) } => {
			let share = Decimal(percent).share("the deduction").map_err(|failure| Failure::usage(failure.message))?;
			let done = it.submit(&awards::set_deduction(tender, share)).await?;
			let words = view::small_firms_text(tender, &it.chain.small_firms(tender).await?);
			session.done(&done, words, json!({ "tender": tender, "share": share }))
		}
		Command::Advance { tender } => {
			let done = it.submit(&awards::advance(tender)).await?;
			it.done_with_evaluation(&done, tender, format!("The evaluation of tender {tender} goes on.")).await
		}
		Command::LowPrice { tender, lot, bidder, finding, note } => {
			let call = awards::decide_low_price(tender, lot, bidder, finding, note.into_bytes());
			let done = it.submit(&call).await?;
			let stays = if finding.accepts() { "stays" } else { "falls" };
			let words = format!("The bid of party {bidder} in lot {lot} {stays}: {}.", finding.code());
			it.done_with_evaluation(&done, tender, words).await
		}
		Command::Reject { tender, lot, bidder, reason, note } => it.reject(tender, lot, bidder, reason, note).await,
		Command::Propose { tender, lots } => it.propose(tender, &lots).await,
		Command::Approve { tender, award } => it.approve(tender, award).await,
		Command::Withdraw { tender, award, note } => {
			it.award(tender, award).await?;
			let done = it.submit(&awards::withdraw_proposal(award, note.into_bytes())).await?;
			session.done(&done, format!("The proposal of award {award} is taken back."), it.award(tender, award).await?)
		}
		Command::Finalise { tender, award } => {
			it.award(tender, award).await?;
			let done = it.submit(&awards::finalise(award)).await?;
			let contract = it.chain.contract_of(award).await?;
			let next = contract.map(|id| format!(" Its contract is number {id}: procurement contract show {id}"));
			let words = format!("Award {award} is final.{}", next.unwrap_or_default());
			session.done(&done, words, it.award(tender, award).await?)
		}
	}
}

struct Awards<'a> {
	session: &'a Session,
	chain: Chain,
	currency: Currency,
}

impl Awards<'_> {
	async fn submit<Arguments: Encode>(&self, call: &Call<Arguments>) -> Outcome<Done> {
		self.chain.submit(&self.session.signer()?, call).await
	}

	/// An award of a tender.
	async fn award(&self, tender: TenderId, award: AwardId) -> Outcome<AwardView> {
		let evaluation = self.chain.evaluation(tender).await?;
		let found = evaluation.awards.into_iter().find(|view| view.id == award);
		found.ok_or_else(|| Failure::not_found(format!("award {award} of tender {tender}")))
	}

	/// Reports a transaction, and where the evaluation stands after it.
	async fn done_with_evaluation(&self, done: &Done, tender: TenderId, words: String) -> Outcome {
		let evaluation = self.chain.evaluation(tender).await?;
		let words = format!("{words} The evaluation is at: {}.", view::state_in_full(&evaluation.stage, "stage"));
		self.session.done(done, words, evaluation)
	}

	async fn show(&self, tender: TenderId) -> Outcome {
		let evaluation = self.chain.evaluation(tender).await?;
		let text = view::evaluation_text(tender, &evaluation, &self.currency, self.chain.now().await?);
		self.session.output.result(text, &evaluation)
	}

	async fn ranking(&self, tender: TenderId, lot: LotId, cursor: Option<RankingCursor>, limit: usize) -> Outcome {
		let mut from = cursor;
		let mut bids = Vec::new();
		loop {
			let left = u32::try_from(limit.saturating_sub(bids.len())).unwrap_or(u32::MAX);
			let page = self.chain.ranking(tender, lot, from, left.min(PAGE)).await?;
			bids.extend(page.bids);
			from = page.next;
			if from.is_none() || bids.len() >= limit {
				break;
			}
		}
		let page = RankingPage { bids, next: from };
		self.session.output.result(view::ranking_text(&page, &self.currency), &page)
	}

	async fn explain(&self, tender: TenderId, lot: LotId, bidder: BidderId) -> Outcome {
		let score = self.chain.explain(tender, lot, bidder).await?;
		let evaluation = self.chain.evaluation(tender).await?;
		let criteria = self.chain.tender(tender).await?.criteria;
		let titles: Vec<String> =
			criteria.iter().map(|criterion| String::from_utf8_lossy(&criterion.title).into_owned()).collect();
		let name = party_name(&self.chain, bidder).await?;
		self.session.output.result(view::score_text(&score, &evaluation, &name, &titles, &self.currency), &score)
	}

	async fn reject(
		&self,
		tender: TenderId,
		lot: LotId,
		bidder: BidderId,
		reason: RejectionReason,
		note: String,
	) -> Outcome {
		let name = party_name(&self.chain, bidder).await?;
		self.session.output.confirm(&format!("Pass over the bid of {name} in lot {lot}, for good?"))?;
		let call = awards::reject(tender, lot, bidder, reason, note.into_bytes());
		let done = self.submit(&call).await?;
		let words = format!("The bid of {name} in lot {lot} is rejected: {}.", reason.code());
		self.done_with_evaluation(&done, tender, words).await
	}

	async fn propose(&self, tender: TenderId, lots: &[LotId]) -> Outcome {
		let lots: LotSet = lots.iter().copied().collect();
		let done = self.submit(&awards::propose(tender, lots)).await?;
		let award: AwardId = done.number(awards::PALLET, "AwardProposed", "award")?;
		let view = self.award(tender, award).await?;
		let words = format!(
			"Award {award} is proposed: lots {} to {} for {}. A second official approves it: procurement award approve \
			 {tender} {award}",
			view::numbers(view.lots.iter()),
			party_name(&self.chain, view.supplier).await?,
			self.currency.say(view.value)
		);
		self.session.done(&done, words, view)
	}

	async fn approve(&self, tender: TenderId, award: AwardId) -> Outcome {
		let view = self.award(tender, award).await?;
		let name = party_name(&self.chain, view.supplier).await?;
		let now = self.chain.now().await?;
		self.session.output.warn(view::award_text(&view, &name, &self.currency, now));
		self.session.output.confirm("Approve this award?")?;
		let done = self.submit(&awards::approve(award)).await?;
		let view = self.award(tender, award).await?;
		let words = format!("Award {award} is approved: {}.", view::state_in_full(&view.status, "status"));
		self.session.done(&done, words, view)
	}
}
