"""A reader uses the frozen program: no Python, no network, no right to write in its folder."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage

from explorer.commands.benchmarks.screen import virtual_screen
from tests.packaging.conftest import Machine

pytestmark = pytest.mark.timeout(240)  # the self-test does everything there is

PASSAGE = "regio/israel-palestina#13"


def state_of(folder: Path) -> list[tuple[str, int, int]]:
    found = []
    for file in sorted(folder.rglob("*")):
        status = file.lstat()
        found.append((str(file.relative_to(folder)), status.st_size, status.st_mtime_ns))
    return found


@pytest.fixture
def untouched(machine: Machine) -> Iterator[Path]:
    """The program's folder, which is afterwards as it was before."""
    folder = machine.program.parent
    before = state_of(folder)
    yield folder
    assert state_of(folder) == before


@pytest.fixture
def offline(machine: Machine) -> Machine:
    """The machine with its network taken out."""
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("unshare isn't installed")
    wrapper = [unshare, "--net"] if os.geteuid() == 0 else [unshare, "--map-root-user", "--net"]
    tried = subprocess.run([*wrapper, "true"], check=False, capture_output=True, text=True)
    if tried.returncode:
        pytest.skip(f"no network can be taken away here: {tried.stderr.strip()}")
    return replace(machine, wrapper=(*wrapper, "--", *machine.wrapper))


def test_everything_works_without_a_network(offline: Machine, untouched: Path) -> None:
    assert offline.ask("self-test")["ok"]


def test_a_first_search_has_nothing_to_build(machine: Machine, untouched: Path) -> None:
    found = machine.ask("search", "sancties tegen Israël")
    assert PASSAGE in [hit["passage"] for hit in found["hits"]]
    assert not (machine.home / ".cache" / "programmaverkenner" / "index").exists()


def test_a_highlight_is_still_there_after_a_restart(machine: Machine, untouched: Path) -> None:
    text = machine.ask("show", "regio/israel-palestina")["passages"][12]["text"]
    words = " ".join(text.split()[:3])
    machine.run("note", "add", PASSAGE, "Nakijken", "--quote", words)
    (note,) = machine.ask("note", "list")
    assert (note["target"], note["quote"], note["text"]) == (PASSAGE, words, "Nakijken")


def test_what_is_printed_can_be_read_and_imported(machine: Machine, untouched: Path) -> None:
    page = machine.home / "blad met ë.pdf"
    machine.run("print", "--passages", "inleiding", "-o", page)
    passage = machine.ask("show", "inleiding")["passages"][0]["text"]
    document = pypdfium2.PdfDocument(page)
    printed = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    document.close()
    assert " ".join(passage.split()[:4]) in " ".join(printed.replace("\u00ad", "").split())
    imported = machine.ask("import", page, "--title", "Blad", "--party", "Wij", "--year", "2024")
    assert imported["passages"] > 0
    packs = [pack["id"] for pack in machine.ask("packs")]
    assert packs[1:] == [imported["pack"]]
    hits = machine.ask("search", "internationaal", "--pack", imported["pack"])["hits"]
    assert hits


@pytest.mark.parametrize("name", ["blad.docx", "blad.html", "blad.md"])
def test_a_page_can_be_written_for_other_programs(machine: Machine, name: str) -> None:
    file = machine.home / name
    machine.run("print", "--passages", "inleiding", "-o", file)
    assert file.stat().st_size > 1000


def test_a_picture_shows_the_view(machine: Machine, untouched: Path) -> None:
    file = machine.home / "lezen.png"
    machine.run("screenshot", "lezen", file)
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (1440, 900)
    colours = {picture.pixel(x, y) for x in range(400, 1000, 3) for y in range(200, 700, 7)}
    assert len(colours) > 24  # letters are smoothed; an empty window has a handful of colours


def test_the_window_opens_on_a_screen(machine: Machine, untouched: Path) -> None:
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb isn't installed")
    with virtual_screen() as screen:
        variables = {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
        shown = replace(machine, variables=variables)
        assert screen.seconds_until_text(shown.command, shown.environment) > 0


def test_a_mistake_is_told_in_a_sentence(machine: Machine) -> None:
    machine.run("show", "mars", status=2)
