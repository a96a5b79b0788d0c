"""The journal: people, sessions, what is owed, and what was observed. It stays on this machine."""
