"""HTTP with other programs: events out, sessions in."""
