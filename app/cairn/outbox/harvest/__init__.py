"""What a checkout tells its agent, as candidates for drafts: read, never run, taken when asked."""
