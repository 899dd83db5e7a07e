"""What every use case starts from: the transaction, the person and their rights, the audit.

The lowest package but ``programmes``: it imports no other.
"""
