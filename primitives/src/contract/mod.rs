//! Contracts: what is agreed, delivered, accepted and paid.

pub mod api;
