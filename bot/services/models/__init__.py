"""A programme's own detection model, and recomputing stored scores and findings."""
