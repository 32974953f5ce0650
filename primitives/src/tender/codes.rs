//! The codelists that a notice is written in. Codes are those of OCDS 1.1.5 where it has a list, so that exporting a
//! tender is looking its codes up; what OCDS has no word for is marked as ours.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Declares a closed codelist: an enum, the code of each entry, and the way back from the code.
macro_rules! codelist {
	(
		$(#[$about:meta])*
		$name:ident { $($(#[$entry:meta])* $variant:ident = $index:tt => $code:tt,)+ }
	) => {
		$(#[$about])*
		#[derive(
			Clone,
			Copy,
			Debug,
			Decode,
			DecodeWithMemTracking,
			Deserialize,
			Encode,
			Eq,
			MaxEncodedLen,
			Ord,
			PartialEq,
			PartialOrd,
			Serialize,
			TypeInfo,
		)]
		pub enum $name {
			$(
				$(#[$entry])*
				#[codec(index = $index)]
				#[serde(rename = $code)]
				$variant,
			)+
		}

		impl $name {
			/// Every entry, in the order of its codec index.
			pub const ALL: &'static [Self] = &[$(Self::$variant),+];

			/// The code, as the list writes it.
			pub const fn code(self) -> &'static str {
				match self {
					$(Self::$variant => $code,)+
				}
			}

			/// The entry with exactly this code.
			pub fn from_code(code: &str) -> Option<Self> {
				match code {
					$($code => Some(Self::$variant),)+
					_ => None,
				}
			}
		}
	};
}

pub(crate) use codelist;

codelist! {
	/// How suppliers are found: the procedures of the Government Procurement Law 政府采购法, §26. Ours; OCDS's coarser
	/// word is [`Procedure::method`].
	Procedure {
		/// Open tender 公开招标.
		Open = 0 => "open",
		/// Invited tender 邀请招标.
		Invited = 1 => "invited",
		/// Competitive negotiation 竞争性谈判.
		Negotiation = 2 => "negotiation",
		/// Competitive consultation 竞争性磋商.
		Consultation = 3 => "consultation",
		/// Request for quotations 询价.
		Quotation = 4 => "quotation",
		/// Single source 单一来源.
		SingleSource = 5 => "singleSource",
		/// Framework agreement 框架协议.
		Framework = 6 => "framework",
	}
}

impl Procedure {
	/// What OCDS calls it.
	pub const fn method(self) -> ProcurementMethod {
		match self {
			Self::Open | Self::Framework => ProcurementMethod::Open,
			Self::Invited => ProcurementMethod::Selective,
			Self::Negotiation | Self::Consultation | Self::Quotation => ProcurementMethod::Limited,
			Self::SingleSource => ProcurementMethod::Direct,
		}
	}
}

codelist! {
	/// OCDS `method`.
	ProcurementMethod {
		/// All interested suppliers can bid.
		Open = 0 => "open",
		/// Only qualified suppliers are invited.
		Selective = 1 => "selective",
		/// The buyer contacts suppliers of its choice.
		Limited = 2 => "limited",
		/// One supplier, without competition.
		Direct = 3 => "direct",
	}
}

codelist! {
	/// What is mainly bought: OCDS `procurementCategory`.
	Category {
		/// Goods 货物.
		Goods = 0 => "goods",
		/// Works 工程.
		Works = 1 => "works",
		/// Services 服务.
		Services = 2 => "services",
	}
}

codelist! {
	/// OCDS `tenderStatus`. Ours, [`TenderStatus`](super::TenderStatus), is mapped onto it on export.
	OcdsTenderStatus {
		/// A future purchase is being considered.
		Planning = 0 => "planning",
		/// Scheduled, not yet taking place.
		Planned = 1 => "planned",
		/// Taking place.
		Active = 2 => "active",
		/// Cancelled.
		Cancelled = 3 => "cancelled",
		/// Without success.
		Unsuccessful = 4 => "unsuccessful",
		/// Complete.
		Complete = 5 => "complete",
		/// Nothing more is published.
		Withdrawn = 6 => "withdrawn",
	}
}

codelist! {
	/// A tender's status without its reason. Ours.
	StatusCode {
		/// Being prepared.
		Draft = 0 => "draft",
		/// Published and under way.
		Active = 1 => "active",
		/// Ended with success.
		Complete = 2 => "complete",
		/// Ended without success.
		Unsuccessful = 3 => "unsuccessful",
		/// Called off by the buyer.
		Cancelled = 4 => "cancelled",
	}
}

codelist! {
	/// OCDS `awardCriteria`.
	AwardCriteriaCode {
		/// The lowest price that meets the terms.
		PriceOnly = 0 => "priceOnly",
		/// The lowest cost over the whole life.
		CostOnly = 1 => "costOnly",
		/// The best quality at a fixed price.
		QualityOnly = 2 => "qualityOnly",
		/// Price and other criteria, each with a weight.
		RatedCriteria = 3 => "ratedCriteria",
	}
}

codelist! {
	/// Why a buyer calls a tender off: ProZorro's list.
	CancellationReason {
		/// What was to be bought is not needed any more.
		NoDemand = 0 => "noDemand",
		/// Violations of the law that cannot be mended.
		UnFixable = 1 => "unFixable",
		/// Nobody offers it.
		NoOffer = 2 => "noOffer",
		/// Force majeure.
		ForceMajeure = 3 => "forceMajeure",
		/// The money was cut.
		ExpensesCut = 4 => "expensesCut",
	}
}

codelist! {
	/// Why a tender ended without success 废标: the cases of the Government Procurement Law, §36. Ours.
	UnsuccessfulReason {
		/// Fewer bids stood than the ruleset asks for; they were never opened.
		TooFewBids = 0 => "tooFewBids",
		/// No bid met the terms.
		NoValidBid = 1 => "noValidBid",
		/// Every bid was above the budget.
		AboveBudget = 2 => "aboveBudget",
		/// A breach of the law that affects fairness, as the review body found.
		Irregularity = 3 => "irregularity",
	}
}

codelist! {
	/// What a document is: the entries of OCDS `documentType` that a notice can carry.
	DocumentType {
		/// The notice.
		TenderNotice = 0 => "tenderNotice",
		/// What bidders must know to bid 招标文件.
		BiddingDocuments = 1 => "biddingDocuments",
		/// Technical specifications.
		TechnicalSpecifications = 2 => "technicalSpecifications",
		/// How bids are judged.
		EvaluationCriteria = 3 => "evaluationCriteria",
		/// Who may bid.
		EligibilityCriteria = 4 => "eligibilityCriteria",
		/// Answers to questions.
		Clarifications = 5 => "clarifications",
		/// Bill of quantities 工程量清单.
		BillOfQuantity = 6 => "billOfQuantity",
		/// Draft of the contract.
		ContractDraft = 7 => "contractDraft",
		/// How the contract is carried out.
		ContractArrangements = 8 => "contractArrangements",
		/// Schedules and milestones.
		ContractSchedule = 9 => "contractSchedule",
		/// Guarantees.
		ContractGuarantees = 10 => "contractGuarantees",
		/// The procurement plan.
		ProcurementPlan = 11 => "procurementPlan",
		/// Needs assessment.
		NeedsAssessment = 12 => "needsAssessment",
		/// Feasibility study.
		FeasibilityStudy = 13 => "feasibilityStudy",
		/// Market study.
		MarketStudies = 14 => "marketStudies",
		/// Environmental impact.
		EnvironmentalImpact = 15 => "environmentalImpact",
		/// A public hearing.
		HearingNotice = 16 => "hearingNotice",
		/// Conflicts of interest uncovered.
		ConflictOfInterest = 17 => "conflictOfInterest",
		/// Images.
		Illustration = 18 => "illustration",
		/// Complaints and decisions.
		Complaints = 19 => "complaints",
		/// Why it was cancelled.
		CancellationDetails = 20 => "cancellationDetails",
	}
}

impl DocumentType {
	/// Whether bidders prepare their bids by such documents, so that bids always depend on them: the notice, whatever
	/// belongs to the bidding documents, clarifications too (招标投标法 §23), and what the contract will say. Of the others,
	/// which accompany a purchase, the buyer says whether one is binding.
	pub const fn always_binds(self) -> bool {
		match self {
			Self::TenderNotice
			| Self::BiddingDocuments
			| Self::TechnicalSpecifications
			| Self::EvaluationCriteria
			| Self::EligibilityCriteria
			| Self::Clarifications
			| Self::BillOfQuantity
			| Self::ContractDraft
			| Self::ContractArrangements
			| Self::ContractSchedule
			| Self::ContractGuarantees => true,
			Self::ProcurementPlan
			| Self::NeedsAssessment
			| Self::FeasibilityStudy
			| Self::MarketStudies
			| Self::EnvironmentalImpact
			| Self::HearingNotice
			| Self::ConflictOfInterest
			| Self::Illustration
			| Self::Complaints
			| Self::CancellationDetails => false,
		}
	}
}

codelist! {
	/// A catalogue of what can be bought: OCDS `itemClassificationScheme`, and the Chinese one, which that list lacks.
	ClassificationScheme {
		/// Common Procurement Vocabulary of the EU.
		Cpv = 0 => "CPV",
		/// Its supplementary vocabulary.
		Cpvs = 1 => "CPVS",
		/// Canada's Goods and Services Identification Number.
		Gsin = 2 => "GSIN",
		/// United Nations Standard Products and Services Code.
		Unspsc = 3 => "UNSPSC",
		/// Central Product Classification of the United Nations.
		Cpc = 4 => "CPC",
		/// Russia's classification of 1994.
		Okdp = 5 => "OKDP",
		/// Russia's classification of 2014.
		Okpd = 6 => "OKPD",
		/// Mexico's single classifier.
		Cucop = 7 => "CUCOP",
		/// North American Industry Classification System.
		Naics = 8 => "NAICS",
		/// Product and Service Codes of the United States.
		Psc = 9 => "PSC",
		/// Harmonised System of the World Customs Organization.
		Hs = 10 => "HS",
		/// The Chinese catalogue of government procurement 政府采购品目分类目录. The code of the scheme is ours.
		ChineseCatalogue = 11 => "CN-GPC",
	}
}

codelist! {
	/// Who says that a delivery is as agreed 验收. Ours.
	AcceptanceMethod {
		/// The buyer.
		Buyer = 0 => "buyer",
		/// Inspectors whom the contract names.
		Inspectors = 1 => "inspectors",
		/// A device's attested reading.
		Device = 2 => "device",
	}
}

codelist! {
	/// Which end of a formula's scale is better. Ours.
	Better {
		/// The lower number.
		Lower = 0 => "lower",
		/// The higher number.
		Higher = 1 => "higher",
	}
}

codelist! {
	/// How a price becomes a score. Ours.
	PriceFormula {
		/// The lowest valid price ÷ the bid's price × the weight 低价优先法.
		LowestRatio = 0 => "lowestRatio",
	}
}

codelist! {
	/// What decides between equal totals first; then comes the lower price, then the earlier bid. Ours.
	TieRule {
		/// The lower price.
		LowestPrice = 0 => "lowestPrice",
		/// The higher score on what is not the price.
		BestQuality = 1 => "bestQuality",
		/// The earlier bid.
		EarliestBid = 2 => "earliestBid",
	}
}

codelist! {
	/// Which award criteria a procedure admits. Ours.
	AwardMethods {
		/// The price alone.
		PriceOnly = 0 => "priceOnly",
		/// Rated criteria only.
		Rated = 1 => "rated",
		/// Either.
		Either = 2 => "either",
	}
}

codelist! {
	/// A part of a notice that an amendment changed. Ours.
	Part {
		/// The title.
		Title = 0 => "title",
		/// The description.
		Description = 1 => "description",
		/// The enquiry deadline.
		EnquiryDeadline = 2 => "enquiryDeadline",
		/// The bid deadline.
		BidDeadline = 3 => "bidDeadline",
		/// Lots: their values, award criteria, classification or texts.
		Lots = 4 => "lots",
		/// The criteria of rated awards.
		Criteria = 5 => "criteria",
		/// The documents.
		Documents = 6 => "documents",
		/// The licence classes that a bidder must hold.
		Eligibility = 7 => "eligibility",
		/// The schedule of payment.
		Schedule = 8 => "schedule",
	}
}

codelist! {
	/// Something that an account may do to a tender now. The code is the call's name in camel case.
	TenderAction {
		/// Change a draft's header and texts.
		Edit = 0 => "edit",
		/// Add or replace a draft's lot.
		PutLot = 1 => "putLot",
		/// Remove a draft's lot.
		RemoveLot = 2 => "removeLot",
		/// Set a draft's criteria.
		SetCriteria = 3 => "setCriteria",
		/// Set a draft's documents.
		SetDocuments = 4 => "setDocuments",
		/// Set a draft's licence classes.
		SetEligibility = 5 => "setEligibility",
		/// Set a draft's keyholders.
		SetKeyholders = 6 => "setKeyholders",
		/// Set a draft's schedule of payment.
		SetSchedule = 7 => "setSchedule",
		/// Invite a supplier.
		Invite = 8 => "invite",
		/// Take an invitation back.
		Disinvite = 9 => "disinvite",
		/// Publish a draft, if it meets every rule.
		Publish = 10 => "publish",
		/// Amend before the deadline.
		Amend = 11 => "amend",
		/// Cancel.
		Cancel = 12 => "cancel",
		/// Ask a question.
		Ask = 13 => "ask",
		/// Answer a question.
		Answer = 14 => "answer",
		/// Name keyholders for fresh keys.
		Rekey = 15 => "rekey",
		/// Take bids again, under fresh keys.
		Resume = 16 => "resume",
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	macro_rules! every_code_should_lead_back {
		($($name:ident),+) => {
			$(
				for (position, entry) in $name::ALL.iter().enumerate() {
					assert_eq!($name::from_code(entry.code()), Some(*entry));
					assert_eq!(entry.encode(), [position as u8], "{}: the order is the index", entry.code());
					let json = alloc::format!("\"{}\"", entry.code());
					assert_eq!(serde_json::to_string(entry).unwrap(), json);
				}
				assert_eq!($name::from_code("no such code"), None);
			)+
		};
	}

	#[test]
	fn codes_should_lead_back_to_their_entries() {
		every_code_should_lead_back!(
			Procedure,
			ProcurementMethod,
			Category,
			OcdsTenderStatus,
			StatusCode,
			AwardCriteriaCode,
			CancellationReason,
			UnsuccessfulReason,
			DocumentType,
			ClassificationScheme,
			AcceptanceMethod,
			Better,
			PriceFormula,
			TieRule,
			AwardMethods,
			Part,
			TenderAction
		);
	}

	#[test]
	fn procedures_should_map_to_every_method() {
		for method in ProcurementMethod::ALL {
			assert!(Procedure::ALL.iter().any(|procedure| procedure.method() == *method));
		}
		assert_eq!(Procedure::SingleSource.method(), ProcurementMethod::Direct);
	}
}
