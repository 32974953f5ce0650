//! Thousands of licences at once: a table in, one root for the chain, a line for each holder.
//!
//! The table is read twice and never held whole: first for the certificates, from which the tree is made, then for the lines,
//! which need the paths. Whatever of it changes in between is noticed.

use super::{
	kept::{bad_attributes, sha256_of, HolderFile, Kept},
	rows::Rows,
	says::Column,
};
use crate::{
	exit::{Exit, Failure, Outcome},
	output::{unhex_32, Output},
};
use procurement_disclosure::{Attributes, Batch, BatchError, Identifier, Secret, MAX_BATCH};
use std::{
	fs::OpenOptions,
	io::{BufWriter, ErrorKind, Write},
	path::{Path, PathBuf},
};

/// After how many licences progress is told.
const NEWS: u32 = 20_000;

/// What a column is about.
enum Meaning {
	Party,
	Person,
	Document,
	Sha256,
	Attribute(Column),
}

/// A table of licences.
pub struct Table {
	path: PathBuf,
	meanings: Vec<Meaning>,
}

/// What all licences of a batch have in common.
pub struct Common {
	/// The chain.
	pub genesis: [u8; 32],
	/// The identifier of the first.
	pub first: Identifier,
	/// What their secrets follow from.
	pub secret: Secret,
}

fn bad_row(path: &Path, line: u64, failure: Failure) -> Failure {
	Failure { message: format!("{}, line {line}: {}", path.display(), failure.message), ..failure }
}

impl Table {
	/// Looks at the headings of a table: `holder.party` or `holder.person`, or both with one cell empty in each row;
	/// `document` (a file beside the table) or `document.sha256`; and the attributes, in the order of the schema.
	pub fn open(path: &Path) -> Outcome<Self> {
		let headings = Rows::open(path)?.read()?.map(|row| row.cells).unwrap_or_default();
		let meaning = |(number, heading): (usize, &String)| {
			Ok(match heading.as_str() {
				"holder.party" => Meaning::Party,
				"holder.person" => Meaning::Person,
				"document" => Meaning::Document,
				"document.sha256" => Meaning::Sha256,
				_ => Meaning::Attribute(Column::parse(number, heading)?),
			})
		};
		let meanings = (1..).zip(&headings).map(meaning).collect::<Outcome<Vec<Meaning>>>();
		let meanings = meanings.map_err(|failure| bad_row(path, 1, failure))?;
		let holder = meanings.iter().any(|it| matches!(it, Meaning::Party | Meaning::Person));
		let document = meanings.iter().filter(|it| matches!(it, Meaning::Document | Meaning::Sha256)).count();
		if !holder || document != 1 {
			let why = "a table has a column holder.party or holder.person, and one of document and document.sha256";
			return Err(Failure::file(path, why));
		}
		Ok(Self { path: path.into(), meanings })
	}

	/// The licence in a row.
	fn row(&self, cells: &[String], common: &Common, index: u32) -> Outcome<Kept> {
		let identifier = identifier_at(&common.first, index)?;
		let secret = common.secret.of_licence(identifier.serial);
		let (mut holder, mut sha256, mut says) = (None, None, Vec::with_capacity(self.meanings.len()));
		for (meaning, cell) in self.meanings.iter().zip(cells) {
			match meaning {
				Meaning::Party | Meaning::Person if cell.is_empty() => {}
				Meaning::Party | Meaning::Person if holder.is_some() => {
					return Err(Failure::input("there are two holders"));
				}
				Meaning::Party => {
					let party = cell.parse().map_err(|_| Failure::input("the holder is no party's number"))?;
					holder = Some(HolderFile::Party(party));
				}
				Meaning::Person => holder = Some(HolderFile::Person(cell.into())),
				Meaning::Document => {
					let folder = self.path.parent().unwrap_or_else(|| Path::new("."));
					// Neither its name nor why is shown: files are called after people.
					let bad = |_| Failure::input("the document of this line cannot be read");
					sha256 = Some(sha256_of(&folder.join(cell)).map_err(bad)?);
				}
				Meaning::Sha256 => {
					let bad = |_| Failure::input("the document's hash is not 64 hexadecimal digits");
					sha256 = Some(unhex_32(cell).map_err(bad)?);
				}
				Meaning::Attribute(column) => says.push(column.attribute(cell)?),
			}
		}
		let holder = holder.ok_or_else(|| Failure::input("there is no holder"))?;
		let sha256 = sha256.ok_or_else(|| Failure::input("there is no document"))?;
		let attributes = Attributes::new(secret.clone(), says).map_err(bad_attributes)?;
		Ok(Kept::batched(common.genesis, identifier.to_string(), holder, sha256, secret, attributes))
	}

	/// Does something with each licence, in order.
	fn each(&self, common: &Common, mut act: impl FnMut(u32, Kept) -> Outcome) -> Outcome<u32> {
		let mut rows = Rows::open(&self.path)?;
		rows.read()?;
		let mut index = 0u32;
		while let Some(row) = rows.read()? {
			if index >= MAX_BATCH {
				return Err(too_many());
			}
			let kept = self.row(&row.cells, common, index).map_err(|failure| bad_row(&self.path, row.line, failure))?;
			act(index, kept)?;
			index = index.saturating_add(1);
		}
		Ok(index)
	}

	/// How many licences it has, whatever is in its cells.
	pub fn count(&self) -> Outcome<u32> {
		let mut rows = Rows::open(&self.path)?;
		rows.read()?;
		let mut count = 0u32;
		while rows.read()?.is_some() {
			if count >= MAX_BATCH {
				return Err(too_many());
			}
			count = count.saturating_add(1);
		}
		Ok(count)
	}

	/// The tree of all certificates.
	pub fn batch(&self, common: &Common, output: Output) -> Outcome<Batch> {
		let mut certificates = Vec::new();
		self.each(common, |index, kept| {
			certificates.push(kept.certificate(identifier_at(&common.first, index)?.serial));
			news(output, index, "read");
			Ok(())
		})?;
		Batch::new(certificates).map_err(|error| match error {
			BatchError::Count(procurement_disclosure::TreeError::Empty) => {
				Failure::file(&self.path, "there is no licence in this table")
			}
			BatchError::Count(_) => too_many(),
			BatchError::SerialsNotConsecutive => Failure::internal(error),
		})
	}

	/// Writes what each holder keeps, a line each, into a new file that only its owner may read.
	pub fn write(&self, common: &Common, batch: &Batch, to: &Path, output: Output) -> Outcome {
		let bad = |error: std::io::Error| match error.kind() {
			ErrorKind::AlreadyExists => {
				let message = format!("{} is there already and is not overwritten.", to.display());
				Failure::new(Exit::BadFile, "FileExists", message)
					.advise("Name another file; or give --resume, if this batch was written and not sent.")
			}
			_ => Failure::file(to, error),
		};
		let mut options = OpenOptions::new();
		options.write(true).create_new(true);
		#[cfg(unix)]
		{
			use std::os::unix::fs::OpenOptionsExt;
			options.mode(0o600);
		}
		let changed = || Failure::file(&self.path, "this was changed while it was read").advise("Begin again.");
		let mut file = BufWriter::with_capacity(1 << 20, options.open(to).map_err(bad)?);
		let count = self.each(common, |index, mut kept| {
			let membership = batch.membership(index).ok_or_else(changed)?;
			if membership.certificate != kept.certificate(membership.certificate.serial) {
				return Err(changed());
			}
			kept.membership = Some(membership);
			file.write_all(kept.line()?.as_bytes()).map_err(bad)?;
			news(output, index, "written");
			Ok(())
		})?;
		if count != batch.count() {
			return Err(changed());
		}
		file.flush().and_then(|()| file.get_ref().sync_all()).map_err(bad)
	}
}

fn news(output: Output, index: u32, what: &str) {
	let count = index.saturating_add(1);
	if count.is_multiple_of(NEWS) {
		output.progress(format!("{count} licences {what}"));
	}
}

fn too_many() -> Failure {
	Failure::new(Exit::BadFile, "BatchTooLarge", format!("A batch has at most {MAX_BATCH} licences."))
		.advise("Make several tables.")
}

/// The identifier at a place of a batch.
pub fn identifier_at(first: &Identifier, index: u32) -> Outcome<Identifier> {
	let serial = first.serial.checked_add(index);
	let identifier = serial.map(|serial| Identifier { serial, ..*first }).filter(Identifier::is_well_formed);
	identifier.ok_or_else(|| {
		Failure::new(Exit::Usage, "SerialOutOfRange", "The serial numbers go beyond 999999999.")
			.advise("Begin lower with --first.")
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use procurement_disclosure::Holder;

	const QUIET: Output = Output { json: false, quiet: true, yes: false };

	fn common() -> Common {
		let first = Identifier {
			type_code: *b"11100000000013338W001",
			issuer: *b"11440300MA5DA12340",
			serial: 100,
			version: 1,
		};
		Common { genesis: [7; 32], first, secret: Secret::new([1; 32]) }
	}

	fn table(folder: &Path, text: &str) -> Outcome<Table> {
		let path = folder.join("table.csv");
		std::fs::write(&path, text).unwrap();
		Table::open(&path)
	}

	/// So many rows.
	fn rows(count: usize) -> String {
		let hash = "07".repeat(32);
		let mut text = String::from("holder.party,holder.person,document.sha256,name,born:notAfter\n");
		for row in 0..count {
			let (party, person) =
				if row % 2 == 0 { (row.to_string(), String::new()) } else { (String::new(), format!("ID {row}")) };
			text.push_str(&format!("{party},{person},{hash},\"name {row}\",2008-01-01\n"));
		}
		text
	}

	#[test]
	fn every_holder_should_get_a_line_that_leads_to_the_root() {
		let folder = tempfile::tempdir().unwrap();
		let table = table(folder.path(), &rows(5)).unwrap();
		let batch = table.batch(&common(), QUIET).unwrap();
		let out = folder.path().join("holders");
		table.write(&common(), &batch, &out, QUIET).unwrap();
		let text = std::fs::read_to_string(&out).unwrap();
		assert_eq!(text.lines().count(), 5);
		for (index, line) in (0..).zip(text.lines()) {
			let kept = Kept::parse(line).unwrap();
			let membership = kept.membership.clone().unwrap();
			assert!(membership.proves(&batch.root(), 100, 5, index));
			assert_eq!(membership.certificate, kept.certificate(100 + index));
			assert_eq!(matches!(membership.certificate.holder, Holder::Party(_)), index % 2 == 0);
			assert_eq!(kept.identifier, identifier_at(&common().first, index).unwrap().to_string());
		}
		assert_eq!(table.count(), Ok(5));
		assert_eq!(Kept::whole(&out, &[7; 32], &common().first, 5), Ok(batch.root()));
		assert_eq!(table.write(&common(), &batch, &out, QUIET).unwrap_err().name, "FileExists");
		#[cfg(unix)]
		{
			use std::os::unix::fs::PermissionsExt;
			assert_eq!(std::fs::metadata(&out).unwrap().permissions().mode() & 0o777, 0o600);
		}
	}

	#[test]
	fn a_batch_should_be_resumed_only_with_every_line_as_it_was_written() {
		let folder = tempfile::tempdir().unwrap();
		let write = |name: &str, count: usize, secret: u8| {
			let table = table(folder.path(), &rows(count)).unwrap();
			let common = Common { secret: Secret::new([secret; 32]), ..common() };
			let out = folder.path().join(name);
			table.write(&common, &table.batch(&common, QUIET).unwrap(), &out, QUIET).unwrap();
			std::fs::read_to_string(out).unwrap()
		};
		let (text, other, six) = (write("five", 5, 1), write("other", 5, 2), write("six", 6, 1));
		let lines: Vec<&str> = text.lines().collect();
		let path = folder.path().join("changed");
		let whole = |text: &str, genesis: [u8; 32], first: u32, count: u32| {
			let _gone = std::fs::remove_file(&path);
			crate::files::write_secret(&path, text.as_bytes()).unwrap();
			let first = Identifier { serial: first, ..common().first };
			Kept::whole(&path, &genesis, &first, count).map_err(|failure| {
				assert_eq!(failure.exit, Exit::BadFile);
				assert!(!failure.advice.is_empty() && !failure.to_string().contains("ID "), "{failure}");
				(failure.name, failure.message)
			})
		};
		let refused = |text: &str, why: &str| {
			let (name, message) = whole(text, [7; 32], 100, 5).unwrap_err();
			assert!(message.contains(why), "{why}: {message}");
			name
		};
		assert!(whole(&text, [7; 32], 100, 5).is_ok());
		// A line in the middle that is another batch's, missing, twice, altered, or no licence at all.
		let with = |place: usize, line: &str| {
			let mut lines = lines.clone();
			lines[place] = line;
			lines.join("\n")
		};
		assert_eq!(refused(&with(2, other.lines().nth(2).unwrap()), "line 3"), "NotThisBatch");
		assert_eq!(refused(&with(2, six.lines().nth(2).unwrap()), "line 3"), "NotThisBatch");
		assert_eq!(refused(&with(2, lines[3]), "identifier"), "NotThisBatch");
		assert_eq!(refused(&with(2, &lines[2].replace("name 2", "name 9")), "something else"), "NotThisBatch");
		assert_eq!(refused(&with(2, "{}"), "line 3"), "NotThisBatch");
		assert_eq!(refused(&with(4, &"x".repeat((1 << 20) + 1)), "longer"), "NotThisBatch");
		// The end is missing, or there is too much.
		assert_eq!(refused(&lines[..4].join("\n"), "4 licences, and the table 5"), "IncompleteBatch");
		assert_eq!(refused(&format!("{text}{}\n", lines[4]), "6 licences"), "IncompleteBatch");
		assert_eq!(refused("", "0 licences"), "IncompleteBatch");
		// Another chain, another serial number, another table.
		for (genesis, first, count) in [([8; 32], 100, 5), ([7; 32], 101, 5), ([7; 32], 100, 9), ([7; 32], 100, 2)] {
			let (name, _) = whole(&text, genesis, first, count).unwrap_err();
			assert_eq!(name, "NotThisBatch", "{first} {count}");
		}
		#[cfg(unix)]
		{
			use std::os::unix::fs::PermissionsExt;
			std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
			assert_eq!(Kept::whole(&path, &[7; 32], &common().first, 5).unwrap_err().name, "ExposedKey");
		}
	}

	#[test]
	fn a_table_that_changes_while_it_is_read_should_be_noticed() {
		let folder = tempfile::tempdir().unwrap();
		let read = table(folder.path(), &rows(5)).unwrap();
		let batch = read.batch(&common(), QUIET).unwrap();
		for (name, changed) in [("a", rows(4)), ("b", rows(6)), ("c", rows(5).replace("name 3", "name 4"))] {
			let table = table(folder.path(), &changed).unwrap();
			let failure = table.write(&common(), &batch, &folder.path().join(name), QUIET).unwrap_err();
			assert!(failure.message.contains("changed"), "{failure}");
		}
	}

	#[test]
	fn wrong_tables_should_be_refused_by_line_and_without_showing_a_cell() {
		let folder = tempfile::tempdir().unwrap();
		let refused = |text: &str| {
			let failure = table(folder.path(), text).and_then(|table| table.batch(&common(), QUIET)).unwrap_err();
			assert_eq!(failure.exit, Exit::BadFile, "{failure}");
			assert!(!failure.to_string().contains("Wang"), "{failure}");
			failure.message
		};
		let hash = "07".repeat(32);
		let head = "holder.party,document.sha256,name,age:atLeast\n";
		assert!(refused("name\nWang\n").contains("holder.party"));
		assert!(refused("holder.party,name\n1,Wang\n").contains("document"));
		assert!(refused(head).contains("no licence"));
		assert!(refused(&format!("{head}1,{hash},Wang,18\n2,{hash},Wang\n")).contains("line 3"));
		assert!(refused(&format!("{head}1,{hash},Wang,18\nWang,{hash},x,18\n")).contains("line 3"));
		assert!(refused(&format!("{head},{hash},Wang,18\n")).contains("no holder"));
		assert!(refused(&format!("{head}1,{hash},Wang,Wang\n")).contains("age"));
		assert!(refused(&format!("{head}1,07,Wang,18\n")).contains("line 2"));
		assert!(refused("holder.party,document.sha256,age:about\n").contains("column 3"));
		// Without headings the first row's cells stand in their place.
		assert!(refused(&format!("1,{hash},name:Wang,18\n")).contains("column 3"));
		assert!(refused(&format!("1,{hash},Wang,18\n")).contains("holder.party"));
		let missing = refused("holder.party,document,name\n1,Wang.pdf,x\n");
		assert!(missing.contains("line 2") && missing.contains("document"), "{missing}");
		let both = format!("holder.party,holder.person,document.sha256\n1,Wang,{hash}\n");
		assert!(refused(&both).contains("two holders"));
		let name = format!("holder.party,document.sha256,a,a\n1,{hash},x,Wang\n");
		assert!(refused(&name).contains("twice"));
	}

	#[test]
	fn serial_numbers_should_not_go_beyond_their_end() {
		let first = Identifier { serial: procurement_disclosure::MAX_SERIAL, ..common().first };
		assert!(identifier_at(&first, 0).is_ok());
		assert_eq!(identifier_at(&first, 1).unwrap_err().name, "SerialOutOfRange");
		assert_eq!(identifier_at(&first, u32::MAX).unwrap_err().name, "SerialOutOfRange");
	}

	/// The figure of docs/performance.md: `cargo nextest run … --run-ignored only a_hundred_thousand`.
	#[test]
	#[ignore = "a measurement"]
	fn a_hundred_thousand_licences_should_be_made_and_written_in_ten_seconds() {
		let folder = tempfile::tempdir().unwrap();
		let table = table(folder.path(), &rows(100_000)).unwrap();
		let began = std::time::Instant::now();
		let batch = table.batch(&common(), QUIET).unwrap();
		let tree = began.elapsed();
		table.write(&common(), &batch, &folder.path().join("holders"), QUIET).unwrap();
		let all = began.elapsed();
		println!("100,000 licences: root after {tree:?}, all written after {all:?}");
		assert!(all.as_secs() < 10, "{all:?}");
	}
}
