"""``print``: a bundle, or passages, as a document one can hand out."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.application import Application
from explorer.bundling.layouts import Layout
from explorer.commands.answer import Answer
from explorer.commands.healed import healed_library
from explorer.commands.page_options import add_content, add_file, add_page, chosen
from explorer.commands.wording import Wording
from explorer.errors import UserError
from explorer.messages import sentence
from explorer.printing.options import PROFILES, Template
from explorer.printing.service import Printed
from explorer.programme.model import section_of

if TYPE_CHECKING:
    from explorer.bundling.gathering import Made


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """Takes a bundle or ``--passages``, a template, a file, and options for the page."""
    templates = [str(template) for template in Template]
    parser.add_argument(
        "bundle", metavar="BUNDLE", nargs="?", default=None, help=words("help-bundle-id")
    )
    parser.add_argument(
        "--passages", metavar="ID,..", default=None, help=words("help-print-passages")
    )
    parser.add_argument(
        "--template", choices=templates, default=None, help=words("help-print-template")
    )
    parser.add_argument(
        "--profile", choices=PROFILES, default=None, help=words("help-print-profile")
    )
    parser.add_argument("--title", metavar="TEXT", default=None, help=words("help-print-title"))
    parser.add_argument("--author", metavar="TEXT", default=None, help=words("help-print-author"))
    add_file(parser, words, required=True)
    add_content(parser, words)
    add_page(parser, words)


def run(application: Application, options: argparse.Namespace) -> Answer:
    """The file that was written and how many pages it has.

    Raises ``UserError`` for an unknown bundle or passage, and where the file can't be written.
    """
    if (options.bundle is None) == (options.passages is None):
        raise UserError("print-what")
    made = (
        _of_bundle(application, options) if options.bundle else _of_passages(application, options)
    )
    return write(application, made, options)


def write(application: Application, made: "Made", options: argparse.Namespace) -> Answer:
    """Write a document to the file that was asked for, and tell of it."""
    printed = application.printing.export(
        made.document, Path(options.file), overwrite=options.overwrite
    )
    lines = [_told(printed, options.lang), *(remark.text for remark in made.remarks)]
    if printed.replaced:
        lines.append(sentence("printed-replaced", options.lang, signs=" ".join(printed.replaced)))
    return Answer({"file": str(printed.file), "pages": printed.pages}, "\n".join(lines))


def _told(printed: Printed, language: str) -> str:
    if printed.pages is None:
        return sentence("printed", language, file=printed.file)
    return sentence("printed-pages", language, file=printed.file, pages=printed.pages)


def _of_bundle(application: Application, options: argparse.Namespace) -> "Made":
    bundle = healed_library(application).bundles.named(options.bundle).id
    layout = _layout(application.bundling.layout(bundle), application, options)
    return application.bundling.bundle(bundle, options.lang, layout)


def _of_passages(application: Application, options: argparse.Namespace) -> "Made":
    healed_library(application)
    programme = application.programme
    ids = [each.strip() for each in options.passages.split(",") if each.strip()]
    if not ids:
        raise UserError("print-what")
    base = Layout(author=application.bundling.profiles.fresh().author)
    layout = _layout(base, application, options)
    sections = {section_of(each) for each in ids}
    name = programme.head(sections.pop()).title if len(sections) == 1 else programme.name
    return application.bundling.passages(programme.id, ids, name, options.lang, layout)


def _layout(base: Layout, application: Application, options: argparse.Namespace) -> Layout:
    """``base`` with what was given on the command line."""
    page = base.options
    if options.profile is not None:
        page = application.bundling.profiles.options(options.profile)
    if options.template is not None:
        page = replace(page, template=Template(options.template))
    return replace(
        base,
        options=chosen(options, page),
        title=base.title if options.title is None else options.title,
        author=base.author if options.author is None else options.author,
    )
