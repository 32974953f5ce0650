//! The commands of `procurement` that no journey runs, each through a node; and the same commands before a node that lies.
//!
//! All of it is one city on one node: starting one takes longer than most of what is done here.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use codec::Encode;
use procurement_envelope::{keyholder, TECHNICAL};
use procurement_primitives::{
	bid::api::{KeysView, SealingView},
	budget::api::{LineView, PurseView},
	json::{read_rfc3339, rfc3339},
	tender::{api::TenderView, Phase, TenderId},
	time::{Moment, DAY},
};
use procurement_tests::{
	city::{Actor, City, MEXICO_CITY},
	client::{call, dev, number, Client, Value},
	commands::{Answer, Procurement},
	consent,
	lying_node::{changed, LyingNode},
	node::{Node, Sealing},
	office,
};
use serde_json::{json, Value as Json};
use std::{
	path::Path,
	time::{SystemTime, UNIX_EPOCH},
};
use subxt::dynamic;

/// What the budget line has, and what each tender may cost at most, in cents.
const BUDGET: u128 = 100_000_000;
const MAXIMUM: &str = "100000.00";

/// What each supplier has in its purse, in cents.
const PURSE: u128 = 1_000_000;

/// Exit codes of `procurement`.
const REFUSED: i32 = 3;
const TOO_EARLY: i32 = 5;
const KEY: i32 = 9;
const UNTRUSTED: i32 = 12;

/// Most blocks that the chain takes for what it does by itself.
const BLOCKS: u32 = 20;

/// The account `//Alice`, as polkadot.js exports it, and the password.
const EXPORT: &str = r#"{"encoded":"g2uKJZmEwaVCo/EKXqUCz73SlNXi2Bsyi5WN90IENaoAAAIAAQAAAAgAAAACwdFQ8lA+y3FX1nn2Q4iaFqon3DF4OsSCcJ0rVLh8nILUKxH/r8bEgAmI8N38ZzloIhi5sV6RaJe4kSNfqyJFd3/25KQk+SyaQsFqVT3kYD7vvnLh4dZk4IGBbpXbmXCNHAqPogRhZR8teF1Rwa8qi1sxg71e3nX//32TOc4SNPcGMkTCpLIqVZqmDXYYFVEKrWSYe9YTrdudxrw9","encoding":{"content":["pkcs8","sr25519"],"type":["scrypt","xsalsa20-poly1305"],"version":"3"},"address":"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY","meta":{"name":"test"}}"#;
const PASSWORD: &str = "a test password";

/// A city, and whoever types commands in it.
struct Desk<'a> {
	client: &'a Client,
	city: City,
	commands: Procurement,
	url: String,
	line: u32,
}

#[tokio::test]
async fn every_command_should_work_through_a_node_and_a_lying_node_should_get_no_secret() {
	let node = Node::start_chain("mexico_city_development", Sealing::Manual);
	let client = node.client().await;
	let city = City::found(&client).await;
	city.fund(2 * BUDGET, &city.suppliers, PURSE).await;
	let line = city.open_line("5151", city.next_year().await, BUDGET).await;
	let desk = Desk { client: &client, city, commands: Procurement::new(&node, &client), url: node.url(), line };

	desk.money_should_go_back_and_out().await;
	let deadline = client.clock().await + 25 * DAY;
	let amended = desk.publish("AMENDED", deadline).await;
	desk.questions_should_be_asked_and_answered(amended).await;
	desk.a_lying_node_should_not_talk_a_key_out(amended, deadline).await;
	desk.a_lying_node_should_not_get_a_bid_to_read(amended).await;
	desk.an_amended_tender_should_take_confirmed_bids(amended).await;
	let leaked = desk.publish("LEAKED", deadline).await;
	desk.a_leak_should_be_reported_and_give_fresh_keys(leaked).await;
	desk.a_cancelled_tenders_leak_should_be_reported_too().await;
	let secrets = desk.bids_to_fresh_keys(leaked).await;
	desk.confirmed_bids_should_open(amended).await;
	desk.bidders_should_open_their_own_bids_when_keyholders_fail(leaked, &secrets).await;
}

impl Desk<'_> {
	async fn run(&self, who: &Actor, arguments: &[&str]) -> Answer {
		self.commands.run(&who.uri, arguments).await
	}

	async fn ask(&self, arguments: &[&str]) -> Json {
		self.commands.ask(arguments).await.json()
	}

	fn path(&self, name: &str) -> String {
		self.commands.path(name).display().to_string()
	}

	fn write(&self, name: &str, json: &Json) -> String {
		self.commands.write(name, &json.to_string()).display().to_string()
	}

	async fn tender(&self, tender: TenderId) -> TenderView {
		let view: Option<TenderView> = self.client.state_call("TendersApi_get", &tender.encode()).await;
		view.expect("the tender is there")
	}

	async fn line(&self, line: u32) -> LineView<[u8; 32]> {
		let view: Option<LineView<[u8; 32]>> = self.client.state_call("BudgetsApi_line", &line.encode()).await;
		view.expect("the line is there")
	}

	async fn purse(&self, of: &Actor) -> PurseView<[u8; 32]> {
		self.client.state_call("BudgetsApi_purse", &of.party.encode()).await
	}

	/// Fails, by the exit code and the failure's name.
	fn assert_fails(answer: &Answer, code: i32, name: &str) -> String {
		let (found, failure, message) = answer.failure();
		assert_eq!((found, failure.as_str()), (code, name), "{}: {message}", answer.line);
		message
	}

	/// `budget reduce|close|sweep|redemption`.
	async fn money_should_go_back_and_out(&self) {
		let [first, second] = &self.city.officials;
		let spare = self.city.open_line("5152", self.city.next_year().await, 50_000).await;
		let id = spare.to_string();
		self.run(first, &["budget", "reduce", &id, "100.00"]).await.json();
		assert_eq!((self.line(spare).await.appropriated, self.line(spare).await.free), (40_000, 40_000));
		self.run(first, &["budget", "close", &id]).await.json();
		let closed = self.line(spare).await;
		assert!(closed.closed.is_some() && closed.free == 0);
		let again = self.run(first, &["budget", "close", &id]).await;
		Self::assert_fails(&again, REFUSED, "Budgets::LineClosed");

		// Somebody sends money to a line's account; only what is too much is swept.
		let account = self.line(self.line).await.account;
		let gift = call(
			"Balances",
			"transfer_keep_alive",
			vec![Value::unnamed_variant("Id", [Value::from_bytes(account)]), number(700u32)],
		);
		self.client.act(&dev("Alice"), &gift).await.expect("anybody may send money");
		let with_gift = self.client.balance(&account).await;
		self.run(first, &["budget", "sweep", &self.line.to_string()]).await.json();
		assert_eq!(with_gift - self.client.balance(&account).await, 700);

		let supplier = &self.city.suppliers[3];
		let before = self.purse(supplier).await;
		let mut asked = Vec::new();
		for amount in ["250.00", "100.00"] {
			let answer = self.run(supplier, &["budget", "redemption", "request", amount]).await.json();
			asked.push(answer["result"]["redemption"].to_string());
		}
		self.run(first, &["budget", "redemption", "confirm", &asked[0], "--reference", "PAID-1"]).await.json();
		self.run(second, &["budget", "redemption", "reject", &asked[1], "--reason", "Closed"]).await.json();
		let shown = self.ask(&["budget", "redemption", "show", &asked[0]]).await;
		assert_eq!((&shown["amount"], &shown["party"]), (&json!("25000"), &json!(supplier.party)));
		assert_eq!(self.ask(&["budget", "redemption", "list"]).await["redemptions"].as_array().unwrap().len(), 2);
		assert_eq!(before.balance - self.purse(supplier).await.balance, 25_000, "what was rejected is back");
	}

	/// A draft of one lot.
	fn draft(&self, reference: &str, deadline: Moment) -> Json {
		json!({
			"reference": reference, "procedure": "open", "category": "goods", "title": format!("Desks {reference}"),
			"line": self.line, "currency": "MXN", "bond": "1000.00",
			"enquiryDeadline": rfc3339(deadline - 10 * DAY), "bidDeadline": rfc3339(deadline),
			"lots": [{ "title": "Desks", "maximum": MAXIMUM }],
			"keyholders": self.city.keyholders.iter().map(|it| it.party).collect::<Vec<_>>(), "threshold": 2,
			"schedule": [{ "title": "Delivery", "share": "100", "dueDays": 30, "acceptance": "buyer",
				"acceptedAfter": "10d" }],
		})
	}

	/// `tender create`, twice.
	async fn create(&self, reference: &str, deadline: Moment) -> TenderId {
		let file = self.write(&format!("{reference}.json"), &self.draft(reference, deadline));
		let made = self.run(&self.city.buyer, &["tender", "create", &file]).await.json();
		let again = self.run(&self.city.buyer, &["tender", "create", &file]).await.json();
		assert_eq!(made["result"], again["result"], "a reference stands for one tender");
		let mut other = self.draft(reference, deadline);
		other["title"] = "Chairs".into();
		let file = self.write(&format!("{reference}-other.json"), &other);
		let refused = self.run(&self.city.buyer, &["tender", "create", &file]).await;
		Self::assert_fails(&refused, 7, "AlreadyExists");
		made["result"]["tender"].as_u64().and_then(|id| u32::try_from(id).ok()).expect("it has a number")
	}

	fn root(&self, place: usize) -> String {
		self.path(&format!("root-{place}"))
	}

	/// Each of these keyholders registers its keys, with the root of that number, and seals its beacon.
	async fn register(&self, tender: TenderId, keyholders: &[(usize, &Actor)]) {
		let id = tender.to_string();
		for (place, keyholder) in keyholders {
			let root = self.root(*place);
			if !Path::new(&root).exists() {
				self.ask(&["keyholder", "init", "--root", &root]).await;
			}
			self.run(keyholder, &["keyholder", "register", &id, "--root", &root]).await.json();
		}
		for (_, keyholder) in keyholders {
			self.run(keyholder, &["keyholder", "beacon", &id]).await.json();
		}
	}

	/// `tender create`, `list`, `show`, and what it takes to publish.
	async fn publish(&self, reference: &str, deadline: Moment) -> TenderId {
		let tender = self.create(reference, deadline).await;
		let (id, buyer) = (tender.to_string(), self.city.buyer.party.to_string());
		let listed = self.ask(&["tender", "list", "--buyer", &buyer, "--status", "draft", "--limit", "1"]).await;
		assert_eq!(listed["tenders"][0]["id"], tender);
		self.register(tender, &self.city.keyholders.iter().enumerate().collect::<Vec<_>>()).await;
		self.run(&self.city.buyer, &["tender", "publish", &id]).await.json();
		let shown = self.ask(&["tender", "show", &id]).await;
		assert_eq!((&shown["status"], &shown["phase"]), (&json!("active"), &json!("tendering")));
		assert_eq!(shown["bidsClose"], rfc3339(deadline));
		let words = self.commands.read(&["tender", "show", &id]).await;
		assert!(words.code == 0 && words.output.contains(reference), "{}", words.output);
		tender
	}

	/// `tender enquire`, by an account from polkadot.js, and `tender answer`.
	async fn questions_should_be_asked_and_answered(&self, tender: TenderId) {
		let id = tender.to_string();
		let (key, name) = (dev("Alice"), "Alicia".to_string());
		let registration = consent::organisation(&name, &[(MEXICO_CITY.scheme, "ALI000101AA0")]);
		let party = office::register(self.client, &key, registration).await;
		office::verify(self.client, party).await;
		self.city.grant(&Actor { party, name, uri: "//Alice".into(), key }, "Supplier").await;
		let export = self.commands.secret("alice.json", EXPORT).display().to_string();
		let password = self.commands.secret("alice.password", PASSWORD).display().to_string();
		let enquire = ["tender", "enquire", &id, "Which height?", "--signer", &export];
		let wrong = self.commands.secret("wrong.password", "another").display().to_string();
		let refused = self.commands.ask(&[&enquire[..], &["--signer-password-file", &wrong]].concat()).await;
		Self::assert_fails(&refused, KEY, "BadKey");
		let asked = self.ask(&[&enquire[..], &["--signer-password-file", &password]].concat()).await;
		assert_eq!(asked["result"]["enquiry"], 0);
		self.run(&self.city.buyer, &["tender", "answer", &id, "0", "Adjustable"]).await.json();
		let enquiries = self.ask(&["tender", "enquiries", &id]).await;
		assert_eq!(enquiries["enquiries"][0]["answer"]["text"], "Adjustable");
	}

	// ------------------------------------------------------------------------------------------------- a node that lies

	/// A node that names a deadline which is over, and says and shows nothing of what it would rather not.
	async fn hasty(&self, tender: TenderId, over: Moment) -> LyingNode {
		let lie = move |question: &str, answer: Json| match question {
			"TendersApi_get" => changed(&answer, |view: &mut TenderView| {
				if view.summary.id == tender {
					view.summary.bids_close = over;
					view.bid_deadline = over;
				}
			}),
			"system_chainType" => json!("Development"),
			// The first state shows that this chain is for trying things out. A city's could not, and forging it is not possible:
			// whoever lies for a city keeps it back.
			"state_getReadProof" => json!({ "at": answer["at"], "proof": [] }),
			_ => answer,
		};
		LyingNode::before(self.client, lie).await
	}

	async fn a_lying_node_should_not_talk_a_key_out(&self, tender: TenderId, deadline: Moment) {
		let (id, keyholder) = (tender.to_string(), &self.city.keyholders[0]);
		// Of this computer's clock and of the chain's, which runs ahead of it here.
		let over = self.client.clock().await.min(wall()) - 3_600_000;
		let liar = self.hasty(tender, over).await;
		let commands = Procurement::at(liar.url(), self.client);
		// A computer that was not there when the keys were registered remembers nothing.
		let (root, copy) = (self.root(0), self.path("copied-root"));
		std::fs::copy(&root, &copy).expect("a root can be copied");
		let forget = || std::fs::remove_file(format!("{copy}.deadlines")).unwrap_or_default();
		let release = async |root: &str, more: &[&str]| {
			let arguments = [&["keyholder", "release", &id, "--root", root][..], more].concat();
			commands.run(&keyholder.uri, &arguments).await
		};

		let message = Self::assert_fails(&release(&root, &[]).await, UNTRUSTED, "EarlierDeadline");
		assert!(message.contains(&rfc3339(deadline)) && message.contains(&rfc3339(over)), "{message}");
		Self::assert_fails(&release(&root, &["--trust-node"]).await, UNTRUSTED, "EarlierDeadline");
		let message = Self::assert_fails(&release(&copy, &[]).await, UNTRUSTED, "OneNodeOnly");
		assert!(message.contains(liar.url()), "{message}");
		forget();
		let witnessed = release(&copy, &["--witness", &self.url]).await;
		let message = Self::assert_fails(&witnessed, UNTRUSTED, "WitnessDisagrees");
		assert!(message.contains(&rfc3339(deadline)), "{message}");
		forget();
		Self::assert_fails(&release(&copy, &["--not-before", &rfc3339(deadline)]).await, TOO_EARLY, "TooEarly");
		forget();
		let clock = release(&copy, &["--development-clock", "--witness", &self.url]).await;
		Self::assert_fails(&clock, 2, "NotDevelopment");
		assert!(liar.sent().is_empty(), "no transaction left the computer");

		// Before the honest node it is simply too early, without any flag: its first state shows that nothing is at stake.
		let honest = self.run(keyholder, &["keyholder", "release", &id, "--root", &root]).await;
		Self::assert_fails(&honest, TOO_EARLY, "TooEarly");
		let keys: Option<KeysView> = self.client.state_call("BidsApi_keys", &tender.encode()).await;
		assert!(keys.expect("it has keys").keyholders.iter().all(|it| it.keys[0].released.is_none()));
	}

	/// A node that names keys of its own, each with a proof that its owner has the secret.
	async fn key_swapping(&self, tender: TenderId) -> LyingNode {
		let genesis = self.client.genesis();
		let own = move |generation, index: u8| {
			keyholder::register(&[index; 32], &[9; 32], &genesis, tender, generation, TECHNICAL, index)
		};
		let lie = move |question: &str, answer: Json| match question {
			"BidsApi_keys" => changed(&answer, |view: &mut KeysView| {
				for holder in &mut view.keyholders {
					let made = own(view.generation, holder.index);
					for key in &mut holder.keys {
						(key.salt, key.key, key.proof) = (made.salt, made.key, made.proof);
					}
				}
			}),
			"BidsApi_sealing" => changed(&answer, |view: &mut SealingView| {
				for (index, key) in (1u8..).zip(&mut view.technical_keys) {
					*key = own(view.generation, index).key;
				}
			}),
			_ => answer,
		};
		LyingNode::before(self.client, lie).await
	}

	fn bid(&self, price: &str) -> String {
		self.write(
			&format!("bid-{price}.json"),
			&json!({ "currency": "MXN", "prices": [{ "lot": 0, "price": price }] }),
		)
	}

	async fn a_lying_node_should_not_get_a_bid_to_read(&self, tender: TenderId) {
		let (id, supplier) = (tender.to_string(), &self.city.suppliers[0]);
		let liar = self.key_swapping(tender).await;
		let commands = Procurement::at(liar.url(), self.client);
		let (bid, sealed) = (self.bid("90000.00"), self.path("lied-to.sealed"));
		let seal = ["bid", "seal", &id, &bid, "--output", &sealed];
		let witnessed = commands.run(&supplier.uri, &[&seal[..], &["--witness", &self.url]].concat()).await;
		Self::assert_fails(&witnessed, UNTRUSTED, "WitnessDisagrees");
		assert!(!Path::new(&sealed).exists(), "nothing was sealed");

		commands.run(&supplier.uri, &seal).await.json();
		let submit = ["bid", "submit", &id, &sealed];
		Self::assert_fails(&self.run(supplier, &submit).await, UNTRUSTED, "OtherKeys");
		let witnessed = commands.run(&supplier.uri, &[&submit[..], &["--witness", &self.url]].concat()).await;
		Self::assert_fails(&witnessed, UNTRUSTED, "OtherKeys");
		assert!(liar.sent().is_empty(), "no envelope left the computer");
	}

	// ------------------------------------------------------------------------------------------------------------- bids

	/// Seals a bid and submits it.
	async fn submit(&self, tender: TenderId, supplier: &Actor, price: &str) -> String {
		let (id, sealed) = (tender.to_string(), self.path(&format!("{}-{price}-of-{tender}.sealed", supplier.party)));
		self.run(supplier, &["bid", "seal", &id, &self.bid(price), "--output", &sealed]).await.json();
		self.run(supplier, &["bid", "submit", &id, &sealed]).await.json();
		sealed
	}

	async fn status_of(&self, tender: TenderId, supplier: &Actor) -> Json {
		let party = supplier.party.to_string();
		self.ask(&["bid", "show", &tender.to_string(), "--bidder", &party]).await["status"].clone()
	}

	/// `bid terms`, `--local-secret`, `--witness`, `--keystore`; `tender amend`, `bid confirm`, `bid show`.
	async fn an_amended_tender_should_take_confirmed_bids(&self, tender: TenderId) {
		let id = tender.to_string();
		let [first, second, third, fourth] = &self.city.suppliers[..] else { panic!("there are four suppliers") };

		// At a computer without network: with the terms in a file, and a secret of the computer's own.
		let (terms, sealed, local) = (self.path("terms.json"), self.path("offline.sealed"), self.path("local"));
		self.ask(&["bid", "terms", &id, "--bidder", &first.party.to_string(), "--output", &terms]).await;
		let (bid, again) = (self.bid("90000.00"), self.path("again.sealed"));
		let seal = ["bid", "seal", &id, &bid, "--terms", &terms, "--local-secret", &local];
		let offline = Procurement::nowhere();
		offline.ask(&[&seal[..], &["--output", &sealed]].concat()).await.json();
		let made = std::fs::read_to_string(&local).expect("the secret is made");
		offline.ask(&[&seal[..], &["--output", &again]].concat()).await.json();
		assert_eq!(std::fs::read_to_string(&local).expect("it is there"), made, "it is kept");
		// Signed with a key in a node's keystore.
		let account = first.key.public_key().to_account_id();
		let (name, account) = (format!("6163636f{}", hex::encode(account.0)), account.to_string());
		let key = self.commands.secret(&name, &format!("\"{}\"", first.uri));
		let keystore = key.parent().expect("it is in a folder").display().to_string();
		let submit = ["bid", "submit", &id, &sealed, "--witness", &self.url];
		self.ask(&[&submit[..], &["--keystore", &keystore, "--account", &account]].concat()).await;

		// A price above the lot's maximum is told, and no more: the chain takes it.
		let (bid, dear) = (self.bid("100000.01"), self.path("dear.sealed"));
		let arguments = ["bid", "seal", &id, &bid, "--output", &dear, "--witness", &self.url];
		let told = self.run(second, &arguments).await;
		assert!(told.code == 0 && told.errors.contains("above"), "{}", told.errors);
		self.submit(tender, second, "80000.00").await;
		self.submit(tender, third, "70000.00").await;
		let nobody =
			self.commands.ask(&["bid", "terms", &id, "--bidder", "4000000", "--output", &self.path("x")]).await;
		Self::assert_fails(&nobody, 10, "NotFound");

		let lower = json!({ "currency": "MXN", "lots": [{ "lot": 0, "becomes": { "title": "Desks", "maximum": "95000.00" } }] });
		let file = self.write("amendment.json", &lower);
		let amend = ["tender", "amend", &id, &file, "--reason", "Fewer desks"];
		let amended = self.run(&self.city.buyer, &amend).await.json();
		assert_eq!(self.ask(&["tender", "amendments", &id]).await[0]["reason"], "Fewer desks");
		for supplier in [first, second, third] {
			assert_eq!(self.status_of(tender, supplier).await, "stale");
		}
		for supplier in [first, second] {
			let confirmed = self.run(supplier, &["bid", "confirm", &id]).await.json();
			assert_eq!(confirmed["result"]["version"], amended["result"]["version"]);
			assert_eq!(self.status_of(tender, supplier).await, "standing");
		}
		// What was sealed for the version before is not sent again; a new one replaces the third's, and the fourth is new.
		let refused = self.run(first, &["bid", "submit", &id, &sealed]).await;
		Self::assert_fails(&refused, 6, "BadFile");
		self.submit(tender, third, "69000.00").await;
		self.submit(tender, fourth, "91000.00").await;
		self.run(fourth, &["bid", "withdraw", &id]).await.json();
	}

	/// The deadline passes; one keyholder releases with a witness and the deadline as it knows it, the other without.
	async fn confirmed_bids_should_open(&self, tender: TenderId) {
		let id = tender.to_string();
		let close = self.tender(tender).await.summary.bids_close;
		self.client.seal(Some(close)).await.expect("the clock goes to the deadline");
		let known = rfc3339(close);
		let careful = ["--witness", &self.url, "--not-before", &known];
		for (place, more) in [&careful[..], &[]].into_iter().enumerate() {
			let root = self.root(place);
			let release = ["keyholder", "release", &id, "--root", &root, "--development-clock"];
			let done = self.run(&self.city.keyholders[place], &[&release[..], more].concat()).await;
			assert_eq!(done.json()["result"]["since"], known);
			assert!(done.errors.contains(&known), "it says since when: {}", done.errors);
		}
		for _ in 0..BLOCKS {
			if self.status_of(tender, &self.city.suppliers[0]).await == "opened" {
				break;
			}
			self.client.seal(None).await.expect("a block can be sealed");
		}
		for (supplier, price) in self.city.suppliers.iter().zip(["9000000", "8000000", "6900000"]) {
			let shown = self.ask(&["bid", "show", &id, "--bidder", &supplier.party.to_string()]).await;
			assert_eq!((&shown["status"], &shown["prices"][0]["price"]), (&json!("opened"), &json!(price)));
		}
		// Once keys may be released, that one is out is no leak.
		let leaked =
			self.run(&self.city.suppliers[3], &["keyholder", "report-leak", &id, "--leaked", &self.root(2)]).await;
		Self::assert_fails(&leaked, REFUSED, "ReleaseAllowed");
	}

	// ------------------------------------------------------------------------------------------------------------ leaks

	/// `keyholder report-leak`, `tender rekey`, `tender resume`, and the leak of an old key.
	async fn a_leak_should_be_reported_and_give_fresh_keys(&self, tender: TenderId) {
		let id = tender.to_string();
		let reporter = &self.city.suppliers[3];
		self.submit(tender, &self.city.suppliers[0], "90000.00").await;
		let stray = self.path("stray");
		self.ask(&["keyholder", "init", "--root", &stray]).await;
		let report = |leaked: String| ["keyholder", "report-leak", &id, "--leaked", &leaked].map(str::to_string);
		let nothing = self.commands.run(&reporter.uri, &report(stray)).await;
		Self::assert_fails(&nothing, KEY, "NoSuchKey");
		let reported = self.commands.run(&reporter.uri, &report(self.root(2))).await.json();
		assert_eq!((&reported["result"]["index"], &reported["result"]["generation"]), (&json!(3), &json!(1)));
		assert_eq!(self.tender(tender).await.summary.phase, Some(Phase::Rekeying));
		let again = self.commands.run(&reporter.uri, &report(self.root(2))).await.json();
		assert!(again["transaction"].is_null(), "it is public already");

		let another = self.city.appoint_another(2).await;
		// With a root of its own: the one of its predecessor is out.
		let keyholders = [(0, &self.city.keyholders[0]), (1, &self.city.keyholders[1]), (3, &another)];
		let names = keyholders.map(|(_, keyholder)| keyholder.party.to_string()).join(",");
		let rekey = ["tender", "rekey", &id, "--keyholders", &names, "--threshold", "2"];
		self.run(&self.city.buyer, &rekey).await.json();
		self.register(tender, &keyholders).await;
		self.run(&self.city.buyer, &["tender", "resume", &id]).await.json();
		let view = self.tender(tender).await;
		// One generation for the leak, one for the keyholders that the buyer named after it.
		assert_eq!((view.summary.phase, view.key_generation), (Some(Phase::Tendering), 3));
		assert_eq!(self.status_of(tender, &self.city.suppliers[0]).await, "stale");
		self.city.reinstate(&self.city.keyholders[2]).await;

		// The second key of the first generation, which bids were sealed to, comes out now. Its holder has one root: what
		// came out is found under the newest keys first, and so only the secret of the old key is handed in.
		let old = self.old_secret(tender, 1).await;
		let old = self.commands.secret("old-secret", &old).display().to_string();
		let reported = self.commands.run(&reporter.uri, &report(old)).await.json();
		assert_eq!((&reported["result"]["index"], &reported["result"]["generation"]), (&json!(2), &json!(1)));
		assert_eq!(self.tender(tender).await.summary.phase, Some(Phase::Tendering), "the present keys are not out");
		self.city.reinstate(&self.city.keyholders[1]).await;
	}

	/// The secret of the key that the keyholder of that place had first.
	async fn old_secret(&self, tender: TenderId, place: usize) -> String {
		let root = std::fs::read_to_string(self.root(place)).expect("the root is there");
		let root: [u8; 32] = hex::decode(root.trim()).expect("it is hexadecimal").try_into().expect("32 bytes");
		let index = u8::try_from(place + 1).expect("it is small");
		let at = dynamic::storage::<(u32, u32, Value, u8), Vec<u8>>("SealedBids", "Keys");
		let key = (tender, 1u32, Value::unnamed_variant("Technical", []), index);
		let head = self.client.head().await;
		let held = head.storage().try_fetch(at, key).await.expect("it can be read").expect("it is kept");
		// Who holds it, and then the salt.
		let salt: [u8; 32] = held.bytes()[4..36].try_into().expect("32 bytes");
		hex::encode(keyholder::derive(&root, &salt, &self.client.genesis(), tender, 1, TECHNICAL).as_bytes())
	}

	/// `tender cancel`, and a key that comes out though its bids are to stay sealed for good.
	async fn a_cancelled_tenders_leak_should_be_reported_too(&self) {
		let deadline = self.client.clock().await + 25 * DAY;
		let tender = self.publish("CANCELLED", deadline).await;
		let id = tender.to_string();
		self.submit(tender, &self.city.suppliers[0], "50000.00").await;
		let cancel = ["tender", "cancel", &id, "--reason", "noDemand", "--note", "The school closes"];
		self.run(&self.city.buyer, &cancel).await.json();
		assert_eq!(self.ask(&["tender", "show", &id]).await["status"], "cancelled");
		let taken = self.commands.ask(&["bid", "terms", &id, "--bidder", "1", "--output", &self.path("y")]).await;
		Self::assert_fails(&taken, REFUSED, "NotTakingBids");
		let keyholder = &self.city.keyholders[1];
		let release = self.run(keyholder, &["keyholder", "release", &id, "--root", &self.root(1)]).await;
		Self::assert_fails(&release, REFUSED, "TenderEnded");
		let report = ["keyholder", "report-leak", &id, "--leaked", &self.root(1)];
		self.run(&self.city.suppliers[3], &report).await.json();
		assert!(!self.client.party(keyholder.party).await.unwrap().active, "the keyholder is suspended");
		self.city.reinstate(keyholder).await;
	}

	/// Bids to the fresh keys; the suppliers are told what that means. Returns the files with the bids' secrets.
	async fn bids_to_fresh_keys(&self, tender: TenderId) -> Vec<String> {
		let id = tender.to_string();
		let mut secrets = Vec::new();
		for (supplier, price) in self.city.suppliers.iter().zip(["90000.00", "80000.00", "70000.00"]) {
			let (bid, sealed) = (self.bid(price), self.path(&format!("{}-fresh-of-{tender}.sealed", supplier.party)));
			self.run(supplier, &["bid", "seal", &id, &bid, "--output", &sealed]).await.json();
			let told = self.run(supplier, &["bid", "submit", &id, &sealed]).await;
			told.json();
			assert!(told.errors.contains("came out before their time"), "{}", told.errors);
			secrets.push(format!("{sealed}.secret"));
		}
		secrets
	}

	/// `bid self-open`, when nobody has released.
	async fn bidders_should_open_their_own_bids_when_keyholders_fail(&self, tender: TenderId, secrets: &[String]) {
		let id = tender.to_string();
		let close = self.tender(tender).await.summary.bids_close;
		let now = self.client.now().await;
		self.client.seal(Some(close.max(now))).await.expect("the clock goes to the deadline");
		self.client.seal(None).await.expect("a block can be sealed");
		let list = self.ask(&["bid", "list", &id]).await;
		let due = list["opening"]["stages"][0]["keysDue"].as_str().and_then(read_rfc3339).expect("the keys are due");
		let open = |secrets: &str| {
			let words = ["bid", "self-open", &id, "--secrets", secrets, "--development-clock", "--witness", &self.url];
			words.map(str::to_string)
		};
		let anybody = &self.city.suppliers[3];
		Self::assert_fails(&self.commands.run(&anybody.uri, &open(&secrets[0])).await, TOO_EARLY, "TooEarly");
		self.client.seal(Some(due)).await.expect("the clock goes to the key deadline");
		self.client.seal(None).await.expect("a block can be sealed");
		for (place, price) in ["9000000", "8000000"].into_iter().enumerate() {
			let opened = self.commands.run(&anybody.uri, &open(&secrets[place])).await.json();
			let bidder = self.city.suppliers[place].party;
			assert_eq!(opened["result"]["bidder"], bidder, "the secret alone counts, whoever hands it in");
			let shown = self.ask(&["bid", "show", &id, "--bidder", &bidder.to_string()]).await;
			assert_eq!(shown["prices"][0]["price"], price);
		}
	}
}

/// Milliseconds since 1970, by this computer.
fn wall() -> Moment {
	let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970");
	Moment::try_from(since.as_millis()).expect("it is long before the year 500,000,000")
}
