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
		AwardView, ChallengeView, EvaluationView, LowPriceTest, LowPriceView, OfferView, PanelView, RankingPage,
		ScoreInput, ScoreLine, ScoreView, SmallFirmsView, TieView,
	},
	bid::BidderId,
	licence::LicenceClassId,
	tender::{BasisPoints, TenderId},
	time::Moment,
};

/// Points, of which the chain counts ten-thousandths.
fn points(score: u32) -> String {
	Currency { code: String::new(), decimals: 4 }.format(score.into())
}

/// By how much the prices of small firms are lowered, and by what they are known.
fn small_firms(deduction: BasisPoints, class: Option<LicenceClassId>) -> String {
	let share = Decimal::percent(deduction).0;
	let off = |class| format!("{share} % off, in scoring only, with a licence of class {class}");
	let nobody = || "nobody's price is lowered: no class of licence was set at publication".into();
	class.map_or_else(nobody, off)
}

/// How the prices of small firms are lowered in scoring a tender, and of a draft, what that depends on.
pub fn small_firms_text(tender: TenderId, view: &SmallFirmsView) -> String {
	if let Some(deduction) = view.deduction {
		return format!("Small firms in tender {tender}: {}.", small_firms(deduction, view.class));
	}
	let announced = view.announced.map_or_else(
		|| "nothing is announced for small firms, so that the ruleset's least will count".into(),
		|share| {
			let share = Decimal::percent(share).0;
			format!("{share} % off for small firms is announced, which will count within the bounds of the ruleset")
		},
	);
	let class = view.class.map_or_else(
		|| "none is set now, and if none is then, nobody's price is lowered".into(),
		|class| format!("now it is {class}"),
	);
	format!("Tender {tender} is not published: {announced}. The class of licence set at publication counts: {class}.")
}

/// How far the evaluation of a tender is.
pub fn evaluation_text(tender: TenderId, view: &EvaluationView, currency: &Currency, now: Moment) -> String {
	let mut parts = vec![fields(&[
		("tender", tender.to_string()),
		("evaluation", state_in_full(&view.stage, "stage")),
		("begun", clock::rfc3339(view.begun)),
		("scores locked", view.locked.map(clock::rfc3339).unwrap_or_default()),
		("small firms", small_firms(view.small_firm_deduction, view.small_firm_class)),
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
		("abnormally low", view.low_price.as_ref().map(|it| low_price(it, currency)).unwrap_or_default()),
		("small firms", small_firms(evaluation.small_firm_deduction, evaluation.small_firm_class)),
		("total", view.total.map(points).unwrap_or_default()),
		("place", view.rank.map(|rank| rank.to_string()).unwrap_or_default()),
		("order", view.tie.as_ref().map(|it| clean(&it.order)).unwrap_or_default()),
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
	if let Some(equal) = view.tie.as_ref().and_then(|tie| equal_text(tie, currency)) {
		text.push_str("\n\n");
		text.push_str(&equal);
	}
	text
}

/// By what a price was found to be abnormally low.
fn low_price(view: &LowPriceView, currency: &Currency) -> String {
	let test = |what: &str, test: &LowPriceTest| {
		let (against, limit) = (currency.say(test.against), currency.say(test.limit));
		let share = Decimal::percent(test.share).0;
		let holds = if test.holds { "no higher" } else { "higher" };
		format!("{holds} than {limit}, which is {share} % under {what}, {against}")
	};
	let others = match view.others {
		1 => "the price of the one other bid that counted".into(),
		others => format!("the mean of the {others} other prices that counted"),
	};
	let tests = [
		view.mean.as_ref().map(|it| test(&others, it)),
		view.next.as_ref().map(|it| test("the next higher price", it)),
	];
	tests.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The bids with the same result, in order, with what put them in it; `None` if no other has it.
fn equal_text(view: &TieView, currency: &Currency) -> Option<String> {
	if view.equal.is_empty() {
		return None;
	}
	let rows: Vec<Vec<String>> = view
		.equal
		.iter()
		.map(|it| {
			vec![
				it.bidder.to_string(),
				points(it.quality),
				currency.format(it.price),
				clock::rfc3339(it.received),
				it.number.to_string(),
			]
		})
		.collect();
	let headings = ["same result", "points without the price's", "price", "received", "bid"];
	Some(table(&headings, &rows))
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
	use procurement_primitives::{
		award::{
			api::{EqualView, MarkView},
			ChallengeGround, ChallengeStatus, EntryState, EvaluationStage,
		},
		tender::TieRule,
	};

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
	fn what_is_announced_for_small_firms_should_be_told_with_what_it_depends_on() {
		let text = |announced, deduction, class| small_firms_text(7, &SmallFirmsView { announced, deduction, class });
		let draft = text(Some(9_000), None, None);
		assert!(draft.contains("90.00 % off") && draft.contains("none is set now"), "{draft}");
		let draft = text(None, None, Some(3));
		assert!(draft.contains("the ruleset's least") && draft.contains("now it is 3"), "{draft}");
		let published = text(Some(9_000), Some(2_000), Some(3));
		let words = "Small firms in tender 7: 20.00 % off, in scoring only, with a licence of class 3.";
		assert_eq!(published, words);
		let published = text(Some(9_000), Some(2_000), None);
		assert!(published.contains("nobody's price is lowered") && !published.contains("% off"), "{published}");
	}

	#[test]
	fn a_score_should_be_told_with_every_input() {
		let offer = OfferView { bidder: 9, price: 100_000, deduction: 1_500, evaluation_price: 85_000 };
		let line = |input, weight, score| ScoreLine { input, weight, formula: b"a formula".to_vec(), score };
		let test = |against, share, limit, holds| LowPriceTest { against, share, limit, formula: Vec::new(), holds };
		let score = ScoreView {
			bidder: 15,
			number: 2,
			received: 0,
			state: EntryState::Valid,
			offer: Some(OfferView { bidder: 15, price: 120_000, deduction: 0, evaluation_price: 120_000 }),
			reference: Some(offer),
			low_price: Some(LowPriceView {
				round: 0,
				others: 4,
				sum_of_others: 1_000_000.into(),
				mean: Some(test(250_000, 4_000, 150_000, true)),
				next: Some(test(160_000, 3_000, 112_000, false)),
			}),
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
			tie: Some(TieView {
				rule: TieRule::EarliestBid,
				order: b"higher total, then earlier bid".to_vec(),
				equal: vec![
					EqualView { bidder: 15, quality: 256_500, price: 120_000, received: 0, number: 2 },
					EqualView { bidder: 77, quality: 300_000, price: 130_000, received: 1_000, number: 1 },
				],
			}),
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
			"no higher than 1500.00 MXN, which is 40.00 % under the mean of the 4 other prices that counted, 2500.00 MXN",
			"; higher than 1120.00 MXN, which is 30.00 % under the next higher price, 1600.00 MXN",
			"higher total, then earlier bid",
			"1300.00",
			"1970-01-01T00:00:01Z",
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
