"""The page on which a branch is compared and handed in, for the hosts that have one."""

import re
from collections.abc import Callable, Iterable
from urllib.parse import quote, urlencode, urlsplit

_SHORT = re.compile(r"(?:[^@/]+@)?(?P<host>[^:/]+):(?P<path>.+)")
_AZURE_SSH = ("ssh.dev.azure.com", "vs-ssh.visualstudio.com")


def compare_page(address: str, branch: str, onto: str, told: Iterable[str] = ()) -> str:
    """The address of that page; empty where none is known.

    What the host itself named after the push counts first, if it leads to the same host. A host
    that hides behind a name of its own is known by that alone.

    Args:
        address: of the repository, as it was added.
        onto: the branch it is meant for.
        told: addresses that were named.
    """
    host, path = _parts(address)
    if not host or not path or not branch:
        return ""
    for page in told:
        if len(page) < 500 and page.isprintable() and _host(page) == _web(host):
            return page
    make = _maker(host)
    return make(_web(host), path, branch, onto) if make else ""


def _host(page: str) -> str:
    """Where a page lies that others named; empty for what makes no sense."""
    try:
        return urlsplit(page).hostname or ""
    except ValueError:
        return ""


def _parts(address: str) -> tuple[str, str]:
    """Host and path of the repository, without ``.git``; two empty texts for a folder."""
    if "://" in address:
        parts = urlsplit(address)
        if parts.scheme not in ("https", "ssh"):
            return "", ""
        host, path = parts.hostname or "", parts.path
    elif found := _SHORT.fullmatch(address):
        host, path = found["host"].lower(), found["path"]
    else:
        return "", ""
    return host, quote(path.strip("/").removesuffix(".git"), safe="/%~")


def _web(host: str) -> str:
    """The host that shows pages, where another one is talked to by ssh."""
    return {"ssh.github.com": "github.com", "altssh.gitlab.com": "gitlab.com",
            "altssh.bitbucket.org": "bitbucket.org"}.get(host, host)  # fmt: skip


Maker = Callable[[str, str, str, str], str]


def _maker(host: str) -> Maker | None:
    if host in _AZURE_SSH or host.endswith((".visualstudio.com", "dev.azure.com")):
        return _azure
    for known, maker in (
        ("github", _github), ("gitlab", _gitlab), ("bitbucket", _bitbucket), ("gitea", _gitea),
        ("forgejo", _gitea), ("codeberg", _gitea),
    ):  # fmt: skip
        if any(known in part for part in host.split(".")):
            return maker
    return None


def _github(host: str, path: str, branch: str, onto: str) -> str:
    return f"https://{host}/{path}/compare/{_between(branch, onto)}?expand=1"


def _gitlab(host: str, path: str, branch: str, onto: str) -> str:
    asked = {"merge_request[source_branch]": branch, "merge_request[target_branch]": onto}
    return f"https://{host}/{path}/-/merge_requests/new?{_asked(asked)}"


def _bitbucket(host: str, path: str, branch: str, onto: str) -> str:
    if host == "bitbucket.org":
        return f"https://{host}/{path}/pull-requests/new?{_asked({'source': branch, 'dest': onto})}"
    project, _, name = path.removeprefix("scm/").partition("/")  # a server of one's own
    where = f"users/{project[1:]}" if project.startswith("~") else f"projects/{project}"
    asked = _asked({"sourceBranch": f"refs/heads/{branch}"})
    return f"https://{host}/{where}/repos/{name}/pull-requests?create&{asked}"


def _azure(host: str, path: str, branch: str, onto: str) -> str:
    if host in _AZURE_SSH:
        parts = path.removeprefix("v3/").split("/")
        if len(parts) != 3:
            return ""
        owner, project, name = parts
        old = host == "vs-ssh.visualstudio.com"
        host = f"{owner}.visualstudio.com" if old else "dev.azure.com"
        path = f"{project}/_git/{name}" if old else f"{owner}/{project}/_git/{name}"
    asked = _asked({"sourceRef": branch, "targetRef": onto})
    return f"https://{host}/{path}/pullrequestcreate?{asked}"


def _gitea(host: str, path: str, branch: str, onto: str) -> str:
    return f"https://{host}/{path}/compare/{_between(branch, onto)}"


def _between(branch: str, onto: str) -> str:
    """Without the other branch a host compares with the repository's own choice."""
    return quote(f"{onto}...{branch}" if onto else branch, safe="/")


def _asked(values: dict[str, str]) -> str:
    return urlencode({name: value for name, value in values.items() if value})
