import pytest

from explorer.errors import UserError
from explorer.library.library import Library
from explorer.library.reading import ReadingState
from explorer.library.searches import HISTORY_KEPT
from explorer.library.words import from_json


def test_the_place_is_kept_and_never_counts_back(library: Library) -> None:
    progress = library.progress
    assert progress.of("proef") == {}
    progress.visit("proef", "vrede", "vrede#02", 0.5, ReadingState.READ)
    progress.visit("proef", "vrede", "vrede#01", 7, ReadingState.HALF)
    kept = progress.of("proef")["vrede"]
    assert (kept.state, kept.passage, kept.fraction) == (ReadingState.READ, "vrede#01", 1.0)
    assert list(progress.of("proef")) == ["vrede"]


def test_the_last_place_is_that_of_the_last_visit(library: Library) -> None:
    assert library.progress.last("proef") is None
    for section in ("vrede", "klimaat", "vrede"):
        library.progress.visit("proef", section, f"{section}#01", 0, ReadingState.HALF)
    last = library.progress.last("proef")
    assert last is not None
    assert last.section == "vrede"


def test_sections_are_marked_as_one_step_that_can_be_undone(library: Library) -> None:
    library.progress.visit("proef", "vrede", "vrede#01", 0.2, ReadingState.HALF)
    change = library.progress.mark("proef", ["vrede", "klimaat"], ReadingState.READ)
    assert change.name == "section-marked-read"
    assert change.kinds == {"progress"}
    assert {r.state for r in library.progress.of("proef").values()} == {ReadingState.READ}
    library.undo()
    assert set(library.progress.of("proef")) == {"vrede"}
    assert library.progress.of("proef")["vrede"].state is ReadingState.HALF


def test_reading_on_is_not_a_step(library: Library) -> None:
    library.progress.visit("proef", "vrede", "vrede#01", 0.2, ReadingState.HALF)
    library.drafts.keep("nota", "half")
    library.searches.note("vrede")
    assert library.undo() is None


def test_searches_are_saved_renamed_and_removed(library: Library) -> None:
    one = library.searches.save("Een", "vrede", {"level": ["eu"]}).id
    two = library.searches.save("Twee", "oorlog").id
    library.searches.rename(one, "Eerste")
    assert [(s.name, s.query, s.filters) for s in library.searches.saved()] == [
        ("Eerste", "vrede", {"level": ["eu"]}),
        ("Twee", "oorlog", {}),
    ]
    library.searches.remove(two)
    assert [s.id for s in library.searches.saved()] == [one]
    for act, code in (
        (lambda: library.searches.save(" ", "x"), "search-name-empty"),
        (lambda: library.searches.rename("weg", "x"), "search-unknown"),
        (lambda: library.searches.remove("weg"), "search-unknown"),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code == code


def test_a_repeated_search_comes_first_again(library: Library) -> None:
    for query in ("vrede", "oorlog", "vrede"):
        library.searches.note(query, {"theme": "x"}, hits=3)
    assert [(s.query, s.hits) for s in library.searches.recent()] == [("vrede", 3), ("oorlog", 3)]
    assert [s.query for s in library.searches.recent(1)] == ["vrede"]


def test_the_search_history_forgets_the_oldest_and_what_it_is_told_to(library: Library) -> None:
    def search() -> None:
        for number in range(HISTORY_KEPT + 3):
            library.searches.note(f"woord {number}")

    library.together("searched", search)
    recent = library.searches.recent()
    assert len(recent) == HISTORY_KEPT
    assert recent[-1].query == "woord 3"
    library.searches.forget(recent[0].id)
    assert library.searches.recent()[0] == recent[1]
    library.searches.forget()
    assert library.searches.recent() == ()


def test_a_draft_is_kept_until_it_is_discarded(library: Library) -> None:
    assert library.drafts.get("nota") is None
    library.drafts.keep("nota", "De", {"target": "vrede#01"})
    library.drafts.keep("nota", "De wereld", {"target": "vrede#01"})
    library.drafts.keep("brief", "Beste")
    draft = library.drafts.get("nota")
    assert draft is not None
    assert (draft.text, draft.context) == ("De wereld", {"target": "vrede#01"})
    assert [d.key for d in library.drafts.all()] == ["brief", "nota"]
    library.drafts.discard("nota")
    assert library.drafts.get("nota") is None


def test_kept_json_that_is_no_object_is_an_empty_one() -> None:
    assert from_json("[1]") == from_json("{") == {}
