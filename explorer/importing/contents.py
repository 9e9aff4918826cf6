"""The table of contents of a document: where it is, and what it lists."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from explorer.importing.characters import (
    clean,
    is_bullet,
    squeezed,
    starts_small,
    without_bullet,
)
from explorer.importing.layout import Entry, Line

_ENTRY = re.compile(
    r"^(?P<title>.*?[^\W\d_].*?)(?:[\s.…_·•\-–—]*[.…_·]{2,}[\s.…_·]*|\s+(?:blz\.?|pag\.?|p\.)?\s*|\s*[|/–—]\s*)"
    r"(?P<page>\d{1,3})\s*$"
)
_REVERSED = re.compile(r"^(?P<page>\d{1,3})\s{1,3}(?P<title>[^\W\d_].*)$")
_HEADING = {"inhoud", "inhoudsopgave", "inhoudstafel", "overzicht", "contents", "sommaire", "index"}
_LEADERS = re.compile(r"[.…_·]{4,}")
_WRAPPED = 2  # lines of a title before the one with its page
_FEWEST = 5
_SHARE = 0.5  # of the lines of a page must be entries


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found: the entries, and the lines of the document that are not part of its list."""

    entries: tuple[Entry, ...]
    rest: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    index: int
    title: str
    page: int
    line: Line


def take_contents(lines: Sequence[Line]) -> Contents:
    """The table of contents in ``lines``, and what is left without it."""
    pages: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        pages.setdefault(line.page, []).append(index)
    last_page = max(pages, default=0)
    found: list[_Found] = []
    gone: set[int] = set()
    for page, indexes in list(pages.items())[: max(8, len(pages) // 6)]:
        entries = _entries(lines, indexes, last_page)
        led = sum(bool(_LEADERS.search(entry.line.text)) for entry in entries)
        named = led > 3 or any(squeezed(lines[at].text) in _HEADING for at in indexes)
        needed = 3 if named or found else _FEWEST
        if len(entries) < needed or not (_rise(entries) and (named or _fill(entries, indexes))):
            continue
        if found and page - found[-1].line.page > 2:
            break
        found += _whole(entries, lines)
        gone |= _taken(lines, indexes, entries)
    rest = tuple(line for index, line in enumerate(lines) if index not in gone)
    return Contents(_levelled(found), rest)


def _entries(lines: Sequence[Line], indexes: Sequence[int], last_page: int) -> list[_Found]:
    entries: list[_Found] = []
    for pattern in (_ENTRY, _REVERSED):
        entries = []
        for index in indexes:
            text = lines[index].text.strip()
            match = pattern.match(text) if text[:1].isdigit() or text[-1:].isdigit() else None
            if match and 0 < int(match["page"]) <= last_page + 20 and len(match["title"]) < 160:
                entries.append(
                    _Found(index, _title(match["title"]), int(match["page"]), lines[index])
                )
        if len(entries) >= 3:
            break
    return entries


def _whole(entries: Sequence[_Found], lines: Sequence[Line]) -> list[_Found]:
    """``entries`` with the lines that their titles start on, where these take more than one."""
    result = [*entries[:1]]
    for before, entry in pairwise(entries):
        between = lines[before.index + 1 : entry.index]
        broken = len(between) <= _WRAPPED and starts_small(entry.title)
        if between and broken and between[0].column == entry.line.column:
            title = " ".join([*(one.text for one in between), entry.title])
            result.append(replace(entry, title=_title(title), line=between[0]))
        else:
            result.append(entry)
    return result


def _title(text: str) -> str:
    text = clean(text).rstrip(" .…_·-–—|")
    return without_bullet(text) if is_bullet(text) else text


def _rise(entries: Sequence[_Found]) -> bool:
    """Whether the page numbers go up, a few slips aside."""
    slips = sum(after.page < before.page for before, after in pairwise(entries))
    return slips <= len(entries) // 8 and entries[-1].page > entries[0].page


def _fill(entries: Sequence[_Found], indexes: Sequence[int]) -> bool:
    return len(entries) >= _SHARE * len(indexes)


def _taken(lines: Sequence[Line], indexes: Sequence[int], entries: Sequence[_Found]) -> set[int]:
    """The lines that belong to the list: from its heading or first entry to its last entry."""
    first, last = entries[0].index, entries[-1].index
    headings = [at for at in indexes if squeezed(lines[at].text) in _HEADING and at < first]
    start = headings[0] if headings else first
    above = [at for at in indexes if start > at >= indexes[0]]
    if (
        not headings
        and above
        and len(above) <= 1 + _WRAPPED * bool(_LEADERS.search(lines[first].text))
    ):
        start = above[0]
    return {at for at in indexes if start <= at <= last}


def _levelled(found: Sequence[_Found]) -> tuple[Entry, ...]:
    """Entries with levels from their numbering, their indent and their looks."""
    looks = [
        (_step(entry, found), -entry.line.style.size, entry.line.bold < 0.5) for entry in found
    ]
    ranks = {look: rank for rank, look in enumerate(sorted(set(looks)), start=1)}
    return tuple(
        Entry(entry.title, entry.page, min(6, ranks[look]))
        for entry, look in zip(found, looks, strict=True)
    )


def _step(entry: _Found, found: Sequence[_Found]) -> int:
    """How many indents ``entry`` stands to the right of the leftmost entry of its page."""
    edges = sorted(
        {round(other.line.x0 / 6) for other in found if other.line.column == entry.line.column}
    )
    steps = [edge for at, edge in enumerate(edges) if at == 0 or edge - edges[at - 1] > 1]
    own = round(entry.line.x0 / 6)
    return sum(edge <= own for edge in steps)
