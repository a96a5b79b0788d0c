"""Something a person may have done: by a key, the palette, a menu or the list of shortcuts."""

from collections.abc import Callable
from dataclasses import dataclass


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One action of the window.

    Attributes:
        id: stable and unique, such as ``page.copy-link``; changed shortcuts are kept under it.
        text: what a person reads, in the imperative and in their language.
        run: does it.
        keys: default shortcuts in Qt's portable form, such as ``Ctrl+Shift+C``; may be empty.
        room: heading under which help lists it, in the person's language.
        enabled: whether it can be done now; asked when it is offered or its key is pressed.
    """

    id: str
    text: str
    run: Callable[[], None]
    keys: tuple[str, ...] = ()
    room: str = ""
    enabled: Callable[[], bool] = _always
