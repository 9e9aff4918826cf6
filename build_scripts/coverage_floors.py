"""Hold the coverage floors: all of the core, most of the window.

Reads the JSON report of coverage.py, prints one row a room, and fails with a sentence for each
floor that is not reached:

    python -m build_scripts.coverage_floors build/coverage.json
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

WINDOW = PurePosixPath("explorer/gui")
WINDOW_FLOOR = 85.0
CORE_FLOOR = 100.0


@dataclass(frozen=True)
class Measure:
    """How many lines and branches there are, and how many of them the tests went through."""

    covered: int = 0
    total: int = 0

    def __add__(self, other: "Measure") -> "Measure":
        return Measure(self.covered + other.covered, self.total + other.total)

    @property
    def percent(self) -> float:
        """Lines and branches together, as a percentage; nothing to cover counts as covered."""
        return 100.0 * self.covered / self.total if self.total else 100.0


def read_measures(report: Path) -> dict[PurePosixPath, Measure]:
    """Return what the report says of each file of explorer/.

    Raises:
        ValueError: the report is not one of coverage.py with branches, or has no file at all.
    """
    measures: dict[PurePosixPath, Measure] = {}
    try:
        for name, entry in json.loads(report.read_bytes())["files"].items():
            summary = entry["summary"]
            measures[PurePosixPath(PureWindowsPath(name).as_posix())] = Measure(
                summary["covered_lines"] + summary["covered_branches"],
                summary["num_statements"] + summary["num_branches"],
            )
    except (KeyError, TypeError) as error:
        raise ValueError(f"{report} is not a coverage report with branches: {error}") from error
    if not measures:
        raise ValueError(f"{report} measures no file at all")
    return measures


def room_of(file: PurePosixPath) -> PurePosixPath:
    """Return the package right under explorer/, or explorer/ itself for its own modules."""
    return PurePosixPath(*file.parts[:2]) if len(file.parts) > 2 else file.parent


def is_window(file: PurePosixPath) -> bool:
    """Tell whether the lower floor of the window holds for this file."""
    return file.is_relative_to(WINDOW)


def sum_by_room(measures: dict[PurePosixPath, Measure]) -> dict[PurePosixPath, Measure]:
    """Add the files of each room together, in the order of their names."""
    rooms: dict[PurePosixPath, Measure] = {}
    for file, measure in sorted(measures.items()):
        rooms[room_of(file)] = rooms.get(room_of(file), Measure()) + measure
    return rooms


def broken_floors(measures: dict[PurePosixPath, Measure]) -> list[str]:
    """Return a sentence for each file of the core, and for the window, that is below its floor."""
    sentences = [
        f"{file} is covered for {measure.percent:.1f} %: outside {WINDOW} every line and branch "
        f"needs a test ({measure.total - measure.covered} to go)."
        for file, measure in sorted(measures.items())
        if not is_window(file) and measure.percent < CORE_FLOOR
    ]
    window = sum((m for file, m in measures.items() if is_window(file)), Measure())
    if window.percent < WINDOW_FLOOR:
        sentences.append(
            f"{WINDOW} is covered for {window.percent:.1f} %: its floor is {WINDOW_FLOOR:.0f} %."
        )
    return sentences


def format_table(rooms: dict[PurePosixPath, Measure]) -> str:
    """Return the rooms as text: name, covered, total and percentage."""
    head = f"{'lines and branches':24} {'covered':>8} {'of':>8} {'%':>7}"
    rows = [
        f"{room!s:24} {measure.covered:8} {measure.total:8} {measure.percent:7.1f}"
        for room, measure in rooms.items()
    ]
    return "\n".join([head, *rows])


def main(arguments: list[str]) -> int:
    """Print the table and the broken floors; return the exit status."""
    if len(arguments) != 1:
        print("usage: python -m build_scripts.coverage_floors REPORT.json", file=sys.stderr)
        return 2
    try:
        measures = read_measures(Path(arguments[0]))
    except (OSError, ValueError) as error:
        print(f"The coverage can't be judged: {error}.", file=sys.stderr)
        return 2
    print(format_table(sum_by_room(measures)))
    sentences = broken_floors(measures)
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return 1 if sentences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
