"""The ways in which a rendering that has passed the gate is carried off."""
