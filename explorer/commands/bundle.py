"""``bundle``: named baskets of passages, made, filled and shown."""

import argparse
from collections.abc import Iterator

from explorer.application import Application
from explorer.commands.answer import Answer, Json
from explorer.commands.verbs import VerbTable
from explorer.commands.wording import Wording
from explorer.errors import UserError
from explorer.library.bundles import Bundle, Item, ItemKind, NewItem
from explorer.messages import sentence
from explorer.programme.pack import Programme


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """``new`` takes a name, ``add`` a bundle and what goes into it, ``show`` a bundle."""
    verbs = VerbTable(parser, "bundle", words)
    verbs.add("new").add_argument("name", metavar="NAME", help=words("help-bundle-name"))
    add = verbs.add("add")
    add.add_argument("bundle", metavar="BUNDLE", help=words("help-bundle-id"))
    add.add_argument("targets", metavar="TARGET", nargs="+", help=words("help-target"))
    verbs.add("list")
    verbs.add("show").add_argument("bundle", metavar="BUNDLE", help=words("help-bundle-id"))


def run(application: Application, options: argparse.Namespace) -> Answer:
    """The bundle with its items, or every bundle.

    Raises ``UserError`` for an unknown bundle or target and for a name that is taken.
    """
    bundles = application.library.bundles
    match options.verb:
        case "new":
            made = bundles.get(bundles.add(options.name).id)
            text = sentence("bundle-made", options.lang, name=made.name, id=made.id)
            return Answer(_document(application, made), text)
        case "list":
            found = bundles.all()
            lines = [f"{each.id}  {each.name}  ({each.size})" for each in found]
            text = "\n".join(lines) or sentence("bundles-none", options.lang)
            return Answer([_document(application, each) for each in found], text)
        case "add":
            bundle = bundles.named(options.bundle)
            bundles.put(bundle.id, list(_items(application.programme, options.targets)))
    bundle = bundles.named(options.bundle)
    return Answer(_document(application, bundle), _text(application, bundle))


def _items(programme: Programme, targets: list[str]) -> Iterator[NewItem]:
    """An item for each passage; of a section, each of its passages."""
    for target in targets:
        if "#" in target:
            passages: tuple[str, ...] = (programme.passage(target).id,)
        else:
            passages = tuple(passage.id for passage in programme.section(target).passages)
        for passage in passages:
            yield NewItem(ItemKind.PASSAGE, {"pack": programme.id, "passage": passage})


def _document(application: Application, bundle: Bundle) -> Json:
    items = application.library.bundles.items(bundle.id)
    return {
        "id": bundle.id,
        "name": bundle.name,
        "items": [
            {
                "id": item.id,
                "kind": item.kind,
                "target": item.payload.get("passage", ""),
                "text": _words(application, item),
            }
            for item in items
        ],
    }


def _words(application: Application, item: Item) -> str:
    """What an item says: the words it has itself, else those of its passage."""
    own = item.payload.get("quote") or item.payload.get("text")
    if own:
        return str(own)
    try:
        programme = application.shelf.programme(item.payload.get("pack"))
        return programme.passage(item.payload.get("passage", "")).text
    except UserError:
        return ""


def _text(application: Application, bundle: Bundle) -> str:
    lines = [f"{bundle.name}  [{bundle.id}]"]
    for number, item in enumerate(application.library.bundles.items(bundle.id), start=1):
        about = item.payload.get("passage") or item.kind
        lines += ["", f"{number:>3}  [{about}]", f"     {_words(application, item)}"]
    return "\n".join(lines)
