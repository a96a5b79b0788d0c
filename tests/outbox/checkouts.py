"""A checkout that was made up, with all that an agent is told in it."""

import json
from pathlib import Path

MEMORY = """# Flange shop

This file provides guidance to Claude Code when working with code in this repository.
@docs/house.md
Mail @nobody or ops@flange.example, and see `@docs/not-imported.md`.

## Architecture

The api talks to the store over a queue, and every service has its own schema and its own team.

## Build & test commands

```bash
npm run build   # everything
npm test
```

## Where things lie

- `services/api/routes.ts` holds the routes of the api
- `services/store/schema.sql` holds the tables

## Gotchas

- **A deny path with one slash never matches.** It is anchored at the settings file; write two.
- Hooks print to standard output and the agent reads that as its answer. Send noise elsewhere.

### Emulator rules are ignored
**Symptom**: every write is allowed, even those that a rule forbids
**Root cause**: the emulator was started in another folder and found no rules file
**Fix**: start it in the folder of the rules
**Validation**: a forbidden write is refused with permission-denied

## Safety

- Never commit secrets, tokens or customer data.
- Do not force-push, and never rewrite history that others have.
- Ask before you run a migration against production.

## Before you open a pull request

- The tests ran green on your machine
- The change log says what changed for users

## How to add an endpoint

1. Write the failing test first, with the request as a user would send it.
2. Ask the agent for the smallest handler that makes it pass.
3. Review the diff for names and error handling.

## Glossary

- **Flange**: the part of a pipe that is bolted to another one.
- **Zorbex**: the machine that tightens flanges, never the person who runs it.

## Error handling conventions

- Errors carry a stable code, one sentence and one thing to do.
- A function that can fail says so in its name or in its type.
"""
HOUSE = """## Commit messages

One line that says why, in the imperative; the body tells what was tried and given up.
@../CLAUDE.md
@more/deep.md
"""
RULE = """---
paths:
  - "src/**/*.ts"
---
# TypeScript style

- Prefer unions of literals to enums; they are erased and narrow better.
- Never use any where unknown will do.
"""
SKILL = """---
name: tighten-flanges
description: Tightens flanges evenly. Use when a pipe leaks after maintenance.
---
Go crosswise, a third of the torque at a time, and check the gasket after each round.
"""
COMMAND = """---
description: Fix an issue by its number
argument-hint: "[number]"
---
Read issue $ARGUMENTS, write a failing test for it, then make it pass.
State: !`git status --short`
"""
AGENT = """---
name: reviewer
description: Reviews a change that it did not write.
tools: Read, Grep
---
Look for names that lie and errors that are swallowed. Say what you would not merge, and why.
"""
SETTINGS = {
    "permissions": {
        "deny": ["Read(./.env)", "Bash(git push --force*)"],
        "ask": ["Bash(terraform apply*)"],
        "allow": ["Bash(npm test)"],
    },
    "hooks": {
        "PreToolUse": [
            {
                "matcher": "Bash",
                "hooks": [
                    {"type": "command", "command": '"$CLAUDE_PROJECT_DIR"/.claude/hooks/guard.sh'}
                ],
            }
        ],
        "PostToolUse": [
            {
                "matcher": "Edit",
                "hooks": [
                    {"type": "command", "command": "services/lint.sh"},
                    {"type": "http", "url": "https://x.example", "headers": {"K": "canary-hook"}},
                ],
            }
        ],
    },
    "env": {"SECRET_KEY": "canary-env"},
}
MCP = {
    "mcpServers": {
        "docs-search": {
            "type": "http",
            "url": "https://docs.example.org/mcp",
            "headers": {
                "Authorization": "Bearer canary-header",
                "X-Team": "${TEAM:-canary-default}",
            },
        },
        "own": {"command": "python", "args": ["services/mcp.py"], "env": {"TOKEN": "canary-token"}},
    }
}
PULL_REQUEST = (
    "## What\n\n## Why\n\n- [ ] A test fails without this change\n- [ ] The docs are true\n"
)


def make_checkout(root: Path) -> Path:
    """The checkout, at `root`."""
    files = {
        "CLAUDE.md": MEMORY,
        "CLAUDE.local.md": "canary-local: my own words, for nobody else at all, ever\n",
        "docs/house.md": HOUSE,
        "docs/more/deep.md": "## Review\n\nRead the test before the code; it says what is meant.\n",
        "docs/not-imported.md": "## Nothing\n\ncanary-import: nobody asked for this file at all\n",
        ".claude/rules/typescript.md": RULE,
        ".claude/skills/tighten-flanges/SKILL.md": SKILL,
        ".claude/skills/tighten-flanges/scripts/run.py": "raise SystemExit('it was run')\n",
        ".claude/commands/fix-issue.md": COMMAND,
        ".claude/agents/reviewer.md": AGENT,
        ".claude/settings.json": json.dumps(SETTINGS, indent=2),
        ".claude/settings.local.json": '{"env": {"A": "canary-local"}}',
        ".claude/hooks/guard.sh": "#!/bin/sh\necho no >&2; exit 2\n",
        ".mcp.json": json.dumps(MCP, indent=2),
        ".github/pull_request_template.md": PULL_REQUEST,
        "package.json": '{"name": "@acme/flange-shop"}',
        "services/api/routes.ts": "",
        "services/store/schema.sql": "",
        "services/lint.sh": "exit 0\n",
        "services/mcp.py": "",
        "node_modules/other/CLAUDE.md": "## Rules\n\ncanary-module: rules of somebody else here\n",
    }
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root
