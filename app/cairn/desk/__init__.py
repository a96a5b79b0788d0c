"""The window: all of Qt stands in this room and nowhere else."""
