"""The model of one dyad's ratings: ordinal answers, swings that dimensions share, a level learned from few check-ins.

Read in this order: prior (what is known of people), grid, tables (how probable answers are), pattern (how a check-in
is read), history (what earlier ones say), judge (how unusual the newest is), model (prior and thresholds, versioned).
"""

from flows.detection.model.model import SHIPPED, Model, Thresholds
from flows.detection.model.prior import CLINIC, Prior

__all__ = ["CLINIC", "SHIPPED", "Model", "Prior", "Thresholds"]
