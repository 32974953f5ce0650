//! How each pallet is set up, by theme.

pub mod agenda;
mod consensus;
mod contracting;
mod governance;
mod licences;
pub mod money;
mod pipeline;
pub mod procurement;
mod system;
pub mod utilities;

pub use governance::MaxCouncilMembers;
#[cfg(test)]
pub use governance::MotionDuration;
#[cfg(feature = "runtime-benchmarks")]
pub use pipeline::MaxLicenceClasses;
pub use system::ConsensusHook;
