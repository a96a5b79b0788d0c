"""The made vocabulary: tens of thousands of technical words in order of how often they are met."""

import random


def _list(text: str) -> list[str]:
    return text.split()


COMMON = _list(
    """
    the to a of and in is for it with on that not you this be when as or by from are if an at
    can will has use run only one which all before after set but file no each your then does
    have same other more than into every new so its there what once without first was any how
    where out they up back should until must both may while because between still them their own
    two next last through even under over such just also very again most
    """
)
"""Function words and near it, most frequent first: the top of every Zipf curve."""

VERBS = _list(
    """
    add build call change check clean clear close commit compare configure connect copy create
    debug delete deploy disable download drop edit enable encode export extract fail fetch
    filter find fix format generate grant handle import include install keep limit link list
    load lock log merge migrate mock mount move name open pack parse patch pin prevent print
    publish pull push query queue read rebase rebuild recover reduce refresh register release
    reload remove rename render replace report request require reset resolve restart restore
    retry return revert review rotate save scan schedule search select send serve share sign
    skip sort split start stop store stream sync tag test throttle trace track trim trust update
    upgrade upload validate verify wait watch wrap write
    """
)

NOUNS = _list(
    """
    access account action address agent alert alias allocation anchor annotation api archive
    argument array artifact assertion asset attribute audit backend backup balancer bandwidth
    baseline batch binary block body boundary branch browser bucket budget buffer bug bundle
    byte cache callback canary cell certificate channel character checklist checkout checksum
    child chunk class client clock cluster code codec collection column command comment
    community compiler component condition config connection console constant consumer container
    context contract controller cookie core coverage crash credential cron curve cursor daemon
    dashboard data database dataset date deadline deadlock decision default dependency
    deployment descriptor device diff digest directory discovery disk document domain driver
    duplicate editor element email encoding endpoint engine entity environment error event
    evidence example exception exit expression extension fault feature field firewall fixture
    flag folder fork formatter framework function gateway graph group guard hash header heap
    hook host identity image index input instance integration interface interval issue iterator
    job journal kernel key keyboard keyword label lambda language latency layer ledger library
    license line listener loader locale location logger loop macro mailbox manifest map marker
    mask matrix memory message method metric middleware migration mirror mode model module
    monitor mutex namespace network node notebook number object offset operator option order
    origin output owner package packet page panel parameter parent parser partition password
    path pattern payload permission pipeline plan platform plugin pointer policy pool port
    prefix process producer profile program project prompt property protocol provider proxy
    quota range rate record region registry replica repository resource response result review
    role rollback rollout root route router row rule runner runtime sample sandbox scanner
    schema scope script secret section segment selector sequence serializer server service
    session setting shard shell signal signature size skill slot snapshot socket source spec
    stack stage standard state statement statistic status step storage string subnet suite
    summary symbol symlink syntax system table target task team template tenant terminal thread
    threshold ticket timeout timestamp token tool topic trace traffic transaction transport tree
    trigger tunnel type unit user utility value variable vector vendor version view volume
    warning watcher webhook wheel window worker workflow workspace wrapper zone
    """
)

PRODUCTS = _list(
    """
    ansible apache aws azure bash bazel cargo claude cmake curl debian django docker eslint
    fastapi ffmpeg flask gcc git github gitlab golang gradle grafana graphql grpc helm java
    javascript jenkins jest jira jq junit kafka kotlin kubernetes linux lua make markdown maven
    mcp mongodb mypy mysql nginx node npm oauth openssl pandas perl php pip playwright pnpm
    podman postgres prometheus pytest python rabbitmq rails react redis ruby ruff rust scala
    selenium slack spark spring sqlite ssh swift systemd terraform tls tmux typescript unix uv
    vim vite vue webpack windows yaml yarn zsh
    """
)

_BEFORE = (
    "re",
    "un",
    "pre",
    "sub",
    "auto",
    "multi",
    "inter",
    "over",
    "cross",
    "non",
    "micro",
    "de",
)
_AFTER = (
    "s",
    "ed",
    "er",
    "ing",
    "able",
    "ation",
    "less",
    "ment",
    "ness",
    "ful",
    "ly",
    "ity",
    "ist",
)
_ONSET = (
    "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st t tr v w z"
)
_VOWEL = "a e i o u ai ea ee io oa ou"
_CODA = "b ck d f g l ll m n nd ng nt p r rd rm rn rt s sh ss st t th x"
_EXTENSIONS = ("json", "py", "toml", "yaml", "md", "ts", "sh", "lock", "xml", "sql")


def vocabulary(seed: int, size: int = 40_000) -> list[str]:
    """`size` different words, the most frequent first; no words of `identifiers` among them."""
    chance = random.Random(seed)
    plain = VERBS + NOUNS + PRODUCTS
    chance.shuffle(plain)
    derived = [
        _suffixed(word, after) for word in VERBS + NOUNS for after in chance.sample(_AFTER, 7)
    ]
    derived += [before + word for word in VERBS + NOUNS for before in chance.sample(_BEFORE, 3)]
    chance.shuffle(derived)
    words = list(dict.fromkeys(COMMON + plain + derived))[: size // 2]
    known = set(words)
    while len(words) < size:
        word = _syllables(chance)
        if word not in known:
            known.add(word)
            words.append(word)
    return words


def identifiers(seed: int, size: int = 8_000) -> list[str]:
    """Names as code has them: snake, camel and dotted ones, flags and file names; all different."""
    chance = random.Random(seed + 1)
    names: dict[str, None] = {}
    while len(names) < size:
        first, second = chance.choice(VERBS), chance.choice(NOUNS)
        third = chance.choice(NOUNS)
        names[
            chance.choice(
                (
                    f"{first}_{second}",
                    f"{second}_{third}",
                    f"{first}{second.capitalize()}",
                    f"--{first}-{second}",
                    f"{second}.{chance.choice(_EXTENSIONS)}",
                    f"{second}.{third}",
                    f"{second.upper()}_{third.upper()}",
                )
            )
        ] = None
    return list(names)


def _suffixed(word: str, after: str) -> str:
    """`word` with an ending; a final silent e goes before a vowel, as English has it."""
    if word.endswith("e") and after[0] in "aei":
        return word[:-1] + after
    return word + after


def _syllables(chance: random.Random) -> str:
    """A word of two to four syllables that no dictionary holds but a mouth could say."""
    onsets, vowels, codas = _ONSET.split(), _VOWEL.split(), _CODA.split()
    parts = [chance.choice(onsets) + chance.choice(vowels) for _ in range(chance.randint(2, 4))]
    if chance.random() < 0.6:
        parts.append(chance.choice(codas))
    return "".join(parts)
