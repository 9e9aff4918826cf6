"""``library``: the reader's things as a whole: files to take along, health, backups."""

import argparse
from collections.abc import Callable
from pathlib import Path

from explorer.application import Application
from explorer.commands.answer import Answer
from explorer.commands.healed import healed_library
from explorer.commands.verbs import VerbTable
from explorer.commands.wording import Wording
from explorer.errors import UserError
from explorer.library.exporting import export_csv, export_markdown, export_web_annotations
from explorer.library.merging import merge
from explorer.messages import sentence

_MADE_ASIDE = "restore"  # the reason of a backup that only keeps what a restoring replaces
_FORMATS = (".jsonld", ".json", ".md", ".csv")


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """``export`` and ``import`` take a file; ``restore`` may take a backup."""
    verbs = VerbTable(parser, "library", words)
    verbs.add("export").add_argument("file", metavar="FILE", help=words("help-export-file"))
    verbs.add("import").add_argument("file", metavar="FILE", help=words("help-import-file"))
    verbs.add("check")
    verbs.add("backup")
    restore = verbs.add("restore")
    restore.add_argument(
        "file", metavar="FILE", nargs="?", default=None, help=words("help-restore-file")
    )


def run(application: Application, options: argparse.Namespace) -> Answer:
    """What was written, taken in, found, or put back.

    Raises ``UserError`` where a file can't be read or written, or isn't what it should be.
    """
    work: dict[str, Callable[[Application, argparse.Namespace], Answer]] = {
        "export": _export,
        "import": _import,
        "check": _check,
        "backup": _backup,
        "restore": _restore,
    }
    return work[options.verb](application, options)


def _export(application: Application, options: argparse.Namespace) -> Answer:
    file = Path(options.file)
    kind = file.suffix.lower()
    if kind not in _FORMATS:
        raise UserError("export-kind-unknown", file=file, known=", ".join(_FORMATS))
    library = healed_library(application)
    match kind:
        case ".md":
            count = export_markdown(library, file, programmes=application.shelf.programmes)
        case ".csv":
            count = export_csv(library, file, programmes=application.shelf.programmes)
        case _:
            count = export_web_annotations(library, file)
    text = sentence("library-exported", options.lang, count=count, file=file)
    return Answer({"file": str(file), "items": count}, text)


def _import(application: Application, options: argparse.Namespace) -> Answer:
    unnamed = sentence("creator-unnamed", options.lang)
    programmes = application.shelf.programmes
    report = merge(application.library, Path(options.file), programmes, unnamed=unnamed)
    counts = {
        "added": report.added,
        "updated": report.updated,
        "conflicts": report.conflicts,
        "unchanged": report.unchanged,
        "skipped": len(report.skipped),
    }
    return Answer(counts, sentence("library-imported", options.lang, **counts))


def _check(application: Application, options: argparse.Namespace) -> Answer:
    health = application.library.check()
    sound = health.findings.sound
    document = {"ok": sound, "rows": health.rows, "backups": health.backups}
    count = sum(health.rows.values())
    code = "library-sound" if sound else "library-damaged-found"
    text = sentence(code, options.lang, rows=count, backups=health.backups)
    return Answer(document, text, 0 if sound else 1)


def _backup(application: Application, options: argparse.Namespace) -> Answer:
    made = application.library.backup()
    document = {"file": str(made.file), "made": made.made.isoformat(), "bytes": made.size}
    return Answer(document, sentence("library-backed-up", options.lang, file=made.file))


def _restore(application: Application, options: argparse.Namespace) -> Answer:
    file = _chosen(application, options.file)
    change = application.library.restore(file)
    document = {"file": str(file), "changed": len(change.ids)}
    text = sentence("library-put-back-from", options.lang, file=file, count=len(change.ids))
    return Answer(document, text)


def _chosen(application: Application, given: str | None) -> Path:
    """The file that is meant: a path, the name of a backup, or else the newest backup."""
    backups = application.library.backups()
    if given is None:
        newest = next((each for each in backups if each.reason != _MADE_ASIDE), None)
        if newest is None:
            raise UserError("backup-none")
        return newest.file
    named = next((each.file for each in backups if each.file.name == given), None)
    return named or Path(given)
