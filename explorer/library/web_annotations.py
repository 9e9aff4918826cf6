"""Annotations as the W3C Web Annotation Data Model has them (w3.org/TR/annotation-model).

One JSON-LD file with an AnnotationPage. A target names its passage in a URN and its words by a
TextQuoteSelector with the characters around them and a TextPositionSelector, which counts within
the passage. What the model has no word for stands under ``pv:``; the texts of the passages go
along, so that a reader with another edition can still find the words.
"""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote as percent_encoded

from explorer.library.anchors import Anchor
from explorer.library.annotations import Annotation
from explorer.library.bookmarks import Bookmark
from explorer.library.sums import key_id

CONTEXT_ADDRESS = "http://www.w3.org/ns/anno.jsonld"
SOURCE = "urn:programmaverkenner:pack:"
TERMS = "urn:programmaverkenner:terms:"

Json = dict[str, Any]


def page(
    annotations: Iterable[Annotation],
    bookmarks: Iterable[Bookmark],
    texts: Mapping[str, str],
    creator: str = "",
) -> Json:
    """An annotation page. ``creator`` is the reader's name, for what is their own."""
    items = [_annotation(annotation, creator) for annotation in annotations]
    items += [_bookmark(bookmark, creator) for bookmark in bookmarks]
    own_id = key_id(*(f"{item['id']} {item['modified']}" for item in items))
    return {
        "@context": [CONTEXT_ADDRESS, {"pv": TERMS}],
        "id": _urn(own_id),
        "type": "AnnotationPage",
        "pv:texts": dict(sorted(texts.items())),
        "items": items,
    }


def _urn(own_id: str) -> str:
    parts = own_id[:8], own_id[8:12], own_id[12:16], own_id[16:20], own_id[20:]
    return f"urn:uuid:{'-'.join(parts)}"


def source(pack: str, target: str) -> str:
    """The URN of a section or a passage."""
    return f"{SOURCE}{percent_encoded(pack, safe='')}:{percent_encoded(target, safe='/')}"


def _annotation(annotation: Annotation, creator: str) -> Json:
    bodies: list[Json] = []
    if annotation.text:
        bodies.append(_body(annotation.text, "commenting") | {"format": "text/markdown"})
    bodies += [_body(tag, "tagging") for tag in annotation.tags]
    item: Json = {
        "id": _urn(annotation.id),
        "type": "Annotation",
        "motivation": "commenting" if annotation.text else "highlighting",
        "created": annotation.created,
        "modified": annotation.modified,
        **_creator(annotation.creator or creator),
        "body": bodies,
        "target": [_target(anchor) for anchor in annotation.anchors],
        "pv:colour": annotation.colour.value,
        "pv:visibility": annotation.visibility.value,
        "pv:state": annotation.state.value,
    }
    if annotation.conflict_of:
        item["pv:conflictOf"] = _urn(annotation.conflict_of)
    return item


def _bookmark(bookmark: Bookmark, creator: str) -> Json:
    bodies = [_body(bookmark.description, "describing")] if bookmark.description else []
    return {
        "id": _urn(bookmark.id),
        "type": "Annotation",
        "motivation": "bookmarking",
        "created": bookmark.created,
        "modified": bookmark.modified,
        **_creator(creator),
        "body": bodies,
        "target": [{"source": source(bookmark.pack, bookmark.target)}],
        "pv:folder": bookmark.folder,
    }


def _creator(name: str) -> Json:
    return {"creator": {"type": "Person", "name": name}} if name else {}


def _body(value: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": value, "purpose": purpose}


def _target(anchor: Anchor) -> Json:
    target: Json = {
        "type": "SpecificResource",
        "source": source(anchor.pack, anchor.passage),
        "pv:packVersion": anchor.pack_version,
        "pv:textHash": anchor.text_hash,
    }
    if anchor.quote:
        target["selector"] = [
            {
                "type": "TextQuoteSelector",
                "exact": anchor.quote,
                "prefix": anchor.prefix,
                "suffix": anchor.suffix,
            },
            {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
        ]
    if anchor.was_hash:
        target["pv:was"] = {"quote": anchor.was_quote, "textHash": anchor.was_hash}
    return target
