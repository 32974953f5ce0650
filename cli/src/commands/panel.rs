//! `procurement panel`: the pool of experts, and the panel that is drawn from it for a tender.

use super::Session;
use crate::{chain::calls::awards, exit::Outcome, view};
use procurement_primitives::{award::RecusalReason, identity::PartyId, tender::TenderId};
use serde_json::json;

/// What is done with panels.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Shows a tender's panel: who sits on it, and how far it is with its marks.
	Show {
		/// The tender.
		tender: TenderId,
	},
	/// Joins the pool of experts.
	Join {
		/// The organisation that the expert works for; the expert itself if it works for nobody.
		#[arg(long = "for", value_name = "PARTY")]
		organisation: PartyId,
	},
	/// Leaves the pool. Tenders whose bidding is over are drawn from the pool as it was.
	Leave,
	/// Conflicts of interest of an expert.
	#[command(subcommand)]
	Conflict(ConflictCommand),
	/// Names the buyer's representatives, in place of those named before, until bidding is over.
	Name {
		/// The tender.
		tender: TenderId,
		/// Who; nobody, if it is left out.
		#[arg(long, value_delimiter = ',')]
		parties: Vec<PartyId>,
	},
	/// Steps down from a panel, before committing to any marks.
	Recuse {
		/// The tender.
		tender: TenderId,
		/// Why: interest, kinship, formerEmployment, unavailable or competence.
		#[arg(long, value_parser = view::entry::<RecusalReason>)]
		reason: RecusalReason,
	},
}

/// What is done about conflicts of interest.
#[derive(Debug, clap::Subcommand)]
pub enum ConflictCommand {
	/// Declares one: the expert is not drawn where that party bids or buys.
	Declare {
		/// With whom.
		party: PartyId,
	},
	/// Says that one has ended.
	End {
		/// With whom.
		party: PartyId,
	},
}

/// Does it.
pub async fn run(session: &Session, command: Command) -> Outcome {
	match command {
		Command::Show { tender } => {
			let panel = session.chain().await?.panel(tender).await?;
			session.output.result(view::panel_text(&panel), &panel)
		}
		Command::Join { organisation } => {
			let words = format!("You are in the pool, for party {organisation}.");
			session.send(awards::join_pool(organisation), words, json!({ "organisation": organisation })).await
		}
		Command::Leave => session.send(awards::leave_pool(), "You have left the pool.", json!({})).await,
		Command::Conflict(ConflictCommand::Declare { party }) => {
			let words = format!("A conflict of interest with party {party} is declared.");
			session.send(awards::declare_conflict(party), words, json!({ "party": party })).await
		}
		Command::Conflict(ConflictCommand::End { party }) => {
			let words = format!("The conflict of interest with party {party} has ended.");
			session.send(awards::end_conflict(party), words, json!({ "party": party })).await
		}
		Command::Name { tender, parties } => {
			let named = if parties.is_empty() { "nobody".into() } else { view::numbers(&parties) };
			let words = format!("The buyer's representatives on the panel of tender {tender}: {named}.");
			let result = json!({ "tender": tender, "parties": parties });
			session.send(awards::name_representatives(tender, parties), words, result).await
		}
		Command::Recuse { tender, reason } => {
			let words =
				format!("You have stepped down from the panel of tender {tender}; the next of the draw is seated.");
			let result = json!({ "tender": tender, "reason": reason });
			session.send(awards::recuse(tender, reason), words, result).await
		}
	}
}
