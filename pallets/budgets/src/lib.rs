//! Money a buyer may spend: issued, appropriated, reserved, committed, paid.

#![cfg_attr(not(feature = "std"), no_std)]
