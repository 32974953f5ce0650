use super::*;

#[test]
fn each_certificate_should_be_proven_in_its_place_only() {
	let batch = Batch::new(certificates(9)).unwrap();
	let root = batch.root();
	assert_eq!(batch.count(), 9);
	for index in 0..9 {
		let membership = batch.membership(index).unwrap();
		assert_eq!(membership.certificate.serial, 100 + index);
		for place in 0..10 {
			assert_eq!(membership.proves(&root, 100, 9, place), place == index);
		}
		assert!(!membership.proves(&root, 101, 9, index), "another range");
		assert!(!membership.proves(&root, 100, 10, index), "another number of licences");
		assert!(!membership.proves(&[0; 32], 100, 9, index));
		let mut other = membership.clone();
		other.certificate.holder = Holder::Party(77);
		assert!(!other.proves(&root, 100, 9, index));
	}
	assert_eq!(batch.membership(9), None);
}

#[test]
fn serials_should_follow_each_other() {
	let mut gap = certificates(4);
	gap.remove(2);
	assert_eq!(Batch::new(gap).unwrap_err(), BatchError::SerialsNotConsecutive);
	let mut swapped = certificates(4);
	swapped.swap(1, 2);
	assert_eq!(Batch::new(swapped).unwrap_err(), BatchError::SerialsNotConsecutive);
	assert_eq!(Batch::new(vec![]).unwrap_err(), BatchError::Count(TreeError::Empty));
	let mut last = certificates(2);
	last[0].serial = u32::MAX;
	last[1].serial = 0;
	assert_eq!(Batch::new(last).unwrap_err(), BatchError::SerialsNotConsecutive);
}

#[test]
fn hundred_thousand_licences_should_make_a_batch_in_no_time() {
	let begun = std::time::Instant::now();
	let batch = Batch::new(certificates(100_000)).unwrap();
	let root = batch.root();
	for index in (0..100_000).step_by(997) {
		let membership = batch.membership(index).unwrap();
		assert_eq!(membership.path.len(), 17);
		assert!(membership.proves(&root, 100, 100_000, index));
	}
	// It takes a fraction of a second; the bound is for machines under load.
	assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
}
