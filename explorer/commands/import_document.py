"""``import``: a document or a ``.programma`` file becomes a programme one can read and compare."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from explorer.application import Application
from explorer.commands.answer import Answer, Json
from explorer.commands.page_line import PageLine
from explorer.commands.wording import Wording
from explorer.messages import sentence
from explorer.progress import Progress

_ARCHIVE = ".programma"


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """Takes a file; title, party and year replace what was guessed from it."""
    parser.add_argument("file", metavar="FILE", help=words("help-document"))
    parser.add_argument("--title", metavar="TEXT", help=words("help-title"))
    parser.add_argument("--party", metavar="TEXT", help=words("help-party"))
    parser.add_argument("--year", metavar="N", type=int, help=words("help-year"))
    parser.add_argument("--update", action="store_true", help=words("help-update"))


def run(application: Application, options: argparse.Namespace) -> Answer:
    """Bring the file in; a ``UserError`` says why one is refused."""
    bring = _open if Path(options.file).suffix.casefold() == _ARCHIVE else _import
    document = bring(application, options)
    application.refresh()
    notes = _notes(application, document["pack"])
    code = "imported" if document["pages"] else "imported-unpaged"
    said = [sentence(code, options.lang, **document), *document["warnings"]]
    if notes:
        document["notes"] = notes
        said.append(sentence("import-notes-placed", options.lang, **notes))
    return Answer(document, "\n".join(said))


def _open(application: Application, options: argparse.Namespace) -> Json:
    installed = application.packs.install(Path(options.file), update=options.update)
    application.refresh()
    programme = application.shelf.programme(installed.pack)
    heads = programme.section_heads()
    return {
        "pack": programme.id,
        "sections": len(heads),
        "passages": sum(head.passages for head in heads),
        "pages": programme.source.pages,
        "warnings": [],
    }


def _import(application: Application, options: argparse.Namespace) -> Json:
    importer = application.importer
    with PageLine(options.lang, sys.stderr) as line:
        draft = importer.read(Path(options.file), Progress(line.show))
    given = {"title": options.title, "party": options.party, "year": options.year}
    draft = replace(draft, **{key: value for key, value in given.items() if value is not None})
    before = importer.again(draft)
    saved = importer.save(draft, pack=before * options.update, replace_existing=options.update)
    warnings = [sentence(code, options.lang) for code in saved.warnings]
    if before and not options.update:
        warnings.append(sentence("import-again", options.lang, pack=before))
    return {
        "pack": saved.pack,
        "sections": saved.sections,
        "passages": saved.passages,
        "pages": saved.pages,
        "warnings": warnings,
    }


def _notes(application: Application, pack: str) -> dict[str, int]:
    """How many notes on the programme were found in which state, where they were looked for."""
    report = application.heal(pack)
    if report is None:
        return {}
    states = ("exact", "moved", "changed", "orphan")
    counts = {str(state): count for state, count in report.states.items()}
    return {state: counts.get(state, 0) for state in states}
