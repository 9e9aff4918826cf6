"""What PySide6 only needs for its explanations waits until it is asked for."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

from explorer.gui.binding import LateFinder, load_binding


@pytest.fixture
def late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a module that waits; it says on ``sys`` that it ran."""
    lines = ("import sys", "sys.waits_here_ran += 1", "WORD = 'explained'", "")
    (tmp_path / "waits_here.py").write_text("\n".join(lines), "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "waits_here_ran", 0, raising=False)
    monkeypatch.setattr(sys, "meta_path", [LateFinder({"waits_here"}), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "waits_here", raising=False)
    return "waits_here"


def test_a_module_that_waits_runs_once_when_something_of_it_is_asked_for(late: str) -> None:
    module = import_module(late)
    assert sys.waits_here_ran == 0
    assert module.__file__ is not None
    assert module.WORD == "explained"
    with pytest.raises(AttributeError, match="waits_here"):
        _ = module.nothing
    assert sys.waits_here_ran == 1


def test_no_other_module_is_found_late_and_afterwards_none() -> None:
    before = list(sys.meta_path)
    assert LateFinder({"waits_here"}).find_spec("json") is None
    load_binding()
    assert sys.meta_path == before
