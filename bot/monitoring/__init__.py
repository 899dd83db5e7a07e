"""The service as its operators see it: metrics and health over HTTP, and alerts when something is wrong.

Nothing here knows a person: figures are counts, ages and sizes, labels are names that the program itself gives.
"""
