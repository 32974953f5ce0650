//! The commands of `procurement licence`, each through a node: from the issuer's table to verifiers who have no node. And what
//! licences say of people, which neither the chain's state nor the node's log ever holds.
//!
//! All of it is one city on one node: starting one takes longer than most of what is done here.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use procurement_primitives::json::{hex, read_rfc3339, rfc3339};
use procurement_tests::{
	city::{Actor, City},
	client::{wall, Client},
	commands::{Answer, Procurement},
	node::{Node, Sealing},
	office,
};
use serde_json::{json, Value as Json};
use sp_crypto_hashing::{blake2_256, sha2_256, twox_128};
use std::{fs, path::Path, time::Duration};

/// The class of fitters' certificates, which the city's chain begins with; and the next, which the council registers.
const CLASS: u32 = 1;
const PERMIT: &str = "2";
/// A code that an organisation publishes.
const ISSUER_CODE: &str = "91330100799655058B";

/// Exit codes of `procurement`.
const USAGE: i32 = 2;
const REFUSED: i32 = 3;
const BAD_FILE: i32 = 6;
const EXISTS: i32 = 7;
const KEY_FAILS: i32 = 9;
const NOT_FOUND: i32 = 10;

/// A person, and the seed and key with which she signs.
const PERSON: &str = "CURP GOMC900101MDFRRN09";
const NAME: &str = "Catalina Gómez Ruiz";
const SEED: &str = "0101010101010101010101010101010101010101010101010101010101010101";
const KEY: &str = "8a88e3dd7409f195fd52db2d3cba5d72ca6709bf1d94121bf3748801b40f6f5c";

/// How many licences the batch has, the first serial number, and at which place the first person's is.
const ROWS: usize = 40;
const FIRST: &str = "1000";
const PERSONS: usize = 2;

/// How verifiers name themselves.
const BANK: &str = "https://bank.example";
const SHOP: &str = "https://shop.example";

/// Why something is decided, as it stands on the public record.
const REASON: &str = "An accident is looked into";

/// A city, a bureau that issues licences in it, and whoever types commands.
struct Desk<'a> {
	node: &'a Node,
	client: &'a Client,
	city: City,
	bureau: Actor,
	commands: Procurement,
}

#[tokio::test]
async fn every_licence_command_should_work_through_a_node_and_keep_people_off_the_chain() {
	let node = Node::start_chain("mexico_city_development", Sealing::Manual);
	// A bundle's block is to lie in the past of whoever checks it.
	let client = node.client_behind().await;
	let city = City::found(&client).await;
	let bureau = city.appoint_issuer(CLASS, ISSUER_CODE).await;
	let commands = Procurement::new(&node, &client);
	let desk = Desk { node: &node, client: &client, city, bureau, commands };

	desk.a_licence_should_be_issued_once().await;
	desk.a_bad_table_should_be_refused_without_being_repeated().await;
	desk.an_interrupted_batch_should_be_resumed().await;
	desk.a_batched_licence_should_count_once_it_is_lodged().await;
	desk.a_licence_should_be_found_in_every_way_and_a_forged_one_refused().await;
	let late = desk.a_challenge_that_is_answered_at_once("late", "10s").await;
	desk.a_challenge_should_be_answered_once_and_by_the_holder().await;
	desk.a_person_should_answer_with_the_key_in_the_licence().await;
	desk.a_challenge_that_has_expired_should_be_refused(&late).await;
	desk.a_bundle_should_be_verified_without_a_node().await;
	desk.a_credential_should_stand_and_fall_with_its_licence().await;
	desk.what_is_decided_should_be_told().await;
	desk.a_renewal_should_take_the_place_of_the_old_licence().await;
	desk.a_holder_should_say_which_licence_is_looked_at_first().await;
	desk.a_transfer_should_take_both_parties_and_a_class_that_allows_it().await;
	desk.nothing_about_people_should_be_on_the_chain_or_in_the_log().await;
}

/// Fails, by the exit code and the failure's name; gives the words.
fn assert_fails(answer: &Answer, code: i32, name: &str) -> String {
	let (found, failure, message) = answer.failure();
	assert_eq!((found, failure.as_str()), (code, name), "{}: {message}", answer.line);
	message
}

/// The licence does not count, for exactly this reason.
fn assert_not_valid(answer: &Answer, code: i32, reason: &str) {
	let message = assert_fails(answer, code, "NotValid");
	assert!(message.contains(reason), "{}: {message}", answer.line);
	let view: Json = serde_json::from_str(&answer.output).expect("what was found is said all the same");
	assert_eq!((&view["validAt"], &view["reasons"]), (&json!(false), &json!([reason])), "{}", answer.line);
}

fn read(path: &str) -> Json {
	serde_json::from_slice(&fs::read(path).expect("the file was written")).expect("it is JSON")
}

fn sha256(text: &str) -> String {
	::hex::encode(sha2_256(text.as_bytes()))
}

/// What stands in a row of the table for a person: identity and name.
fn person(row: usize) -> (String, String) {
	match row {
		PERSONS => (PERSON.into(), NAME.into()),
		_ => (format!("CURP XAXX{row:06}HDFRRN09"), format!("Nombre Reservado {row:03}")),
	}
}

/// What `issue-batch` is told, with files of these names.
fn batch<'a>(table: &'a str, kept: &'a str) -> [&'a str; 9] {
	["issue-batch", "1", table, "--first", FIRST, "--valid-from", "2020-01-01T00:00:00Z", "--kept", kept]
}

impl Desk<'_> {
	async fn run(&self, who: &Actor, arguments: &[&str]) -> Answer {
		self.commands.run(&who.uri, &[&["licence"][..], arguments].concat()).await
	}

	async fn ask(&self, arguments: &[&str]) -> Answer {
		self.commands.ask(&[&["licence"][..], arguments].concat()).await
	}

	fn path(&self, name: &str) -> String {
		self.commands.path(name).display().to_string()
	}

	fn write(&self, name: &str, json: &Json) -> String {
		self.commands.write(name, &json.to_string()).display().to_string()
	}

	/// A licence of the bureau as it writes it down. The document lies beside it.
	fn licence(&self, serial: u32, holder: &Json, document: &str) -> Json {
		self.commands.write(document, &format!("The document {document}"));
		json!({
			"serial": serial, "holder": holder, "validFrom": "2020-01-01T00:00:00Z", "document": document,
			"attributes": [
				{ "name": "name", "text": "Instalaciones Norte" }, { "name": "turnover", "number": "12345678" },
				{ "name": "turnover", "atLeast": "10000000" }, { "name": "remarks" },
			],
		})
	}

	/// The line of the batch's file for one of its holders, in a file of that holder's own.
	fn card(&self, row: usize) -> String {
		let all = fs::read_to_string(self.path("fitters.kept")).expect("the batch was written");
		let line = all.lines().nth(row).expect("there is such a row");
		self.commands.secret(&format!("card-{row}.kept"), line).display().to_string()
	}

	/// The file that a holder keeps, with a change made to it.
	fn forged(&self, kept: &str, name: &str, change: impl FnOnce(&mut Json)) -> String {
		let mut json = read(kept);
		change(&mut json);
		self.commands.secret(name, &json.to_string()).display().to_string()
	}

	async fn stands(&self, licence: &str) -> Json {
		self.ask(&["show", licence]).await.json()
	}

	// ------------------------------------------------------------------------------------------------------------- issuing

	/// `class show|list`, `issue`.
	async fn a_licence_should_be_issued_once(&self) {
		let class = CLASS.to_string();
		let shown = self.ask(&["class", "show", &class]).await.json();
		assert_eq!(
			(&shown["id"], shown["issuers"][0]["issuer"].as_u64()),
			(&json!(CLASS), Some(self.bureau.party.into()))
		);
		assert_eq!((&shown["issuers"][0]["code"], &shown["transferable"]), (&json!(ISSUER_CODE), &json!(false)));
		let page = self.ask(&["class", "list", "--limit", "1"]).await.json();
		let cursor = page["cursor"].as_str().expect("there is another class").to_string();
		let next = self.ask(&["class", "list", "--cursor", &cursor]).await.json();
		assert_eq!(next["classes"][0], shown);

		let holder = &self.city.suppliers[0];
		let party = json!({ "party": holder.party });
		let file = self.write("firm.json", &self.licence(1, &party, "firm.pdf"));
		let kept = self.path("firm.kept");
		let issue = ["issue", &class, &file, "--kept", &kept];
		assert_fails(&self.run(holder, &issue).await, REFUSED, "IssuerNotTrusted");
		assert!(!Path::new(&kept).exists(), "who is not trusted makes no file");
		let issued = self.run(&self.bureau, &issue).await.json();
		assert_eq!((&issued["result"]["id"], &issued["result"]["content"]["holder"]), (&json!("0-0"), &party));
		let again = self.run(&self.bureau, &issue).await.json();
		assert_eq!((&again["result"], &again["transaction"]), (&issued["result"], &Json::Null), "it is issued once");

		// The same number for something else: neither is the file overwritten nor the licence issued.
		let mut other = self.licence(1, &party, "firm.pdf");
		other["attributes"][0]["text"] = "Instalaciones Sur".into();
		let file = self.write("other.json", &other);
		let issue = ["issue", &class, &file, "--kept"];
		let refused = self.run(&self.bureau, &[&issue[..], &[&kept]].concat()).await;
		assert_fails(&refused, EXISTS, "OtherLicence");
		let refused = self.run(&self.bureau, &[&issue[..], &[&self.path("other.kept")]].concat()).await;
		assert_fails(&refused, EXISTS, "DuplicateNumber");

		let mut of_person = self.licence(2, &json!({ "person": PERSON }), "person.pdf");
		of_person["attributes"] = json!([{ "name": "name", "text": NAME }, { "name": "holderKey", "ed25519": KEY }]);
		let file = self.write("person.json", &of_person);
		let issued = self.run(&self.bureau, &["issue", &class, &file, "--kept", &self.path("person.kept")]).await;
		let content = &issued.json()["result"]["content"];
		assert!(content["holder"]["person"].as_str().is_some_and(|commitment| commitment.len() == 66), "{content}");
		assert!(!issued.errors.contains(NAME) && !issued.output.contains(NAME), "{}", issued.errors);
		#[cfg(unix)]
		for name in ["firm.kept", "person.kept"] {
			use std::os::unix::fs::PermissionsExt;
			let mode = fs::metadata(self.path(name)).expect("it was written").permissions().mode();
			assert_eq!(mode & 0o777, 0o600, "{name}");
		}
	}

	/// A table of two firms and the rest persons.
	fn table(&self) -> String {
		let mut text =
			String::from("holder.party,holder.person,document.sha256,name,born:notAfter,holderKey:ed25519\n");
		for row in 0..ROWS {
			let document = sha256(&format!("card {row}"));
			let cells = match row < PERSONS {
				true => format!("{},,{document},Firma {row},,", self.city.suppliers[row + 1].party),
				false => {
					let (identity, name) = person(row);
					format!(",{identity},{document},{name},2008-01-01,{KEY}")
				}
			};
			text.push_str(&cells);
			text.push('\n');
		}
		text
	}

	async fn a_bad_table_should_be_refused_without_being_repeated(&self) {
		let good = self.table();
		let (headings, rows) = good.split_once('\n').expect("it has headings");
		let document = sha256("bad");
		for (place, bad) in [
			format!("{headings}\n,{PERSON},{document},{NAME},{NAME},{KEY}\n"),
			format!("{headings}\n,{PERSON},{NAME},{NAME},2008-01-01,{KEY}\n"),
			format!("{headings}\n{NAME},,{document},{NAME},2008-01-01,{KEY}\n"),
			format!("{headings}\n,{PERSON},{NAME}\n"),
			format!("{headings}\n,,{document},{NAME},2008-01-01,{KEY}\n"),
			format!("{headings}\n,{PERSON},{document},{NAME},2008-01-01,{PERSON}\n"),
			// Without headings, or with a person's data among them.
			rows.to_string(),
			format!("holder.person,document.sha256,born:{NAME}\n{PERSON},{document},x\n"),
		]
		.iter()
		.enumerate()
		{
			let table = self.commands.write(&format!("bad-{place}.csv"), bad).display().to_string();
			let kept = self.path(&format!("bad-{place}.kept"));
			let refused = self.run(&self.bureau, &batch(&table, &kept)).await;
			assert_eq!(refused.failure().0, BAD_FILE, "{place}: {}", refused.errors);
			for secret in [NAME, PERSON, "XAXX", "Nombre Reservado"] {
				assert!(!refused.errors.contains(secret), "{place}: {}", refused.errors);
			}
			assert!(!Path::new(&kept).exists(), "{place}: no file is left of a table that is refused");
		}
	}

	/// `issue-batch`, which comes as far as the file, and `--resume`.
	async fn an_interrupted_batch_should_be_resumed(&self) {
		let table = self.commands.write("fitters.csv", &self.table()).display().to_string();
		let kept = self.path("fitters.kept");
		let issue = batch(&table, &kept);
		let resume = [&issue[..], &["--resume"]].concat();
		self.city.suspend(&self.bureau).await;
		let (code, ..) = self.run(&self.bureau, &issue).await.failure();
		assert_eq!(code, REFUSED, "an issuer that is suspended issues nothing");
		self.city.lift_suspension(&self.bureau).await;
		let written = fs::read_to_string(&kept).expect("the file comes before the transaction");
		assert_eq!(written.lines().count(), ROWS);

		let again = self.run(&self.bureau, &issue).await;
		assert_fails(&again, BAD_FILE, "FileExists");
		// A file that was cut when the computer went off is not gone on with: its holders' paths would still lead to the root,
		// and the last of them would have no licence.
		let lines: Vec<&str> = written.lines().collect();
		let cut = self.commands.secret("cut.kept", &lines[..ROWS - 1].join("\n")).display().to_string();
		let refused = self.run(&self.bureau, &[&batch(&table, &cut)[..], &["--resume"]].concat()).await;
		assert_fails(&refused, BAD_FILE, "IncompleteBatch");
		let resumed = self.run(&self.bureau, &resume).await;
		let batch = resumed.json()["result"].clone();
		assert_eq!((&batch["id"], &batch["count"], &batch["first"]), (&json!(1), &json!(ROWS), &json!(1_000)));
		assert_eq!(fs::read_to_string(&kept).expect("it is there"), written, "the file stays as it was");
		let done = self.run(&self.bureau, &resume).await.json();
		assert_eq!((&done["result"], &done["transaction"]), (&batch, &Json::Null), "it is issued once");
		for answer in [&again, &resumed] {
			assert!(!answer.errors.contains(NAME) && !answer.errors.contains(PERSON), "{}", answer.errors);
		}
	}

	/// `lodge` and `list`.
	async fn a_batched_licence_should_count_once_it_is_lodged(&self) {
		let [_, holder, other, _] = &self.city.suppliers[..] else { panic!("four suppliers") };
		let card = self.card(0);
		assert_not_valid(&self.ask(&["verify", "1-0"]).await, REFUSED, "pathMissing");
		assert_fails(&self.run(other, &["lodge", &card]).await, REFUSED, "Licences::NotHolder");
		let lodged = self.run(holder, &["lodge", &card]).await.json();
		assert_eq!(
			(&lodged["result"]["id"], &lodged["result"]["content"]["holder"]["party"]),
			(&json!("1-0"), &json!(holder.party))
		);
		assert_fails(&self.run(holder, &["lodge", &card]).await, REFUSED, "Licences::AlreadyLodged");
		assert_eq!(self.ask(&["verify", "1-0"]).await.json()["validAt"], true);
		let alone = self.run(&self.city.suppliers[0], &["lodge", &self.path("firm.kept")]).await;
		assert_fails(&alone, USAGE, "Usage");
		let listed = self.ask(&["list", "--holder", &holder.party.to_string()]).await.json();
		let numbers: Vec<&Json> = listed["licences"].as_array().unwrap().iter().map(|it| &it["id"]).collect();
		assert_eq!(numbers, [&json!("1-0")], "what is not lodged is not listed");
	}

	// ----------------------------------------------------------------------------------------------------------- verifying

	/// `verify` by number, identifier, document and what is kept.
	async fn a_licence_should_be_found_in_every_way_and_a_forged_one_refused(&self) {
		let verify = async |arguments: &[&str]| self.ask(&[&["verify"][..], arguments].concat()).await;
		let kept = self.path("firm.kept");
		let said = verify(&["0-0"]).await.json();
		assert_eq!(
			(&said["found"], &said["authentic"], &said["issuerTrusted"]),
			(&json!(true), &json!(true), &json!(true))
		);
		assert_eq!((&said["status"], &said["validAt"], &said["reasons"]), (&json!("valid"), &json!(true), &json!([])));
		let identifier = said["licence"]["identifier"].as_str().expect("it has one").to_string();
		assert_eq!(read(&kept)["identifier"], identifier);
		let document = self.path("firm.pdf");
		let hash = sha256("The document firm.pdf");
		for question in
			[&[identifier.as_str()][..], &["--document", &document], &["--document-hash", &hash], &["--kept", &kept]]
		{
			assert_eq!(verify(question).await.json(), said, "{question:?}");
		}
		assert_not_valid(&verify(&["0-0", "--at", "2019-12-31T23:59:59Z"]).await, REFUSED, "notYetValid");
		assert_not_valid(&verify(&["0-4000000"]).await, NOT_FOUND, "notFound");
		let elsewhere = self.commands.write("elsewhere.pdf", "The document of nobody").display().to_string();
		assert_not_valid(&verify(&["--document", &elsewhere]).await, NOT_FOUND, "notFound");
		let mistyped = identifier.replace(".000000001.", ".000000007.");
		assert_not_valid(&verify(&[&mistyped]).await, REFUSED, "wrongCheckCharacter");
		assert_not_valid(&verify(&["1.2.156.nonsense"]).await, REFUSED, "malformedIdentifier");
		assert_eq!(verify(&[]).await.code, USAGE);

		// A person's document is found by nobody who does not have what she keeps.
		let known = verify(&["--document", &self.path("person.pdf")]).await;
		assert_not_valid(&known, NOT_FOUND, "notFound");
		assert_eq!(verify(&["--kept", &self.path("person.kept")]).await.json()["validAt"], true);
		// Of a batch, what is kept has the path: lodged or not.
		for row in [0, 1, PERSONS, ROWS - 1] {
			assert_eq!(verify(&["--kept", &self.card(row)]).await.json()["validAt"], true, "{row}");
		}
		for (name, kept) in [("firm", &kept), ("person", &self.path("person.kept")), ("card", &self.card(PERSONS))] {
			let says_else = |it: &mut Json| it["attributes"][0]["text"] = "Instalaciones Falsas".into();
			let forged = self.forged(kept, &format!("{name}-forged.kept"), says_else);
			assert_fails(&verify(&["--kept", &forged]).await, REFUSED, "NotIssuedSo");
			let of_else = |it: &mut Json| it["documentSha256"] = sha256("another document").into();
			let forged = self.forged(kept, &format!("{name}-document-forged.kept"), of_else);
			assert_fails(&verify(&["--kept", &forged]).await, REFUSED, "NotIssuedSo");
		}
	}

	/// `challenge`, and `present` by the first supplier: challenge and answer.
	async fn a_challenge_that_is_answered_at_once(&self, name: &str, valid: &str) -> [String; 2] {
		let challenge = self.path(&format!("{name}.challenge"));
		let answer = self.path(&format!("{name}.answer"));
		self.ask(&["challenge", "--verifier", BANK, "--valid", valid, "-o", &challenge]).await.json();
		// With its number no node has to be asked.
		let present = ["present", &self.path("firm.kept"), "--challenge", &challenge, "--licence", "0-0"];
		let show = ["--show", "name,turnover:atLeast", "-o", &answer];
		let shown = self.run(&self.city.suppliers[0], &[&present[..], &show].concat()).await.json();
		assert_eq!((&shown["result"]["licence"], &shown["result"]["verifier"]), (&json!("0-0"), &json!(BANK)));
		[challenge, answer]
	}

	async fn presented(&self, answer: &str, challenge: &str) -> Answer {
		self.ask(&["verify", "--presentation", answer, "--challenge", challenge]).await
	}

	async fn a_challenge_should_be_answered_once_and_by_the_holder(&self) {
		let [challenge, answer] = self.a_challenge_that_is_answered_at_once("bank", "10m").await;
		let other = self.path("shop.challenge");
		self.ask(&["challenge", "--verifier", SHOP, "-o", &other]).await.json();
		assert_not_valid(&self.presented(&answer, &other).await, REFUSED, "otherVerifier");
		let fresh = self.path("fresh.challenge");
		self.ask(&["challenge", "--verifier", BANK, "-o", &fresh]).await.json();
		assert_not_valid(&self.presented(&answer, &fresh).await, REFUSED, "wrongNonce");

		// An answer counts no longer than the verifier has asked for.
		let mut shorter = read(&challenge);
		shorter["expires"] = rfc3339(wall() + 60_000).into();
		let shorter = self.write("shorter.challenge", &shorter);
		assert_fails(&self.presented(&answer, &shorter).await, REFUSED, "OutlastsChallenge");

		let said = self.presented(&answer, &challenge).await.json();
		assert_eq!((&said["validAt"], &said["reasons"]), (&json!(true), &json!([])));
		let shown = json!([
			{ "name": "name", "value": { "text": "Instalaciones Norte" } },
			{ "name": "turnover", "value": { "atLeast": "10000000" } },
		]);
		assert_eq!(said["attributes"], shown, "what was not chosen is not shown");
		assert!(!said.to_string().contains("12345678"));
		assert_fails(&self.presented(&answer, &challenge).await, REFUSED, "ChallengeUsed");

		// Who has got hold of the file is not its holder; and the challenge that was not answered rightly is still open.
		let present = ["present", &self.path("firm.kept"), "--challenge", &fresh, "-o"];
		let stolen = self.path("stolen.answer");
		self.run(&self.city.suppliers[1], &[&present[..], &[&stolen]].concat()).await.json();
		assert_not_valid(&self.presented(&stolen, &fresh).await, REFUSED, "signerNotHolder");
		let right = self.path("right.answer");
		self.run(&self.city.suppliers[0], &[&present[..], &[&right]].concat()).await.json();
		assert_eq!(self.presented(&right, &fresh).await.json()["attributes"], json!([]), "the holding alone");

		let unknown = ["--show", "address", "-o", &self.path("unknown.answer")];
		let present = ["present", &self.path("firm.kept"), "--challenge", &other];
		let refused = self.run(&self.city.suppliers[0], &[&present[..], &unknown].concat()).await;
		assert_fails(&refused, BAD_FILE, "BadInput");
	}

	/// `present --holder-seed`, of a licence of a batch that nobody has put on record.
	async fn a_person_should_answer_with_the_key_in_the_licence(&self) {
		let challenge = self.path("age.challenge");
		self.ask(&["challenge", "--verifier", SHOP, "-o", &challenge]).await.json();
		let seed = self.commands.secret("person.seed", SEED).display().to_string();
		let (card, answer) = (self.card(PERSONS), self.path("age.answer"));
		let present = ["present", &card, "--challenge", &challenge, "--show", "born:notAfter", "-o", &answer];
		let unsigned = self.ask(&present).await;
		assert_fails(&unsigned, KEY_FAILS, "NoSigner");
		let wrong = self.commands.secret("wrong.seed", &SEED.replace('1', "2")).display().to_string();
		let refused = self.ask(&[&present[..], &["--holder-seed", &wrong]].concat()).await;
		assert_fails(&refused, KEY_FAILS, "OtherKey");
		let of_firm =
			["present", &self.path("firm.kept"), "--challenge", &challenge, "--holder-seed", &seed, "-o", &answer];
		assert_fails(&self.ask(&of_firm).await, KEY_FAILS, "SeedForParty");
		self.ask(&[&present[..], &["--holder-seed", &seed]].concat()).await.json();
		let said = self.presented(&answer, &challenge).await.json();
		assert_eq!((&said["validAt"], &said["reasons"]), (&json!(true), &json!([])));
		let names: Vec<&Json> = said["attributes"].as_array().unwrap().iter().map(|it| &it["name"]).collect();
		assert_eq!(names, [&json!("born"), &json!("holderKey")]);
		assert!(!said.to_string().contains(NAME) && !said.to_string().contains(PERSON));
	}

	async fn a_challenge_that_has_expired_should_be_refused(&self, [challenge, answer]: &[String; 2]) {
		let expires = read(challenge)["expires"].as_str().and_then(read_rfc3339).expect("it says until when");
		tokio::time::sleep(Duration::from_millis(expires.saturating_sub(wall()) + 100)).await;
		assert!(self.client.now().await < expires, "the chain's clock, which is behind, would still take it");
		assert_fails(&self.presented(answer, challenge).await, REFUSED, "ChallengeExpired");
		let again = ["present", &self.path("firm.kept"), "--challenge", challenge, "-o", &self.path("late-again")];
		assert_fails(&self.run(&self.city.suppliers[0], &again).await, REFUSED, "ChallengeExpired");
	}

	// ------------------------------------------------------------------------------------------------------ without a node

	/// `checkpoint`, `proof`, and `verify --offline` where there is no node.
	async fn a_bundle_should_be_verified_without_a_node(&self) {
		let checkpoint = self.path("checkpoint.json");
		self.ask(&["checkpoint", "-o", &checkpoint]).await.json();
		let proof = async |licence: &str, name: &str, more: &[&str]| {
			let bundle = self.path(name);
			let arguments = ["proof", licence, "--checkpoint", &checkpoint, "-o", &bundle];
			let made = self.ask(&[&arguments[..], more].concat()).await.json();
			assert_eq!(made["result"]["hash"], read(&checkpoint)["hash"]);
			bundle
		};
		let bundle = proof("0-0", "firm.bundle", &[]).await;
		let account = self.city.suppliers[0].key.public_key().to_account_id().to_string();
		let signed = proof("0-0", "signed.bundle", &["--signed-by", &account]).await;
		let batched = proof(&format!("1-{PERSONS}"), "card.bundle", &[]).await;

		let away = Procurement::nowhere();
		let offline = async |bundle: &str, checkpoint: &str, more: &[&str]| {
			let arguments = ["licence", "verify", "--offline", bundle, "--checkpoint", checkpoint];
			away.ask(&[&arguments[..], more].concat()).await
		};
		let said = offline(&bundle, &checkpoint, &[]).await.json();
		assert_eq!((&said["validAt"], &said["hash"]), (&json!(true), &read(&checkpoint)["hash"]));
		assert!(said["knownUntil"].is_string() && said["block"].is_u64(), "{said}");

		let kept = self.path("firm.kept");
		assert_eq!(offline(&bundle, &checkpoint, &["--kept", &kept]).await.json()["validAt"], true);
		let card = self.card(PERSONS);
		assert_eq!(offline(&batched, &checkpoint, &["--kept", &card]).await.json()["validAt"], true);
		assert_not_valid(&offline(&batched, &checkpoint, &[]).await, REFUSED, "pathMissing");
		for (bundle, forged) in [
			(&bundle, "firm-forged.kept"),
			(&bundle, "firm-document-forged.kept"),
			(&batched, "card-forged.kept"),
			(&batched, "card-document-forged.kept"),
		] {
			let refused = offline(bundle, &checkpoint, &["--kept", &self.path(forged)]).await;
			assert_fails(&refused, REFUSED, "NotIssuedSo");
		}
		// The right file of another licence proves nothing of this one.
		let refused = offline(&bundle, &checkpoint, &["--kept", &self.path("person.kept")]).await;
		assert_fails(&refused, REFUSED, "OtherLicence");

		let [challenge, answer] = self.a_challenge_that_is_answered_at_once("offline", "10m").await;
		let shown = ["--presentation", answer.as_str(), "--challenge", &challenge];
		assert_fails(&offline(&bundle, &checkpoint, &shown).await, REFUSED, "Bundle::OtherAccount");
		let said = offline(&signed, &checkpoint, &shown).await.json();
		assert_eq!((&said["validAt"], said["attributes"].as_array().unwrap().len()), (&json!(true), 2));
		assert_fails(&offline(&signed, &checkpoint, &shown).await, REFUSED, "ChallengeUsed");

		// The chain runs behind this computer's clock: its last block is old.
		assert_fails(&offline(&bundle, &checkpoint, &["--max-age", "1m"]).await, REFUSED, "Bundle::TooOld");
		let change = |name: &str, field: &str| {
			let mut other = read(&checkpoint);
			other[field] = hex(&[7; 32]).into();
			self.write(name, &other)
		};
		let elsewhere = change("elsewhere.json", "genesis");
		assert_fails(&offline(&bundle, &elsewhere, &[]).await, REFUSED, "Bundle::OtherChain");
		let untrusted = change("untrusted.json", "hash");
		assert_fails(&offline(&bundle, &untrusted, &[]).await, REFUSED, "Bundle::OtherBlock");
		let mut lacking = read(&bundle);
		lacking["proof"].as_array_mut().expect("it is a list").pop();
		let lacking = self.write("lacking.bundle", &lacking);
		assert_fails(&offline(&lacking, &checkpoint, &[]).await, REFUSED, "Bundle::Incomplete");
	}

	// --------------------------------------------------------------------------------------------------------- credentials

	/// The list of a purpose, as the issuer writes it now.
	async fn list_of(&self, folder: &str, purpose: &str) -> String {
		let folder = self.path(folder);
		if !Path::new(&folder).exists() {
			let issuer = self.bureau.party.to_string();
			let seed = self.path("assertion.seed");
			let arguments = ["status-list", "--issuer", &issuer, "--to", &folder, "--assertion", &seed];
			let made = self.ask(&[&arguments[..], &["--lists", "https://bureau.example/status"]].concat()).await.json();
			let lists = made["result"]["lists"].as_array().expect("they are listed");
			assert_eq!(lists.len(), fs::read_dir(&folder).expect("the folder is made").count());
		}
		let files = fs::read_dir(&folder).expect("the folder is made").map(|file| file.expect("it is a file").path());
		let lists = files.map(|path| read(&path.display().to_string())["credentialSubject"].clone());
		let mut of_purpose: Vec<String> =
			lists.filter(|list| list["statusPurpose"] == purpose).map(|list| list["encodedList"].to_string()).collect();
		of_purpose.sort();
		assert!(!of_purpose.is_empty());
		of_purpose.join("\n")
	}

	/// `assertion`, `export`, `status-list`, and `verify --credential`.
	async fn a_credential_should_stand_and_fall_with_its_licence(&self) {
		let (seed, vc) = (self.path("assertion.seed"), self.path("firm.vc.json"));
		let lists = "https://bureau.example/status";
		self.ask(&["assertion", "init", "--assertion", &seed]).await.json();
		let export = ["export", "0-0", "--vc", &vc, "--kept", &self.path("firm.kept"), "--show", "name"];
		let export = [&export[..], &["--assertion", &seed, "--lists", lists]].concat();
		assert_fails(&self.ask(&export).await, KEY_FAILS, "UnknownAssertionKey");
		self.run(&self.bureau, &["assertion", "add", "--assertion", &seed]).await.json();
		self.ask(&export).await.json();
		let verify = async |vc: &str| self.ask(&["verify", "--credential", vc]).await;
		assert_eq!(verify(&vc).await.json()["validAt"], true);
		let mut forged = read(&vc);
		forged["credentialSubject"]["licence"]["serial"] = 2.into();
		let forged = self.write("forged.vc.json", &forged);
		assert_fails(&verify(&forged).await, REFUSED, "Credential::BadSignature");

		let before = self.list_of("lists-before", "suspension").await;
		let revoked = self.list_of("lists-before", "revocation").await;
		self.run(&self.bureau, &["suspend", "0-0", "--reason", REASON]).await.json();
		assert_not_valid(&verify(&vc).await, REFUSED, "suspended");
		assert_ne!(self.list_of("lists-after", "suspension").await, before);
		assert_eq!(self.list_of("lists-after", "revocation").await, revoked);
		self.run(&self.bureau, &["reinstate", "0-0", "--reason", "Not at fault"]).await.json();
		assert_eq!(verify(&vc).await.json()["validAt"], true);

		let shown = self.ask(&["assertion", "show", &self.bureau.party.to_string()]).await.json();
		let key = shown["assertionKeys"][0].as_str().expect("it has one").to_string();
		self.run(&self.bureau, &["assertion", "drop", &key]).await.json();
		assert_fails(&verify(&vc).await, REFUSED, "Credential::UnknownKey");
	}

	// ------------------------------------------------------------------------------------------------------ what becomes of it

	async fn changes(&self, licence: &str) -> Vec<Json> {
		let history = self.ask(&["history", licence]).await.json();
		history["changes"].as_array().expect("it is a list").iter().map(|it| it["change"].clone()).collect()
	}

	/// `suspend`, `reinstate`, `revoke`, `history`, of a licence that nobody has put on record.
	async fn what_is_decided_should_be_told(&self) {
		let last = format!("1-{}", ROWS - 1);
		let card = self.card(ROWS - 1);
		let decide = async |what: &str| self.run(&self.bureau, &[what, &last, "--reason", REASON]).await;
		let stranger = self.run(&self.city.suppliers[0], &["revoke", &last, "--reason", REASON]).await;
		assert_eq!(stranger.failure().0, REFUSED);
		decide("suspend").await.json();
		assert_not_valid(&self.ask(&["verify", "--kept", &card]).await, REFUSED, "suspended");
		assert_fails(&decide("suspend").await, REFUSED, "Licences::LicenceSuspended");
		decide("reinstate").await.json();
		assert_fails(&decide("reinstate").await, REFUSED, "Licences::NotSuspended");
		assert_eq!(self.ask(&["verify", "--kept", &card]).await.json()["validAt"], true);
		assert_eq!(decide("revoke").await.json()["result"]["status"], "revoked");
		assert_not_valid(&self.ask(&["verify", "--kept", &card]).await, REFUSED, "revoked");
		assert_fails(&decide("reinstate").await, REFUSED, "Licences::LicenceRevoked");
		assert_eq!(self.changes(&last).await, ["suspended", "reinstated", "revoked"]);
		let history = self.ask(&["history", &last]).await.json();
		assert_eq!(history["changes"][0]["reason"], REASON);
		let words = self.commands.read(&["licence", "history", &last]).await;
		assert!(words.code == 0 && words.output.contains(REASON), "{}", words.output);
		assert_eq!(self.ask(&["history", "0-4000000"]).await.code, NOT_FOUND);
	}

	/// `renew`.
	async fn a_renewal_should_take_the_place_of_the_old_licence(&self) {
		let holder = &self.city.suppliers[0];
		let file = self.write("renewal.json", &self.licence(1, &json!({ "party": holder.party }), "renewal.pdf"));
		let kept = self.path("renewal.kept");
		let renew = ["renew", "0-0", &file, "--kept", &kept, "--reason", "Renewed"];
		let renewed = self.run(&self.bureau, &renew).await.json();
		let new = renewed["result"]["id"].as_str().expect("it has a number").to_string();
		assert_eq!((&renewed["result"]["serial"], &renewed["result"]["version"]), (&json!(1), &json!(2)));
		let again = self.run(&self.bureau, &renew).await.json();
		assert_eq!((&again["result"], &again["transaction"]), (&renewed["result"], &Json::Null), "it is renewed once");
		let old = self.stands("0-0").await;
		assert_eq!((&old["status"], &old["by"]), (&json!("superseded"), &json!(new)));
		assert_not_valid(&self.ask(&["verify", "--kept", &self.path("firm.kept")]).await, REFUSED, "superseded");
		assert_eq!(self.ask(&["verify", "--kept", &kept]).await.json()["validAt"], true);
		assert_eq!(self.changes("0-0").await, ["suspended", "reinstated", "superseded"]);

		let holder = holder.party.to_string();
		let page = self.ask(&["list", "--holder", &holder, "--limit", "1"]).await.json();
		let cursor = page["cursor"].as_str().expect("there is another").to_string();
		let next = self.ask(&["list", "--holder", &holder, "--cursor", &cursor]).await.json();
		let numbers = [&page["licences"][0]["id"], &next["licences"][0]["id"]];
		assert_eq!(numbers, [&json!("0-0"), &json!(new)]);
		let other = self.write("serial.json", &self.licence(9, &json!({ "party": 0 }), "serial.pdf"));
		let refused = self
			.run(&self.bureau, &["renew", &new, &other, "--kept", &self.path("serial.kept"), "--reason", "x"])
			.await;
		assert_fails(&refused, USAGE, "Usage");
	}

	/// `prefer`, and `list`, which tells of it.
	async fn a_holder_should_say_which_licence_is_looked_at_first(&self) {
		let [holder, stranger, ..] = &self.city.suppliers[..] else { panic!("four suppliers") };
		let party = holder.party.to_string();
		let list = async || self.ask(&["list", "--holder", &party]).await.json();
		let before = list().await;
		assert_eq!(before["preferred"], json!([]));
		let renewal = before["licences"].as_array().expect("it is a list").iter().find(|it| it["version"] == 2);
		let renewal = renewal.expect("it was renewed")["id"].as_str().expect("it has a number");
		let prefer = ["prefer", renewal];
		assert_fails(&self.run(stranger, &prefer).await, REFUSED, "Licences::NotHolder");
		assert_fails(&self.run(holder, &["prefer", "0-0"]).await, REFUSED, "Licences::LicenceSuperseded");
		assert_eq!(self.run(holder, &prefer).await.json()["result"]["id"], renewal);
		assert_fails(&self.run(holder, &prefer).await, REFUSED, "Licences::AlreadyPreferred");
		assert_eq!(list().await["preferred"], json!([renewal]));
		let words = self.commands.read(&["licence", "list", "--holder", &party]).await;
		let rows: Vec<&str> = words.output.lines().filter(|row| row.contains(" first ")).collect();
		assert!(words.code == 0 && rows.len() == 1 && rows[0].starts_with(renewal), "{}", words.output);
	}

	/// Has the council carry the motion that a command makes.
	async fn carry(&self, arguments: &[&str]) {
		let moved =
			self.commands.run("//Alice", &[&["licence", "class"][..], arguments, &["--threshold", "2"]].concat()).await;
		let motion = moved.json()["result"]["motion"].as_str().expect("it has a number").parse().unwrap();
		let outcome = office::executed(&office::carry(self.client, motion).await);
		assert!(outcome.contains("Ok"), "{outcome}");
	}

	/// `class register|trust`, `transfer offer|withdraw|accept`.
	async fn a_transfer_should_take_both_parties_and_a_class_that_allows_it(&self) {
		self.commands.write("schema.json", "[]");
		let class = json!({
			"name": "Permiso de puesto", "code": "MXCONOCER000000000002", "schema": "schema.json",
			"shortestValidity": "1d", "revocable": true, "transferable": true,
		});
		self.carry(&["register", &self.write("class.json", &class)]).await;
		let issuer = self.bureau.party.to_string();
		self.carry(&["trust", PERMIT, "--issuer", &issuer, "--code", ISSUER_CODE]).await;

		let [from, to, stranger, _] = &self.city.suppliers[..] else { panic!("four suppliers") };
		let file = self.write("stall.json", &self.licence(7, &json!({ "party": from.party }), "stall.pdf"));
		let issue = ["issue", PERMIT, &file, "--kept", &self.path("stall.kept")];
		let issued = self.run(&self.bureau, &issue).await.json();
		let stall = issued["result"]["id"].as_str().expect("it has a number").to_string();
		let party = to.party.to_string();
		let offer = ["transfer", "offer", &stall, "--to", &party];
		assert_fails(&self.run(stranger, &offer).await, REFUSED, "Licences::NotHolder");
		let fixed = self.run(to, &["transfer", "offer", "1-0", "--to", &from.party.to_string()]).await;
		assert_fails(&fixed, REFUSED, "Licences::NotTransferable");
		assert_eq!(self.run(from, &offer).await.json()["result"]["offeredTo"], json!(to.party));
		let accept = ["transfer", "accept", stall.as_str()];
		assert_fails(&self.run(stranger, &accept).await, REFUSED, "Licences::NotOffered");
		self.run(from, &["transfer", "withdraw", &stall]).await.json();
		assert_fails(&self.run(to, &accept).await, REFUSED, "Licences::NotOffered");
		self.run(from, &offer).await.json();
		let accepted = self.run(to, &accept).await.json();
		assert_eq!(accepted["result"]["content"]["holder"], json!({ "party": to.party }));
		assert_eq!(self.changes(&stall).await, ["transferred"]);
		let kept = self.ask(&["verify", "--kept", &self.path("stall.kept")]).await;
		assert_eq!(kept.json()["validAt"], true, "what it was issued as stays true when it is passed on");
		let listed = self.ask(&["list", "--holder", &party]).await.json();
		assert!(listed["licences"].as_array().unwrap().iter().any(|it| it["id"] == stall), "{listed}");
	}

	// -------------------------------------------------------------------------------------------------------------- people

	/// Every key and value of the pallet, and every transaction and event there ever was.
	async fn everything_on_the_chain(&self) -> Vec<u8> {
		let unhex = |text: &Json| {
			::hex::decode(text.as_str().unwrap_or_default().trim_start_matches("0x")).expect("it is hexadecimal")
		};
		let ask = async |method: &str, parameters: Vec<Json>| {
			self.client.ask(method, parameters).await.unwrap_or_else(|error| panic!("{method}: {error}"))
		};
		let mut found = Vec::new();
		let events = hex(&[twox_128(b"System"), twox_128(b"Events")].concat());
		for block in 0..=self.client.final_number().await {
			let hash = ask("chain_getBlockHash", vec![block.into()]).await;
			let body = ask("chain_getBlock", vec![hash.clone()]).await;
			body["block"]["extrinsics"]
				.as_array()
				.expect("it has transactions")
				.iter()
				.for_each(|it| found.extend(unhex(it)));
			found.extend(unhex(&ask("state_getStorage", vec![json!(events), hash]).await));
		}
		let (prefix, mut after, mut keys) = (json!(hex(&twox_128(b"Licences"))), Json::Null, 0);
		loop {
			let page = ask("state_getKeysPaged", vec![prefix.clone(), 500.into(), after]).await;
			let page = page.as_array().expect("it is a list").clone();
			let Some(last) = page.last() else { break };
			after = last.clone();
			keys += page.len();
			let values = ask("state_queryStorageAt", vec![page.into()]).await;
			for change in values[0]["changes"].as_array().expect("it is a list") {
				found.extend(unhex(&change[0]));
				found.extend(unhex(&change[1]));
			}
		}
		assert!(keys > 20, "the pallet's state was read");
		found
	}

	async fn nothing_about_people_should_be_on_the_chain_or_in_the_log(&self) {
		let (chain, log) = (self.everything_on_the_chain().await, self.node.log());
		let on_chain = |bytes: &[u8]| chain.windows(bytes.len()).any(|window| window == bytes);
		assert!(on_chain(REASON.as_bytes()), "what is on the public record is found");
		assert!(on_chain(&sha2_256(b"The document firm.pdf")), "a firm's document stands there by its hash");
		assert!(log.contains("Running JSON-RPC server"), "the log is read");

		let mut secrets: Vec<String> = (PERSONS..ROWS).flat_map(|row| <[String; 2]>::from(person(row))).collect();
		secrets.extend((PERSONS..ROWS).map(|row| format!("card {row}")));
		secrets.extend(["The document person.pdf", PERSON, NAME, "Instalaciones Norte", "12345678"].map(String::from));
		for secret in secrets {
			assert!(!log.contains(&secret), "{secret} is in the node's log");
			// Neither as it is nor by a hash that anybody can make who guesses it. A batch's documents are such hashes.
			for bytes in [secret.as_bytes(), &sha2_256(secret.as_bytes()), &blake2_256(secret.as_bytes())] {
				assert!(!on_chain(bytes), "{secret} is on the chain");
				assert!(!log.contains(&::hex::encode(bytes)), "{secret} is in the node's log");
			}
		}
	}
}
