"""The passages of a bundle as a column of a comparison has them."""

import pytest

from explorer.application import Application
from explorer.bundling.contents import (
    HeadingContent,
    NoteContent,
    PassageContent,
    Run,
    SelectionContent,
    new_item,
)
from explorer.bundling.listing import passages_in
from explorer.errors import UserError
from explorer.library.anchors import Anchor, Target

PACK = "proef"


def test_a_bundle_lists_what_it_quotes_once_and_in_its_order(application: Application) -> None:
    library = application.library
    bundle = library.bundles.add("Les").id
    anchors = (Anchor(PACK, "1", "vrede#03"), Anchor(PACK, "1", "vrede"))
    note = library.annotations.add(Target(anchors), "Waarom?").id
    runs = (Run("vrede#02", 0, 4), Run("vrede#01", 0, 4))
    contents = (
        HeadingContent("Kop"),
        PassageContent(PACK, "vrede#01"),
        SelectionContent(PACK, runs, "Wat en"),
        NoteContent(note),
        NoteContent("0" * 32),
    )
    library.bundles.put(bundle, [new_item(each) for each in contents])
    assert passages_in(library, bundle) == (
        (PACK, "vrede#01"),
        (PACK, "vrede#02"),
        (PACK, "vrede#03"),
    )


def test_a_bundle_that_is_gone_is_told_of(application: Application) -> None:
    with pytest.raises(UserError, match="bundle-unknown"):
        passages_in(application.library, "weg")
