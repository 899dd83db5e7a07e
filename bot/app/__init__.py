"""The composition root: the only package that builds and starts things."""
