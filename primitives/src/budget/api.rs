//! What anybody may ask of budgets: the runtime API and the shapes of its answers.
