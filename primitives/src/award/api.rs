//! What anybody may ask of awards: the runtime API and the shapes of its answers.
