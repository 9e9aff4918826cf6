"""Markdown: headings, lists and paragraphs; what is emphasised or linked keeps only its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from explorer.importing.characters import clean
from explorer.importing.encoding import decode
from explorer.importing.layout import Piece, Reading, Report, Role
from explorer.importing.plain import reading_of
from explorer.programme.inline import plain_text

_ATX = re.compile(r"^ {0,3}(?P<marks>#{1,6})(?:\s+(?P<title>.*?))?\s*#*\s*$")
_UNDERLINE = re.compile(r"^ {0,3}(?P<mark>=+|-{2,})\s*$")
_ITEM = re.compile(r"^\s*(?:[-*+]|(?P<number>\d{1,3}[.)]))\s+(?P<text>.*)$")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_RULE = re.compile(r"^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_ROW = re.compile(r"^\s*\|.*\|\s*$")
_RULER = re.compile(r"^[\s|:-]+$")
_ATTRIBUTES = re.compile(r"\s*\{:?[^{}]*\}\s*$")
_NOTE = re.compile(r"^\[\^[^\]]+\]:\s*(?P<text>.*)$")
_HTML = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.S)
_FRONT = re.compile(r"\A---\n(?P<body>.*?)\n(?:---|\.\.\.)\n", re.S)


def read_marked(file: Path, report: Report) -> Reading:
    """The pieces of a Markdown file; one without any mark is read as plain text."""
    decoded = decode(file.read_bytes(), file.name)
    report(0.3)
    front = _FRONT.match(decoded.text)
    body = decoded.text[front.end() :] if front else decoded.text
    pieces = tuple(_Blocks(body).pieces())
    if not any(piece.level for piece in pieces):
        return reading_of(decoded.text, encoding=decoded.encoding, guessed=decoded.guessed)
    title = re.search(r"^title:\s*(.+)$", front["body"], re.M) if front else None
    return Reading(
        format="markdown",
        pieces=pieces,
        title=title[1].strip("\"' ") if title else "",
        warnings=("import-encoding-guessed",) if decoded.guessed else (),
        details={"encoding": decoded.encoding},
    )


@dataclass(slots=True)
class _Blocks:
    text: str
    waiting: list[str] = field(default_factory=list)
    role: Role = Role.TEXT

    def pieces(self) -> Iterator[Piece]:
        fenced = False
        for raw in _HTML.sub("", self.text).split("\n"):
            if _FENCE.match(raw):
                fenced = not fenced
                yield from self._flush()
            elif fenced:
                self.waiting.append(re.sub(r"([*_`\[\]<>#\\])", r"\\\1", raw.strip()))
            else:
                yield from self._line(raw)
        yield from self._flush()

    def _line(self, raw: str) -> Iterator[Piece]:
        line = raw.rstrip()
        title, underline = _ATX.match(line), _UNDERLINE.match(line)
        if title:
            yield from self._flush()
            yield from self._made(title["title"] or "", Role.TEXT, len(title["marks"]))
        elif underline and self.waiting and self.role is Role.TEXT:
            yield from self._flush(1 if underline["mark"].startswith("=") else 2)
        elif not line.strip() or _RULE.match(line):
            yield from self._flush()
        elif _ROW.match(line):
            yield from self._flush()
            if not _RULER.match(line):
                yield from self._made(
                    " | ".join(cell.strip() for cell in line.strip(" |").split("|")), Role.ROW
                )
        else:
            yield from self._text(line)

    def _text(self, line: str) -> Iterator[Piece]:
        item, note = _ITEM.match(line), _NOTE.match(line)
        if note:
            yield from self._flush()
            self.role = Role.FOOTNOTE
            self.waiting.append(note["text"])
        elif item:
            yield from self._flush()
            self.role = Role.BULLET
            number = f"{item['number'][:-1]}\\{item['number'][-1]} " if item["number"] else ""
            self.waiting.append(number + item["text"])
        else:
            self.waiting.append(line.strip().removeprefix(">").strip())

    def _flush(self, level: int = 0) -> Iterator[Piece]:
        text, role = " ".join(self.waiting), self.role
        self.waiting.clear()
        self.role = Role.TEXT
        yield from self._made(text, role, level)

    @staticmethod
    def _made(source: str, role: Role, level: int = 0) -> Iterator[Piece]:
        source = _ATTRIBUTES.sub("", source)
        text = clean(plain_text(source)[0] if source else "")
        if any(character.isalnum() for character in text):
            yield Piece(text, role=role, level=level)
