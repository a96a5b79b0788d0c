"""What stands around a name, and tells a person from a word or a tool."""

import re

from cairn.gate.wordlist import any_of

_BLANK = r"[ \t\n]+"
_OPEN = "[\"'\u201c\u2018*_(\\[]*"
"""Quotes, brackets and marks of emphasis before a word."""

# Before it

STARTS = re.compile(
    r"(?:^|\n)[ \t>]*(?:#{1,6}[ \t]+|(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|\|[ \t]*)?"
    rf"`?{_OPEN}$"
    rf"|[.!?:;…][\"'”’)\]*_]*{_BLANK}{_OPEN}$"
    r"|\|[ \t]*[\"'*_]*$|(?:^|[\n*-])[ \t]*\[[^\]\n]{1,30}\][ \t]+$|\([\"'“]*$|[ \t][\"“]$"
)
"""A sentence, a line, a cell, a bracket or a quotation begins: a capital is no evidence."""

DETERMINER = re.compile(
    r"\b"
    + any_of(
        """
        an? the this these those each every any no some another your our their its new all ein
        eine einen der die das
        """
    )
    + rf"{_BLANK}[\"'*_]*$",
    re.IGNORECASE,
)
"""Nobody is called `the` Mark."""

ADDRESSED = re.compile(
    r"\b"
    + any_of(
        r"""
        ask(?:ed|s|ing)? told tells? telling thanks? hi hello hey dear cc ping(?:ed)? met meet
        meeting pair(?:ed|ing)?_with sat_with session_with sitting_with worked_with
        talked_(?:to|with) spoke_(?:to|with) help(?:ed|ing)? taught teaching show(?:ed|ing)?
        coached mentored mentoring interviewed colleague mentee mentor champion engineer
        developer teammate reviewer manager mr\.? mrs\.? ms\.? dr\.? prof\.? frau herr danke
        lieber?
        """
    )
    + rf"[ \t\n]*,?{_BLANK}[\"'*_]*$",
    re.IGNORECASE,
)
"""Somebody is spoken to, or spoken of as somebody."""

LABEL = re.compile(
    r"(?:^|[\s\"'{|,*_-])"
    + any_of(
        """
        mentees? mentors? champions? reviewers? reviewed[-_\\s]by assignees? assigned[-_\\s]to
        authors? owners? owned[-_\\s]by co-authored-by signed-off-by reported[-_\\s]by contact
        colleague cc with participants? attendees? person people full[-_\\s]?name
        first[-_\\s]?name last[-_\\s]?name surname
        """
    )
    + r"[\"'*_`]{0,3}[ \t]*[:=|][ \t]*[\"'`*_@\[(-]{0,3}$",
    re.IGNORECASE,
)
"""A field that holds people."""

IN_HOME = re.compile(r"(?:/home/|/Users/|\\Users\\|(?<![\w/~])~)$")

USED = re.compile(
    r"(?:\b"
    + any_of(
        r"""
        install(?:ed|s|ing)? using use[ds]? run(?:s|ning)? via in inside under start(?:s|ed)?
        stop builds? manage written_in update upgrade multiple compile[sd]? deploy create
        execute against within without popular interactive based_on official open-source
        configure enable disable convert into
        """
    )
    + r"[ \t]+|[-/.&+][ \t]?)[*_\"`]*$",
    re.IGNORECASE,
)
"""A tool is used, run, installed."""

_CAPITAL = re.compile(r"\b[A-Z][\w'-]*[ \t]+$")
_WEEKDAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Montag|Dienstag|Freitag)[ \t]+$"
)
_OPENER = re.compile(
    r"(?:^|[.!?:;>|#*-][\"'”)*_]*[ \t\n]+|\n[ \t]*)"
    + any_of(
        """
        I when with since after before if for while because as but and then today yesterday last
        so once although both did does is was has had can could will would should like from to
        by at on in what why how where that here my our now only even also later until though
        whether who next me tomorrow this let make sure give gave maybe perhaps see als mit wenn
        weil bei von heute gestern
        """
    )
    + r"[ \t]+[*_\"]*$",
    re.IGNORECASE,
)

# Behind it

_ADVERBS = any_of("also then just never always already still again once later first only often")
_ADVERB = rf"(?:{_BLANK}{_ADVERBS})?"
_AFTER = rf"^[*_\"]*{_ADVERB}{_BLANK}"

SPEAKS = re.compile(
    _AFTER
    + any_of(
        """
        said says asked asks told tells thinks thought wants wanted noticed notices explained
        explains suggested suggests wrote writes paired pairs forgot forgets knows knew likes
        liked prefers preferred learned learnt learns felt feels decided agreed agrees disagreed
        reported complained mentioned struggled struggles admitted believes believed joined left
        realised realized hopes discovered insisted spotted spent worried wondered meint meinte
        sagt sagte hat fragt fragte
        """
    )
    + r"\b"
)
"""Only people do this."""

ACTS = re.compile(
    _AFTER
    + any_of(
        """
        is was has had did does will would can could should may might found finds saw sees got
        gets gave gives took takes came comes went goes tried tries showed shows runs ran uses
        used keeps kept made makes needs needed works worked and_I and_me or_I who whose via
        from_team on_team isn wasn hasn didn doesn won wouldn couldn ist war und_ich
        """
    )
    + r"\b"
)
"""What stands before it is no imperative, so it is somebody or something."""

DEED = re.compile(
    _AFTER
    + any_of(
        r"""
        (?!need|feed|seed|speed|embed|shed|red\b|bed\b|led\b)[a-z]+ed built sent began chose
        drew fell held lost meant paid sat stood stuck threw understood spoke broke brought
        bought caught kept led let fixes opens starts helps pushes commits copies pastes looks
        talks speaks loves hates worries leads owns maintains coaches teaches joins leaves calls
        sends sits lives reads cannot always never still also
        """
    )
    + r"\b|^[*_]*(?::[*_]*[ \t]|[ \t]+\(|[ \t]+[–—-][ \t]|[ \t]*[&/][ \t]*[A-Z][a-z])"
)
"""It may be somebody's deed, or what is said of somebody."""

OF_TOOL = re.compile(
    r"^[ \t]+(?:v?\d|[A-Z]|"
    + any_of(
        """
        api apps? archives? binary builds? cli clients? cluster code commands? compiler compose
        config configuration console containers? daemon databases? dependencies desktop
        documents? editor engine environments? expressions? files? format formula framework
        gems? hub images? instances? interpreter jobs? kernel language libraries library
        machines? manifests? metadata modules? objects? operators? packages? pages? pipelines?
        plugins? projects? protocols? prompt queries query registry repl repositories repository
        runtime scripts? servers? services? sessions? shells? sites? source stack standard
        strings? syntax templates? terminal tests? tools? toolchains? types? users? versions?
        virtual volumes? workflows? workspaces?
        """
    )
    + r"\b)|^[./:+#-]\w|^\+\+|^\d"
)
"""What tools have: versions, files, packages."""

POSSESSIVE = re.compile(r"^['’](?:s\b|(?![a-z]))")
CONTRACTION = re.compile(r"^['’](?:t|ll|ve|d|re|m)\b")
AND_I = re.compile(r"^[ \t]+and[ \t]+(?:I|me)\b")
AND_SOMEBODY = re.compile(r"^[ \t]+and[ \t]+[A-Z][a-z]")
ENDS = re.compile(r"^[\"'”’*_`)\]]*[.,!]?[ \t]*(?:\||$|\n|\r)")
LISTED = re.compile(r"^[ \t]*[,)]")
CAPITAL_NEXT = re.compile(r"^[ \t]+[A-Z][\w'-]+")
GLUED = re.compile(r"^(?:[-/\\]|[.:]\w)")

COMMENT = re.compile(r"^\s*(?:#|//|--|\*|/\*|;|%|rem\b)|\s(?:#|//|--)\s", re.IGNORECASE)


def in_company(before: str) -> bool:
    """Whether a word with a capital stands before it that has it not from beginning a sentence."""
    if _WEEKDAY.search(before) or _OPENER.search(before):
        return False
    return bool(_CAPITAL.search(before))
