"""Handlers: pure functions from a tap or typed text to a `ConversationStep`.

Only ``table.py`` decides which handler runs in which phase.
"""
