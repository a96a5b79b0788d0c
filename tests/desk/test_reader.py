"""A page is shown for what it is; whatever it holds, it reaches nothing outside its source."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel

from cairn.desk import source_images
from cairn.desk.page_view import PageView, with_breaks
from cairn.desk.theme import Theme
from cairn.places import Places
from tests.desk.driving import Driven, driven, only, stocked, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


RESOURCES = Path(__file__).parents[2] / "resources"


class Watched:
    """Opens and sockets of this process, from Python; Qt's own go through `loadResource`."""

    def __init__(self) -> None:
        self.on = False
        self.opened: list[str] = []
        self.sockets: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, args: tuple[object, ...]) -> None:
        if not self.on:
            return
        if event == "open" and isinstance(args[0], str | bytes | Path):
            self.opened.append(os.fsdecode(args[0]))
        elif event.startswith("socket."):
            self.sockets.append(event)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Count only what happens inside."""
        self.opened.clear()
        self.sockets.clear()
        self.on = True
        try:
            yield
        finally:
            self.on = False


WATCHED = Watched()


def descriptors() -> set[str]:
    """Files and sockets that this process holds open, Qt's included."""
    found = set()
    for one in Path("/proc/self/fd").iterdir():
        try:
            found.add(os.readlink(one))
        except OSError:
            continue
    return found


@contextmanager
def reading(home: Places, folder: Path) -> Iterator[Driven]:
    with driven(only(home, folder)) as here:
        yield here


HOSTILE = """# Hostile

<script>alert(1)</script> <svg onload=alert(1)> <iframe src="https://evil.example/"></iframe>
<img src="https://evil.example/pixel.png">
<link rel=stylesheet href="https://evil.example/a.css">
<style>@import url("https://evil.example/b.css"); p { background: url(file:///etc/passwd) }</style>

![remote](https://evil.example/pixel.png) ![file](file:///etc/hostname) ![up](../secret.png)
![share](//evil.example/share/a.png)
![unc](\\\\\\\\evil.example\\\\share\\\\a.png) ![data](data:image/png;base64,AAAA)
![link](link.png) ![absolute](/etc/hostname) ![svg](evil.svg) ![qrc](qrc:/qt-project.org/x.png)

[a](javascript:alert(1)) [b](file:///etc/passwd) [c](data:text/html,x)
[d](//evil.example/) [e](vbscript:x) [f](smb://evil.example/x)
"""


def test_a_hostile_page_opens_nothing_and_asks_nobody(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "hand"
    write(folder, "hostile.md", HOSTILE)
    secret = write(tmp_path, "secret.png", b"\x89PNG secret")
    (folder / "link.png").symlink_to(secret)
    write(folder, "evil.svg", '<svg><image href="file:///etc/hostname"/></svg>')
    with reading(home, folder) as here:
        here.type("hostile other")
        before = descriptors()
        with WATCHED.watching():
            here.type("hostile")
            here.window.grab()
            here.reader.page.verticalScrollBar().setValue(400)
            here.window.grab()
        outside = [
            path
            for path in WATCHED.opened
            if not Path(path).is_relative_to(folder)
            and "/cairn/" not in path
            and not Path(path).is_relative_to(home.cache)
            and not path.endswith((".svg", ".pyc"))
        ]
        assert here.reader.hit is not None
        assert "alert(1)" in here.reader.page.toPlainText()  # as text, that is
        assert outside == []
        assert WATCHED.sockets == []
        assert not [path for path in descriptors() - before if "socket" in path]
        assert str(secret) not in WATCHED.opened


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hostname",
        "https://evil.example/a.png",
        "//evil.example/a.png",
        "data:image/png;base64,AAAA",
        "qrc:/a.png",
        "cairn-image:../secret.png",
        "cairn-image:/etc/hostname",
        "cairn-image:link.png",
        "cairn-image:cycle.png",
        "cairn-image:folder.png",
        "cairn-image:missing.png",
        "cairn-image:broken.png",
        "cairn-image:evil.svg",
        "cairn-image:a%00.png",
    ],
)
def test_what_is_no_picture_of_the_source_is_one_clear_pixel(
    address: str, qapp: QApplication, tmp_path: Path
) -> None:
    folder = tmp_path / "hand"
    folder.mkdir()
    secret = tmp_path / "secret.png"
    assert _picture().save(str(secret))
    (folder / "link.png").symlink_to(secret)
    (folder / "cycle.png").symlink_to(folder / "cycle.png")
    (folder / "folder.png").mkdir()
    write(folder, "broken.png", b"\x89PNG\r\n\x1a\nnothing")
    write(folder, "evil.svg", "<svg/>")
    page = PageView(Theme(qapp, RESOURCES))
    page.show_page("<p>A page</p>", folder)
    with WATCHED.watching():
        kind = QTextDocument.ResourceType.ImageResource.value
        image = page.loadResource(kind, QUrl(address))
    assert isinstance(image, QImage)
    assert (image.width(), image.height()) == (1, 1)
    assert [path for path in WATCHED.opened if not Path(path).is_relative_to(folder)] == []


@pytest.mark.parametrize("kind", ["HtmlResource", "StyleSheetResource", "MarkdownResource"])
def test_no_other_resource_is_ever_given(kind: str, qapp: QApplication) -> None:
    page = PageView(Theme(qapp, RESOURCES))
    what = QTextDocument.ResourceType[kind].value
    given = page.loadResource(what, QUrl("file:///etc/hostname"))
    assert isinstance(given, QByteArray)
    assert given.isEmpty()


def _picture(width: int = 40, height: int = 20) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF3366)
    return image


def test_a_picture_of_the_source_is_shown_no_wider_than_the_column(
    home: Places, tmp_path: Path
) -> None:
    folder = tmp_path / "hand"
    write(folder, "a.md", "# A page\n\n![wide](wide.png)\n")
    assert _picture(3000, 30).save(str(folder / "wide.png"))
    with reading(home, folder) as here:
        here.window.resize(1280, 800)
        here.read("A page")
        image = here.reader.page.loadResource(2, QUrl("cairn-image:wide.png"))
        assert isinstance(image, QImage)
        assert 300 < image.width() <= here.reader.page.viewport().width()
        assert here.reader.page.horizontalScrollBar().maximum() == 0


def test_a_picture_that_unpacks_to_gigabytes_is_not_read(tmp_path: Path) -> None:
    picture = _picture(40, 20)
    assert picture.save(str(tmp_path / "bomb.bmp"))
    data = bytearray((tmp_path / "bomb.bmp").read_bytes())
    data[18:26] = (60_000).to_bytes(4, "little") * 2
    (tmp_path / "bomb.bmp").write_bytes(data)
    assert source_images.load(tmp_path, "bomb.bmp", 700).width() == 1


def test_a_link_out_is_shown_whole_and_asked_about(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    address = "https://exam\u0440le.org/a/" + "long/" * 60 + "?q=1"
    with driven(stocked(home)) as here:
        here.type("hook")
        here.reader.page.anchorClicked.emit(QUrl(address))
        assert opened == []
        shown = "".join(
            label.text().replace("\u200b", "") for label in here.reader.links.findChildren(QLabel)
        )
        assert "https://xn--examle-" in shown  # a letter that only looks Latin is not hidden
        assert "long/" * 60 + "?q=1" in shown
        ask, _, leave = here.reader.links.buttons()
        leave.click()
        assert opened == []
        assert here.focus() is here.reader.page
        here.reader.page.anchorClicked.emit(QUrl(address))
        ask.click()
        assert len(opened) == 1


def test_other_addresses_cannot_be_opened_at_all(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    with driven(stocked(home)) as here:
        here.type("hook")
        before = here.reader.page.toPlainText()
        for address in ("file:///etc/passwd", "javascript:alert(1)", "smb://x/y"):
            here.reader.page.anchorClicked.emit(QUrl(address))
            assert not here.reader.links.buttons()[0].isVisible()
            assert here.reader.page.toPlainText() == before
        assert opened == []


def test_a_link_to_a_record_opens_it(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        other = here.page.results.hits.hit(3)
        assert other is not None
        here.reader.page.anchorClicked.emit(QUrl(f"record:{other.row.id}"))
        here.settle()
        assert here.reader.hit is not None
        assert here.reader.hit.row.id == other.row.id
        here.reader.page.anchorClicked.emit(QUrl("record:01NOWHERE0000000000000000"))
        assert "not in the library" in here.window.status.text


def test_a_page_that_takes_too_long_comes_as_plain_text(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "hand"
    write(folder, "slow.md", "# Slow page\n\n" + "![[]()" * 60_000)
    write(folder, "calm.md", "# Calm page\n\nNothing slow.\n")
    with reading(home, folder) as here:
        here.type("slow page")
        said = "\n".join(label.text() for label in here.reader.findChildren(QLabel))
        text = here.reader.page.toPlainText()
        assert "![[]()" in text or "plain text" in said
        here.read("Calm page")
        assert "Nothing slow." in here.reader.page.toPlainText()


def test_a_line_of_ten_megabytes_does_not_hold_up_the_window(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "hand"
    write(folder, "line.md", "# One line\n\n" + "heron " * 1_250_000)
    with reading(home, folder) as here:
        here.type("one line")
        assert here.reader.hit is not None
        assert 1_000_000 < len(here.reader.page.toPlainText()) < 1_500_000
        here.type("heron")
        assert here.titles() == ["One line"]


def test_a_word_without_an_end_is_broken_and_nothing_else_is() -> None:
    assert with_breaks("<p>" + "x" * 2500 + "</p>").count("<br>") == 2
    assert with_breaks("<p>" + "&amp;" * 1500 + "</p>").count("<br>") == 1
    link = '<a href="record:' + "x" * 3000 + '">short</a>'
    assert with_breaks(link) == link
    words = "<p>" + "heron " * 3000 + "</p>"
    assert with_breaks(words) == words


def test_a_word_of_300_thousand_letters_is_shown_at_once(qapp: QApplication) -> None:
    page = PageView(Theme(qapp, RESOURCES))
    started = time.perf_counter()
    page.show_page("<p>" + "h" * 300_000 + "</p>", None)
    assert time.perf_counter() - started < 2.0  # ten seconds in one piece
    assert page.toPlainText().count("h") == 300_000


def test_the_facts_stand_above_the_page(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.read("A hook is listed and never fires")
        [facts] = [
            label for label in here.reader.findChildren(QLabel) if label.accessibleName() == "Trust"
        ]
        for word in ("Accepted", "owner", "platform", "reviewed", "due", "claude"):
            assert word in facts.text()
        here.desk.door.installed("2.1.300")
        here.settle()
        assert "applies&nbsp;to&nbsp;yours" in facts.text()
        here.desk.door.installed("1.0.0")
        here.settle()
        assert "applies&nbsp;to&nbsp;yours" not in facts.text()


def test_the_clipboard_gets_the_address_that_was_shown(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        here.reader.page.anchorClicked.emit(QUrl("https://example.org/a?b=c"))
        here.reader.links.buttons()[1].click()
        assert QApplication.clipboard().text() == "https://example.org/a?b=c"


def test_a_link_leads_to_the_record_beside(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    write(folder, "gotchas/slash.md", "# One slash\n\nIt anchors at the settings file.\n")
    write(
        folder, "recipes/deny.md", "# Deny a path\n\nBeware of [one slash](../gotchas/slash.md).\n"
    )
    with driven(only(home, folder)) as here:
        here.read("Deny a path")
        here.reader.page.anchorClicked.emit(QUrl("gotchas/slash.md"))
        here.settle()
        assert here.reader.hit is not None
        assert here.reader.hit.row.title == "One slash"
        assert 'href="gotchas/slash.md"' not in here.reader.page.toHtml()


def test_the_checkout_that_is_set_lifts_what_fits_it(home: Places, tmp_path: Path) -> None:
    folder, checkout = tmp_path / "notes", tmp_path / "checkout"
    applies = "applies_to: {tool: claude-code, stack: [%s]}"
    for name, stack in (("a", "go"), ("b", "python")):
        front = applies % stack
        write(folder, f"{name}.md", f"---\ntitle: A hook of {name}\n{front}\n---\nhook\n")
    write(checkout, "pyproject.toml", "")
    home.config.joinpath("settings.toml").write_text(f'checkout = "{checkout}"\n')
    with driven(only(home, folder)) as here:
        here.until(lambda: here.library.checkout.stack)
        here.type("hook")
        assert here.titles() == ["A hook of b", "A hook of a"]
