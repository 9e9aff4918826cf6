"""All subcommands, in the order in which help lists them."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from explorer.application import Application
from explorer.commands import (
    bench,
    bookmark,
    bundle,
    compare,
    import_document,
    index,
    library,
    matrix,
    note,
    packs,
    print_bundle,
    screenshot,
    search,
    self_test,
    settings,
    show,
    tree,
)
from explorer.commands.answer import Answer
from explorer.commands.wording import Wording


@dataclass(frozen=True, slots=True)
class Command:
    """A subcommand: its name, how its arguments are declared, and what it does."""

    name: str
    configure: Callable[[argparse.ArgumentParser, Wording], None]
    run: Callable[[Application, argparse.Namespace], Answer]


COMMANDS: Sequence[Command] = (
    Command("tree", tree.configure, tree.run),
    Command("show", show.configure, show.run),
    Command("search", search.configure, search.run),
    Command("compare", compare.configure, compare.run),
    Command("matrix", matrix.configure, matrix.run),
    Command("import", import_document.configure, import_document.run),
    Command("bookmark", bookmark.configure, bookmark.run),
    Command("note", note.configure, note.run),
    Command("bundle", bundle.configure, bundle.run),
    Command("print", print_bundle.configure, print_bundle.run),
    Command("library", library.configure, library.run),
    Command("packs", packs.configure, packs.run),
    Command("index", index.configure, index.run),
    Command("settings", settings.configure, settings.run),
    Command("screenshot", screenshot.configure, screenshot.run),
    Command("self-test", self_test.configure, self_test.run),
    Command("bench", bench.configure, bench.run),
)
