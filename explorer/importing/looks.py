"""How pieces of text look, and how much a look speaks for a heading."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from explorer.importing.characters import ends_sentence, is_capitals, starts_small
from explorer.importing.layout import Piece, Role, Style

LONGEST = 180  # characters of a heading
_MOST_LINES = 5
_SENTENCE_LONG = 60  # characters: titles that end with a full stop are shorter
NUMBERED = re.compile(
    r"^(?:(?:hoofdstuk|deel|chapter|titel|afdeling|bijlage|paragraaf|artikel)\s+[\divxlc]+\b[.:]?"
    r"|\d{1,2}(?:\.\d{1,2}){0,4}(?:\.(?=\D)|(?=\s))|[IVX]{1,5}[.)]|[A-Z][.)]|\d{1,2}\))\s*",
    re.I,
)
_SENTENCE = re.compile(r"[.;,]$")
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
_QUOTED = re.compile(r"[\"“„‘«](?:\S+ ){4,}.*[\"”’»]$")
_FEWEST = 5  # pieces of one look that tell whether they lead to text
_MOSTLY = 0.6  # of them do, where they are headings
_ROOM = 0.8  # of the column: a line of the text would have gone on
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Judged:
    """A piece with what was decided: ``level`` 0 is text. ``reason`` names what settled it."""

    piece: Piece
    level: int
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Look:
    """How pieces look, coarse enough for those of one kind to agree."""

    size: float
    bold: bool
    italic: bool
    capitals: bool
    colour: int


def look_of(piece: Piece, body: Style, *, scanned: bool) -> Look:
    """The look of ``piece``; sizes and colours of a scan are too rough to count for much."""
    style = piece.style
    capitals = is_capitals(piece.text)
    size = round(style.size * 2) / 2
    if scanned:
        size = body.size if abs(size - body.size) < 0.25 * body.size else round(size / 2) * 2.0
        return Look(size, style.bold and not capitals, style.italic, capitals, 0)
    return Look(size, style.bold, style.italic, capitals, style.colour)


def body_look(pieces: Sequence[Piece]) -> Style:
    """The look of most of the text."""
    counts: dict[Style, int] = defaultdict(int)
    for piece in pieces:
        counts[replace(piece.style, font="")] += len(piece.text)
    return max(counts, key=lambda style: counts[style], default=Style())


def could_be(piece: Piece) -> bool:
    """Whether ``piece`` has the shape of a heading at all."""
    text = piece.text
    if piece.role in (Role.FOOTNOTE, Role.ROW) or len(text) > LONGEST or piece.lines > _MOST_LINES:
        return False
    letters = len(_LETTERS.findall(text))
    return (
        letters >= 2
        and letters > 0.4 * len(text.replace(" ", ""))
        and "@" not in text
        and "www." not in text
        and not _POSTCODE.search(text)
        and not _QUOTED.match(text)
    )


def scores_by_looks(
    pieces: Sequence[Piece], looks: Sequence[Look], body: Style, *, scanned: bool
) -> list[tuple[float, bool]]:
    """How much each piece looks like a heading (over 1 it is one), by its kind and by itself."""
    groups: dict[tuple[Look, bool], list[int]] = defaultdict(list)
    for index, look in enumerate(looks):
        lone = _is_plain(look, body) and _is_lone(pieces[index])
        groups[look, lone].append(index)
    telling = _telling_colours(pieces, looks, body)
    scores = [(0.0, False)] * len(pieces)
    for (look, lone), members in groups.items():
        plain = _is_plain(look, body)
        shaped = [at for at in members if could_be(pieces[at])]
        if not shaped:
            continue
        stopped = sum(bool(_SENTENCE.search(pieces[at].text)) for at in shaped) / len(shaped)
        kind = _kind_score(look, body, scanned=scanned) + _habit_score(
            pieces, members, shaped, stopped
        )
        for at in shaped:
            own = _own_score(pieces[at], plain=plain, stops=stopped > 0.5 and not plain)
            own += 0.5 * lone
            scores[at] = kind + own, plain and look not in telling
    return scores


def _telling_colours(pieces: Sequence[Piece], looks: Sequence[Look], body: Style) -> set[Look]:
    """Looks whose pieces lead to text in another colour, as titles do and links don't."""
    members: dict[Look, list[int]] = defaultdict(list)
    for at, look in enumerate(looks):
        if look.colour != body.colour and could_be(pieces[at]):
            members[look].append(at)
    return {look for look, shaped in members.items() if _leading(pieces, shaped) > _MOSTLY}


def _is_plain(look: Look, body: Style) -> bool:
    same_size = abs(look.size - body.size) < 0.08 * (body.size or 1.0)
    return same_size and look.bold <= body.bold and look.italic <= body.italic and not look.capitals


def _is_lone(piece: Piece) -> bool:
    """Whether a piece that looks like the text is one short line set apart, without a full stop."""
    text = piece.text
    apart = piece.top or piece.gap > 1.25
    shaped = piece.lines == 1 and piece.fill < 0.75 and piece.role is Role.TEXT
    return apart and shaped and not ends_sentence(text) and not starts_small(text)


def _kind_score(look: Look, body: Style, *, scanned: bool) -> float:
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
    usual = median(len(pieces[at].text) for at in shaped)
    if stopped > 0.5 and usual > _SENTENCE_LONG:
        score -= 1.2  # sentences lifted out of the text
    if len(shaped) < 3:
        return score
    leads = _leading(pieces, shaped)
    if leads > _MOSTLY:
        score += 0.7 * min(1.0, leads + 0.1)
    if usual > 90:
        score -= 0.4
    return score - 0.6 * max(0.0, stopped - 0.4)


def _leading(pieces: Sequence[Piece], shaped: Sequence[int]) -> float:
    """The share of pieces of one look that lead to text; of too few to tell, none."""
    if len(shaped) < _FEWEST:
        return 0.0
    return sum(_leads(pieces, at) for at in shaped) / len(shaped)


def _leads(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a short piece stands before a longer one of another look.

    With white above it, or in a line of its own that has room left.
    """
    piece = pieces[at]
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if after is None or len(piece.text) > 90 or piece.role is not Role.TEXT:
        return False
    other = _manner(after.style) != _manner(piece.style)
    apart = piece.top or piece.gap > 1.2 or (piece.lines == 1 and piece.fill < _ROOM)
    return apart and (other or _is_lone(piece)) and len(after.text) > 60


def _manner(style: Style) -> tuple[float, bool, bool, int]:
    """What of a style the eye tells at once."""
    return style.size, style.bold, style.italic, style.colour


def _own_score(piece: Piece, *, plain: bool, stops: bool) -> float:
    """What speaks for one piece itself; ``stops``: those that look like it end with a full stop."""
    text = piece.text
    score = 0.3 if piece.gap > 1.25 or piece.top else 0.0
    if piece.role is Role.BULLET:
        score -= 1.0
    if text.endswith((",", ";", "-")) or starts_small(NUMBERED.sub("", text)):
        score -= 1.2
    elif text.endswith("."):
        score -= 0.2 if stops else 0.5 if len(text) < 60 else 0.9
    elif text.endswith(":"):
        score -= 0.5
    if len(text) > 90:
        score -= 0.4
    if NUMBERED.match(text) and not plain:
        score += 0.2
    return score
