"""The vehicle for those who cannot push: one zip with everything that a maintainer needs.

In it: the patch, the files as they are to be below ``files/``, ``PR_BODY.md`` with what is said of
them, and ``SCRUB_REPORT.md`` with what the gate took out, in counts.
"""

import io
import zipfile
from pathlib import Path

from cairn.gate.report import ScrubReport
from cairn.outbox.patch.patch import file_name, is_earlier, patch
from cairn.outbox.rendering import Rendering
from cairn.outbox.vehicle import one_file
from cairn.outbox.vehicle.carried import Delivered, FilePlan
from cairn.outbox.vehicle.patch import planned
from cairn.outbox.vehicle.unfinished import Unfinished

BUNDLE = "bundle"
FILES = "files/"
PR_BODY = "PR_BODY.md"
SCRUB_REPORT = "SCRUB_REPORT.md"

_WHEN = (1980, 1, 1, 0, 0, 0)
_MODE = 0o100644
_UNIX = 3
_MOST_BYTES = 16_000_000


def bundle(rendering: Rendering, report: ScrubReport) -> bytes:
    """The bytes of the zip: sorted, not packed, of a fixed day; the same for the same rendering."""
    entries = {
        file_name(rendering): patch(rendering),
        PR_BODY: f"# {rendering.pr_title}\n\n{rendering.pr_body}".encode(),
        SCRUB_REPORT: f"# Scrub report\n\n{report.as_markdown()}".encode(),
        **{f"{FILES}{path}": data for path, data in rendering.files.items()},
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(entries, key=lambda name: name.encode()):
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.create_system, entry.external_attr = _UNIX, _MODE << 16
            archive.writestr(entry, entries[name])
    return stream.getvalue()


def plan(file: Path, rendering: Rendering) -> FilePlan:
    """What `carry` would do; raises as that does."""
    one_file.there(file, lambda data: _is_earlier(data, rendering))
    return planned(BUNDLE, file, rendering)


def carry(
    file: Path, rendering: Rendering, report: ScrubReport, unfinished: Unfinished
) -> Delivered:
    """Write the bundle; raises E_FOLDER, E_EXISTS, E_LINK and what `put` raises."""
    data = bundle(rendering, report)
    written = one_file.place(file, data, lambda old: _is_earlier(old, rendering), unfinished)
    return Delivered(BUNDLE, file, written)


def _is_earlier(data: bytes, rendering: Rendering) -> bool:
    """Whether `data` is a bundle of the very records that are in `rendering`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            patches = [one for one in archive.infolist() if one.filename.endswith(".patch")]
            return any(
                one.file_size < _MOST_BYTES and is_earlier(archive.read(one), rendering)
                for one in patches
                if "/" not in one.filename
            )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError):
        return False
