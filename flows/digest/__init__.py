"""One practitioner's week: who needs thought before which session, why, how sure, and what to try."""
