"""Measuring the program of a reader who has marked and written much."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from explorer.application import Application
from explorer.commands.benchmarks.rows import Row, summarise
from explorer.commands.benchmarks.screen import virtual_screen
from explorer.commands.benchmarks.starting import in_turns, remember_section
from explorer.commands.benchmarks.window import measure_apart
from explorer.errors import UserError
from explorer.messages import sentence
from explorer.paths import default_paths
from explorer.programme.model import Section

MANY = 10_000
IN_SECTION = 200  # annotations in each of the first two sections, which are those measured
OPEN = f"open a section with {IN_SECTION} annotations"
MARK = "add a highlight: click to painted and stored"
START = "start with many annotations"
_AT_ONCE = 1000  # additions that are stored together
_LENGTH = 14  # characters of a highlight


def annotated(
    application: Application, runs: int, language: str, many: int = MANY
) -> Iterator[Row]:
    """Opening a section, adding a highlight and starting with ``many`` annotations."""
    with tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder:
        apart = Application(default_paths(Path(folder) / "much"))
        annotate(apart, many)
        apart.close()
        measured = measure_apart(apart, "annotated", runs)
        yield summarise(OPEN, measured["open"], limit="p95 <= 25 ms")
        yield summarise(MARK, measured["mark"], limit="p95 <= 30 ms")
        yield _start(application, apart, Path(folder), runs, language)


def probe(application: Application, runs: int) -> dict[str, list[float]]:
    """Measure a window on a full library in this process. Samples in milliseconds."""
    from explorer.gui.probe import Probe  # noqa: PLC0415 -- Qt only where a window is measured

    probed = Probe(application)
    try:
        return {"open": probed.open_first_two(runs), "mark": probed.add_highlight(runs)}
    finally:
        probed.close()


def annotate(application: Application, many: int) -> None:
    """Fill the library: every fifth annotation has a note, the others are highlights."""
    from explorer.library.anchors import target_runs  # noqa: PLC0415 -- only where a library is filled
    from explorer.library.annotations import Colour  # noqa: PLC0415 -- as above

    programme, library = application.programme, application.library
    heads = programme.section_heads()
    colours = [colour for colour in Colour if colour]
    wanted = [
        run
        for number, head in enumerate(heads)
        for run in _runs(programme.section(head.id), _share(number, len(heads), many))
    ]

    def add(some: list[tuple[int, tuple[str, int, int]]]) -> None:
        for number, run in some:
            text = f"Nota {number} voor de les." if number % 5 == 0 else ""
            colour = colours[number % len(colours)]
            library.annotations.add(target_runs(programme, [run]), text, colour)

    numbered = list(enumerate(wanted))
    for first in range(0, len(numbered), _AT_ONCE):
        some = numbered[first : first + _AT_ONCE]
        library.together("highlight-added", lambda some=some: add(some))  # type: ignore[misc]  # mypy can't infer a default's type


def _share(number: int, sections: int, many: int) -> int:
    """How many annotations the section at ``number`` gets."""
    measured = min(IN_SECTION, many // 2)
    return measured if number < 2 else (many - 2 * measured) // max(1, sections - 2)


def _runs(section: Section, count: int) -> Iterator[tuple[str, int, int]]:
    """Runs of characters all over a section; they overlap where there are many."""
    for number in range(count):
        passage = section.passages[number % len(section.passages)]
        start = number * 7 % max(1, len(passage.text) - _LENGTH)
        yield passage.id, start, min(start + _LENGTH, len(passage.text))


def _start(
    application: Application, much: Application, folder: Path, runs: int, language: str
) -> Row:
    """A start with the full library beside one with an empty one, in turns."""
    empty = Application(default_paths(folder / "empty"))
    for each in (empty, much):
        remember_section(application, each)
    try:
        with virtual_screen() as screen:
            commands = {"an empty library": empty.child(), START: much.child()}
            samples = in_turns(screen, commands, screen.environment(folder), runs)
    except UserError as error:
        return Row(START, note=sentence(error.code, language, **error.details))
    bare, full = (summarise(name, values) for name, values in samples.items())
    ratio = full.median / bare.median
    return Row(START, full.median, full.p95, full.n, "ms", "<= 1.1 x", bare.name, ratio)
