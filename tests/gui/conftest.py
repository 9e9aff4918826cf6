"""A window for every test, on a small programme, with empty folders of its own."""

import gc
import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.application import Application
from explorer.gui.run import make_application, speak
from explorer.gui.shell.window import MainWindow
from explorer.gui.tasks.runner import InlineRunner, Runner
from explorer.gui.theme.look import Look
from explorer.paths import Paths
from tests.gui.driving import Driver
from tests.gui.programme import write_programme
from tests.measuring import MeasuredOnce

OpenWindow = Callable[..., Driver]


_SEEN = MeasuredOnce()


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
) -> Iterator[None]:
    """Let coverage see once how a fixture is made: it is made alike for all tests of a module."""
    kind = (request.module.__name__, fixturedef.argname, getattr(request, "param_index", 0))
    with _SEEN.measured(kind):
        return (yield)


@pytest.fixture(autouse=True)
def _collected_here() -> Iterator[None]:
    """Collect between tests on this thread, as the program does; never on a worker's."""
    gc.disable()
    yield
    gc.collect(1)


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The ``QApplication`` of the program itself instead of a bare one."""
    return make_application()


@pytest.fixture(autouse=True)
def _closed_again(qapp: QApplication) -> Iterator[None]:
    """A window that a test left open would follow the looks of the next one."""
    yield
    left = [each for each in qapp.topLevelWidgets() if each.isVisible()]
    for each in left:
        each.close()
    assert left == []


@pytest.fixture(scope="session")
def shelf_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of shipped programmes, with one in it."""
    shipped = tmp_path_factory.mktemp("shelf")
    write_programme(shipped)
    return shipped


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory, shelf_folder: Path) -> Path:
    """A cache folder in which the index is built already."""
    folder = tmp_path_factory.mktemp("cache")
    paths = Paths(shelf_folder, folder / "data", folder / "data", folder)
    application = Application(paths)
    application.search.prepare()
    application.close()
    return folder


@pytest.fixture
def paths(tmp_path: Path, shelf_folder: Path, cache: Path) -> Paths:
    """Empty folders of a reader, beside the shipped programme and its index."""
    return Paths(shelf_folder, tmp_path / "data", tmp_path / "config", cache)


@pytest.fixture
def application(paths: Paths) -> Iterator[Application]:
    """The program without a window."""
    made = Application(paths)
    yield made
    made.close()


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, application: Application, request: pytest.FixtureRequest
) -> Iterator[OpenWindow]:
    """Opens a window as a start of the program does, and closes it after the test."""
    opened: list[Driver] = []

    def open_one(
        target: str | None = None,
        *,
        size: tuple[int, int] | None = (1440, 900),
        runner: Runner | None = None,
        indexed: bool = True,
        program: Application = application,
    ) -> Driver:
        paths = program.paths
        alike = runner is None and not opened and not (paths.data.exists() or paths.config.exists())
        with _SEEN.measured((target, size, indexed)) if alike else nullcontext():
            speak(qapp, program.settings.text("language"))
            if indexed:
                program.search.prepare()
            look = Look(qapp, program.settings)
            window = MainWindow(program, runner or InlineRunner(), look)
            driver = Driver(qtbot, program, window, look)
            opened.append(driver)
            if size:
                window.resize(*size)
            window.start(target)
            window.show()
            window.activateWindow()
            driver.settle()
            window.settle()  # as a start does after the first painting
            driver.settle()
        return driver

    yield open_one
    with _SEEN.measured((request.module.__name__, "closing")):
        for driver in opened:
            driver.close()
            driver.application.close()
        speak(qapp, "nl")


@pytest.fixture
def user(open_window: OpenWindow) -> Driver:
    """Someone at an open window."""
    return open_window()
