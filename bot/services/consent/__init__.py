"""The agreement a client reads and gives before anything is asked, and renewed ones."""
