//! What anybody may ask of contracts: the runtime API and the shapes of its answers.
