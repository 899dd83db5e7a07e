"""One file per thing that is stored: plain functions on a unit of work, each a few statements."""
