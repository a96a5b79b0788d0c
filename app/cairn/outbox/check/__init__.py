"""Whether what was rendered is what its reader takes, one module for each form."""
