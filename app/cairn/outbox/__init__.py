"""What leaves: drafts of records and their life, until one is on its way and its fate is known."""
