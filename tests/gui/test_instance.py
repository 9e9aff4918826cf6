"""A second start on the same folder hands its wish to the window that is open."""

import platform
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from explorer.application import Application
from explorer.gui import instance as module
from explorer.gui.instance import Instance
from explorer.gui.run import run_window
from explorer.paths import Paths
from tests.gui.conftest import OpenWindow
from tests.gui.programme import PACK, REGION


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator[Instance]:
    """A start that is first on the folder, and listens."""
    instance = Instance(tmp_path)
    assert instance.is_first()
    instance.listen()
    yield instance
    instance.close()


def _connect(first: Instance) -> QLocalSocket:
    socket = QLocalSocket(first)
    socket.connectToServer(first._name)
    assert socket.waitForConnected(2000)
    return socket


def test_a_second_start_asks_the_first_to_show_its_link(
    first: Instance, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = "programmaverkenner:klein/vrede#01"
    socket = _connect(first)
    with qtbot.waitSignal(first.requested) as asked:
        socket.write(b'{"target": "%s"}\n' % link.encode())
    assert asked.args == [link]
    qtbot.waitUntil(lambda: socket.bytesAvailable() == len(module._DONE))
    assert socket.readAll().data() == module._DONE
    assert not Instance(tmp_path).is_first()


def test_what_is_no_wish_is_sent_away(first: Instance, qtbot: QtBot) -> None:
    for line in (b"hallo\n", b"[1]\n", b'{"target": 3}\n', b"x" * module.LARGEST):
        socket = _connect(first)
        with qtbot.waitSignal(socket.disconnected), qtbot.assertNotEmitted(first.requested):
            socket.write(line)


def test_a_wish_in_pieces_is_waited_for(first: Instance, qtbot: QtBot) -> None:
    socket = _connect(first)
    socket.write(b'{"target": ')
    socket.flush()
    qtbot.wait(20)
    with qtbot.waitSignal(first.requested) as asked:
        socket.write(b'""}\n')
    assert asked.args == [""]


def test_a_window_that_does_not_answer_is_left_alone(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE_MS", 60)
    silent = Instance(tmp_path)
    assert silent.is_first()
    second = Instance(tmp_path)
    assert not second.is_first()
    assert not second.hand_over(None)
    silent.close()
    assert second.is_first()
    second.close()


def test_a_window_on_another_machine_is_not_waited_for(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.is_first()
    assert not second.is_first()
    monkeypatch.setattr(platform, "node", lambda: "elders")
    monkeypatch.setattr(time, "monotonic", lambda: pytest.fail("nothing is waited for"))
    assert not second.hand_over(None)
    first.close()


def test_the_socket_of_a_start_that_was_killed_is_taken_over(
    first: Instance, tmp_path: Path, qtbot: QtBot
) -> None:
    later = Instance(tmp_path)
    later.listen()  # the first's socket is still there, as after a kill
    socket = _connect(later)
    with qtbot.waitSignal(later.requested):
        socket.write(b'{"target": ""}\n')
    later.close()


def test_where_a_lock_cannot_be_made_the_window_works_alone(tmp_path: Path, qtbot: QtBot) -> None:
    alone = Instance(tmp_path / "weg")
    assert alone.is_first()
    assert alone._lock.error() is not QLockFile.LockError.NoError


def test_a_start_that_is_not_first_opens_no_window(
    paths: Paths, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    paths.data.mkdir(parents=True)
    open_one = Instance(paths.data)
    assert open_one.is_first()
    told: list[str | None] = []
    monkeypatch.setattr(Instance, "hand_over", lambda _self, target: told.append(target) or True)
    application = Application(paths)
    assert run_window(application, "programmaverkenner:x/y") == 0
    application.close()
    open_one.close()
    assert told == ["programmaverkenner:x/y"]


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_window_comes_forward_and_opens_the_link(open_window: OpenWindow) -> None:
    user = open_window()
    user.window.showMinimized()
    user.window.come_forward(f"programmaverkenner:{PACK}/{REGION}#02")
    user.settle()
    assert not user.window.isMinimized()
    assert user.window.present_address().section == REGION
    user.window.come_forward()
    assert user.window.present_address().section == REGION
