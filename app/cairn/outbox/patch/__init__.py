"""A rendering as a patch, made without git and taken by ``git am``."""
