"""Reading the passages of a section.

A section file holds paragraphs of Markdown, each followed by an attribute list in the notation of
Python-Markdown's ``attr_list`` extension. The blocks are split here, because errors must name their
line (Python-Markdown keeps no positions); the text inside a paragraph that has any markup goes
through Python-Markdown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from explorer.errors import UserError
from explorer.programme.model import Head, Passage, Span

_ATTRIBUTES = re.compile(r"^\{:\s*(?P<body>.*?)\s*\}$")
_ATTRIBUTE = re.compile(r'#(?P<id>\S+)|(?P<key>[a-z][a-z-]*)="(?P<value>[^"]*)"|(?P<junk>\S+)')
_MARKUP = re.compile(r"[*_`<>\[\]\\&#]")
_KEYS = frozenset(
    ("page", "act", "level", "aspect", "region", "sdg", "figure", "deadline", "condition", "was"),
)


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph with its attribute list; lines count from 1."""

    text: str
    line: int
    attributes: dict[str, str]


def parse_passages(text: str, head: Head, file: Path) -> tuple[Passage, ...]:
    """The passages of one section file.

    Raises ``UserError`` with file and line where an attribute list is missing or malformed, an id
    is used twice or doesn't belong to the section, or a number isn't one.
    """
    prefix = head.id.rpartition("/")[2] + "-"
    seen: dict[str, int] = {}
    passages = []
    for number, block in enumerate(_blocks(text, file), start=1):
        own_id = block.attributes.get("id", "")
        if not own_id.startswith(prefix) or own_id == prefix:
            shown = own_id or "–"
            raise UserError("passage-id-wrong", file=file, line=block.line, id=shown, prefix=prefix)
        if own_id in seen:
            first = seen[own_id]
            raise UserError("passage-id-twice", file=file, line=block.line, id=own_id, first=first)
        seen[own_id] = block.line
        passages.append(
            _passage(block, head, f"{head.id}#{own_id.removeprefix(prefix)}", number, file)
        )
    return tuple(passages)


def _passage(block: _Block, head: Head, passage_id: str, number: int, file: Path) -> Passage:
    given = block.attributes
    text = block.text
    spans: tuple[Span, ...] = ()
    if _MARKUP.search(text):
        from explorer.programme.inline import plain_text  # noqa: PLC0415 -- loads Python-Markdown, rarely needed

        text, spans = plain_text(text)
    named = tuple(given.get("region", "").split())
    own = (head.region,) if head.region else ()
    return Passage(
        id=passage_id,
        section=head.id,
        number=number,
        text=text,
        pages=_numbers(given, "page", block, file),
        act=given.get("act"),
        levels=tuple(given.get("level", "").split()),
        aspects=tuple(given.get("aspect", "").split()),
        regions=tuple(dict.fromkeys(own + named)),
        sdgs=_numbers(given, "sdg", block, file),
        figures=_values(given, "figure"),
        deadlines=_values(given, "deadline"),
        conditions=_values(given, "condition"),
        was=tuple(given.get("was", "").split()),
        spans=spans,
        line=block.line,
    )


def _values(given: dict[str, str], key: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in given.get(key, "").split(";") if part.strip())


def _numbers(given: dict[str, str], key: str, block: _Block, file: Path) -> tuple[int, ...]:
    parts = given.get(key, "").split()
    if not all(part.isascii() and part.isdigit() and len(part) < 10 for part in parts):
        raise UserError(
            "passage-number-wrong", file=file, line=block.line, key=key, value=given[key]
        )
    return tuple(int(part) for part in parts)


def _blocks(text: str, file: Path) -> Iterator[_Block]:
    paragraph: list[str] = []
    start = 0
    for line, raw in enumerate(text.split("\n"), start=1):
        content = raw.strip()
        found = _ATTRIBUTES.match(content)
        if found and not paragraph:
            raise UserError("passage-attributes-alone", file=file, line=line)
        if found:
            yield _Block(" ".join(paragraph), start, _attributes(found["body"], line, file))
            paragraph = []
        elif content:
            start = start if paragraph else line
            paragraph.append(content)
        elif paragraph:
            raise UserError("passage-attributes-missing", file=file, line=start)
    if paragraph:
        raise UserError("passage-attributes-missing", file=file, line=start)


def _attributes(body: str, line: int, file: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in _ATTRIBUTE.finditer(body):
        key = "id" if part["id"] else part["key"]
        if part["junk"] or (key != "id" and key not in _KEYS):
            raise UserError("passage-attribute-wrong", file=file, line=line, attribute=part.group())
        if key in found:
            raise UserError("passage-attribute-twice", file=file, line=line, attribute=key)
        found[key] = part["id"] or part["value"] or ""
    return found
