"""Is anything of the reader's ever lost? The long version of the library's robustness tests.

``python -m build_scripts.soak_library`` runs everything with big numbers and prints what it found;
the tests run the same code with small ones. A fault ends it with exit status 1.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from build_scripts.soaking.damaging import damage_rounds, flip_bit, truncate
from build_scripts.soaking.editing import Edits, Outcome, checked, edit_rounds
from build_scripts.soaking.filling import SoakError
from build_scripts.soaking.killing import kill_rounds


def _runs(long: int) -> Iterator[tuple[str, Callable[[Path], object]]]:
    yield "kill -9", lambda folder: kill_rounds(folder, 2 * long)
    yield "bit flips", lambda folder: damage_rounds(folder, 5 * long, flip_bit)
    yield "truncations", lambda folder: damage_rounds(folder, long, truncate)
    for seed in (7, 8, 9):
        yield f"edits {seed}", _edited(Edits(edits=20 * long, seed=seed))
    phrases = Edits(edits=4 * long, seed=1, phrases=0.3, on_phrases=0.7)
    yield "edits of a text full of phrases", _edited(phrases)


def _edited(edits: Edits) -> Callable[[Path], Outcome]:
    return lambda folder: checked(edit_rounds(folder, edits))


def main() -> int:
    """Run everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", type=int, default=100, help="hundredths of the full length")
    long = parser.parse_args().long
    for name, run in _runs(long):
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
