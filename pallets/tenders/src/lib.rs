//! The notice: rules, lots, criteria, dates, enquiries, amendments.

#![cfg_attr(not(feature = "std"), no_std)]
