"""Imports as Python does them, without the detour that PySide puts in the way of every one."""

import builtins


def take() -> None:
    """Load Qt, then take its hook out of ``import``.

    The hook serves ``from __feature__ import …``, which is not used here. It runs for every import
    that follows: with a hundred modules to come that was 15 ms of the way to the first paint.
    """
    plain = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401 - loaded for its hook

    builtins.__import__ = plain
