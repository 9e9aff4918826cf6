"""What is marked in the cells of a comparison: shared and found words, the reader's own colours."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from explorer.comparing.statements import Key
from explorer.gui.reading.positions import to_units

ByRow = Mapping[tuple[int, Key], Sequence["Mark"]]  # a row of the table and a passage in it


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``[start, end)`` of a passage, counted as Qt does.

    ``token`` is the ground of a highlight, empty for none; ``is_shared`` says that other columns
    have the words too.
    """

    start: int
    end: int
    token: str = ""
    is_shared: bool = False


class Spot(NamedTuple):
    """Characters ``[start, end)`` of a passage of a cell, counted as Qt does."""

    row: int
    column: int
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Note:
    """The words of a note, and the token of its colour."""

    text: str
    token: str


@dataclass(frozen=True, slots=True)
class Own:
    """What the reader marked and wrote in passages, by passage."""

    marks: Mapping[Key, Sequence[Mark]] = field(default_factory=dict)
    notes: Mapping[Key, Sequence[Note]] = field(default_factory=dict)


def in_units(text: str, start: int, end: int, token: str = "", *, is_shared: bool = False) -> Mark:
    """A mark on the characters ``[start, end)`` of ``text``, counted as Python does."""
    if text.isascii():
        return Mark(start, end, token, is_shared)
    return Mark(to_units(text, start), to_units(text, end), token, is_shared)


def grounds_first(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Highlights before lines under shared words, so that these stay in sight."""
    return tuple(sorted(marks, key=lambda mark: mark.is_shared))
