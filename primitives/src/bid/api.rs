//! What anybody may ask of bids: the runtime API and the shapes of its answers.
