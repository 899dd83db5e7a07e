"""Received updates: storing, handling in order, routing to a use case, and the fallback when handling fails.

The top package: no other package of services imports it.
"""
