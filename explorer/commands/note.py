"""``note``: highlights and notes, added, listed and removed."""

import argparse

from explorer.application import Application
from explorer.commands.answer import Answer, Json
from explorer.commands.verbs import VerbTable
from explorer.commands.wording import Wording
from explorer.errors import UserError
from explorer.library.anchors import target_whole, target_words
from explorer.library.annotations import Annotation, Colour
from explorer.library.filtering import AnnotationFilter
from explorer.library.healing import heal, needs_healing
from explorer.messages import sentence

_COLOURS = tuple(colour.value for colour in Colour if colour)


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """``add`` takes a section or passage and a text, ``remove`` a note."""
    verbs = VerbTable(parser, "note", words)
    add = verbs.add("add")
    add.add_argument("target", metavar="TARGET", help=words("help-target"))
    add.add_argument("text", metavar="TEXT", help=words("help-note-text"))
    add.add_argument("--quote", metavar="WORDS", default=None, help=words("help-quote"))
    add.add_argument("--colour", choices=_COLOURS, default=None, help=words("help-colour"))
    _add_tags(add, words)
    listing = verbs.add("list")
    listing.add_argument("--section", metavar="S", default=None, help=words("help-in-section"))
    _add_tags(listing, words)
    remove = verbs.add("remove")
    remove.add_argument("id", metavar="ID", help=words("help-note-id"))


def _add_tags(parser: argparse.ArgumentParser, words: Wording) -> None:
    parser.add_argument(
        "--tag", metavar="T", action="extend", nargs="+", default=[], help=words("help-tag")
    )


def run(application: Application, options: argparse.Namespace) -> Answer:
    """The note, or those that were asked for, in document order.

    Raises ``UserError`` for an unknown target, section or note, and for words that don't stand
    there.
    """
    match options.verb:
        case "add":
            return _add(application, options)
        case "remove":
            note = application.library.annotations.get(options.id)
            application.library.annotations.remove(options.id)
            return Answer(_document(note), sentence("note-gone", options.lang, id=note.id))
        case _:
            return _list(application, options)


def _add(application: Application, options: argparse.Namespace) -> Answer:
    programme, annotations = application.programme, application.library.annotations
    if options.quote is None:
        if not options.text.strip():
            raise UserError("note-empty")
        target = target_whole(programme, options.target)
    else:
        target = target_words(programme, options.target, options.quote)
    usual = Colour.NONE if options.quote is None else Colour.YELLOW
    colour = Colour(options.colour) if options.colour else usual
    change = annotations.add(target, options.text, colour, options.tag)
    note = annotations.get(change.id)
    text = sentence("note-kept", options.lang, target=note.target, id=note.id)
    return Answer(_document(note), text)


def _list(application: Application, options: argparse.Namespace) -> Answer:
    programme = application.programme
    if needs_healing(application.library, programme):
        heal(application.library, programme)
    sections = (programme.section(options.section).id,) if options.section is not None else ()
    wanted = AnnotationFilter(pack=programme.id, sections=sections, tags=tuple(options.tag))
    found = application.library.annotations.all(wanted)
    text = "\n\n".join(_text(note) for note in found) or sentence("notes-none", options.lang)
    return Answer([_document(note) for note in found], text)


def _document(note: Annotation) -> Json:
    return {
        "id": note.id,
        "target": note.target,
        "quote": note.quote,
        "text": note.text,
        "colour": note.colour.value,
        "tags": list(note.tags),
        "state": note.state.value,
    }


def _text(note: Annotation) -> str:
    about = " · ".join(part for part in (note.colour.value, *note.tags, note.state.value) if part)
    lines = [f"{note.id}  {note.target}  [{about}]"]
    lines += [f"  “{note.quote}”"] if note.quote else []
    lines += [f"  {line}" for line in note.text.splitlines()]
    return "\n".join(lines)
