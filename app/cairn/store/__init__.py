"""One SQLite file whose rows are digested and chained; it knows nothing of people or sessions."""
