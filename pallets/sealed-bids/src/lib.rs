//! Bids nobody can read before the deadline and nobody can hold back after it.

#![cfg_attr(not(feature = "std"), no_std)]
