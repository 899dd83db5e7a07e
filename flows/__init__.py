"""The rules: values in, values out. No async, no clock, no files, no network, no randomness."""
