"""A dyad's past check-ins as the rules take them. Imports repositories and context only."""
