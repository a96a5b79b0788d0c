"""A draft made into files, one module for each form."""
