"""What records say, where it stands in labels and rows: one line, and nothing in it is hidden."""

LONGEST = 300
"""Characters that a label shows at most."""


def legible(text: str, most: int = LONGEST) -> str:
    """`text` on one line, cut, with every letter named that nobody sees or takes for another."""
    line = " ".join(text[: most + 1].split())
    if not (line.isascii() and line.isprintable()):
        from cairn import invisible, lookalikes  # rarely needed, so not before it is

        line = lookalikes.reveal(invisible.reveal(line))
    whole = len(line) <= most and len(text) <= most + 1
    if whole:
        return line
    cut = line[: most - 1]
    words = cut.rpartition(" ")[0]  # rather between two words
    return (words if len(words) > most * 2 // 3 else cut).rstrip() + "…"


def tip(text: str) -> str:
    """`text` for a tool tip. Qt takes one that looks like HTML for HTML, and loads its pictures."""
    told = "\n".join(legible(line, 2_000) for line in text.split("\n"))
    if "<" not in told and "&" not in told:
        return told
    return f"<p>{escaped(told)}</p>".replace("\n", "<br>")


def escaped(text: str) -> str:
    """`text` for HTML that shows it as it is."""
    from html import escape  # brings a table of 2,000 names along: not before the first paint

    return escape(text)
