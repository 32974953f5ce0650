//! What each call weighs.
//!
//! On chain, weights come from benchmarks of the real runtime (`scripts/weights` writes them into the runtime). The
//! figures here serve tests and mocks.

use frame_support::weights::Weight;

/// The weight of each call, for its worst case.
pub trait WeightInfo {
	/// Weight of `register`.
	fn register() -> Weight;
	/// Weight of `register_for`.
	fn register_for() -> Weight;
	/// Weight of `verify`. Not of the same name: the benchmark macro has a variable of that name.
	fn verify_party() -> Weight;
	/// Weight of `suspend`.
	fn suspend() -> Weight;
	/// Weight of `reinstate`.
	fn reinstate() -> Weight;
	/// Weight of `grant_role`.
	fn grant_role() -> Weight;
	/// Weight of `revoke_role`.
	fn revoke_role() -> Weight;
	/// Weight of `add_delegate`.
	fn add_delegate() -> Weight;
	/// Weight of `set_delegate`.
	fn set_delegate() -> Weight;
	/// Weight of `remove_delegate`.
	fn remove_delegate() -> Weight;
	/// Weight of `freeze_delegate`.
	fn freeze_delegate() -> Weight;
	/// Weight of `unfreeze_delegate`.
	fn unfreeze_delegate() -> Weight;
	/// Weight of `bind_person`.
	fn bind_person() -> Weight;
	/// Weight of `rotate_controller`.
	fn rotate_controller() -> Weight;
	/// Weight of `propose_recovery`.
	fn propose_recovery() -> Weight;
	/// Weight of `approve_recovery`.
	fn approve_recovery() -> Weight;
	/// Weight of `cancel_recovery`.
	fn cancel_recovery() -> Weight;
	/// Weight of `set_services`.
	fn set_services() -> Weight;
	/// Weight of `set_assertion_keys`.
	fn set_assertion_keys() -> Weight;
	/// Weight of `deactivate`.
	fn deactivate() -> Weight;
	/// Weight of `amend`.
	fn amend() -> Weight;
}

/// A flat figure a call, for mocks.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn register_for() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn verify_party() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn suspend() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn reinstate() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn grant_role() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn revoke_role() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn add_delegate() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn set_delegate() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn remove_delegate() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn freeze_delegate() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn unfreeze_delegate() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn bind_person() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn rotate_controller() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn propose_recovery() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn approve_recovery() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn cancel_recovery() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn set_services() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn set_assertion_keys() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn deactivate() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn amend() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
}
