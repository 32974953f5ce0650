use super::*;
use crate::{Batches, LastBatch};
use frame_support::traits::Get;

fn issue(first: u32, count: u32) -> DispatchResult {
	let input = BatchInput { first, count, root: [1; 32], validity: year() };
	Licences::issue_batch(signed(ISSUER), PERMIT, input)
}

#[test]
fn batch_should_be_one_record_and_told() {
	run(|| {
		let keys = || {
			let mut key = Vec::new();
			std::iter::from_fn(|| sp_io::storage::next_key(&key).inspect(|next| key = next.clone())).count()
		};
		let before = keys();
		assert_ok!(issue(1_000, 100_000));
		let told = Event::BatchIssued {
			batch: 1,
			class: PERMIT,
			issuer: ISSUER,
			first: 1_000,
			count: 100_000,
			root: [1; 32],
			validity: year(),
		};
		assert_eq!(last_event(), told);
		let batch = Batches::<Test>::get(1).unwrap();
		assert_eq!((batch.count, batch.issue.serial, batch.issue.issued), (100_000, 1_000, NOW));
		let events = System::events().len();
		assert_eq!(
			(keys() - before, events),
			(3 + 2, 1),
			"the batch, its serials and its number, and the event with its number"
		);
	});
}

#[test]
fn largest_batch_should_be_taken_and_no_larger() {
	run(|| {
		let most: u32 = <Test as crate::Config>::MaxBatch::get();
		assert!(most >= 100_000);
		assert_noop!(issue(0, 0), E::BatchSizeOutOfRange);
		assert_noop!(issue(0, most + 1), E::BatchSizeOutOfRange);
		assert_ok!(issue(0, most));
		assert_noop!(issue(u32::MAX, 2), E::SerialOutOfRange);
		assert_noop!(issue(999_999_999, 2), E::SerialOutOfRange);
		assert_ok!(issue(999_999_999, 1));
	});
}

#[test]
fn serial_ranges_should_not_overlap() {
	run(|| {
		assert_ok!(issue(100, 50));
		for (first, count) in [(100, 50), (149, 1), (100, 1), (50, 51), (120, 5), (0, 1_000)] {
			assert_noop!(issue(first, count), E::DuplicateNumber);
		}
		assert_ok!(issue(50, 50));
		assert_ok!(issue(150, 1));
		// Nor do they cover single numbers, or these them.
		issued(PERMIT, FIRM, 200);
		assert_noop!(issue(199, 2), E::DuplicateNumber);
		assert_noop!(issue(200, 1), E::DuplicateNumber);
		assert_ok!(issue(199, 1));
		assert_ok!(issue(201, 1));
		let taken = Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, 120, 1), terms(FIRM, 120));
		assert_eq!(taken, Err(E::DuplicateNumber.into()));
		// Another class has its own.
		let input = BatchInput { first: 100, count: 50, root: [1; 32], validity: year() };
		assert_ok!(Licences::issue_batch(signed(ISSUER), TAXI, input));
	});
}

#[test]
fn batch_should_be_refused_for_what_a_single_licence_is() {
	run(|| {
		let batch = |party, class, validity| {
			Licences::issue_batch(signed(party), class, BatchInput { first: 1, count: 2, root: [1; 32], validity })
		};
		assert_noop!(batch(ISSUER, 9, year()), E::UnknownClass);
		assert_noop!(batch(OTHER_ISSUER, PERMIT, year()), E::IssuerNotTrusted);
		assert_noop!(batch(FIRM, PERMIT, year()), NO_ROLE);
		let reversed = Validity { from: END, until: Some(NOW) };
		assert_noop!(batch(ISSUER, PERMIT, reversed), E::ValidityReversed);
		assert_noop!(batch(ISSUER, PERMIT, Validity { from: NOW, until: None }), E::ValidityTooLong);
		LastBatch::<Test>::put(u32::MAX);
		assert_noop!(batch(ISSUER, PERMIT, year()), E::IdsExhausted);
		LastBatch::<Test>::put(0);
	});
}

#[test]
fn each_licence_of_a_batch_should_be_found_by_its_identifier() {
	run(|| {
		assert_ok!(issue(100, 50));
		assert_ok!(issue(300, 7));
		for (serial, batch, index) in [(100, 1, 0), (149, 1, 49), (300, 2, 0), (306, 2, 6)] {
			let found = Licences::by_identifier(&identifier(PERMIT, serial, 1));
			assert_eq!(found, Ok(LicenceId { batch, index }), "{serial}");
		}
		for (serial, version) in [(99, 1), (150, 1), (299, 1), (307, 1), (100, 2)] {
			let found = Licences::by_identifier(&identifier(PERMIT, serial, version));
			assert_eq!(found, Err(VerifyReason::NotFound), "{serial}.{version}");
		}
	});
}

#[test]
fn revoking_one_of_many_should_cost_as_much_as_revoking_one_of_few() {
	let bytes_written = |count| {
		new_test_ext().execute_with(|| {
			assert_ok!(issue(0, count));
			sp_io::storage::start_transaction();
			let before = sp_io::storage::root(sp_runtime::StateVersion::V1);
			assert_ok!(Licences::revoke(signed(ISSUER), LicenceId { batch: 1, index: count - 1 }, why()));
			assert_ne!(before, sp_io::storage::root(sp_runtime::StateVersion::V1));
			assert_ok!(Licences::do_try_state());
			let mut key = Vec::new();
			std::iter::from_fn(|| sp_io::storage::next_key(&key).inspect(|next| key = next.clone()))
				.map(|key| sp_io::storage::get(&key).map_or(0, |value| value.len()))
				.sum::<usize>()
		})
	};
	assert_eq!(bytes_written(1), bytes_written(1_000_000));
}

#[test]
fn no_licence_should_be_found_past_the_end_of_its_batch() {
	run(|| {
		assert_ok!(issue(100, 50));
		for id in [LicenceId { batch: 1, index: 50 }, LicenceId { batch: 2, index: 0 }, single(0)] {
			assert_noop!(Licences::revoke(signed(ISSUER), id, why()), E::UnknownLicence);
			assert_eq!(Licences::view(id), None);
		}
	});
}
