"""Starting, painting, closing; work beside the window; nothing leaves the machine."""

import gc
import json
import os
import shutil
import socket
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.run import (
    ICON_SIZES,
    _prefer_portals,
    make_application,
    program_icon,
    run_window,
)
from explorer.gui.shell.window import MainWindow
from explorer.gui.tasks.runner import BackgroundRunner, InlineRunner
from explorer.gui.theme.look import Look
from explorer.paths import Paths
from tests.gui.programme import PACK, REGION

ROOT = Path(__file__).resolve().parents[2]


def windows() -> list[MainWindow]:
    """The windows of the program that are open."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, MainWindow) and widget.isVisible()
    ]


@pytest.fixture
def run(qapp: QApplication) -> Iterator[Callable[[Application, Callable[[MainWindow], bool]], int]]:
    """Runs a window until a check says it has seen enough, or ten seconds have passed."""

    def run_until(
        application: Application, enough: Callable[[MainWindow], bool], target: str | None = None
    ) -> int:
        timer = QTimer(interval=10)
        left = [1000]

        def look() -> None:
            left[0] -= 1
            for window in windows():
                if left[0] <= 0 or enough(window):
                    window.close()

        timer.timeout.connect(look)
        timer.start()
        try:
            return run_window(application, target)
        finally:
            timer.stop()
            assert left[0] > 0, "the window never showed what was waited for"

    yield run_until
    gc.unfreeze()
    for look in qapp.findChildren(Look):
        look.close()
        look.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


# -- a whole session ----------------------------------------------------------------------------


def test_a_window_opens_paints_gets_its_index_and_leaves_its_session(
    run: Callable[..., int], paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.gui.run.SETTLE_MS", 1)
    seen: list[bool] = []

    def enough(window: MainWindow) -> bool:
        seen.append(window.searching_visible())
        return window.application.search.ready() and window.reading.tracker is not None

    assert run(Application(paths), enough, f"programmaverkenner:{PACK}/{REGION}#02") == 0
    stored = json.loads(paths.session_file.read_text("utf-8"))
    assert stored["address"]["section"] == REGION
    assert seen
    assert not gc.isenabled()  # the collector of the window does it from here on


def test_the_application_is_made_once(qapp: QApplication) -> None:
    assert make_application() is qapp
    assert qapp.applicationName() == "programmaverkenner"
    assert QGuiApplication.desktopFileName() == "programmaverkenner"


def test_the_window_has_the_icon_of_the_program_in_every_size() -> None:
    sizes = {size.width() for size in program_icon().availableSizes()}
    assert sizes == set(ICON_SIZES)
    assert not program_icon().pixmap(32, 32).isNull()


@pytest.mark.parametrize(
    ("bus", "chosen", "theme"),
    [
        ("unix:path=/run/x", None, "xdgdesktopportal"),
        ("unix:path=/run/x", "kde", "kde"),
        (None, None, None),
    ],
)
def test_a_desktop_with_a_session_bus_is_asked_through_its_portal(
    monkeypatch: pytest.MonkeyPatch, bus: str | None, chosen: str | None, theme: str | None
) -> None:
    for name, value in (("DBUS_SESSION_BUS_ADDRESS", bus), ("QT_QPA_PLATFORMTHEME", chosen)):
        monkeypatch.setenv(name, value or "")
        if value is None:
            monkeypatch.delenv(name)
    _prefer_portals()
    assert os.environ.get("QT_QPA_PLATFORMTHEME") == theme
    monkeypatch.setenv("QT_QPA_PLATFORMTHEME", "")


def test_a_session_without_network_asks_for_none(
    run: Callable[..., int], paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def refuse(*arguments: object, **_named: object) -> None:
        asked.append(arguments)
        raise AssertionError("nothing here needs a network")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname", "socketpair"):
        monkeypatch.setattr(socket, name, refuse)
    monkeypatch.setattr("explorer.gui.run.SETTLE_MS", 1)

    def enough(window: MainWindow) -> bool:
        if not window.application.search.ready() or window.reading.tracker is None:
            return False
        window.search_for("sancties")
        window.open_passage(f"{REGION}#01", "sancties")
        return True

    assert run(Application(paths), enough) == 0
    assert asked == []


SESSION = """
    import json, os, sys
    from pathlib import Path

    events = []

    def note(event, arguments):
        if event.startswith(("socket.", "urllib.", "http.", "smtplib.", "ftplib.")):
            events.append(event)
        elif event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
            mode, flags = arguments[1], arguments[2]
            writes = set(mode or "") & set("wax+") or (flags or 0) & (os.O_WRONLY | os.O_RDWR)
            if writes:
                written.add(os.fsdecode(arguments[0]))

    written = set()
    sys.addaudithook(note)
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from explorer.application import Application
    from explorer.gui.run import make_application, run_window
    from explorer.paths import Paths

    shelf, own = Path(sys.argv[1]), Path(sys.argv[2])
    application = Application(Paths(shelf, own / "data", own / "config", own / "cache"))
    qt = make_application()
    timer = QTimer(interval=20)

    def look():
        for window in QApplication.topLevelWidgets():
            if hasattr(window, "reading") and application.search.ready():
                window.search_for("sancties")
                window.open_passage("regio/noordland#01", "sancties")
                timer.stop()
                QTimer.singleShot(100, window.close)

    timer.timeout.connect(look)
    timer.start()
    status = run_window(application)
    print(json.dumps({"status": status, "events": events, "written": sorted(written)}))
"""


def test_a_session_in_a_network_of_its_own_opens_no_socket_and_writes_only_the_readers_files(
    shelf_folder: Path, tmp_path: Path
) -> None:
    apart = ["unshare", "-rn"] if _can_unshare() else []
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    own = tmp_path / "reader"
    ended = subprocess.run(
        [*apart, sys.executable, "-c", textwrap.dedent(SESSION), shelf_folder, own],
        cwd=ROOT,
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout.splitlines()[-1])
    assert told["status"] == 0
    assert told["events"] == []
    outside = [
        file
        for file in told["written"]
        if not Path(file).is_relative_to(own) and not file.startswith("/dev/")
    ]
    assert outside == []
    assert json.loads((own / "config" / "session.json").read_text("utf-8"))["address"]


def _can_unshare() -> bool:
    if shutil.which("unshare") is None:
        return False
    return (
        subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False).returncode == 0
    )


# -- work beside the window ---------------------------------------------------------------------


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[BackgroundRunner]:
    made = BackgroundRunner()
    yield made
    made.close()


def test_work_is_done_on_another_thread_and_handed_over_on_this_one(
    runner: BackgroundRunner, qtbot: QtBot
) -> None:
    here = threading.get_ident()
    got: list[tuple[int, int]] = []
    runner.submit(
        "a", threading.get_ident, lambda where: got.append((where, threading.get_ident()))
    )
    qtbot.waitUntil(lambda: bool(got))
    worked, handed = got[0]
    assert worked != here
    assert handed == here


def test_of_a_series_only_the_last_result_counts(runner: BackgroundRunner, qtbot: QtBot) -> None:
    gate = threading.Event()
    got: list[str] = []
    runner.submit("a", lambda: gate.wait(5) and "first", got.append)
    runner.submit("a", lambda: "second", got.append)
    runner.submit("a", lambda: "third", got.append)
    runner.submit("b", lambda: "other", got.append)
    gate.set()
    qtbot.waitUntil(lambda: "other" in got)
    assert got == ["third", "other"]


def test_what_is_done_at_once_replaces_what_is_under_way(
    runner: BackgroundRunner, qtbot: QtBot
) -> None:
    gate = threading.Event()
    got: list[str] = []
    runner.submit("a", lambda: gate.wait(5) and "earlier", got.append)
    runner.at_once("a", lambda: "now", got.append)
    assert got == ["now"]
    gate.set()
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert got == ["now"]


def test_a_job_that_fails_is_reported_and_the_next_one_is_done(
    runner: BackgroundRunner, qtbot: QtBot
) -> None:
    failures: list[Exception] = []
    got: list[int] = []
    runner.failed.connect(failures.append)

    def fail() -> int:
        raise UserError("folder-unusable", folder="x", reason="y")

    runner.submit("a", fail, got.append)
    runner.submit("b", lambda: 7, got.append)
    qtbot.waitUntil(lambda: got == [7] and bool(failures))
    assert isinstance(failures[0], UserError)


def test_after_closing_nothing_is_handed_over(qapp: QApplication) -> None:
    runner = BackgroundRunner()
    gate = threading.Event()
    got: list[object] = []
    runner.submit("a", lambda: gate.wait(5), got.append)
    gate.set()
    runner.close()
    QTest.qWait(20)
    assert got == []


def test_the_inline_runner_is_done_before_it_returns() -> None:
    got: list[int] = []
    runner = InlineRunner()
    runner.submit("a", lambda: 3, got.append)
    runner.close()
    assert got == [3]


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_a_bug_in_a_job_reaches_the_excepthook(
    run: Callable[..., int], paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.gui.run.SETTLE_MS", 1)
    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: reported.append(kind))
    application = Application(paths)

    def fail(*_arguments: object, **_named: object) -> None:
        raise LookupError("a bug")

    monkeypatch.setattr(application.search, "prepare", fail)
    run(application, lambda _window: bool(reported))
    assert reported == [LookupError]


# -- the toolkit --------------------------------------------------------------------------------


def test_calls_that_return_nothing_keep_none_alive(qapp: QApplication) -> None:
    font = QFont()
    before = sys.getrefcount(None)
    for _call in range(2000):
        font.setPixelSize(12)
    assert abs(sys.getrefcount(None) - before) < 200


# -- safe mode ----------------------------------------------------------------------------------


def test_in_safe_mode_settings_and_session_are_neither_read_nor_written(
    run: Callable[..., int], paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.gui.run.SETTLE_MS", 1)
    Application(paths).settings.set("text_size", 24)
    before = paths.settings_file.read_bytes()
    told: list[str] = []

    def enough(window: MainWindow) -> bool:
        if window.application.settings.number("text_size") != 17:
            return False
        told.append(window.status.message.text())
        window.choose("text_size", 20)
        return True

    assert run(Application(paths, safe_mode=True), enough) == 0
    assert "Veilige modus" in told[0]
    assert paths.settings_file.read_bytes() == before
    assert not paths.session_file.exists()


def test_a_start_after_a_crash_says_where_its_traces_are(
    run: Callable[..., int], paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.gui.run.SETTLE_MS", 1)
    paths.logs.mkdir(parents=True, exist_ok=True)
    (paths.logs / "crash.txt").write_text("Fatal Python error")
    told: list[str] = []

    def enough(window: MainWindow) -> bool:
        told.append(window.status.message.text())
        return True

    assert run(Application(paths), enough) == 0
    assert "crash-previous.txt" in told[0]


def test_a_setting_made_elsewhere_is_taken_over_when_the_reader_comes_back(
    run: Callable[..., int], paths: Paths, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.gui.run.SETTLE_MS", 1)
    sizes: list[int] = []

    def enough(window: MainWindow) -> bool:
        Application(paths).settings.set("text_size", 21)
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        sizes.append(window.application.settings.number("text_size"))
        return True

    assert run(Application(paths), enough) == 0
    assert sizes == [21]
