"""A second start hands its words to the window that is open, and is done."""

import sys
import time

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from cairn.places import Places
from cairn.worker.wire import decode, encode

MAX_WORDS = 20_000
MAX_BYTES = 200_000


def address(places: Places) -> str:
    """Where the window of this home listens: a socket in its private folder where that fits."""
    path = str(places.cache / "window.sock")
    if sys.platform != "win32" and len(path.encode()) < 100:  # the system's limit is 104 to 108
        return path
    from hashlib import blake2b

    return "cairn-" + blake2b(str(places.data).encode(), digest_size=12).hexdigest()


def hand_over(name: str, words: str, seconds: float = 5.0) -> bool:
    """Whether the window that listens at `name` took the words.

    It may hold the lock and not listen yet, because it does so after its first paint: tried
    again until the time is over.
    """
    line = encode({"words": words[:MAX_WORDS]})
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(200):
            socket.write(line)
            taken = socket.waitForBytesWritten(1000) and socket.waitForReadyRead(2000)
            socket.abort()
            if taken:
                return True
        time.sleep(0.05)
    return False


class Listener(QObject):
    """Hears later starts; only the holder of the home's lock makes one.

    Signals:
        called: the words of a later start, possibly none.
    """

    called = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        QLocalServer.removeServer(name)  # left by a window that was killed: the lock says so
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)
        self.listening = self._server.listen(name)

    def close(self) -> None:
        """Hear no more."""
        self._server.close()

    def _accept(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            heard = bytearray()
            socket.readyRead.connect(lambda s=socket, h=heard: self._read(s, h))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket, heard)

    def _read(self, socket: QLocalSocket, heard: bytearray) -> None:
        heard += socket.readAll().data()
        if len(heard) > MAX_BYTES:
            socket.abort()
        elif b"\n" in heard:
            message = decode(bytes(heard).split(b"\n", 1)[0])
            heard.clear()
            if message is None or not isinstance(message.get("words"), str):
                socket.abort()
                return
            socket.write(b"ok\n")
            socket.flush()
            self.called.emit(message["words"])
