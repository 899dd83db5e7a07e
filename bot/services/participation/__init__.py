"""Whether a client takes part: pausing, stopping, endings, and the status shown to others."""
