"""What ``bundle add`` puts into a bundle: passages, and the reader's own things."""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from explorer.application import Application
from explorer.bundling.contents import (
    MOST_LINES,
    ComparisonContent,
    Content,
    HeadingContent,
    MatrixContent,
    NoteContent,
    PageBreakContent,
    PassageContent,
    QuestionContent,
    TextContent,
)
from explorer.commands.wording import Wording
from explorer.comparing.choices import Comparison, parse_choice
from explorer.comparing.table import check_columns
from explorer.errors import UserError
from explorer.programme.pack import Programme

_OWN = "own"  # where the things of the options are gathered, in the order they are typed
_WITH_TEXT = ("heading", "question", "text", "note")
_ALONE = ("page-break", "matrix")
_PLAIN: Mapping[str, Callable[[Any], Content]] = {
    "heading": HeadingContent,
    "text": TextContent,
    "page-break": lambda _: PageBreakContent(),
}


class _Gathering(argparse.Action):
    """Adds an option with what it was given to one list, which keeps the order of typing."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        del parser, option_string
        gathered: list[tuple[str, Any]] = getattr(namespace, _OWN) or []
        setattr(namespace, _OWN, [*gathered, (self.dest, values)])


def add_items(parser: argparse.ArgumentParser, words: Wording) -> None:
    """Targets come first, then what else goes in, in the order of typing."""
    parser.add_argument("targets", metavar="TARGET", nargs="*", help=words("help-target"))
    parser.set_defaults(**{_OWN: []})
    for name in _WITH_TEXT:
        metavar = "ID" if name == "note" else "TEXT"
        _add(parser, words, name, metavar=metavar)
    for name in _ALONE:
        _add(parser, words, name, nargs=0)
    _add(parser, words, "compare", metavar="SECTION", nargs="+")
    parser.add_argument(
        "--lines", type=int, metavar="N", default=4, help=words("help-bundle-lines")
    )
    parser.add_argument("--answer", metavar="TEXT", default="", help=words("help-bundle-answer"))


def _add(parser: argparse.ArgumentParser, words: Wording, name: str, **options: Any) -> None:
    parser.add_argument(
        f"--{name}",
        action=_Gathering,
        dest=name,
        default=argparse.SUPPRESS,
        help=words(f"help-bundle-{name}"),
        **options,
    )


def contents(application: Application, options: argparse.Namespace) -> Iterator[Content]:
    """What was asked for. Raises ``UserError`` for nothing, and for what isn't there."""
    own: list[tuple[str, Any]] = getattr(options, _OWN)
    if not options.targets and not own:
        raise UserError("bundle-nothing")
    yield from _passages(application.programme, options.targets)
    for name, value in own:
        yield _content(application, name, value, options)


def _passages(programme: Programme, targets: Sequence[str]) -> Iterator[Content]:
    """A passage for each target; of a section, each of its passages."""
    for target in targets:
        if "#" in target:
            passages: tuple[str, ...] = (programme.passage(target).id,)
        else:
            passages = tuple(passage.id for passage in programme.section(target).passages)
        for passage in passages:
            yield PassageContent(programme.id, passage)


def _content(
    application: Application, name: str, value: Any, options: argparse.Namespace
) -> Content:
    match name:
        case "question":
            lines = min(max(options.lines, 0), MOST_LINES)
            return QuestionContent(value, lines, options.answer)
        case "note":
            return NoteContent(application.library.annotations.get(value).id)
        case "matrix":
            return MatrixContent(application.programme.id)
        case "compare":
            return _comparison(application, value)
        case _:
            return _PLAIN[name](value)


def _comparison(application: Application, columns: Sequence[str]) -> Content:
    check_columns(len(columns))
    pack = application.programme.id
    comparison = Comparison(tuple(parse_choice(column, pack) for column in columns))
    application.bundling.check(comparison.to_json())
    return ComparisonContent(comparison.to_json())
