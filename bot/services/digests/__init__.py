"""Weekly and running digests, notices about single findings, supervision reports and paper scores."""
