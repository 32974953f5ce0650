//! Money: the settlement currency, which is the chain's native token.

/// An amount of the settlement currency in its smallest unit (in yuan: the fen).
pub type Balance = u128;
