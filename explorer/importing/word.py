"""DOCX: paragraphs with the level of their style, lists, notes and tables.

Read from the XML itself.

Deleted text of tracked changes is left out, and so are fields' instructions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree.ElementTree import Element

from explorer.errors import UserError
from explorer.importing.characters import clean, is_bullet, without_bullet
from explorer.importing.containers import member, opened
from explorer.importing.layout import Piece, Reading, Report, Role, Style
from explorer.importing.xml_tree import parse

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_HEADING = re.compile(r"^(?:heading|kop|titre|überschrift)\s*(\d)", re.I)
_TOC = re.compile(r"^(?:toc|inhopg|inhoudsopgave|tm)\s*\d", re.I)
_BODY_SIZE = 11.0
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
        text = clean(" ".join("".join(words for words, _ in runs).split()))
        if not any(character.isalnum() for character in text) or _TOC.match(style.name):
            return
        look = _look(runs, style)
        pages = tuple(range(first, self.page + 1))[-2:]
        listed = style.listed or (
            properties is not None and properties.find(f"{_W}numPr") is not None
        )
        level = self._level(properties, style)
        role = Role.BULLET if not level and (listed or is_bullet(text)) else Role.TEXT
        text = without_bullet(text) if role is Role.BULLET else text
        yield Piece(text, pages, look, role, level, gap=1.5)

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
            elif tag in ("tab", "cr", "br"):
                words.append(" ")
            elif tag == "noBreakHyphen":
                words.append("-")
            if tag == "lastRenderedPageBreak" or (tag == "br" and part.get(f"{_W}type") == "page"):
                self.page += 1
                self.breaks += 1
        look = Style(
            _size(properties, style.size or _BODY_SIZE),
            bold=bool(_flag(properties, "b", style.bold)),
            italic=bool(_flag(properties, "i", style.italic)),
        )
        return "".join(words), look

    def _table(self, table: Element) -> Iterator[Piece]:
        for row in table.iter(f"{_W}tr"):
            first = self.page
            cells = []
            for cell in row.findall(f"{_W}tc"):
                parts = [
                    "".join(w for w, _ in self._runs(p, _WordStyle())) for p in cell.iter(f"{_W}p")
                ]
                cells.append(clean(" ".join(" ".join(parts).split())))
            text = " | ".join(cell for cell in cells if cell)
            if any(character.isalnum() for character in text):
                yield Piece(text, (first,), Style(_BODY_SIZE), Role.ROW)


def _is_contents(element: Element) -> bool:
    gallery = element.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
    return "table of contents" in _value(gallery).casefold()


def _look(runs: list[tuple[str, Style]], style: _WordStyle) -> Style:
    letters = [(len(words.strip()), look) for words, look in runs if words.strip()]
    total = sum(count for count, _ in letters) or 1
    size = max(letters, key=lambda part: part[0], default=(0, Style(style.size or _BODY_SIZE)))[
        1
    ].size
    bold = sum(count for count, look in letters if look.bold) > 0.9 * total
    italic = sum(count for count, look in letters if look.italic) > 0.9 * total
    return Style(size, bold=bold, italic=italic)


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
