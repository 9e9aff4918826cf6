"""The process that is killed: it writes, and tells of each change once it is acknowledged.

``python -m build_scripts.soaking.writing FOLDER --seed NUMBER``
"""

import argparse
import json
import sys
from pathlib import Path

from build_scripts.soaking.filling import dice, target
from explorer.library.annotations import Colour
from explorer.library.library import Library
from explorer.library.schema import FILE_NAME


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


def main() -> None:
    """Write until killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_for_ever(given.folder, given.seed)


if __name__ == "__main__":
    main()
