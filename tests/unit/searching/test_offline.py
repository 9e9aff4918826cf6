"""Searching loads nothing that could reach a network."""

import sys
from types import ModuleType

import pytest

from explorer.searching.offline import NETWORK, load_offline


def test_whoosh_is_loaded_without_the_library_for_the_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, NETWORK, raising=False)
    monkeypatch.delitem(sys.modules, "whoosh.compat")
    load_offline()
    assert sys.modules["whoosh.compat"].urlretrieve is None
    assert NETWORK not in sys.modules


def test_a_library_that_is_loaded_already_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = ModuleType(NETWORK)
    monkeypatch.setitem(sys.modules, NETWORK, loaded)
    load_offline()
    assert sys.modules[NETWORK] is loaded
