"""The fields of a draft, by its kind; what is typed in one is set in the draft's own text."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cairn.desk import labels, tab_order
from cairn.desk.area_field import AreaField
from cairn.desk.choice_box import ChoiceBox
from cairn.desk.draft_words import hint, said_body, said_key, said_part, said_reason
from cairn.desk.section import voiced
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.outbox.draft import Draft
    from cairn.records.problem import Problem

LISTS = ("tags", "aliases")
"""Keys that hold several words."""

REASONS = {
    "deviate": ("deviation", ("reason", "control", "owner", "expires")),
    "adapt": ("adaptation", ("why",)),
}
"""Purpose to what it has to say, under which key."""

KEY_OF = {
    "L_TITLE": "title",
    "L_SKILL_NAME": "name",
    "L_DESCRIPTION": "description",
    "L_SKILL_DESCRIPTION": "description",
    "L_TAGS": "tags",
    "L_OWNER": "owner",
    "L_USE": "use",
    "L_ALIAS": "aliases",
}
"""Code of a problem to the key in whose field it is mended."""

KEY, REASON, PART, BODY = "key", "reason", "part", "body"


class DraftForm(QWidget):
    """Title, a sentence, tags, who answers for it, and the parts that its kind needs.

    Signals:
        edited: the text of the draft with what was typed in a field.
        failed: a CairnError: a field could not be set.
    """

    edited = Signal(str)
    failed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._draft: Draft | None = None
        self._shape = ("", "")
        self._filling = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.kind = ChoiceBox(theme, self.tr("Kind"))
        for one in labels.KINDS:
            self.kind.addItem(theme.icon(f"kind-{one}"), labels.kind(one), one)
        self.kind.activated.connect(lambda _: self._set_key("kind", self.kind.currentData()))
        self.title = _line(self.tr("Title"))
        self.title.textEdited.connect(lambda text: self._set_key(self._title_key, text))
        self._fields: dict[tuple[str, str], QLineEdit | AreaField] = {}
        _put(self._column, self.tr("Kind"), self.kind)
        _put(self._column, self.tr("Title"), self.title)
        self._more = QWidget()
        self._column.addWidget(self._more)

    def show_draft(self, draft: "Draft", *, anew: bool = False) -> None:
        """Show what stands in the text of `draft`; a field one is typing in is left alone.

        Not so if it is `anew` another draft.
        """
        shape = draft.kind, draft.purpose.value
        if shape != self._shape:
            self._shape = shape
            self._build(*shape)
        self._draft = draft
        from cairn.outbox.form import parts
        from cairn.outbox.written import record_of

        try:
            record, written = record_of(draft), {one.name: one.text for one in parts(draft)}
        except CairnError:
            return  # the front matter cannot be read now; lint says so
        given = record.front.get(REASONS[shape[1]][0]) if shape[1] in REASONS else None
        reasons = given if isinstance(given, dict) else {}
        every = {
            KEY: record.front,
            REASON: reasons,
            PART: written,
            BODY: {"": record.body.strip("\n")},
        }
        self._filling = True
        self.kind.setCurrentIndex(max(0, self.kind.findData(draft.kind)))
        self._fill(self.title, _said(record.front.get(self._title_key)), anew=anew)
        for (where, name), widget in self._fields.items():
            self._fill(widget, _said(every[where].get(name)), anew=anew)
        self._filling = False

    def go_to(self, problem: "Problem") -> bool:
        """Give the focus to the field in which that is mended; whether there is one."""
        where = REASON if problem.code == "L_DEVIATION" else PART if problem.part else KEY
        name = problem.part or KEY_OF.get(problem.code, "")
        field: QWidget | None = self._fields.get((where, name))
        if name == self._title_key:
            field = self.title
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        return field is not None

    @property
    def _title_key(self) -> str:
        return "name" if self._shape[0] == "skill" else "title"

    def _build(self, kind: str, purpose: str) -> None:
        """Put up the fields of another kind."""
        from cairn.outbox.parts import PARTS
        from cairn.records.record import Kind

        self._fields.clear()
        before, self._more = self._more, QWidget()
        column = QVBoxLayout(self._more)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for key in _keys(kind):
            line = self._fields[KEY, key] = _line(said_key(key))
            line.setPlaceholderText(hint(key))
            line.textEdited.connect(partial(self._set_key, key))
            _put(column, said_key(key), line)
        for key in REASONS[purpose][1] if purpose in REASONS else ():
            line = self._fields[REASON, key] = _line(said_reason(key))
            line.textEdited.connect(partial(self._set_reason, key))
            _put(column, said_reason(key), line)
        names = PARTS.get(Kind(kind), ()) if kind in labels.KINDS else ()
        for name in names:
            area = self._fields[PART, name] = AreaField(self._theme, said_part(name))
            area.edited.connect(partial(self._set_part, area, name))
            _put(column, said_part(name), area)
        if not names:
            area = self._fields[BODY, ""] = AreaField(self._theme, said_body(kind))
            area.edited.connect(partial(self._set_body, area))
            _put(column, said_body(kind), area)
        self._column.replaceWidget(before, self._more)
        tab_order.settle(self)
        before.hide()
        before.deleteLater()

    def _fill(self, widget: QWidget, said: str, *, anew: bool) -> None:
        if widget.hasFocus() and not anew:
            return
        if isinstance(widget, QLineEdit):
            if widget.text() != said:
                widget.setText(said)
                widget.setCursorPosition(0)
        elif isinstance(widget, AreaField):
            widget.put(said)

    def _set_key(self, key: str, said: str) -> None:
        from cairn.outbox.form import with_key

        words = " ".join(said.split())
        if key in ("title", "name", "kind") and not words:
            return  # one is about to type another
        listed = [one.strip() for one in words.split(",") if one.strip()]
        self._take(lambda draft: with_key(draft, key, listed if key in LISTS else words))

    def _set_reason(self, key: str, said: str) -> None:
        from cairn.outbox.form import with_key

        lines = {
            name: widget.text() if isinstance(widget, QLineEdit) else ""
            for (where, name), widget in self._fields.items()
            if where == REASON
        } | {key: said}
        given = {name: " ".join(words.split()) for name, words in lines.items()}
        key_of = REASONS[self._shape[1]][0]
        said_at_all = any(given.values()) or self._shape[1] == "deviate"
        self._take(lambda draft: with_key(draft, key_of, given if said_at_all else ""))

    def _set_part(self, area: AreaField, name: str) -> None:
        from cairn.outbox.form import with_part

        self._take(lambda draft: with_part(draft, name, area.text()))

    def _set_body(self, area: AreaField) -> None:
        from cairn.outbox.form import with_body

        self._take(lambda draft: with_body(draft, area.text()))

    def _take(self, change: "Callable[[Draft], str]") -> None:
        """Change the text of the draft by what was typed."""
        if self._filling or self._draft is None:
            return
        try:
            text = change(self._draft)
        except CairnError as error:
            self.failed.emit(error)
            return
        if text != self._draft.text:
            self._draft = replace(self._draft, text=text)
            self.edited.emit(text)


def _said(value: object) -> str:
    """What a key holds, lists with commas."""
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return value if isinstance(value, str) else ""


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setProperty("form", True)
    line.setMaxLength(2_000)
    line.setAccessibleName(name)
    return line


def _put(column: QVBoxLayout, name: str, widget: QWidget) -> None:
    label = voiced(name, "small")
    label.setBuddy(widget)
    column.addWidget(label)
    column.addWidget(widget)
    column.addSpacing(8)


def _keys(kind: str) -> tuple[str, ...]:
    """Keys of the front matter that have a field of their own."""
    if kind == "skill":
        return ("description",)
    more = {"recipe": ("use",), "term": ("aliases",)}.get(kind, ())
    return ("description", "tags", "owner", *more)
