"""``screenshot``: a picture of a view, made without a screen."""

import argparse
import os
import re
from pathlib import Path

from explorer.application import Application
from explorer.commands.answer import Answer
from explorer.commands.wording import Wording
from explorer.errors import UserError


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """Takes the view and the file; size, theme and language are free."""
    parser.add_argument("view", metavar="VIEW", help=words("help-view"))
    parser.add_argument("file", metavar="FILE.png", help=words("help-picture"))
    parser.add_argument("--size", metavar="WxH", default="1440x900", help=words("help-size"))
    parser.add_argument(
        "--theme", choices=("light", "dark", "contrast"), default="light", help=words("help-theme")
    )
    parser.add_argument("--section", metavar="ID", default=None, help=words("help-section"))
    parser.add_argument("--query", metavar="QUERY", default=None, help=words("help-query"))


def run(application: Application, options: argparse.Namespace) -> Answer:
    """Write the picture and tell where it is.

    Raises ``UserError`` for an unknown view or size, or where the picture can't be written.
    """
    size = re.fullmatch(r"(\d{3,4})x(\d{3,4})", options.size)
    if not size:
        raise UserError("size-wrong", size=options.size)
    file = Path(options.file)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("picture-not-written", file=file) from error
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from explorer.gui.screenshots import Picture, take  # noqa: PLC0415 -- few subcommands need Qt

    picture = Picture(
        view=options.view,
        theme=options.theme,
        width=int(size[1]),
        height=int(size[2]),
        language=options.lang,
        section=options.section,
        query=options.query,
    )
    take(application, [(picture, file)])
    return Answer({"file": str(file)}, str(file))
