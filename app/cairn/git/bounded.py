"""How much memory a process may take that talks to a remote."""

import contextlib
import sys
from collections.abc import Iterator

MOST_MEMORY = 2_000_000_000
"""Bytes of it. Git holds some answers whole, and a server that never ends one would take all."""

if sys.platform == "linux":
    import resource

    _OURS = resource.getrlimit(resource.RLIMIT_DATA)

    @contextlib.contextmanager
    def bounded() -> Iterator[None]:
        """What is started in the block, and what that starts, may take no more.

        It is inherited, so for that moment it holds for this process as well: set on the other one
        it would come after its first children.
        """
        soft, hard = _OURS
        most = MOST_MEMORY if soft == resource.RLIM_INFINITY else min(MOST_MEMORY, soft)
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))

else:

    @contextlib.contextmanager
    def bounded() -> Iterator[None]:
        """Elsewhere the system takes no such wish."""
        yield
