"""A made-up language, 40 % longer than English, and a library whose words no language has."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import PySide6

from cairn.places import Places
from tests.desk.driving import write
from tests.translations.catalogue import FIELD
from tests.translations.extract import APP, extract
from tests.translations.sentences import collect

CODE = "en_XA"
"""The region that stands for languages that are made up; plurals and dates are those of English."""

LONGER = 1.4

_KEPT = re.compile(rf"({FIELD.pattern}|<[^>]+>|&\w+;|\n)")
_MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
_LETTERS = str.maketrans("aeiouAEIOUcnsyzCNSYZ", "äëïöüÄËÏÖÜçñšýžÇÑŠÝŽ")
_VOWEL = re.compile(r"[äëïöü]")


def made_up(text: str) -> str:
    """`text` with its letters changed, 40 % longer, in brackets of its own; fields stay."""
    parts = _KEPT.split(text)
    longer = "".join(part if n % 2 else _stretched(part) for n, part in enumerate(parts))
    return f"⟦{longer}⟧"


def _stretched(text: str) -> str:
    strange = text.translate(_LETTERS)
    wanted = round(len(text) * LONGER)
    while len(strange) < wanted and _VOWEL.search(strange):
        room = wanted - len(strange)
        strange = _VOWEL.sub(lambda found: found[0] * 2, strange, count=room)
    return strange


def outside(text: str) -> str:
    """What is left of `text` when everything in the made-up language is taken away."""
    while _MARKED.search(text):
        text = _MARKED.sub(" ", text)
    return text


@cache
def resources(scratch: Path) -> Path:
    """A copy of what ships, with the made-up language as one of its languages."""
    base = APP.parents[1] / "resources"
    folder = scratch / "resources"
    shutil.copytree(base, folder)
    file = folder / "translations" / f"cairn_{CODE}.ts"
    extract(file.parent, (CODE,), collect(APP))
    tree = ElementTree.parse(file)
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        said = source if "of Qt" in (message.findtext("comment") or "") else made_up(source)
        translation = message.find("translation")
        assert translation is not None
        del translation.attrib["type"]
        forms = translation.findall("numerusform")
        for form in forms:
            form.text = said
        if not forms:
            translation.text = said
    tree.write(file, encoding="utf-8", xml_declaration=True)
    lrelease = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([str(lrelease), "-silent", str(file)], check=True, timeout=60)
    return folder


RECORDS = {
    "velmar.md": """\
---
id: 01JD3V0000000000000000VELM
kind: recipe
title: Velmar tarnok
description: Ulvik dorrun velmar nettik.
tags: [brenta, quorl]
owner: solvik
status: accepted
reviewed_on: 2026-10-01
review_in: 6 months
applies_to: {tool: vork, version: ">=1.0"}
---

# Velmar tarnok

Ulvik dorrun {{nettik}} velmar, [tarnok](ostrel.md), [vork](https://vork.invalid/).

## Dorrun

```sh
vork --nettik {{nettik}}
```

## Nettik

Quorl.

## Brenta

- [ ] quorl
- [x] ulvik

> dorrun velmar
""",
    "ostrel.md": """\
---
id: 01JD3V0000000000000000ASTR
kind: gotcha
title: Ostrel velmar
description: Quorl nettik ostrel.
tags: [quorl]
owner: solvik
status: deprecated
reviewed_on: 2024-01-01
review_in: 3 months
---

# Ostrel velmar

Velmar dorrun ulvik. [Velmar](velmar.md)
""",
    "brenta/nettik.md": "# Nettik\n\nBrenta velmar quorl.\n",
    "brenta/vork.md": """\
---
id: 01JD3V0000000000000000VQRK
kind: term
title: Ulvik
aliases: [ulvikka]
description: Dorrun quorl.
---

Dorrun quorl ulvik.
""",
    "broken.md": "---\nkind: [recipe\n---\nquorl\n",
}
"""Records of many kinds; every word of theirs means nothing."""

NAMES = {
    "vork",
    "hand",
    "crew",
    "starter",
    "Cairn",
    "PDF",
    "Markdown",
    "HTML",
    "file",
    "Git",
    "git",
    "YAML",
    "deutsch",
    "english",
    "american",
}


def words_of_the_library() -> set[str]:
    """Words that come from records and not from the window, in lower case."""
    found = set(NAMES)
    for path, text in RECORDS.items():
        body = text.split("---\n")[-1] if text.startswith("---") else text
        for line in text.splitlines():
            if line.startswith(("title:", "description:", "tags:", "owner:", "id:", "aliases:")):
                body += line.split(":", 1)[1]
        found |= set(re.findall(r"[^\W\d_]+", f"{path} {body} https invalid sh nettik version"))
    return {word.lower() for word in found}


def write_journal(places: Places) -> None:
    """A journal of everything that its pages can show, in words that mean nothing."""
    from cairn.journal.draft import Draft
    from cairn.journal.entry import NewAction, SessionEntry
    from cairn.journal.ladder import Ability, LadderChange, Setter
    from cairn.journal.session import Form, Result, Sighting, Used
    from cairn.library.wanted import Wanted
    from cairn.workspace import Workspace

    record, today = "01JD3V0000000000000000VELM", date.today()
    with Workspace(places) as workspace:
        journal = workspace.journal
        whole = SessionEntry(
            ("Velmar Tarnok", "Ulvik Dorrun"),
            today - timedelta(1),
            minutes=45,
            team="Brenta",
            form=Form.REVIEW,
            aim="Ostrel velmar",
            asked="Nettik quorl?",
            seen="Velmar *tarnok*:\n\n- dorrun\n- `vork`\n",
            habit="Dorrun ulvik nettik",
            shared="Quorl **nettik**",
            private="Brenta ostrel",
            used=tuple(Used(record, "Velmar tarnok", one, "nettik") for one in Result),
            sightings=(Sighting(record, "Ostrel velmar"), Sighting("", "vork nettik")),
            actions=(
                NewAction("dorrun velmar", today + timedelta(2)),
                NewAction("quorl", today - timedelta(2), "Velmar Tarnok"),
            ),
        )
        velmar = journal.log(whole).people[0]
        for by in Setter:
            journal.want_ladder(velmar.id, by, wanted=True)
        climbed = tuple(LadderChange(velmar.id, one, 2) for one in Ability)
        journal.log(SessionEntry((velmar.id,), today, ladder=climbed, habit="Quorl"))
        for form in Form:
            journal.log(SessionEntry(("Ostrel Vork",), today - timedelta(9), form=form))
        gone = journal.log(SessionEntry(("Ulvik Dorrun",), today - timedelta(20), habit="Quorl"))
        journal.sessions.trash(gone.session.id)
        draft = replace(whole, people=(velmar.id,), ladder=climbed, on_day=None)
        journal.drafts.save(Draft(entry=draft))
    Wanted(places.data).add("nettik quorl", today)


def furnished(places: Places, scratch: Path) -> Places:
    """A home that speaks the made-up language and holds the made-up library, nothing else.

    One of its sources is a repository that was paused while it waited for an answer.
    """
    from cairn.library import clone_state
    from cairn.workspace import Workspace

    folder, crew = scratch / "hand", scratch / "crew"
    for name, text in RECORDS.items():
        write(folder, name, text)
    write(crew, "velmar.md", RECORDS["velmar.md"].replace("dorrun", "ostrel"))
    here = Places(places.data, places.cache, places.config, places.content, resources(scratch))
    sources = Workspace(here).sources
    sources.add(folder, "hand", "mine")
    sources.add(crew, "crew", "team")
    sources.add_address("file:///quorl/vork.git")
    asks = sources.set("vork", paused=True)
    waiting = clone_state.Waiting(clone_state.REWRITTEN, "0" * 40, 3, 9)
    clone_state.save(asks.folder, clone_state.CloneState(waiting=waiting))
    sources.set("starter", paused=True)
    write_journal(here)
    (here.config / "settings.toml").write_text(f'language = "{CODE}"\n', encoding="utf-8")
    return here
