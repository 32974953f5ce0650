//! Contracts: bonds, deliveries, acceptance, payment, variation.

#![cfg_attr(not(feature = "std"), no_std)]
