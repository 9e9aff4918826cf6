"""One window for one folder of the reader: a second start hands its wish to the first.

A lock file in the folder says who is first; the wish goes through a local socket, which stays on
this machine and is for this user alone.
"""

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal

from explorer.paths import APPLICATION

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK = "window.lock"
PATIENCE_MS = 4000  # how long a start waits for the first to listen: it does so after painting
TRY_MS = 400
LARGEST = 64 * 1024  # bytes of a wish
_DONE = b"ok\n"


class Instance(QObject):
    """This start of the program. ``requested`` gives what a later start was asked to open."""

    requested = Signal(str)

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        """``data`` is the reader's folder, which exists."""
        super().__init__(parent)
        self._lock = QLockFile(str(data / LOCK))
        self._lock.setStaleLockTime(0)
        place = str(data.resolve()).encode("utf-8", "surrogatepass")
        # Qt's own: Python's would load the cryptography library into every start.
        digest = QCryptographicHash.hash(place, QCryptographicHash.Algorithm.Sha256)
        self._name = f"{APPLICATION}-{digest.toHex().toStdString()[:20]}"
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Whether no other window works on the folder; where that can't be told, this one does."""
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def hand_over(self, target: str | None) -> bool:
        """Ask the window that is open to come forward and show ``target``; whether it does.

        One on another machine, or one that doesn't answer, is left alone.
        """
        import platform  # noqa: PLC0415 -- only for a second start

        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 -- only for a second start

        _process, host, _program = self._lock.getLockInfo()
        if host not in {"", platform.node()}:
            return False
        deadline = time.monotonic() + PATIENCE_MS / 1000
        while time.monotonic() < deadline:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(TRY_MS):
                return self._tell(socket, target)
            time.sleep(0.05)
        return False

    def listen(self) -> None:
        """Begin to hear later starts; only for the first."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 -- after the first painting

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._take)
        if not server.listen(self._name):
            QLocalServer.removeServer(self._name)  # left by a start that was killed
            server.listen(self._name)
        self._server = server

    def close(self) -> None:
        """The window is gone: the next start is the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    @staticmethod
    def _tell(socket: "QLocalSocket", target: str | None) -> bool:
        socket.write(json.dumps({"target": target or ""}).encode() + b"\n")
        socket.flush()
        heard = socket.waitForReadyRead(PATIENCE_MS) and socket.readAll().data() == _DONE
        socket.disconnectFromServer()
        return heard

    def _take(self) -> None:
        assert self._server is not None, "only a server has connections"
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(LARGEST)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))

    def _read(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() >= LARGEST:
                socket.abort()
            return
        target = _target(bytes(socket.readLine().data()))
        if target is None:
            socket.abort()
            return
        socket.write(_DONE)
        socket.flush()
        self.requested.emit(target)


def _target(line: bytes) -> str | None:
    """What a wish asks to open, empty for the window alone; None where it is no wish."""
    try:
        wish = json.loads(line)
    except ValueError:
        return None
    target = wish.get("target") if isinstance(wish, dict) else None
    return target if isinstance(target, str) else None
