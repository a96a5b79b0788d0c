"""What every git process is told before its own words: nothing runs, nobody is asked."""

import os
from collections.abc import Iterable, Mapping

STALL_SECONDS = 30
"""So long a process may say nothing before it counts as hung."""

_SSH = "ssh -o BatchMode=yes -o ConnectTimeout=20 -o PermitLocalCommand=no -o ForwardAgent=no"

_SET = {
    # nothing that a repository brings along is run
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "core.sshCommand": _SSH,
    "core.attributesFile": os.devnull,
    "core.alternateRefsCommand": "",
    "core.askPass": "",
    "core.symlinks": "false",
    "core.protectHFS": "true",
    "core.protectNTFS": "true",
    "uploadpack.packObjectsHook": "",
    "submodule.recurse": "false",
    "fetch.recurseSubmodules": "false",
    "diff.external": "",
    "commit.gpgSign": "false",
    "push.gpgSign": "false",
    # nobody is asked
    "credential.interactive": "false",
    # nothing happens behind our back, and nowhere else than at the address
    "gc.auto": "0",
    "maintenance.auto": "false",
    "fetch.writeCommitGraph": "false",
    "fetch.uriProtocols": "",
    "transfer.bundleURI": "false",
    "transfer.credentialsInUrl": "die",
    "http.followRedirects": "false",
    "http.lowSpeedLimit": "1",
    "http.lowSpeedTime": str(STALL_SECONDS),
    # a large file is streamed instead of being held in memory
    "core.bigFileThreshold": "8m",
    "core.quotePath": "false",
    "protocol.version": "2",
}

_KEPT = ("GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_HTTP_USER_AGENT")
_DROPPED = ("SSH_ASKPASS", "LANGUAGE", "PAGER", "EDITOR", "VISUAL")

_ALLOWED = {
    "": (),
    "https": ("https", "ssh"),  # a person's own url.insteadOf may turn one into the other
    "ssh": ("ssh", "https"),
    "http": ("http",),
    "file": ("file",),
}


def options(scheme: str) -> list[str]:
    """The ``-c`` options, for a process that may go by `scheme` (empty: nowhere)."""
    allowed = _ALLOWED[scheme]
    said = {**_SET, "protocol.allow": "never"}
    said |= {f"protocol.{one}.allow": "always" for one in allowed}
    return [word for name, value in said.items() for word in ("-c", f"{name}={value}")]


def environment(scheme: str, inherited: Mapping[str, str]) -> dict[str, str]:
    """What git finds in its environment: the person's own helpers, agents and proxies.

    Whatever would lead it to another repository or ask for something is left out.
    """
    kept = {
        name: value
        for name, value in inherited.items()
        if (not name.upper().startswith("GIT_") or name in _KEPT) and name not in _DROPPED
    }
    return kept | {
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ALLOW_PROTOCOL": ":".join(allowed_protocols(scheme)),
        "GIT_SSH_COMMAND": _SSH,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_DEFAULT_HASH": "sha1",
        "GIT_DEFAULT_REF_FORMAT": "files",
        "GIT_ADVICE": "0",
        "GCM_INTERACTIVE": "Never",
        "SSH_ASKPASS_REQUIRE": "never",
        "LC_ALL": "C",
    }


def allowed_protocols(scheme: str) -> Iterable[str]:
    """By what git may go; a name that there is not where it may go by none."""
    return _ALLOWED[scheme] or ("none",)
