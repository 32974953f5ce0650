//! Things that must happen at a time, done without anybody asking.

#![cfg_attr(not(feature = "std"), no_std)]
