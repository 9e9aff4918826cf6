"""A matrix as a picture (SVG): the table a person sees, for a slide or a page."""

import re
from collections.abc import Iterator
from html import escape  # that of ``xml.sax`` brings the library for the network
from textwrap import wrap

from explorer.comparing.matrix import Matrix
from explorer.comparing.shading import LIGHT, Scale

CELL_WIDTH, CELL_HEIGHT, GAP = 58, 34, 3  # pixels at 96 to the inch
MARGIN = 20
_LETTER = 7.2  # the width of an average letter at 13 pixels, a little on the safe side
_TURNED = 8
_NOTE_LINE = 20
_BREAKS = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})  # else read as blanks
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def draw_svg(
    matrix: Matrix, title: str, language: str = "nl", note: str = "", scale: Scale = LIGHT
) -> str:
    """The matrix as an SVG document.

    It has a title, tells of every cell what it counts, and needs no font or other file. ``note``
    stands below the table.
    """
    rows = [entry.label(language) for entry in matrix.rows.entries]
    columns = [entry.label(language) for entry in matrix.columns.entries]
    left = MARGIN + _width(rows) + 12
    top = MARGIN + 34 + _width(columns)
    width = left + len(columns) * (CELL_WIDTH + GAP) + MARGIN
    bottom = top + len(rows) * (CELL_HEIGHT + GAP) + MARGIN
    notes = wrap(note, max(40, round((width - 2 * MARGIN) / _LETTER)))
    height = bottom + len(notes) * _NOTE_LINE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" lang={_quoted(language)} '
        'font-family="Inter, Arial, Helvetica, sans-serif" font-size="13">',
        f"<title>{_clean(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#FFFFFF"/>',
        f'<text x="{MARGIN}" y="{MARGIN + 14}" font-size="18" font-weight="600">'
        f"{_clean(title)}</text>",
        *(
            _turned(left + n * (CELL_WIDTH + GAP) + CELL_WIDTH // 2, top - _TURNED, name)
            for n, name in enumerate(columns)
        ),
    ]
    for row, name in enumerate(rows):
        y = top + row * (CELL_HEIGHT + GAP)
        parts.append(f'<text x="{MARGIN}" y="{y + 22}">{_clean(name)}</text>')
        parts += _cells(matrix, row, left, y, [f"{name}, {column}" for column in columns], scale)
    parts += [
        f'<text x="{MARGIN}" y="{bottom + n * _NOTE_LINE}" fill="#5A605B">{_clean(line)}</text>'
        for n, line in enumerate(notes)
    ]
    parts.append("</svg>\n")
    return "\n".join(parts)


def _cells(
    matrix: Matrix, row: int, left: int, y: int, names: list[str], scale: Scale
) -> Iterator[str]:
    for column, (cell, name) in enumerate(zip(matrix.cells[row], names, strict=True)):
        count = len(cell)
        shade = scale.shade(count, matrix.largest)
        x = left + column * (CELL_WIDTH + GAP)
        yield (
            f"<g><title>{_clean(name)}: {count}</title>"
            f'<rect x="{x}" y="{y}" width="{CELL_WIDTH}" height="{CELL_HEIGHT}" rx="5" '
            f'fill="{shade.fill}"/>'
            f'<text x="{x + CELL_WIDTH // 2}" y="{y + 22}" text-anchor="middle" fill="{shade.ink}">'
            f"{count or '·'}</text></g>"
        )


def _turned(x: int, y: int, name: str) -> str:
    return f'<text transform="translate({x + 4} {y}) rotate(-90)">{_clean(name)}</text>'


def _width(names: list[str]) -> int:
    return round(max((len(name) for name in names), default=0) * _LETTER)


def _clean(text: str) -> str:
    """Text as XML takes it; characters that can't be in XML at all are left out."""
    return escape(_NOT_XML.sub("", text), quote=False)


def _quoted(text: str) -> str:
    escaped = escape(_NOT_XML.sub("", text)).translate(_BREAKS)
    return f'"{escaped}"'
