"""Words that may mean danger: the fixed reply to the client and the escalation to named readers."""
