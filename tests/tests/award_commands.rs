//! The commands of `procurement panel`, `award` and `challenge` that no journey runs, each through a node: who steps down from a
//! panel, what is found of prices that are too low, bids that are passed over, proposals that are taken back, and what a review
//! body can order: that a member's marks do not count, that a bid does not count any more, that one counts again, that the
//! tender ends.
//!
//! One tender has three lots, and so one city on one node has all of it.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use codec::Encode;
use procurement_primitives::{
	award::{api::EvaluationView, AwardId, EvaluationStage, LotStatus, SeatState},
	budget::{ContractId, LineId},
	json::read_rfc3339,
	tender::{api::TenderView, LotId, LotSet, TenderId, TenderStatus},
};
use procurement_tests::{
	city::{Actor, YUAN_CITY},
	client::Encoded,
	journey::{books::Changes, plain_terms, story::decimal, Journey},
	node::{Node, Sealing},
	tendering::{succeeded, Tender},
};
use serde_json::{json, Value as Json};
use std::ops::Deref;

/// What each of the three lots may cost at most, in fen, and what is given to the line for them.
const MAXIMUM: u128 = 10_000_000;
const GIVEN: u128 = 3 * MAXIMUM;

/// What each bidder pays into its purse, and leaves of it as a bond, in fen.
const PURSE: u128 = 1_000_000;
const BOND: u128 = 500_000;

/// The lots: experts judge the first; of the others the lowest price wins.
const MARKED: LotId = 0;
const CHEAP: LotId = 1;
const DISPUTED: LotId = 2;

/// What the bidders ask for the lots, in fen: two prices of the first one are abnormally low.
const PRICES: [[u128; 3]; 3] =
	[[9_000_000, 5_000_000, 5_000_000], [9_200_000, 9_200_000, 9_200_000], [9_400_000, 9_400_000, 9_400_000]];

/// What members of the panel think of the bids in hundredths of a percent, and what one of them does.
const FAIR: [u16; 3] = [8_000, 7_800, 6_000];
const BIASED: [u16; 3] = [2_000, 10_000, 6_000];

/// How many members' marks count.
const PANEL: usize = 5;

/// Most blocks that the chain takes for what it does by itself.
const BLOCKS: u32 = 10;

/// Exit codes of `procurement`.
const USAGE: i32 = 2;
const REFUSED: i32 = 3;

/// The city and its tender.
struct Desk<'a> {
	journey: &'a Journey<'a>,
	line: LineId,
	tender: TenderId,
	id: String,
	review: Actor,
}

impl<'a> Deref for Desk<'a> {
	type Target = Journey<'a>;

	fn deref(&self) -> &Self::Target {
		self.journey
	}
}

#[tokio::test]
async fn awards_should_be_judged_passed_over_challenged_and_annulled_by_command_and_the_books_be_right() {
	let node = Node::start(Sealing::Manual);
	let client = node.client().await;
	let journey = Journey::begin(&node, &client, &YUAN_CITY).await;
	let city = &journey.city;
	let before = journey.books().await;
	city.fund(GIVEN, &city.suppliers[..3], PURSE).await;
	let review = city.install_review_office().await;
	let line = journey.open_line("3106", "Buses", GIVEN).await;
	let tender = publish(&journey, line).await;
	let desk = Desk { journey: &journey, line, tender: tender.id, id: tender.id.to_string(), review };

	desk.experts_should_come_and_go(&tender).await;
	desk.who_steps_down_should_be_replaced().await;
	desk.low_prices_should_be_looked_at().await;
	let cheap = desk.a_proposal_should_be_taken_back_and_made_again().await;
	let contract = desk.deliver_what_is_cheap(cheap).await;
	desk.marks_should_be_struck(contract).await;
	desk.a_bid_should_be_excluded().await;
	desk.a_bid_should_be_passed_over_and_restored().await;
	desk.the_tender_should_end_by_order(contract).await;

	let price = PRICES[0][usize::from(CHEAP)];
	let changes = Changes {
		treasury: GIVEN,
		purses: [PURSE, PURSE, PURSE, 0],
		line: (line, GIVEN, price),
		paid: vec![(&city.suppliers[0], price)],
		forfeited: [0; 4],
	};
	journey.check_books(&before, &changes).await;
}

/// Publishes the tender.
async fn publish<'a>(journey: &'a Journey<'_>, line: LineId) -> Tender<'a> {
	let lot = |title: &str| json!({ "title": title, "maximum": decimal(MAXIMUM) });
	let mut marked = lot("North");
	marked["priceWeight"] = "40".into();
	journey
		.publish_quickly(&json!({
			"reference": "BUSES-1", "procedure": "open", "category": "goods", "title": "Three school buses",
			"line": line, "bond": decimal(BOND), "enquiryDeadline": "10d", "bidDeadline": "21d",
			"lots": [marked, lot("East"), lot("South")],
			"criteria": [{ "title": "Comfort", "weight": "60", "lots": [MARKED] }],
			"schedule": [
				{ "title": "Bus", "share": "100", "dueDays": 30, "acceptance": "buyer", "acceptedAfter": "10d" },
			],
		}))
		.await
}

impl Desk<'_> {
	fn outsider(&self) -> &Actor {
		&self.city.suppliers[3]
	}

	/// An award as JSON-RPC shows it.
	async fn shown(&self, award: AwardId) -> Json {
		let shown = self.client.ask("awards_get", vec![self.tender.into()]).await.expect("the evaluation is there");
		let awards = shown["awards"].as_array().unwrap();
		awards.iter().find(|view| view["id"] == award).expect("the award is there").clone()
	}

	/// How a bid stands in a lot, as the command line explains it, which is what JSON-RPC says.
	async fn explained(&self, lot: LotId, place: usize) -> Json {
		let bidder = self.city.suppliers[place].party;
		let (shown, _) = self.explanation(self.tender, lot, bidder).await;
		let words = ["award", "explain", &self.id, "--lot", &lot.to_string(), "--bidder", &bidder.to_string()];
		assert_eq!(self.commands.ask(&words).await.json(), shown);
		shown
	}

	/// Makes blocks until a lot is ranked, and gives back who is first in it.
	async fn first_in(&self, lot: LotId) -> u32 {
		let lot = usize::from(lot);
		self.go_on_until(self.tender, |view| view.lots[lot].status == LotStatus::Ranked).await;
		self.evaluation(self.tender).await.lots[lot].candidate.expect("somebody is ranked")
	}

	/// `panel leave`, `conflict end` and `name`, before and after bids are opened.
	async fn experts_should_come_and_go(&self, tender: &Tender<'_>) {
		let experts = &self.city.experts;
		let join = |expert: &'_ Actor| Encoded::new("Awards", "join_pool", expert.party);
		let all: Vec<_> = experts.iter().map(|expert| (&expert.key, join(expert))).collect();
		succeeded(self.client.act_together(&all, None).await);
		let (gone, partial, official) = (&experts[7], &experts[6], &self.city.buyers[0]);
		let own = gone.party.to_string();
		self.is_refused(gone, &["panel", "join", "--for", &own], "Awards::AlreadyInPool").await;
		self.done(gone, &["panel", "leave"]).await;
		self.is_refused(gone, &["panel", "leave"], "Awards::NotInPool").await;
		let with = self.city.suppliers[1].party.to_string();
		self.done(partial, &["panel", "conflict", "declare", &with]).await;
		self.is_refused(partial, &["panel", "conflict", "declare", &with], "Awards::AlreadyDeclared").await;
		self.done(partial, &["panel", "conflict", "end", &with]).await;
		self.is_refused(partial, &["panel", "conflict", "end", &with], "Awards::UnknownConflict").await;
		let name = ["panel", "name", &self.id, "--parties", &own];
		self.is_refused(self.outsider(), &name, "Awards::NotBuyer").await;
		self.done(official, &name).await;

		let bids: Vec<_> =
			self.city.suppliers.iter().zip(&PRICES).map(|(bidder, prices)| (bidder, &prices[..])).collect();
		tender.bid_together(&bids).await;
		tender.open().await;
		self.is_refused(official, &name, "Awards::BiddingOver").await;
		// The pool is frozen: who leaves it now may be drawn all the same.
		self.done(&experts[0], &["panel", "leave"]).await;
	}

	/// `panel recuse`: by a member, before it commits; the next of the draw is seated.
	async fn who_steps_down_should_be_replaced(&self) {
		let marking = |stage: &EvaluationStage| matches!(stage, EvaluationStage::Marking { .. });
		self.go_on_until(self.tender, |view| marking(&view.stage)).await;
		let seats = self.panel(self.tender).await.seats;
		assert_eq!(seats.len(), PANEL + 2, "with the reserves");
		let actor = |party: u32| self.city.experts.iter().find(|it| it.party == party).expect("an expert");
		let named = &self.city.experts[7];
		assert_eq!(seats[0].member, named.party, "whom the buyer has named sits beside the experts");
		let spare = self.city.experts.iter().find(|it| seats.iter().all(|seat| seat.member != it.party));
		let (spare, leaving) = (spare.expect("one is not drawn"), actor(seats[2].member));
		let recuse = ["panel", "recuse", &self.id, "--reason", "kinship"];
		self.is_refused(spare, &recuse, "Awards::NotOnPanel").await;
		self.done(leaving, &recuse).await;
		for _ in 0..BLOCKS {
			if self.panel(self.tender).await.seats.len() > PANEL + 2 {
				break;
			}
			self.client.seal(None).await.expect("a block can be sealed");
		}
		let shown = self.commands.ask(&["panel", "show", &self.id]).await.json();
		let seat = &shown["seats"][2];
		assert_eq!((&seat["status"], &seat["reason"]), (&json!("recused"), &json!("kinship")));
		assert_eq!(shown["seats"][PANEL + 2]["member"], spare.party, "the next of the draw has the seat");
		self.is_refused(leaving, &recuse, "Awards::NotOnPanel").await;

		let seats = self.panel(self.tender).await.seats;
		let members: Vec<_> =
			seats.iter().filter(|seat| seat.state == SeatState::Taken).map(|seat| actor(seat.member)).collect();
		let (last, others) = members.split_last().expect("there are members");
		let mark = |member: &Actor, bidder: u32| {
			let place = self.city.suppliers.iter().position(|it| it.party == bidder).expect("a supplier");
			if member.party == named.party {
				BIASED[place]
			} else {
				FAIR[place]
			}
		};
		self.commit_marks_quickly(self.tender, others, mark).await;
		self.is_refused(others[1], &recuse, "Awards::AlreadyCommitted").await;
		let propose = ["award", "propose", &self.id, "--lots", "0"];
		self.is_refused(&self.city.buyers[0], &propose, "Awards::LotNotRanked").await;
		self.commit_marks_quickly(self.tender, &[last], mark).await;
		self.reveal_marks_quickly(self.tender, &members, mark).await;
		self.is_refused(others[1], &recuse, "Awards::WrongStage").await;
	}

	/// `award low-price`: what is explained stays, what is not falls.
	async fn low_prices_should_be_looked_at(&self) {
		let deciding = |view: &EvaluationView, lot: LotId| view.lots[usize::from(lot)].status == LotStatus::Deciding;
		self.go_on_until(self.tender, |view| deciding(view, CHEAP) && deciding(view, DISPUTED)).await;
		let [low, other] = [0, 1].map(|place: usize| self.city.suppliers[place].party.to_string());
		let [official, _] = &self.city.buyers;
		let find = |lot: &'static str, bidder: &str, finding: &str| -> Vec<String> {
			let words = ["award", "low-price", &self.id, "--lot", lot, "--bidder", bidder, "--finding", finding];
			[&words[..], &["--note", "See the file"]].concat().iter().map(|word| word.to_string()).collect()
		};
		let refused = async |who: &Actor, words: &[String], name: &str| {
			self.is_refused(who, &words.iter().map(String::as_str).collect::<Vec<_>>(), name).await;
		};
		let found = async |words: &[String]| self.commands.run(&official.uri, words).await.json()["result"].clone();
		assert_eq!(self.explained(CHEAP, 0).await["status"], "flagged");
		refused(self.outsider(), &find("1", &low, "efficientMethod"), "Awards::NotBuyer").await;
		refused(official, &find("1", &other, "efficientMethod"), "Awards::NotFlagged").await;
		refused(official, &find("0", &low, "efficientMethod"), "Awards::WrongStage").await;
		found(&find("1", &low, "efficientMethod")).await;
		found(&find("2", &low, "notExplained")).await;
		assert_eq!(self.first_in(CHEAP).await, self.city.suppliers[0].party);
		assert_eq!(self.first_in(DISPUTED).await, self.city.suppliers[1].party);
		let (kept, fallen) = (self.explained(CHEAP, 0).await, self.explained(DISPUTED, 0).await);
		assert_eq!(
			(&kept["status"], &kept["finding"], &kept["rank"]),
			(&json!("accepted"), &json!("efficientMethod"), &json!(1))
		);
		assert_eq!((&fallen["status"], &fallen["finding"]), (&json!("tooLow"), &json!("notExplained")));
		assert_eq!(fallen["rank"], Json::Null);
	}

	/// `award propose`, `withdraw` and `approve`; and a challenge that is taken back.
	async fn a_proposal_should_be_taken_back_and_made_again(&self) -> AwardId {
		let [first, second] = &self.city.buyers;
		let both = ["award", "propose", &self.id, "--lots", "1,2"];
		self.is_refused(first, &both, "Awards::DifferentCandidates").await;
		let propose = ["award", "propose", &self.id, "--lots", "1"];
		let made = self.done(first, &propose).await;
		let id = made["id"].to_string();
		let withdraw = ["award", "withdraw", &self.id, &id, "--note", "The file is not complete"];
		self.is_refused(self.outsider(), &withdraw, "Awards::NotBuyer").await;
		assert_eq!(self.done(second, &withdraw).await["status"], "withdrawn");
		let approve = ["award", "approve", &self.id, &id];
		self.is_refused(second, &approve, "Awards::NotProposed").await;
		let award = AwardId::try_from(self.done(first, &propose).await["id"].as_u64().unwrap()).unwrap();
		let id = award.to_string();
		let approve = ["award", "approve", &self.id, &id];
		self.is_refused(first, &approve, "Identity::SamePerson").await;
		assert_eq!(self.done(second, &approve).await["status"], "standstill");
		self.is_refused(self.outsider(), &["award", "finalise", &self.id, &id], "Awards::StandstillRunning").await;
		self.is_refused(self.outsider(), &["award", "advance", &self.id], "Awards::NothingToDo").await;

		let [winner, loser, _, stranger] = &self.city.suppliers[..] else { panic!("there are four") };
		let raise = ["challenge", "raise", &id, "--ground", "winnerIneligible", "--statement", "It has no garage"];
		self.is_refused(winner, &raise, "Awards::OwnAward").await;
		self.is_refused(stranger, &raise, "Awards::NoStanding").await;
		self.done(loser, &raise).await;
		assert_eq!(self.shown(award).await["openChallenges"], 1);
		self.done(loser, &["challenge", "withdraw", &id]).await;
		assert_eq!(self.shown(award).await["openChallenges"], 0);
		self.is_refused(loser, &raise, "Awards::AlreadyChallenged").await;
		award
	}

	/// The cheap bus is bought, delivered and accepted, and one official wants it paid at once.
	async fn deliver_what_is_cheap(&self, award: AwardId) -> ContractId {
		let ([first, _], supplier) = (&self.city.buyers, &self.city.suppliers[0]);
		let contract = self.pass_standstill(self.tender, award).await;
		self.sign_quickly(contract, supplier, &plain_terms()).await;
		self.deliver(contract, 0, supplier, "A bus").await;
		let id = contract.to_string();
		self.done(first, &["contract", "accept", &id, "0"]).await;
		self.done(first, &["contract", "pay", &id, "0"]).await;
		contract
	}

	/// `challenge` from the first word to a decision by which a member's marks do not count. While it is open no money of the
	/// tender moves.
	async fn marks_should_be_struck(&self, contract: ContractId) {
		let [_, second] = &self.city.buyers;
		let [loser, winner, _, _] = &self.city.suppliers[..] else { panic!("there are four") };
		assert_eq!(self.first_in(MARKED).await, winner.party, "one member has marked it up");
		let award = self.award_quickly(self.tender, &[LotSet(1 << MARKED)]).await[0];
		let (id, bidder) = (award.to_string(), loser.party.to_string());
		let pay = ["contract", "pay", &contract.to_string(), "0"];
		self.challenge(award, loser, "marks").await;
		self.is_refused(second, &pay, "Awards::MoneyStopped").await;
		let words = self.commands.read(&["award", "show", &self.id]).await.output;
		assert!(words.contains("stopped by a challenge or an appeal"), "{words}");
		let appeal = ["challenge", "appeal", &id];
		self.is_refused(loser, &appeal, "Awards::ReplyPending").await;
		let member = self.city.experts[7].party.to_string();
		let decide =
			["challenge", "decide", &id, "--bidder", &bidder, "--note", "The named member works for the winner"];
		let strike = [&decide[..], &["--decision", "upheld", "--strike", &member]].concat();
		self.is_refused(&self.review, &strike, "Awards::NotAppealed").await;
		self.reply(award, loser).await;
		self.is_refused(
			second,
			&["challenge", "reply", &id, "--bidder", &bidder, "--statement", "No"],
			"Awards::AlreadyReplied",
		)
		.await;
		self.done(loser, &appeal).await;
		self.is_refused(loser, &appeal, "Awards::AlreadyAppealed").await;
		self.is_refused(second, &pay, "Awards::MoneyStopped").await;
		let senseless = [&decide[..], &["--decision", "dismissed", "--strike", &member]].concat();
		assert_eq!(self.refused(&self.review, &senseless).await.0, USAGE);
		let (code, name, _) = self.refused(second, &strike).await;
		assert_eq!((code, name.as_str()), (REFUSED, "Identity::RoleMissing"));
		let decided = self.done(&self.review, &strike).await;
		assert_eq!(decided["decision"], "upheld");

		assert_eq!(self.shown(award).await["status"], "annulled");
		assert_eq!(self.challenge_of(award, loser).await["status"], "upheld");
		assert_eq!(self.panel(self.tender).await.seats[0].state, SeatState::Struck);
		assert_eq!(self.first_in(MARKED).await, loser.party, "by the others' marks it is the best");
		let explained = self.explained(MARKED, 0).await;
		let lines = explained["lines"].as_array().unwrap();
		let marks =
			lines.iter().find(|line| line["line"] == "expert").expect("experts have marked it")["marks"].clone();
		let marks = marks.as_array().unwrap();
		assert_eq!((marks.len(), &explained["rank"]), (PANEL, &json!(1)), "a reserve counts instead");
		assert!(marks.iter().all(|mark| mark["mark"] == FAIR[0]), "{marks:?}");
		self.is_refused(loser, &["challenge", "withdraw", &id], "Awards::ChallengeEnded").await;
		let paid = self.done(second, &pay).await;
		assert_eq!(paid["state"], "succeeded", "nothing stops the money any more");
	}

	/// A decision by which the first bid does not count any more, in this lot: the next one is first.
	async fn a_bid_should_be_excluded(&self) {
		let [first, next, _, stranger] = &self.city.suppliers[..] else { panic!("there are four") };
		let award = self.award_quickly(self.tender, &[LotSet(1 << MARKED)]).await[0];
		assert_eq!(self.award_of(self.tender, award).await.supplier, first.party);
		self.challenge(award, next, "collusion").await;
		self.reply(award, next).await;
		let id = award.to_string();
		let [excluded, bidder, nobody] = [first, next, stranger].map(|actor| actor.party.to_string());
		self.done(next, &["challenge", "appeal", &id]).await;
		let decide = ["challenge", "decide", &id, "--bidder", &bidder, "--note", "It made up its price with another"];
		let senseless = [&decide[..], &["--decision", "cancelled", "--exclude", &excluded]].concat();
		assert_eq!(self.refused(&self.review, &senseless).await.0, USAGE);
		let unknown = [&decide[..], &["--decision", "upheld", "--exclude", &nobody]].concat();
		self.is_refused(&self.review, &unknown, "Awards::UnknownEntrant").await;
		assert_eq!(self.shown(award).await["status"], "standstill", "it stands until the appeal is decided");
		let exclude = [&decide[..], &["--decision", "upheld", "--exclude", &excluded]].concat();
		assert_eq!(self.done(&self.review, &exclude).await["decision"], "upheld");
		self.is_refused(&self.review, &exclude, "Awards::ChallengeEnded").await;

		assert_eq!(self.shown(award).await["status"], "annulled");
		assert_eq!(self.first_in(MARKED).await, next.party);
		let explained = self.explained(MARKED, 0).await;
		assert_eq!((&explained["status"], &explained["rank"]), (&json!("excluded"), &Json::Null));
		assert_eq!(self.explained(MARKED, 1).await["rank"], 1);
		let reject = ["award", "reject", &self.id, "--lot", "0", "--bidder", &excluded, "--note", "It is out already"];
		let reject = [&reject[..], &["--reason", "materialDeviation"]].concat();
		self.is_refused(&self.city.buyers[0], &reject, "Awards::NotCandidate").await;
		assert_eq!(self.explained(CHEAP, 0).await["status"], "accepted", "what it was awarded in another lot stands");
	}

	/// `award reject`, and a decision by which the bid counts again.
	async fn a_bid_should_be_passed_over_and_restored(&self) {
		let [official, _] = &self.city.buyers;
		let [low, rejected, next, _] = &self.city.suppliers[..] else { panic!("there are four") };
		let [low, bidder] = [low, rejected].map(|actor| actor.party.to_string());
		let reject = |bidder: &str, reason: &str| -> Vec<String> {
			let words = ["award", "reject", &self.id, "--lot", "2", "--bidder", bidder, "--reason", reason];
			[&words[..], &["--note", "It has no belts"]].concat().iter().map(|word| word.to_string()).collect()
		};
		for (who, words, name) in [
			(self.outsider(), reject(&bidder, "materialDeviation"), "Awards::NotBuyer"),
			(official, reject(&low, "materialDeviation"), "Awards::NotCandidate"),
			(official, reject(&bidder, "notEligible"), "Awards::StillEligible"),
		] {
			self.is_refused(who, &words.iter().map(String::as_str).collect::<Vec<_>>(), name).await;
		}
		self.commands.run(&official.uri, &reject(&bidder, "materialDeviation")).await.json();
		let explained = self.explained(DISPUTED, 1).await;
		assert_eq!((&explained["status"], &explained["reason"]), (&json!("rejected"), &json!("materialDeviation")));
		assert_eq!(self.first_in(DISPUTED).await, next.party);

		let award = self.award_quickly(self.tender, &[LotSet(1 << DISPUTED)]).await[0];
		self.challenge(award, rejected, "wronglyRejected").await;
		self.reply(award, rejected).await;
		let id = award.to_string();
		self.done(rejected, &["challenge", "appeal", &id]).await;
		let decide =
			["challenge", "decide", &id, "--bidder", &bidder, "--decision", "upheld", "--note", "It has belts"];
		let nobody = self.outsider().party.to_string();
		let nobody = [&decide[..], &["--restore", &nobody]].concat();
		self.is_refused(&self.review, &nobody, "Awards::NothingToRestore").await;
		self.done(&self.review, &[&decide[..], &["--restore", &bidder]].concat()).await;
		assert_eq!(self.shown(award).await["status"], "annulled");
		assert_eq!(self.first_in(DISPUTED).await, rejected.party, "it counts again");
		assert_eq!(self.explained(DISPUTED, 1).await["status"], "restored");
	}

	/// A buyer that keeps silent, an appeal, and a decision that ends the tender: what is signed stands.
	async fn the_tender_should_end_by_order(&self, contract: ContractId) {
		let loser = &self.city.suppliers[2];
		let award = self.award_quickly(self.tender, &[LotSet(1 << DISPUTED)]).await[0];
		let (id, bidder) = (award.to_string(), loser.party.to_string());
		self.challenge(award, loser, "procedure").await;
		let until = self.challenge_of(award, loser).await["replyUntil"].clone();
		let until = read_rfc3339(until.as_str().unwrap()).expect("it is a moment");
		self.wait_until(until).await;
		let reply = ["challenge", "reply", &id, "--bidder", &bidder, "--statement", "Too late"];
		self.is_refused(&self.city.buyers[0], &reply, "Awards::ReplyOverdue").await;
		assert_eq!(self.challenge_of(award, loser).await["status"], "unanswered");
		self.is_refused(self.outsider(), &["award", "finalise", &self.id, &id], "Awards::HeldUp").await;
		self.done(loser, &["challenge", "appeal", &id]).await;
		let decide = ["challenge", "decide", &id, "--bidder", &bidder, "--decision", "cancelled"];
		let decided = self.done(&self.review, &[&decide[..], &["--note", "The notice left out a rule"]].concat()).await;
		assert_eq!(decided["decision"], "cancelled");
		assert_eq!(self.shown(award).await["status"], "annulled");
		let words = self.commands.read(&["challenge", "list", &self.id]).await.output;
		assert_eq!(words.matches("upheld").count(), 4, "{words}");
		let lots = self.evaluation(self.tender).await.lots;
		for lot in [MARKED, DISPUTED] {
			assert!(matches!(lots[usize::from(lot)].status, LotStatus::Unsuccessful { .. }), "{lots:?}");
		}
		let view: Option<TenderView> = self.client.state_call("TendersApi_get", &self.tender.encode()).await;
		assert_eq!(view.expect("it is there").summary.status, TenderStatus::Complete, "one lot is signed");
		assert_eq!(self.contract(contract).await.summary.books.paid, PRICES[0][usize::from(CHEAP)]);
		self.is_refused(&self.city.buyers[0], &["award", "propose", &self.id], "Awards::TenderNotActive").await;

		// Nothing will be signed any more: the chain has freed the rest of the money.
		assert_eq!(self.line(self.line).await.reserved, 0);
		let free = ["contract", "free-reserve", &self.id];
		self.is_refused(self.outsider(), &free, "Milestones::NothingReserved").await;
		self.wait_for_bonds(None).await;
	}

	/// A bidder challenges an award.
	async fn challenge(&self, award: AwardId, bidder: &Actor, ground: &str) {
		let id = award.to_string();
		let words = ["challenge", "raise", &id, "--ground", ground, "--statement", "This is not right"];
		let told = self.run(bidder, &words).await;
		assert!(told.errors.contains("public"), "{}", told.errors);
		told.json();
		assert_eq!(self.challenge_of(award, bidder).await["status"], "filed");
	}

	/// The buyer replies.
	async fn reply(&self, award: AwardId, bidder: &Actor) {
		let (id, party) = (award.to_string(), bidder.party.to_string());
		let words = ["challenge", "reply", &id, "--bidder", &party, "--statement", "It is"];
		self.done(&self.city.buyers[0], &words).await;
		let view = self.challenge_of(award, bidder).await;
		assert_eq!((&view["status"], &view["reply"]), (&json!("answered"), &json!("It is")));
	}

	/// A challenge as JSON-RPC shows it.
	async fn challenge_of(&self, award: AwardId, bidder: &Actor) -> Json {
		let all = self.client.ask("awards_challenges", vec![self.tender.into()]).await.expect("there are challenges");
		let mut all = all.as_array().unwrap().iter();
		let found = all.find(|view| view["award"] == award && view["bidder"] == bidder.party);
		found.expect("it was made").clone()
	}
}
