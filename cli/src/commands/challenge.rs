//! `procurement challenge`: a bidder challenges an award, the buyer replies, the bidder appeals, the review body decides.

use super::Session;
use crate::{
	chain::calls::awards,
	exit::{Failure, Outcome},
	view,
};
use procurement_primitives::{
	award::{AwardId, ChallengeGround, Decision, Remedy},
	bid::BidderId,
	identity::PartyId,
	tender::TenderId,
};
use serde_json::json;

/// What is done with challenges.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Challenges an award, once. Another bidder for one of its lots, while the time for it runs.
	Raise {
		/// The award.
		award: AwardId,
		/// What it is about: winnerIneligible, wronglyRejected, marks, procedure or collusion.
		#[arg(long, value_parser = view::entry::<ChallengeGround>)]
		ground: ChallengeGround,
		/// What is wrong, for the public record. Long grounds go into a document that this names.
		#[arg(long)]
		statement: String,
	},
	/// Replies to a challenge. An official of the buyer.
	Reply {
		/// The award.
		award: AwardId,
		/// Who challenges it.
		#[arg(long)]
		bidder: BidderId,
		/// The reply, for the public record.
		#[arg(long)]
		statement: String,
	},
	/// Appeals to the review body, after the buyer's reply or its silence.
	Appeal {
		/// The award.
		award: AwardId,
	},
	/// Takes one's challenge or appeal back.
	Withdraw {
		/// The award.
		award: AwardId,
	},
	/// Decides an appeal. A review body that neither buys nor has bid, and has not judged the bids.
	Decide {
		/// The award.
		award: AwardId,
		/// Who appealed.
		#[arg(long)]
		bidder: BidderId,
		/// What: dismissed (the award stands), upheld (its lots are evaluated again) or cancelled (the tender ends).
		#[arg(long, value_enum)]
		decision: Verdict,
		/// Why, for the public record.
		#[arg(long)]
		note: String,
		/// If upheld: a bid that does not count any more.
		#[arg(long, value_name = "PARTY")]
		exclude: Option<BidderId>,
		/// If upheld: a bid that was rejected, excluded or found too low, or whose contract the buyer let lapse, and that
		/// counts again.
		#[arg(long, value_name = "PARTY")]
		restore: Option<BidderId>,
		/// If upheld: a member of the panel whose marks do not count any more.
		#[arg(long, value_name = "PARTY")]
		strike: Option<PartyId>,
	},
	/// Lists the challenges of a tender's awards.
	List {
		/// The tender.
		tender: TenderId,
	},
}

/// What the review body decides.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub enum Verdict {
	/// The award stands.
	Dismissed,
	/// The award is annulled and its lots are evaluated again.
	Upheld,
	/// The tender ends.
	Cancelled,
}

/// The decision with what it orders. A remedy without an upheld appeal makes no sense.
fn decision(verdict: Verdict, remedy: Remedy) -> Outcome<Decision> {
	match verdict {
		Verdict::Upheld => Ok(Decision::Upheld { remedy }),
		_ if remedy != Remedy::default() => {
			Err(Failure::usage("--exclude, --restore and --strike belong to an appeal that is upheld."))
		}
		Verdict::Dismissed => Ok(Decision::Dismissed),
		Verdict::Cancelled => Ok(Decision::Cancelled),
	}
}

/// Does it.
pub async fn run(session: &Session, command: Command) -> Outcome {
	match command {
		Command::Raise { award, ground, statement } => {
			session.output.warn(
				"A challenge is public, with your name and your statement, and holds the award and the tender's money up.",
			);
			session.output.confirm(&format!("Challenge award {award}?"))?;
			let words = format!("Award {award} is challenged. The buyer replies next.");
			let result = json!({ "award": award, "ground": ground });
			session.send(awards::challenge(award, ground, statement.into_bytes()), words, result).await
		}
		Command::Reply { award, bidder, statement } => {
			let words = format!("The challenge of party {bidder} against award {award} is answered.");
			let result = json!({ "award": award, "bidder": bidder });
			session.send(awards::reply(award, bidder, statement.into_bytes()), words, result).await
		}
		Command::Appeal { award } => {
			let words = format!("An appeal against award {award} is made. The review body decides.");
			session.send(awards::appeal(award), words, json!({ "award": award })).await
		}
		Command::Withdraw { award } => {
			let words = format!("The challenge against award {award} is withdrawn.");
			session.send(awards::withdraw_challenge(award), words, json!({ "award": award })).await
		}
		Command::Decide { award, bidder, decision: verdict, note, exclude, restore, strike } => {
			let decision = decision(verdict, Remedy { exclude, restore, strike })?;
			let said = view::state(&decision, "decision");
			session.output.confirm(&format!("Decide the appeal of party {bidder} against award {award}: {said}?"))?;
			let words = format!("The appeal of party {bidder} against award {award} is decided: {said}.");
			let result = json!({ "award": award, "bidder": bidder, "decision": said });
			session.send(awards::decide(award, bidder, decision, note.into_bytes()), words, result).await
		}
		Command::List { tender } => {
			let chain = session.chain().await?;
			let challenges = chain.challenges(tender).await?;
			session.output.result(view::challenges_text(&challenges), &challenges)
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::exit::Exit;

	#[test]
	fn a_remedy_should_belong_to_an_appeal_that_is_upheld() {
		let remedy = Remedy { strike: Some(3), ..Default::default() };
		assert_eq!(decision(Verdict::Upheld, remedy), Ok(Decision::Upheld { remedy }));
		assert_eq!(decision(Verdict::Dismissed, Remedy::default()), Ok(Decision::Dismissed));
		assert_eq!(decision(Verdict::Cancelled, Remedy::default()), Ok(Decision::Cancelled));
		for verdict in [Verdict::Dismissed, Verdict::Cancelled] {
			assert_eq!(decision(verdict, remedy).unwrap_err().exit, Exit::Usage);
		}
	}
}
