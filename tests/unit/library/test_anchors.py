import pytest

from explorer.errors import UserError
from explorer.library.anchors import (
    NOWHERE,
    Anchor,
    State,
    anchor_at,
    from_plain,
    is_there,
    place_of,
    target_runs,
    target_whole,
    target_words,
    to_plain,
    worst,
)
from explorer.library.sums import text_hash
from explorer.programme.pack import Programme
from tests.unit.library.conftest import MakePack


def test_an_anchor_keeps_the_quote_and_what_surrounds_it(programme: Programme) -> None:
    passage = programme.passage("vrede#02")
    start = passage.text.index("sancties")
    anchor = anchor_at(programme, passage, start, start + 8)
    assert anchor.quote == "sancties"
    assert anchor.prefix == passage.text[max(0, start - 32) : start]
    assert anchor.suffix == passage.text[start + 8 : start + 40]
    assert anchor.text_hash == text_hash(passage.text)
    assert (anchor.pack, anchor.pack_version, anchor.section) == ("proef", "1", "vrede")
    assert not anchor.is_whole
    assert not anchor.is_section


def test_what_cant_be_read_isnt_taken_for_gone(programme: Programme) -> None:
    (programme.folder / "sections" / "vrede.md").unlink()
    assert is_there(programme, "vrede#02")
    assert is_there(programme, "vrede")
    assert not is_there(programme, "klimaat#99")
    assert not is_there(programme, "weg#01")


def test_a_group_has_no_passages_of_its_own(make_pack: MakePack) -> None:
    programme = make_pack(handel=[("01", "Eerlijk.")], wto=[("01", "Samen.")])
    contents = programme.folder / "programme.toml"
    below = contents.read_text("utf-8").replace('"wto"', '"wto"\nparent = "handel"')
    contents.write_text(below, "utf-8")
    grouped = Programme(programme.folder)
    assert is_there(grouped, "wto#01")
    assert is_there(grouped, "handel")
    assert not is_there(grouped, "handel#01")


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-1, 3), (0, 10_000)])
def test_a_selection_outside_the_text_is_refused(
    programme: Programme, start: int, end: int
) -> None:
    with pytest.raises(UserError) as caught:
        anchor_at(programme, programme.passage("vrede#01"), start, end)
    assert caught.value.code == "selection-outside"


def test_whole_sections_and_passages_have_no_quote(programme: Programme) -> None:
    (section,) = target_whole(programme, "vrede").anchors
    assert section.is_section
    assert section.is_whole
    (passage,) = target_whole(programme, "vrede#01").anchors
    assert passage.is_whole
    assert not passage.is_section
    with pytest.raises(UserError):
        target_whole(programme, "vrede#99")


def test_places_follow_the_programme(programme: Programme) -> None:
    places = [
        place_of(programme, *where)
        for where in (("vrede",), ("vrede", 1), ("vrede", 3), ("klimaat",), ("klimaat", 1))
    ]
    assert places == sorted(set(places))
    assert place_of(programme, "weg") == NOWHERE


def test_words_are_found_whatever_quotes_were_typed(programme: Programme) -> None:
    (anchor,) = target_words(programme, "vrede", ' "praten" is ').anchors
    assert anchor.quote == "“praten” is"
    assert anchor.passage == "vrede#03"


@pytest.mark.parametrize(
    ("where", "words", "code"),
    [
        ("vrede", "staat er niet", "quote-not-found"),
        ("vrede#01", "sancties", "quote-not-found"),
        ("vrede", "  ", "selection-empty"),
        ("weg", "x", "section-unknown"),
    ],
)
def test_words_that_are_not_there_are_refused(
    programme: Programme, where: str, words: str, code: str
) -> None:
    with pytest.raises(UserError) as caught:
        target_words(programme, where, words)
    assert caught.value.code == code


def test_a_selection_of_nothing_is_refused(programme: Programme) -> None:
    for runs in ([], [("vrede#01", 0, 0)]):
        with pytest.raises(UserError) as caught:
            target_runs(programme, runs)
        assert caught.value.code == "selection-empty"


def test_an_anchor_survives_being_kept_as_json() -> None:
    anchor = Anchor("p", "1", "a#1", "q", "b", "n", 1, 2, "h", 3, State.MOVED, "w", "x")
    assert from_plain("p", to_plain(anchor) | {"later": 1}) == anchor


def test_an_annotation_is_as_well_off_as_its_worst_anchor() -> None:
    states = [State.MOVED, State.ORPHAN, State.EXACT]
    assert worst(Anchor("p", "1", "a", state=state) for state in states) is State.ORPHAN
    assert worst([]) is State.EXACT
