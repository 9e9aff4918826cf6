"""The benchmark table, each measurement once or on little."""

import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from explorer.application import Application
from explorer.commands import bench
from explorer.commands.benchmarks import (
    annotated,
    comparing,
    corpus,
    freezing,
    importing,
    notes,
    searches,
    starting,
    window,
)
from explorer.commands.benchmarks import paper as papers
from explorer.commands.benchmarks import screen as screens
from explorer.commands.benchmarks.corpus import write_generated
from explorer.commands.benchmarks.rows import Row, summarise
from explorer.commands.benchmarks.screen import virtual_screen
from explorer.errors import UserError
from explorer.paths import Paths, default_paths, program_folder
from explorer.programme.checking import check
from explorer.programme.pack import Programme
from explorer.progress import Progress

PackWriter = Callable[..., Path]

needs_screen = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb isn't installed")


@pytest.fixture(autouse=True)
def _indexed(shipped_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is measured has an index already; only where one is built, that is what is shown."""

    def with_index(folder: Path) -> Paths:
        paths = default_paths(folder)
        shutil.copytree(shipped_cache, paths.cache, dirs_exist_ok=True)
        return paths

    for measurement in (annotated, comparing, freezing, notes, starting, window):
        monkeypatch.setattr(measurement, "default_paths", with_index)


@pytest.fixture
def application(tmp_path: Path, shipped_cache: Path) -> Iterator[Application]:
    paths = default_paths(tmp_path / "data")
    shutil.copytree(shipped_cache, paths.cache)
    application = Application(paths)
    yield application
    application.close()


def _run(application: Application, **given: Any) -> Any:
    options = Namespace(
        only="", runs=1, passages=50, probe=False, notes=0, frozen=None, document=None, lang="nl"
    )
    for name, value in given.items():
        setattr(options, name, value)
    return bench.run(application, options)


def test_the_95th_percentile_is_the_nearest_rank() -> None:
    row = summarise("x", [float(number) for number in range(1, 101)])
    assert (row.median, row.p95, row.n) == (50.5, 95.0, 100)
    assert summarise("x", [3.0]).p95 == 3.0


def test_a_row_tells_its_ratio_and_its_limit() -> None:
    row = Row("start", 300.0, 350.0, 50, "ms", "<= 1.0 x Okular", "Okular", 0.9)
    assert row.to_json() == {
        "name": "start",
        "median_ms": 300.0,
        "p95_ms": 350.0,
        "n": 50,
        "limit": "<= 1.0 x Okular",
        "against": "Okular",
        "ratio": 0.9,
    }
    assert "0.90 x Okular" in row.to_text()


def test_a_row_that_could_not_be_measured_says_why() -> None:
    row = Row("start", note="no screen")
    assert row.to_text().endswith("no screen")
    assert row.to_json()["note"] == "no screen"


def test_the_generated_programme_is_a_whole_pack(application: Application, tmp_path: Path) -> None:
    write_generated(application.programme, tmp_path / "pack", 100)
    generated = Programme(tmp_path / "pack")
    assert sum(1 for _passage in generated.passages()) == 100
    faults = {fault.code for fault in check(generated)}
    assert faults <= {"count-wrong", "section-pages-wrong"}


def test_the_search_is_measured_on_a_generated_programme(application: Application) -> None:
    answer = _run(application, only="search", runs=12)
    (row,) = answer.document
    assert row["name"] == "search on 50 passages, warm"
    assert row["n"] == 12
    assert row["p95_ms"] >= row["median_ms"] > 0


def test_a_document_is_read_in_and_found_each_time(
    paths: Paths, write_pack: PackWriter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_pack()
    monkeypatch.setattr(importing, "PAGES", 2)
    document = tmp_path / "a.txt"
    document.write_text("WONEN\n\nElke gemeente bouwt huizen voor wie er wil wonen.\n", "utf-8")
    with closing(Application(paths)) as application:
        (made,) = _run(application, only="import").document
        (row,) = _run(application, only="import", document=document).document
    assert (made["name"], made["n"]) == ("2 pages: read in and searchable", 1)
    assert row["name"] == "a.txt: read in and searchable"


def test_keys_are_timed_in_ten_programmes(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus, "SECTIONS", 2)
    (row,) = _run(application, only="programmes", passages=6).document
    assert row["name"] == "key press in ten programmes, 60 passages"
    assert row["p95_ms"] >= row["median_ms"] > 0


def test_the_index_is_built_cold_each_time() -> None:
    row = searches.cold_index(1)
    assert row.n == 1
    assert row.median > 0


def test_the_printed_page_is_measured_on_a_library_of_its_own(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, little in (("PASSAGES", 2), ("NOTES", 3)):
        monkeypatch.setattr(papers, name, little)
    monkeypatch.setattr(papers, "default_paths", lambda folder: _little(folder, application))
    rows = _run(application, only="paper", runs=1).document
    assert [row["name"] for row in rows] == [
        "first page: typst loaded and set",
        "preview after a change, ten pages",
        "the programme with 3 notes as PDF",
        "the programme with 3 notes as DOCX",
    ]
    assert all(row["median_ms"] > 0 for row in rows)


def _little(folder: Path, application: Application) -> Paths:
    """Folders of their own, with a programme of fifty passages."""
    write_generated(application.programme, folder / "shipped" / "klein", 50)
    return replace(default_paths(folder), shipped=folder / "shipped")


def test_relevance_needs_its_judgements(application: Application, tmp_path: Path) -> None:
    (row,) = searches.relevance(application, tmp_path / "nowhere.toml")
    assert row.note


def test_relevance_counts_every_judged_query(shipped_cache: Path, tmp_path: Path) -> None:
    packaged = tmp_path / "content"  # with an index beside it, as in a package
    packaged.symlink_to(default_paths().shipped)
    (index,) = (item for item in (shipped_cache / "index").iterdir() if item.is_dir())
    shutil.copytree(index, tmp_path / "index")
    paths = replace(default_paths(tmp_path / "data"), shipped=packaged)
    judged = tmp_path / "judged.toml"
    judged.write_text(
        '[[query]]\ntext = "doodstraf"\nanswers = { "internationaal-recht#04" = 2 }\n', "utf-8"
    )
    with closing(Application(paths)) as application:
        rank, recall = searches.relevance(application, judged)
    assert (rank.n, recall.n) == (1, 1)
    assert 0 < rank.median <= 1


def test_the_window_is_measured_in_a_process_of_its_own(application: Application) -> None:
    memory, opening, typing = window.window(2)
    assert memory.unit == "MB"
    assert memory.median > 20
    assert opening.n == typing.n == 2


def test_the_probe_answers_with_its_samples(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "probe", lambda _application, runs: {"open": [1.0] * runs})
    assert _run(application, probe=True, runs=3).document == {"open": [1.0, 1.0, 1.0]}


def test_the_notes_are_measured_in_a_process_of_its_own() -> None:
    filtering, opening = notes.notes(2, 40)
    assert filtering.n == opening.n == 2
    assert filtering.median > 0 < opening.median


def test_the_probe_of_the_notes_answers_with_its_samples(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []

    class Fake:
        def __init__(self, _application: Application) -> None:
            pass

        def filter_notes(self, runs: int) -> list[float]:
            return [1.0] * runs

        def open_noted_section(self, runs: int) -> list[float]:
            return [2.0] * runs

        def close(self) -> None:
            done.append("closed")

    monkeypatch.setattr("explorer.gui.notes.probe.NotesProbe", Fake)
    monkeypatch.setattr("explorer.gui.notes.probe.fill", lambda *given: done.append(given[1:]))
    measured = _run(application, probe=True, notes=30, runs=2).document
    assert measured == {"filter": [1.0, 1.0], "section": [2.0, 2.0]}
    assert done == [(30, notes.IN_SECTION), "closed"]


def test_notes_that_can_not_be_measured_are_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Application, "child", lambda *_arguments: [sys.executable, "-c", "1/0"])
    with pytest.raises(UserError) as caught:
        notes.notes(1)
    assert caught.value.code == "bench-window-failed"


def test_a_window_that_fails_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Application, "child", lambda *_arguments: [sys.executable, "-c", "1/0"])
    with pytest.raises(UserError) as caught:
        window.window(1)
    assert caught.value.code == "bench-window-failed"
    assert "ZeroDivisionError" in str(caught.value.details["reason"])


def test_probing_closes_the_window_it_opened(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = []

    class Fake:
        def __init__(self, _application: Application) -> None:
            pass

        def resident_megabytes(self) -> float:
            return 90.0

        def open_section(self, runs: int) -> list[float]:
            return [1.0] * runs

        def type_query(self, runs: int) -> list[float]:
            return [2.0] * runs

        def open_first_two(self, runs: int) -> list[float]:
            return [3.0] * runs

        def add_highlight(self, runs: int) -> list[float]:
            return [4.0] * runs

        def close(self) -> None:
            closed.append(self)

    monkeypatch.setattr("explorer.gui.probe.Probe", Fake)
    full = _run(application, probe=True, only="annotated")
    assert full.document == {"open": [3.0], "mark": [4.0]}
    assert window.probe(application, 2) == {
        "megabytes": [90.0],
        "open": [1.0, 1.0],
        "type": [2.0, 2.0],
    }
    assert len(closed) == 2


def test_a_library_is_filled_as_it_was_asked_for(application: Application) -> None:
    annotated.annotate(application, 200)
    first, second, third, *_rest = [head.id for head in application.programme.section_heads()]
    own = application.library.annotations
    pack = application.programme.id
    counts = [len(own.in_section(pack, section)) for section in (first, second, third)]
    assert counts == [100, 100, 0]
    assert sum(bool(each.text) for each in own.in_section(pack, first)) == 20


@needs_screen
def test_a_reader_who_wrote_much_is_measured_beside_one_who_did_not(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = {"open": [1.0], "mark": [2.0]}
    monkeypatch.setattr(annotated, "measure_apart", lambda _apart, _what, _runs: samples)
    opening, marking, start = annotated.annotated(application, 1, "nl", many=30)
    assert (opening.median, marking.median) == (1.0, 2.0)
    assert (start.name, start.against) == (annotated.START, "an empty library")
    assert start.ratio > 0


def test_the_start_of_one_who_wrote_much_needs_a_screen(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annotated, "measure_apart", lambda *_given: {"open": [1.0], "mark": [1.0]})
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    *_window, start = annotated.annotated(application, 1, "nl", many=2)
    assert "xvfb" in start.note


def test_comparing_is_measured_with_and_without_a_window(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "likeness", partial(comparing.likeness, passages=50))
    monkeypatch.setattr(comparing, "differences", partial(comparing.differences, words=500))
    rows = _run(application, only="comparing", runs=2).document
    assert [row["n"] for row in rows][:4] == [2, 2, 2, 2]
    assert rows[4]["n"] > 0
    assert all(row["median_ms"] > 0 for row in rows)


def test_the_probe_of_comparing_closes_its_window(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = []

    class Fake:
        def __init__(self, _application: Application) -> None:
            pass

        def open_comparison(self, runs: int) -> list[float]:
            return [1.0] * runs

        def scroll_comparison(self, runs: int) -> list[float]:
            return [2.0] * runs

        def scroll_beside(self, work: Callable[[Progress], object]) -> list[float]:
            work(Progress())
            return [3.0]

        def close(self) -> None:
            closed.append(self)

    monkeypatch.setattr("explorer.gui.comparison_probe.ComparisonProbe", Fake)
    answer = _run(application, probe=True, only="comparing")
    assert answer.document == {"open": [1.0], "scroll": [2.0], "beside": [3.0]}
    assert len(closed) == 1


def test_comparing_in_a_window_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Application, "child", lambda *_arguments: [sys.executable, "-c", "1/0"])
    with pytest.raises(UserError, match="bench-window-failed"):
        comparing.window(1)


@needs_screen
def test_a_start_ends_when_letters_stand_on_the_screen(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "okular" else "/usr/bin/Xvfb")
    rows = starting.start(application, 1, "nl")
    assert rows[0].name == starting.NAME
    assert rows[0].median > 0
    assert rows[0].against == "bare PySide6 window"
    assert rows[0].limit == "Okular isn't installed"


@needs_screen
def test_another_reader_is_measured_with_the_same_text(
    application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = shutil.which
    monkeypatch.setattr(shutil, "which", lambda name: "okular" if name == "okular" else given(name))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    (tmp_path / "apart").mkdir()
    commands = starting._commands(application, tmp_path / "apart")
    assert set(commands) == {"ours", "Okular"}
    assert Path(commands["Okular"][1]).read_bytes().startswith(b"%PDF")
    row = starting._beside(Row("a", 90, 90, 1), Row("Okular", 100, 100, 1))
    assert (row.ratio, row.limit) == (0.9, "<= 1.0 x Okular")


@needs_screen
def test_a_frozen_program_is_measured_beside_this_one(
    application: Application, tmp_path: Path
) -> None:
    program = tmp_path / "frozen" / "programmaverkenner"
    program.parent.mkdir()
    entry = program_folder() / "main.py"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{entry}" "$@"\n')
    program.chmod(0o755)
    start, size = _run(application, only="frozen", frozen=program).document
    assert (start["name"], start["against"], start["n"]) == (freezing.START, "from source", 1)
    assert start["ratio"] > 0
    assert size["median_MB"] == pytest.approx(program.stat().st_size / 1e6, abs=0.001)


def test_a_frozen_program_without_a_screen_says_so(
    application: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    start, _size = freezing.frozen(application, tmp_path / "programmaverkenner", 1, "nl")
    assert "xvfb" in start.note


@needs_screen
def test_a_program_that_shows_nothing_is_told_in_a_sentence(tmp_path: Path) -> None:
    with virtual_screen() as screen:
        environment = screen.environment(tmp_path)
        with pytest.raises(UserError) as caught:
            screen.seconds_until_text([sys.executable, "-c", "input()"], environment, limit=0.2)
    assert caught.value.code == "bench-no-text"


def test_without_a_virtual_screen_the_row_says_so(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    (row,) = starting.start(application, 1, "nl")
    assert "xvfb" in row.note


def test_a_screen_that_never_comes_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screens.subprocess, "Popen", lambda *_a, **_k: None)
    with pytest.raises(UserError) as caught:
        screens.Screen(tmp_path)
    assert caught.value.code == "bench-no-screen"


def test_what_doesnt_clear_in_time_doesnt_stop_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = object.__new__(screens.Screen)
    asked = []
    monkeypatch.setattr(screens, "sleep", lambda _seconds: None)
    monkeypatch.setattr(screens.Screen, "shows_text", lambda _self: asked.append(1) or True)
    screen._wait_until_empty()
    assert len(asked) == 500


def test_its_arguments_have_sensible_defaults() -> None:
    parser = ArgumentParser()
    bench.configure(parser, lambda code, /, **_details: code)
    options = parser.parse_args([])
    assert (options.only, options.runs, options.passages, options.probe) == ("", 50, 50_000, False)
