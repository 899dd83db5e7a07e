"""The sessions a dyad has ahead: from its plan, exceptions, holidays and single dates."""
