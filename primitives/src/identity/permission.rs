//! What an account may do for its party.

use bitflags::bitflags;
use codec::{Decode, DecodeWithMemTracking, Encode, Error, Input, MaxEncodedLen};
use scale_info::{build::Fields, Path, Type, TypeInfo};

bitflags! {
	/// What a delegate may do for its party. The controller may do all of it. On the wire a `u32` of flags; an unknown
	/// flag does not decode, so that no delegate holds today a power that is only invented tomorrow.
	#[derive(Default)]
	pub struct Permissions: u32 {
		/// Say where the party can be reached, freeze its delegates, and dispose of the licences that it holds. Delegates and
		/// assertion keys are the controller's alone.
		const MANAGE = 1 << 0;
		/// Register, verify, suspend and grant, where the party holds the role for it.
		const REGISTER = 1 << 1;
		/// Prepare and publish tenders.
		const TENDER = 1 << 2;
		/// Submit, replace and withdraw bids.
		const BID = 1 << 3;
		/// Hold and release tender keys.
		const KEYS = 1 << 4;
		/// Evaluate bids.
		const EVALUATE = 1 << 5;
		/// Sign contracts and report and accept deliveries.
		const CONTRACT = 1 << 6;
		/// Approve and release payments.
		const PAY = 1 << 7;
		/// Issue, suspend and revoke licences.
		const LICENSE = 1 << 8;
	}
}

impl Encode for Permissions {
	fn using_encoded<R, F: FnOnce(&[u8]) -> R>(&self, f: F) -> R {
		self.bits().using_encoded(f)
	}
}

impl codec::EncodeLike for Permissions {}

impl Decode for Permissions {
	fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
		Self::from_bits(u32::decode(input)?).ok_or_else(|| "unknown permission".into())
	}
}

impl DecodeWithMemTracking for Permissions {}

impl MaxEncodedLen for Permissions {
	fn max_encoded_len() -> usize {
		u32::max_encoded_len()
	}
}

impl TypeInfo for Permissions {
	type Identity = Self;

	fn type_info() -> Type {
		Type::builder()
			.path(Path::new("Permissions", module_path!()))
			.docs(&[
				"Flags: 1 manage, 2 register, 4 tender, 8 bid, 16 keys, 32 evaluate, 64 contract, 128 pay, 256 license",
			])
			.composite(Fields::unnamed().field(|f| f.ty::<u32>()))
	}
}

impl Permissions {
	/// The names of the flags that are set, as the JSON-RPC shows them.
	pub fn names(self) -> alloc::vec::Vec<&'static str> {
		[
			(Self::MANAGE, "manage"),
			(Self::REGISTER, "register"),
			(Self::TENDER, "tender"),
			(Self::BID, "bid"),
			(Self::KEYS, "keys"),
			(Self::EVALUATE, "evaluate"),
			(Self::CONTRACT, "contract"),
			(Self::PAY, "pay"),
			(Self::LICENSE, "license"),
		]
		.into_iter()
		.filter(|(flag, _)| self.contains(*flag))
		.map(|(_, name)| name)
		.collect()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn unknown_flag_should_not_decode() {
		assert!(Permissions::decode(&mut &(1u32 << 31).encode()[..]).is_err());
		let all = Permissions::all();
		assert_eq!(Permissions::decode(&mut &all.encode()[..]), Ok(all));
	}

	#[test]
	fn every_flag_should_have_a_name() {
		assert_eq!(Permissions::all().names().len(), Permissions::all().bits().count_ones() as usize);
	}
}
