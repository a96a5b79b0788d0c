"""Text in, ranked keys out: knows documents and fields, nothing of recipes."""
