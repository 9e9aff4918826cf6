"""``packs``: the programmes that are installed: a list, a check, taking along, putting away."""

import argparse
from pathlib import Path

from explorer.application import Application
from explorer.commands.answer import Answer, Json
from explorer.commands.wording import Wording
from explorer.messages import explain, sentence
from explorer.programme.checking import Fault, check, fault_of
from explorer.programme.pack import Programme


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """``--check`` reads every pack whole and reports what is wrong."""
    task = parser.add_mutually_exclusive_group()
    task.add_argument("--check", action="store_true", help=words("help-check"))
    task.add_argument("--export", nargs=2, metavar=("ID", "FILE"), help=words("help-packs-export"))
    task.add_argument("--remove", metavar="ID", help=words("help-packs-remove"))


def run(application: Application, options: argparse.Namespace) -> Answer:
    """The list of packs, or their faults with status 1 where there are any."""
    if options.export:
        return _export(application, options)
    if options.remove is not None:
        return _remove(application, options)
    return _check(application, options.lang) if options.check else _list(application, options.lang)


def _export(application: Application, options: argparse.Namespace) -> Answer:
    pack, file = options.export
    manifest = application.packs.export(application.shelf.programme(pack), Path(file))
    text = sentence("pack-exported", options.lang, pack=pack, file=file)
    return Answer({"pack": pack, "file": file, "files": len(manifest.sums)}, text)


def _remove(application: Application, options: argparse.Namespace) -> Answer:
    removal = application.remove_pack(options.remove)
    details = {"pack": options.remove, "notes": removal.notes, "kept": str(removal.kept)}
    text = sentence("pack-removed", options.lang, **details)
    if removal.notes:
        text += "\n" + sentence("pack-notes-kept", options.lang, **details)
    return Answer(details, text)


def _list(application: Application, language: str) -> Answer:
    shelf = application.shelf
    lines = [f"{each.id:<36} {each.name}: {each.title}" for each in shelf.programmes]
    lines += [explain(broken.error, language) for broken in shelf.broken]
    return Answer([_pack(each) for each in shelf.programmes], "\n".join(lines))


def _pack(programme: Programme) -> Json:
    return {
        "id": programme.id,
        "title": programme.title,
        "party": programme.party,
        "year": programme.year,
        "language": programme.language,
        "kind": programme.kind,
        "passages": sum(head.passages for head in programme.section_heads()),
    }


def _check(application: Application, language: str) -> Answer:
    document: list[Json] = []
    lines: list[str] = []
    for programme in application.shelf.programmes:
        faults = check(programme)
        document.append(_finding(programme.id, faults, language))
        lines += [_line(fault, language) for fault in faults]
        if not faults:
            lines.append(sentence("pack-whole", language, pack=programme.id))
    for broken in application.shelf.broken:
        document.append(_finding(broken.folder.name, [fault_of(broken.error)], language))
        lines.append(explain(broken.error, language))
    return Answer(document, "\n".join(lines), 0 if all(each["ok"] for each in document) else 1)


def _finding(pack: str, faults: list[Fault], language: str) -> Json:
    found = [_fault(fault, language) for fault in faults]
    return {"pack": pack, "ok": not faults, "faults": found}


def _fault(fault: Fault, language: str) -> Json:
    text = _line(fault, language)
    return {"code": fault.code, "file": fault.file, "line": fault.line, "text": text}


def _line(fault: Fault, language: str) -> str:
    if fault.error is not None:
        return explain(fault.error, language)
    place = f"{fault.file}:{fault.line}" if fault.line else fault.file
    what = sentence(f"fault-{fault.code}", language)
    return sentence("fault-line", language, place=place, what=what, detail=fault.detail)
