//! Reads the tables of `docs/roles.md`.

use alloc::{format, string::String, vec::Vec};
use procurement_primitives::identity::Permissions;
use std::collections::BTreeMap;

const DOCUMENT: &str = include_str!("../../../../docs/roles.md");

/// One of those who may make a call, and what a delegate needs for it.
pub(super) struct May {
	pub who: &'static str,
	pub permission: Option<Permissions>,
}

/// A line of a table: who may make a call.
pub(super) struct Row {
	/// The call, with a comma and in which case if there are several.
	pub name: String,
	pub may: Vec<May>,
	/// Whether a proxy may make it, if its type lets it.
	pub by_proxy: bool,
}

/// Which pallets' calls a type of proxy lets through.
pub(super) enum Passes {
	AllBut(Vec<&'static str>),
	None,
}

/// The cells of each line of the tables with this head.
fn lines(head: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
	let mut within = false;
	DOCUMENT.lines().filter_map(move |line| {
		within = line == head || (within && line.starts_with('|'));
		let cells = line.strip_prefix("| ")?.strip_suffix(" |")?;
		(within && line != head).then(|| cells.split(" | ").collect())
	})
}

/// What stands between backticks.
fn quoted(text: &'static str) -> impl Iterator<Item = &'static str> {
	text.split('`').skip(1).step_by(2)
}

fn permission_of(name: &str) -> Permissions {
	let bit = |bit: u32| Permissions::from_bits(1 << bit);
	let known = (0..32).filter_map(bit).find(|it| it.names() == [name.to_lowercase()]);
	known.unwrap_or_else(|| panic!("no permission is called {name}"))
}

fn may_of(text: &'static str) -> May {
	match text.split_once(" (`") {
		Some((who, rest)) => May { who, permission: Some(permission_of(rest.trim_end_matches("`)"))) },
		None => May { who: text, permission: None },
	}
}

/// Every line that says who may make a call.
pub(super) fn rows() -> Vec<Row> {
	let mut rows = Vec::new();
	for cells in lines("| call | who | proxy |") {
		let [calls, who, proxy] = cells[..] else { panic!("not three cells: {cells:?}") };
		let mut names: Vec<_> = quoted(calls).collect();
		// A case may quote something too: calls are what stands before it.
		let case = calls.char_indices().filter(|(_, it)| *it == ',').map(|(at, _)| calls[at..].trim_end());
		let case = case.into_iter().find(|it| !it.starts_with(", `")).unwrap_or("");
		names.retain(|name| !case.contains(name));
		let pallet = names[0].split_once('.').expect("a pallet stands before the first call").0;
		for name in names {
			let call = name.split_once('.').map_or(name, |(_, call)| call);
			let may = who.split("; ").map(may_of).collect();
			let by_proxy = match proxy {
				"yes" => true,
				"never" => false,
				_ => panic!("neither yes nor never: {proxy}"),
			};
			rows.push(Row { name: format!("{pallet}.{call}{case}"), may, by_proxy });
		}
	}
	rows
}

/// What each type of proxy lets through.
pub(super) fn proxies() -> BTreeMap<&'static str, Passes> {
	let of = |cells: Vec<&'static str>| {
		let [kind, passes] = cells[..] else { panic!("not two cells: {cells:?}") };
		let passes = match passes {
			"none" => Passes::None,
			_ if passes.starts_with("all") => Passes::AllBut(quoted(passes).collect()),
			_ => panic!("neither all nor none: {passes}"),
		};
		(quoted(kind).next().expect("a type"), passes)
	};
	lines("| type | which of these calls |").map(of).collect()
}
