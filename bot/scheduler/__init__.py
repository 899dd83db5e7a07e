"""Time: what the clock says, and the ticking that makes due things happen."""
