"""ODT: headings with their outline level, paragraphs, lists, notes and tables."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
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
from explorer.importing.xml_tree import parse

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE = (f"{{{_BASE}{part}:1.0}}" for part in ("text", "table", "office"))
_STYLE = f"{{{_BASE}style:1.0}}"
_FO = f"{{{_BASE}xsl-fo-compatible:1.0}}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_BODY_SIZE = 11.0
_HEXADECIMAL = re.compile(r"[0-9a-fA-F]{6}")
_COARSE = 0xE0E0E0  # of a colour, what the eye tells at once
_SIZE = re.compile(r"(\d+(?:\.\d+)?)(pt|%)")
_CASES: dict[str, Callable[[str], str]] = {
    "uppercase": str.upper,
    "small-caps": str.upper,  # capitals too, if small
    "lowercase": str.lower,
    "capitalize": partial(re.compile(r"(?<!\w)\w").sub, lambda first: first[0].upper()),
}
_MANY = 4  # parts of a cell of a table that only places text
_DRAWN = f"{{{_BASE}drawing:1.0}}"  # frames and shapes, which may hold text of their own
_SKIPPED = frozenset(
    (
        f"{_TEXT}table-of-content",
        f"{_TEXT}tracked-changes",
        f"{_TEXT}sequence-decls",
        f"{_OFFICE}forms",
    )
)


def read_open_document(file: Path, report: Report) -> Reading:
    """The pieces of an ODT file. Raises ``UserError`` where it is damaged or encrypted."""
    with opened(file) as container:
        content = member(container, "content.xml")
        styles = member(container, "styles.xml")
        manifest = member(container, "META-INF/manifest.xml")
        meta = member(container, "meta.xml")
    if manifest and b"encryption-data" in manifest:
        raise UserError("import-encrypted", name=file.name)
    if content is None:
        raise UserError("import-damaged", name=file.name)
    report(0.3)
    root = parse(content, file.name)
    looks = _Looks([*([parse(styles, file.name)] if styles else []), root])
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    reader = _Reader(looks)
    pieces = with_lines_joined(list(reader.pieces(body, Role.TEXT))) if body is not None else []
    title = parse(meta, file.name).findtext(f".//{_TITLE}") if meta else ""
    return Reading(
        "odt",
        (*pieces, *reader.notes),
        reader.page if reader.breaks else 0,
        title=clean(title or ""),
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """How letters look, and in which case they are shown: as a style says it, or as written."""

    style: Style
    case: str = ""

    def run(self, words: str) -> Run:
        """``words`` as they are shown."""
        shown = _CASES.get(self.case)
        return shown(words) if shown else words, self.style


class _Looks:
    """How the styles of a document look, what they inherit included."""

    def __init__(self, trees: Sequence[Element]) -> None:
        self.usual = _Look(Style(_BODY_SIZE))
        for one in (one for tree in trees for one in tree.iter(f"{_STYLE}default-style")):
            if one.get(f"{_STYLE}family") == "paragraph":
                self.usual = _look(one, self.usual)
        self._raw = {
            one.get(f"{_STYLE}name", ""): one
            for tree in trees
            for one in tree.iter(f"{_STYLE}style")
        }

    def of(self, element: Element, around: _Look) -> _Look:
        """The look of a paragraph or a span that stands in text that looks as ``around``."""
        chain: list[Element] = []
        name = element.get(f"{_TEXT}style-name", "")
        while name in self._raw and self._raw[name] not in chain:
            chain.append(self._raw[name])
            name = chain[-1].get(f"{_STYLE}parent-style-name", "")
        for one in reversed(chain):
            around = _look(one, around)
        return around


def _look(style: Element, around: _Look) -> _Look:
    """What ``style`` makes of the look around it."""
    properties = style.find(f"{_STYLE}text-properties")
    if properties is None:
        return around
    base = around.style
    weight = properties.get(f"{_FO}font-weight")
    slant = properties.get(f"{_FO}font-style")
    line = properties.get(f"{_STYLE}text-underline-style", "none")
    colour = properties.get(f"{_FO}color", "").removeprefix("#")
    look = Style(
        _size(properties.get(f"{_FO}font-size", ""), base.size),
        bold=base.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
        italic=line != "none" or (base.italic if slant is None else slant == "italic"),
        colour=int(colour, 16) & _COARSE if _HEXADECIMAL.fullmatch(colour) else base.colour,
    )
    told = [properties.get(f"{_FO}{name}") for name in ("text-transform", "font-variant")]
    case = next((one for one in told if one in _CASES), "" if any(told) else around.case)
    return _Look(look, case or "")


def _size(told: str, around: float) -> float:
    """The size in points that is told, which may be a share of that around it."""
    found = _SIZE.fullmatch(told)
    if not found:
        return around
    return float(found[1]) if found[2] == "pt" else around * float(found[1]) / 100


class _Reader:
    def __init__(self, looks: _Looks) -> None:
        self._looks = looks
        self.page = 1
        self.breaks = 0
        self.notes: list[Piece] = []
        self.boxes: list[Element] = []

    def pieces(self, parent: Element, role: Role) -> Iterator[Piece]:
        blank = False
        for element in parent:
            if element.tag in _SKIPPED:
                continue
            if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                found = list(self._paragraph(element, role))
                yield from (replace(one, gap=BLANK) if blank else one for one in found[:1])
                yield from found[1:]
                blank = not found
            elif element.tag == f"{_TABLE}table":
                yield from self._table(element)
            else:
                yield from self.pieces(
                    element, Role.BULLET if element.tag == f"{_TEXT}list" else role
                )

    def _paragraph(self, element: Element, role: Role) -> Iterator[Piece]:
        first = self.page
        level = 0
        if element.tag == f"{_TEXT}h":
            told = element.get(f"{_TEXT}outline-level", "1")
            level = min(6, int(told)) if told.isdigit() else 1
        plain = self._looks.of(element, self._looks.usual)
        runs = list(self._runs(element, plain))
        pages = tuple(range(first, self.page + 1))[-2:]
        for part in [runs] if level or role is Role.BULLET else parts_of(runs):
            yield from _pieces(part, plain.style, pages, level, role)
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            yield from self.pieces(box, Role.TEXT)

    def _runs(self, element: Element, look: _Look) -> Iterator[Run]:
        """The words of a paragraph with their looks; notes and boxes are put aside."""
        yield look.run(element.text or "")
        for child in element:
            tag = child.tag.removeprefix(_TEXT)
            if tag == "note":
                self._note(child)
            elif child.tag.startswith(_DRAWN):
                self.boxes.append(child)
            elif tag in ("s", "tab"):
                yield look.run(" ")
            elif tag == "line-break":
                yield look.run(BREAK)
            elif tag == "soft-page-break":
                self.page += 1
                self.breaks += 1
            elif not child.tag.startswith(_OFFICE):
                yield from self._runs(child, self._looks.of(child, look))
            yield look.run(child.tail or "")

    def _note(self, note: Element) -> None:
        mark = note.findtext(f"{_TEXT}note-citation") or ""
        body = note.find(f"{_TEXT}note-body")
        text = clean(" ".join("".join(body.itertext()).split())) if body is not None else ""
        if text:
            self.notes.append(
                Piece(f"{mark} {text}".strip(), (self.page,), Style(9.0), Role.FOOTNOTE)
            )

    def _table(self, table: Element) -> Iterator[Piece]:
        for row in table.findall(f"{_TABLE}table-row"):
            cells = row.findall(f"{_TABLE}table-cell")
            if any(len(list(cell)) >= _MANY for cell in cells):  # it only places text
                for cell in cells:
                    yield from self.pieces(cell, Role.TEXT)
                continue
            texts = [clean(" ".join("".join(cell.itertext()).split())) for cell in cells]
            text = " | ".join(filter(None, texts))
            if any(character.isalnum() for character in text):
                yield Piece(text, (self.page,), Style(_BODY_SIZE), Role.ROW)


def _pieces(
    runs: Sequence[Run], plain: Style, pages: tuple[int, ...], level: int, role: Role
) -> Iterator[Piece]:
    """The piece that ``runs`` make, if they say anything."""
    text = text_of(runs)
    if not any(character.isalnum() for character in text):
        return
    look = look_of_all(runs, plain)
    if role is Role.BULLET and is_title_in_list(text, look):
        role = Role.TEXT
    if not level and is_bullet(text):
        role, text = Role.BULLET, without_bullet(text)
    yield Piece(text, pages, look, Role.TEXT if level else role, level, gap=1.5)
