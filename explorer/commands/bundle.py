"""``bundle``: named baskets of passages and own words, made, filled and shown."""

import argparse

from explorer.application import Application
from explorer.bundling.contents import (
    HeadingContent,
    PassageContent,
    QuestionContent,
    SelectionContent,
    TextContent,
    new_item,
    read,
)
from explorer.commands.answer import Answer, Json
from explorer.commands.bundle_items import add_items, contents
from explorer.commands.verbs import VerbTable
from explorer.commands.wording import Wording
from explorer.errors import UserError
from explorer.library.bundles import Bundle, Item
from explorer.messages import sentence


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """``new`` takes a name, ``add`` a bundle and what goes into it, ``show`` a bundle."""
    verbs = VerbTable(parser, "bundle", words)
    verbs.add("new").add_argument("name", metavar="NAME", help=words("help-bundle-name"))
    add = verbs.add("add")
    add.add_argument("bundle", metavar="BUNDLE", help=words("help-bundle-id"))
    add_items(add, words)
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
            return Answer(_document(application, made, options.lang), text)
        case "list":
            found = bundles.all()
            lines = [f"{each.id}  {each.name}  ({each.size})" for each in found]
            text = "\n".join(lines) or sentence("bundles-none", options.lang)
            return Answer([_document(application, each, options.lang) for each in found], text)
        case "add":
            bundle = bundles.named(options.bundle)
            items = [new_item(content) for content in contents(application, options)]
            bundles.put(bundle.id, items)
    bundle = bundles.named(options.bundle)
    return Answer(
        _document(application, bundle, options.lang), _text(application, bundle, options.lang)
    )


def _document(application: Application, bundle: Bundle, language: str) -> Json:
    items = application.library.bundles.items(bundle.id)
    return {
        "id": bundle.id,
        "name": bundle.name,
        "items": [
            {
                "id": item.id,
                "kind": item.kind,
                "target": _target(item),
                "text": _words(application, item, language),
            }
            for item in items
        ],
    }


def _target(item: Item) -> str:
    """The passage an item stands on, where it is one."""
    target = item.payload.get("passage", "")
    return target if isinstance(target, str) else ""


def _words(application: Application, item: Item, language: str) -> str:
    """What an item says: the words it has itself, else those of its passage, else what it is."""
    content = read(item)
    match content:
        case TextContent(words) | HeadingContent(words) | QuestionContent(words):
            return words
        case SelectionContent(quote=words) if words:
            return words
        case PassageContent(pack, passage):
            try:
                return application.shelf.programme(pack or None).passage(passage).text
            except UserError:
                return ""
        case _:
            label = application.bundling.describe(content, language, application.programme.id)
            return " · ".join(part for part in (label.title, label.about) if part)


def _text(application: Application, bundle: Bundle, language: str) -> str:
    lines = [f"{bundle.name}  [{bundle.id}]"]
    for number, item in enumerate(application.library.bundles.items(bundle.id), start=1):
        about = _target(item) or item.kind
        lines += ["", f"{number:>3}  [{about}]", f"     {_words(application, item, language)}"]
    return "\n".join(lines)
