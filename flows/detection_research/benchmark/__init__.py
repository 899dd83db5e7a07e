"""Worlds with a known truth, other rules, and the limit: what the detector is measured against.

Nothing of the service imports this; `alliance evaluate-detector` and the calibrations do. Randomness is an argument.
"""
