"""One step of a check-in: an input handled, and the answers and events of the step stored."""
