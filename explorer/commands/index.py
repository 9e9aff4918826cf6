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
    document = {"passages": report.passages, "seconds": round(report.seconds, 3), "bytes": report.bytes}
    seconds, size = f"{report.seconds:.2f}", f"{report.bytes / 1e6:.1f}"
    return Answer(document, sentence("index-built", options.lang, passages=report.passages, seconds=seconds, size=size))
