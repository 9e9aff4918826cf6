"""DOCX: paragraphs with the level of their style, lists, notes and tables.

Read from the XML itself.

Deleted text of tracked changes is left out, and so are fields' instructions.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

from explorer.errors import UserError
from explorer.importing.broken_lines import BLANK, with_lines_joined
from explorer.importing.characters import clean, is_bullet, without_bullet
from explorer.importing.containers import member, opened
from explorer.importing.layout import Piece, Reading, Report, Role, Style
from explorer.importing.runs import (
    BREAK,
    Run,
    is_title_in_list,
    look_of_all,
    parts_of,
    text_of,
)
from explorer.importing.word_styles import W, WordStyle, styles_of, value_of
from explorer.importing.xml_tree import parse

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_TOC = re.compile(r"^(?:toc|inhopg|inhoudsopgave|tm)\s*\d", re.I)
_BODY_SIZE = 11.0
_MANY = 4  # paragraphs in a cell of a table that only places text
_BOX = f"{W}txbxContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    f"{W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr")
)


def read_word(file: Path, report: Report) -> Reading:
    """The pieces of a DOCX file. Raises ``UserError`` where it is damaged or holds no document."""
    with opened(file) as container:
        document = member(container, "word/document.xml")
        if document is None:
            raise UserError("import-damaged", name=file.name)
        styles = member(container, "word/styles.xml")
        notes = member(container, "word/footnotes.xml")
        core = member(container, "docProps/core.xml")
    report(0.3)
    reader = _Reader(styles_of(parse(styles, file.name)) if styles else {})
    body = parse(document, file.name).find(f"{W}body")
    pieces = with_lines_joined(list(reader.pieces(body))) if body is not None else []
    if notes:
        pieces += _notes(parse(notes, file.name))
    title = parse(core, file.name).findtext(_TITLE) if core else ""
    return Reading(
        "docx", tuple(pieces), reader.page if reader.breaks else 0, title=clean(title or "")
    )


class _Reader:
    def __init__(self, styles: dict[str, WordStyle]) -> None:
        self._styles = styles
        self.page = 1
        self.breaks = 0

    def pieces(self, body: Element) -> Iterator[Piece]:
        blank = False
        for element in body:
            if element.tag == f"{W}p":
                found = list(self._paragraph(element))
                yield from (replace(one, gap=BLANK) if blank else one for one in found[:1])
                yield from found[1:]
                blank = not found
            elif element.tag == f"{W}tbl":
                yield from self._table(element)
            elif element.tag == f"{W}sdt":
                content = element.find(f"{W}sdtContent")
                if content is not None and not _is_contents(element):
                    yield from self.pieces(content)

    def _paragraph(self, paragraph: Element) -> Iterator[Piece]:
        properties = paragraph.find(f"{W}pPr")
        style_id = value_of(properties.find(f"{W}pStyle")) if properties is not None else ""
        style = self._styles.get(style_id, WordStyle(style_id))
        first = self.page
        runs = list(self._runs(paragraph, style))
        level = self._level(properties, style)
        listed = style.listed or (
            properties is not None and properties.find(f"{W}numPr") is not None
        )
        if not _TOC.match(style.name):
            pages = tuple(range(first, self.page + 1))[-2:]
            for part in [runs] if level or listed else parts_of(runs):
                yield from _pieces(part, style, pages, level, listed=listed)
        for box in _boxes(paragraph):
            yield from self.pieces(box)

    @staticmethod
    def _level(properties: Element | None, style: WordStyle) -> int:
        outline = properties.find(f"{W}outlineLvl") if properties is not None else None
        value = value_of(outline)
        if value.isdigit() and int(value) < 6:
            return int(value) + 1
        return style.level

    def _runs(self, element: Element, style: WordStyle) -> Iterator[tuple[str, Style]]:
        """The words of a paragraph with their looks, pages counted along the way."""
        for child in element:
            if child.tag in _SKIPPED:
                continue
            if child.tag == f"{W}r":
                yield self._run(child, style)
            else:
                yield from self._runs(child, style)

    def _run(self, run: Element, style: WordStyle) -> tuple[str, Style]:
        properties = run.find(f"{W}rPr")
        named = properties.find(f"{W}rStyle") if properties is not None else None
        if named is not None and value_of(named) in self._styles:
            style = style.with_characters(self._styles[value_of(named)])
        style = style.with_looks(properties)
        words: list[str] = []
        for part in run:
            tag = part.tag.removeprefix(W)
            if tag == "t":
                words.append(part.text or "")
            elif tag in ("cr", "br"):
                words.append(BREAK)
            elif tag == "tab":
                words.append(" ")
            elif tag == "noBreakHyphen":
                words.append("-")
            if tag == "lastRenderedPageBreak" or (tag == "br" and part.get(f"{W}type") == "page"):
                self.page += 1
                self.breaks += 1
        look = Style(
            style.size or _BODY_SIZE,
            bold=bool(style.bold),
            italic=bool(style.italic),
            colour=style.colour,
        )
        text = "".join(words)
        return text.upper() if style.capitals else text, look

    def _table(self, table: Element) -> Iterator[Piece]:
        for row in table.findall(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            if any(len(cell.findall(f"{W}p")) >= _MANY for cell in cells):  # it only places text
                for cell in cells:
                    yield from self.pieces(cell)
            else:
                yield from self._row(cells)

    def _row(self, cells: Sequence[Element]) -> Iterator[Piece]:
        first = self.page
        found = []
        for cell in cells:
            runs = [
                run
                for paragraph in cell.iter(f"{W}p")
                for run in (*self._runs(paragraph, WordStyle()), (" ", Style()))
            ]
            found.append(text_of(runs))
        text = " | ".join(filter(None, found))
        if any(character.isalnum() for character in text):
            yield Piece(text, (first,), Style(_BODY_SIZE), Role.ROW)


def _pieces(
    runs: Sequence[Run], style: WordStyle, pages: tuple[int, ...], level: int, *, listed: bool
) -> Iterator[Piece]:
    """The piece that ``runs`` make, if they say anything."""
    text = text_of(runs)
    if not any(character.isalnum() for character in text):
        return
    look = look_of_all(runs, Style(style.size or _BODY_SIZE))
    item = is_bullet(text) or (listed and not is_title_in_list(text, look))
    role = Role.BULLET if item and not level else Role.TEXT
    text = without_bullet(text) if role is Role.BULLET else text
    yield Piece(text, pages, look, role, level, gap=1.5)


def _boxes(element: Element) -> Iterator[Element]:
    """The contents of the text boxes in ``element``, once where older programs get another."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag != _FALLBACK:
            yield from _boxes(child)


def _is_contents(element: Element) -> bool:
    gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return "table of contents" in value_of(gallery).casefold()


def _notes(root: Element) -> Iterator[Piece]:
    for note in root.findall(f"{W}footnote"):
        if note.get(f"{W}type") in ("separator", "continuationSeparator"):
            continue
        text = clean("".join(part.text or "" for part in note.iter(f"{W}t")))
        if any(character.isalnum() for character in text):
            piece = Piece(
                f"{note.get(f'{W}id', '')} {text}".strip(), style=Style(9.0), role=Role.FOOTNOTE
            )
            yield replace(piece, gap=1.5)
