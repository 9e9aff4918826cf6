"""From the command line to the window or a subcommand."""

import gc
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from explorer import launcher
from explorer.application import Application
from explorer.errors import UserError
from explorer.importing.parsing import default_command
from explorer.launcher import main, open_window
from explorer.request import WindowRequest

LANGUAGES = ("LC_ALL", "LC_MESSAGES", "LANG")
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class Window:
    """Stands in for the window: remembers what it was opened with."""

    def __init__(self) -> None:
        self.opened: list[tuple[Application, str | None]] = []

    def run_window(self, application: Application, target: str | None) -> int:
        self.opened.append((application, target))
        return 7


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Window]:
    """A window that opens without Qt, on a screen, for a reader without anything."""
    monkeypatch.setenv("DISPLAY", ":0")
    for kind in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    window, module = Window(), ModuleType("explorer.gui.run")
    module.run_window = window.run_window  # type: ignore[attr-defined]  # a stand-in
    monkeypatch.setitem(sys.modules, "explorer.gui.run", module)
    collecting = gc.isenabled()
    yield window
    if collecting:
        gc.enable()


@pytest.fixture(autouse=True)
def _speaks_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in LANGUAGES:
        monkeypatch.delenv(name, raising=False)


def test_without_arguments_the_window_opens(window: Window) -> None:
    assert main([]) == 7
    ((application, target),) = window.opened
    assert target is None
    assert application.paths.data.is_dir()


def test_a_window_on_another_folder_needs_no_command_line(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "explorer.commands.line", None)
    link = "programmaverkenner:klein/vrede#01"
    assert main(["--data", str(tmp_path / "elders"), "--pack", "klein", link]) == 7
    ((application, target),) = window.opened
    assert application.paths.data == tmp_path / "elders"
    assert target == link


def test_a_link_to_a_passage_opens_the_window_there(window: Window) -> None:
    assert main(["programmaverkenner:klein/vrede#01"]) == 7
    assert window.opened[0][1] == "programmaverkenner:klein/vrede#01"


def test_a_file_named_by_a_desktop_as_a_link_opens(window: Window) -> None:
    assert main(["file:///thuis/mijn%20programma%E2%80%99s/gro%C3%ABn.programma"]) == 7
    target = window.opened[0][1]
    assert target == os.path.abspath("/thuis/mijn programma’s/groën.programma")  # noqa: PTH100 -- as the launcher does


@pytest.mark.parametrize("name", ["programma.PDF", "groen.programma", "teksten/tekst.txt"])
def test_a_document_is_brought_in_by_the_window_wherever_it_stands(
    window: Window, name: str
) -> None:
    assert main([name]) == 7
    ((_application, target),) = window.opened
    assert target == str(Path(name).absolute())


def test_options_without_a_subcommand_open_the_window_on_other_folders(
    window: Window, tmp_path: Path
) -> None:
    assert main(["--data", str(tmp_path / "hier")]) == 7
    assert window.opened[0][0].paths.data == tmp_path / "hier"


def test_in_safe_mode_neither_settings_nor_session_are_read(window: Window) -> None:
    assert main(["--safe-mode", "programmaverkenner:klein/vrede#01"]) == 7
    ((application, target),) = window.opened
    assert application.safe_mode
    assert target == "programmaverkenner:klein/vrede#01"


def test_an_option_without_its_value_is_told_of(
    window: Window, capsys: pytest.CaptureFixture[str]
) -> None:
    for option in ("--data", "--pack"):
        with pytest.raises(SystemExit):
            main([option])
        assert option in capsys.readouterr().err
    assert window.opened == []


def test_a_subcommand_opens_no_window(window: Window, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs"]) == 0
    assert "groen-2024-internationaal" in capsys.readouterr().out
    assert window.opened == []


def test_collecting_waits_until_the_window_is_there(window: Window) -> None:
    main([])
    assert window.opened
    assert not gc.isenabled()


@pytest.mark.parametrize(
    ("platform", "screen", "opens"),
    [
        ("linux", "DISPLAY", True),
        ("linux", "WAYLAND_DISPLAY", True),
        ("linux", "QT_QPA_PLATFORM", True),
        ("linux", None, False),
        ("win32", None, True),
        ("darwin", None, True),
    ],
)
def test_a_window_needs_a_screen(
    window: Window,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    platform: str,
    screen: str | None,
    opens: bool,
) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    if screen:
        monkeypatch.setenv(screen, "x")
    monkeypatch.setattr(sys, "platform", platform)
    if opens:
        assert open_window(WindowRequest(str(tmp_path))) == 7
    else:
        with pytest.raises(UserError, match="no-screen"):
            open_window(WindowRequest(str(tmp_path)))
        assert window.opened == []


def test_a_window_that_cannot_open_is_explained_in_one_sentence(
    window: Window, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "DATA").write_text("geen map")
    assert main([]) == 1
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.count("\n") == 1
    assert "programmaverkenner" in written.err
    assert window.opened == []


@pytest.mark.parametrize(
    ("name", "value", "language"),
    [
        (None, "", "nl"),
        ("LANG", "fr_BE.UTF-8", "fr"),
        ("LC_MESSAGES", "en_GB", "en"),
        ("LC_ALL", "en", "en"),
        ("LANG", "nl_BE", "nl"),
        ("LANG", "de_DE", "nl"),
        ("LANG", "C", "nl"),
    ],
)
def test_before_any_setting_is_read_the_environment_gives_the_language(
    monkeypatch: pytest.MonkeyPatch, name: str | None, value: str, language: str
) -> None:
    if name:
        monkeypatch.setenv(name, value)
    assert launcher._language() == language


def test_the_most_general_variable_gives_the_language_last(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in zip(LANGUAGES, ("fr", "en", "nl"), strict=True):
        monkeypatch.setenv(name, value)
    assert launcher._language() == "fr"


def test_a_missing_dependency_is_named(
    window: Window, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(_application: Application, _target: str | None) -> int:
        raise ModuleNotFoundError("no", name="PySide6.QtWidgets")

    monkeypatch.setattr(sys.modules["explorer.gui.run"], "run_window", lacking)
    assert main([]) == 1
    assert "PySide6.QtWidgets" in capsys.readouterr().err
    assert window.opened == []


@pytest.mark.parametrize("name", ["explorer.gui.mars", "explorer", None])
@pytest.mark.usefixtures("window")
def test_a_missing_part_of_the_program_itself_is_a_bug(
    monkeypatch: pytest.MonkeyPatch, name: str | None
) -> None:
    def lacking(_application: Application, _target: str | None) -> int:
        raise ModuleNotFoundError("no", name=name)

    monkeypatch.setattr(sys.modules["explorer.gui.run"], "run_window", lacking)
    with pytest.raises(ModuleNotFoundError):
        main([])


def test_output_is_utf8_wherever_it_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert main(["tree"]) == 0
    assert "Israël – Palestina" in raw.getvalue().decode("utf-8")


def test_a_program_without_streams_still_runs(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main([]) == 7
    assert main(["tree"]) == 0
    assert main(["show", "mars"]) == 2
    assert len(window.opened) == 1


def test_a_frozen_program_starts_itself_to_parse_a_document(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr("explorer.importing.worker.confine", lambda _limits: None)
    program, *door = default_command()
    document, result = tmp_path / "programma.md", tmp_path / "draft.json"
    document.write_text("# Vrede\n\nWij willen vrede in de hele wereld.\n", "utf-8")
    assert program == sys.executable
    assert main([*door, str(document), str(result), "10", "1000000000"]) == 0
    assert '"result"' in capsys.readouterr().out
    assert result.is_file()
