"""``index``: build the search index, or check the one that is there."""

import argparse

from explorer.application import Application
from explorer.commands.answer import Answer
from explorer.commands.wording import Wording
from explorer.messages import sentence


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """``--rebuild`` builds anew whatever is there."""
    parser.add_argument("--rebuild", action="store_true", help=words("help-rebuild"))


def run(application: Application, options: argparse.Namespace) -> Answer:
    """How many passages are searchable, how long it took, and how large the index is."""
    report = application.search.prepare(rebuild=options.rebuild)
    count, taken, size = report.passages, report.seconds, report.bytes
    text = sentence(
        "index-built",
        options.lang,
        passages=count,
        seconds=f"{taken:.2f}",
        size=f"{size / 1e6:.1f}",
    )
    return Answer({"passages": count, "seconds": round(taken, 3), "bytes": size}, text)
