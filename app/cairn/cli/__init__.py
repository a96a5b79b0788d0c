"""The terminal: one click command per file, each imported only when it is asked for."""
