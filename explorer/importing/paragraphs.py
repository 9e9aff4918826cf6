"""Paragraphs out of lines.

A line starts a new paragraph where white, looks, an indent, a bullet or a number say so, or where
the line before it stopped although the next word would still have fitted. Over the end of a column
or a page a paragraph goes on where the sentence does.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypedDict

from explorer.importing.characters import (
    SOFT_HYPHENS,
    ends_sentence,
    is_bullet,
    is_capitals,
    is_plain_bullet,
    starts_small,
    without_bullet,
)
from explorer.importing.footnotes import is_note, is_small, notes_apart
from explorer.importing.interruptions import with_sentences_whole
from explorer.importing.joining import Vocabulary, join_lines
from explorer.importing.layout import Line, Piece, Role, Style
from explorer.importing.measures import Measures, has_room, is_item

_CARRIED = 2.6  # the same, for a sentence that plainly goes on
_INDENT = 0.7  # of the size
_SHORT = 0.2  # of the column: a title in capitals, or before one, leaves that much white
_REACH = 0.6  # of the column: a last line that long without a full stop goes on overleaf


class _White(TypedDict):
    gap: float
    top: bool


def pieces_of(lines: Sequence[Line], measures: Measures) -> list[Piece]:
    """The paragraphs, list items, table rows and footnotes of ``lines``."""
    vocabulary = Vocabulary(line.text for line in lines)
    text, notes = notes_apart([line for line in lines if not line.aside], measures)
    boxes = [line for line in lines if line.aside]
    groups = list(_groups(text, measures))
    white = {
        group[0]: _white_above(before, group, measures)
        for before, group in zip([None, *groups], groups, strict=False)
    }
    groups, parting = with_sentences_whole(groups)
    found = [
        replace(_piece(group, vocabulary, measures), interrupts=at in parting, **white[group[0]])
        for at, group in enumerate(groups)
    ]
    found += [_piece(group, vocabulary, measures) for group in _groups(notes, measures, notes=True)]
    beside = [_piece(group, vocabulary, measures) for group in _groups(boxes, measures)]
    return _in_place(_told(found), _told(beside))


def _told(found: Sequence[Piece]) -> list[Piece]:
    """Those of ``found`` that say anything."""
    return [piece for piece in found if any(c.isalnum() for c in piece.text)]


def _white_above(
    before: Sequence[Line] | None, group: Sequence[Line], measures: Measures
) -> "_White":
    if before is None or before[-1].column != group[0].column:
        return {"gap": 1.0, "top": True}
    step = (group[0].y - before[-1].y) / measures.leading_of(group[0])
    return {"gap": max(0.0, step), "top": False}


def _in_place(found: Sequence[Piece], beside: Sequence[Piece]) -> list[Piece]:
    """``found`` with footnotes and boxes after the last piece that starts on their page."""
    text = [piece for piece in found if piece.role is not Role.FOOTNOTE]
    notes = [piece for piece in found if piece.role is Role.FOOTNOTE]
    last = {piece.pages[0]: index for index, piece in enumerate(text)}
    after: dict[int, list[Piece]] = {}
    for piece in (*beside, *notes):
        place = max(
            (at for page, at in last.items() if page <= piece.pages[0]), default=len(text) - 1
        )
        after.setdefault(place, []).append(piece)
    result = list(after.get(-1, ()))
    for index, piece in enumerate(text):
        result += [piece, *after.get(index, ())]
    return result


def _groups(
    lines: Sequence[Line], measures: Measures, *, notes: bool = False
) -> Iterator[list[Line]]:
    group: list[Line] = []
    table = _table_rows(lines)
    for index, line in enumerate(lines):
        apart = index in table or index - 1 in table
        if group and (apart or _starts_new(group, line, measures, notes=notes)):
            yield group
            group = []
        group.append(line._replace(cells=()) if line.cells and index not in table else line)
    if group:
        yield group


def _table_rows(lines: Sequence[Line]) -> set[int]:
    """The places of lines with cells that have at least two such neighbours.

    One alone is a wide space.
    """
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate(lines):
        if line.row:
            found.add(index)
        if line.cells and (not run or lines[run[-1]].column == line.column) and not is_item(line):
            run.append(index)
            continue
        found.update(run if len(run) >= 3 else ())
        run = []
    return found | set(run if len(run) >= 3 else ())


def _starts_new(group: Sequence[Line], line: Line, measures: Measures, *, notes: bool) -> bool:
    before = group[-1]
    if notes and is_note(line):
        return True
    if before.column != line.column:
        return not _goes_on(before, line, measures)
    step = (line.y - before.y) / measures.leading_of(line)
    broken = before.text[-1] in SOFT_HYPHENS
    heavy = before.bold > 0.9 and line.bold > 0.9
    carried = broken or (starts_small(line.text) and (heavy or not ends_sentence(before.text)))
    if step <= 0 or step > (_CARRIED if carried and not is_item(line) else measures.gap):
        return True
    if _looks_differ(before, line, measures, carried=carried):
        return True
    if is_plain_bullet(line.text) or (is_item(line) and _is_marked(group, line)):
        return True
    return not broken and (_is_set_apart(group, line) or _stopped_short(group, line, measures))


def _goes_on(before: Line, line: Line, measures: Measures) -> bool:
    """Whether the paragraph that ``before`` ended a column with goes on in ``line``.

    The first of the next.
    """
    titled = is_capitals(before.text) != is_capitals(line.text) and _long(before) and _long(line)
    if titled or is_item(line) or _looks_differ(before, line, measures, carried=False):
        return False
    if before.text[-1] in f"-{SOFT_HYPHENS}":
        return True
    if ends_sentence(before.text):
        return _fills_up(before, line) and not _is_display(before, measures)
    if starts_small(line.text):
        return True
    reaches = before.x1 - before.left > _REACH * (before.right - before.left)
    return not _is_display(before, measures) and (reaches or not has_room(before, line))


def _fills_up(before: Line, line: Line) -> bool:
    """Whether a sentence ends right at the end of its column and the next has no indent.

    The last line of a paragraph is seldom full, so then the paragraph goes on.
    """
    indent = (line.x0 - line.left) - (before.x0 - before.left)
    return not has_room(before, line) and abs(indent) < _INDENT * (line.style.size or 10.0)


def _looks_differ(before: Line, line: Line, measures: Measures, *, carried: bool) -> bool:
    smaller, larger = sorted((before.style.size or 1.0, line.style.size or 1.0))
    if larger / smaller > (1.3 if measures.scanned else 1.1):
        return True
    if (
        is_capitals(before.text) != is_capitals(line.text)
        and _long(before)
        and _long(line)
        and not carried
    ):
        titled = before.right - before.x1 > _SHORT * (before.right - before.left)
        return measures.scanned or before.style != line.style or titled
    if carried or measures.scanned:
        return False
    if before.style.colour != line.style.colour and not _is_mixed(before) and not _is_mixed(line):
        return True
    return _weight_differs(before, line) or abs(before.italic - line.italic) > 0.85


def _weight_differs(before: Line, line: Line) -> bool:
    """Whether one is bold and the other isn't.

    Or a sentence starts in bold, or a bold title stands before one that does.
    """
    if line.starts_bold and before.bold < 0.1 and ends_sentence(before.text):
        return True
    titled = before.bold > 0.9 and line.bold < 0.5 and has_room(before, line)
    return titled or abs(before.bold - line.bold) > 0.85


def _long(line: Line) -> bool:
    return sum(character.isalpha() for character in line.text) >= 6


def _is_mixed(line: Line) -> bool:
    return 0.1 < line.bold < 0.9 or 0.1 < line.italic < 0.9


def _is_marked(group: Sequence[Line], line: Line) -> bool:
    """Whether a number or dash at the start of ``line`` marks an item.

    It may as well stand there by chance.
    """
    before = group[-1]
    em = line.style.size or 10.0
    if line.x0 < before.x0 - _INDENT * em or ends_sentence(before.text) or has_room(before, line):
        return True
    return (
        is_item(group[0])
        and abs(line.x0 - group[0].x0) < _INDENT * em
        and abs(line.text_x - group[0].text_x) < em
    )


def _is_set_apart(group: Sequence[Line], line: Line) -> bool:
    """Whether the indent of ``line`` says that a paragraph starts."""
    first, before = group[0], group[-1]
    em = line.style.size or 10.0
    shift = line.x0 - before.x0
    if is_item(first) and first.text_x > first.x0:
        if abs(line.x0 - first.text_x) < _INDENT * em or line.x0 > first.text_x:
            return False
        return len(group) > 1 and before.x0 > first.x0 + _INDENT * em and ends_sentence(before.text)
    if _is_centred(before, line):
        return False
    if shift > _INDENT * em:
        return ends_sentence(before.text) or not starts_small(line.text)
    return len(group) > 1 and shift < -_INDENT * em and not starts_small(line.text)


def _is_centred(before: Line, line: Line) -> bool:
    middle = (before.x0 + before.x1) / 2 - (line.x0 + line.x1) / 2
    return abs(middle) < 0.5 * (line.style.size or 10.0) and before.x1 < before.right - (
        line.style.size or 10.0
    )


def _hangs(group: Sequence[Line], line: Line) -> bool:
    """Whether ``line`` stands under the text of a list item, whose bullet hangs to the left."""
    first = group[0]
    em = line.style.size or 10.0
    return (
        is_bullet(first.text)
        and 0.5 * em < first.text_x - first.x0
        and (abs(line.x0 - first.text_x) < 0.3 * em)
    )


def _stopped_short(group: Sequence[Line], line: Line, measures: Measures) -> bool:
    before = group[-1]
    if not has_room(before, line) or _hangs(group, line):
        return False
    wide = before.right - before.x1 > 0.3 * (before.right - before.left)
    if ends_sentence(before.text):
        return (wide or not measures.parted) and not (
            _is_display(before, measures) and starts_small(line.text)
        )
    if (
        starts_small(line.text)
        or _is_display(before, measures)
        or before.text[-1] in f"-,{SOFT_HYPHENS}"
    ):
        return False
    return wide


def _is_display(line: Line, measures: Measures) -> bool:
    """Whether ``line`` is set as a title is: larger, bold or in capitals."""
    return (
        line.style.size > 1.15 * measures.size
        or line.bold > 0.9 > measures.style.bold
        or is_capitals(line.text)
    )


def _piece(group: Sequence[Line], vocabulary: Vocabulary, measures: Measures) -> Piece:
    first, last = group[0], group[-1]
    text = join_lines([line.text for line in group], vocabulary)
    role = Role.TEXT
    if first.cells:
        cells = [join_lines(cell.split("\n"), vocabulary) for cell in first.cells]
        role, text = Role.ROW, " | ".join(cells)
    elif is_bullet(text):
        role, text = Role.BULLET, without_bullet(text)
    elif is_small(first, measures) and is_note(first):
        role = Role.FOOTNOTE
    weight = sum(len(line.text) for line in group)
    bold = sum(line.bold * len(line.text) for line in group) / weight
    italic = sum(line.italic * len(line.text) for line in group) / weight
    return Piece(
        text=text,
        pages=tuple(dict.fromkeys(line.page for line in group)),
        style=replace(_common(group), bold=bold > 0.9, italic=italic > 0.9),
        role=role,
        lines=len(group),
        fill=(last.x1 - last.left) / max(1.0, last.right - last.left),
        indent=first.x0 - first.left,
        box=first.box,
    )


def _common(group: Sequence[Line]) -> Style:
    counts: Counter[Style] = Counter()
    for line in group:
        counts[line.style] += len(line.text)
    return counts.most_common(1)[0][0]
