//! Scores and ranking computed once more, from nothing but what `awards_explain` shows of each bid: its price, its numbers,
//! its marks, and the weights. Plain fractions of whole numbers; no code of the chain's.

use serde_json::Value as Json;

/// The whole of a weight, in hundredths of a percent, and of a mark.
const WHOLE: u128 = 10_000;

/// A hundredth of a percent of the whole score is so many ten-thousandths of a point: the whole is 100 points.
const UNITS: u128 = 100;

/// A number, or an amount in a string.
fn number(json: &Json) -> u128 {
	let from_text = || json.as_str().and_then(|text| text.parse().ok());
	json.as_u64().map(u128::from).or_else(from_text).unwrap_or_else(|| panic!("{json} is no number"))
}

/// The lines of a score.
fn lines(bid: &Json) -> &[Json] {
	bid["lines"].as_array().expect("a bid that counts is explained line by line")
}

/// The evaluation price times 10,000: the price less what is off for small firms.
fn evaluation_price(bid: &Json) -> u128 {
	number(&bid["offer"]["price"]) * (WHOLE - number(&bid["offer"]["deduction"]))
}

/// What a line comes to: its weight times `part` ÷ `whole`, rounded down once, in ten-thousandths of a point.
fn points(line: &Json, part: u128, whole: u128) -> u128 {
	number(&line["weight"]) * UNITS * part / whole
}

/// What all bids say to the formula that `line` is about.
fn numbers(bids: &[Json], line: &Json) -> Vec<u128> {
	let same = |other: &&Json| other["line"] == "formula" && other["criterion"] == line["criterion"];
	let value = |bid: &Json| number(&lines(bid).iter().find(same).expect("every bid has that line")["value"]);
	bids.iter().map(value).collect()
}

/// What a line must come to, given all bids that count.
fn score(bids: &[Json], bid: &Json, line: &Json) -> u128 {
	match line["line"].as_str().expect("a line says what it is for") {
		"price" => {
			let lowest = bids.iter().map(evaluation_price).min().expect("there are bids");
			points(line, lowest, evaluation_price(bid))
		}
		"formula" => {
			let (own, all) = (number(&line["value"]), numbers(bids, line));
			if line["better"] == "higher" {
				points(line, own, *all.iter().max().expect("there are bids"))
			} else {
				points(line, *all.iter().min().expect("there are bids"), own)
			}
		}
		"expert" => {
			let marks = line["marks"].as_array().expect("there are marks");
			let sum: u128 = marks.iter().map(|mark| number(&mark["mark"])).sum();
			points(line, sum, u128::try_from(marks.len()).expect("they are few") * WHOLE)
		}
		other => panic!("nobody told of a line for {other}"),
	}
}

/// The bidders and their totals, in ten-thousandths of a point, the best first: higher total, then lower price, then the
/// earlier bid. Each line must be what the chain says it is.
pub fn ranking(bids: &[Json]) -> Vec<(u32, u128)> {
	let mut ranked = Vec::new();
	for bid in bids {
		let weights: u128 = lines(bid).iter().map(|line| number(&line["weight"])).sum();
		assert_eq!(weights, WHOLE, "the weights are the whole");
		let mut total = 0;
		for line in lines(bid) {
			let score = score(bids, bid, line);
			assert_eq!(number(&line["score"]), score, "bidder {}: {line}", bid["bidder"]);
			total += score;
		}
		assert_eq!(number(&bid["total"]), total, "bidder {}", bid["bidder"]);
		let moment = bid["received"].as_str().expect("a moment is text").to_string();
		let bidder = u32::try_from(number(&bid["bidder"])).expect("a party's number is short");
		ranked.push((WHOLE * UNITS - total, number(&bid["offer"]["price"]), moment, number(&bid["number"]), bidder));
	}
	ranked.sort();
	ranked.into_iter().map(|(missing, _, _, _, bidder)| (bidder, WHOLE * UNITS - missing)).collect()
}
