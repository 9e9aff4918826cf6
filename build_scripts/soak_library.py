"""Is anything of the reader's ever lost? The long version of the library's robustness tests.

``python -m build_scripts.soak_library`` runs everything with big numbers and prints what it found;
the tests run the same code with small ones. A fault ends it with exit status 1.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from build_scripts.soak_editions import Edits, edit_rounds
from explorer.errors import UserError
from explorer.library.anchors import Anchor, Target
from explorer.library.annotations import Colour
from explorer.library.bundles import ItemKind, NewItem
from explorer.library.library import Library
from explorer.library.opening import Opened
from explorer.library.reading import ReadingState
from explorer.library.schema import FILE_NAME, KEPT
from explorer.library.sums import text_hash

Rows = dict[tuple[str, str], tuple[object, ...]]
TEXT = "De Europese Unie bouwt mee aan een rechtvaardige en vreedzame wereld, zegt het programma."


class SoakError(AssertionError):
    """Something was lost, or a person would have seen a traceback."""


@dataclass(slots=True)
class Tally:
    """What became of the damaged files of one kind."""

    rounds: int = 0
    sound: int = 0
    salvaged: int = 0
    restored: int = 0
    refused: int = 0
    rows_lost: int = 0


def dice(seed: int) -> Random:
    """Chance that can be repeated."""
    return Random(seed)  # noqa: S311 -- repeatable on purpose, and no secret


def target(number: int) -> Target:
    """A few words of a passage, for a note."""
    start, end = 3, 16
    hashed = text_hash(TEXT)
    anchor = Anchor(
        "proef", "1", f"deel/een#{number:02d}", TEXT[start:end], TEXT[:start], TEXT[end:][:32],
        start, end, hashed, number,
    )  # fmt: skip
    return Target((anchor,), {hashed: TEXT})


def fill(library: Library, notes: int) -> None:
    """Put some of everything into a library, as one step."""

    def work() -> None:
        bundle = library.bundles.add("Les over Europa").id
        for number in range(notes):
            words = f"Nota {number}: " + "zorgvuldig bewaard, woord voor woord. " * (number % 9)
            words += "Eén bijzonder lange nota. " * (400 if number == 1 else 0)
            library.annotations.add(
                target(number), words, Colour.GREEN, (f"tag{number % 5}", "les")
            )
            library.bookmarks.add("proef", f"deel/een#{number:02d}", "map", f"bladwijzer {number}")
            library.bundles.put(bundle, [NewItem(ItemKind.TEXT, {"text": f"item {number}"})])
        library.progress.mark("proef", ["deel/een"], ReadingState.READ)
        library.searches.save("Europa", "europese unie")
        library.drafts.keep("nota", "half geschreven")

    library.together("filled", work)


def rows_of(library: Library) -> Rows:
    """Everything kept, but for revisions and sums, which mending makes anew."""
    found: Rows = {}
    for table in KEPT:
        layout = library.store.schema.tables[table]
        for row in library.store.read(layout.select):
            named = dict(zip(layout.columns, row, strict=True))
            kept = (value for name, value in named.items() if name not in ("rev", "sum"))
            found[table, str(row[0])] = tuple(kept)
    return found


# Killing: a process writes and tells of each change once it is acknowledged.


def write_for_ever(folder: Path, seed: int) -> None:
    """Make random changes and print each before it is begun and after it is on disk."""
    chance, library = dice(seed), Library(folder / FILE_NAME)
    notes: dict[str, str] = {a.tags[0]: a.id for a in library.annotations.all()}
    for number in range(10**9):
        token = f"t{seed}n{number}"
        say = f"{token} " + "woorden " * chance.randrange(300)
        old = chance.choice(sorted(notes)) if notes and chance.random() < 0.6 else ""
        remove = bool(old) and chance.random() < 0.3
        promise = [old or token, None if remove else say]
        _tell("begin", promise)
        if remove:
            library.annotations.remove(notes.pop(old))
        elif old:
            library.annotations.write(notes[old], say)
        else:
            change = library.annotations.add(target(number), say, Colour.BLUE, [token])
            notes[token] = change.id
        _tell("done", promise)


def _tell(what: str, promise: list[str | None]) -> None:
    sys.stdout.write(json.dumps([what, *promise]) + "\n")
    sys.stdout.flush()


def kill_rounds(folder: Path, rounds: int, seed: int = 1) -> int:
    """Kill a writing process at random moments. Returns how many acknowledged changes held.

    Raises ``SoakError`` where one was lost.
    """
    chance, promised, acknowledged = dice(seed), dict[str, str | None](), 0
    for number in range(rounds):
        lines = _lines_until_killed(folder, seed * 1000 + number, chance.uniform(0.02, 0.4))
        open_promise: tuple[str, str | None] | None = None
        for what, token, say in map(json.loads, lines):
            open_promise = (token, say) if what == "begin" else None
            if what == "done":
                promised[token] = say
                acknowledged += 1
        _check_promises(folder, promised, open_promise)
    return acknowledged


def _lines_until_killed(folder: Path, seed: int, seconds: float) -> list[str]:
    command = [sys.executable, "-m", "build_scripts.soak_library", "--write", str(folder)]
    lines: list[str] = []
    with subprocess.Popen(
        [*command, "--seed", str(seed)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        stream = process.stdout
        if stream is None:
            raise SoakError("no output")
        lines.append(stream.readline())
        killer = threading.Timer(seconds, process.kill)
        killer.start()
        lines += stream.readlines()
        killer.join()
    return [line for line in lines if line.endswith("\n")]


def _check_promises(
    folder: Path, promised: dict[str, str | None], open_promise: tuple[str, str | None] | None
) -> None:
    library = Library(folder / FILE_NAME)
    try:
        if library.opening.opened not in (Opened.SOUND, Opened.CREATED):
            raise SoakError(f"damaged by a kill: {library.opening}")
        found = {a.tags[0]: a.text for a in library.annotations.all()}
    finally:
        library.close()
    if open_promise is not None:
        token, say = open_promise
        if found.get(token) == say:  # it was done, the word of it just didn't get out
            promised[token] = say
    kept = {token: say for token, say in promised.items() if say is not None}
    if found != kept:
        wrong = sorted(t for t in {*found, *kept} if found.get(t) != kept.get(t))
        raise SoakError(f"lost after a kill: {wrong}")


# Damage: flipped bits and truncation.


def damage_rounds(
    folder: Path, rounds: int, damage: Callable[[bytearray, Random], None], seed: int = 1
) -> Tally:
    """Damage copies of a library with a backup and open them. Raises ``SoakError`` on silent loss.

    Nothing may be missing or different without the opening report saying so, nothing but
    ``UserError`` may be raised, and the damaged bytes must have been kept.
    """
    chance, tally = dice(seed), Tally()
    original = folder / "original"
    expected = _original(original)
    for number in range(rounds):
        place = folder / f"round{number}"
        shutil.copytree(original, place)
        content = bytearray((place / FILE_NAME).read_bytes())
        damage(content, chance)
        (place / FILE_NAME).write_bytes(content)
        _check_damaged(place, bytes(content), expected, tally)
        shutil.rmtree(place)
    return tally


def _original(folder: Path) -> Rows:
    library = Library(folder / FILE_NAME)
    fill(library, 30)
    library.backup()
    for number in range(30, 40):
        library.annotations.add(target(number), f"Na de reservekopie: {number}", Colour.PINK)
    library.annotations.remove(library.annotations.find()[3])
    expected = rows_of(library)
    library.close()
    return expected


def _check_damaged(place: Path, content: bytes, expected: Rows, tally: Tally) -> None:
    file = place / FILE_NAME
    tally.rounds += 1
    try:
        library = Library(file)
    except UserError:
        tally.refused += 1
        if file.read_bytes() != content:
            raise SoakError("refused, but touched") from None
        return
    try:
        report, found = library.opening, rows_of(library)
    finally:
        library.close()
    lost = [key for key in expected if key not in found]
    changed = [key for key in expected if key in found and found[key] != expected[key]]
    if report.opened is Opened.SOUND:
        tally.sound += 1
        if found != expected:
            raise SoakError(f"silently lost: {lost} {changed}")
        return
    tally.salvaged += report.opened is Opened.SALVAGED
    tally.restored += report.opened is Opened.RESTORED
    tally.rows_lost += len(lost)
    untold = [k for k in changed if k not in report.doubtful and not report.from_backup]
    kept = report.kept_aside is not None and report.kept_aside.read_bytes() == content
    if untold or (content and not kept):
        raise SoakError(f"changed without a word: {untold}, kept aside: {kept}")


def flip_bit(content: bytearray, chance: Random) -> None:
    """One bit, anywhere."""
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def truncate(content: bytearray, chance: Random) -> None:
    """Cut off anywhere, the very beginning included."""
    del content[chance.randrange(len(content)) :]


def _runs(long: int) -> Iterator[tuple[str, Callable[[Path], object]]]:
    yield "kill -9", lambda folder: kill_rounds(folder, 2 * long)
    yield "bit flips", lambda folder: damage_rounds(folder, 5 * long, flip_bit)
    yield "truncations", lambda folder: damage_rounds(folder, long, truncate)
    yield "edits", lambda folder: edit_rounds(folder, Edits(edits=20 * long))


def main() -> int:
    """Run everything, or be the process that is killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", type=int, default=100, help="hundredths of the full length")
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--seed", type=int, default=1, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.write:
        write_for_ever(given.write, given.seed)
    for name, run in _runs(given.long):
        begun = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            try:
                print(f"{name}: {run(Path(folder))} ({time.monotonic() - begun:.0f} s)", flush=True)
            except SoakError as error:
                print(f"{name}: {error}", file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
