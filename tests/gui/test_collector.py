"""Garbage is collected on the window's thread alone."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from explorer.gui.tasks.collector import Collector


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    enabled = gc.isenabled()
    yield
    (gc.enable if enabled else gc.disable)()


def test_python_no_longer_collects_by_itself(qtbot: QtBot) -> None:
    owner = QObject()
    gc.enable()
    Collector(owner)
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
