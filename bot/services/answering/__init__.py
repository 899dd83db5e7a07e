"""One step of a check-in: input in, events of the conversation stored."""
