"""Which pieces of text are headings, and of what level, told from their looks.

Pieces that look the same are judged together: a look is that of headings where its pieces are
short, stop without a full stop, stand before text, and are larger, bolder, coloured, in capitals or
set apart by white. A list of titles (bookmarks, a table of contents) settles what it names.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from rapidfuzz import fuzz

from explorer.importing.characters import ends_sentence, is_capitals, squeezed, starts_small
from explorer.importing.layout import Entry, Piece, Role, Style

_LONGEST = 180  # characters of a heading
_MOST_LINES = 5
_NUMBERED = re.compile(
    r"^(?:(?:hoofdstuk|deel|chapter|titel|afdeling|bijlage|paragraaf|artikel)\s+[\divxlc]+\b[.:]?"
    r"|\d{1,2}(?:\.\d{1,2}){0,4}(?:\.(?=\D)|(?=\s))|[IVX]{1,5}\.|[A-Z]\.)\s*",
    re.I,
)
_LABEL = re.compile(
    r"^(?:hoofdstuk|deel|chapter|afdeling|bijlage|thema)\s+[\divxlc]{1,5}\W*$", re.I
)
_COVER_WORDS = 120  # a first page with fewer words is a cover
_SENTENCE = re.compile(r"[.;,]$")
_LETTERS = re.compile(r"[^\W\d_]")
_SURE = 0.95
_LISTED = ("bookmarks", "contents", "format")


@dataclass(frozen=True, slots=True)
class Judged:
    """A piece with what was decided: ``level`` 0 is text. ``reason`` names what settled it."""

    piece: Piece
    level: int
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Look:
    """How pieces look, coarse enough for those of one kind to agree."""

    size: float
    bold: bool
    italic: bool
    capitals: bool
    colour: int


def judge(
    pieces: Sequence[Piece], listed: Sequence[Entry], reason: str, *, scanned: bool
) -> list[Judged]:
    """Every piece with its level.

    Told by its format, named in ``listed``, or looking like a heading.
    """
    body = _body_look(pieces)
    merged = _merge_titles(pieces, body, scanned=scanned)
    if any(piece.level for piece in merged):
        return [_told(piece) for piece in merged]
    looks = [_look(piece, body, scanned=scanned) for piece in merged]
    scores = _by_looks(merged, looks, body, scanned=scanned)
    named = _named(merged, listed)
    cover = _cover(merged)
    found = _settle(merged, looks, scores, named, cover, reason)
    return _tidied(found, looks)


def _told(piece: Piece) -> Judged:
    """What the format itself says goes before what looks say."""
    if piece.level:
        return Judged(piece, piece.level, 0.75 if piece.hint else _SURE, piece.hint or "format")
    return Judged(piece, 0, 0.9, "text")


def _look(piece: Piece, body: Style, *, scanned: bool) -> _Look:
    style = piece.style
    capitals = is_capitals(piece.text)
    size = round(style.size * 2) / 2
    if scanned:
        size = body.size if abs(size - body.size) < 0.25 * body.size else round(size / 2) * 2.0
        return _Look(size, style.bold and not capitals, style.italic, capitals, 0)
    return _Look(size, style.bold, style.italic, capitals, style.colour)


def _body_look(pieces: Sequence[Piece]) -> Style:
    counts: dict[Style, int] = defaultdict(int)
    for piece in pieces:
        counts[replace(piece.style, font="")] += len(piece.text)
    return max(counts, key=lambda style: counts[style], default=Style())


def _cover(pieces: Sequence[Piece]) -> int:
    """How many pieces stand on the cover: the first page, where it holds but a few words."""
    first = pieces[0].pages[:1] if pieces else ()
    count = 0
    for piece in pieces:
        if not first or piece.pages[:1] != first:
            break
        count += 1
    words = sum(len(piece.text.split()) for piece in pieces[:count])
    return count if words <= _COVER_WORDS and count < len(pieces) else 0


def _could_be(piece: Piece) -> bool:
    """Whether ``piece`` has the shape of a heading at all."""
    text = piece.text
    if piece.role in (Role.FOOTNOTE, Role.ROW) or len(text) > _LONGEST or piece.lines > _MOST_LINES:
        return False
    letters = len(_LETTERS.findall(text))
    return (
        letters >= 2
        and letters > 0.4 * len(text.replace(" ", ""))
        and "@" not in text
        and "www." not in text
    )


def _by_looks(
    pieces: Sequence[Piece], looks: Sequence[_Look], body: Style, *, scanned: bool
) -> list[tuple[float, bool]]:
    """How much each piece looks like a heading (over 1 it is one), by its kind and by itself."""
    groups: dict[_Look, list[int]] = defaultdict(list)
    for index, look in enumerate(looks):
        groups[look].append(index)
    scores = [(0.0, False)] * len(pieces)
    for look, members in groups.items():
        plain = _is_plain(look, body)
        shaped = [at for at in members if _could_be(pieces[at])]
        if not shaped:
            continue
        stopped = sum(bool(_SENTENCE.search(pieces[at].text)) for at in shaped) / len(shaped)
        kind = _kind_score(look, body, scanned=scanned) + _habit_score(
            pieces, members, shaped, stopped
        )
        for at in shaped:
            own = _own_score(pieces[at], plain=plain, stops=stopped > 0.5 and not plain)
            scores[at] = kind + own, plain
    return scores


def _is_plain(look: _Look, body: Style) -> bool:
    same_size = abs(look.size - body.size) < 0.08 * (body.size or 1.0)
    return same_size and look.bold <= body.bold and look.italic <= body.italic and not look.capitals


def _kind_score(look: _Look, body: Style, *, scanned: bool) -> float:
    """How much a look stands out from that of the text."""
    ratio = look.size / body.size if body.size and look.size else 1.0
    score = 0.0
    if ratio > (1.25 if scanned else 1.12):
        score += 1.4 + min(0.6, ratio - 1.12)
    elif ratio > 1.04 and not scanned:
        score += 0.5
    elif ratio < 0.9:
        score -= 0.7
    score += 1.0 * (look.bold and not body.bold) + 0.9 * look.capitals
    return score + 0.5 * (look.italic and not body.italic) + 0.5 * (look.colour != body.colour)


def _habit_score(
    pieces: Sequence[Piece], members: Sequence[int], shaped: Sequence[int], stopped: float
) -> float:
    """How the pieces of one look behave: headings are short, stand apart and lead to text."""
    long_share = 1 - len(shaped) / len(members)
    score = -1.4 * max(0.0, long_share - 0.15)
    if len(shaped) < 3:
        return score
    leads = sum(_leads(pieces, at) for at in shaped) / len(shaped)
    if len(shaped) >= 5 and leads > 0.6:
        score += 0.7 * leads
    if median(len(pieces[at].text) for at in shaped) > 90:
        score -= 0.4
    return score - 0.6 * max(0.0, stopped - 0.4)


def _leads(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a short piece with white above stands before a longer one of another look."""
    piece = pieces[at]
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if after is None or len(piece.text) > 90 or piece.role is not Role.TEXT:
        return False
    apart = piece.top or piece.gap > 1.2
    other = (after.style.size, after.style.bold, after.style.italic) != (
        piece.style.size,
        piece.style.bold,
        piece.style.italic,
    )
    return apart and other and len(after.text) > 60


def _own_score(piece: Piece, *, plain: bool, stops: bool) -> float:
    """What speaks for one piece itself; ``stops``: those that look like it end with a full stop."""
    text = piece.text
    score = 0.3 if piece.gap > 1.25 or piece.top else 0.0
    if piece.role is Role.BULLET:
        score -= 1.0
    if text.endswith((",", ";", "-")) or starts_small(text):
        score -= 1.2
    elif text.endswith("."):
        score -= 0.2 if stops else 0.5 if len(text) < 60 else 0.9
    elif text.endswith(":"):
        score -= 0.5
    if len(text) > 90:
        score -= 0.4
    if _NUMBERED.match(text) and not plain:
        score += 0.2
    return score


def _named(pieces: Sequence[Piece], listed: Sequence[Entry]) -> dict[int, int]:
    """Which pieces the titles of a list mean, with their levels.

    Titles are looked for around their page.
    """
    keys = [squeezed(piece.text) for piece in pieces]
    found: dict[int, int] = {}
    start = 0
    for entry in listed:
        at = _place(entry, pieces, keys, start)
        if at is not None:
            found[at] = entry.level
            start = at + 1
    return found if len(found) >= 0.5 * len(listed) else {}


def _place(entry: Entry, pieces: Sequence[Piece], keys: Sequence[str], start: int) -> int | None:
    wanted = squeezed(entry.title)
    bare = squeezed(_NUMBERED.sub("", entry.title))
    best: tuple[float, int] | None = None
    for at in range(start, len(pieces)):
        page = pieces[at].pages[0] if pieces[at].pages else 0
        if page and page > entry.page + 1:
            break
        if (page and page < entry.page - 1) or len(keys[at]) > 3 * len(wanted) + 12:
            continue
        score = _likeness(wanted, bare, keys[at], pieces[at].text)
        if score > 0.84 and (best is None or score > best[0] + 0.02):
            best = score, at
    return best[1] if best else None


def _likeness(wanted: str, bare: str, key: str, text: str) -> float:
    if not key or not wanted:
        return 0.0
    own_bare = squeezed(_NUMBERED.sub("", text))
    if key == wanted:
        return 1.0
    if bare and own_bare == bare:
        return 0.97
    if abs(len(key) - len(wanted)) > 0.4 * len(wanted):
        return 0.0
    return fuzz.ratio(wanted, key) / 100


def _settle(
    pieces: Sequence[Piece],
    looks: Sequence[_Look],
    scores: Sequence[tuple[float, bool]],
    named: dict[int, int],
    cover: int,
    reason: str,
) -> list[Judged]:
    """Scores and names put together; levels by looks, below or beside those that are named."""
    liked = {at for at, (score, plain) in enumerate(scores) if score >= (1.5 if plain else 1.0)}
    headings = {at for at in liked | set(named) if at >= cover}
    levels = _levels(pieces, looks, headings, named)
    judged = []
    for at, piece in enumerate(pieces):
        if at < cover:
            judged.append(Judged(piece, 0, 0.7, "cover"))
        elif at in named:
            judged.append(Judged(piece, named[at], _SURE, reason))
        elif at in headings:
            sure = min(0.9, 0.4 + 0.25 * scores[at][0])
            judged.append(Judged(piece, levels[at], sure, _why(looks[at], piece)))
        else:
            judged.append(Judged(piece, 0, min(0.98, 1.0 - 0.5 * max(0.0, scores[at][0])), "text"))
    return judged


def _why(look: _Look, piece: Piece) -> str:
    if _NUMBERED.match(piece.text):
        return "numbering"
    return "capitals" if look.capitals and not look.bold else "style"


def _levels(
    pieces: Sequence[Piece], looks: Sequence[_Look], headings: set[int], named: dict[int, int]
) -> dict[int, int]:
    """A level for each heading: its looks ranked by size and weight.

    Kept apart from named ones of other looks.
    """
    ranks = _ranked({looks[at] for at in headings}, looks, pieces, headings)
    known: dict[int, list[int]] = defaultdict(list)
    for at, level in named.items():
        if at in headings:
            known[ranks[looks[at]]].append(level)
    fixed = {rank: max(set(levels), key=levels.count) for rank, levels in known.items()}
    result = {}
    for at in headings:
        rank = ranks[looks[at]]
        if rank in fixed:
            result[at] = fixed[rank]
        elif fixed:
            above = [level for other, level in fixed.items() if other < rank]
            result[at] = min(6, max(above) + 1) if above else 1
        else:
            result[at] = min(6, rank)
    return result


def _ranked(
    kinds: set[_Look], looks: Sequence[_Look], pieces: Sequence[Piece], headings: set[int]
) -> dict[_Look, int]:
    """Ranks from 1 for looks: larger first, then bolder; sizes less than 5 % apart count as one."""
    ordered = sorted(kinds, key=lambda k: (-k.size, not k.bold, not k.capitals, k.italic, k.colour))
    ranks: dict[_Look, int] = {}
    rank, last = 0, None
    for kind in ordered:
        same = (
            last is not None
            and abs(last.size - kind.size) < 0.05 * (kind.size or 1.0)
            and (last.bold, last.italic) == (kind.bold, kind.italic)
            and (last.capitals == kind.capitals or kind.size > 0)
        )
        rank += not same
        ranks[kind], last = rank, kind
    return ranks


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
    if before.role is not Role.TEXT or not (_could_be(before) and _could_be(piece)):
        return False
    if _look(before, body, scanned=scanned) != _look(
        piece, body, scanned=scanned
    ) or _NUMBERED.match(piece.text):
        return False
    larger = before.style.size > 1.15 * body.size
    return (
        larger and not ends_sentence(before.text) and len(before.text) + len(piece.text) < _LONGEST
    )


def _tidied(judged: list[Judged], looks: Sequence[_Look]) -> list[Judged]:
    """``judged`` without headings that are none at second sight."""
    judged = _without_lists(judged)
    judged = _without_subtitles(judged, looks)
    judged = _without_dead_ends(judged)
    return _without_repeats(_with_labels(judged))


def _without_subtitles(judged: Sequence[Judged], looks: Sequence[_Look]) -> list[Judged]:
    """Lines that only ever stand right under a heading of another look are part of the text."""
    places: dict[_Look, list[int]] = defaultdict(list)
    for at, one in enumerate(judged):
        if one.level and one.reason not in _LISTED:
            places[looks[at]].append(at)
    result = list(judged)
    for look, members in places.items():
        under = [
            at for at in members if at and judged[at - 1].level and looks[at - 1].size > look.size
        ]
        followed = sum(at + 1 < len(judged) and not judged[at + 1].level for at in members)
        if (
            len(members) >= 2
            and len(under) >= 0.8 * len(members)
            and followed >= 0.8 * len(members)
        ):
            for at in under:
                result[at] = replace(judged[at], level=0, confidence=0.7, reason="subtitle")
    return result


def _without_dead_ends(judged: Sequence[Judged]) -> list[Judged]:
    """Weak headings with nothing under them but a heading of their own or a higher level are text:
    a signature.
    """
    result = list(judged)
    for at, one in enumerate(judged):
        after = judged[at + 1] if at + 1 < len(judged) else None
        if (
            one.level
            and one.reason not in _LISTED
            and (after is None or 0 < after.level <= one.level)
        ):
            alone = sum(other.level == one.level for other in judged) < 3
            if after is None or one.confidence < 0.8 or alone:
                result[at] = replace(one, level=0, confidence=0.6, reason="dead-end")
    return result


def _with_labels(judged: Sequence[Judged]) -> list[Judged]:
    """``Hoofdstuk 1`` and the title below it made one heading."""
    result: list[Judged] = []
    for one in judged:
        before = result[-1] if result else None
        if before and before.level and one.level and _LABEL.match(before.piece.text):
            text = f"{before.piece.text.rstrip(' .:')}: {one.piece.text}"
            result[-1] = replace(
                one, piece=replace(one.piece, text=text), level=min(before.level, one.level)
            )
        else:
            result.append(one)
    return result


def _without_repeats(judged: Sequence[Judged]) -> list[Judged]:
    """A title on a page of its own that returns above the text is one heading."""
    result: list[Judged] = []
    for one in judged:
        before = result[-1] if result else None
        if (
            before
            and before.level
            and one.level
            and squeezed(before.piece.text) == squeezed(one.piece.text)
        ):
            result[-1] = replace(before, level=min(before.level, one.level))
        else:
            result.append(one)
    return result


def _without_lists(judged: Sequence[Judged]) -> list[Judged]:
    """``judged`` with headings that only announce a later one (a list of chapters without numbers)
    made text.
    """
    later: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(judged):
        if one.level:
            later[squeezed(_NUMBERED.sub("", one.piece.text))].append(at)
    result = list(judged)
    for places in later.values():
        for at in places[:-1]:
            run = _run_around(judged, at)
            again = sum(
                any(
                    place > run[-1]
                    for place in later[squeezed(_NUMBERED.sub("", judged[i].piece.text))]
                )
                for i in run
                if judged[i].level
            )
            if again >= 3:
                result[at] = replace(judged[at], level=0, confidence=0.6, reason="list")
    return result


def _run_around(judged: Sequence[Judged], at: int) -> list[int]:
    """The places around ``at`` where headings follow each other with no more than one line of text
    between.
    """
    low = high = at
    while low > 0 and (
        judged[low - 1].level
        or (len(judged[low - 1].piece.text) < 120 and low > 1 and judged[low - 2].level)
    ):
        low -= 1
    while high + 1 < len(judged) and (
        judged[high + 1].level
        or (
            len(judged[high + 1].piece.text) < 120
            and high + 2 < len(judged)
            and judged[high + 2].level
        )
    ):
        high += 1
    return list(range(low, high + 1))
