"""A killable process that speaks JSON lines; it knows no job."""
