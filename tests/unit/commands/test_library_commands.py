"""``bookmark``, ``note``, ``bundle`` and ``library``, on a reader without anything."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explorer.library import library as module
from explorer.library.bundles import ItemKind, NewItem
from explorer.library.examining import Findings
from explorer.library.library import Library
from explorer.messages import sentence
from explorer.paths import Paths

PackWriter = Callable[..., Path]
Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def _pack(write_pack: PackWriter) -> None:
    write_pack()


def refused(ran: Any) -> str:
    """The one sentence with which wrong use ended."""
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    return str(ran.err)


# -- bookmarks ----------------------------------------------------------------------------------


def test_a_bookmark_is_kept_listed_and_removed(run: Run) -> None:
    added = run(
        "bookmark", "add", "vrede#01", "--folder", " les / a", "--description", "d", "--json"
    )
    bookmark = added.document
    assert bookmark == {
        "id": bookmark["id"],
        "target": "vrede#01",
        "folder": "les/a",
        "description": "d",
    }
    assert run("bookmark", "list", "--json").document == [bookmark]
    assert "les/a/vrede#01  d" in run("bookmark", "list").out
    assert run("bookmark", "remove", bookmark["id"], "--json").document == bookmark
    assert run("bookmark", "list", "--json").document == []
    assert run("bookmark", "list").out.strip() == sentence("bookmarks-none")


def test_the_same_bookmark_twice_is_one(run: Run) -> None:
    first = run("bookmark", "add", "vrede", "--folder", "b", "--json").document
    run("bookmark", "add", "vrede")
    again = run("bookmark", "add", "vrede", "--folder", "b", "--json")
    assert (again.status, again.document) == (0, first)
    assert first["id"] in run("bookmark", "add", "vrede", "--folder", "b").out
    assert len(run("bookmark", "list", "--json").document) == 2


def test_a_bookmark_of_a_passage_that_was_renamed_stands_at_its_present_id(run: Run) -> None:
    assert run("bookmark", "add", "vrede#09", "--json").document["target"] == "vrede#02"


@pytest.mark.parametrize(
    "wrong",
    [
        ("bookmark", "add", "mars"),
        ("bookmark", "add", "vrede#77"),
        ("bookmark", "add", "regio"),
        ("bookmark", "remove", "nope"),
        ("bookmark",),
        ("note", "add", "mars", "x"),
        ("note", "add", "vrede#01", " "),
        ("note", "add", "vrede#01", "x", "--quote", "staat er niet"),
        ("note", "add", "vrede#01", "x", "--quote", " "),
        ("note", "add", "vrede#01", "x", "--colour", "purple"),
        ("note", "add", "vrede#01", "x", "--tag"),
        ("note", "list", "--section", "mars"),
        ("note", "remove", "nope"),
        ("bundle", "new", " "),
        ("bundle", "add", "nope", "vrede"),
        ("bundle", "show", "nope"),
        ("library", "export", "notes.xyz"),
        ("library", "weed"),
    ],
)
def test_wrong_use_is_one_sentence(run: Run, wrong: tuple[str, ...]) -> None:
    refused(run(*wrong))


# -- notes --------------------------------------------------------------------------------------


def test_a_note_on_quoted_words_marks_exactly_these(run: Run, paths: Paths) -> None:
    note = run(
        "note", "add", "vrede#01", "Kijk", "--quote", "duurzame vrede", "--tag", "a", "b", "--json"
    ).document
    assert note == {
        "id": note["id"],
        "target": "vrede#01",
        "quote": "duurzame vrede",
        "text": "Kijk",
        "colour": "yellow",
        "tags": ["a", "b"],
        "state": "exact",
    }
    library = Library.open(paths)
    (kept,) = library.annotations.all()
    library.close()
    assert (kept.anchors[0].start, kept.anchors[0].end) == (11, 25)


def test_a_note_without_a_quote_stands_on_the_whole(run: Run) -> None:
    note = run("note", "add", "vrede", "Over alles", "--json").document
    assert (note["target"], note["quote"], note["colour"]) == ("vrede", "", "")
    note = run("note", "add", "vrede#02", "Over dit", "--colour", "pink", "--json").document
    assert (note["target"], note["colour"]) == ("vrede#02", "pink")


def test_words_can_be_marked_without_a_text(run: Run) -> None:
    note = run("note", "add", "vrede", "", "--quote", "Wapens", "--json").document
    assert (note["target"], note["text"], note["colour"]) == ("vrede#02", "", "yellow")


def test_notes_come_in_the_order_of_the_text_and_can_be_narrowed(run: Run) -> None:
    run("note", "add", "regio/mali#01", "derde\nregel", "--tag", "les")
    run("note", "add", "vrede#02", "tweede", "--tag", "les", "--tag", "oorlog")
    run("note", "add", "vrede", "eerste")

    def texts(*narrowed: str) -> list[str]:
        listed = run("note", "list", *narrowed, "--json").document
        return [note["text"] for note in listed]

    assert texts() == ["eerste", "tweede", "derde\nregel"]
    assert texts("--section", "vrede") == ["eerste", "tweede"]
    assert texts("--tag", "les") == ["tweede", "derde\nregel"]
    assert texts("--tag", "les", "oorlog") == ["tweede"]
    listed = run("note", "list").out
    assert listed.index("eerste") < listed.index("tweede") < listed.index("  regel")
    assert run("note", "list", "--tag", "niets").out.strip() == sentence("notes-none")


def test_a_note_is_removed_and_shown_once_more(run: Run) -> None:
    note = run("note", "add", "vrede#02", "weg", "--quote", "Nooit", "--json").document
    assert "“Nooit”" in run("note", "list").out
    assert run("note", "remove", note["id"], "--json").document == note
    assert run("note", "list", "--json").document == []


def test_after_an_update_of_the_pack_notes_say_how_they_came_through(
    run: Run, write_pack: PackWriter
) -> None:
    run("note", "add", "vrede#01", "", "--quote", "duurzame vrede")
    run("note", "add", "vrede#02", "", "--quote", "Wapens leveren geen vrede op.")
    write_pack(
        {
            "programme.toml": ('title = "Klein programma"', 'title = "Kleiner"\nversion = "2"'),
            "sections/vrede.md": (
                "Partij wil *duurzame* vrede tegen 2030.",
                "Straks wil Partij *duurzame* vrede tegen 2030.",
            ),
        }
    )
    states = [note["state"] for note in run("note", "list", "--json").document]
    assert states == ["moved", "exact"]


# -- bundles ------------------------------------------------------------------------------------


def test_a_bundle_is_made_filled_and_shown(run: Run) -> None:
    made = run("bundle", "new", "Mijn les", "--json").document
    assert made == {"id": made["id"], "name": "Mijn les", "items": []}
    filled = run("bundle", "add", "mijn les", "regio/mali#01", "vrede", "--json").document
    assert [item["target"] for item in filled["items"]] == ["regio/mali#01", "vrede#01", "vrede#02"]
    assert filled["items"][0]["kind"] == "passage"
    assert filled["items"][0]["text"] == "Partij steunt 3 miljoen mensen in Mali."
    assert run("bundle", "show", made["id"], "--json").document == filled
    assert run("bundle", "list", "--json").document == [filled]
    assert "(3)" in run("bundle", "list").out
    assert "[vrede#01]" in run("bundle", "show", "Mijn les").out


def test_bundles_have_names_of_their_own(run: Run) -> None:
    assert run("bundle", "list").out.strip() == sentence("bundles-none")
    assert "Les" in run("bundle", "new", "Les").out
    assert "LES" in refused(run("bundle", "new", "LES"))


def test_a_wrong_target_among_right_ones_leaves_the_bundle_as_it_was(run: Run) -> None:
    run("bundle", "new", "Les")
    refused(run("bundle", "add", "Les", "vrede", "mars"))
    assert run("bundle", "show", "Les", "--json").document["items"] == []


def test_what_is_gone_from_the_programme_stays_in_the_bundle(
    run: Run, write_pack: PackWriter
) -> None:
    run("bundle", "new", "Les")
    run("bundle", "add", "Les", "regio/mali")
    write_pack({"sections/regio/mali.md": ("#mali-01", "#mali-02")})
    (item,) = run("bundle", "show", "Les", "--json").document["items"]
    assert (item["target"], item["text"]) == ("regio/mali#01", "")


def test_own_words_in_a_bundle_are_shown(run: Run, paths: Paths) -> None:
    run("bundle", "new", "Les")
    library = Library.open(paths)
    bundle = library.bundles.named("Les")
    selection = {"pack": "klein", "runs": [["vrede#01", 0, 6]], "quote": "Partij"}
    library.bundles.put(
        bundle.id,
        [
            NewItem(ItemKind.TEXT, {"text": "Lees eerst dit."}),
            NewItem(ItemKind.SELECTION, selection),
        ],
    )
    library.close()
    items = run("bundle", "show", "Les", "--json").document["items"]
    assert [item["text"] for item in items][-2:] == ["Lees eerst dit.", "Partij"]
    assert "Lees eerst dit." in run("bundle", "show", "Les").out


# -- the library as a whole ---------------------------------------------------------------------


@pytest.mark.parametrize("name", ["notes.jsonld", "notes.JSON"])
def test_notes_travel_in_a_file(run: Run, tmp_path: Path, name: str) -> None:
    note = run("note", "add", "vrede#01", "mee", "--json").document
    run("bookmark", "add", "vrede")
    file = tmp_path / name
    assert run("library", "export", str(file), "--json").document == {"file": str(file), "items": 2}
    run("note", "remove", note["id"])
    counts = run("library", "import", str(file), "--json").document
    assert counts == {"added": 1, "updated": 0, "conflicts": 0, "unchanged": 1, "skipped": 0}
    again = run("library", "import", str(file), "--json").document
    assert (again["added"], again["unchanged"]) == (0, 2)
    assert run("note", "list", "--json").document == [note]


@pytest.mark.parametrize("name", ["notes.md", "notes.csv"])
def test_notes_are_written_for_people_with_the_titles_of_sections(
    run: Run, tmp_path: Path, name: str
) -> None:
    run("note", "add", "vrede#01", "voor mensen")
    file = tmp_path / name
    ran = run("library", "export", str(file))
    assert str(file) in ran.out
    text = file.read_text("utf-8-sig")
    assert "voor mensen" in text
    assert "Vrede" in text


def test_an_export_after_an_update_says_where_notes_are_now(
    run: Run, tmp_path: Path, write_pack: PackWriter
) -> None:
    run("note", "add", "vrede#01", "", "--quote", "2030")
    write_pack(
        {
            "programme.toml": ('title = "Klein programma"', 'title = "Kleiner"\nversion = "2"'),
            "sections/vrede.md": ("Partij wil *duurzame*", "Straks wil Partij *duurzame*"),
        }
    )
    file = tmp_path / "notes.csv"
    run("library", "export", str(file))
    assert "moved" in file.read_text("utf-8-sig")


def test_a_file_that_holds_no_annotations_is_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "wrong.jsonld"
    file.write_text("nonsense", "utf-8")
    refused(run("library", "import", str(file)))


def test_a_whole_library_is_found_sound(run: Run) -> None:
    run("bookmark", "add", "vrede")
    document = run("library", "check", "--json").document
    assert (document["ok"], document["rows"]["bookmarks"], document["backups"]) == (True, 1, 0)


def test_a_damaged_library_is_found_out(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("bookmark", "add", "vrede")
    monkeypatch.setattr(module, "examine", lambda *_given: Findings(derived=True))
    ran = run("library", "check", "--json")
    assert (ran.status, json.loads(ran.out)["ok"]) == (1, False)
    assert sentence("library-damaged-found") in ran.err


def test_a_backup_is_made_and_put_back(run: Run, tmp_path: Path) -> None:
    refused_first = run("library", "restore")
    assert (refused_first.status, refused_first.out) == (1, "")
    run("bookmark", "add", "vrede")
    made = run("library", "backup", "--json").document
    assert Path(made["file"]).stat().st_size == made["bytes"]
    run("bookmark", "add", "vrede#01")
    assert run("library", "restore", "--json").document == {"file": made["file"], "changed": 1}
    assert len(run("bookmark", "list", "--json").document) == 1
    again = run("library", "restore", "--json").document
    assert again == {"file": made["file"], "changed": 0}, "the copy made aside isn't meant"


def test_a_backup_can_be_named_or_pointed_at(run: Run) -> None:
    file = Path(run("library", "backup", "--json").document["file"])
    for given in (file.name, str(file)):
        assert run("library", "restore", given, "--json").document["file"] == str(file)


def test_what_is_no_backup_is_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "nothing.sqlite"
    file.write_bytes(b"nothing")
    refused(run("library", "restore", str(file)))


def test_the_reader_is_told_what_was_mended(run: Run, paths: Paths) -> None:
    run("bookmark", "add", "vrede")
    run("library", "backup")
    (paths.data / "library.sqlite").unlink()
    ran = run("bookmark", "list", "--json")
    assert len(ran.document) == 1
    assert ran.err.count("\n") == 1
