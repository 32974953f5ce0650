//! Laptops for schools by the Chinese default rules: licences of those who bid, a small firm's price, two envelopes, a panel of
//! five experts and its reserves, a challenge that is dismissed, a late delivery, tax, and what is kept back until the warranty
//! ends.

mod recompute;

use super::{
	bidding::TOO_EARLY,
	books::Changes,
	licensing::Licensing,
	notice::tender_in,
	story::{decimal, step, tell},
	Journey, DAY,
};
use crate::{city::Actor, records::laptops};
use procurement_primitives::{
	award::{api::SeatView, AwardId, AwardStatus, EvaluationStage, LotStatus, SeatState},
	bid::StageStatus,
	budget::{api::PurseView, ContractId, LineId},
	contract::{AcceptedBy, ContractStatus, MilestoneStatus, PerformanceBondState},
	tender::{Stage, TenderId, TenderStatus},
};
use serde_json::{json, Value as Json};
use std::{fs, ops::Deref};

/// What the laptops may cost at most, in fen.
const BUDGET: u128 = 240_000_000;

/// What the treasury has, in fen.
const TREASURY: u128 = 300_000_000;

/// What each supplier pays into its purse, in fen.
const PURSE: u128 = 6_000_000;

/// What each bidder leaves as a bond, in fen: two percent of the budget, which is the most that the rules allow.
const BOND: u128 = 4_800_000;

/// A supplier's offer.
struct Offer {
	/// Its price, in fen.
	price: u128,
	/// Months of warranty.
	warranty: u64,
	/// A laptop's weight in grams.
	weight: u64,
	/// What experts think of the technical solution and of the service, in hundredths of a percent.
	quality: [u64; 2],
}

impl Offer {
	/// The bid that it is sealed in.
	fn bid(&self, supplier: &Actor) -> Json {
		let text = |words: &str| format!("{words}, by {}", supplier.name);
		json!({
			"currency": "CNY",
			"prices": [{ "lot": LOT, "price": decimal(self.price) }],
			"answers": [
				{ "criterion": WARRANTY, "value": self.warranty },
				{ "criterion": WEIGHT, "value": self.weight },
				{ "criterion": MARKED[0], "text": text("A trolley with 40 laptops for each class") },
				{ "criterion": MARKED[1], "text": text("On site within a day, two days of training") },
			],
			"statement": format!("Offer of {}", supplier.name),
		})
	}
}

/// The suppliers' offers, in their order.
const OFFERS: [Offer; 4] = [
	Offer { price: 228_000_000, warranty: 36, weight: 1_380, quality: [8_200, 7_800] },
	Offer { price: 219_800_000, warranty: 60, weight: 1_290, quality: [9_000, 8_800] },
	Offer { price: 205_500_000, warranty: 24, weight: 1_540, quality: [7_400, 7_000] },
	Offer { price: 231_400_000, warranty: 48, weight: 1_195, quality: [8_700, 8_100] },
];

/// The newcomer's, which is out before anybody marks it.
const NEWCOMERS: Offer = Offer { price: 199_000_000, warranty: 24, weight: 1_500, quality: [0, 0] };

/// The numbers of the criteria that a formula judges, and of those that experts mark.
const WARRANTY: u64 = 0;
const WEIGHT: u64 = 1;
const MARKED: [u64; 2] = [2, 3];

/// By how much each next member of the panel marks higher, in hundredths of a percent: no two are alike.
const GENEROSITY: u64 = 37;

/// How many members' marks count.
const PANEL: usize = 5;

/// The place in the draw of the expert that never shows its marks.
const SILENT: usize = 1;

/// The winner's place, which is a small firm; and that of the bidder that challenges it: whose price is the lowest.
const WINNER: usize = 1;
const CHALLENGER: usize = 2;

/// What is off a small firm's price in scoring, in percent, and what the price weighs.
const DEDUCTION: u128 = 15;
const PRICE_WEIGHT: u128 = 30;

/// What the winner is paid in all, in fen, if it is never late.
const PRICE: u128 = OFFERS[WINNER].price;

/// The performance bond, in fen: five percent of the price.
const PERFORMANCE_BOND: u128 = 10_990_000;

/// What the winner pays into its purse for that, in fen.
const PAID_IN: u128 = 11_000_000;

/// The part of each payment that goes to the tax office, in percent.
const TAX: u128 = 6;

/// How many days the laptops come late, and what each of them costs, in millionths.
const DAYS_LATE: u32 = 12;
const DAMAGES_PER_DAY: u128 = 500;

/// What is kept back of what is paid for the laptops, in percent.
const RETENTION: u128 = 5;

/// The lot that the laptops are.
const LOT: u8 = 0;

/// The milestones.
const LAPTOPS: u32 = 0;
const TRAINING: u32 = 1;

/// Exit codes of `procurement`: refused by the chain, and not found on it.
const REFUSED: i32 = 3;
const NOT_FOUND: i32 = 10;

/// What is paid for the two milestones and of what was kept back, in fen: computed here from the notice's figures.
struct Expected {
	damages: u128,
	laptops: u128,
	retained: u128,
	training: u128,
}

impl Expected {
	const fn figures() -> Self {
		let laptops = PRICE * 80 / 100;
		let damages = laptops * DAMAGES_PER_DAY * DAYS_LATE as u128 / 1_000_000;
		let retained = (laptops - damages) * RETENTION / 100;
		Self { damages, laptops: laptops - damages - retained, retained, training: PRICE - laptops }
	}

	/// The payments in the order in which they are due.
	const fn payments(&self) -> [u128; 3] {
		[self.laptops, self.training, self.retained]
	}
}

/// Of a payment, the supplier's part and the tax.
const fn withhold(amount: u128) -> (u128, u128) {
	let tax = amount * TAX / 100;
	(amount - tax, tax)
}

/// Goes all the way, in a city that has no purchase under way.
pub async fn go(journey: &Journey<'_>) {
	let journey = Rated(journey);
	println!("\nA city under the Chinese default rules buys laptops for its schools. City, suppliers, prices and marks are made up.");
	let licensing = journey.license(journey.winner(), PURSE).await;
	let before = journey.books().await;
	journey.fund("RATED", TREASURY, &journey.city.suppliers, PURSE).await;
	let line = journey.open_line("3101", "Teaching equipment", BUDGET).await;
	let tender = journey.notice(line, &licensing).await;
	journey.register_keys(tender).await;
	journey.gather_pool().await;
	journey.declare_conflict().await;
	journey.publish(tender, line).await;
	journey.bid(tender).await;
	journey.revoke(&licensing).await;
	journey.open_technical(tender, &licensing).await;
	journey.mark(tender).await;
	journey.open_prices(tender).await;
	journey.rank(tender).await;
	let award = journey.propose_and_approve(tender).await;
	let contract = journey.challenge(tender, award).await;
	journey.sign(tender, contract, line).await;
	journey.deliver_late(contract).await;
	journey.deliver_in_time(contract).await;
	let net = journey.pay(tender, contract).await;
	journey.close(contract, line).await;
	let mut purses = [PURSE; 4];
	purses[WINNER] += PAID_IN;
	let spent = PRICE - Expected::figures().damages;
	let (line, paid) = ((line, BUDGET, spent), vec![(journey.winner(), net)]);
	let changes = Changes { treasury: TREASURY, purses, line, paid, ..Default::default() };
	journey.check_books(&before, &changes).await;
}

/// The scenario. What all share it has of the journey.
struct Rated<'a>(&'a Journey<'a>);

impl<'a> Deref for Rated<'a> {
	type Target = Journey<'a>;

	fn deref(&self) -> &Self::Target {
		self.0
	}
}

impl Rated<'_> {
	fn winner(&self) -> &Actor {
		&self.city.suppliers[WINNER]
	}

	/// The buyer writes the notice, in the form that `tender create` takes.
	async fn notice(&self, line: LineId, licensing: &Licensing) -> TenderId {
		step("The buyer writes the notice: price 30 %, warranty 15 %, weight 10 %, 45 % for what experts mark, and permits for all");
		let text = fs::read_to_string(laptops()).expect("our own record is there");
		let mut notice: Json = serde_json::from_str(&text).expect("our own record is JSON");
		notice["line"] = line.into();
		notice["eligibility"] = json!([licensing.permit]);
		notice["keyholders"] = self.city.keyholders.iter().map(|keyholder| keyholder.party).collect();
		self.write("specification.txt", "400 laptops: 14 inches, 16 GiB, repairable with common tools");
		let file = self.write("notice.json", &notice.to_string());
		let tender = tender_in(&self.run(&self.city.buyer, &["tender", "create", &file]).await.json());
		let view = self.tender(tender).await;
		assert_eq!((view.summary.value, view.criteria.len(), view.schedule.len()), (BUDGET, 4, 2));
		assert_eq!(view.eligibility, [licensing.permit]);
		let [official, _] = &self.city.buyers;
		let share = DEDUCTION.to_string();
		self.run(official, &["award", "deduction", &tender.to_string(), &share]).await.json();
		let title = String::from_utf8_lossy(&view.summary.title).into_owned();
		println!("    tender {tender}: {title}, {} at most, two envelopes", self.say(view.summary.value));
		tender
	}

	/// An expert that has to do with a bidder says so, and must not be drawn.
	async fn declare_conflict(&self) {
		step("One expert once worked for a supplier, and says so: it will not be drawn where that one bids");
		let (expert, supplier) = (self.partial(), &self.city.suppliers[3]);
		self.run(expert, &["panel", "conflict", "declare", &supplier.party.to_string()]).await.json();
	}

	fn partial(&self) -> &Actor {
		self.city.experts.last().expect("there are experts")
	}

	async fn bid(&self, tender: TenderId) {
		step("Five suppliers bid, each with two envelopes: what it offers, and what it costs. All have permits");
		let offers = self.city.suppliers.iter().zip(&OFFERS).chain([(self.newcomer(), &NEWCOMERS)]);
		for (place, (supplier, offer)) in (1..).zip(offers) {
			self.submit(tender, supplier, &offer.bid(supplier), &format!("bid-{place}")).await;
			assert_eq!(self.purse(supplier).await.held, BOND);
		}
		println!("    Each leaves {}.", self.say(BOND));
	}

	async fn open_technical(&self, tender: TenderId, licensing: &Licensing) {
		let told = self.pass_deadline(tender).await;
		assert!(told.iter().any(|event| event == "OpeningBegun"), "nobody had to end the bidding: {told:?}");
		step("Two of the three keyholders release their keys of the first envelopes: what is offered can be read, no price");
		self.open_stage(tender, Stage::Technical, &[1, 2], OFFERS.len()).await;
		for supplier in &self.city.suppliers {
			let bid = self.bid_of(tender, supplier).await;
			assert!(bid.prices.is_empty(), "no price shows");
			let shown = serde_json::to_string(&bid.envelopes[0]).expect("an envelope can be written");
			assert!(shown.contains("A trolley with 40 laptops"), "what is offered does: {shown}");
		}
		step("The newcomer is out: permits are looked at when bids are opened, too. Its bond is back, and nobody opens its price");
		self.check_disqualified(tender, licensing, PURSE).await;
		step("Nobody gets at the prices while the panel can still be swayed by them");
		assert_eq!(self.status_of(tender, Stage::Price).await, StageStatus::Sealed);
		assert_eq!(self.refuse_release(tender, Stage::Price, 0, TOO_EARLY).await, "TooEarly");
	}

	/// The mark, in hundredths of a percent, that the member drawn at `seat` gives a bid for a criterion.
	fn mark_of(&self, seat: usize, bidder: u64, criterion: u64) -> u64 {
		let place = self.city.suppliers.iter().position(|supplier| u64::from(supplier.party) == bidder);
		let column = MARKED.iter().position(|marked| *marked == criterion);
		let quality = OFFERS[place.expect("a supplier")].quality[column.expect("experts mark it")];
		quality + GENEROSITY * u64::try_from(seat).expect("a panel is small")
	}

	/// Everybody commits, reserves too; one never shows its marks, and a reserve counts instead.
	async fn mark(&self, tender: TenderId) {
		step("Five experts are drawn and two reserves, with a seed that no keyholder could choose; all seven mark, unseen");
		let seated = self.draw_panel(tender).await;
		assert_eq!((self.panel(tender).await.size, seated.len()), (5, PANEL + 2));
		assert!(
			seated.iter().all(|expert| expert.party != self.partial().party),
			"who declared a conflict is not drawn"
		);
		for (seat, expert) in seated.iter().enumerate() {
			let mark = |bidder, criterion| decimal(self.mark_of(seat, bidder, criterion).into());
			self.commit_marks(tender, expert, mark).await;
			if seat == 0 {
				let kept = self.kept(tender, expert);
				let (code, _, _) =
					self.refused(expert, &["score", "reveal", &tender.to_string(), "--kept", &kept]).await;
				assert_eq!(code, TOO_EARLY, "nobody shows marks to those who can still change theirs");
			}
		}
		self.go_on_until(tender, |view| matches!(view.stage, EvaluationStage::Revealing { .. })).await;

		step("All have committed, and six show their marks. One has lost the file that they were kept in");
		for (seat, expert) in seated.iter().enumerate() {
			if seat != SILENT {
				self.reveal_marks(tender, expert).await;
			}
		}
		let EvaluationStage::Revealing { until } = self.evaluation(tender).await.stage else {
			panic!("one has not revealed")
		};
		assert_eq!(self.refuse_release(tender, Stage::Price, 0, TOO_EARLY).await, "TooEarly");
		step("The time for it ends");
		let told = self.wait_until(until).await;
		assert!(told.iter().any(|event| event == "DroppedOut"), "{told:?}");
		assert!(told.iter().any(|event| event == "ScoresLocked"), "nobody had to lock the scores: {told:?}");
		let seats = self.panel(tender).await.seats;
		assert_eq!(seats[SILENT].state, SeatState::Dropped);
		assert_eq!(seats.iter().filter(|seat| seat.state == SeatState::Taken).count(), PANEL + 1);
	}

	async fn open_prices(&self, tender: TenderId) {
		step("The scores cannot change any more: now keyholders release the keys of the price envelopes");
		assert!(self.evaluation(tender).await.locked.is_some());
		self.open_stage(tender, Stage::Price, &[0, 2], OFFERS.len()).await;
		for (supplier, offer) in self.city.suppliers.iter().zip(&OFFERS) {
			let bid = self.bid_of(tender, supplier).await;
			assert_eq!((bid.prices[0].lot, bid.prices[0].price), (LOT, offer.price));
			println!("    {:<36} {:>18}", supplier.name, self.say(offer.price));
		}
		let out = self.bid_of(tender, self.newcomer()).await;
		assert!(out.prices.is_empty(), "what is disqualified has no price");
	}

	/// The chain ranks; what it says of each bid is computed once more here.
	async fn rank(&self, tender: TenderId) {
		step("Within the hour the chain looks, and ranks the bids by itself");
		let now = self.client.now().await;
		self.wait_until(now + 3_600_000).await;
		self.go_on_until(tender, |view| matches!(view.lots[0].status, LotStatus::Ranked)).await;
		let page = self.ranking(tender, LOT).await;

		step("Anybody may ask how a score came about: every input, every formula");
		let winner = self.winner().party.to_string();
		let explained = self.commands.read(&["award", "explain", &tender.to_string(), "--bidder", &winner]).await;
		assert_eq!(explained.code, 0, "{}", explained.errors);
		println!("  Anybody\n    $ {}", explained.line);
		explained.output.lines().for_each(|line| println!("    {line}"));
		self.check_deduction(tender, &explained.output).await;

		step("And compute it once more: other code, plain fractions, the same ranking");
		let seated = self.panel(tender).await.seats;
		let counting: Vec<_> = seated.iter().enumerate().filter(|(_, seat)| seat.revealed > 0).take(PANEL).collect();
		let mut bids = Vec::new();
		for supplier in &self.city.suppliers {
			let (shown, _) = self.explanation(tender, LOT, supplier.party).await;
			for line in shown["lines"].as_array().expect("there are lines").iter().filter(|it| it["line"] == "expert") {
				let criterion = line["criterion"].as_u64().expect("it has a number");
				let mark = |seat| self.mark_of(seat, supplier.party.into(), criterion);
				let given = |(seat, view): &(usize, &SeatView)| json!({ "member": view.member, "mark": mark(*seat) });
				let given: Vec<Json> = counting.iter().map(given).collect();
				assert_eq!(line["marks"], json!(given), "the marks are what five experts wrote, and nobody else's");
			}
			bids.push(shown);
		}
		let computed = recompute::ranking(&bids);
		let shown: Vec<_> = page.bids.iter().map(|bid| (bid.bidder, u128::from(bid.total))).collect();
		assert_eq!(computed, shown, "the ranking follows from what is explained");
		assert_eq!(computed[0].0, self.winner().party);
		for (place, (bidder, total)) in (1..).zip(computed) {
			let points = format!("{}.{:04}", total / 10_000, total % 10_000);
			println!("    {place}. {:<36} {points:>8} points", self.name_of(bidder));
		}
	}

	/// The winner's price, and nobody else's, counts for less in scoring: it is a small firm. What all prices come to is
	/// computed from the offers here.
	async fn check_deduction(&self, tender: TenderId, explained: &str) {
		let evaluation = self.evaluation(tender).await;
		assert_eq!(u128::from(evaluation.small_firm_deduction), DEDUCTION * 100);
		let lowered = |place: usize, price: u128| if place == WINNER { price * (100 - DEDUCTION) / 100 } else { price };
		let prices: Vec<u128> = OFFERS.iter().enumerate().map(|(place, offer)| lowered(place, offer.price)).collect();
		let lowest = prices.iter().copied().min().expect("there are offers");
		assert_eq!(lowest, prices[WINNER], "not the lowest price that was offered");
		for (place, (supplier, price)) in self.city.suppliers.iter().zip(&prices).enumerate() {
			let (_, score) = self.explanation(tender, LOT, supplier.party).await;
			let offer = score.offer.expect("it has a price");
			let deduction = if place == WINNER { DEDUCTION * 100 } else { 0 };
			assert_eq!((offer.price, u128::from(offer.deduction)), (OFFERS[place].price, deduction));
			assert_eq!(offer.evaluation_price, *price);
			let reference = score.reference.expect("it is fixed");
			assert_eq!((reference.bidder, reference.evaluation_price), (self.winner().party, lowest));
			// In ten-thousandths of a point.
			assert_eq!(u128::from(score.lines[0].score), PRICE_WEIGHT * 10_000 * lowest / price);
		}
		let class = evaluation.small_firm_class.expect("the council has set it");
		let share = evaluation.small_firm_deduction;
		let told = json!({ "announced": share, "deduction": share, "class": class });
		assert_eq!(self.commands.ask(&["award", "deduction", &tender.to_string()]).await.json(), told);
		assert_eq!(self.client.ask("awards_smallFirms", vec![tender.into()]).await, Ok(told));
		for words in [
			format!("less {DEDUCTION}.00 % in scoring: {} CNY", decimal(lowest)),
			format!("{DEDUCTION}.00 % off, in scoring only, with a licence of class {class}"),
		] {
			assert!(explained.contains(&words), "{words} is not in {explained}");
		}
	}

	/// Who has lost challenges the award. While that is open nothing is signed; the review body dismisses it.
	async fn challenge(&self, tender: TenderId, award: AwardId) -> ContractId {
		let view = self.award_of(tender, award).await;
		assert_eq!((view.supplier, view.value), (self.winner().party, PRICE));
		let AwardStatus::Standstill { until } = view.status else { panic!("an approved award stands still") };
		let (id, winner, loser) = (award.to_string(), self.winner(), &self.city.suppliers[CHALLENGER]);
		let bidder = loser.party.to_string();

		step("Whose price was the lowest challenges the award; the buyer replies");
		let statement = "Our price is the lowest by far, and the marks for service are too low";
		self.run(loser, &["challenge", "raise", &id, "--ground", "marks", "--statement", statement]).await.json();
		let reply = "Price weighs 30 %, and a small firm's counts 15 % less, as announced. Every mark can be looked up, and each expert wrote its own";
		let [official, _] = &self.city.buyers;
		self.run(official, &["challenge", "reply", &id, "--bidder", &bidder, "--statement", reply]).await.json();

		step("The standstill ends, and nothing is signed: not while a challenge is open");
		let told = self.wait_until(until).await;
		assert!(!told.iter().any(|event| event == "AwardFinal"), "{told:?}");
		self.refuse_signing(tender, award).await;

		step("The loser appeals to the review body. Still nothing is signed, and no money moves");
		let review = self.city.install_review_office().await;
		self.run(loser, &["challenge", "appeal", &id]).await.json();
		self.refuse_signing(tender, award).await;
		assert!(self.evaluation(tender).await.money_stopped);

		step("The review body, which has a part on neither side, dismisses the appeal. The award is final by itself");
		let decide = ["challenge", "decide", &id, "--bidder", &bidder, "--decision", "dismissed"];
		let note = "The panel kept to the announced criteria";
		self.run(&review, &[&decide[..], &["--note", note]].concat()).await.json();
		let told = self.go_on_until(tender, |view| matches!(view.awards[0].status, AwardStatus::Final { .. })).await;
		assert!(told.iter().any(|event| event == "AwardFinal"), "{told:?}");
		let challenges = self.commands.ask(&["challenge", "list", &tender.to_string()]).await;
		tell("Anybody", &challenges);
		let listed = challenges.json();
		assert_eq!((&listed[0]["bidder"], &listed[0]["status"]), (&json!(loser.party), &json!("dismissed")));
		assert_eq!((&listed[0]["statement"], &listed[0]["reply"]), (&json!(statement), &json!(reply)));
		assert!(!self.evaluation(tender).await.money_stopped);
		let contract = self.contract_of(award).await;
		assert_eq!(self.contract(contract).await.summary.supplier, winner.party);
		contract
	}

	/// The winner would like to sign: there is no contract, and no way to hurry one.
	async fn refuse_signing(&self, tender: TenderId, award: AwardId) {
		let filter = json!({ "tender": tender });
		let listed = self.client.ask("contracts_list", vec![filter, Json::Null, 10.into()]).await;
		assert_eq!(listed.expect("contracts are listed")["contracts"], json!([]), "none is drafted");
		let (code, name, _) = self.refused(self.winner(), &["contract", "sign", "0"]).await;
		assert_eq!(code, NOT_FOUND, "{name}");
		let finalise = ["award", "finalise", &tender.to_string(), &award.to_string()];
		let (code, name, _) = self.refused(self.winner(), &finalise).await;
		assert_eq!((code, name.as_str()), (REFUSED, "Awards::HeldUp"));
	}

	async fn sign(&self, tender: TenderId, contract: ContractId, line: LineId) {
		step("The buyer completes the draft; two of its officials sign, and so does the supplier, whose bond is held");
		let winner = self.winner();
		self.deposit(PAID_IN, "RATED-0101", Some(winner)).await;
		let terms = json!({
			"currency": "CNY",
			"performanceBond": decimal(PERFORMANCE_BOND),
			"paymentTerm": "30d",
			"tax": format!("{TAX}.00"),
			"damagesPerDay": "0.05",
			"damagesCap": "10.00",
		});
		self.agree(contract, &terms, winner, line).await;
		self.wait_for_bonds(Some((winner, PERFORMANCE_BOND))).await;
		let view = self.contract(contract).await;
		assert_eq!((view.summary.books.value, view.bond_state), (PRICE, PerformanceBondState::Held));
		assert!(matches!(self.tender(tender).await.summary.status, TenderStatus::Complete));
		println!("    {} are on hold as its performance bond, and every bid bond is back", self.say(PERFORMANCE_BOND));
	}

	/// The laptops come late, which costs the supplier so much a day.
	async fn deliver_late(&self, contract: ContractId) {
		step(&format!("The laptops come {DAYS_LATE} days late. Two officials accept them, for it is a large sum"));
		let due = self.contract(contract).await.milestones[0].due.expect("it is signed");
		self.wait_until(due + u64::from(DAYS_LATE) * DAY).await;
		let note = "400 laptops, received in 12 schools";
		self.deliver(contract, LAPTOPS, self.winner(), note).await;
		let id = contract.to_string();
		for official in &self.city.buyers {
			self.run(official, &["contract", "accept", &id, "0"]).await.json();
		}
		let Expected { damages, laptops, retained, .. } = Expected::figures();
		let view = self.contract(contract).await;
		let MilestoneStatus::Accepted { by, days_late, .. } = view.milestones[0].status else {
			panic!("two officials accept")
		};
		assert_eq!((by, days_late), (AcceptedBy::Buyer, DAYS_LATE));
		assert_eq!(view.milestones[0].released, damages);
		let books = view.summary.books;
		assert_eq!((books.due, books.retained, books.released), (laptops, retained, damages));
		println!("    {:>18} is what the laptops cost", self.say(view.milestones[0].amount));
		println!("    {:>18} of it are damages for {DAYS_LATE} days: they stay on the budget line", self.say(damages));
		println!("    {:>18} are kept back until the warranty ends", self.say(retained));
		println!("    {:>18} are due in 30 days", self.say(laptops));
	}

	/// What was delivered in time is accepted by the buyer's silence.
	async fn deliver_in_time(&self, contract: ContractId) {
		step("Installation and training are in time. The buyer says nothing, and after ten working days that accepts them");
		let due = self.contract(contract).await.milestones[1].due.expect("it is signed");
		self.wait_until(due - DAY).await;
		self.deliver(contract, TRAINING, self.winner(), "Installed; 96 teachers trained").await;
		let MilestoneStatus::Delivered { decide_by, .. } = self.contract(contract).await.milestones[1].status else {
			panic!("it is delivered")
		};
		let told = self.wait_until(decide_by).await;
		assert!(told.iter().any(|event| event == "Accepted"), "nobody had to accept it: {told:?}");
		let MilestoneStatus::Accepted { by, days_late, .. } = self.contract(contract).await.milestones[1].status else {
			panic!("silence accepts")
		};
		assert_eq!((by, days_late), (AcceptedBy::Silence, 0));
		let PurseView { held, .. } = self.purse(self.winner()).await;
		assert_eq!(held, 0, "all is delivered, and the performance bond is free");
	}

	/// Three payments, each on its day. Returns what the supplier gets of them.
	async fn pay(&self, tender: TenderId, contract: ContractId) -> u128 {
		let views = self.payments(contract).await;
		let mut order: Vec<_> = views.iter().map(|view| (view.due, view.id, view.amount)).collect();
		order.sort_unstable();
		let amounts: Vec<_> = order.iter().map(|(_, _, amount)| *amount).collect();
		assert_eq!(amounts, Expected::figures().payments());
		let titles = [
			"The laptops' payment is due. Nobody does anything, and the money moves, the tax to the tax office",
			"So does what installation and training cost",
			"A year later the warranty ends, and what was kept back is paid",
		];
		let mut sum = 0;
		for ((_, id, amount), title) in order.into_iter().zip(titles) {
			step(title);
			let view = self.see_paid(tender, contract, id, self.winner()).await;
			let (net, tax) = withhold(amount);
			let lines: Vec<_> = view.lines.iter().map(|line| (line.tax, line.amount)).collect();
			assert_eq!(lines, [(false, net), (true, tax)]);
			sum += net;
		}
		sum
	}

	async fn close(&self, contract: ContractId, line: LineId) {
		let view = self.contract(contract).await;
		assert_eq!(view.summary.status, ContractStatus::Closed { terminated: None });
		assert_eq!(view.bond_state, PerformanceBondState::Returned);
		let Expected { damages, .. } = Expected::figures();
		let books = view.summary.books;
		assert_eq!((books.paid, books.released), (PRICE - damages, damages));
		assert_eq!((books.open, books.due, books.retained, books.interest_paid), (0, 0, 0, 0));
		assert_eq!(books.value, books.paid + books.released, "the value is where the books say it is");

		step("Every movement of the line's money can be looked up, with its cause and its block");
		let mut expected = vec![
			("appropriated", BUDGET),
			("reserved", BUDGET),
			("committed", PRICE),
			("released", BUDGET - PRICE),
			("uncommitted", damages),
		];
		for payment in Expected::figures().payments() {
			let (net, tax) = withhold(payment);
			expected.extend([("paid", net), ("paid", tax)]);
		}
		self.check_trace(line, &expected).await;
	}
}
