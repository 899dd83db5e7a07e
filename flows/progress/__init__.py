"""How far a client has come with their goals, in their own answers, and the course of all they answered.

Progress is beside the alliance: it enters no score and no finding.
"""
