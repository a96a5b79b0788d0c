"""Stands before the real package on the path, to prove that all but the desk does without Qt."""

raise ImportError("Qt is blocked here: everything but cairn.desk must do without it", name=__name__)
