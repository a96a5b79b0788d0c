"""The words a person reads for the facets results are narrowed by, and for their values."""

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.legible import legible

FACETS = ("kind", "trust", "layer", "source", "status", "use", "tag")
"""Every facet, in the order in which the window lists them."""


def facet(name: str) -> str:
    """The heading over a facet's values: ``Kind``."""
    return {
        "kind": QCoreApplication.translate("facets", "Kind"),
        "trust": QCoreApplication.translate("facets", "Trust"),
        "layer": QCoreApplication.translate("facets", "Layer"),
        "source": QCoreApplication.translate("facets", "Source"),
        "status": QCoreApplication.translate("facets", "Status"),
        "use": QCoreApplication.translate("facets", "Use"),
        "tag": QCoreApplication.translate("facets", "Tag"),
    }.get(name, name)


def value(name: str, value: str) -> str:
    """One value of the facet `name`: ``Gotchas``; sources and tags are named by their own words."""
    if name == "kind":
        return labels.kinds(value)
    if name == "trust":
        return labels.trust(value)
    if name == "status":
        return labels.status(value)
    if name == "layer":
        return labels.layer(value)
    return {
        ("use", "context"): QCoreApplication.translate("facets", "Project context"),
        ("use", "win"): QCoreApplication.translate("facets", "Reliable win"),
        ("use", "steer"): QCoreApplication.translate("facets", "Where to steer"),
        ("use", "review"): QCoreApplication.translate("facets", "What to review"),
    }.get((name, value)) or legible(value, 80)


def icon(name: str, value: str) -> tuple[str, str]:
    """The icon of a value and the role of its colour; empty where it has none of its own."""
    if name == "kind":
        return f"kind-{value}", "muted"
    if name == "trust":
        return f"trust-{value}", labels.TRUST_ROLES.get(value, "muted")
    return "", ""
