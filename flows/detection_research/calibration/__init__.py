"""Calibration of a model: a programme's own prior from its check-ins, and thresholds from a false-alarm budget."""
