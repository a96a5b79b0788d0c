"""Which kind of record a piece of an instruction would be."""

import re

from cairn.gate.wordlist import any_of
from cairn.outbox.harvest.lists import is_term, items
from cairn.outbox.harvest.sections import Piece
from cairn.outbox.harvest.shaping import FAILING, OUTPUT, SHELL, TASK, labelled
from cairn.records.outline import outline
from cairn.records.record import Kind

_STEP = re.compile(r"^[ \t]{0,3}\d{1,3}[.)][ \t]+\S", re.MULTILINE)
_NEVER = re.compile(
    r"\b(?:never|must not|mustn't|do not|don't|not allowed|forbidden|prohibited|always ask"
    r"|only after|under no circumstances)\b",
    re.IGNORECASE,
)
_DANGER = re.compile(
    r"\b(?:secrets?|credentials?|passwords?|tokens?|api[ -]keys?|\.env|production|prod"
    r"|customer data|personal data|pii|force[ -]push(?:es)?|rewrite history|rm -rf"
    r"|drop (?:table|database)|delet(?:e|es|ing)|destroy|migrations?|deploy(?:s|ing)?|publish"
    r"|permissions?|approval|approve[ds]?|main branch|--no-verify|network|licen[cs]es?|security)\b",
    re.IGNORECASE,
)
_HEADS: tuple[tuple[Kind, "re.Pattern[str]"], ...] = tuple(
    (kind, re.compile(rf"(?<![\w-]){any_of(words)}(?![\w-])", re.IGNORECASE))
    for kind, words in (
        (Kind.TERM, "glossary terminology vocabulary terms definitions jargon nomenclature"),
        (
            Kind.CHECKLIST,
            """checklists? definition_of_done done_means pre-?(?:commit|merge|flight)_checks?
            before_(?:you|any|each|every|committing|merging|pushing|opening|submitting)""",
        ),
        (
            Kind.GOTCHA,
            """gotchas? pitfalls? traps? caveats? quirks? known_(?:issues|problems|bugs)
            troubleshooting workarounds? watch_out common_(?:mistakes|errors|problems|issues)
            footguns? things_(?:to_avoid|that_break) faq surpris(?:es|ing)""",
        ),
        (
            Kind.GUARDRAIL,
            """guardrails? security safety secrets forbidden prohibited never off-?limits do_not
            don't permissions? hard_rules? non-?negotiables? compliance privacy boundaries""",
        ),
        (
            Kind.RECIPE,
            """how_to(?:_.*)? workflows? steps procedures? recipes? playbooks? runbooks?
            walkthroughs? adding creating writing debugging releasing upgrading migrating reviewing
            refactoring implementing testing process tdd prompts?""",
        ),
        (
            Kind.PATTERN,
            """conventions? styles? guidelines? principles? practices? patterns? standards? approach
            preferences? philosophy rules? naming formatting error_handling testing reviews?
            commits? communication tone documentation comments git pull_requests? quality""",
        ),
    )
)


def kind_of(piece: Piece) -> Kind:
    """The kind that fits best; a note where nothing says more."""
    text = piece.text
    if len(TASK.findall(text)) >= 2:
        return Kind.CHECKLIST
    if "Symptom" in labelled(text):
        return Kind.GOTCHA
    titles = "\n".join((piece.title, *piece.above))
    for kind, said in _HEADS:
        if said.search(titles) and _fits(kind, text):
            return kind
    said_in = [line for _, line in items(text)] or text.strip("\n").split("\n")
    forbidding = sum(bool(_NEVER.search(line)) for line in said_in)
    if forbidding * 2 >= len(said_in) and _DANGER.search(text):
        return Kind.GUARDRAIL
    if len(_STEP.findall(text)) >= 2:
        return Kind.RECIPE
    code = outline(text).code
    shown = [one.text for one in code if one.language.casefold() in OUTPUT | SHELL]
    if any(FAILING.search(one) for one in shown):
        return Kind.GOTCHA
    if any(block.language in SHELL for block in code):
        return Kind.RECIPE
    return Kind.PATTERN if len(said_in) >= 2 or forbidding else Kind.NOTE


def _fits(kind: Kind, text: str) -> bool:
    if kind is Kind.TERM:
        return any(is_term(item) for _, item in items(text))
    if kind is Kind.CHECKLIST:
        return len(list(items(text))) >= 2
    if kind is Kind.RECIPE:
        return bool(_STEP.search(text)) or bool(outline(text).code)
    return True
