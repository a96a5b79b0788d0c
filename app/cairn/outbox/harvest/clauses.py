"""One or a few sentences told apart: what is seen, why, what to do. Only where that is plain."""

import re
from collections.abc import Iterator

from cairn.gate.wordlist import any_of

SEEN, WHY, DO, CHECK = "Symptom", "Cause", "Fix", "Verify"

_MOST = 6
"""Sentences of a text that is told apart; a longer one is a text of its own."""

_LONGEST = 600
"""Characters of such a text."""

_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)", re.DOTALL)
_LINE = re.compile(r"[ \t]*(?:[-*+>|#]|\d{1,3}[.)]|`{3}|~{3})(?:[ \t]|`|~|$)|[ \t]{4}")
_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bvs)(?<!\bcf)[.!?][)\"”*]*\s+(?=[^\sa-z])")
_BECAUSE = re.compile(r",?\s+because\s+(?!of\b)", re.IGNORECASE)
_IF = re.compile(r"(?:if|when(?:ever)?)\s+([^,]{8,200}),\s+(?:then\s+)?", re.IGNORECASE)
_OR = r"(?:otherwise,?|or else,?|or(?=\s+(?:it|they|you|the|this)\b))\s+"
_OTHERWISE = re.compile(_OR, re.IGNORECASE)
_LED = r"[*_\"“(]{0,3}(?:(?:so|please|instead|then|and|but|just|also|only|first),?\s+)?"
_DOES = re.compile(
    _LED
    + any_of(
        """never always do_not don't don’t do_it avoid use run set make_sure ensure prefer add
        remove delete call pass restart rerun re-run keep put import export install upgrade pin
        wrap mock stub seed clear rebuild regenerate commit push rebase reset close open write read
        copy move rename replace change convert quote escape start stop kill wait retry skip mark
        enable disable turn configure check poll export build clean register invoke go take leave
        stick remember bump load await fix"""
    )
    + r"\b(?!\s*=)"
    rf"|{_LED}(?!(?:when|if|because|before|after|with|like|since|while|do|does|did|is|are|was|were|has"
    r"|have|for|and|but|until|unless|from|that|then|what|how|why|not)\b)[a-z]{3,12}\s+(?:it|them)\b",
    re.IGNORECASE,
)
"""Begins as one who tells somebody what to do."""

_PAUSE = re.compile(
    rf";\s+|\s+[—–]\s+|\s+-{{1,2}}\s+|:\s+(?={_DOES.pattern})|,\s+so\s+(?={_DOES.pattern})|,\s+(?={_OR})",
    re.IGNORECASE,
)
_OUGHT = re.compile(r"\b(?:must|should|needs? to|has to|have to|ought to|cannot be used)\b", re.I)
_STATES = re.compile(
    r"\W*(?!(?:if|when(?:ever)?)\b)(?:(?:the|our|this|these|each|every|all|some|most|it|we|they|there"
    r"|an?)\b|`|(?:\S+\s+){1,5}(?:is|are|was|were|has|have|does|did|can|cannot|will|gets?)\b)",
    re.IGNORECASE,
)
"""Begins as a statement does."""

_NEEDS = re.compile(r"\b(?:needs?|requires?)\b", re.IGNORECASE)
_FAILS = re.compile(
    r"\b(?:fail(?:s|ed|ing)?|errors?|hangs?|hung|crash(?:es|ed)?|breaks?|broke|times? out|freezes?"
    r"|deadlocks?|panics?|flak(?:y|es)|leaks?|silently|nothing happens|(?:is|are|gets?) ignored"
    r"|(?:does|do|did)(?: not|n['’]t) (?:work|start|match|load|run|update|fire|apply|show)|throws?"
    r"|raises?|returns? (?:null|nothing|none|undefined|4\d\d|5\d\d|an? (?:empty|wrong))"
    r"|(?:is|are) (?:lost|wrong|missing|refused|rejected|skipped|overwritten))\b",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:says|complains)(?: (?:that|of|about))? [`\"“]", re.IGNORECASE)
"""Somebody quotes what they see."""

_IT_FAILS = re.compile(
    r"\w+\s+(?:(?:then|just|will|would)\s+)?(?:fails?|hangs?|crash(?:es)?|breaks?|times? out"
    r"|throws?|raises?|silently|returns?|does(?: not|n['’]t))\b",
    re.IGNORECASE,
)
_REASONS = re.compile(r"(?:because\s|the (?:reason|cause) is|this is because|that is because|why:)",
                      re.IGNORECASE)  # fmt: skip
_POINTS_BACK = re.compile(r"(?:it|this|that|they|these|those)(?:['’]s|\s)", re.IGNORECASE)
_CHECKS = re.compile(r"(?:verify|confirm|double-check|to (?:verify|check|confirm),?)\b", re.I)


def told_apart(text: str) -> dict[str, str]:
    """Part to what `text` says of it, all its sentences in their order; nothing if it is not plain.

    Of the words at most those go that join two parts: because, if, when, so, or, otherwise.
    """
    said = " ".join(text.split())
    if not said or not _is_plain(text):
        return {}
    sentences = list(_split(said, _END))
    if len(sentences) > _MOST:
        return {}
    found: list[tuple[str, str]] = []
    for sentence in sentences:
        found += _clauses(sentence, [name for name, _ in found])
    parts: dict[str, list[str]] = {}
    for number, (name, clause) in enumerate(found):
        follows = found[number + 1][0] if number + 1 < len(found) else ""
        stated = WHY if follows == DO and _STATES.match(clause) else ""
        for part, words in _told(name or stated, clause):
            if not part or not _whole(words):
                return {}
            parts.setdefault(part, []).append(_sentence(words))
    return {name: " ".join(words) for name, words in parts.items()}


def mostly(text: str) -> str:
    """The part in which a text that is not told apart stands best, whole."""
    if not _is_plain(text):
        return DO
    said = [_part(one, []) for half in _split(text, _END) for one in _split(half, _PAUSE)]
    if DO in said or _OUGHT.search(_masked(text)) or _NEEDS.search(_masked(text)):
        return DO
    if SEEN in said:
        return SEEN
    return WHY if _STATES.match(text) else DO


def _is_plain(text: str) -> bool:
    """Whether `text` is one short paragraph and nothing else."""
    if len(text) > _LONGEST or "\n\n" in text.strip():
        return False
    return not any(_LINE.match(line) for line in text.split("\n"))


def _clauses(sentence: str, before: list[str]) -> list[tuple[str, str]]:
    """What a sentence is made of, each with its part; whole where its clauses do not tell."""
    found: list[tuple[str, str]] = []
    for clause in _split(sentence, _PAUSE):
        found.append((_part(clause, [*before, *(name for name, _ in found)]), clause))
    names = [name for name, _ in found]
    if "" not in names or (names[-1] == DO and names.count("") == 1):
        return found
    whole = _part(sentence, before)
    return [(whole if len(found) == 1 or whole == DO else "", sentence)]


def _told(name: str, clause: str) -> Iterator[tuple[str, str]]:
    """A clause of the part `name`, with what it says of others told apart."""
    masked = _masked(clause)
    because = _BECAUSE.search(masked)
    if because is not None and because.start():
        yield name, clause[: because.start()]
        yield WHY, clause[because.end() :]
        return
    condition = _IF.match(masked)
    if condition is not None:
        yield SEEN, clause[condition.start(1) : condition.end(1)]
        yield name, clause[condition.end() :]
        return
    consequence = _OTHERWISE.match(masked)
    yield name, clause[consequence.end() :] if consequence is not None else clause


def _part(clause: str, before: list[str]) -> str:
    """What a clause says; empty if that is not plain. `before` are the parts said already."""
    masked = _masked(clause)
    if _CHECKS.match(masked) and before:
        return CHECK
    if _OTHERWISE.match(masked):
        return SEEN
    if _REASONS.match(masked):
        return WHY
    condition = _IF.match(masked)
    if condition is not None:
        fails = _FAILS.search(condition[1]) is not None
        return DO if fails and _DOES.match(masked[condition.end() :]) else ""
    because = _BECAUSE.search(masked)
    main = masked[: because.start()] if because is not None else masked
    if _DOES.match(main):
        return DO
    if DO in before and _POINTS_BACK.match(masked):
        return SEEN if _IT_FAILS.match(masked) else WHY
    fails = bool(_FAILS.search(main) or _SAYS.search(clause[: len(main)]))
    ought = _OUGHT.search(main) is not None
    if ought:
        return "" if fails else DO
    return SEEN if fails else ""


def _split(text: str, where: "re.Pattern[str]") -> Iterator[str]:
    """`text` parted at `where`, which never lies in code or in a link."""
    masked, at = _masked(text), 0
    for found in where.finditer(masked):
        end = found.end() if where is _END else found.start()
        yield text[at:end].strip()
        at = found.end()
    yield text[at:].strip()


def _masked(text: str) -> str:
    return _CODE.sub(lambda code: "x" * len(code[0]), text)


def _whole(words: str) -> bool:
    """Whether nothing that is opened in `words` is closed elsewhere."""
    masked = _masked(words)
    pairs = masked.count("(") == masked.count(")") and masked.count("[") == masked.count("]")
    even = all(masked.count(mark) % 2 == 0 for mark in ("**", "`", '"', "__"))
    return pairs and even and len(words.split()) > 1


def _sentence(words: str) -> str:
    said = words.strip().rstrip(",")
    said = said[:1].upper() + said[1:]
    return said if said.endswith((".", "!", "?", ":")) else f"{said}."
