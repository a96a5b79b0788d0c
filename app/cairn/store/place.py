"""Whether a folder is a good place for what is private and must not be lost."""

import os
import stat
import sys
from pathlib import Path, PurePath

from cairn.errors import CairnError

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "davfs",
     "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.s3fs", "fuse.gvfsd-fuse"}
)  # fmt: skip
"""File systems whose locks or syncs cannot be relied upon."""

_CLOUD = (
    "dropbox", "onedrive", "google drive", "googledrive", "icloud", "mobile documents",
    "cloudstorage", "nextcloud", "owncloud", "pcloud", "seafile", "syncthing", "yandex.disk",
)  # fmt: skip
"""How folders begin that a program copies elsewhere, and may put back from there."""


def warnings(folder: Path) -> tuple[CairnError, ...]:
    """What is wrong with `folder`, to be shown and not to be raised."""
    mounts = Path("/proc/self/mountinfo")
    text = mounts.read_text(errors="replace") if sys.platform == "linux" and mounts.exists() else ""
    real = folder.resolve()
    return (*open_to_others(folder, folder.stat().st_mode), *shared_place(real, text))


def close_to_others(folder: Path) -> int:
    """Take everybody else's rights to `folder` away; gives its mode before."""
    before = stat.S_IMODE(folder.stat().st_mode)
    os.chmod(folder, 0o700)
    return before


def open_to_others(folder: Path, mode: int) -> tuple[CairnError, ...]:
    """W_FOLDER_OPEN if others may look into a folder of this mode."""
    if os.name != "posix" or not mode & (stat.S_IRWXG | stat.S_IRWXO):
        return ()
    return (
        CairnError(
            "W_FOLDER_OPEN",
            f"Other users of this computer may look into {folder}.",
            "Close it to them: it needs the mode 0700.",
        ),
    )


def shared_place(folder: PurePath, mountinfo: str) -> tuple[CairnError, ...]:
    """W_FOLDER_NETWORK or W_FOLDER_CLOUD if the path, or what is mounted there, says so.

    `mountinfo` is the text of Linux' ``/proc/self/mountinfo``; empty elsewhere.
    """
    if filesystem(folder, mountinfo) in _NETWORK or str(folder).startswith(("\\\\", "//")):
        return (
            CairnError(
                "W_FOLDER_NETWORK",
                f"{folder} lies on another computer; what is saved there may be lost or damaged.",
                "Point CAIRN_HOME at a folder on this computer's own disk.",
            ),
        )
    if any(part.casefold().startswith(_CLOUD) for part in folder.parts):
        return (
            CairnError(
                "W_FOLDER_CLOUD",
                f"{folder} is copied elsewhere by another program, which may also put it back.",
                "Point CAIRN_HOME at a folder that is not synchronized.",
            ),
        )
    return ()


def filesystem(folder: PurePath, mountinfo: str) -> str:
    """The kind of file system that `folder` is on; empty if the text does not say."""
    best, kind = -1, ""
    for line in mountinfo.splitlines():
        left, _, right = line.partition(" - ")
        fields = left.split()
        if len(fields) < 5 or not right:
            continue
        mount = PurePath(_unescaped(fields[4]))
        if folder.is_relative_to(mount) and len(mount.parts) >= best:
            best, kind = len(mount.parts), right.split()[0]
    return kind


def _unescaped(name: str) -> str:
    """Spaces and the like stand as ``\\040`` there."""
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        name = name.replace(code, character)
    return name
