"""One pass over a text: every span is opened and closed where it begins and ends.

Spans may overlap and nest in any way. The text is cut at every place where one begins or ends, so
that each piece, a ``Run``, has one look; that is what every exporter writes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from explorer.printing.document import Colour, Emphasis, Highlight

ELISION = "[…]"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text with one look.

    ``colours`` are the marks that cover it, the one on top first. ``opens`` are the numbers of the
    notes whose words begin here, ``notes`` those whose mark stands right behind it. ``elision``: it
    stands for words left out.
    """

    text: str
    colours: tuple[Colour, ...] = ()
    emphasis: bool = False
    strong: bool = False
    opens: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    elision: bool = False

    def split(self, at: int) -> tuple["Run", "Run"]:
        """The run in two, parted at a character.

        Notes open before the cut and are marked behind it.
        """
        return replace(self, text=self.text[:at], notes=()), replace(
            self, text=self.text[at:], opens=()
        )


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the note with this number hangs: it is about the characters ``[start, end)``."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spans:
    """Everything that lies over a text. Nothing ``kept`` means all of it."""

    highlights: Sequence[Highlight] = ()
    emphasis: Sequence[Emphasis] = ()
    anchors: Sequence[Anchor] = ()
    kept: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the text that is kept, or left out."""

    start: int
    end: int
    kept: bool


def runs_of(text: str, spans: Spans) -> tuple[Run, ...]:
    """The text as runs, in order.

    Positions outside the text are brought back into it; an empty or reversed span is nothing. A
    note about words that were left out hangs on the elision. Every note is opened once and marked
    once.
    """
    parts = _parts(text, spans.kept)
    anchors = [_placed(anchor, parts) for anchor in spans.anchors]
    runs: list[Run] = []
    for part in parts:
        here = [anchor for anchor in anchors if part.start < anchor.end <= part.end]
        if part.kept:
            opened = [anchor for anchor in anchors if part.start <= anchor.start < part.end]
            runs += _cut(text, part, spans, opened, here)
            continue
        numbers = tuple(anchor.number for anchor in here)
        opens = tuple(a.number for a in anchors if part.start <= a.start < part.end)
        runs.append(Run(ELISION, opens=opens, notes=numbers, elision=True))
    return tuple(_spaced(runs))


def kept_parts(text: str, kept: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is kept of a text.

    Sorted, joined where only space lies between, with no space at either end.
    """
    parts: list[tuple[int, int]] = []
    for start, end in sorted(kept) or [(0, len(text))]:
        trimmed = _trimmed(text, max(0, start), min(len(text), end))
        if trimmed is None:
            continue
        if parts and not text[parts[-1][1] : trimmed[0]].strip():
            parts[-1] = (parts[-1][0], max(parts[-1][1], trimmed[1]))
        else:
            parts.append(trimmed)
    return parts


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _parts(text: str, kept: Iterable[tuple[int, int]]) -> list[_Part]:
    """The whole text as parts, kept and left out; space around what is kept belongs to neither."""
    parts: list[_Part] = []
    reached = 0
    for start, end in kept_parts(text, kept):
        if text[reached:start].strip():
            parts.append(_Part(reached, start, kept=False))
        parts.append(_Part(start, end, kept=True))
        reached = end
    if text[reached:].strip():
        parts.append(_Part(reached, len(text), kept=False))
    return parts or [_Part(0, 1, kept=True)]


def _placed(anchor: Anchor, parts: Sequence[_Part]) -> Anchor:
    """The anchor on the kept parts that it touches.

    Else on the part left out that it lies in or is nearest to.
    """
    start, end = anchor.start, max(anchor.end, anchor.start + 1)
    touched = [part for part in parts if part.start < end and start < part.end]
    shown = [part for part in touched if part.kept] or touched or [_nearest(start, parts)]
    first, last = shown[0], shown[-1]
    begin = min(max(start, first.start), first.end - 1)
    return Anchor(anchor.number, begin, max(begin + 1, min(end, last.end)))


def _nearest(position: int, parts: Sequence[_Part]) -> _Part:
    return min(parts, key=lambda part: min(abs(part.start - position), abs(part.end - position)))


def _cut(
    text: str, part: _Part, spans: Spans, opened: Sequence[Anchor], closed: Sequence[Anchor]
) -> Iterator[Run]:
    """One kept part, cut wherever a span begins or ends."""
    lights = [light for light in spans.highlights if _over(light, part)]
    stressed = [stress for stress in spans.emphasis if _over(stress, part)]
    edges = {part.start, part.end}
    edges |= {edge for light in lights for edge in (light.start, light.end)}
    edges |= {edge for stress in stressed for edge in (stress.start, stress.end)}
    edges |= {anchor.start for anchor in opened} | {anchor.end for anchor in closed}
    within = sorted(edge for edge in edges if part.start <= edge <= part.end)
    for start, end in pairwise(within):
        on_top = [light.colour for light in reversed(lights) if light.start <= start < light.end]
        here = [stress for stress in stressed if stress.start <= start < stress.end]
        yield Run(
            text[start:end],
            tuple(dict.fromkeys(on_top)),
            emphasis=any(not given.strong for given in here),
            strong=any(given.strong for given in here),
            opens=tuple(anchor.number for anchor in opened if anchor.start == start),
            notes=tuple(anchor.number for anchor in closed if anchor.end == end),
        )


def _over(span: Highlight | Emphasis, part: _Part) -> bool:
    return span.start < span.end and span.start < part.end and span.end > part.start


def _spaced(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs with a space on either side of an elision."""
    before: Run | None = None
    for run in runs:
        if before is not None and (run.elision or before.elision):
            yield Run(" ")
        yield run
        before = run
