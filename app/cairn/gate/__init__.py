"""What must not leave: secrets, people and places found in a text, replaced or reported."""
