//! Panel, marks, ranking, award, standstill, challenge.

#![cfg_attr(not(feature = "std"), no_std)]
