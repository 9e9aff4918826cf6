import pytest

from explorer.errors import UserError
from explorer.library.library import Library


def targets(library: Library) -> list[str]:
    return [bookmark.target for bookmark in library.bookmarks.all()]


def test_a_bookmark_tells_what_it_is_on(library: Library) -> None:
    change = library.bookmarks.add("proef", "vrede#02", " les / oorlog ", "voor de toets")
    bookmark = library.bookmarks.get(change.id)
    assert (bookmark.pack, bookmark.target) == ("proef", "vrede#02")
    assert (bookmark.folder, bookmark.description) == ("les/oorlog", "voor de toets")
    assert change.kinds == {"bookmark"}
    assert change.name == "bookmark-added"
    assert bookmark.created == bookmark.modified != ""


def test_the_same_bookmark_twice_is_one(library: Library) -> None:
    library.bookmarks.add("proef", "vrede")
    again = library.bookmarks.add("proef", "vrede")
    assert not again
    assert again.id == ""
    assert len(library.bookmarks.of("proef", "vrede")) == 1
    library.bookmarks.add("proef", "vrede", "elders")
    assert len(library.bookmarks.of("proef", "vrede")) == 2


def test_bookmarks_stay_in_the_order_the_reader_drags_them_to(library: Library) -> None:
    ids = [library.bookmarks.add("proef", f"vrede#{n:02d}").id for n in range(1, 5)]
    library.bookmarks.move([ids[3]], "", before=ids[0])
    assert targets(library) == ["vrede#04", "vrede#01", "vrede#02", "vrede#03"]
    library.bookmarks.move([ids[0], ids[3]], "")
    assert targets(library) == ["vrede#02", "vrede#03", "vrede#01", "vrede#04"]
    library.bookmarks.move([ids[2]], "map", before="weg")
    assert targets(library)[-1] == "vrede#03"


def test_dragging_between_the_same_two_for_ever_keeps_the_order(library: Library) -> None:
    ids = [library.bookmarks.add("proef", f"vrede#{n:02d}").id for n in range(1, 5)]

    def drag() -> None:
        for turn in range(60):
            library.bookmarks.move([ids[2 + turn % 2]], "", before=ids[1])

    library.together("dragged", drag)
    assert targets(library) == ["vrede#01", "vrede#03", "vrede#04", "vrede#02"]


def test_bookmarks_are_filtered_by_pack_and_text(library: Library) -> None:
    library.bookmarks.add("proef", "vrede", description="Één idee")
    library.bookmarks.add("ander", "vrede", description="een ander")
    assert len(library.bookmarks.all("proef")) == 1
    assert [b.pack for b in library.bookmarks.all(text="EEN IDEE")] == ["proef"]


def test_a_folder_is_renamed_with_those_within_it(library: Library) -> None:
    for folder in ("les", "les/oorlog", "lessen"):
        library.bookmarks.add("proef", "vrede", folder)
    library.bookmarks.rename_folder("les", "klas")
    assert library.bookmarks.folders() == ("klas", "klas/oorlog", "lessen")
    library.undo()
    assert library.bookmarks.folders() == ("les", "les/oorlog", "lessen")


def test_a_description_changes_and_a_bookmark_goes(library: Library) -> None:
    own_id = library.bookmarks.add("proef", "vrede").id
    library.bookmarks.describe(own_id, "anders")
    assert library.bookmarks.get(own_id).description == "anders"
    assert not library.bookmarks.describe(own_id, "anders")
    library.bookmarks.remove(own_id)
    for act in (
        lambda: library.bookmarks.get(own_id),
        lambda: library.bookmarks.remove(own_id),
        lambda: library.bookmarks.describe(own_id, "x"),
        lambda: library.bookmarks.move([own_id], ""),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code == "bookmark-unknown"


def test_removing_several_is_all_or_nothing(library: Library) -> None:
    own_id = library.bookmarks.add("proef", "vrede").id
    with pytest.raises(UserError):
        library.bookmarks.remove(own_id, "weg")
    assert targets(library) == ["vrede"]
