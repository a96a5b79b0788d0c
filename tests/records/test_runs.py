"""What in a record would run is found however it is written; what a person would type is not."""

import pytest

from cairn.records.runs import COMMAND, HOOK, SERVER, Runs, runs

HOOKS = """```json
{"hooks": {"Stop": [{"hooks": [{"type": "command", "command": "sh check.sh"}]}]}}
```
"""
COMMENTED = """```jsonc
// "command" follows
{"mcpServers": {"x": {"command": "npx evil"}}}
```
"""


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Then !`git status` tells.\n", [Runs(COMMAND, 1, "git status")]),
        ("a\n\n```!\nmake\nmake test\n```\n", [Runs(COMMAND, 3, "make\nmake test")]),
        (HOOKS, [Runs(HOOK, 1, "sh check.sh")]),
        (COMMENTED, [Runs(SERVER, 3, "npx evil")]),
        ("Even `` !`date` `` is named.\n", [Runs(COMMAND, 1, "date")]),
        ("Run `make`!\n\n```sh\nrm -rf build\n```\n", []),
        ("Wow!\n", []),
    ],
)
def test_what_runs(body: str, found: list[Runs]) -> None:
    assert runs(body) == found
