"""Reading W3C annotation files, our own and other people's.

A file may say anything, so nothing in it is believed before it was looked at: a wrong item is left
out and counted, HTML becomes the words in it, and no address in it is ever visited.
"""

import json
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from explorer.errors import UserError
from explorer.library.anchors import CONTEXT, Anchor
from explorer.library.annotations import Annotation, Colour, Visibility
from explorer.library.bookmarks import Bookmark, clean_folder
from explorer.library.sums import key_id, text_hash
from explorer.library.web_annotations import SOURCE
from explorer.library.words import clean_line, clean_tags, clean_text

LARGEST_FILE = 64 * 1024 * 1024  # bytes
MOST_TARGETS = 1_000

_COLOURS = {colour.value: colour for colour in Colour if colour}
_HASH = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class AnnotationFile:
    """What a file holds. ``skipped`` has, for each item left out, its number from 1 and why."""

    annotations: tuple[Annotation, ...]
    bookmarks: tuple[Bookmark, ...]
    texts: dict[str, str] = field(hash=False)
    skipped: tuple[tuple[int, str], ...]


class _SkippedError(Exception):
    """This item can't be used; the argument says why in a word."""


def read_annotation_file(file: Path) -> AnnotationFile:
    """Read a file. Raises ``UserError`` where it can't be read or isn't an annotation file."""
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise UserError("annotation-file-too-big", file=file)
        content = json.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError("annotation-file-unreadable", file=file, reason=reason) from error
    except (ValueError, RecursionError) as error:
        raise UserError("annotation-file-wrong", file=file, reason=str(error)) from error
    return read_page(content, file)


def read_page(content: object, file: Path) -> AnnotationFile:
    """Read a page, a collection with its first page, a list of annotations, or a single one.

    ``content`` is parsed JSON; what can't be read of it is counted as skipped. Raises ``UserError``
    where it is none of these; ``file`` is named in it.
    """
    items = _items(content)
    if items is None:
        raise UserError("annotation-file-wrong", file=file, reason="items")
    annotations, bookmarks, skipped = [], [], []
    for number, item in enumerate(items, start=1):
        try:
            read = _item(item)
        except (_SkippedError, UserError) as error:
            reason = error.code if isinstance(error, UserError) else str(error)
            skipped.append((number, reason))
            continue
        if isinstance(read, Bookmark):
            bookmarks.append(read)
        else:
            annotations.append(read)
    texts = dict(_texts(content))
    return AnnotationFile(tuple(annotations), tuple(bookmarks), texts, tuple(skipped))


def _items(content: object) -> list[Any] | None:
    if isinstance(content, list):
        return content
    given = _table(content)
    if given.get("type") == "Annotation":
        return [given]
    items = given.get("items", _table(given.get("first")).get("items"))
    return items if isinstance(items, list) else None


def _texts(content: object) -> Iterator[tuple[str, str]]:
    for hashed, text in _table(_table(content).get("pv:texts")).items():
        if isinstance(text, str) and text_hash(text) == hashed:
            yield hashed, text


def _item(item: object) -> Annotation | Bookmark:
    given = _table(item)
    if not given or "target" not in given:
        raise _SkippedError("no-annotation")
    if "bookmarking" in _list(given.get("motivation")):
        return _read_bookmark(given)
    anchors = tuple(_anchor(target) for target in _list(given["target"])[:MOST_TARGETS])
    if not anchors or len({anchor.pack for anchor in anchors}) != 1:
        raise _SkippedError("no-passage")
    created = _moment(given.get("created"))
    conflict = _text(given.get("pv:conflictOf"))
    return Annotation(
        id=_own_id(given),
        pack=anchors[0].pack,
        anchors=anchors,
        text=clean_text("\n\n".join(_bodies(given, tagging=False))),
        colour=_colour(given),
        visibility=_visibility(given),
        tags=clean_tags(_bodies(given, tagging=True)),
        creator=_creator(given.get("creator")),
        conflict_of=_id_of(conflict) if conflict else "",
        created=created,
        modified=_moment(given.get("modified")) or created,
    )


def _read_bookmark(given: dict[str, Any]) -> Bookmark:
    pack, target = _place(_list(given["target"])[:1])
    created = _moment(given.get("created"))
    return Bookmark(
        id=_own_id(given),
        pack=pack,
        target=target,
        folder=clean_folder(_text(given.get("pv:folder"))),
        description=clean_text("\n\n".join(_bodies(given, tagging=False))),
        created=created,
        modified=_moment(given.get("modified")) or created,
    )


def _place(targets: list[Any]) -> tuple[str, str]:
    """Pack and passage (or section) of the only target given."""
    given = targets[0] if targets else ""
    source = given if isinstance(given, str) else _table(given).get("source")
    address = source if isinstance(source, str) else _text(_table(source).get("id"))
    pack, colon, target = address.removeprefix(SOURCE).partition(":")
    if not address.startswith(SOURCE) or not (pack and colon and target):
        raise _SkippedError("no-passage")
    return clean_line(unquote(pack)), clean_line(unquote(target))


def _anchor(target: object) -> Anchor:
    pack, passage = _place([target])
    given = _table(target)
    selectors = [_table(selector) for selector in _list(given.get("selector"))]
    quote = next((s for s in selectors if s.get("type") == "TextQuoteSelector"), {})
    position = next((s for s in selectors if s.get("type") == "TextPositionSelector"), {})
    exact = clean_text(_text(quote.get("exact")))
    if selectors and not exact:
        raise _SkippedError("no-quote")
    start = _number(position.get("start"))
    end = _number(position.get("end"))
    if not exact or end - start != len(exact):
        start = end = 0
    was = _table(given.get("pv:was"))
    hashed, was_hash = _hash(given.get("pv:textHash")), _hash(was.get("textHash"))
    return Anchor(
        pack=pack,
        pack_version=clean_line(_text(given.get("pv:packVersion"))),
        passage=passage,
        quote=exact,
        prefix=clean_text(_text(quote.get("prefix")))[-CONTEXT:],
        suffix=clean_text(_text(quote.get("suffix")))[:CONTEXT],
        start=start,
        end=end,
        text_hash=hashed,
        was_quote=clean_text(_text(was.get("quote"))) if was_hash else "",
        was_hash=was_hash,
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) and 0 <= value < 2**40 else 0


def _hash(value: object) -> str:
    text = _text(value)
    return text if _HASH.fullmatch(text) else ""


def _own_id(given: dict[str, Any]) -> str:
    """The id of an item; one without gets it from what it says."""
    address = _text(given.get("id"))
    return _id_of(address or json.dumps(given, sort_keys=True))


def _id_of(address: str) -> str:
    try:
        if address.startswith("urn:uuid:"):
            return uuid.UUID(address).hex
    except ValueError:
        pass
    return key_id("address", address)


def _bodies(given: dict[str, Any], *, tagging: bool) -> list[str]:
    bodies = [*_list(given.get("body")), *_list(given.get("bodyValue"))]
    return [
        text
        for body in bodies
        if ("tagging" in _list(_table(body).get("purpose"))) is tagging
        and (text := _words(body).strip())
    ]


def _words(body: object) -> str:
    if isinstance(body, str):
        return body
    given = _table(body)
    value = _text(given.get("value"))
    if "html" not in _text(given.get("format")).lower():
        return value
    reader = _PlainWords()
    reader.feed(value)
    reader.close()
    return "".join(reader.pieces)


class _PlainWords(HTMLParser):
    """Keeps the words of HTML, a line for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins a line; scripts and styles have no words."""
        self._hidden += tag in ("script", "style")
        if tag in ("p", "div", "br", "li", "blockquote"):
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """The end of a script or style."""
        self._hidden = max(0, self._hidden - (tag in ("script", "style")))

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self._hidden:
            self.pieces.append(data)


def _colour(given: dict[str, Any]) -> Colour:
    colour = _text(given.get("pv:colour"))
    if colour in _COLOURS:
        return _COLOURS[colour]
    return Colour.YELLOW if "highlighting" in _list(given.get("motivation")) else Colour.NONE


def _visibility(given: dict[str, Any]) -> Visibility:
    printed = given.get("pv:visibility") == Visibility.PRINT.value
    return Visibility.PRINT if printed else Visibility.PRIVATE


def _creator(value: object) -> str:
    first = next(iter(_list(value)), "")
    return clean_line(first if isinstance(first, str) else _text(_table(first).get("name")))


def _moment(value: object) -> str:
    """A time in UTC as the library writes it; empty where it isn't one."""
    try:
        moment = datetime.fromisoformat(_text(value))
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return ""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
