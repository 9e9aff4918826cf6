"""Sentences of a passage, and the shorter variant of a worksheet."""

import re
from collections.abc import Iterable
from dataclasses import replace

from explorer.printing.document import Item, PassageItem, QuestionItem

_END = re.compile(r"[.!?…][\"”’»)\]]*\s+(?=[\"“‘«(\[]?(\w))")
_FEWEST_LINES = 2


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of ``text`` begins and ends; a new one begins with a capital."""
    found, start = [], 0
    ends = [match.end() for match in _END.finditer(text) if match[1].isupper()]
    for end in [*ends, len(text)]:
        if text[start:end].strip():
            found.append((start, start + len(text[start:end].rstrip())))
        start = end
    return found


def shorter(items: Iterable[Item]) -> tuple[Item, ...]:
    """The shorter variant.

    Of each passage the sentences that carry a mark or a note (else the first), half as many ruled
    lines, and no extra questions. A passage that was trimmed by hand stays as it is.
    """
    return tuple(
        _shorter(item) for item in items if not (isinstance(item, QuestionItem) and item.extra)
    )


def _shorter(item: Item) -> Item:
    if isinstance(item, QuestionItem):
        lines = max(min(item.lines, _FEWEST_LINES), (item.lines + 1) // 2)
        return replace(item, lines=lines)
    if isinstance(item, PassageItem) and not item.kept:
        return replace(item, kept=_telling(item))
    return item


def _telling(item: PassageItem) -> tuple[tuple[int, int], ...]:
    marked = [(light.start, light.end) for light in item.highlights]
    marked += [
        (note.start, note.end or note.start + 1) for note in item.notes if note.start is not None
    ]
    found = sentences(item.text)
    telling = [
        (start, end) for start, end in found if any(a < end and start < b for a, b in marked)
    ]
    return tuple(telling or found[:1])
