"""Every word of a rendering: its files, and what is said beside them, each under its place."""

from collections.abc import Mapping
from dataclasses import replace

from cairn.errors import CairnError
from cairn.outbox.rendering import Rendering

MESSAGE, HEADER, BRANCH, TITLE, BODY = (
    "<commit message>",
    "<patch header>",
    "<branch>",
    "<request title>",
    "<request text>",
)
"""Places beside the files; no file can be called so."""

PLACES = (MESSAGE, HEADER, BRANCH, TITLE, BODY)

AUTHORS_LINE: Mapping[str, str] = {MESSAGE: "Signed-off-by: ", HEADER: "From: "}
"""How the line begins on which the author signs."""


def spoken(rendering: Rendering) -> dict[str, str]:
    """Place to text; raises E_NOT_TEXT for a file that is none."""
    texts: dict[str, str] = {}
    for path in sorted(rendering.files):
        try:
            texts[path] = rendering.files[path].decode()
        except UnicodeDecodeError as error:
            raise CairnError(
                "E_NOT_TEXT", "A file in it is not UTF-8 text.", "Save it as UTF-8."
            ) from error
    return texts | {
        MESSAGE: rendering.signed,
        HEADER: f"From: {rendering.author}\nDate: {rendering.when.isoformat()}\n",
        BRANCH: rendering.slug,
        TITLE: rendering.pr_title,
        BODY: rendering.pr_body,
    }


def put_back(rendering: Rendering, texts: Mapping[str, str]) -> Rendering:
    """`rendering` with its words as `texts` has them; the author stays who it is."""
    signed = texts[MESSAGE]
    sign = AUTHORS_LINE[MESSAGE]
    message = "\n".join(line for line in signed.split("\n") if not line.startswith(sign))
    paths = (path for path in texts if path not in PLACES)
    moved = dict(zip(sorted(rendering.files), paths, strict=True))
    return replace(
        rendering,
        homes={id: moved[path] for id, path in rendering.homes.items()},
        files={path: text.encode() for path, text in texts.items() if path not in PLACES},
        before={path: data for path, data in rendering.before.items() if path in texts},
        message=message.rstrip(),
        slug=texts[BRANCH],
        pr_title=texts[TITLE],
        pr_body=texts[BODY],
    )
