"""The options of the subcommands that print: what the page looks like."""

import argparse
from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from explorer.commands.wording import Wording
from explorer.printing.options import (
    LARGEST_TEXT,
    SMALLEST_TEXT,
    AnswerKey,
    Flip,
    Notes,
    Options,
    Orientation,
    Paper,
)

# The options that name one of a few; the others are numbers, or on and off.
_KINDS: Mapping[str, type[StrEnum]] = {
    "paper": Paper,
    "orientation": Orientation,
    "notes": Notes,
    "answer_key": AnswerKey,
    "flip": Flip,
}


def add_file(parser: argparse.ArgumentParser, words: Wording, *, required: bool) -> None:
    """The file that is written, and whether one that is there may be replaced."""
    parser.add_argument(
        "-o",
        dest="file",
        metavar="FILE.pdf/.docx/.html/.md",
        required=required,
        default=None,
        help=words("help-print-file"),
    )
    parser.add_argument("--overwrite", action="store_true", help=words("help-print-overwrite"))


def add_page(parser: argparse.ArgumentParser, words: Wording) -> None:
    """The shape of the page, and the layout for schools."""
    _add_kind(parser, words, "paper", "paper")
    _add_kind(parser, words, "orientation", "orientation")
    limits = words("help-print-size", least=f"{SMALLEST_TEXT:g}", most=f"{LARGEST_TEXT:g}")
    _add(parser, "size", "text_size", help=limits, type=float, metavar="PT")
    for name in ("neutral", "codes"):
        _add_flag(parser, words, name)


def add_content(parser: argparse.ArgumentParser, words: Wording) -> None:
    """What stands on the page beside the text itself."""
    help_columns = words("help-print-columns")
    _add(parser, "columns", "columns", help=help_columns, type=int, choices=(1, 2))
    _add_kind(parser, words, "notes", "notes")
    _add_kind(parser, words, "key", "answer_key")
    _add_kind(parser, words, "flip", "flip")
    for name in ("line-numbers", "shorter", "citations", "source-on-pages"):
        _add_flag(parser, words, name)


def chosen(given: argparse.Namespace, base: Options) -> Options:
    """``base`` with what was given on the command line.

    Raises ``UserError`` for a size that can't be printed.
    """
    changes: dict[str, Any] = {}
    for field in fields(Options):
        value = getattr(given, _dest(field.name), None)
        if value is not None:
            kind = _KINDS.get(field.name)
            changes[field.name] = kind(value) if kind else value
    return replace(base, **changes)


def _dest(field: str) -> str:
    """Where an option is kept; other options of a subcommand may have the name of the field."""
    return f"page_{field}"


def _add(parser: argparse.ArgumentParser, name: str, field: str, **options: Any) -> None:
    parser.add_argument(f"--{name}", dest=_dest(field), default=None, **options)


def _add_kind(parser: argparse.ArgumentParser, words: Wording, name: str, field: str) -> None:
    choices = [str(each) for each in _KINDS[field]]
    _add(parser, name, field, help=words(f"help-print-{name}"), choices=choices)


def _add_flag(parser: argparse.ArgumentParser, words: Wording, name: str) -> None:
    """An option that is on or, with ``--no-`` before it, off."""
    flag, told = argparse.BooleanOptionalAction, words(f"help-print-{name}")
    _add(parser, name, name.replace("-", "_"), help=told, action=flag)
