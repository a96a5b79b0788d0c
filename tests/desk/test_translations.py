"""The window's language: chosen, loaded, left; and the tools that keep its words whole."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from cairn.desk import labels
from cairn.desk.language import Language, available
from cairn.desk.sentences import said, told
from cairn.errors import CairnError
from tests.desk.made_up import CODE, LONGER, made_up, outside, resources
from tests.translations.calls import Said, calls
from tests.translations.catalogue import Message
from tests.translations.extract import APP
from tests.translations.loose import loose
from tests.translations.sentences import collect

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[Language]:
    language = Language(qapp, RESOURCES, "de")
    yield language
    language.leave()


@pytest.mark.usefixtures("german")
def test_what_is_loaded_is_spoken() -> None:
    assert labels.kinds("gotcha") == "Stolpersteine"
    assert labels.number(12_345) == "12.345"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_what_was_loaded_is_left_again(qapp: QApplication) -> None:
    before = QLocale()
    language = Language(qapp, RESOURCES, "de")
    assert labels.trust("stale") == "Veraltet"
    language.leave()
    assert labels.trust("stale") == "Stale"
    assert QLocale() == before


@pytest.mark.parametrize(
    ("wanted", "desktop", "spoken"),
    [
        ("de", ["C"], "de"),
        ("en", ["de-AT"], "en"),
        ("system", ["de-AT", "de"], "de"),
        ("system", ["fr-FR", "de"], "de"),
        ("system", ["fr"], "en"),
        ("xx", ["de"], "en"),
        ("../../de", ["de"], "en"),
    ],
)
def test_the_language_is_the_set_one_or_the_desktops_first_that_there_is(
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    wanted: str,
    desktop: list[str],
    spoken: str,
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: desktop)
    language = Language(qapp, RESOURCES, wanted)
    assert language.code == spoken
    language.leave()


def test_without_files_there_is_english(qapp: QApplication, tmp_path: Path) -> None:
    language = Language(qapp, tmp_path, "de")
    assert language.code == "en"
    language.leave()
    assert available(tmp_path) == [("en", "English")]


def test_every_language_names_itself() -> None:
    assert available(RESOURCES) == [("de", "Deutsch"), ("en", "English")]


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("english", "spoken"),
    [
        ("The index file {0} is damaged.", "Die Indexdatei {0} ist beschädigt."),
        ("reading hand", "hand wird gelesen:"),
        ("The file is not UTF-8 text (line 7)", "Die Datei ist kein UTF-8-Text (Zeile 7)"),
        ("Nobody says this.", "Nobody says this."),
        ("", ""),
        ("It is {curly} and %1 odd", "It is {curly} and %1 odd"),
    ],
)
def test_sentences_of_other_rooms_are_said_with_their_values(english: str, spoken: str) -> None:
    value = "a{b}.c of {0}"
    assert said(english.replace("{0}", value)) == spoken.replace("{0}", value)


def test_an_error_is_told_as_it_is_in_english() -> None:
    error = CairnError("E_INDEX_MISSING", "There is no index yet.", "Search again.")
    assert told(error) == "There is no index yet. Search again."


def test_the_made_up_language_is_longer_and_keeps_what_it_must() -> None:
    source = "<b>{} of {count}</b>\n%Ln results &amp; more, in so many words"
    strange = made_up(source)
    for kept in ("<b>", "{}", "{count}", "</b>\n", "%Ln ", "&amp;"):
        assert kept in strange
    assert len(strange) >= LONGER * len(source) - len("<b></b>{}{count}%Ln&amp;")
    assert outside(strange.format("velm", count="tarn")).strip() == ""
    assert outside(f"velm {strange} tarn").split() == ["velm", "tarn"]


def test_the_made_up_language_is_one_the_window_speaks(qapp: QApplication, tmp_path: Path) -> None:
    language = Language(qapp, resources(tmp_path), CODE)
    assert language.code == CODE
    assert outside(labels.kind("recipe")).strip() == ""
    language.leave()


PLANTED = '''
class Pane(QWidget):
    """A docstring that says something to nobody."""

    def __init__(self) -> None:
        self.label.setText("Settings")
        self.other.setText(self.tr("Sources"))
        self.third.setText(f"{self.tr('in a field')} x")
        self.said.emit("Nothing was found here")
        name.tr("of another")
        translate("pane", words)
        self.setObjectName("some name")
        raise ValueError("this is for nobody to read")


class Lower(Pane):
    pass
'''


def test_what_no_translator_would_see_is_found(tmp_path: Path) -> None:
    (tmp_path / "pane.py").write_text(PLANTED)
    found = [one.split(": ", 1)[1] for one in loose(tmp_path)]
    assert found == [
        "Settings",
        "Nothing was found here",
        "tr() of another object; use self.tr or translate with a context",
        "translate() of something that is no string in the code",
        "Pane says self.tr, which Lower does not find",
    ]


CALLS = """
class Pane(QWidget):
    def say(self, count: int) -> str:
        return f"{self.tr('in a field')} {translate('pane', '%Ln file(s)', None, int(count))}"

    class Inner:
        words = (self.tr("Open", "the deed"), self.tr("%Ln hit(s)", n=3), name.translate(TABLE))

    later = QCoreApplication.translate("other", "a \\"quote\\" over\\n" "two lines")
"""


def test_every_string_is_extracted_under_the_name_it_is_asked_by(tmp_path: Path) -> None:
    (tmp_path / "pane.py").write_text(CALLS)
    assert calls(tmp_path) == [
        Said("Inner", "%Ln hit(s)", "", True),
        Said("Inner", "Open", "the deed", False),
        Said("Pane", "in a field", "", False),
        Said("other", 'a "quote" over\ntwo lines', "", False),
        Said("pane", "%Ln file(s)", "", True),
    ]


def test_sentences_are_collected_with_their_fields() -> None:
    found = collect(APP)
    assert "The disk is full; {0} was not written." in found
    assert "There is already a source called {0}, the folder {1}." in found  # by way of a name
    assert "a symbolic link is not followed" in found  # by way of a constant
    assert len(found) == len(set(found)) > 50


@pytest.mark.parametrize(
    ("source", "forms", "finished", "trouble"),
    [
        ("{} of {}", ("{} von {}",), True, ""),
        ("{} of {}", ("{} von",), True, "has other fields than its translation"),
        ("%Ln hits", ("Ein Treffer", "%Ln Treffer"), True, ""),
        ("%Ln hits", ("%Ln Treffer", ""), True, "is not translated"),
        ("Open", ("",), False, "is not translated"),
        ("Open", ("Öffnen ",), True, "has a translation with blanks at its ends"),
        (
            "Reading…",
            ("Liest",),
            True,
            "ends with an ellipsis, or its translation does, but not both",
        ),
        ("One\ntwo", ("Eins zwei",), True, "has other lines than its translation"),
    ],
)
def test_a_translation_that_cannot_be_shown_is_told(
    source: str, forms: tuple[str, ...], finished: bool, trouble: str
) -> None:
    assert Message("Pane", source, "", forms, finished).trouble() == trouble


def test_a_file_that_is_written_over_while_it_is_spoken_harms_nothing(
    qapp: QApplication, tmp_path: Path
) -> None:
    folder = tmp_path / "translations"
    shutil.copytree(RESOURCES / "translations", folder)
    language = Language(qapp, tmp_path, "de")
    try:
        for file in folder.glob("*.qm"):
            os.truncate(file, 0)
        assert labels.kind("recipe") == "Rezept"
    finally:
        language.leave()
