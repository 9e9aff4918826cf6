"""All subcommands, in the order in which help lists them; each is loaded when it is used."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.application import Application
    from explorer.commands.answer import Answer
    from explorer.commands.wording import Wording


@dataclass(frozen=True, slots=True)
class Command:
    """A subcommand: its name, how its arguments are declared, and what it does."""

    name: str
    configure: Callable[[argparse.ArgumentParser, "Wording"], None]
    run: Callable[["Application", argparse.Namespace], "Answer"]


def _command(name: str, module: str = "") -> Command:
    """The subcommand ``name``, which stands in a ``module`` of the same name unless one is given.

    All together they take longer to load than most of them take to answer.
    """
    place = f"explorer.commands.{module or name}"

    def configure(parser: argparse.ArgumentParser, words: "Wording") -> None:
        import_module(place).configure(parser, words)

    def run(application: "Application", options: argparse.Namespace) -> "Answer":
        answer: Answer = import_module(place).run(application, options)
        return answer

    return Command(name, configure, run)


COMMANDS: Sequence[Command] = (
    _command("tree"),
    _command("show"),
    _command("search"),
    _command("compare"),
    _command("matrix"),
    _command("import", "import_document"),
    _command("bookmark"),
    _command("note"),
    _command("bundle"),
    _command("print", "print_bundle"),
    _command("library"),
    _command("packs"),
    _command("index"),
    _command("settings"),
    _command("screenshot"),
    _command("self-test", "self_test"),
    _command("bench"),
)
