"""The weekly digest: which clients need attention before which session, why, and what the practitioner can try."""
