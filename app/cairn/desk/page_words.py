"""The words that the render process puts into a page, in the language of the window."""

import re

from PySide6.QtCore import QCoreApplication

from cairn.desk.sentences import said

_LINK = re.compile(r'(<a href="cairn-(?:code|more):\d+">)([^<]*)(?=</a>)')
_OWN_LINK = re.compile(r'<a href="cairn-(code|more):\d+">([^<]*)</a>')
_REMARK = re.compile(r'(<p style="color:#[0-9a-f]{6}">)([^<]*)(?=</p>)')
_EQUAL = re.compile(r'(<span style="color:#[0-9a-f]{6}">)(\d+) equal lines?(?=</span>)')
_MORE = re.compile(r'(<p style="color:#[0-9a-f]{6}">)(\d+) more lines?(?=</p>)')


def spoken(html: str) -> str:
    """`html` with what we wrote into it translated; what the record says stays."""
    copy = QCoreApplication.translate("page", "Copy")
    html = _LINK.sub(lambda link: link[1] + (copy if link[2] == "Copy" else said(link[2])), html)
    return _REMARK.sub(lambda remark: remark[1] + said(remark[2]), html)


def still(html: str) -> str:
    """The same for a page that is only looked at: no link of ours, which would do nothing."""
    return _OWN_LINK.sub(lambda link: "" if link[1] == "code" else link[2], spoken(html))


def compared(html: str) -> str:
    """The same for versions side by side."""
    translate = QCoreApplication.translate
    html = _EQUAL.sub(
        lambda line: line[1] + translate("page", "%Ln equal line(s)", None, int(line[2])), html
    )
    return _MORE.sub(
        lambda line: line[1] + translate("page", "%Ln more line(s)", None, int(line[2])), html
    )
