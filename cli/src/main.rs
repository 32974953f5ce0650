//! `procurement`: what officials, keyholders and suppliers type.

fn main() {}
