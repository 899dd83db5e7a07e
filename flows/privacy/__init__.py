"""Rules that protect people in figures and over time: disclosure control and retention."""
