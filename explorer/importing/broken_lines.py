"""Office documents in which every line is a paragraph of its own, as converters make them.

They are told by lines that stop in mid-sentence where the width is full; what belongs together is
then told as in plain text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from explorer.importing.characters import ends_sentence, starts_small
from explorer.importing.joining import Vocabulary, join_lines
from explorer.importing.layout import Piece, Role
from explorer.importing.plain import TextLine, grouped

BLANK = 2.5  # the gap of a piece that an empty paragraph stands before
_NEAR = 20  # pieces around that tell the width
_FULL = 0.75  # of the width
_FEWEST = 6  # lines that stop in mid-sentence
_SHARE = 0.3  # of the lines that others follow
_NEARLY = 0.8  # of these are full
_BULLET = "• "


def with_lines_joined(pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces``, those that are but lines of a paragraph made one where the document is broken."""
    widths = _widths(pieces)
    if not _is_broken(pieces, widths):
        return list(pieces)
    vocabulary = Vocabulary(piece.text for piece in pieces)
    result: list[Piece] = []
    for stretch in _stretches(pieces):
        lines = [_line(pieces, at, widths[at]) for at in stretch]
        result += [
            _joined([pieces[line.at] for line in group], vocabulary) for group in grouped(lines)
        ]
    return result


def _widths(pieces: Sequence[Piece]) -> list[int]:
    """How many characters a full line around each piece has."""
    lengths = [len(piece.text) for piece in pieces]
    widths = []
    for at in range(len(pieces)):
        near = sorted(lengths[max(0, at - _NEAR) : at + _NEAR + 1])
        widths.append(near[int(0.9 * (len(near) - 1))])
    return widths


def _is_broken(pieces: Sequence[Piece], widths: Sequence[int]) -> bool:
    """Whether many lines stop in mid-sentence, and nearly all of these are full.

    Items of a list that stop without a sign are of any length.
    """
    pairs = cut = full = 0
    for at, (before, piece) in enumerate(pairwise(pieces)):
        if _may_go_on(before, piece):
            goes_on = not ends_sentence(before.text) and starts_small(piece.text)
            pairs += 1
            cut += goes_on
            full += goes_on and len(before.text) >= _FULL * widths[at]
    return full >= max(_FEWEST, _SHARE * pairs, _NEARLY * cut)


def _may_go_on(before: Piece, piece: Piece) -> bool:
    """Whether ``piece`` is text right after another piece that looks the same."""
    plain = piece.role is Role.TEXT and before.role in (Role.TEXT, Role.BULLET)
    return (
        plain
        and not (before.level or piece.level)
        and piece.gap < BLANK
        and (before.style.size, before.style.bold) == (piece.style.size, piece.style.bold)
    )


def _stretches(pieces: Sequence[Piece]) -> Iterator[list[int]]:
    """The places of pieces between which only words can tell whether one goes on in the next."""
    stretch = [0]
    for at, (before, piece) in enumerate(pairwise(pieces), start=1):
        if not _may_go_on(before, piece):
            yield stretch
            stretch = []
        stretch.append(at)
    yield stretch


def _line(pieces: Sequence[Piece], at: int, width: int) -> TextLine:
    piece = pieces[at]
    starts = at == 0 or not _may_go_on(pieces[at - 1], piece)
    ends = at + 1 == len(pieces) or not _may_go_on(piece, pieces[at + 1])
    text = f"{_BULLET}{piece.text}" if piece.role is Role.BULLET else piece.text
    return TextLine(text, at, 0, int(starts), starts_page=False, blank_after=ends, width=width)


def _joined(group: Sequence[Piece], vocabulary: Vocabulary) -> Piece:
    pages = tuple(dict.fromkeys(page for piece in group for page in piece.pages))
    text = join_lines([piece.text for piece in group], vocabulary)
    return replace(group[0], text=text, pages=pages, lines=len(group)) if group[1:] else group[0]
