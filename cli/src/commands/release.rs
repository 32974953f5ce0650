//! When a secret may leave this computer, and on whose word.
//!
//! What a node says is not enough: a lying one would talk a secret out of its keeper before the deadline, by naming an
//! earlier one. Nothing that the node itself hands over can prove a tender's deadline to a client without the relay chain: it
//! may make up headers, states and proofs of them. So three things must agree before a secret goes out:
//!
//! 1. **Two clocks**: this computer's own says that the moment has come, and a final block says so too, whose header was
//!    hashed here and whose time is the one of the slot in it. They cannot tell whether the moment is the right one.
//! 2. **The moment is known from more than this node**: a witness, another node that somebody else runs, says the same
//!    ([`ensure_witnessed`]); or the user names it (`--not-before`). Who has nothing else says that the node is to be
//!    believed (`--trust-node`). Only on a chain that is [shown](Chain::is_shown_to_be_for_trial) to be for trying things out
//!    nothing is asked for, since nobody has anything to lose there.
//! 3. **It is not earlier than was seen before** ([`ensure_not_earlier`]): keyholders note the deadline beside their root
//!    when they register keys ([`Memory`](super::memory::Memory)), bidders with the secrets of their envelopes. A deadline
//!    that was announced only ever moves out.
//!
//! What is left: whoever runs both the node and every witness, and did so when the keys were registered, can lie to a
//! keyholder who does not know the deadline from elsewhere.

use super::Session;
use crate::{
	chain::Chain,
	clock,
	exit::{Exit, Failure, Outcome},
	view,
};
use procurement_primitives::{
	bid::{
		api::{OpeningView, StageView},
		StageStatus,
	},
	tender::{
		api::{TenderSummary, TenderView},
		Phase, Stage, TenderId, TenderStatus,
	},
	time::Moment,
};
use subxt::config::substrate::DigestItem;

/// What Aura's part of a header is called.
const AURA: [u8; 4] = *b"aura";

/// What is asked about the clock and the node on the command line.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct ClockArgs {
	/// The moment before which nothing goes out whatever any node says, in RFC 3339: the deadline as you know it from
	/// elsewhere. It also stands in for what this computer remembers.
	#[arg(long, value_name = "MOMENT")]
	pub not_before: Option<String>,
	/// Believes the node: nobody else is asked about the deadline. For a node of your own, reached without anybody between.
	#[arg(long)]
	pub trust_node: bool,
	/// Takes the chain's time for this computer's own. Only on a development chain, whose time is moved by hand.
	#[arg(long)]
	pub development_clock: bool,
}

impl ClockArgs {
	/// The moment that the user knows.
	fn known(&self) -> Outcome<Option<Moment>> {
		self.not_before.as_deref().map(clock::moment).transpose()
	}
}

/// Fails if the moment of a release is known from one node alone, and the chain is no trial.
pub fn ensure_known_from_elsewhere(session: &Session, args: &ClockArgs, trial: bool) -> Outcome {
	if trial || args.trust_node || args.not_before.is_some() || !session.witnesses.is_empty() {
		return Ok(());
	}
	Err(Failure::untrusted(
		"OneNodeOnly",
		format!("Only {} says when this secret may go out, and a node that lies would talk it out early.", session.node),
	)
	.advise(
		"Nothing has left this computer. Give --witness URL, a node that somebody else runs; or --not-before MOMENT, the deadline as \
		 it was published; or --trust-node, if the node is your own.",
	))
}

/// Fails if a node names an earlier moment for a release than was `seen` as the bid deadline, unless the user says what it
/// is.
pub fn ensure_not_earlier(seen: Option<Moment>, due: Moment, args: &ClockArgs) -> Outcome {
	match seen {
		Some(seen) if due < seen && args.not_before.is_none() => Err(Failure::untrusted(
			"EarlierDeadline",
			format!(
				"The node says that this secret may go out from {}, but bids were to be taken until {}, as this computer noted. A \
				 published deadline never moves in: the node lies, or the draft's dates were changed after that.",
				clock::rfc3339(due),
				clock::rfc3339(seen)
			),
		)
		.advise(
			"Nothing has left this computer. Ask another node, and tell the others. If you know the deadline from elsewhere, give it as \
			 --not-before MOMENT.",
		)),
		_ => Ok(()),
	}
}

/// The two clocks that must agree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Clocks {
	/// This computer's.
	pub own: Moment,
	/// That of the last final block.
	pub last_final: Moment,
}

impl Clocks {
	/// Reads both. `trial` says whether the chain is shown to be one for trying things out.
	pub async fn read(chain: &Chain, args: &ClockArgs, trial: bool) -> Outcome<Self> {
		let last_final = final_time(chain).await?;
		if !args.development_clock {
			return Ok(Self { own: clock::now()?, last_final });
		}
		// A city for development whose council is of its own keys cannot be told from a city by more than the node's word.
		let trusted = args.trust_node && chain.is_development().await?;
		if !trial && !trusted {
			return Err(Failure::new(
				Exit::Usage,
				"NotDevelopment",
				"--development-clock is for development chains, and this is not shown to be one.",
			)
			.advise(
				"Leave it out; or give --trust-node, if this is your own development chain with a council of your own.",
			));
		}
		Ok(Self { own: last_final, last_final })
	}

	/// Fails unless `due` has come by both clocks, and by what the user knows.
	pub fn ensure_due(self, what: &str, due: Moment, args: &ClockArgs) -> Outcome {
		let late = |whose: &str, now: Moment, due: Moment| {
			Failure::new(
				Exit::TooEarly,
				"TooEarly",
				format!("{what} not before {} ({} by {whose}).", clock::rfc3339(due), clock::from_now(due, now)),
			)
			.advise("Try again then. Nothing has left this computer.")
		};
		let due = args.known()?.map_or(due, |known| due.max(known));
		if self.own < due {
			return Err(late("this computer's clock", self.own, due));
		}
		if self.last_final < due {
			return Err(late("the last final block", self.last_final, due));
		}
		Ok(())
	}
}

/// The time of the last final block, as its header bears it out.
async fn final_time(chain: &Chain) -> Outcome<Moment> {
	let (number, _, header) = chain.final_header().await?;
	let slot = header.digest.logs.iter().find_map(|item| match item {
		DigestItem::PreRuntime(AURA, data) => Some(u64::from_le_bytes(data.as_slice().try_into().ok()?)),
		_ => None,
	});
	let time = chain.time_at(number).await?;
	let duration = chain.slot_duration().await?;
	let of_slot = time.checked_div(duration);
	if slot.is_none() || slot != of_slot {
		return Err(Failure::internal(format!("block {number} claims a time that is not its slot's"))
			.advise("Do not trust this node."));
	}
	Ok(time)
}

/// What is known of a stage of a tender.
pub struct Situation {
	/// The tender.
	pub tender: TenderView,
	/// How far its opening is.
	pub opening: OpeningView,
}

impl Situation {
	/// Asks the node.
	pub async fn read(chain: &Chain, tender: TenderId) -> Outcome<Self> {
		Ok(Self { tender: chain.tender(tender).await?, opening: chain.opening(tender).await? })
	}

	/// The stage.
	pub fn stage(&self, stage: Stage) -> Outcome<&StageView> {
		self.opening.stages.iter().find(|view| view.stage == stage).ok_or_else(|| {
			Failure::not_found(format!("{} stage of tender {}", view::word(&stage), self.tender.summary.id))
		})
	}

	/// From when keys of a stage may be released. Fails if they never may, or if nobody can say yet.
	pub fn release_due(&self, stage: Stage) -> Outcome<Moment> {
		let summary = &self.tender.summary;
		let refused = |name: &str, why: &str| Failure::new(Exit::Refused, name, why).advise("Keep the secret.");
		ensure_running(summary)?;
		let view = self.stage(stage)?;
		match view.status {
			StageStatus::TooFewBids => return Err(refused("TooFewBids", "Too few bids stood: they stay sealed.")),
			StageStatus::Cancelled => {
				return Err(refused("TenderEnded", "The tender was cancelled: bids stay sealed."))
			}
			_ => {}
		}
		if let Some(since) = view.since {
			return Ok(since);
		}
		match stage {
			Stage::Technical if summary.phase == Some(Phase::Tendering) => Ok(summary.bids_close),
			Stage::Technical if !self.has_enough_bids() => {
				Err(refused("TooFewBids", "No lot has as many bids as the ruleset asks for: they stay sealed."))
			}
			Stage::Technical => Ok(summary.bids_close),
			Stage::Price => Err(Failure::new(
				Exit::TooEarly,
				"TooEarly",
				"The price stage has not begun: it does when the technical scores are locked.",
			)
			.advise("Try again then. Nothing has left this computer.")),
		}
	}

	fn has_enough_bids(&self) -> bool {
		self.opening.standing.iter().any(|lot| lot.bids >= self.opening.minimum_bids)
	}
}

fn ensure_running(summary: &TenderSummary) -> Outcome {
	let refused = |name: &str, why: String| Err(Failure::new(Exit::Refused, name, why).advise("Keep the secret."));
	match (summary.status, summary.phase) {
		(TenderStatus::Draft, _) => refused("NotPublished", "The tender is a draft.".into()),
		(TenderStatus::Active, Some(Phase::Rekeying)) => {
			refused("Rekeying", "The tender waits for fresh keys; the old ones open nothing.".into())
		}
		(TenderStatus::Active, _) => Ok(()),
		_ => refused("TenderEnded", format!("The tender has ended ({}).", view::standing(summary))),
	}
}

/// Fails unless every witness is on the same chain, names the same moment `due` by `due_by`, and has a final block after it.
pub async fn ensure_witnessed(
	session: &Session,
	chain: &Chain,
	tender: TenderId,
	due: Moment,
	due_by: impl Fn(&Situation) -> Outcome<Moment>,
) -> Outcome {
	for (url, witness) in session.witnesses.iter().zip(session.witnesses().await?) {
		let disagrees = |why: String| {
			Failure::untrusted("WitnessDisagrees", format!("{url} says otherwise: {why}"))
				.advise("One of the nodes lies or lags. Keep the secret until you know which.")
		};
		if witness.genesis() != chain.genesis() {
			return Err(disagrees("it is on another chain".into()));
		}
		let theirs = match Situation::read(&witness, tender).await.and_then(|situation| due_by(&situation)) {
			Err(failure) if failure.exit == Exit::Unreachable => return Err(failure),
			Err(failure) => return Err(disagrees(failure.message)),
			Ok(theirs) => theirs,
		};
		if theirs != due {
			return Err(disagrees(format!("the moment is {}", clock::rfc3339(theirs))));
		}
		let time = final_time(&witness).await?;
		if time < due {
			return Err(disagrees(format!("its last final block is of {}", clock::rfc3339(time))));
		}
	}
	Ok(())
}

#[cfg(test)]
pub mod tests {
	use super::*;
	use procurement_primitives::{
		bid::api::LotCount,
		tender::{CancellationReason, Category, Procedure},
	};

	const DEADLINE: Moment = 1_000_000;

	/// A tender of one lot and one envelope, at the stage.
	pub fn situation(status: TenderStatus, phase: Option<Phase>, bids: u32, stage: StageStatus) -> Situation {
		let since = !matches!(stage, StageStatus::Sealed | StageStatus::TooFewBids | StageStatus::Cancelled);
		Situation {
			tender: TenderView {
				summary: TenderSummary {
					id: 7,
					buyer: 1,
					reference: Vec::new(),
					procedure: Procedure::Open,
					category: Category::Goods,
					title: Vec::new(),
					status,
					phase,
					value: 1,
					published: Some(1),
					bids_close: DEADLINE,
					lots: 1,
					enquiries: 0,
					unanswered: 0,
					amendments: 0,
				},
				ocid: b"ocds-000000-3".to_vec(),
				description: Vec::new(),
				ruleset: None,
				line: 0,
				bond: 0,
				two_envelopes: false,
				created: 0,
				enquiry_deadline: 0,
				enquiries_close: 0,
				bid_deadline: DEADLINE,
				version: 0,
				key_generation: 0,
				keyholders: Vec::new(),
				threshold: 2,
				lots: Vec::new(),
				criteria: Vec::new(),
				documents: Vec::new(),
				eligibility: Vec::new(),
				invited: Vec::new(),
				schedule: Vec::new(),
				opened: None,
				cancellation: None,
			},
			opening: OpeningView {
				received: bids,
				standing: vec![LotCount { lot: 0, bids }],
				minimum_bids: 3,
				threshold: 2,
				stages: vec![StageView {
					stage: Stage::Technical,
					status: stage,
					since: since.then_some(DEADLINE),
					keys_due: None,
					self_opening_until: None,
					released: Vec::new(),
					done: 0,
					total: bids,
				}],
				draw_seed: None,
			},
		}
	}

	fn due(status: TenderStatus, phase: Option<Phase>, bids: u32, stage: StageStatus) -> Result<Moment, String> {
		situation(status, phase, bids, stage).release_due(Stage::Technical).map_err(|failure| failure.name)
	}

	#[test]
	fn keys_should_be_due_from_the_deadline_on() {
		let active = TenderStatus::Active;
		assert_eq!(due(active, Some(Phase::Tendering), 0, StageStatus::Sealed), Ok(DEADLINE));
		assert_eq!(due(active, Some(Phase::Opening), 3, StageStatus::Sealed), Ok(DEADLINE));
		for stage in [StageStatus::AwaitingKeys, StageStatus::Opening, StageStatus::Opened] {
			assert_eq!(due(active, Some(Phase::Evaluation), 3, stage), Ok(DEADLINE));
		}
	}

	#[test]
	fn keys_should_never_be_due_when_bids_stay_sealed() {
		let active = TenderStatus::Active;
		assert_eq!(due(active, Some(Phase::Opening), 2, StageStatus::Sealed), Err("TooFewBids".into()));
		assert_eq!(due(active, Some(Phase::Opening), 3, StageStatus::TooFewBids), Err("TooFewBids".into()));
		assert_eq!(due(active, Some(Phase::Opening), 3, StageStatus::Cancelled), Err("TenderEnded".into()));
		assert_eq!(due(active, Some(Phase::Rekeying), 3, StageStatus::Sealed), Err("Rekeying".into()));
		assert_eq!(due(TenderStatus::Draft, None, 3, StageStatus::Sealed), Err("NotPublished".into()));
		let cancelled = TenderStatus::Cancelled { reason: CancellationReason::NoDemand };
		assert_eq!(due(cancelled, None, 3, StageStatus::Sealed), Err("TenderEnded".into()));
	}

	#[test]
	fn the_price_stage_should_not_be_due_before_it_has_begun() {
		let mut situation = situation(TenderStatus::Active, Some(Phase::Evaluation), 3, StageStatus::Opened);
		let failure = situation.release_due(Stage::Price).unwrap_err();
		assert_eq!(failure.exit, Exit::NotFound, "there is one envelope");
		let technical = situation.opening.stages[0].clone();
		situation.opening.stages.push(StageView {
			stage: Stage::Price,
			status: StageStatus::Sealed,
			since: None,
			..technical
		});
		assert_eq!(situation.release_due(Stage::Price).unwrap_err().exit, Exit::TooEarly);
		situation.opening.stages[1].status = StageStatus::AwaitingKeys;
		situation.opening.stages[1].since = Some(DEADLINE + 5);
		assert_eq!(situation.release_due(Stage::Price), Ok(DEADLINE + 5));
	}

	#[test]
	fn nothing_should_be_due_until_both_clocks_say_so() {
		let args = ClockArgs::default();
		let ensure = |own, last_final| Clocks { own, last_final }.ensure_due("It goes out", DEADLINE, &args);
		for (own, last_final) in [(DEADLINE - 1, DEADLINE + 1), (DEADLINE + 1, DEADLINE - 1), (0, 0)] {
			assert_eq!(ensure(own, last_final).unwrap_err().exit, Exit::TooEarly, "{own} {last_final}");
		}
		assert_eq!(ensure(DEADLINE, DEADLINE), Ok(()));
	}

	#[test]
	fn a_moment_known_from_elsewhere_should_hold_when_it_is_later() {
		let args = ClockArgs { not_before: Some("1970-01-01T00:20:00Z".into()), ..Default::default() };
		let clocks = |at| Clocks { own: at, last_final: at };
		assert_eq!(clocks(1_199_999).ensure_due("It goes out", DEADLINE, &args).unwrap_err().exit, Exit::TooEarly);
		assert_eq!(clocks(1_200_000).ensure_due("It goes out", DEADLINE, &args), Ok(()));
		let earlier = ClockArgs { not_before: Some("1970-01-01T00:00:00Z".into()), ..Default::default() };
		assert!(clocks(DEADLINE - 1).ensure_due("It goes out", DEADLINE, &earlier).is_err());
	}

	#[test]
	fn one_nodes_word_should_be_enough_on_a_trial_only() {
		let mut session = Session::quiet();
		let ensure = |session: &Session, args: &ClockArgs, trial| {
			ensure_known_from_elsewhere(session, args, trial).map_err(|failure| (failure.exit, failure.name))
		};
		let nothing = ClockArgs::default();
		assert_eq!(ensure(&session, &nothing, true), Ok(()));
		assert_eq!(ensure(&session, &nothing, false), Err((Exit::Untrusted, "OneNodeOnly".into())));
		let known = ClockArgs { not_before: Some("1970-01-01T00:20:00Z".into()), ..Default::default() };
		assert_eq!(ensure(&session, &known, false), Ok(()));
		assert_eq!(ensure(&session, &ClockArgs { trust_node: true, ..Default::default() }, false), Ok(()));
		// The development clock says nothing of the node.
		let clock = ClockArgs { development_clock: true, ..Default::default() };
		assert!(ensure(&session, &clock, false).is_err());
		session.witnesses.push("wss://other.example".into());
		assert_eq!(ensure(&session, &nothing, false), Ok(()));
	}

	#[test]
	fn an_earlier_moment_than_was_seen_should_be_taken_for_an_attack() {
		let nothing = ClockArgs { trust_node: true, ..Default::default() };
		let failure = ensure_not_earlier(Some(DEADLINE), DEADLINE - 1, &nothing).unwrap_err();
		assert_eq!((failure.exit, failure.name.as_str()), (Exit::Untrusted, "EarlierDeadline"));
		assert!(failure.message.contains("1970-01-01T00:16:40Z"), "it shows the date: {}", failure.message);
		assert_eq!(ensure_not_earlier(Some(DEADLINE), DEADLINE, &nothing), Ok(()));
		assert_eq!(ensure_not_earlier(Some(DEADLINE), DEADLINE + 1, &nothing), Ok(()), "amendments move it out");
		assert_eq!(ensure_not_earlier(None, 0, &nothing), Ok(()));
		let known = ClockArgs { not_before: Some("1970-01-01T00:15:00Z".into()), ..Default::default() };
		assert_eq!(ensure_not_earlier(Some(DEADLINE), DEADLINE - 1, &known), Ok(()), "the user knows better");
	}
}
