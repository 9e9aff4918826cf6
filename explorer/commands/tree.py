"""``tree``: the navigable tree of a programme."""

import argparse
from collections.abc import Iterator

from explorer.application import Application
from explorer.commands.answer import Answer, Json
from explorer.commands.pages import said_pages
from explorer.commands.wording import Wording
from explorer.programme.model import Head


def configure(_parser: argparse.ArgumentParser, _words: Wording) -> None:
    """No arguments of its own."""


def run(application: Application, options: argparse.Namespace) -> Answer:
    """The tree as nested nodes."""
    heads = application.programme.tree
    return Answer([_node(head) for head in heads], "\n".join(_lines(heads, 0, options.lang)))


def _node(head: Head) -> Json:
    return {
        "id": head.id,
        "title": head.title,
        "kind": str(head.kind),
        "pages": list(head.pages),
        "passages": head.passages,
        "demands": head.demands,
        "children": [_node(child) for child in head.children],
    }


def _lines(heads: tuple[Head, ...], depth: int, language: str) -> Iterator[str]:
    for head in heads:
        name = f"{'  ' * depth}{head.title}"
        pages = said_pages(head.pages, language)
        yield f"{name:<50} {pages:<11} {head.passages:>4}  {head.id}"
        yield from _lines(head.children, depth + 1, language)
