"""A client's participation: pause, stop, endings, and the status shown to others."""
