"""Damaging the file of a library: flipped bits and truncation. Nothing may be lost in silence."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from build_scripts.soaking.filling import Rows, SoakError, dice, fill, rows_of, target
from explorer.errors import UserError
from explorer.library.annotations import Colour
from explorer.library.library import Library
from explorer.library.opening import Opened
from explorer.library.schema import FILE_NAME


@dataclass(slots=True)
class Tally:
    """What became of the damaged files of one kind."""

    rounds: int = 0
    sound: int = 0
    salvaged: int = 0
    restored: int = 0
    refused: int = 0
    rows_lost: int = 0


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
    untold = [key for key in changed if key not in report.doubtful]
    kept = report.kept_aside is not None and report.kept_aside.read_bytes() == content
    if untold or (content and not kept):
        raise SoakError(f"changed without a word: {untold}, kept aside: {kept}")


def flip_bit(content: bytearray, chance: Random) -> None:
    """One bit, anywhere."""
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def truncate(content: bytearray, chance: Random) -> None:
    """Cut off anywhere, the very beginning included."""
    del content[chance.randrange(len(content)) :]
