"""``screenshot`` and ``self-test``, with a stand-in for the part that needs Qt."""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from explorer.application import Application
from explorer.commands import self_test
from explorer.errors import UserError
from explorer.messages import sentence
from explorer.paths import Paths
from explorer.searching.results import IndexReport, Results
from explorer.searching.service import SearchService

PackWriter = Callable[..., Path]
Run = Callable[..., Any]


class Picture(NamedTuple):
    """What is asked of the window."""

    view: str
    theme: str = "light"
    width: int = 1440
    height: int = 900
    language: str = "nl"
    section: str | None = None
    query: str | None = None


class Camera:
    """Stands in for the window: writes a picture of ``pixels`` bytes, or raises ``error``."""

    def __init__(self) -> None:
        self.taken: list[Picture] = []
        self.pixels = 9
        self.error: Exception | None = None

    def take(self, application: Application, pictures: Iterable[tuple[Picture, Path]]) -> None:
        assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
        assert isinstance(application, Application)
        for picture, file in pictures:
            if self.error:
                raise self.error
            self.taken.append(picture)
            file.write_bytes(b"." * self.pixels)


@pytest.fixture
def camera(monkeypatch: pytest.MonkeyPatch) -> Camera:
    camera, module = Camera(), ModuleType("explorer.gui.screenshots")
    vars(module).update(VIEWS=("lezen", "zoeken"), Picture=Picture, take=camera.take)
    monkeypatch.setitem(sys.modules, "explorer.gui.screenshots", module)
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    return camera


def test_a_picture_is_as_it_was_asked_for(run: Run, camera: Camera, tmp_path: Path) -> None:
    file = tmp_path / "map" / "beeld.png"
    options = ("--size", "800x600", "--theme", "dark", "--lang", "fr")
    place = ("--section", "vrede", "--query", "wapens")
    ran = run("screenshot", "lezen", str(file), *options, *place, "--json")
    assert (ran.status, ran.document) == (0, {"file": str(file)})
    assert camera.taken == [Picture("lezen", "dark", 800, 600, "fr", "vrede", "wapens")]
    assert file.is_file()


def test_a_picture_is_usually_light_dutch_and_of_the_usual_size(
    run: Run, camera: Camera, tmp_path: Path
) -> None:
    assert run("screenshot", "zoeken", str(tmp_path / "a.png")).out == f"{tmp_path / 'a.png'}\n"
    assert camera.taken == [Picture("zoeken")]


@pytest.mark.parametrize("size", ["groot", "1440", "10x10", "1440x", "99999x900", "1440x900x3"])
def test_what_is_no_size_is_wrong_use(run: Run, camera: Camera, size: str, tmp_path: Path) -> None:
    ran = run("screenshot", "lezen", str(tmp_path / "a.png"), "--size", size)
    assert (ran.status, ran.err) == (2, sentence("size-wrong", size=size) + "\n")
    assert camera.taken == []


def test_a_view_that_is_not_there_is_wrong_use(run: Run, camera: Camera, tmp_path: Path) -> None:
    camera.error = UserError("view-unknown", view="mars", known="lezen, zoeken")
    assert run("screenshot", "mars", str(tmp_path / "a.png")).status == 2


def test_a_picture_that_cannot_be_written_is_told(run: Run, camera: Camera, tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    file = tmp_path / "bestand" / "a.png"
    ran = run("screenshot", "lezen", str(file))
    assert (ran.status, ran.err) == (1, sentence("picture-not-written", file=file) + "\n")
    assert camera.taken == []


@pytest.fixture
def machine(paths: Paths, monkeypatch: pytest.MonkeyPatch, camera: Camera) -> Camera:
    """A machine on which everything works, with a search that finds one passage."""
    tested = list[Path]()

    def somewhere_else(folder: Path) -> Paths:
        tested.append(folder)
        return Paths(paths.shipped, folder, folder, folder / "cache")

    monkeypatch.setattr(self_test, "default_paths", somewhere_else)
    report = IndexReport(3, 0.1, 9, rebuilt=True)
    monkeypatch.setattr(SearchService, "prepare", lambda _service: report)
    monkeypatch.setattr(
        SearchService,
        "search",
        lambda _service, query, complete: Results(query, total=1, hits=(query, complete)),
    )
    return camera


def steps(ran: Any) -> dict[str, tuple[bool, str]]:
    return {step["name"]: (step["ok"], step["detail"]) for step in ran.document["steps"]}


def test_where_everything_works_every_step_tells_what_it_did(
    run: Run, write_pack: PackWriter, machine: Camera, paths: Paths
) -> None:
    write_pack()
    ran = run("self-test", "--json")
    assert ran.status == 0
    assert ran.document["ok"] is True
    assert steps(ran) == {
        "packs": (True, "klein"),
        "index": (True, "3 passages"),
        "search": (True, "Mali: 1"),
        "printing": (True, "2 passages on 1 pages"),
        "views": (True, "2 pictures"),
    }
    assert all(step["seconds"] >= 0 for step in ran.document["steps"])
    assert {(picture.view, picture.theme) for picture in machine.taken} == {
        (view, theme) for view in ("lezen", "zoeken") for theme in ("light",)
    }
    assert not paths.data.exists()


def test_for_people_each_step_is_a_line_with_a_mark(
    run: Run, write_pack: PackWriter, machine: Camera
) -> None:
    write_pack()
    machine.error = RuntimeError("no fonts")
    ran = run("self-test")
    assert ran.status == 1
    lines = ran.out.splitlines()
    assert [line[0] for line in lines] == ["✓", "✓", "✓", "✓", "✗"]
    assert lines[-1].endswith("RuntimeError: no fonts")


@pytest.mark.usefixtures("machine")
def test_a_pack_that_is_not_whole_fails(run: Run, write_pack: PackWriter) -> None:
    folder = write_pack({"programme.toml": ("words = 7", "words = 8")})
    ran = run("self-test", "--json")
    assert (ran.status, ran.document["ok"]) == (1, False)
    well, detail = steps(ran)["packs"]
    assert not well
    assert f"1 faults, the first in {folder / 'programme.toml'}" in detail


@pytest.mark.usefixtures("machine")
def test_a_search_that_finds_nothing_fails(
    run: Run, write_pack: PackWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pack()
    monkeypatch.setattr(SearchService, "search", lambda *_args, **_options: Results("Mali"))
    well, detail = steps(run("self-test", "--json"))["search"]
    assert (well, detail) == (False, "ValueError: nothing found for Mali")


def test_an_empty_picture_fails(run: Run, write_pack: PackWriter, machine: Camera) -> None:
    write_pack()
    machine.pixels = 0
    well, detail = steps(run("self-test", "--json"))["views"]
    assert not well
    assert "lezen.png" in detail


@pytest.mark.usefixtures("machine")
def test_a_passage_that_is_not_on_paper_fails(
    run: Run, write_pack: PackWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pack()
    monkeypatch.setattr("explorer.printing.reading_back.page_texts", lambda _data: ("",))
    well, detail = steps(run("self-test", "--json"))["printing"]
    assert (well, detail) == (False, "ValueError: not on paper: vrede#01, vrede#02")


@pytest.mark.usefixtures("machine")
def test_one_step_that_fails_does_not_stop_the_others(run: Run) -> None:
    ran = run("self-test", "--json")
    assert ran.status == 1
    assert list(steps(ran)) == ["packs", "index", "search", "printing", "views"]
    assert steps(ran)["views"][0]
