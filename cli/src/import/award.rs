//! How the winner is found: what a record says of it, and what holds here.

use super::{report::Report, Options};
use crate::{
	draft::{CriterionDraft, Decimal},
	exit::{Failure, Outcome},
	json::At,
	money,
};
use procurement_primitives::tender::{AwardMethods, BasisPoints, Category, Ruleset, WHOLE};

/// What a rated award gives the price where neither the record nor the command line says: more than half, so that the
/// lowest price wins unless quality differs much.
const USUAL_PRICE_WEIGHT: BasisPoints = 6_000;

/// What a record says of how the winner is found.
#[derive(Clone, Debug)]
pub struct AwardFound<'a> {
	/// Where.
	pub path: String,
	/// The record's code.
	pub code: String,
	/// Whether it means the price alone.
	pub price_only: bool,
	/// What it says in words.
	pub words: Option<At<'a>>,
}

/// How the winner is found here.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Award {
	/// The price's share of the total; `None`: the lowest price wins.
	pub price_weight: Option<BasisPoints>,
	/// What has the rest.
	pub criterion: Option<CriterionDraft>,
}

/// Decides how the winner is found: as the command line says, else as the record says, within what the rules admit.
pub fn decide(
	found: Option<&AwardFound<'_>>,
	options: &Options,
	rules: &Ruleset,
	category: Category,
	report: &mut Report,
) -> Outcome<Award> {
	let (rated, why) = match (options.price_only, &options.price_weight, found, rules.award.methods) {
		(true, ..) => (false, "as the command line says".to_string()),
		(_, Some(_), ..) => (true, "as the command line says".to_string()),
		(_, _, Some(found), AwardMethods::PriceOnly) if !found.price_only => {
			(false, format!("the record says {}, and the ruleset admits the price alone", found.code))
		}
		(_, _, Some(found), AwardMethods::Rated) if found.price_only => {
			(true, format!("the record says {}, and the ruleset admits rated awards only", found.code))
		}
		(_, _, Some(found), _) if found.price_only => {
			report.map_as(&found.path, "the lowest price wins", format!("{} in the record", found.code));
			return Ok(Award::default());
		}
		(_, _, Some(found), _) => (true, format!("the record says {} and gives no weights", found.code)),
		(_, _, None, AwardMethods::Rated) => (true, "the ruleset admits rated awards only".to_string()),
		(_, _, None, _) => (false, "the record does not say how the winner is found".to_string()),
	};
	if !rated {
		report.choose("award", "the lowest price wins", format!("{why}; choose with --price-weight"));
		return Ok(Award::default());
	}
	let bounds = rules.award.price_weights.of(category);
	let weight = match &options.price_weight {
		Some(percent) => money::units(percent, 2)
			.ok()
			.and_then(|units| BasisPoints::try_from(units).ok())
			.filter(|weight| (1..=WHOLE).contains(weight))
			.ok_or_else(|| Failure::usage(format!("--price-weight {percent} is no percentage from 0.01 to 100.")))?,
		None => USUAL_PRICE_WEIGHT.clamp(bounds.min, bounds.max),
	};
	let rest = WHOLE.saturating_sub(weight);
	report.choose(
		"award",
		format!("price {} %, experts {} %", Decimal::percent(weight).0, Decimal::percent(rest).0),
		format!("{why}; choose with --price-weight or --price-only, or write the criteria into the draft"),
	);
	if !bounds.contain(weight) {
		report.warn(format!(
			"the price's weight must be between {} % and {} % for {}",
			Decimal::percent(bounds.min).0,
			Decimal::percent(bounds.max).0,
			category.code()
		));
	}
	let criterion = (rest > 0).then(|| CriterionDraft {
		title: "Quality".into(),
		description: words(found, report),
		lots: None,
		weight: Decimal::percent(rest),
		better: None,
		unit: None,
	});
	Ok(Award { price_weight: Some(weight), criterion })
}

/// What the record says of the criteria, as the criterion's description.
fn words(found: Option<&AwardFound<'_>>, report: &mut Report) -> String {
	let Some(at) = found.and_then(|found| found.words.as_ref()) else { return String::new() };
	let (words, is_cut) = super::cut(at.text().unwrap_or_default(), super::PARAGRAPH);
	report.map_as(at.path(), "the criterion's description", if is_cut { "cut" } else { "" });
	words
}
