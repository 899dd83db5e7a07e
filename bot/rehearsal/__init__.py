"""A far end to rehearse with: a Bot API server on this machine, and a page with two phones and a clock."""
