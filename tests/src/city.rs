//! A city before its first tender: who buys, who sells, who keeps the money, who holds the keys, and by whose leave.

use crate::{
	client::{account, call, dev, identity, none, number, text, unit, Client, Encoded, Value},
	consent,
	office::{executed, motion, verifying},
};
use codec::Compact;
use procurement_primitives::{
	budget::{api::IssuanceView, DepositId, Destination, LineId},
	identity::{PartyId, Permissions},
	licence::LicenceClassId,
};
use sp_crypto_hashing::blake2_256;
use subxt_signer::sr25519::Keypair;

/// Until when verifications and delegations made here hold: 2100.
pub const FOR_GOOD: u64 = 4_102_444_800_000;

/// An organisation: its name, and its number in the register of the city's country.
pub type Named = (&'static str, &'static str);

/// The organisations of a city. Its persons stand on the chain as commitments, without names.
pub struct Cast {
	/// The register of the organisations' numbers.
	pub scheme: &'static str,
	/// Who issues money against deposits.
	pub treasury: Named,
	/// Whom withheld tax is paid to.
	pub tax_office: Named,
	/// The buyer.
	pub buyer: Named,
	/// Bodies that appoint keyholders, and those that they appoint: none of them the buyer's.
	pub keyholders: [[Named; 2]; 3],
	/// Suppliers.
	pub suppliers: [Named; 4],
}

/// Mexico City: the buyer and the first two suppliers are those that the record of its lease names. The rules ask for three
/// bids, and so there are two more suppliers; like the other organisations they are made up.
pub const MEXICO_CITY: Cast = Cast {
	scheme: "MX-RFC",
	treasury: ("Tesorería", "TES000101AA0"),
	tax_office: ("Administración Tributaria", "ATR000101AA0"),
	buyer: ("SECRETARÍA DE FINANZAS", "GDF9712054NA"),
	keyholders: [
		[("Contraloría", "CON000101AA0"), ("Contraloría, custodia de claves", "CCC000101AA0")],
		[("Colegio de Notarios", "CNO000101AA0"), ("Notaría de guardia", "NGU000101AA0")],
		[("Centro de Licitaciones", "CLI000101AA0"), ("Centro de Licitaciones, mesa de apertura", "CLM000101AA0")],
	],
	suppliers: [
		("COMUNIC@RTE & CONSULTING SA DE CV", "C&C021030KX2"),
		("SERVICIO Y DISTRIBUIDORA", "SCT8411179Q4"),
		("Cómputo del Valle SA de CV", "CVA000101AA0"),
		("Renta Digital SA de CV", "RDI000101AA0"),
	],
};

/// A city under the Chinese default rules. All of it is made up.
pub const YUAN_CITY: Cast = Cast {
	scheme: "CN-USCC",
	treasury: ("Municipal Finance Bureau", "11110000MB0000100H"),
	tax_office: ("Municipal Tax Bureau", "11110000MB00008009"),
	buyer: ("Municipal Education Bureau", "12110000MB00002004"),
	keyholders: [
		[("Audit Bureau", "11110000MB00003010"), ("Audit Bureau, key office", "11110000MB00003023")],
		[("Chamber of Notaries", "51110000MB0000401H"), ("Notary on duty", "51110000MB0000402L")],
		[
			("Public Resources Trading Centre", "12110000MB00005018"),
			("Trading Centre, opening desk", "12110000MB0000502B"),
		],
	],
	suppliers: [
		("Beacon Computers Ltd", "91110000MA0000601N"),
		("Harbour Systems Ltd", "91110000MA0000602R"),
		("Lotus Technology Ltd", "91110000MA0000603W"),
		("Northern Light Ltd", "91110000MA00006040"),
	],
};

/// How many experts the city has: enough for a panel of five, its reserves, and one who is not drawn.
const EXPERTS: u32 = 8;

/// A party, and the account that acts for it.
#[derive(Clone)]
pub struct Actor {
	/// The party.
	pub party: PartyId,
	/// Its name.
	pub name: String,
	/// The account's derivation path.
	pub uri: String,
	/// The account's key.
	pub key: Keypair,
}

/// The city.
pub struct City {
	/// A connection to its chain.
	pub client: Client,
	/// The registrar's key.
	pub registrar: Keypair,
	/// The treasury.
	pub treasury: Actor,
	/// Whom withheld tax is paid to.
	pub tax_office: Actor,
	/// The treasury's two officials: accounts of the treasury, each tied to another person.
	pub officials: [Actor; 2],
	/// The buyer.
	pub buyer: Actor,
	/// The buyer's two officials, as the treasury's: what commits the city takes both.
	pub buyers: [Actor; 2],
	/// The bodies that appoint keyholders.
	pub bodies: Vec<Actor>,
	/// The keyholders, each appointed by the body of the same place.
	pub keyholders: Vec<Actor>,
	/// The suppliers.
	pub suppliers: Vec<Actor>,
	/// Persons who may be drawn to judge bids.
	pub experts: Vec<Actor>,
}

/// Somebody to be registered: the account's derivation path, the name, and the registration.
struct Newcomer {
	uri: String,
	name: String,
	registration: crate::client::Value,
}

impl Newcomer {
	fn organisation(uri: &str, scheme: &str, (name, number): Named) -> Self {
		let registration = consent::organisation(name, &[(scheme, number)]);
		Self { uri: uri.into(), name: name.into(), registration }
	}

	/// A person stands on the chain as a commitment only.
	fn person(uri: &str, name: &str) -> Self {
		Self { uri: uri.into(), name: name.into(), registration: consent::person(blake2_256(uri.as_bytes())) }
	}
}

/// The key of the account with a derivation path as in `//Alice`.
fn key_of(uri: &str) -> Keypair {
	dev(uri.trim_start_matches('/'))
}

/// Registers and verifies newcomers by their consents.
async fn admit(client: &Client, registrar: &Keypair, newcomers: Vec<Newcomer>) -> Vec<Actor> {
	let mut calls = Vec::new();
	for newcomer in &newcomers {
		let registration = newcomer.registration.clone();
		calls.push(consent::register_for(client, &key_of(&newcomer.uri), registration).await);
	}
	let all = client.batch(&calls).await;
	client.act(registrar, &all).await.expect("the registrar registers newcomers");
	let mut actors = Vec::new();
	for Newcomer { uri, name, .. } in newcomers {
		let key = key_of(&uri);
		actors.push(Actor { party: client.party_of(&key).await, name, uri, key });
	}
	let mut calls = Vec::new();
	for actor in &actors {
		calls.push(verifying(client, actor.party, "Substantial", FOR_GOOD).await);
	}
	let all = client.batch(&calls).await;
	client.act(registrar, &all).await.expect("the registrar verifies");
	actors
}

/// The call that grants an office without an end.
fn grant(actor: &Actor, role: &str) -> crate::client::Call {
	identity("grant_role", vec![number(actor.party), unit(role), none()])
}

impl City {
	/// Founds Mexico City.
	pub async fn found(client: &Client) -> Self {
		Self::found_as(client, &MEXICO_CITY).await
	}

	/// Registers everybody, and has registrar and council grant the offices.
	pub async fn found_as(client: &Client, cast: &Cast) -> Self {
		let registrar = dev("Dave");
		let organisation = |uri: &str, named| Newcomer::organisation(uri, cast.scheme, named);
		let mut newcomers = vec![
			organisation("//Treasury", cast.treasury),
			Newcomer::person("//Official//1", "first official"),
			Newcomer::person("//Official//2", "second official"),
			organisation("//Taxes", cast.tax_office),
			organisation("//Buyer", cast.buyer),
			Newcomer::person("//Clerk//1", "first official"),
			Newcomer::person("//Clerk//2", "second official"),
		];
		for (place, [body, holder]) in (1..).zip(cast.keyholders) {
			newcomers.push(organisation(&format!("//Body//{place}"), body));
			newcomers.push(organisation(&format!("//Keyholder//{place}"), holder));
		}
		for (place, supplier) in (1..).zip(cast.suppliers) {
			newcomers.push(organisation(&format!("//Supplier//{place}"), supplier));
		}
		for place in 1..=EXPERTS {
			newcomers.push(Newcomer::person(&format!("//Expert//{place}"), &format!("expert {place}")));
		}
		let actors = admit(client, &registrar, newcomers).await;
		let of =
			|kind: &str| -> Vec<Actor> { actors.iter().filter(|actor| actor.uri.starts_with(kind)).cloned().collect() };
		let one = |kind: &str| of(kind).pop().expect("it is registered");
		let mut city = Self {
			client: client.clone(),
			registrar,
			treasury: one("//Treasury"),
			tax_office: one("//Taxes"),
			officials: [of("//Official").remove(0), of("//Official").remove(1)],
			buyers: [of("//Clerk").remove(0), of("//Clerk").remove(1)],
			buyer: one("//Buyer"),
			bodies: of("//Body"),
			keyholders: of("//Keyholder"),
			suppliers: of("//Supplier"),
			experts: of("//Expert"),
		};
		city.officials = city.staff(&city.treasury, &city.officials, Permissions::PAY).await;
		let permissions = Permissions::EVALUATE | Permissions::CONTRACT | Permissions::PAY;
		city.buyers = city.staff(&city.buyer, &city.buyers, permissions).await;
		city.grant_offices().await;
		city
	}

	/// Gives an organisation two officials. A registrar says which person is behind each account, so that one person cannot
	/// be both.
	async fn staff(&self, organisation: &Actor, persons: &[Actor; 2], permissions: Permissions) -> [Actor; 2] {
		let mut bindings = Vec::new();
		let mut officials = persons.clone();
		for (place, official) in (1..).zip(&mut officials) {
			let person = official.party;
			let uri = format!("{}//{place}", organisation.uri);
			let key = key_of(&uri);
			let add = consent::add_delegate(&self.client, &key, organisation.party, permissions, FOR_GOOD).await;
			self.client.act(&organisation.key, &add).await.expect("the organisation adds an official");
			bindings.push(identity("bind_person", vec![account(&key), number(person)]));
			let name = format!("{}, {}", organisation.name, official.name);
			*official = Actor { party: organisation.party, name, uri, key };
		}
		let all = self.client.batch(&bindings).await;
		self.client.act(&self.registrar, &all).await.expect("the registrar ties accounts to persons");
		officials
	}

	async fn grant_offices(&self) {
		let mut everyday = vec![grant(&self.buyer, "ProcuringEntity")];
		everyday.extend(self.suppliers.iter().map(|supplier| grant(supplier, "Supplier")));
		everyday.extend(self.experts.iter().map(|expert| grant(expert, "Expert")));
		let all = self.client.batch(&everyday).await;
		self.client.act(&self.registrar, &all).await.expect("the registrar grants everyday offices");
		let taxes = call("Milestones", "set_tax_office", vec![number(self.tax_office.party)]);
		let mut calls = vec![grant(&self.treasury, "Treasury"), taxes];
		for (keyholder, body) in self.keyholders.iter().zip(&self.bodies) {
			calls.extend(appointment(keyholder, body));
		}
		self.decide(&calls).await;
	}

	/// Has the council make all of `calls`.
	async fn decide(&self, calls: &[crate::client::Call]) {
		let done = motion(&self.client, &self.client.batch(calls).await).await;
		assert!(executed(&done).contains("Ok"), "the council's motion failed: {}", executed(&done));
	}

	/// Registers one more keyholder, whom the body of that place appoints.
	pub async fn appoint_another(&self, place: usize) -> Actor {
		let newcomer =
			Newcomer::organisation("//Keyholder//another", MEXICO_CITY.scheme, ("Suplencia", "SUP000101AA0"));
		let keyholder = admit(&self.client, &self.registrar, vec![newcomer]).await.remove(0);
		self.decide(&appointment(&keyholder, &self.bodies[place])).await;
		keyholder
	}

	/// Registers a bureau that issues licences under a unified social credit code, and has the council trust it with a class.
	pub async fn appoint_issuer(&self, class: LicenceClassId, code: &str) -> Actor {
		let newcomer =
			Newcomer::organisation("//Bureau", MEXICO_CITY.scheme, ("Oficina de Certificación", "OCE000101AA0"));
		let bureau = admit(&self.client, &self.registrar, vec![newcomer]).await.remove(0);
		let trust = call("Licences", "trust_issuer", vec![number(class), number(bureau.party), text(code)]);
		self.decide(&[grant(&bureau, "LicenceIssuer"), trust]).await;
		bureau
	}

	/// Has the council trust a party with classes of licences under a code, and say that by `small_firms` small firms are
	/// known.
	pub async fn trust_with_small_firms(
		&self,
		issuer: &Actor,
		code: &str,
		classes: &[LicenceClassId],
		small_firms: LicenceClassId,
	) {
		let trust = |class| call("Licences", "trust_issuer", vec![number(class), number(issuer.party), text(code)]);
		let mut calls: Vec<_> = classes.iter().copied().map(trust).collect();
		let known = Value::unnamed_variant("Some", [number(small_firms)]);
		calls.push(call("Awards", "set_small_firm_class", vec![known]));
		self.decide(&calls).await;
	}

	/// Registers one more organisation, to which the council grants an office.
	pub async fn install(&self, uri: &str, scheme: &str, named: Named, role: &str) -> Actor {
		let newcomer = Newcomer::organisation(uri, scheme, named);
		let actor = admit(&self.client, &self.registrar, vec![newcomer]).await.remove(0);
		self.decide(&[grant(&actor, role)]).await;
		actor
	}

	/// Installs the office that decides appeals in [`YUAN_CITY`].
	pub async fn install_review_office(&self) -> Actor {
		let named = ("Government Procurement Review Office", "11110000MB0000700K");
		self.install("//Review", YUAN_CITY.scheme, named, "ReviewBody").await
	}

	/// Registers one more supplier.
	pub async fn another_supplier(&self, uri: &str, scheme: &str, named: Named) -> Actor {
		let newcomer = Newcomer::organisation(uri, scheme, named);
		let actor = admit(&self.client, &self.registrar, vec![newcomer]).await.remove(0);
		self.grant(&actor, "Supplier").await;
		actor
	}

	/// Has the registrar grant an everyday office.
	pub async fn grant(&self, actor: &Actor, role: &str) {
		self.client.act(&self.registrar, &grant(actor, role)).await.expect("the registrar grants a role");
	}

	/// Has the registrar suspend a party.
	pub async fn suspend(&self, actor: &Actor) {
		let call = identity("suspend", vec![number(actor.party), text("A complaint is looked into")]);
		self.client.act(&self.registrar, &call).await.expect("the registrar suspends");
	}

	/// Has the registrar lift a suspension of its own.
	pub async fn lift_suspension(&self, actor: &Actor) {
		let call = identity("reinstate", vec![number(actor.party)]);
		self.client.act(&self.registrar, &call).await.expect("the registrar reinstates");
	}

	/// Has the council lift a suspension that a rule of the chain made.
	pub async fn reinstate(&self, actor: &Actor) {
		self.decide(&[identity("reinstate", vec![number(actor.party)])]).await;
	}

	/// Issues money against a deposit that one official records and the other confirms.
	pub async fn deposit(&self, amount: u128, to: Destination, reference: &str) {
		let [first, second] = &self.officials;
		let call = Encoded::new("Budgets", "record_deposit", (Compact(amount), to, reference));
		let done = self.client.act(&first.key, &call).await.expect("an official records a deposit");
		let deposit = done.event("Budgets", "DepositRecorded").and_then(|event| event.number("deposit"));
		let deposit = DepositId::try_from(deposit.expect("it has a number")).expect("it is a short number");
		let call = Encoded::new("Budgets", "confirm_deposit", deposit);
		self.client.act(&second.key, &call).await.expect("another official confirms it");
	}

	/// Issues money for the treasury, and for the purse of each of these suppliers.
	pub async fn fund(&self, treasury: u128, suppliers: &[Actor], purse: u128) {
		self.deposit(treasury, Destination::Treasury, "BANK-0").await;
		for supplier in suppliers {
			self.deposit(purse, Destination::Purse(supplier.party), &format!("BANK-{}", supplier.party)).await;
		}
	}

	/// Opens a line for the buyer and gives it money.
	pub async fn open_line(&self, code: &str, fiscal_year: u16, amount: u128) -> LineId {
		let open = (self.buyer.party, fiscal_year, code, "Computers", None::<u64>, None::<u64>);
		let official = &self.officials[0].key;
		let done = self.client.act(official, &Encoded::new("Budgets", "open_line", open)).await;
		let line = done.expect("a line is opened").event("Budgets", "LineOpened").and_then(|it| it.number("line"));
		let line = LineId::try_from(line.expect("it has a number")).expect("it is a short number");
		let give = Encoded::new("Budgets", "appropriate", (line, Compact(amount)));
		self.client.act(official, &give).await.expect("the line is given money");
		line
	}

	/// The year after the chain's: a purchase runs ahead of the year that pays it.
	pub async fn next_year(&self) -> u16 {
		/// An average year of the calendar: near enough to tell in which one a moment is, but for its first or last hours.
		const YEAR: u64 = 31_556_952_000;
		let year = 1971 + self.client.clock().await / YEAR;
		u16::try_from(year).expect("it is long before the year 65,535")
	}

	/// Where all the money comes from.
	pub async fn issuance(&self) -> IssuanceView {
		self.client.state_call("BudgetsApi_issuance", &[]).await
	}
}

/// The calls by which the council makes a party a keyholder and says who appointed it.
fn appointment(keyholder: &Actor, body: &Actor) -> [crate::client::Call; 2] {
	let appoint = call("SealedBids", "appoint_keyholder", vec![number(keyholder.party), number(body.party)]);
	[grant(keyholder, "Keyholder"), appoint]
}
