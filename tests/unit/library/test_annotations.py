import pytest

from explorer.errors import UserError
from explorer.library.anchors import State, target_runs, target_whole, target_words
from explorer.library.annotations import Colour, Visibility
from explorer.library.filtering import AnnotationFilter
from explorer.library.library import Library
from explorer.library.sums import text_hash
from explorer.programme.pack import Programme


def mark(library: Library, programme: Programme, words: str, **given: object) -> str:
    where = "klimaat" if "water" in words else "vrede"
    return library.annotations.add(target_words(programme, where, words), **given).id  # type: ignore[arg-type] # a test may pass anything on


def test_a_highlight_with_a_note_is_found_in_its_section(
    library: Library, programme: Programme
) -> None:
    target = target_words(programme, "vrede#02", "strenge sancties")
    change = library.annotations.add(target, "Lees dit", Colour.GREEN, ["eu", "eu", " "])
    (note,) = library.annotations.in_section("proef", "vrede")
    assert change.id == note.id
    assert change.name == "note-added"
    assert (note.quote, note.text, note.colour) == ("strenge sancties", "Lees dit", Colour.GREEN)
    assert note.tags == ("eu",)
    assert note.target == "vrede#02"
    assert not note.is_orphan
    assert library.annotations.in_section("proef", "klimaat") == ()
    assert library.annotations.text(note.anchors[0].text_hash) == programme.passage("vrede#02").text
    assert library.annotations.text("x") is None


def test_annotations_come_in_document_order(library: Library, programme: Programme) -> None:
    late = mark(library, programme, "water", colour=Colour.BLUE)
    second = mark(library, programme, "recht", colour=Colour.BLUE)
    first = mark(library, programme, "België", colour=Colour.BLUE)
    whole = library.annotations.add(target_whole(programme, "vrede"), "over alles").id
    assert library.annotations.find() == (whole, first, second, late)
    assert [a.id for a in library.annotations.all()] == [whole, first, second, late]


def test_a_highlight_across_passages_is_one(library: Library, programme: Programme) -> None:
    runs = [("vrede#03", 10, 20), ("klimaat#01", 0, 12)]
    change = library.annotations.add(target_runs(programme, runs), colour=Colour.PINK)
    assert change.name == "highlight-added"
    note = library.annotations.get(change.id)
    assert note.quote == programme.passage("vrede#03").text[10:20] + (
        " " + programme.passage("klimaat#01").text[:12]
    )
    assert library.annotations.in_section("proef", "klimaat") == (note,)
    assert library.annotations.in_section("proef", "vrede") == (note,)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (AnnotationFilter(), "abc"),
        (AnnotationFilter(pack="proef"), "abc"),
        (AnnotationFilter(pack="ander"), ""),
        (AnnotationFilter(sections=("klimaat",)), "c"),
        (AnnotationFilter(colours=("yellow", "blue")), "ac"),
        (AnnotationFilter(tags=("les",)), "ab"),
        (AnnotationFilter(tags=("les", "eu")), "b"),
        (AnnotationFilter(states=("orphan",)), ""),
        (AnnotationFilter(creators=("",)), "abc"),
        (AnnotationFilter(visibility="print"), "b"),
        (AnnotationFilter(text="BELGIE"), "a"),
        (AnnotationFilter(text="mening sancties"), "b"),
        (AnnotationFilter(text="%"), ""),
        (AnnotationFilter(with_text=True), "b"),
        (AnnotationFilter(with_text=False), "ac"),
    ],
)
def test_the_overview_filters(
    library: Library, programme: Programme, wanted: AnnotationFilter, expected: str
) -> None:
    ids = {
        mark(library, programme, "België", colour=Colour.YELLOW, tags=["les"]): "a",
        mark(
            library,
            programme,
            "sancties",
            text="mijn mening",
            tags=["les", "eu"],
            visibility=Visibility.PRINT,
        ): "b",
        mark(library, programme, "water", colour=Colour.BLUE): "c",
    }
    assert "".join(ids[own_id] for own_id in library.annotations.find(wanted)) == expected


def test_a_note_can_be_changed_in_every_way(library: Library, programme: Programme) -> None:
    own_id = mark(library, programme, "België", colour=Colour.YELLOW)
    library.annotations.write(own_id, "een\r\nnota\0")
    library.annotations.recolour(own_id, Colour.PINK)
    library.annotations.show(own_id, Visibility.PRINT)
    library.annotations.tag(own_id, ["Oorlog  en vrede"])
    note = library.annotations.get(own_id)
    assert (note.text, note.colour, note.visibility) == ("een\nnota", Colour.PINK, Visibility.PRINT)
    assert note.tags == ("Oorlog en vrede",)
    assert library.annotations.find(AnnotationFilter(text="oorlog nota")) == (own_id,)
    assert library.annotations.find(AnnotationFilter(tags=("Oorlog en vrede",))) == (own_id,)


def test_tags_are_offered_by_how_often_they_are_used(
    library: Library, programme: Programme
) -> None:
    mark(library, programme, "België", tags=["Vrede", "vrouwen"])
    mark(library, programme, "sancties", tags=["vrouwen", "eu"])
    assert library.annotations.tags() == {"vrouwen": 2, "Vrede": 1, "eu": 1}
    assert list(library.annotations.tags("VR")) == ["vrouwen", "Vrede"]


def test_colours_get_the_readers_names(library: Library) -> None:
    library.annotations.name_colour(Colour.YELLOW, "Eens")
    library.annotations.name_colour(Colour.PINK, "Oneens")
    library.annotations.name_colour(Colour.PINK, "")
    assert library.annotations.colour_names() == {Colour.YELLOW: "Eens"}


def test_a_note_that_is_attached_by_hand_stands_there(
    library: Library, programme: Programme
) -> None:
    own_id = mark(library, programme, "België", text="nota")
    library.annotations.attach(own_id, target_words(programme, "klimaat", "water"))
    note = library.annotations.get(own_id)
    assert (note.target, note.quote, note.state) == ("klimaat#01", "water", State.EXACT)
    assert library.annotations.in_section("proef", "vrede") == ()


def test_what_is_gone_or_never_was_is_said_to_be_unknown(
    library: Library, programme: Programme
) -> None:
    own_id = mark(library, programme, "België")
    library.annotations.remove(own_id)
    for act in (
        lambda: library.annotations.get(own_id),
        lambda: library.annotations.remove(own_id),
        lambda: library.annotations.write(own_id, "x"),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert (caught.value.code, caught.value.details) == ("note-unknown", {"id": own_id})
    assert library.annotations.get_many([own_id]) == ()


def test_many_are_fetched_in_the_order_asked_for(library: Library, programme: Programme) -> None:
    one, two = (mark(library, programme, words) for words in ("België", "sancties"))
    assert [a.id for a in library.annotations.get_many([two, "weg", one])] == [two, one]


def test_an_endless_note_is_refused(library: Library, programme: Programme) -> None:
    with pytest.raises(UserError) as caught:
        mark(library, programme, "België", text="a" * 500_001)
    assert caught.value.code == "library-text-too-long"
    with pytest.raises(UserError):
        mark(library, programme, "België", tags=["a" * 2000])


def test_half_characters_become_a_question_mark(library: Library, programme: Programme) -> None:
    own_id = mark(library, programme, "België", text="\ud83d stuk")
    assert library.annotations.get(own_id).text == "? stuk"


def test_the_hash_of_a_text_names_it() -> None:
    assert text_hash("a") != text_hash("b")
    assert len(text_hash("é")) == 32
