"""A check-in's life: planned after a session, asked, answered, reminded of, finished or closed."""
