"""Markdown inside a paragraph: plain text plus the runs that are emphasised.

Python-Markdown does the reading. Raw HTML is shown as the characters it is made of, links and images keep only their
words: nothing active ever comes out of a pack.
"""

from functools import cache
from xml.etree import ElementTree

from markdown import Markdown

from explorer.programme.model import Span

_STYLES = {"em": "emphasis", "strong": "strong"}


@cache
def _reader() -> Markdown:
    reader = Markdown(output_format="xhtml")
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    return reader


def plain_text(source: str) -> tuple[str, tuple[Span, ...]]:
    """The characters a reader sees, and where they are emphasised."""
    root = ElementTree.fromstring(f"<root>{_reader().reset().convert(source)}</root>")
    pieces: list[str] = []
    spans: list[Span] = []
    _walk(root, pieces, spans)
    text = "".join(pieces)
    lead = len(text) - len(text.lstrip())
    shown = text.strip()
    return shown, tuple(Span(span.start - lead, min(span.end - lead, len(shown)), span.style) for span in spans)


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
