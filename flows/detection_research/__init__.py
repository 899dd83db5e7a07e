"""Research tools: benchmarks and calibration of the detector. The bot never runs them while handling an update."""
