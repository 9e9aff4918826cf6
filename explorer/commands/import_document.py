"""``import``: a document becomes a programme one can read, search and compare."""

import argparse
from dataclasses import replace
from pathlib import Path

from explorer.application import Application
from explorer.commands.answer import Answer
from explorer.commands.wording import Wording
from explorer.messages import sentence


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """Takes a file; title, party and year replace what was guessed from it."""
    parser.add_argument("file", metavar="FILE", help=words("help-document"))
    parser.add_argument("--title", metavar="TEXT", help=words("help-title"))
    parser.add_argument("--party", metavar="TEXT", help=words("help-party"))
    parser.add_argument("--year", metavar="N", type=int, help=words("help-year"))


def run(application: Application, options: argparse.Namespace) -> Answer:
    """Parse the file apart and save it as a pack; a ``UserError`` says why one is refused."""
    draft = application.importer.read(Path(options.file))
    given = {"title": options.title, "party": options.party, "year": options.year}
    draft = replace(draft, **{key: value for key, value in given.items() if value is not None})
    saved = application.importer.save(draft)
    warnings = [sentence(code, options.lang) for code in saved.warnings]
    document = {
        "pack": saved.pack,
        "sections": saved.sections,
        "passages": saved.passages,
        "pages": saved.pages,
        "warnings": warnings,
    }
    said = sentence(
        "imported",
        options.lang,
        pack=saved.pack,
        sections=saved.sections,
        passages=saved.passages,
        pages=saved.pages,
    )
    return Answer(document, "\n".join([said, *warnings]))
