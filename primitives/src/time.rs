//! The clock of the law: Unix time in milliseconds, as `pallet-timestamp` keeps it. Block numbers appear in no rule.

/// A moment of chain time: milliseconds since 1970-01-01T00:00:00Z.
pub type Moment = u64;

/// One day in milliseconds.
pub const DAY: Moment = 86_400_000;
