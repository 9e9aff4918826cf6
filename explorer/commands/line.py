"""Reading the command line and printing what a subcommand answers."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from explorer.application import Application
from explorer.commands.answer import Answer
from explorer.commands.mistakes import reason_of
from explorer.commands.table import COMMANDS, Command
from explorer.commands.verbs import add_shared
from explorer.errors import UserError
from explorer.messages import LANGUAGES, explain, sentence
from explorer.paths import default_paths
from explorer.request import SAFE_MODE, WindowRequest

OpenWindow = Callable[[WindowRequest], int]

WRONG_USE = frozenset(
    (
        "section-unknown",
        "section-is-group",
        "passage-unknown",
        "pack-unknown",
        "view-unknown",
        "size-wrong",
        "comparison-columns",
        "comparison-facet-unknown",
        "comparison-tag-unknown",
        "matrix-format-unknown",
        "bookmark-unknown",
        "note-unknown",
        "note-empty",
        "quote-not-found",
        "selection-empty",
        "bundle-unknown",
        "bundle-name-empty",
        "bundle-nothing",
        "bundle-name-taken",
        "export-kind-unknown",
        "annotation-file-wrong",
        "backup-unusable",
        "print-what",
        "print-format-unknown",
        "print-option-wrong",
        "setting-unknown",
        "setting-not-a-choice",
        "setting-not-a-flag",
        "setting-out-of-range",
    )
)


class _Parser(argparse.ArgumentParser):
    """Argparse in the reader's language; a mistake is one sentence and exit status 2."""

    language = "nl"

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", _Formatter)
        super().__init__(add_help=False, allow_abbrev=False, **options)
        self._positionals.title = sentence("help-arguments", self.language)
        self._optionals.title = sentence("help-options", self.language)
        self.add_argument("-h", "--help", action="help", help=sentence("help-help", self.language))

    def error(self, message: str) -> NoReturn:
        reason = reason_of(message, self.language)
        _complain(sentence("usage-wrong", self.language, reason=reason, program=self.prog))
        raise SystemExit(2)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        lead = f"{sentence('help-usage', _Parser.language)} " if prefix is None else prefix
        super().add_usage(usage, actions, groups, lead)


def run_line(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Carry out ``arguments``; without a subcommand the window is opened. Gives the exit status."""
    _Parser.language = _wanted_language(arguments)
    options = _parser(COMMANDS, arguments).parse_args(arguments)
    language = options.lang or "nl"
    try:
        if options.command is None:
            return open_window(
                WindowRequest(options.data, options.pack, safe_mode=options.safe_mode)
            )
        answer = _answer(options)
    except UserError as error:
        _complain(explain(error, language))
        return 2 if error.code in WRONG_USE else 1
    document = json.dumps(answer.document, ensure_ascii=False, indent=1) if options.json else ""
    _print(document or answer.text)
    return answer.status


def _answer(options: argparse.Namespace) -> Answer:
    paths = default_paths(Path(options.data) if options.data else None)
    application = Application(paths, options.pack)
    options.lang = options.lang or "nl"
    try:
        answer: Answer = options.run(application, options)
        _tell_of_library(application, options.lang)
        return answer
    finally:
        application.close()


def _tell_of_library(application: Application, language: str) -> None:
    """Say what was mended in the library, where it was opened."""
    if "library" not in vars(application):
        return
    from explorer.library.telling import tell  # noqa: PLC0415 -- only where the library was opened

    for code, details in tell(application.library.opening):
        _complain(sentence(code, language, **details))
    for code in application.library.take_notices():
        _complain(sentence(code, language, file=application.library.file))


def _complain(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 -- unlike write, it bears a program without streams


def _print(text: str) -> None:
    try:
        print(text, flush=True)  # noqa: T201 -- what the subcommand answers
    except BrokenPipeError:
        sys.stderr.close()  # whoever read the output has seen enough; Python would complain at exit


def _wanted_language(arguments: Sequence[str]) -> str:
    for given, following in zip(arguments, [*arguments[1:], ""], strict=True):
        value = following if given == "--lang" else given.removeprefix("--lang=")
        if value in LANGUAGES and given.startswith("--lang"):
            return value
    return "nl"


def _parser(commands: Sequence[Command], arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The whole command line. The shared options may stand before or after the subcommand.

    Of the subcommands only those that ``arguments`` name get arguments of their own.
    """
    language = _Parser.language

    def words(code: str, /, **details: object) -> str:
        return sentence(code, language, **details)

    parser = _Parser(prog="programmaverkenner", description=sentence("help-program", language))
    add_shared(parser, words, default=None)
    parser.add_argument(SAFE_MODE, action="store_true", help=words("help-safe-mode"))
    parser.set_defaults(command=None, json=False)
    below = parser.add_subparsers(
        title=sentence("help-commands", language), dest="command", metavar=""
    )
    for command in commands:
        text = sentence(f"help-{command.name}", language)
        sub = below.add_parser(command.name, help=text, description=text)
        add_shared(sub, words, default=argparse.SUPPRESS)
        if command.name in arguments:
            command.configure(sub, words)
        sub.set_defaults(run=command.run)
    return parser
