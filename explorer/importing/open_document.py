"""ODT: headings with their outline level, paragraphs, lists, notes and tables."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from explorer.errors import UserError
from explorer.importing.characters import clean, is_bullet, without_bullet
from explorer.importing.containers import member, opened
from explorer.importing.layout import Piece, Reading, Report, Role, Style
from explorer.importing.xml_tree import parse

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE = (f"{{{_BASE}{part}:1.0}}" for part in ("text", "table", "office"))
_STYLE = f"{{{_BASE}style:1.0}}"
_FO = f"{{{_BASE}xsl-fo-compatible:1.0}}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_BODY_SIZE = 11.0
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
    looks = _looks([parse(styles, file.name)] if styles else [], root)
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    reader = _Reader(looks)
    pieces = list(reader.pieces(body, Role.TEXT)) if body is not None else []
    title = parse(meta, file.name).findtext(f".//{_TITLE}") if meta else ""
    return Reading(
        "odt",
        (*pieces, *reader.notes),
        reader.page if reader.breaks else 0,
        title=clean(title or ""),
    )


def _looks(others: list[Element], root: Element) -> dict[str, Style]:
    """How paragraph styles look, what they inherit included."""
    raw = {
        one.get(f"{_STYLE}name", ""): one
        for tree in (*others, root)
        for one in tree.iter(f"{_STYLE}style")
    }
    known: dict[str, Style] = {}

    def resolve(name: str, seen: frozenset[str]) -> Style:
        element = raw.get(name)
        if name in known or element is None or name in seen:
            return known.get(name, Style(_BODY_SIZE))
        base = resolve(element.get(f"{_STYLE}parent-style-name", ""), seen | {name})
        properties = element.find(f"{_STYLE}text-properties")
        known[name] = _look(properties, base) if properties is not None else base
        return known[name]

    for name in raw:
        resolve(name, frozenset())
    return known


def _look(properties: Element, base: Style) -> Style:
    size = properties.get(f"{_FO}font-size", "").removesuffix("pt")
    weight = properties.get(f"{_FO}font-weight")
    slant = properties.get(f"{_FO}font-style")
    return Style(
        float(size) if size.replace(".", "", 1).isdigit() else base.size,
        bold=base.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
        italic=base.italic if slant is None else slant == "italic",
    )


class _Reader:
    def __init__(self, looks: dict[str, Style]) -> None:
        self._looks = looks
        self.page = 1
        self.breaks = 0
        self.notes: list[Piece] = []

    def pieces(self, parent: Element, role: Role) -> Iterator[Piece]:
        for element in parent:
            if element.tag in _SKIPPED:
                continue
            if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                yield from self._paragraph(element, role)
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
        text = clean(" ".join("".join(self._words(element)).split()))
        if not any(character.isalnum() for character in text):
            return
        if not level and is_bullet(text):
            role, text = Role.BULLET, without_bullet(text)
        look = self._looks.get(element.get(f"{_TEXT}style-name", ""), Style(_BODY_SIZE))
        pages = tuple(range(first, self.page + 1))[-2:]
        yield Piece(text, pages, look, Role.TEXT if level else role, level, gap=1.5)

    def _words(self, element: Element) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            tag = child.tag.removeprefix(_TEXT)
            if tag == "note":
                self._note(child)
            elif tag == "s" or tag in ("tab", "line-break"):
                yield " "
            elif tag == "soft-page-break":
                self.page += 1
                self.breaks += 1
            elif not child.tag.startswith(_OFFICE):
                yield from self._words(child)
            yield child.tail or ""

    def _note(self, note: Element) -> None:
        mark = note.findtext(f"{_TEXT}note-citation") or ""
        body = note.find(f"{_TEXT}note-body")
        text = clean(" ".join("".join(body.itertext()).split())) if body is not None else ""
        if text:
            self.notes.append(
                Piece(f"{mark} {text}".strip(), (self.page,), Style(9.0), Role.FOOTNOTE)
            )

    def _table(self, table: Element) -> Iterator[Piece]:
        for row in table.iter(f"{_TABLE}table-row"):
            cells = [
                clean(" ".join("".join(cell.itertext()).split()))
                for cell in row.iter(f"{_TABLE}table-cell")
            ]
            text = " | ".join(cell for cell in cells if cell)
            if any(character.isalnum() for character in text):
                yield Piece(text, (self.page,), Style(_BODY_SIZE), Role.ROW)
