"""Work without a person's message: due jobs, recovery after a clock change, the forecast, statistics."""
