"""DOCX: paragraphs with the level of their style, lists, notes and tables.

Read from the XML itself.

Deleted text of tracked changes is left out, and so are fields' instructions.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree.ElementTree import Element

from explorer.errors import UserError
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
from explorer.importing.xml_tree import parse

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_HEADING = re.compile(r"^(?:heading|kop|titre|überschrift)\s*(\d)", re.I)
_TOC = re.compile(r"^(?:toc|inhopg|inhoudsopgave|tm)\s*\d", re.I)
_BODY_SIZE = 11.0
_HEXADECIMAL = re.compile(r"[0-9a-fA-F]{6}")
_COARSE = 0xE0E0E0  # of a colour, what the eye tells at once
_MANY = 4  # paragraphs in a cell of a table that only places text
_BOX = f"{_W}txbxContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr")
)


@dataclass(frozen=True, slots=True)
class _WordStyle:
    name: str = ""
    level: int = 0
    size: float = 0.0
    bold: bool | None = None
    italic: bool | None = None
    listed: bool = False


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
    reader = _Reader(_styles(parse(styles, file.name)) if styles else {})
    body = parse(document, file.name).find(f"{_W}body")
    pieces = list(reader.pieces(body)) if body is not None else []
    if notes:
        pieces += _notes(parse(notes, file.name))
    title = parse(core, file.name).findtext(_TITLE) if core else ""
    return Reading(
        "docx", tuple(pieces), reader.page if reader.breaks else 0, title=clean(title or "")
    )


def _styles(root: Element) -> dict[str, _WordStyle]:
    raw = {style.get(f"{_W}styleId", ""): style for style in root.iter(f"{_W}style")}
    known: dict[str, _WordStyle] = {}

    def resolve(style_id: str, seen: frozenset[str]) -> _WordStyle:
        if style_id in known:
            return known[style_id]
        element = raw.get(style_id)
        if element is None or style_id in seen:
            return _WordStyle()
        based = element.find(f"{_W}basedOn")
        base = resolve(_value(based), seen | {style_id}) if based is not None else _WordStyle()
        known[style_id] = _style(element, base)
        return known[style_id]

    for style_id in raw:
        resolve(style_id, frozenset())
    return known


def _style(element: Element, base: _WordStyle) -> _WordStyle:
    name = _value(element.find(f"{_W}name"))
    outline = element.find(f"{_W}pPr/{_W}outlineLvl")
    heading = _HEADING.match(name)
    level = base.level
    if heading:
        level = int(heading[1])
    elif outline is not None:
        level = int(_value(outline, "9")) + 1 if _value(outline, "9").isdigit() else 0
    properties = element.find(f"{_W}rPr")
    return _WordStyle(
        name=name,
        level=level if level <= 6 else 0,
        size=_size(properties, base.size),
        bold=_flag(properties, "b", base.bold),
        italic=_flag(properties, "i", base.italic),
        listed=base.listed
        or element.find(f"{_W}pPr/{_W}numPr") is not None
        or name.casefold().startswith("list"),
    )


def _value(element: Element | None, default: str = "") -> str:
    return element.get(f"{_W}val", default) if element is not None else default


def _size(properties: Element | None, default: float) -> float:
    found = properties.find(f"{_W}sz") if properties is not None else None
    value = _value(found)
    return int(value) / 2 if value.isdigit() else default


def _flag(properties: Element | None, tag: str, default: bool | None) -> bool | None:  # noqa: FBT001 -- a value, not a switch
    found = properties.find(f"{_W}{tag}") if properties is not None else None
    return default if found is None else _value(found, "1") not in ("0", "false", "off")


def _is_underlined(properties: Element | None) -> bool:
    """Whether a run is underlined, which is how typewriters make italics."""
    found = properties.find(f"{_W}u") if properties is not None else None
    return _value(found, "none") != "none"


def _colour(properties: Element | None) -> int:
    value = _value(properties.find(f"{_W}color") if properties is not None else None)
    return int(value, 16) & _COARSE if _HEXADECIMAL.fullmatch(value) else 0


class _Reader:
    def __init__(self, styles: dict[str, _WordStyle]) -> None:
        self._styles = styles
        self.page = 1
        self.breaks = 0

    def pieces(self, body: Element) -> Iterator[Piece]:
        for element in body:
            if element.tag == f"{_W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                yield from self._table(element)
            elif element.tag == f"{_W}sdt":
                content = element.find(f"{_W}sdtContent")
                if content is not None and not _is_contents(element):
                    yield from self.pieces(content)

    def _paragraph(self, paragraph: Element) -> Iterator[Piece]:
        properties = paragraph.find(f"{_W}pPr")
        style_id = _value(properties.find(f"{_W}pStyle")) if properties is not None else ""
        style = self._styles.get(style_id, _WordStyle(style_id))
        first = self.page
        runs = list(self._runs(paragraph, style))
        level = self._level(properties, style)
        listed = style.listed or (
            properties is not None and properties.find(f"{_W}numPr") is not None
        )
        if not _TOC.match(style.name):
            pages = tuple(range(first, self.page + 1))[-2:]
            for part in [runs] if level or listed else parts_of(runs):
                yield from _pieces(part, style, pages, level, listed=listed)
        for box in _boxes(paragraph):
            yield from self.pieces(box)

    @staticmethod
    def _level(properties: Element | None, style: _WordStyle) -> int:
        outline = properties.find(f"{_W}outlineLvl") if properties is not None else None
        value = _value(outline)
        if value.isdigit() and int(value) < 6:
            return int(value) + 1
        return style.level

    def _runs(self, element: Element, style: _WordStyle) -> Iterator[tuple[str, Style]]:
        """The words of a paragraph with their looks, pages counted along the way."""
        for child in element:
            if child.tag in _SKIPPED:
                continue
            if child.tag == f"{_W}r":
                yield self._run(child, style)
            else:
                yield from self._runs(child, style)

    def _run(self, run: Element, style: _WordStyle) -> tuple[str, Style]:
        properties = run.find(f"{_W}rPr")
        words: list[str] = []
        for part in run:
            tag = part.tag.removeprefix(_W)
            if tag == "t":
                words.append(part.text or "")
            elif tag in ("cr", "br"):
                words.append(BREAK)
            elif tag == "tab":
                words.append(" ")
            elif tag == "noBreakHyphen":
                words.append("-")
            if tag == "lastRenderedPageBreak" or (tag == "br" and part.get(f"{_W}type") == "page"):
                self.page += 1
                self.breaks += 1
        look = Style(
            _size(properties, style.size or _BODY_SIZE),
            bold=bool(_flag(properties, "b", style.bold)),
            italic=bool(_flag(properties, "i", style.italic)) or _is_underlined(properties),
            colour=_colour(properties),
        )
        text = "".join(words)
        return text.upper() if _flag(properties, "caps", default=False) else text, look

    def _table(self, table: Element) -> Iterator[Piece]:
        for row in table.findall(f"{_W}tr"):
            cells = row.findall(f"{_W}tc")
            if any(len(cell.findall(f"{_W}p")) >= _MANY for cell in cells):  # it only places text
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
                for paragraph in cell.iter(f"{_W}p")
                for run in (*self._runs(paragraph, _WordStyle()), (" ", Style()))
            ]
            found.append(text_of(runs))
        text = " | ".join(filter(None, found))
        if any(character.isalnum() for character in text):
            yield Piece(text, (first,), Style(_BODY_SIZE), Role.ROW)


def _pieces(
    runs: Sequence[Run], style: _WordStyle, pages: tuple[int, ...], level: int, *, listed: bool
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
    gallery = element.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
    return "table of contents" in _value(gallery).casefold()


def _notes(root: Element) -> Iterator[Piece]:
    for note in root.findall(f"{_W}footnote"):
        if note.get(f"{_W}type") in ("separator", "continuationSeparator"):
            continue
        text = clean("".join(part.text or "" for part in note.iter(f"{_W}t")))
        if any(character.isalnum() for character in text):
            piece = Piece(
                f"{note.get(f'{_W}id', '')} {text}".strip(), style=Style(9.0), role=Role.FOOTNOTE
            )
            yield replace(piece, gap=1.5)
