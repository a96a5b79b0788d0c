"""What lint checks: one file for all kinds, then one for each kind."""
