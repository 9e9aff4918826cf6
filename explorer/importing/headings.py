"""Which pieces of text are headings, and of what level, told from their looks.

Pieces that look the same are judged together: a look is that of headings where its pieces are
short, stop without a full stop, stand before text, and are larger, bolder, coloured, in capitals or
set apart by white. A list of titles (bookmarks, a table of contents) settles what it names.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from explorer.importing.characters import ends_sentence, squeezed
from explorer.importing.depths import levels
from explorer.importing.layout import Entry, Piece, Role, Style
from explorer.importing.looks import (
    LONGEST,
    NUMBERED,
    Judged,
    Look,
    body_look,
    could_be,
    look_of,
    scores_by_looks,
)
from explorer.importing.second_sight import tidied

_COVER_WORDS = 120  # a first page with fewer words is a cover
_SURE = 0.95
_FEWEST = 3  # headings that a format tells, where it tells all
_INSIDE = 0.2  # of the pieces of one look, in the middle of sentences
_SPARSE = 0.01  # of the pieces at least are told to be headings, where all are


def judge(
    pieces: Sequence[Piece], listed: Sequence[Entry], reason: str, *, scanned: bool
) -> list[Judged]:
    """Every piece with its level.

    Told by its format, named in ``listed``, or looking like a heading.
    """
    body = body_look(pieces)
    merged = _merge_titles(pieces, body, scanned=scanned)
    told = {at: piece.level for at, piece in enumerate(merged) if piece.level}
    if len(told) >= max(_FEWEST, _SPARSE * len(merged)):
        return [_told(piece) for piece in merged]
    looks = [look_of(piece, body, scanned=scanned) for piece in merged]
    scores = scores_by_looks(merged, looks, body, scanned=scanned)
    quoting = _quoting(merged, looks)
    scores = [
        (0.0, False) if look in quoting else score
        for look, score in zip(looks, scores, strict=True)
    ]
    named = told or _named(merged, listed)
    reason = "format" if told else reason
    cover = _cover(merged)
    found = _settle(merged, looks, scores, named, cover, reason)
    return tidied(found, looks)


def _quoting(pieces: Sequence[Piece], looks: Sequence[Look]) -> set[Look]:
    """Looks of what stands in the middle of sentences: quotations, and never titles."""
    times = Counter(looks)
    inside = Counter(look for look, piece in zip(looks, pieces, strict=True) if piece.interrupts)
    return {look for look, count in inside.items() if count >= _INSIDE * times[look]}


def _told(piece: Piece) -> Judged:
    """What the format itself says goes before what looks say."""
    if piece.level:
        return Judged(piece, piece.level, 0.75 if piece.hint else _SURE, piece.hint or "format")
    return Judged(piece, 0, 0.9, "text")


def _cover(pieces: Sequence[Piece]) -> int:
    """How many pieces stand on the cover: the first page, where it holds but a few words."""
    first = pieces[0].pages[:1] if pieces else ()
    count = 0
    for piece in pieces:
        if not first or piece.pages[:1] != first:
            break
        count += 1
    words = sum(len(piece.text.split()) for piece in pieces[:count])
    prose = any(len(piece.text) > LONGEST for piece in pieces[:count])
    return count if words <= _COVER_WORDS and not prose and count < len(pieces) else 0


def _named(pieces: Sequence[Piece], listed: Sequence[Entry]) -> dict[int, int]:
    """Which pieces the titles of a list mean, with their levels.

    Titles are looked for around their page.
    """
    keys = [squeezed(piece.text) for piece in pieces]
    for reach in (1, 10_000):
        found = _named_within(pieces, keys, listed, reach)
        if len(found) >= 0.5 * len(listed):
            return found
    return {}


def _named_within(
    pieces: Sequence[Piece], keys: Sequence[str], listed: Sequence[Entry], reach: int
) -> dict[int, int]:
    """The pieces that titles mean, at most ``reach`` pages from where they are said to be."""
    found: dict[int, int] = {}
    start = 0
    for entry in listed:
        at = _place(entry, pieces, keys, start, reach)
        if at is not None:
            found[at] = entry.level
            start = at + 1
    return found


def _place(
    entry: Entry, pieces: Sequence[Piece], keys: Sequence[str], start: int, reach: int
) -> int | None:
    wanted = squeezed(entry.title)
    bare = squeezed(NUMBERED.sub("", entry.title))
    best: tuple[float, int] | None = None
    for at in range(start, len(pieces)):
        page = pieces[at].pages[0] if pieces[at].pages else 0
        if page and page > entry.page + reach:
            break
        if (page and page < entry.page - reach) or len(keys[at]) > 3 * len(wanted) + 12:
            continue
        score = _likeness(wanted, bare, keys[at], pieces[at].text)
        if score > 0.84 and (best is None or score > best[0] + 0.02):
            best = score, at
    return best[1] if best else None


def _likeness(wanted: str, bare: str, key: str, text: str) -> float:
    own_bare = squeezed(NUMBERED.sub("", text))
    if key == wanted:
        return 1.0
    if bare and own_bare == bare:
        return 0.97
    if abs(len(key) - len(wanted)) > 0.4 * len(wanted):
        return 0.0
    return fuzz.ratio(wanted, key) / 100


def _settle(
    pieces: Sequence[Piece],
    looks: Sequence[Look],
    scores: Sequence[tuple[float, bool]],
    named: dict[int, int],
    cover: int,
    reason: str,
) -> list[Judged]:
    """Scores and names put together; levels by looks, below or beside those that are named."""
    liked = {at for at, (score, plain) in enumerate(scores) if score >= (1.5 if plain else 1.0)}
    headings = {at for at in liked | set(named) if at >= cover}
    depths = levels(pieces, looks, headings, named)
    flat = len(set(named.values())) == 1
    judged = []
    for at, piece in enumerate(pieces):
        if at < cover:
            judged.append(Judged(piece, 0, 0.7, "cover"))
        elif at in named:
            judged.append(Judged(piece, depths[at] if flat else named[at], _SURE, reason))
        elif at in headings:
            sure = min(0.9, 0.4 + 0.25 * scores[at][0])
            judged.append(Judged(piece, depths[at], sure, _why(looks[at], piece)))
        else:
            judged.append(Judged(piece, 0, min(0.98, 1.0 - 0.5 * max(0.0, scores[at][0])), "text"))
    return judged


def _why(look: Look, piece: Piece) -> str:
    if NUMBERED.match(piece.text):
        return "numbering"
    return "capitals" if look.capitals and not look.bold else "style"


def _merge_titles(pieces: Sequence[Piece], body: Style, *, scanned: bool) -> list[Piece]:
    """``pieces`` with titles that were set in several blocks of one look made one."""
    result: list[Piece] = []
    for piece in pieces:
        before = result[-1] if result else None
        if before and _is_one_title(before, piece, body, scanned=scanned):
            result[-1] = replace(
                before, text=f"{before.text} {piece.text}", lines=before.lines + piece.lines
            )
        else:
            result.append(piece)
    return result


def _is_one_title(before: Piece, piece: Piece, body: Style, *, scanned: bool) -> bool:
    if piece.level or before.level or piece.top or piece.gap > 1.15 or piece.role is not Role.TEXT:
        return False
    if before.role is not Role.TEXT or not (could_be(before) and could_be(piece)):
        return False
    if look_of(before, body, scanned=scanned) != look_of(
        piece, body, scanned=scanned
    ) or NUMBERED.match(piece.text):
        return False
    larger = before.style.size > 1.15 * body.size
    return (
        larger and not ends_sentence(before.text) and len(before.text) + len(piece.text) < LONGEST
    )
