//! A table's rows, one after the other (RFC 4180).

use crate::{
	exit::{Failure, Outcome},
	files,
};
use csv_core::{ReadRecordResult, Reader};
use std::{
	fs::File,
	io::{BufRead, BufReader},
	path::{Path, PathBuf},
};

/// How many bytes a row may have: a quotation mark that is never closed does not swallow the table.
const MAX_ROW: usize = 64 * 1024;
/// How many cells a row may have: more than twice the attributes of a licence.
const MAX_CELLS: usize = 256;

/// What is read of a table at a time.
pub struct Rows<Input = BufReader<File>> {
	path: PathBuf,
	input: Input,
	reader: Reader,
	/// How many lines ended between rows, which the reader does not see.
	skipped: u64,
	/// As many as the first row has.
	columns: Option<usize>,
	bytes: Vec<u8>,
	ends: Vec<usize>,
}

/// A row of a table.
#[derive(Debug, Eq, PartialEq)]
pub struct Row {
	/// The line of the file in which it begins, from 1.
	pub line: u64,
	pub cells: Vec<String>,
}

impl Rows {
	pub fn open(path: &Path) -> Outcome<Self> {
		Ok(Self::of(path, BufReader::new(files::open(path)?)))
	}
}

impl<Input: BufRead> Rows<Input> {
	fn of(path: &Path, input: Input) -> Self {
		let (bytes, ends) = (vec![0; MAX_ROW], vec![0; MAX_CELLS]);
		Self { path: path.into(), input, reader: Reader::new(), skipped: 0, columns: None, bytes, ends }
	}

	/// Goes to where a row begins: the reader would count the second half of "\r\n" and empty lines to the row after them.
	fn skip_ends_of_lines(&mut self) -> std::io::Result<()> {
		loop {
			let input = self.input.fill_buf()?;
			let ends = input.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
			let (count, lines) = ends.fold((0usize, 0u64), |(count, lines), byte| {
				(count.saturating_add(1), lines.saturating_add(u64::from(*byte == b'\n')))
			});
			if count == 0 {
				return Ok(());
			}
			self.input.consume(count);
			self.skipped = self.skipped.saturating_add(lines);
		}
	}

	/// The next row, the headings first. Empty lines are none.
	pub fn read(&mut self) -> Outcome<Option<Row>> {
		self.skip_ends_of_lines().map_err(|error| Failure::file(&self.path, error))?;
		let line = self.reader.line().saturating_add(self.skipped);
		// What is said of a row never holds a cell: it may be personal.
		let unfit = |path: &Path, why: &str| Failure::file(path, format!("the row at line {line} {why}"));
		let (mut length, mut count) = (0usize, 0usize);
		loop {
			let input = self.input.fill_buf().map_err(|_| unfit(&self.path, "cannot be read"))?;
			let (bytes, ends) = (self.bytes.get_mut(length..), self.ends.get_mut(count..));
			let (result, read, written, ended) =
				self.reader.read_record(input, bytes.unwrap_or_default(), ends.unwrap_or_default());
			self.input.consume(read);
			length = length.saturating_add(written);
			count = count.saturating_add(ended);
			match result {
				ReadRecordResult::InputEmpty => {}
				ReadRecordResult::OutputFull => return Err(unfit(&self.path, "is longer than 64 KiB")),
				ReadRecordResult::OutputEndsFull => return Err(unfit(&self.path, "has more than 256 cells")),
				ReadRecordResult::End => return Ok(None),
				ReadRecordResult::Record => break,
			}
		}
		if *self.columns.get_or_insert(count) != count {
			return Err(unfit(&self.path, "has not the headings' number of cells"));
		}
		let (mut cells, mut start) = (Vec::with_capacity(count), 0);
		for end in self.ends.iter().take(count) {
			let cell = self.bytes.get(start..*end).and_then(|cell| std::str::from_utf8(cell).ok());
			cells.push(cell.ok_or_else(|| unfit(&self.path, "is not UTF-8"))?.to_string());
			start = *end;
		}
		Ok(Some(Row { line, cells }))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn rows(text: &[u8]) -> Result<Vec<Row>, String> {
		// Small pieces, so that rows and cells are cut in the middle.
		let mut rows = Rows::of(Path::new("table.csv"), BufReader::with_capacity(3, text));
		let mut all = Vec::new();
		while let Some(row) = rows.read().map_err(|failure| failure.message)? {
			all.push(row);
		}
		Ok(all)
	}

	#[test]
	fn rows_should_be_read_with_quotes_line_breaks_and_any_end_of_line() {
		let row = |line, cells: &[&str]| Row { line, cells: cells.iter().map(|cell| cell.to_string()).collect() };
		let text = "\u{feff}name,place\r\n\"Mei, \"\"the\"\" fitter\",\"two\nlines\"\n\n李,\nlast,row".as_bytes();
		// The mark of UTF-8 at the very beginning comes in one piece.
		let mut whole = Rows::of(Path::new("table.csv"), text);
		assert_eq!(whole.read().unwrap(), Some(row(1, &["name", "place"])));
		let expected = [
			row(1, &["name", "place"]),
			row(2, &["Mei, \"the\" fitter", "two\nlines"]),
			row(5, &["李", ""]),
			row(6, &["last", "row"]),
		];
		assert_eq!(rows(&text[3..]).unwrap(), expected);
		assert_eq!(rows(b"").unwrap(), []);
	}

	#[test]
	fn rows_should_be_refused_without_repeating_what_they_hold() {
		let refused = |text: &[u8], why: &str| {
			let said = rows(text).unwrap_err();
			assert!(said.contains(why), "{said}");
			assert!(!said.contains("secret"), "{said}");
		};
		refused(b"a,b\nsecret\n", "line 2 has not the headings' number of cells");
		refused(b"a,b\nsecret,secret,secret\n", "line 2 has not the headings' number of cells");
		refused(b"a,b\n1,2\nsecret,\xff\n", "line 3 is not UTF-8");
		refused([b"a,b\n\"secret".as_slice(), &[b'x'; MAX_ROW]].concat().as_slice(), "line 2 is longer than 64 KiB");
		refused(&[b','; MAX_CELLS], "line 1 has more than 256 cells");
	}

	#[test]
	fn rows_should_have_room_for_the_most_cells() {
		assert_eq!(rows(&[b','; MAX_CELLS - 1]).unwrap()[0].cells.len(), MAX_CELLS);
	}
}
