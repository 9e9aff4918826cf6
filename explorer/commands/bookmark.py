"""``bookmark``: the reader's bookmarks, added, listed and removed."""

import argparse

from explorer.application import Application
from explorer.commands.answer import Answer, Json
from explorer.commands.verbs import VerbTable
from explorer.commands.wording import Wording
from explorer.library.anchors import target_whole
from explorer.library.bookmarks import Bookmark, clean_folder
from explorer.messages import sentence


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """``add`` takes a section or passage, ``remove`` a bookmark."""
    verbs = VerbTable(parser, "bookmark", words)
    add = verbs.add("add")
    add.add_argument("target", metavar="TARGET", help=words("help-target"))
    add.add_argument("--folder", metavar="F", default="", help=words("help-folder"))
    add.add_argument("--description", metavar="D", default="", help=words("help-description"))
    verbs.add("list")
    remove = verbs.add("remove")
    remove.add_argument("id", metavar="ID", help=words("help-bookmark-id"))


def run(application: Application, options: argparse.Namespace) -> Answer:
    """The bookmark, or all of them. Raises ``UserError`` for an unknown target or bookmark."""
    match options.verb:
        case "add":
            return _add(application, options)
        case "remove":
            bookmark = application.library.bookmarks.get(options.id)
            application.library.bookmarks.remove(options.id)
            text = sentence("bookmark-gone", options.lang, target=bookmark.target)
            return Answer(_document(bookmark), text)
        case _:
            found = application.library.bookmarks.all(application.programme.id)
            text = "\n".join(map(_line, found)) or sentence("bookmarks-none", options.lang)
            return Answer([_document(bookmark) for bookmark in found], text)


def _add(application: Application, options: argparse.Namespace) -> Answer:
    programme, bookmarks = application.programme, application.library.bookmarks
    target = target_whole(programme, options.target).anchors[0].passage
    change = bookmarks.add(programme.id, target, options.folder, options.description)
    if change:
        bookmark = bookmarks.get(change.id)
        text = sentence("bookmark-kept", options.lang, target=target, id=bookmark.id)
        return Answer(_document(bookmark), text)
    (bookmark,) = (
        each
        for each in bookmarks.of(programme.id, target)
        if each.folder == clean_folder(options.folder)
    )
    text = sentence("bookmark-there", options.lang, target=target, id=bookmark.id)
    return Answer(_document(bookmark), text)


def _document(bookmark: Bookmark) -> Json:
    return {
        "id": bookmark.id,
        "target": bookmark.target,
        "folder": bookmark.folder,
        "description": bookmark.description,
    }


def _line(bookmark: Bookmark) -> str:
    place = f"{bookmark.folder}/" if bookmark.folder else ""
    about = f"  {bookmark.description}" if bookmark.description else ""
    return f"{bookmark.id}  {place}{bookmark.target}{about}"
