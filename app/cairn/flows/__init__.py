"""Journeys across rooms: what the journal and the library tell each other."""
