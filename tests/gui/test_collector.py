"""Garbage is collected on the window's thread alone."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from explorer.gui.tasks import collector
from explorer.gui.tasks.collector import Collector


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    enabled = gc.isenabled()
    yield
    (gc.enable if enabled else gc.disable)()


def test_python_no_longer_collects_by_itself(qtbot: QtBot) -> None:
    owner = QObject()
    gc.enable()
    Collector(owner, lambda: False)
    assert not gc.isenabled()


def test_what_has_grown_past_its_threshold_is_collected(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    monkeypatch.setattr(gc, "get_count", lambda: (701, 3, 0))
    Collector.collect()
    monkeypatch.setattr(gc, "get_count", lambda: (900, 11, 0))
    Collector.collect()
    monkeypatch.setattr(gc, "get_count", lambda: (10, 2, 1))
    Collector.collect()
    assert collected == [0, 1]


def test_while_someone_waits_nothing_is_collected(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[bool] = []
    asked: list[bool] = []

    def is_busy() -> bool:
        asked.append(True)
        return len(asked) < 3

    monkeypatch.setattr(collector, "EVERY_MS", 1)
    monkeypatch.setattr(collector, "AGAIN_MS", 1)
    monkeypatch.setattr(Collector, "collect", lambda _self: collected.append(True))
    owner = QObject()
    Collector(owner, is_busy)
    qtbot.waitUntil(lambda: len(asked) >= 2)
    qtbot.waitUntil(lambda: bool(collected))
    assert len(asked) >= 3
