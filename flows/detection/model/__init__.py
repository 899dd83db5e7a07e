"""The model of one dyad's ratings: ordinal answers, swings shared by dimensions, a level learned from few check-ins.

Read in this order: prior (the population), grid, tables (probabilities of answers), pattern (a check-in as
model input), history (likelihood of earlier check-ins), judge (how unusual the newest is), model (prior and
thresholds, versioned).
"""

from flows.detection.model.model import SHIPPED, Model, Thresholds
from flows.detection.model.prior import CLINIC, Prior

__all__ = ["CLINIC", "SHIPPED", "Model", "Prior", "Thresholds"]
