"""Where the program is at fault the reader is told, keeps working, and loses nothing."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow
from pytestqt.qtbot import QtBot

from explorer.errors import UserError
from explorer.gui import crashing
from explorer.gui.crash_dialog import CrashDialog
from explorer.gui.crashing import CrashWatch, Traces
from explorer.journal import Journal
from tests.gui.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
SECRET = "wat niemand mag lezen"


@pytest.fixture
def watch(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashWatch]:
    """A watch whose errors don't fail the test as well."""
    for module in (sys, threading):
        monkeypatch.setattr(module, "excepthook", lambda *_what: None)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    journal = Journal(tmp_path)
    watch = CrashWatch(journal)
    yield watch
    watch.close()
    journal.close()
    if watch.dialog is not None:
        watch.dialog.close()


def _error(kind: type[BaseException] = ValueError) -> BaseException:
    try:
        raise kind(SECRET)
    except kind as error:
        return error


def _happen(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def _shown(watch: CrashWatch) -> CrashDialog:
    assert watch.dialog is not None
    return watch.dialog


def test_a_bug_is_logged_and_shown_without_the_readers_words(
    watch: CrashWatch, tmp_path: Path, qtbot: QtBot
) -> None:
    _happen(_error())
    qtbot.waitUntil(lambda: watch.dialog is not None and watch.dialog.isVisible())
    shown = _shown(watch).text.toPlainText()
    logged = (tmp_path / "programmaverkenner.log").read_text("utf-8")
    assert "ValueError" in shown
    assert "Qt 6" in shown
    assert shown.rstrip() in logged
    assert SECRET not in shown + logged


def test_the_same_bug_again_is_not_shown_again_and_fills_no_log(
    watch: CrashWatch, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crashing, "MOST", 3)
    same = _error()
    with qtbot.waitSignal(watch.happened):
        _happen(same)
    with qtbot.assertNotEmitted(watch.happened, wait=20):
        for _again in range(5):
            _happen(same)
    logged = (tmp_path / "programmaverkenner.log").read_text("utf-8")
    assert logged.count("ERROR bug") == 3


def test_another_bug_does_not_cover_the_report_that_is_read(
    watch: CrashWatch, qtbot: QtBot
) -> None:
    _happen(_error())
    qtbot.waitUntil(lambda: watch.dialog is not None)
    before = _shown(watch)
    with qtbot.waitSignal(watch.happened):
        _happen(_error(KeyError))
    qtbot.wait(10)
    assert watch.dialog is before


def test_a_bug_on_another_thread_is_shown_too(watch: CrashWatch, qtbot: QtBot) -> None:
    def fail() -> None:
        raise IndexError(SECRET)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: watch.dialog is not None)
    assert "IndexError" in _shown(watch).text.toPlainText()


def test_what_can_be_told_in_a_sentence_is_no_bug(watch: CrashWatch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.told) as told:
        _happen(_error(UserError))
    assert isinstance(told.args[0], UserError)
    assert watch.dialog is None


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit])
def test_a_wish_to_stop_is_no_bug(
    watch: CrashWatch, qtbot: QtBot, kind: type[BaseException]
) -> None:
    with qtbot.assertNotEmitted(watch.happened, wait=10):
        _happen(_error(kind))


def test_a_report_is_copied_and_saved(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = CrashDialog("wat er liep", tmp_path / "log")
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "wat er liep"
    chosen = iter((str(tmp_path / "verslag.txt"), str(tmp_path / "weg" / "x.txt"), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (next(chosen), ""))
    dialog.save_button.click()
    assert (tmp_path / "verslag.txt").read_text("utf-8") == "wat er liep"
    assert "verslag.txt" in dialog.told.text()
    dialog.save_button.click()
    assert "Kies een andere map" in dialog.told.text()
    dialog.save_button.click()
    dialog.go_on_button.click()
    assert not dialog.isVisible()


def test_quitting_from_the_report_closes_the_window_as_the_reader_would(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    user = open_window()
    dialog = CrashDialog("wat er liep", tmp_path / "log", user.window)
    dialog.open()
    dialog.quit_button.click()
    assert not user.window.isVisible()
    assert user.application.paths.session_file.exists()


def _earlier(folder: Path) -> Path | None:
    traces = Traces(folder)
    traces.close()
    return traces.earlier


def test_traces_of_a_crash_are_kept_and_told_of_at_the_next_start(tmp_path: Path) -> None:
    assert _earlier(tmp_path / "log") is None
    (tmp_path / "log" / "crash.txt").write_text("Fatal Python error")
    kept = _earlier(tmp_path / "log")
    assert kept is not None
    assert kept.read_text() == "Fatal Python error"
    assert _earlier(tmp_path / "log") is None


def test_traces_that_cannot_be_left_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("een bestand")
    assert _earlier(tmp_path / "log") is None
