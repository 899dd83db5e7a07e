"""Received updates: storing, handling in order, routing to a use case, and the fallback when handling fails.

The top package: nothing in services imports it.
"""
