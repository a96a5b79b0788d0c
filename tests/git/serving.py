"""A git server on this machine alone, which can be told to misbehave."""

import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

MOODS = (
    "well", "failing", "stalling", "refusing", "breaking", "leading away", "leading on",
    "shouting", "unending", "garbling", "chattering",
)  # fmt: skip


class Server(ThreadingHTTPServer):
    """Serves every repository below a folder through ``git http-backend``.

    Attributes:
        mood: one of `MOODS`, from the next request on.
        asked: paths that were requested.
        elsewhere: where a server that leads away leads to.
        read_only: whether nobody may push.
        holding: whether a push waits for ever when all of it has come.
        megabytes: so many come from a server that is unending.
        shouts: what one that is shouting says.
    """

    daemon_threads = True

    def __init__(self, root: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.root = root
        self.mood = "well"
        self.elsewhere = ""
        self.read_only = False
        self.holding = False
        self.megabytes = 300
        self.shouts = b"ERR \x1b]0;owned\x07\x1b[31mred\x1b[0m words\x9b2J"
        self.asked: list[str] = []
        self.over = threading.Event()

    def url(self, folder: Path) -> str:
        """The address of a repository below the root."""
        where = folder.relative_to(self.root).as_posix()
        return f"http://127.0.0.1:{self.server_address[1]}/{where}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hung up is what is tested here."""


@contextmanager
def serving(root: Path) -> Iterator[Server]:
    """A server for the block."""
    server = Server(root)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        self._answer(self._body())

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is logged."""

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = []
        while size := int(self.rfile.readline(), 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(parts)

    def _answer(self, body: bytes) -> None:
        self.server.asked.append(self.path)
        mood = self.server.mood
        if self.server.read_only and "git-receive-pack" in self.path:
            self.send_error(403)
        elif self.server.holding and self.path.endswith("/git-receive-pack"):
            self.server.over.wait(60)
        elif mood == "failing":
            self.send_error(503)
        elif mood == "stalling":
            self.server.over.wait(60)
        elif mood == "refusing":
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="spine"')
            self.end_headers()
        elif mood == "leading away":
            self.send_response(302)
            self.send_header("Location", self.server.elsewhere)
            self.end_headers()
        elif mood == "leading on" and ".git/" not in self.path:
            self.send_response(301)
            self.send_header("Location", self.path.replace("/info/", ".git/info/"))
            self.end_headers()
        elif mood == "chattering" and b"command=fetch" in body:
            self.send_response(200)
            self.send_header("Content-Type", "application/x-git-upload-pack-result")
            self.end_headers()
            self._packet(b"packfile\n")
            for _ in range(50):
                self._packet(b"\x02thinking\n")
                self.server.over.wait(0.1)
        elif mood == "unending":
            self.send_response(200)
            self.send_header("Content-Type", "application/x-git-upload-pack-advertisement")
            self.end_headers()
            for _ in range(self.server.megabytes):
                self.wfile.write(b"x" * 1_000_000)
        elif mood == "shouting":
            self.send_response(200)
            self.send_header("Content-Type", "application/x-git-upload-pack-advertisement")
            self.end_headers()
            self._packet(b"# service=git-upload-pack\n", b"")
            self._packet(self.server.shouts)
        else:
            self._through_git(body, broken=mood == "breaking")

    def _packet(self, *lines: bytes) -> None:
        for line in lines:
            self.wfile.write(b"%04x%s" % (len(line) + 4, line) if line else b"0000")

    def _through_git(self, body: bytes, *, broken: bool) -> None:
        path, _, query = self.path.partition("?")
        environ = {
            **os.environ,
            "GIT_PROJECT_ROOT": str(self.server.root),
            "GIT_HTTP_EXPORT_ALL": "1",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "REQUEST_METHOD": self.command,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            "REMOTE_ADDR": "127.0.0.1",
            "REMOTE_USER": "somebody",
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
        }
        command = ["git", "-c", "http.receivepack=true", "-c", "safe.directory=*", "http-backend"]
        done = subprocess.run(command, env=environ, input=body, capture_output=True, check=False)
        head, _, content = done.stdout.partition(b"\r\n\r\n")
        lines = [line.split(": ", 1) for line in head.decode("latin-1").split("\r\n")]
        status = next((value for name, value in lines if name == "Status"), "200 OK")
        self.send_response(int(status.split()[0]))
        for name, value in lines:
            if name != "Status":
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.server.mood == "garbling" and b"PACK" in content:
            at = content.index(b"PACK") + 30
            garbled = bytes(one ^ 0x55 for one in content[at : at + 40])
            content = content[:at] + garbled + content[at + 40 :]
            self.server.mood = "well"  # once only
        if broken and self.command == "POST":
            content = content[: len(content) // 2]
        self.wfile.write(content)
