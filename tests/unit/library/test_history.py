import pytest

from explorer.errors import UserError
from explorer.library.anchors import target_words
from explorer.library.annotations import Colour
from explorer.library.history import STEPS_KEPT
from explorer.library.library import Library
from explorer.programme.pack import Programme


def names(library: Library) -> list[str]:
    return [bookmark.target for bookmark in library.bookmarks.all()]


def test_every_step_is_undone_and_redone_with_its_name(library: Library) -> None:
    library.bookmarks.add("proef", "a")
    own_id = library.bookmarks.add("proef", "b").id
    library.bookmarks.remove(own_id)
    undone = library.undo()
    assert undone is not None
    assert (undone.name, undone.ids, undone.made) == ("bookmark-removed", {own_id}, (own_id,))
    assert names(library) == ["a", "b"]
    library.undo()
    library.undo()
    assert names(library) == []
    assert library.undo() is None
    for expected in (["a"], ["a", "b"], ["a"]):
        assert library.redo() is not None
        assert names(library) == expected
    assert library.redo() is None


def test_undo_survives_closing(file: object, library: Library) -> None:
    library.bookmarks.add("proef", "a")
    library.close()
    again = Library(library.file)
    again.undo()
    assert names(again) == []
    again.close()


def test_a_new_step_forgets_what_was_undone(library: Library) -> None:
    library.bookmarks.add("proef", "a")
    library.undo()
    library.bookmarks.add("proef", "b")
    assert library.redo() is None


def test_a_hundred_steps_and_more_are_kept(library: Library) -> None:
    for number in range(STEPS_KEPT + 5):
        library.annotations.name_colour(Colour.BLUE, f"naam {number}")
    undone = 0
    while library.undo():
        undone += 1
    assert undone == STEPS_KEPT >= 100
    assert library.annotations.colour_names() == {Colour.BLUE: "naam 4"}


def test_several_changes_are_one_step(library: Library) -> None:
    def work() -> list[str]:
        library.bookmarks.add("proef", "a")
        library.bookmarks.add("proef", "b")
        return names(library)

    assert library.together("two-bookmarks", work) == ["a", "b"]
    undone = library.undo()
    assert undone is not None
    assert undone.name == "two-bookmarks"
    assert names(library) == []


def test_several_changes_happen_all_or_not_at_all(library: Library) -> None:
    def work() -> None:
        library.bookmarks.add("proef", "a")
        library.bookmarks.remove("weg")

    with pytest.raises(UserError):
        library.together("failing", work)
    assert names(library) == []
    assert library.undo() is None


def test_undo_keeps_tags_and_sections_in_line(library: Library, programme: Programme) -> None:
    own_id = library.annotations.add(target_words(programme, "vrede", "België"), "x", tags=["a"]).id
    library.annotations.tag(own_id, ["b"])
    library.annotations.remove(own_id)
    library.undo()
    assert library.annotations.tags() == {"b": 1}
    library.undo()
    assert library.annotations.tags() == {"a": 1}
    assert library.check().findings.sound


def test_undoing_what_has_vanished_meanwhile_does_no_harm(library: Library) -> None:
    own_id = library.bookmarks.add("proef", "a").id
    library.bookmarks.describe(own_id, "anders")
    library.store.bookkeep(lambda transaction: transaction.delete("bookmarks", own_id))
    assert library.undo() is not None
    assert names(library) == []
