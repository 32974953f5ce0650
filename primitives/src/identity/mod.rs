//! Who acts: the terms of identity, shared by the pallet that keeps it and by all that ask it.

pub mod api;
pub mod consent;
pub mod did;
mod identifier;
mod party;
mod permission;
mod role;
pub mod traits;

pub use identifier::{Identifier, IdentifierError, MaxIdentifierLength, MaxSchemeLength, CN_USCC};
pub use party::{
	AssuranceLevel, Authority, MaxNameLength, MaxReasonLength, Name, PartyId, PartyKind, Reason, Status, Verification,
};
pub use permission::Permissions;
pub use role::{Role, RoleAuthority};
