"""What a record is: front matter and body, lint, and Markdown made safe to show."""
