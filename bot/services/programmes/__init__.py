"""Programme files: reading, validating, and the default one."""
