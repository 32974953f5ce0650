//! Our own pallets.

use crate::{configs::governance::RootOrTwoThirds, Runtime, Signature, Timestamp};
use frame_support::traits::ConstU32;
use procurement_primitives::identity::{Role, RoleAuthority};
use sp_runtime::traits::{Convert, Verify};

/// Who grants which role.
pub struct RoleAuthorities;

impl Convert<Role, RoleAuthority> for RoleAuthorities {
	fn convert(role: Role) -> RoleAuthority {
		match role {
			// Everyday offices, which a registrar can judge by the documents it sees anyway.
			Role::ProcuringEntity | Role::Supplier | Role::Expert | Role::Inspector => {
				RoleAuthority::Holder(Role::Registrar)
			}
			// Offices that others are checked by: whoever could grant them could check themselves.
			Role::Auditor
			| Role::Keyholder
			| Role::LicenceIssuer
			| Role::Registrar
			| Role::ReviewBody
			| Role::Treasury => RoleAuthority::Governance,
		}
	}
}

impl pallet_procurement_identity::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Helper;
	type GovernanceOrigin = RootOrTwoThirds;
	/// A department's worth of officials; every one more could be made to spend the party's fee budget.
	type MaxDelegates = ConstU32<16>;
	/// A unified number, a tax number, a GLN, a DUNS number, a foreign register's, and room for as many again.
	type MaxIdentifiers = ConstU32<8>;
	/// A website, an interface, an address for notices, and room for more.
	type MaxServices = ConstU32<8>;
	type RoleAuthorities = RoleAuthorities;
	type Signature = Signature;
	type Signer = <Signature as Verify>::Signer;
	type Time = Timestamp;
	type WeightInfo = crate::weights::pallet_procurement_identity::WeightInfo<Runtime>;
}
