//! The settlement currency that this runtime is built for. The build script reads this file too: the metadata hash
//! covers symbol and decimals, because a signer without a network shows them to the person who signs.

/// The settlement currency's code, as in ISO 4217.
pub const CURRENCY_SYMBOL: &str = "CNY";

/// Decimals of the settlement currency: its smallest unit is the fen.
pub const CURRENCY_DECIMALS: u8 = 2;
