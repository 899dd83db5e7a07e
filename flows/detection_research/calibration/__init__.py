"""Making a model: a programme's own prior from its own check-ins, and thresholds from a budget of false alarms."""
