"""Keys, tokens and passwords: by their form, by what they are called, by what is said of them."""

from cairn.gate.hit import Detector
from cairn.gate.secrets.assigned import assigned
from cairn.gate.secrets.baseline import Baseline
from cairn.gate.secrets.blocks import private_keys
from cairn.gate.secrets.connections import connections
from cairn.gate.secrets.prose import said
from cairn.gate.secrets.tables import in_tables
from cairn.gate.secrets.tokens import tokens


def detectors() -> list[Detector]:
    """Every detector of secrets that says something for certain, the precise ones first."""
    return [
        private_keys, tokens, connections, assigned, said, in_tables, Baseline(),
    ]  # fmt: skip
