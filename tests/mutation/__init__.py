"""Mutation testing: random small changes to flows and storage, and whether the tests see them.

Run by hand: ``python -m tests.mutation --count 300 --seed 1``. CONTRIBUTING says how to read the result.
"""
