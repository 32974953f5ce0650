//! Marks as files: the form that a member of a panel fills in, and what it keeps to itself between commitment and reveal.

use super::keyholder::randomness;
use crate::{
	draft::Decimal,
	exit::{Exit, Failure, Outcome},
	files,
	output::{clean, hex, table, unhex_32},
	view,
};
use procurement_primitives::{
	award::marks_commitment,
	bid::BidderId,
	identity::PartyId,
	tender::{LotId, TenderId},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, path::Path};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The form of the file that is kept.
const FORM: u8 = 1;

/// A sheet as the chain asks for it: each bid is marked by each criterion, in this order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sheet {
	/// The lot.
	pub lot: LotId,
	/// The page.
	pub page: u32,
	/// The bidders.
	pub bidders: Vec<BidderId>,
	/// The criteria's numbers.
	pub criteria: Vec<u16>,
}

/// The marks of a sheet in the chain's order, in hundredths of a percent.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Marks {
	/// The lot.
	pub lot: LotId,
	/// The page.
	pub page: u32,
	/// The marks.
	pub marks: Vec<u16>,
}

/// The form that a member fills in.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MarksFile {
	/// The tender.
	pub tender: TenderId,
	/// The sheets.
	pub sheets: Vec<SheetFile>,
}

/// A sheet of the form.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SheetFile {
	/// The lot.
	pub lot: LotId,
	/// The page.
	pub page: u32,
	/// The marks, in any order.
	pub marks: Vec<MarkFile>,
}

/// A mark in the form.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MarkFile {
	/// Whose bid.
	pub bidder: BidderId,
	/// The criterion's number.
	pub criterion: u16,
	/// What the criterion is called: for whoever reads the form.
	#[serde(default, skip_serializing_if = "String::is_empty")]
	pub title: String,
	/// What share of the criterion the bid earns, in percent.
	pub mark: Decimal,
}

impl MarksFile {
	/// The form to be filled in. `titles` are those of the tender's criteria, by number.
	pub fn blank(tender: TenderId, sheets: &[Sheet], titles: &[String]) -> Self {
		let title = |criterion: u16| titles.get(usize::from(criterion)).cloned().unwrap_or_default();
		let sheets = sheets.iter().map(|sheet| SheetFile {
			lot: sheet.lot,
			page: sheet.page,
			marks: places(sheet)
				.map(|(bidder, criterion)| MarkFile {
					bidder,
					criterion,
					title: title(criterion),
					mark: Decimal::default(),
				})
				.collect(),
		});
		Self { tender, sheets: sheets.collect() }
	}

	/// Reads a form.
	pub fn parse(text: &str) -> Outcome<Self> {
		// What serde says of a bad file names its line and column, not what stands there.
		serde_json::from_str(text).map_err(|error| Failure::input(format!("these are no marks: {error}")))
	}

	/// The marks in the order in which the chain takes them. Each sheet that stands in the form must be complete; sheets
	/// may be missing.
	pub fn in_order(&self, asked: &[Sheet]) -> Outcome<Vec<Marks>> {
		let mut all: Vec<Marks> = Vec::new();
		for file in &self.sheets {
			let at = format!("lot {}, page {}", file.lot, file.page);
			let sheet = asked.iter().find(|sheet| (sheet.lot, sheet.page) == (file.lot, file.page));
			let sheet = sheet.ok_or_else(|| Failure::input(format!("{at}: there is no such sheet to mark")))?;
			if all.iter().any(|marks| (marks.lot, marks.page) == (file.lot, file.page)) {
				return Err(Failure::input(format!("{at}: the sheet stands in the form twice")));
			}
			all.push(Marks { lot: file.lot, page: file.page, marks: file.in_order(sheet, &at)? });
		}
		if all.is_empty() {
			return Err(Failure::input("the form has no sheet"));
		}
		Ok(all)
	}
}

impl SheetFile {
	fn in_order(&self, sheet: &Sheet, at: &str) -> Outcome<Vec<u16>> {
		let mut given = BTreeMap::new();
		for mark in &self.marks {
			let what = format!("{at}, bidder {}, criterion {}", mark.bidder, mark.criterion);
			if mark.mark.0.is_empty() {
				return Err(Failure::input(format!("{what}: there is no mark")));
			}
			if given.insert((mark.bidder, mark.criterion), mark.mark.share(&what)?).is_some() {
				return Err(Failure::input(format!("{what}: there are two marks")));
			}
		}
		let marks = places(sheet).map(|(bidder, criterion)| {
			given.remove(&(bidder, criterion)).ok_or_else(|| {
				Failure::input(format!("{at}, bidder {bidder}, criterion {criterion}: there is no mark"))
			})
		});
		let marks = marks.collect::<Outcome<Vec<u16>>>()?;
		match given.keys().next() {
			None => Ok(marks),
			Some((bidder, criterion)) => {
				Err(Failure::input(format!("{at}: bidder {bidder}, criterion {criterion} is not marked on this sheet")))
			}
		}
	}
}

/// Sheets for people. `titles` are those of the tender's criteria, by number.
pub fn sheets_text(sheets: &[Sheet], titles: &[String]) -> String {
	let title = |criterion: &u16| {
		let title = titles.get(usize::from(*criterion)).map(|title| clean(title.as_bytes())).unwrap_or_default();
		format!("{criterion} {title}")
	};
	let rows: Vec<Vec<String>> = sheets
		.iter()
		.map(|sheet| {
			vec![
				sheet.lot.to_string(),
				sheet.page.to_string(),
				view::numbers(&sheet.bidders),
				view::numbers(sheet.criteria.iter().map(title)),
			]
		})
		.collect();
	table(&["lot", "page", "bidders", "criteria"], &rows)
}

/// What is marked on a sheet, in the chain's order: bid by bid, and within a bid criterion by criterion.
fn places(sheet: &Sheet) -> impl Iterator<Item = (BidderId, u16)> + '_ {
	sheet.bidders.iter().flat_map(|bidder| sheet.criteria.iter().map(move |criterion| (*bidder, *criterion)))
}

/// What a member keeps until it reveals: its marks, and the salts without which they could be guessed.
#[derive(Clone, Deserialize, Serialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct KeptFile {
	form: u8,
	/// The chain.
	pub genesis: String,
	/// The tender.
	pub tender: TenderId,
	/// Whose marks.
	pub member: PartyId,
	/// The sheets.
	pub sheets: Vec<KeptSheet>,
}

/// A sheet that was committed to.
#[derive(Clone, Deserialize, Serialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct KeptSheet {
	/// The lot.
	pub lot: LotId,
	/// The page.
	pub page: u32,
	/// The marks, in the chain's order.
	pub marks: Vec<u16>,
	salt: String,
}

impl KeptSheet {
	/// The salt.
	pub fn salt(&self) -> Outcome<Zeroizing<[u8; 32]>> {
		unhex_32(&self.salt).map(Zeroizing::new).map_err(|_| not_kept("it names a bad salt"))
	}
}

fn not_kept(why: &str) -> Failure {
	// What was read is not shown.
	Failure::new(Exit::Key, "BadMarks", format!("These are no kept marks: {why}."))
		.advise("Name the file that procurement score commit wrote.")
}

impl KeptFile {
	/// Draws a salt for each sheet.
	pub fn new(genesis: &[u8; 32], tender: TenderId, member: PartyId, sheets: &[Marks]) -> Outcome<Self> {
		let salted = sheets.iter().map(|sheet| {
			let salt = randomness()?;
			Ok(KeptSheet { lot: sheet.lot, page: sheet.page, marks: sheet.marks.clone(), salt: hex(salt.as_slice()) })
		});
		let sheets = salted.collect::<Outcome<_>>()?;
		Ok(Self { form: FORM, genesis: hex(genesis), tender, member, sheets })
	}

	/// Reads the file. Fails if others than its owner may read it.
	pub fn read(path: &Path) -> Outcome<Self> {
		let text = files::read_secret(path)?;
		let file: Self = serde_json::from_str(&text).map_err(|_| not_kept("the file is of another kind"))?;
		if file.form != FORM {
			return Err(not_kept("the file is of another form than this program reads"));
		}
		Ok(file)
	}

	/// Writes the file for its owner only, unless there is one.
	pub fn write(&self, path: &Path) -> Outcome {
		let text = Zeroizing::new(serde_json::to_string_pretty(self).map_err(Failure::internal)?);
		files::write_secret(path, text.as_bytes())
	}

	/// Fails unless these marks were committed to on this chain for this tender.
	pub fn ensure_for(&self, genesis: &[u8; 32], tender: TenderId) -> Outcome {
		if self.genesis == hex(genesis) && self.tender == tender {
			return Ok(());
		}
		Err(not_kept("they are marks of another tender, or another chain"))
	}

	/// Whether these are just these marks of just this member.
	pub fn holds(&self, member: PartyId, sheets: &[Marks]) -> bool {
		let same =
			|(kept, new): (&KeptSheet, &Marks)| (kept.lot, kept.page, &kept.marks) == (new.lot, new.page, &new.marks);
		self.member == member && self.sheets.len() == sheets.len() && self.sheets.iter().zip(sheets).all(same)
	}

	/// The commitment to a sheet of it.
	pub fn commitment(&self, sheet: &KeptSheet) -> Outcome<[u8; 32]> {
		let genesis = unhex_32(&self.genesis).map_err(|_| not_kept("they name no chain"))?;
		let salt = sheet.salt()?;
		Ok(marks_commitment(&genesis, self.tender, sheet.lot, sheet.page, self.member, &sheet.marks, &salt))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const GENESIS: [u8; 32] = [7; 32];

	fn sheets() -> Vec<Sheet> {
		vec![
			Sheet { lot: 0, page: 0, bidders: vec![15, 9], criteria: vec![1, 3] },
			Sheet { lot: 0, page: 1, bidders: vec![12], criteria: vec![1, 3] },
		]
	}

	fn filled() -> MarksFile {
		let mut form = MarksFile::blank(4, &sheets(), &["a".into(), "Service".into()]);
		let marks = form.sheets.iter_mut().flat_map(|sheet| &mut sheet.marks);
		for (mark, value) in marks.zip(["85", "0", "100.00", "33.33", "1.5", "50"]) {
			mark.mark = Decimal(value.into());
		}
		form
	}

	#[test]
	fn a_form_should_give_marks_in_the_order_of_the_chain() {
		let mut form = filled();
		let expected = vec![
			Marks { lot: 0, page: 0, marks: vec![8_500, 0, 10_000, 3_333] },
			Marks { lot: 0, page: 1, marks: vec![150, 5_000] },
		];
		assert_eq!(form.in_order(&sheets()).unwrap(), expected);
		form.sheets[0].marks.reverse();
		assert_eq!(form.in_order(&sheets()).unwrap(), expected, "in the form they may stand in any order");
		let text = serde_json::to_string(&form).unwrap();
		assert_eq!(MarksFile::parse(&text).unwrap(), form);
		assert!(text.contains("Service"));
		form.sheets.pop();
		assert_eq!(form.in_order(&sheets()).unwrap(), expected[..1], "sheets may follow later");
	}

	#[test]
	fn an_incomplete_or_wrong_form_should_be_refused() {
		for (what, spoil) in [
			("not filled in", (|form| form.sheets[0].marks[0].mark = Decimal::default()) as fn(&mut MarksFile)),
			("missing", |form| drop(form.sheets[0].marks.pop())),
			("twice", |form| form.sheets[0].marks.extend_from_within(..1)),
			("a bid too many", |form| form.sheets[1].marks[0].bidder = 15),
			("more than all", |form| form.sheets[0].marks[0].mark = Decimal("100.01".into())),
			("finer than the chain", |form| form.sheets[0].marks[0].mark = Decimal("1.005".into())),
			("no such sheet", |form| form.sheets[0].page = 2),
			("a sheet twice", |form| form.sheets[1] = form.sheets[0].clone()),
			("no sheet", |form| form.sheets.clear()),
		] {
			let mut form = filled();
			spoil(&mut form);
			assert_eq!(form.in_order(&sheets()).unwrap_err().exit, Exit::BadFile, "{what}");
		}
	}

	#[test]
	fn kept_marks_should_read_back_and_give_the_same_commitment() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("kept");
		let marks = filled().in_order(&sheets()).unwrap();
		let kept = KeptFile::new(&GENESIS, 4, 8, &marks).unwrap();
		kept.write(&path).unwrap();
		assert_eq!(kept.write(&path).unwrap_err().name, "FileExists", "it is never overwritten");
		let read = KeptFile::read(&path).unwrap();
		assert!(read.holds(8, &marks) && !read.holds(9, &marks) && !read.holds(8, &marks[..1]));
		assert!(read.ensure_for(&GENESIS, 4).is_ok());
		assert!(read.ensure_for(&[8; 32], 4).is_err() && read.ensure_for(&GENESIS, 5).is_err());
		let [first, second] = &read.sheets[..] else { panic!("two sheets were kept") };
		assert_eq!(read.commitment(first), kept.commitment(&kept.sheets[0]));
		assert_ne!(first.salt, second.salt);
		let expected = marks_commitment(&GENESIS, 4, 0, 0, 8, &marks[0].marks, &first.salt().unwrap());
		assert_eq!(read.commitment(first).unwrap(), expected, "as the chain computes it");
	}

	#[cfg(unix)]
	#[test]
	fn kept_marks_should_be_for_their_owner_only_and_never_shown() {
		use std::os::unix::fs::PermissionsExt;
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("kept");
		files::write_secret(&path, b"{\"marks\":[8512]}").unwrap();
		assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
		let failure = KeptFile::read(&path).err().unwrap();
		assert_eq!(failure.exit, Exit::Key);
		assert!(!failure.to_string().contains("8512"));
	}
}
