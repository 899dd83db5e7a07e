"""Benchmark of the detector: simulated worlds with a known truth, other rules, and the theoretical limit.

Used by `alliance evaluate-detector` and by the calibration only. Random generators are arguments.
"""
