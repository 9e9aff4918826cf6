"""The part of a passage that shows why it was found."""

from collections.abc import Sequence

from explorer.searching.results import Mark, Snippet

USUAL_LENGTH = 240
_SLACK = 40


def snippet(text: str, marks: Sequence[Mark], length: int = USUAL_LENGTH) -> Snippet:
    """At most about ``length`` characters of ``text``, around the closest marks."""
    if len(text) <= length + _SLACK:
        return Snippet(text, tuple(marks))
    start, end = _window(text, marks, length)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shift = len(before) - start
    inside = (mark for mark in marks if mark.start >= start and mark.end <= end)
    return Snippet(
        before + text[start:end] + after,
        tuple(Mark(mark.start + shift, mark.end + shift) for mark in inside),
    )


def _window(text: str, marks: Sequence[Mark], length: int) -> tuple[int, int]:
    first, last = _densest(marks, length)
    middle = (first + last) // 2
    start = max(0, min(middle - length // 2, len(text) - length))
    end = start + length
    if start:
        start = min(text.find(" ", start) + 1, first) if text.find(" ", start) >= 0 else start
    if end < len(text):
        end = max(text.rfind(" ", start, end), last)
    return start, min(end, len(text))


def _densest(marks: Sequence[Mark], length: int) -> tuple[int, int]:
    """The stretch of at most ``length`` characters with the most marks; the first of equals."""
    best, stretch = 0, (0, 0)
    for at, mark in enumerate(marks):
        inside = [other for other in marks[at:] if other.end <= mark.start + length]
        if len(inside) > best:
            best, stretch = len(inside), (mark.start, inside[-1].end)
    return stretch
