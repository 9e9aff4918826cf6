"""A subcommand that does one of several things: ``note add``, ``note list``."""

import argparse
from typing import Any, Protocol

from explorer.commands.wording import Wording
from explorer.messages import LANGUAGES


class Verbs(Protocol):
    """What argparse gives back for verbs."""

    def add_parser(self, name: str, **options: Any) -> argparse.ArgumentParser:
        """The parser of one verb."""
        ...


def add_shared(parser: argparse.ArgumentParser, words: Wording, default: str | None) -> None:
    """The options every subcommand takes, which may stand anywhere.

    ``default`` is ``argparse.SUPPRESS`` in a parser below another, so that what was given before
    the subcommand isn't overwritten.
    """
    helps = {name: words(f"help-{name}") for name in ("json", "data", "pack", "lang")}
    suppressed = argparse.SUPPRESS
    parser.add_argument("--json", action="store_true", default=suppressed, help=helps["json"])
    parser.add_argument("--data", metavar="DIR", default=default, help=helps["data"])
    parser.add_argument("--pack", metavar="ID", default=default, help=helps["pack"])
    parser.add_argument("--lang", choices=LANGUAGES, default=default, help=helps["lang"])


class VerbTable:
    """Declares the verbs of a subcommand; ``options.verb`` says which was given."""

    def __init__(self, parser: argparse.ArgumentParser, subject: str, words: Wording) -> None:
        self._subject = subject
        self._words = words
        self._below: Verbs = parser.add_subparsers(
            title=words("help-verbs"), dest="verb", metavar="VERB", required=True
        )

    def add(self, verb: str) -> argparse.ArgumentParser:
        """The parser of ``verb``, whose help is the sentence ``help-<subject>-<verb>``."""
        text = self._words(f"help-{self._subject}-{verb}")
        parser = self._below.add_parser(verb, help=text, description=text)
        add_shared(parser, self._words, argparse.SUPPRESS)
        return parser
