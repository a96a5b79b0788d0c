"""The other side of the table: what others offer, looked at again, taken or declined."""
