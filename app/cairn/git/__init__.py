"""Every git process of Cairn: bare repositories of ours, fetched, compared and read by blob."""
