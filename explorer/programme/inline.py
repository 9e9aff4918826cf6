"""Markdown inside a paragraph: plain text plus the runs that are emphasised.

Python-Markdown does the reading. Raw HTML is shown as the characters it is made of, links and
images keep only their words: nothing active ever comes out of a pack. A paragraph stays one: what
elsewhere starts a heading, a list or a quotation is text here.
"""

import re
from functools import cache
from html import escape, unescape
from html.entities import html5
from threading import Lock
from xml.etree import ElementTree

from markdown import Markdown

from explorer.programme.model import Span

_STYLES = {"em": "emphasis", "strong": "strong"}
_BLOCKS = (
    "indent",
    "code",
    "hashheader",
    "setextheader",
    "hr",
    "olist",
    "ulist",
    "quote",
    "reference",
)
_ENTITY = re.compile(r"&(?P<name>#?\w+;)")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TURNS = Lock()  # the reader keeps state while it converts, and threads share it


@cache
def _reader() -> Markdown:
    reader = Markdown(output_format="xhtml")
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    for block in _BLOCKS:
        reader.parser.blockprocessors.deregister(block)
    return reader


def plain_text(source: str) -> tuple[str, tuple[Span, ...]]:
    """The characters a reader sees, and where they are emphasised."""
    with _TURNS:
        markup = _reader().reset().convert(_NOT_XML.sub("", source))
    root = ElementTree.fromstring(  # noqa: S314 -- Python-Markdown made this XML, a moment ago
        f"<root>{_ENTITY.sub(_as_xml, markup)}</root>"
    )
    pieces: list[str] = []
    spans: list[Span] = []
    _walk(root, pieces, spans)
    text = "".join(pieces)
    lead = len(text) - len(text.lstrip())
    shown = text.strip()
    return shown, tuple(_moved(spans, lead, len(shown)))


def _as_xml(entity: re.Match[str]) -> str:
    """An entity of HTML in the words of XML; one that doesn't exist is the text it looks like."""
    whole, name = entity.group(), entity["name"]
    known = name.startswith("#") or name in html5
    return escape(_NOT_XML.sub("", unescape(whole)) if known else whole)


def _moved(spans: list[Span], lead: int, length: int) -> list[Span]:
    """The spans of a text from which ``lead`` characters were taken; none is left empty."""
    moved = (
        Span(max(span.start - lead, 0), min(span.end - lead, length), span.style) for span in spans
    )
    return [span for span in moved if span.start < span.end]


def _walk(element: ElementTree.Element, pieces: list[str], spans: list[Span]) -> None:
    start = sum(map(len, pieces))
    if element.tag == "img":
        pieces.append(element.get("alt", ""))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, spans)
        pieces.append(child.tail or "")
    style = _STYLES.get(element.tag)
    if style:
        spans.append(Span(start, sum(map(len, pieces)), style))
