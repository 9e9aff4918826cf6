"""What changed between two editions of a text, in words and so that it reads well."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from explorer.comparing.matching import common_runs
from explorer.comparing.words import PARAGRAPH, Words, cut
from explorer.programme.model import Passage
from explorer.progress import Progress

_CLAUSE = 5  # words; an unchanged stretch this long is always shown as unchanged


class Change(StrEnum):
    """What became of a stretch of text."""

    EQUAL = "equal"
    INSERTED = "inserted"
    DELETED = "deleted"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch ``[start, end)`` of the old text, and what has its place in the new one."""

    kind: Change
    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class Differences:
    """Two texts as segments that follow one another and leave nothing out.

    No two neighbours are of one kind. Equal segments have the same words, though maybe other spaces
    and line ends.
    """

    old: str
    new: str
    segments: tuple[Segment, ...]

    @property
    def changes(self) -> tuple[Segment, ...]:
        """The segments that are not equal, in order."""
        return tuple(segment for segment in self.segments if segment.kind is not Change.EQUAL)


@dataclass(frozen=True, slots=True)
class JoinedText:
    """Passages as one text, to be compared with another edition's.

    ``starts`` are their first characters.
    """

    text: str
    passages: tuple[Passage, ...]
    starts: tuple[int, ...]

    def passage_at(self, place: int) -> Passage:
        """The passage a character belongs to; a break belongs to the passage before it.

        ``IndexError`` for no text.
        """
        return self.passages[max(0, bisect_right(self.starts, place) - 1)]


def join(passages: Iterable[Passage]) -> JoinedText:
    """The passages of a section or a programme as one text."""
    kept = tuple(passages)
    starts: list[int] = []
    place = 0
    for passage in kept:
        starts.append(place)
        place += len(passage.text) + len(PARAGRAPH)
    return JoinedText(PARAGRAPH.join(passage.text for passage in kept), kept, tuple(starts))


def compare_texts(old: str, new: str, progress: Progress | None = None) -> Differences:
    """The differences between two texts, word by word.

    What both have in the same order is found first, as long as can be. Then a few common words
    between two changes are counted with the changes: single words that happen to return in a
    rewritten sentence don't help a reader. At last an insertion or deletion that could stand in
    several places is put where a sentence begins.
    """
    left, right = cut(old), cut(new)
    edits = _cleaned(
        _edits(common_runs(left.forms, right.forms, progress), left, right), left, right
    )
    edits = _settled(edits, left, right)
    return Differences(old, new, tuple(_segments(edits, left, right)))


@dataclass(frozen=True, slots=True)
class _Edit:
    """Words ``[a, b)`` of the old text are replaced by words ``[c, d)`` of the new."""

    a: int
    b: int
    c: int
    d: int


def _edits(runs: Sequence[tuple[int, int, int]], left: Words, right: Words) -> list[_Edit]:
    edits = []
    a = c = 0
    for one, other, length in (*runs, (len(left.forms), len(right.forms), 0)):
        if one > a or other > c:
            edits.append(_Edit(a, one, c, other))
        a, c = one + length, other + length
    return edits


def _cleaned(edits: Sequence[_Edit], left: Words, right: Words) -> list[_Edit]:
    """The edits, those taken together that only a few chance words keep apart."""
    kept: list[_Edit] = []
    for edit in edits:
        whole = edit
        while kept and _by_chance(kept[-1], whole, left, right):
            before = kept.pop()
            whole = _Edit(before.a, whole.b, before.c, whole.d)
        kept.append(whole)
    return kept


def _by_chance(before: _Edit, after: _Edit, left: Words, right: Words) -> bool:
    """Whether the words between two edits are too few to tell a reader anything.

    They are fewer than a clause and have no more letters than either edit.
    """
    if after.a - before.b >= _CLAUSE or PARAGRAPH in left.forms[before.b : after.a]:
        return False
    between = left.weight(before.b, after.a)
    return all(
        between <= max(left.weight(edit.a, edit.b), right.weight(edit.c, edit.d))
        for edit in (before, after)
    )


def _settled(edits: Sequence[_Edit], left: Words, right: Words) -> list[_Edit]:
    """The edits, every pure insertion and deletion moved to the best place it could stand in.

    They come as late as they can, so they only move towards the beginning.
    """
    settled: list[_Edit] = []
    for edit in edits:
        room = edit.a - (settled[-1].b + 1 if settled else 0)
        back = 0
        if edit.a == edit.b:
            back = _steps_back(right.forms, edit.c, edit.d, room)
        elif edit.c == edit.d:
            back = _steps_back(left.forms, edit.a, edit.b, room)
        settled.append(_Edit(edit.a - back, edit.b - back, edit.c - back, edit.d - back))
    return settled


def _steps_back(forms: Sequence[str], start: int, end: int, room: int) -> int:
    """By how many words, up to ``room``, the stretch from ``start`` to ``end`` is best moved back.

    Moved by one, it loses its last word and takes in the same one before it: the text stays as is.
    """
    most = 0
    while most < room and forms[start - most - 1] == forms[end - most - 1]:
        most += 1
    return max(range(most + 1), key=lambda back: (_beginning(forms, start - back), -back))


def _beginning(forms: Sequence[str], place: int) -> int:
    """How well a stretch can begin at a word: best at a paragraph, then at a sentence."""
    if place == 0 or forms[place - 1] == PARAGRAPH:
        return 3
    if forms[place - 1] in {".", "!", "?", "…"}:
        return 2
    return 0 if forms[place - 1][:1].isalnum() else 1


def _segments(edits: Sequence[_Edit], left: Words, right: Words) -> Iterator[Segment]:
    """Stretches of words as stretches of characters, with the unchanged ones between."""
    a = c = 0
    old = new = 0
    for edit in (*edits, None):
        stop = (edit.a, edit.c) if edit else (len(left.forms), len(right.forms))
        ends = left.edges[stop[0]], right.edges[stop[1]]
        if stop > (a, c) or (edit is None and ends > (old, new)):
            yield Segment(Change.EQUAL, old, ends[0], new, ends[1])
            old, new = ends
        if edit:
            ends = left.edges[edit.b], right.edges[edit.d]
            yield Segment(_kind(edit), old, ends[0], new, ends[1])
            old, new = ends
            a, c = edit.b, edit.d


def _kind(edit: _Edit) -> Change:
    if edit.a == edit.b:
        return Change.INSERTED
    return Change.DELETED if edit.c == edit.d else Change.CHANGED
