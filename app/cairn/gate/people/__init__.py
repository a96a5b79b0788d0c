"""People: every spelling of those who are known, and how a name is told from a word."""
