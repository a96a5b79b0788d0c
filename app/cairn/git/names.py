"""Names of branches and tags, held to git's own rules before they stand in a command."""

import re

from cairn.errors import CairnError

LONGEST = 200

OURS = "cairn/"
"""Every branch that is pushed begins so; no other ever is."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NEVER = re.compile(r"[\x00-\x20~^:?*\[\\\x7f]|\.\.|@\{|//")


def checked_name(name: str) -> str:
    """`name`, if it can be that of a branch or tag; raises E_GIT_NAME.

    The rules are those of ``git check-ref-format --branch``, for short names only.
    """
    parts = name.split("/")
    if (
        not name
        or len(name.encode("utf-8", "surrogatepass")) > LONGEST
        or _NEVER.search(name)
        or not name.isprintable()
        or name in ("@", "HEAD")
        or name.startswith(("-", "/", "refs/"))
        or name.endswith(("/", "."))
        or any(part.startswith(".") or part.endswith(".lock") for part in parts)
    ):
        raise CairnError(
            "E_GIT_NAME",
            f"{name!r} cannot be the name of a branch or tag.",
            "Give the name as the repository's own page shows it.",
        )
    return name


def branch_of(slug: str) -> str:
    """The branch that carries what is called `slug`: ``cairn/<slug>``; raises E_GIT_NAME."""
    if not _SLUG.fullmatch(slug):
        raise CairnError(
            "E_GIT_NAME",
            f"{slug[:80]!r} cannot be the name of a branch of ours.",
            "Use small letters, digits and single hyphens.",
        )
    return checked_name(f"{OURS}{slug}")


def is_ours(branch: str) -> bool:
    """Whether a branch is one of those that Cairn pushes."""
    return branch.startswith(OURS) and _SLUG.fullmatch(branch.removeprefix(OURS)) is not None
