"""What is known: sources in their layers, the catalog of what was read, and trust."""
