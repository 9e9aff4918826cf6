"""Plain text: wrapped lines joined to paragraphs, titles told from short lines and capitals."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from explorer.importing.characters import (
    NUMBER,
    clean,
    ends_sentence,
    is_bullet,
    is_capitals,
    starts_small,
    without_bullet,
)
from explorer.importing.encoding import decode
from explorer.importing.joining import Vocabulary, join_lines
from explorer.importing.layout import Piece, Reading, Report, Role
from explorer.importing.page_marks import PageMarks, find_pages

_FULL = 0.8  # of the width: a line that long was wrapped, not ended
_SLACK = 0.96  # of the width near by: letters differ in width, characters are counted
_SLACK_AT_BLANK = (
    0.99  # the same, where a blank line and a capital already speak for a new paragraph
)
_NEAR = 15  # lines around that tell the width
_LONGEST_TITLE = 0.8  # of the width


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a text without looks, with what tells where paragraphs start."""

    text: str
    at: int  # its place in the file
    page: int
    blanks: int  # blank lines before it
    starts_page: bool
    blank_after: bool
    width: int  # of the text around


def read_plain(file: Path, report: Report) -> Reading:
    """The pieces of a text file. Raises ``UserError`` where it isn't text."""
    decoded = decode(file.read_bytes(), file.name)
    report(0.3)
    return reading_of(decoded.text, encoding=decoded.encoding, guessed=decoded.guessed)


def reading_of(text: str, *, encoding: str = "utf-8", guessed: bool = False) -> Reading:
    """The pieces of ``text``."""
    raw = text.split("\n")
    marks = find_pages(raw)
    lines = _lines(raw, marks)
    vocabulary = Vocabulary(line.text for line in lines)
    pieces = [_piece(group, vocabulary) for group in grouped(lines)]
    pieces = _levelled([piece for piece in pieces if any(c.isalnum() for c in piece.text)])
    return Reading(
        format="text",
        pieces=tuple(pieces),
        page_count=marks.count,
        warnings=("import-encoding-guessed",) if guessed else (),
        details={"encoding": encoding},
    )


def _lines(raw: Sequence[str], marks: PageMarks) -> list[TextLine]:
    starts = {at for at, _ in marks.starts}
    lengths = [len(line.strip()) for line in raw]
    lines: list[TextLine] = []
    blanks, page_started = 0, False
    for at, line in enumerate(raw):
        page_started |= at in starts
        if at in marks.footers or not line.strip():
            blanks += 1
            continue
        near = sorted(lengths[max(0, at - _NEAR) : at + _NEAR + 1])
        width = near[int(0.95 * (len(near) - 1))]
        after = at + 1 >= len(raw) or not raw[at + 1].strip()
        text = clean(line.replace("\f", " "))
        lines.append(
            TextLine(text, at, marks.page_of(at), blanks, page_started, after, max(width, 20))
        )
        blanks, page_started = 0, False
    return [line for line in lines if line.text]


def grouped(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """``lines`` by paragraph, list item or title."""
    groups: list[list[TextLine]] = []
    for place, line in enumerate(lines):
        after = lines[place + 1] if place + 1 < len(lines) else None
        if groups and not _starts_new(groups[-1], line, after):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _starts_new(group: Sequence[TextLine], line: TextLine, after: TextLine | None) -> bool:
    before = group[-1]
    if is_bullet(line.text) and (
        line.blanks or ends_sentence(before.text) or not before.text[-1:].isalpha()
    ):
        return not (
            line.text.startswith("-") and not line.blanks and not ends_sentence(before.text)
        )
    if is_capitals(before.text) and is_capitals(line.text):
        return line.blanks > 0 or (before.starts_page and line.starts_page)
    if is_capitals(before.text) != is_capitals(line.text) and (
        is_capitals(before.text) or _is_title(line, before, after)
    ):
        return _is_long(before) or _is_long(line)
    if _is_title(line, before, after) or (
        len(group) == 1 and _stands_alone(group[0]) and line.blanks
    ):
        return not starts_small(line.text)
    return _is_parted(before, line)


def _is_parted(before: TextLine, line: TextLine) -> bool:
    """Whether two lines of running text belong to two paragraphs."""
    if ends_sentence(before.text):
        if NUMBER.match(line.text) or line.blanks:
            return True
        return _has_room(before, line)
    if starts_small(line.text) or before.text[-1] in ",-":
        return False
    if line.blanks:
        return _has_room(before, line, _SLACK_AT_BLANK) or len(before.text) < _FULL * before.width
    return len(before.text) < 0.6 * before.width


def _is_long(line: TextLine) -> bool:
    return sum(character.isalpha() for character in line.text) >= 4


def _has_room(before: TextLine, line: TextLine, slack: float = _SLACK) -> bool:
    word = line.text.split(" ", 1)[0]
    return len(before.text) + 1 + len(word) <= slack * before.width


def _stands_alone(line: TextLine) -> bool:
    """Whether a line is short, stops without a full stop and has white on both sides.

    As a title has.
    """
    apart = line.blanks > 0 or line.starts_page or line.at == 0
    short = len(line.text) < _LONGEST_TITLE * line.width and len(line.text) < 90
    shaped = not ends_sentence(line.text) or line.text[-1] in "?!"
    return (
        apart
        and line.blank_after
        and short
        and shaped
        and line.text[-1] not in ",-"
        and not starts_small(line.text)
    )


def _is_title(line: TextLine, before: TextLine, after: TextLine | None) -> bool:
    """Whether ``line`` is a title.

    Alone between blanks or in capitals, and not the tail of a sentence.
    """
    if is_bullet(line.text):
        return False
    if is_capitals(line.text) and len(line.text) > 3:
        return line.blanks > 0 or line.starts_page
    if not _stands_alone(line) or after is None or starts_small(after.text):
        return False
    return ends_sentence(before.text) or len(before.text) < _FULL * before.width or line.blanks > 1


def _piece(group: Sequence[TextLine], vocabulary: Vocabulary) -> Piece:
    text = join_lines([line.text for line in group], vocabulary)
    pages = tuple(dict.fromkeys(line.page for line in group if line.page))
    if is_bullet(text):
        return Piece(without_bullet(text), pages, role=Role.BULLET, lines=len(group))
    hint = ""
    if is_capitals(text) and len(text) < 160:
        hint = "capitals"
    elif len(group) == 1 and _stands_alone(group[0]):
        hint = "numbering" if NUMBER.match(text) else "short-line"
    return Piece(text, pages, lines=len(group), hint=hint)


def _levelled(pieces: list[Piece]) -> list[Piece]:
    """Titles with levels.

    Which kind stands above the other is told by which directly follows which.
    """
    capitals_below = short_below = 0
    for before, piece in pairwise(pieces):
        kinds = before.hint, piece.hint
        capitals_below += kinds == ("short-line", "capitals")
        short_below += kinds == ("capitals", "short-line")
    both = {piece.hint for piece in pieces} >= {"capitals", "short-line"}
    lower = "capitals" if capitals_below > short_below else "short-line"
    result = []
    for place, piece in enumerate(pieces):
        if not piece.hint or (place + 1 == len(pieces) and piece.hint == "short-line"):
            result.append(replace(piece, hint=""))
        else:
            result.append(replace(piece, level=2 if both and piece.hint == lower else 1))
    return result
