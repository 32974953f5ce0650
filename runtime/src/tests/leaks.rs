//! What counts as a leaked key on the composed runtime, where it is tenders that say how one ended.

use super::{tendering::*, town::*, *};
use crate::{SealedBids, Tenders};
use procurement_primitives::tender::{CancellationReason, Stage};

#[test]
fn key_of_a_cancelled_draft_should_be_no_leak() {
	settled().execute_with(|| {
		let tender = draft(Draft {
			procedure: Procedure::Open,
			lots: vec![1_000],
			rated: None,
			two_envelopes: false,
			bond: 0,
			line: line("library", 1_000),
			bid_deadline: now() + 30 * DAY,
			schedule: one_payment(),
		});
		key_up(tender);
		let (seed, generation) = (secret(tender, Stage::Technical, 1), generation(tender));
		assert_ok!(Tenders::cancel(by("li"), tender, CancellationReason::NoDemand, b"why".to_vec()));
		let report = SealedBids::report_leak(by("nobody"), tender, generation, Stage::Technical, 1, seed);
		assert_eq!(report, Err(pallet_sealed_bids::Error::<Runtime>::KeysUnused.into()));
		assert!(Identity::has_role(party(KEYHOLDERS[0]), Role::Keyholder), "nobody was suspended");
	});
}
