"""The overview's filters and counts, and changes to many annotations at once."""

import pytest

from explorer.errors import UserError
from explorer.library.anchors import target_runs, target_whole, target_words
from explorer.library.annotations import Colour, Visibility
from explorer.library.bulk import recolour_all, show_all, tag_all
from explorer.library.filtering import AnnotationFilter
from explorer.library.library import Library
from explorer.library.listing import Facet, Kind
from explorer.library.placing import Edition
from explorer.library.proposing import propose
from explorer.programme.pack import Programme
from tests.unit.library.conftest import MakePack

Ids = dict[str, str]


@pytest.fixture
def ids(library: Library, programme: Programme) -> Ids:
    """A note on each of three places: a highlight, a note, and one across two sections."""
    add = library.annotations.add
    across = target_runs(programme, [("vrede#03", 10, 20), ("klimaat#01", 0, 12)])
    return {
        "a": add(target_words(programme, "vrede#02", "sancties"), colour=Colour.GREEN).id,
        "b": add(target_whole(programme, "vrede#03"), "Over dialoog", tags=["eu", "les"]).id,
        "c": add(across, "Één vraag", Colour.PINK, ["les"], Visibility.PRINT).id,
    }


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (AnnotationFilter(), "abc"),
        (AnnotationFilter(colours=("green", "pink")), "ac"),
        (AnnotationFilter(colours=("blue",)), ""),
        (AnnotationFilter(tags=("les",)), "bc"),
        (AnnotationFilter(tags=("les", "eu")), "b"),
        (AnnotationFilter(tags=("nergens",)), ""),
        (AnnotationFilter(sections=("klimaat",)), "c"),
        (AnnotationFilter(states=("orphan",)), ""),
        (AnnotationFilter(states=("exact", "moved")), "abc"),
        (AnnotationFilter(creators=("",)), "abc"),
        (AnnotationFilter(visibility="print"), "c"),
        (AnnotationFilter(with_text=True), "bc"),
        (AnnotationFilter(with_text=False), "a"),
        (AnnotationFilter(text="EEN vraag"), "c"),
        (AnnotationFilter(text="vraag oceaan"), ""),
        (AnnotationFilter(text="dialoog", tags=("eu",)), "b"),
    ],
)
def test_the_listing_narrows_as_the_filter_says(
    library: Library, ids: Ids, wanted: AnnotationFilter, expected: str
) -> None:
    narrowed = library.annotations.listing("proef").narrow(wanted)
    names = {own_id: name for name, own_id in ids.items()}
    assert "".join(names[row.id] for row in narrowed.rows) == expected
    assert narrowed.total == 3
    assert tuple(row.id for row in narrowed.rows) == library.annotations.find(wanted)


def test_counts_say_what_else_could_be_ticked(library: Library, ids: Ids) -> None:
    listing = library.annotations.listing("proef")
    counts = listing.narrow(AnnotationFilter(colours=("green",))).counts
    assert counts[Facet.COLOUR] == {"green": 1, "": 1, "pink": 1}
    assert counts[Facet.KIND] == {Kind.HIGHLIGHT: 1}
    assert counts[Facet.TAG] == {}
    counts = listing.narrow(AnnotationFilter(tags=("les",), text="vraag")).counts
    assert counts[Facet.TAG] == {"les": 1}
    assert counts[Facet.SECTION] == {"vrede": 1, "klimaat": 1}
    assert listing.narrow(AnnotationFilter()).rows[2].sections[0] == "vrede"


def test_a_listing_without_notes_is_empty(library: Library) -> None:
    narrowed = library.annotations.listing("proef").narrow(AnnotationFilter(text="iets"))
    assert narrowed.rows == ()
    assert not any(narrowed.counts.values())


def test_some_can_be_asked_for_by_id(library: Library, ids: Ids) -> None:
    assert library.annotations.find(AnnotationFilter(ids=(ids["c"], ids["a"]))) == (
        ids["a"],
        ids["c"],
    )


def test_the_notes_written_last_come_first(library: Library, ids: Ids) -> None:
    assert [note.id for note in library.annotations.latest("proef", 5)] == [ids["c"], ids["b"]]
    assert [note.id for note in library.annotations.latest("proef", 1)] == [ids["c"]]


def test_many_are_changed_and_undone_as_one(library: Library, ids: Ids) -> None:
    every = tuple(ids.values())
    notes = library.annotations
    change = tag_all(library, every, ["nieuw"], ["les"])
    assert change.name == "note-tagged"
    assert change.ids == set(every)
    assert [note.tags for note in notes.get_many(every)] == [
        ("nieuw",),
        ("eu", "nieuw"),
        ("nieuw",),
    ]
    assert notes.find(AnnotationFilter(text="nieuw")) == notes.find()
    recolour_all(library, every, Colour.BLUE)
    show_all(library, every, Visibility.PRINT)
    assert {(note.colour, note.visibility) for note in notes.all()} == {
        (Colour.BLUE, Visibility.PRINT)
    }
    for _step in range(3):
        library.undo()
    assert [note.tags for note in notes.get_many(every)] == [(), ("eu", "les"), ("les",)]
    assert notes.get(ids["a"]).colour is Colour.GREEN


def test_one_unknown_among_many_changes_none(library: Library, ids: Ids) -> None:
    for change in (
        lambda: tag_all(library, (ids["a"], "weg"), ["x"]),
        lambda: recolour_all(library, (ids["a"], "weg"), Colour.BLUE),
    ):
        with pytest.raises(UserError):
            change()
    assert library.annotations.get(ids["a"]).tags == ()


def test_an_orphan_is_offered_the_likeliest_places(library: Library, make_pack: MakePack) -> None:
    old = "Wij vragen dat elk bedrijf zijn hele keten van leveranciers controleert op misbruik."
    first = make_pack("1", deel=[("01", old), ("02", "Iets heel anders staat hier.")])
    quote = target_words(first, "deel#01", "zijn hele keten van leveranciers").anchors[0]
    whole = target_whole(first, "deel#01").anchors[0]
    new = make_pack(
        "2",
        deel=[
            ("05", "De volledige keten van alle leveranciers wordt nagekeken door ieder bedrijf."),
            ("06", "De zee is blauw."),
            ("07", "Wij vragen dat bedrijven hun leveranciers controleren op misbruik van mensen."),
        ],
    )
    edition = Edition(new)
    (best, *_others) = propose(edition, quote, old)
    assert best.passage.id == "deel#05"
    assert "keten van alle leveranciers" in best.words
    (best, *_others) = propose(edition, whole, old)
    assert (best.passage.id, best.start, best.end) == ("deel#07", 0, 0)
    assert propose(edition, whole, "") == ()
