import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.soaking.filling import rows_of
from explorer.library.anchors import State, target_whole, target_words
from explorer.library.annotations import Colour
from explorer.library.exporting import export_markdown, export_web_annotations
from explorer.library.library import Library
from explorer.library.merging import merge
from explorer.library.web_annotations import source
from explorer.programme.pack import Programme
from tests.unit.library.conftest import OPENING, SANCTIONS, MakePack


@pytest.fixture
def colleague(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path / "colleague" / "library.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def file_of_an(tmp_path: Path, colleague: Library, programme: Programme) -> Path:
    target = target_words(programme, "vrede", "strenge sancties")
    colleague.annotations.add(target, "Wat An vindt", Colour.PINK, ["eu"])
    colleague.bookmarks.add("proef", "vrede#01", "les", "van An")
    file = tmp_path / "an.jsonld"
    export_web_annotations(colleague, file, creator="An")
    return file


def test_a_colleagues_notes_come_in_with_name_and_colour(
    library: Library, file_of_an: Path, programme: Programme
) -> None:
    report = merge(library, file_of_an, [programme])
    (note,) = library.annotations.all()
    assert (note.creator, note.colour, note.text) == ("An", Colour.PINK, "Wat An vindt")
    assert note.state is State.EXACT
    assert library.annotations.text(note.anchors[0].text_hash) == SANCTIONS
    assert (report.added, report.conflicts, report.unchanged, report.skipped) == (2, 0, 0, ())
    assert [b.description for b in library.bookmarks.all()] == ["van An"]
    assert library.backups()[0].reason == "import"


def test_the_same_file_twice_changes_nothing(library: Library, file_of_an: Path) -> None:
    merge(library, file_of_an)
    rows = rows_of(library)
    report = merge(library, file_of_an)
    assert rows_of(library) == rows
    assert (report.added, report.unchanged) == (0, 2)
    assert not report.change
    assert report.healing == ()


def test_an_import_is_one_step(library: Library, file_of_an: Path) -> None:
    merge(library, file_of_an)
    library.undo()
    assert library.annotations.all() == ()
    assert library.bookmarks.all() == ()


def test_a_newer_version_of_what_was_left_alone_takes_its_place(
    library: Library, colleague: Library, file_of_an: Path
) -> None:
    merge(library, file_of_an)
    own_id = colleague.annotations.find()[0]
    colleague.annotations.write(own_id, "Wat An nu vindt")
    export_web_annotations(colleague, file_of_an, creator="An")
    report = merge(library, file_of_an)
    assert (report.updated, report.conflicts) == (1, 0)
    (note,) = library.annotations.all()
    assert (note.id, note.text) == (own_id, "Wat An nu vindt")
    assert not merge(library, file_of_an).change


def test_what_both_changed_stands_side_by_side(
    library: Library, colleague: Library, file_of_an: Path
) -> None:
    merge(library, file_of_an)
    own_id = colleague.annotations.find()[0]
    library.annotations.write(own_id, "Wat ik ervan maakte")
    colleague.annotations.write(own_id, "Wat An nu vindt")
    export_web_annotations(colleague, file_of_an, creator="An")
    report = merge(library, file_of_an)
    assert report.conflicts == 1
    texts = {note.text: note.conflict_of for note in library.annotations.all()}
    assert texts == {"Wat ik ervan maakte": "", "Wat An nu vindt": own_id}
    assert merge(library, file_of_an).conflicts == 0


def test_ones_own_notes_stay_ones_own(
    library: Library, tmp_path: Path, programme: Programme
) -> None:
    own_id = library.annotations.add(target_whole(programme, "vrede"), "oud").id
    file = tmp_path / "mine.jsonld"
    export_web_annotations(library, file, creator="Ik")
    assert merge(library, file, own_name="Ik").unchanged == 1
    library.annotations.write(own_id, "nieuw")
    merge(library, file, own_name="Ik")
    assert sorted((n.text, n.creator) for n in library.annotations.all()) == [
        ("nieuw", ""),
        ("oud", ""),
    ]
    export_web_annotations(library, file)
    items = json.loads(file.read_text("utf-8"))["items"]
    assert sum("pv:conflictOf" in item for item in items) == 1


def test_notes_by_nobody_get_the_name_they_are_given(library: Library, tmp_path: Path) -> None:
    item = {"id": "urn:1", "type": "Annotation", "target": source("proef", "vrede")}
    (tmp_path / "x").write_text(json.dumps([item]))
    merge(library, tmp_path / "x", unnamed="een collega")
    assert [note.creator for note in library.annotations.all()] == ["een collega"]


def test_bookmarks_that_differ_stand_side_by_side(
    library: Library, colleague: Library, file_of_an: Path
) -> None:
    merge(library, file_of_an)
    own_id = library.bookmarks.all()[0].id
    library.bookmarks.describe(own_id, "van mij")
    report = merge(library, file_of_an)
    assert (report.conflicts, report.unchanged) == (1, 1)
    assert {b.description for b in library.bookmarks.all()} == {"van mij", "van An"}
    library.bookmarks.move([own_id], "elders")
    for bookmark in library.bookmarks.all():
        library.bookmarks.describe(bookmark.id, "anders")
    assert merge(library, file_of_an).unchanged == 2


def test_imported_notes_are_looked_for_in_the_present_text(
    library: Library, file_of_an: Path, make_pack: MakePack
) -> None:
    newer = make_pack("2", vrede=[("05", OPENING), ("06", f"Kortom. {SANCTIONS}")])
    report = merge(library, file_of_an, [newer])
    (note,) = library.annotations.all()
    assert (note.state, note.target) == (State.MOVED, "vrede#06")
    export_markdown(library, file_of_an)
    assert "\nAn · \\#eu\n" in file_of_an.read_text("utf-8")
    assert report.healing[0].states == {State.MOVED: 1}


def test_notes_of_other_programs_find_their_place_by_their_words(
    library: Library, programme: Programme, tmp_path: Path
) -> None:
    def item(number: int, target: str, exact: str) -> dict[str, object]:
        selector = {"type": "TextQuoteSelector", "exact": exact}
        where = {"source": source("proef", target), "selector": selector}
        return {"id": f"urn:{number}", "type": "Annotation", "target": where, "bodyValue": "x"}

    items = [
        item(1, "vrede#02", "strenge"),
        item(2, "vrede#01", "tegen bedrijven die de oorlog mee"),
        item(3, "vrede#01", "de"),
        {"id": "urn:4", "type": "Annotation", "target": source("proef", "vrede#03")},
        {"id": "urn:5", "type": "Annotation", "target": source("proef", "vrede#33")},
    ]
    (tmp_path / "x").write_text(json.dumps(items))
    merge(library, tmp_path / "x", [programme])
    notes = {note.quote or note.target: note for note in library.annotations.all()}
    assert notes["strenge"].anchors[0].start == SANCTIONS.index("strenge")
    assert notes["tegen bedrijven die de oorlog mee"].target == "vrede#02"
    assert notes["de"].state is State.ORPHAN
    assert notes["vrede#03"].state is not State.ORPHAN
    assert notes["vrede#33"].state is State.ORPHAN
