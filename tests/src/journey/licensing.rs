//! Licences on the way to a tender: the council registers classes of them, an office issues them, a holder shows chosen parts,
//! others verify them, with a node and without one. And one is revoked after its holder has bid.

use super::{
	story::{step, tell, tell_refusal},
	Journey,
};
use crate::{
	city::{Actor, Named, YUAN_CITY},
	commands::Procurement,
	office::{carry, executed},
};
use procurement_primitives::{
	bid::{
		api::{BidStatus, Content},
		Disqualification,
	},
	licence::{LicenceClassId, LicenceFault},
	tender::TenderId,
};
use serde_json::{json, Value as Json};
use std::fs;

/// The office that issues, and the code that stands in all its licences.
const OFFICE: Named = ("Municipal Market Supervision Bureau", "11110000MB0000900Y");

/// A supplier that is new in the city.
const NEWCOMER: Named = ("Willow Trading Ltd", "91110000MA00006053");

/// The two classes, and their codes: who may supply, and who is a small firm.
const PERMIT: Named = ("电子设备供应登记证 Permit to supply electronic equipment", "11110000MB0000900Y001");
const SMALL_FIRM: Named = ("小微企业证明 Certificate of a small firm", "11110000MB0000900Y002");

/// From when on all licences here are valid, and the serial number of the first permit.
const SINCE: &str = "2025-01-01T00:00:00+08:00";
const FIRST: &str = "1001";

/// What the permits say of their holders' turnover, in yuan: the figure, and a bound that can be shown in its place.
const TURNOVER: &str = "38400000";
const AT_LEAST: &str = "30000000";

/// How the buyer names itself to holders.
const BUYER: &str = "https://education.example";

/// Why the newcomer's permit is revoked, as it stands on the public record.
const REASON: &str = "Issued on a forged test report";

/// Exit code of `procurement`: refused.
const REFUSED: i32 = 3;

/// Who issues licences, and what was issued.
pub struct Licensing {
	office: Actor,
	/// The class of permits, which the tender asks for.
	pub permit: LicenceClassId,
	/// The newcomer's permit.
	newcomers: String,
}

impl Journey<'_> {
	/// Everybody who will bid gets a permit, and `small_firm` a certificate beside it, of which the buyer, an auditor and the
	/// public then learn what concerns them. A newcomer comes, with `purse` in its purse.
	pub(super) async fn license(&self, small_firm: &Actor, purse: u128) -> Licensing {
		step("The council registers two classes of licences: permits to supply, and certificates of small firms");
		self.write("schema.json", r#"["name", "turnover", "turnover atLeast"]"#);
		let (permit, small) =
			(self.register_class("permits", PERMIT).await, self.register_class("small-firms", SMALL_FIRM).await);
		let office = self.city.install("//Office", YUAN_CITY.scheme, OFFICE, "LicenceIssuer").await;
		self.city.trust_with_small_firms(&office, OFFICE.1, &[permit, small], small).await;
		println!(
			"    It trusts {} (party {}) with both, and knows small firms by class {small}",
			office.name, office.party
		);

		let of_small_firm = self.issue_permits(&office, permit, small_firm).await;

		step("A newcomer and a small firm get theirs singly");
		let newcomer = self.city.another_supplier("//Supplier//5", YUAN_CITY.scheme, NEWCOMER).await;
		println!("  party {:<3} {:<16} {}", newcomer.party, "supplier", newcomer.name);
		self.deposit(purse, "NEW-0001", Some(&newcomer)).await;
		let newcomers = self.issue(&office, permit, 2001, &newcomer).await;
		self.issue(&office, small, 1, small_firm).await;
		assert!(self.newcomer.set(newcomer).is_ok(), "there is one newcomer");

		self.show_turnover(small_firm).await;
		self.audit(small_firm, &of_small_firm).await;
		self.look_up(&office, small_firm, &of_small_firm).await;
		Licensing { office, permit, newcomers }
	}

	/// The supplier that is new in the city.
	pub(super) fn newcomer(&self) -> &Actor {
		self.newcomer.get().expect("it has come")
	}

	/// The council registers a class by a councillor's motion. `file` is what its file is called.
	async fn register_class(&self, file: &str, (name, code): Named) -> LicenceClassId {
		let class =
			json!({ "name": name, "code": code, "schema": "schema.json", "revocable": true, "transferable": false });
		let file = self.write(&format!("{file}.json"), &class.to_string());
		let register = ["licence", "class", "register", &file, "--threshold", "2"];
		let moved = self.commands.run("//Alice", &register).await;
		tell("A councillor, and two vote for it", &moved);
		let motion = moved.json()["result"]["motion"].as_str().and_then(|index| index.parse().ok());
		let outcome = executed(&carry(self.client, motion.expect("a motion has a number")).await);
		assert!(outcome.contains("Ok"), "the council's motion failed: {outcome}");
		let page = self.commands.ask(&["licence", "class", "list"]).await.json();
		let classes = page["classes"].as_array().expect("a list");
		let class = classes.iter().find(|class| class["code"] == code).expect("it is registered");
		class["id"].as_u64().and_then(|id| id.try_into().ok()).expect("a class has a number")
	}

	/// All suppliers' permits at once. Each puts its own on record, so that it counts for tenders. Gives the number of `wanted`'s.
	async fn issue_permits(&self, office: &Actor, class: LicenceClassId, wanted: &Actor) -> String {
		step("The office issues the four suppliers' permits: of a table the chain gets one hash. Each puts its own on record");
		let mut table = "holder.party,document,name,turnover:number,turnover:atLeast\n".to_string();
		for supplier in &self.city.suppliers {
			let document = format!("permit-of-{}.pdf", supplier.party);
			self.write(&document, &format!("Permit of {}", supplier.name));
			table.push_str(&format!("{},{document},{},{TURNOVER},{AT_LEAST}\n", supplier.party, supplier.name));
		}
		let (table, kept) = (self.write("permits.csv", &table), self.file("permits.kept"));
		let class = class.to_string();
		let issue =
			["licence", "issue-batch", &class, &table, "--first", FIRST, "--valid-from", SINCE, "--kept", &kept];
		let batch = self.run(office, &issue).await.json();
		assert_eq!(batch["result"]["count"], self.city.suppliers.len());
		let all = fs::read_to_string(&kept).expect("the batch was written");
		let mut found = None;
		for (supplier, line) in self.city.suppliers.iter().zip(all.lines()) {
			let permit = self.commands.secret(&permit_of(supplier), line).display().to_string();
			let lodged = self.run(supplier, &["licence", "lodge", &permit]).await.json();
			assert_eq!(lodged["result"]["content"]["holder"], json!({ "party": supplier.party }));
			if supplier.party == wanted.party {
				found = lodged["result"]["id"].as_str().map(str::to_string);
			}
		}
		found.expect("it is one of the suppliers")
	}

	/// One licence, with this serial number. Gives its number.
	async fn issue(&self, office: &Actor, class: LicenceClassId, serial: u32, holder: &Actor) -> String {
		let name = format!("licence-{serial}");
		self.write(&format!("{name}.pdf"), &format!("Licence {serial}"));
		let licence = json!({
			"serial": serial, "holder": { "party": holder.party }, "validFrom": SINCE, "document": format!("{name}.pdf"),
			"attributes": [{ "name": "name", "text": holder.name }],
		});
		let (file, kept) =
			(self.write(&format!("{name}.json"), &licence.to_string()), self.file(&format!("{name}.kept")));
		let issued = self.run(office, &["licence", "issue", &class.to_string(), &file, "--kept", &kept]).await.json();
		assert_eq!(issued["result"]["content"]["holder"], json!({ "party": holder.party }));
		issued["result"]["id"].as_str().expect("a licence has a number").to_string()
	}

	/// A supplier answers the buyer's challenge. The buyer learns what it needs, and nobody else can use the answer.
	async fn show_turnover(&self, supplier: &Actor) {
		step("A supplier shows the buyer that its turnover is thirty million at least. What it is stays with the supplier");
		let (challenge, answer) = (self.file("challenge.json"), self.file("answer.json"));
		let ask = ["licence", "challenge", "--verifier", BUYER, "--valid", "1d", "--output", &challenge];
		let asked = self.commands.ask(&ask).await;
		tell(&self.city.buyer.name, &asked);
		let permit = self.file(&permit_of(supplier));
		let present = ["licence", "present", &permit, "--challenge", &challenge, "--show", "turnover:atLeast"];
		let shown = self.run(supplier, &[&present[..], &["--output", &answer]].concat()).await.json();
		assert_eq!(shown["result"]["verifier"], BUYER);

		let verify = ["licence", "verify", "--presentation", &answer, "--challenge", &challenge];
		let verified = self.commands.ask(&verify).await;
		tell(&self.city.buyer.name, &verified);
		let said = verified.json();
		assert_eq!(
			(&said["validAt"], &said["authentic"], &said["issuerTrusted"]),
			(&json!(true), &json!(true), &json!(true))
		);
		assert_eq!(said["attributes"], json!([{ "name": "turnover", "value": { "atLeast": AT_LEAST } }]));
		assert!(!said.to_string().contains(TURNOVER), "the figure stays with the supplier");
		println!("    it counts, and says: turnover at least {AT_LEAST}");
		let again = self.commands.ask(&verify).await;
		tell_refusal("Who got hold of the answer and shows it once more", &again);
		assert_eq!((again.code, again.failure().1.as_str()), (REFUSED, "ChallengeUsed"));
	}

	/// An auditor has a block that it trusts, and no node.
	async fn audit(&self, supplier: &Actor, licence: &str) {
		step("An auditor has no node. It has a block from somebody whom it trusts, and checks by that what the supplier hands over");
		let (checkpoint, bundle) = (self.file("checkpoint.json"), self.file("bundle.json"));
		let written = self.commands.ask(&["licence", "checkpoint", "--output", &checkpoint]).await;
		tell(&self.city.bodies[0].name, &written);
		let proof = ["licence", "proof", licence, "--checkpoint", &checkpoint, "--output", &bundle];
		self.run(supplier, &proof).await.json();
		let permit = self.file(&permit_of(supplier));
		let verify = ["licence", "verify", "--offline", &bundle, "--checkpoint", &checkpoint, "--kept", &permit];
		let verified = Procurement::nowhere().ask(&verify).await;
		tell("The auditor, without a network", &verified);
		let (said, trusted) = (verified.json(), written.json()["result"].clone());
		assert_eq!((&said["validAt"], &said["licence"]["id"]), (&json!(true), &json!(licence)));
		assert_eq!((&said["hash"], &said["block"]), (&trusted["checkpoint"]["hash"], &trusted["block"]));
		println!("    it counted at block {}, at {}", said["block"], said["knownUntil"].as_str().unwrap_or_default());
	}

	/// Anybody types the number that is printed on a permit.
	async fn look_up(&self, office: &Actor, supplier: &Actor, licence: &str) {
		step("Anybody can look up the number that is printed on a permit");
		let shown = self.commands.ask(&["licence", "show", licence]).await.json();
		let identifier = shown["identifier"].as_str().expect("a licence has one");
		let verified = self.commands.ask(&["licence", "verify", identifier]).await;
		tell("Anybody", &verified);
		let said = verified.json();
		assert_eq!((&said["validAt"], &said["status"], &said["reasons"]), (&json!(true), &json!("valid"), &json!([])));
		let licence = &said["licence"];
		assert_eq!(
			(&licence["issuer"], &licence["content"]["holder"]),
			(&json!(office.party), &json!({ "party": supplier.party }))
		);
		println!("    valid; {} issued it to {}", office.name, supplier.name);
	}

	/// The office revokes the newcomer's permit, for good.
	pub(super) async fn revoke(&self, licensing: &Licensing) {
		step("Then the newcomer's permit turns out to rest on a forged report. The office revokes it");
		let Licensing { office, newcomers, .. } = licensing;
		let revoked = self.run(office, &["licence", "revoke", newcomers, "--reason", REASON]).await.json();
		assert_eq!(revoked["result"]["status"], "revoked");
		let history: Json = self.commands.ask(&["licence", "history", newcomers]).await.json();
		assert_eq!(
			(&history["changes"][0]["change"], &history["changes"][0]["reason"]),
			(&json!("revoked"), &json!(REASON))
		);
	}

	/// The newcomer's bid is out, for the reason that everybody can read, and its bond is back: `purse` is all free.
	pub(super) async fn check_disqualified(&self, tender: TenderId, licensing: &Licensing, purse: u128) {
		let newcomer = self.newcomer();
		let bid = self.bid_of(tender, newcomer).await;
		assert_eq!(bid.status, BidStatus::Disqualified);
		let Content::Disqualified { reason, .. } = &bid.envelopes[0].content else { panic!("{:?}", bid.envelopes[0]) };
		let (class, why) = (licensing.permit, LicenceFault::Revoked);
		assert_eq!(*reason, Disqualification::LicenceInvalid { class, why });
		let view = self.purse(newcomer).await;
		assert_eq!((view.balance, view.held), (purse, 0), "its bond is back");

		let party = newcomer.party.to_string();
		let shown = self.commands.read(&["bid", "show", &tender.to_string(), "--bidder", &party]).await;
		println!("  Anybody\n    $ {}", shown.line);
		let words = format!("disqualified: licenceInvalid: licence of class {class}, revoked");
		let line =
			shown.output.lines().find(|line| line.contains(&words)).unwrap_or_else(|| panic!("{}", shown.output));
		println!("    {}", line.trim());
	}
}

/// The file in which a supplier keeps its permit.
fn permit_of(supplier: &Actor) -> String {
	format!("permit-of-{}.kept", supplier.party)
}
