"""Research tools apart from the service: benchmarks and calibration of the detector.

Only commands of `alliance` about models use this package; nothing that handles an update or runs a due job
does. It may run for minutes, and needs SciPy, which the service does not load.
"""
