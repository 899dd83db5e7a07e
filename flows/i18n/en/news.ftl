# The first line of whatever comes unasked: it may stand on a locked phone, and tells nothing.

news = A short note for you.
