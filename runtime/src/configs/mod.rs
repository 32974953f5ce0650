//! How each pallet is set up, by theme.

mod consensus;
mod governance;
mod money;
pub mod procurement;
mod system;
pub mod utilities;

pub use governance::MaxCouncilMembers;
pub use system::ConsensusHook;
