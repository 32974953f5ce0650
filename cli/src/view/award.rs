//! Evaluations, panels, scores and challenges as people read them.

use super::{at, numbers, state_in_full, word};
use crate::{
	clock,
	draft::Decimal,
	money::Currency,
	output::{clean, fields, table},
};
use procurement_primitives::{
	award::api::{
		AwardView, ChallengeView, EvaluationView, OfferView, PanelView, RankingPage, ScoreInput, ScoreLine, ScoreView,
	},
	bid::BidderId,
	tender::TenderId,
	time::Moment,
};

/// Points, of which the chain counts ten-thousandths.
fn points(score: u32) -> String {
	Currency { code: String::new(), decimals: 4 }.format(score.into())
}

/// By how much the prices of small firms are lowered, and by what they are known.
fn small_firms(view: &EvaluationView) -> String {
	let share = Decimal::percent(view.small_firm_deduction).0;
	let off = |class| format!("{share} % off, in scoring only, with a licence of class {class}");
	view.small_firm_class.map_or_else(|| "nobody's price is lowered: no class of licence is set".into(), off)
}

/// How far the evaluation of a tender is.
pub fn evaluation_text(tender: TenderId, view: &EvaluationView, currency: &Currency, now: Moment) -> String {
	let mut parts = vec![fields(&[
		("tender", tender.to_string()),
		("evaluation", state_in_full(&view.stage, "stage")),
		("begun", clock::rfc3339(view.begun)),
		("scores locked", view.locked.map(clock::rfc3339).unwrap_or_default()),
		("small firms", small_firms(view)),
		("money", if view.money_stopped { "stopped by a challenge or an appeal".into() } else { String::new() }),
	])];
	let rows: Vec<Vec<String>> = view
		.lots
		.iter()
		.map(|lot| {
			let reference = lot.reference.as_ref();
			vec![
				lot.lot.to_string(),
				state_in_full(&lot.status, "status"),
				lot.entrants.to_string(),
				lot.valid.to_string(),
				lot.pending.to_string(),
				lot.ranked.to_string(),
				reference.map(|offer| currency.format(offer.evaluation_price)).unwrap_or_default(),
				lot.candidate.map(|bidder| bidder.to_string()).unwrap_or_default(),
			]
		})
		.collect();
	let headings =
		["lot", "standing", "bids", "valid", "too low?", "ranked", "lowest price in scoring", "next to propose"];
	parts.push(table(&headings, &rows));
	if !view.awards.is_empty() {
		let rows: Vec<Vec<String>> = view
			.awards
			.iter()
			.map(|award| {
				vec![
					award.id.to_string(),
					numbers(award.lots.iter()),
					award.supplier.to_string(),
					currency.format(award.value),
					state_in_full(&award.status, "status"),
					award.challenges_close.map(|moment| at(moment, now)).unwrap_or_default(),
				]
			})
			.collect();
		parts.push(table(&["award", "lots", "supplier", "value", "standing", "challenges until"], &rows));
	}
	parts.join("\n\n")
}

/// An award, as an official reads it before approving it.
pub fn award_text(view: &AwardView, supplier: &str, currency: &Currency, now: Moment) -> String {
	fields(&[
		("award", view.id.to_string()),
		("lots", numbers(view.lots.iter())),
		("supplier", supplier.to_string()),
		("value", currency.say(view.value)),
		("standing", state_in_full(&view.status, "status")),
		("proposed", clock::rfc3339(view.proposed)),
		("challenges until", view.challenges_close.map(|moment| at(moment, now)).unwrap_or_default()),
		("challenges", waiting(view.open_challenges)),
		("appeals", waiting(view.appeals)),
		("held up until", view.suspended_until.map(|moment| at(moment, now)).unwrap_or_default()),
	])
}

fn waiting(count: u32) -> String {
	if count == 0 {
		return String::new();
	}
	format!("{count} open")
}

/// A ranking, the best first.
pub fn ranking_text(page: &RankingPage, currency: &Currency) -> String {
	let rows: Vec<Vec<String>> = page
		.bids
		.iter()
		.map(|bid| {
			vec![
				bid.bidder.to_string(),
				points(bid.total),
				currency.format(bid.price),
				state_in_full(&bid.state, "status"),
			]
		})
		.collect();
	table(&["bidder", "points", "price", "standing"], &rows)
}

/// A bid's score, line by line. `titles` are those of the tender's criteria, by number.
pub fn score_text(
	view: &ScoreView,
	evaluation: &EvaluationView,
	bidder: &str,
	titles: &[String],
	currency: &Currency,
) -> String {
	let offer = |offer: &OfferView| {
		let lowered = match offer.deduction {
			0 => String::new(),
			share => {
				let (share, price) = (Decimal::percent(share).0, currency.say(offer.evaluation_price));
				format!(", as a small firm's less {share} % in scoring: {price}")
			}
		};
		format!("{}{lowered}", currency.say(offer.price))
	};
	let reference = view.reference.as_ref();
	let mut text = fields(&[
		("bidder", bidder.to_string()),
		("bid", view.number.to_string()),
		("received", clock::rfc3339(view.received)),
		("standing", state_in_full(&view.state, "status")),
		("price", view.offer.as_ref().map(offer).unwrap_or_default()),
		(
			"lowest price in scoring",
			reference.map(|it| format!("{} (party {})", offer(it), it.bidder)).unwrap_or_default(),
		),
		("small firms", small_firms(evaluation)),
		("total", view.total.map(points).unwrap_or_default()),
		("place", view.rank.map(|rank| rank.to_string()).unwrap_or_default()),
	]);
	if view.lines.is_empty() {
		text.push_str("\n\nnot ranked: the lot is not scored yet, or the bid does not count");
		return text;
	}
	let rows: Vec<Vec<String>> = view
		.lines
		.iter()
		.map(|line| {
			let (name, inputs) = inputs(line, titles);
			vec![name, Decimal::percent(line.weight).0, points(line.score), inputs, clean(&line.formula)]
		})
		.collect();
	text.push_str("\n\n");
	text.push_str(&table(&["line", "weight %", "points", "from", "formula"], &rows));
	text
}

/// What a line of a score is for, and what it is computed from.
fn inputs(line: &ScoreLine, titles: &[String]) -> (String, String) {
	let title = |criterion: &u16| {
		let title = titles.get(usize::from(*criterion)).map(|title| clean(title.as_bytes())).unwrap_or_default();
		format!("{criterion} {title}")
	};
	match &line.input {
		ScoreInput::Price => ("price".into(), "the price and the lowest in scoring".into()),
		ScoreInput::Formula { criterion, better, value, best } => {
			let say = |value: &Option<u64>| value.map_or_else(|| "none".into(), |value| value.to_string());
			(title(criterion), format!("{}, best {}, {} is better", say(value), say(best), better.code()))
		}
		ScoreInput::Expert { criterion, marks } => {
			let marks: Vec<String> =
				marks.iter().map(|mark| format!("{}: {} %", mark.member, Decimal::percent(mark.mark).0)).collect();
			(title(criterion), format!("marks of {}", marks.join(", ")))
		}
	}
}

/// A panel.
pub fn panel_text(view: &PanelView) -> String {
	let head = fields(&[
		("members whose marks count", view.size.to_string()),
		("pool at the bid deadline", view.pool.to_string()),
		("places looked at by the draw", view.examined.to_string()),
		("sheets to mark", view.sheets.len().to_string()),
	]);
	let rows: Vec<Vec<String>> = view
		.seats
		.iter()
		.map(|seat| {
			vec![
				seat.member.to_string(),
				word(&seat.kind),
				state_in_full(&seat.state, "status"),
				seat.committed.to_string(),
				seat.revealed.to_string(),
			]
		})
		.collect();
	format!("{head}\n\n{}", table(&["party", "as", "standing", "committed", "revealed"], &rows))
}

/// Challenges, each with what was said.
pub fn challenges_text(challenges: &[ChallengeView]) -> String {
	let one = |it: &ChallengeView| {
		let bidder: BidderId = it.bidder;
		fields(&[
			("award", it.award.to_string()),
			("challenged by", bidder.to_string()),
			("ground", word(&it.ground)),
			("statement", clean(&it.statement)),
			("filed", clock::rfc3339(it.filed)),
			("reply", it.reply.as_deref().map(clean).unwrap_or_default()),
			("standing", state_in_full(&it.status, "status")),
		])
	};
	if challenges.is_empty() {
		return "no challenge".into();
	}
	challenges.iter().map(one).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
	use super::{super::state, *};
	use procurement_primitives::award::{api::MarkView, ChallengeGround, ChallengeStatus, EntryState, EvaluationStage};
	use procurement_primitives::licence::LicenceClassId;

	fn mxn() -> Currency {
		Currency { code: "MXN".into(), decimals: 2 }
	}

	fn evaluation(small_firm_class: Option<LicenceClassId>) -> EvaluationView {
		EvaluationView {
			stage: EvaluationStage::Judging,
			begun: 0,
			locked: None,
			small_firm_deduction: 1_500,
			small_firm_class,
			money_stopped: false,
			lots: Vec::new(),
			awards: Vec::new(),
		}
	}

	#[test]
	fn nobodys_price_should_be_said_to_be_lowered_where_no_class_of_licence_is_set() {
		let text = |class| evaluation_text(0, &evaluation(class), &mxn(), 0);
		let [known, unknown] = [text(Some(3)), text(None)];
		assert!(known.contains("15.00 % off, in scoring only, with a licence of class 3"), "{known}");
		assert!(unknown.contains("nobody's price is lowered") && !unknown.contains("% off"), "{unknown}");
	}

	#[test]
	fn a_score_should_be_told_with_every_input() {
		let offer = OfferView { bidder: 9, price: 100_000, deduction: 1_500, evaluation_price: 85_000 };
		let line = |input, weight, score| ScoreLine { input, weight, formula: b"a formula".to_vec(), score };
		let score = ScoreView {
			bidder: 15,
			number: 2,
			received: 0,
			state: EntryState::Valid,
			offer: Some(OfferView { bidder: 15, price: 120_000, deduction: 0, evaluation_price: 120_000 }),
			reference: Some(offer),
			lines: vec![
				line(ScoreInput::Price, 7_000, 495_833),
				line(
					ScoreInput::Expert { criterion: 1, marks: vec![MarkView { member: 4, mark: 8_550 }] },
					3_000,
					256_500,
				),
			],
			total: Some(752_333),
			rank: Some(1),
		};
		let text = score_text(&score, &evaluation(Some(3)), "15 (Mei)", &["Weight".into(), "Service".into()], &mxn());
		for part in [
			"1200.00 MXN",
			"1000.00 MXN, as a small firm's less 15.00 % in scoring: 850.00 MXN (party 9)",
			"15.00 % off, in scoring only, with a licence of class 3",
			"75.2333",
			"70.00",
			"1 Service",
			"4: 85.50 %",
			"a formula",
		] {
			assert!(text.contains(part), "{part}: {text}");
		}
	}

	#[test]
	fn what_a_bidder_says_should_not_take_over_a_terminal() {
		let challenge = ChallengeView {
			award: 1,
			bidder: 2,
			ground: ChallengeGround::Marks,
			statement: b"\x1b[2Junfair".to_vec(),
			filed: 0,
			reply: None,
			status: ChallengeStatus::Filed { reply_until: 0 },
		};
		let text = challenges_text(&[challenge]);
		assert!(!text.contains('\u{1b}') && text.contains("unfair"));
		assert!(text.contains("filed (reply until 1970-01-01T00:00:00Z)"), "{text}");
		assert_eq!(state(&ChallengeStatus::Moot, "status"), "moot");
	}
}
