"""Digests, notices about single findings, supervision reports and paper scores.

May be imported by the packages above it; imports history, upcoming, messaging and context.
"""
