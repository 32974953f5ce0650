//! What anybody may ask of tenders: the runtime API and the shapes of its answers.
