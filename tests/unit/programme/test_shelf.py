"""The programmes that are installed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.programme.shelf import Shelf

PackWriter = Callable[..., Path]
BROKEN = {"programme.toml": "id = "}


def test_packs_stand_in_the_order_of_their_folders_and_names(
    write_pack: PackWriter, shipped: Path, tmp_path: Path
) -> None:
    write_pack(name="noord")
    write_pack(name="beta")
    own = tmp_path / "own"
    write_pack(name="alfa", folder=own)
    shelf = Shelf((shipped, own))
    assert [programme.id for programme in shelf.programmes] == ["beta", "noord", "alfa"]
    assert shelf.broken == []


def test_files_hidden_folders_and_missing_folders_are_passed_over(
    write_pack: PackWriter, shipped: Path, tmp_path: Path
) -> None:
    write_pack()
    (shipped / ".verborgen").mkdir()
    (shipped / "lees mij.txt").write_text("Geen programma.")
    shelf = Shelf((shipped, tmp_path / "weg"))
    assert [programme.id for programme in shelf.programmes] == ["klein"]
    assert shelf.broken == []


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("year = 2019", "year = 2024", ["T · 2019", "T · 2024"]),
        ("year = 2024", "", ["T", "T · 2"]),
        ('party = "P"', 'party = "P"\ntitle = "U"', ["P · T", "P · U"]),
        ('[imported]\nfile = "a.pdf"', '[imported]\nfile = "b.pdf"', ["T · a.pdf", "T · b.pdf"]),
        ("", 'official_of = "a"', ["T", "T"]),
        ("", 'party = "P"', ["T", "P"]),
    ],
)
def test_programmes_of_the_same_name_are_told_apart(
    shipped: Path, first: str, second: str, names: list[str]
) -> None:
    for name, lines in (("a", first), ("b", second)):
        title = "" if "title" in lines else 'title = "T"\n'
        text = f'id = "{name}"\n{title}{lines}\n[source]\ntitle = "Bron"\n'
        (shipped / name).mkdir(parents=True)
        (shipped / name / "programme.toml").write_text(text, "utf-8")
    shelf = Shelf((shipped,))
    assert [programme.name for programme in shelf.programmes] == names
    shutil.rmtree(shipped / "b")
    shelf.refresh()
    assert [programme.name for programme in shelf.programmes] == [names[0].partition(" · ")[0]]


def test_a_broken_pack_does_not_keep_the_others_from_opening(
    write_pack: PackWriter, shipped: Path
) -> None:
    folder = write_pack(BROKEN, name="a")
    write_pack(name="b")
    shelf = Shelf((shipped,))
    assert [programme.id for programme in shelf.programmes] == ["b"]
    assert [(broken.folder, broken.error.code) for broken in shelf.broken] == [
        (folder, "pack-bad-toml")
    ]


def test_the_first_of_two_packs_with_the_same_id_wins(
    write_pack: PackWriter, shipped: Path, tmp_path: Path
) -> None:
    first = write_pack()
    second = write_pack(folder=tmp_path / "own")
    shelf = Shelf((shipped, tmp_path / "own"))
    assert [programme.folder for programme in shelf.programmes] == [first]
    assert [(broken.folder, broken.error.code) for broken in shelf.broken] == [
        (second, "pack-id-taken")
    ]


def test_a_programme_is_taken_by_its_id_or_else_the_first(
    write_pack: PackWriter, shipped: Path
) -> None:
    write_pack(name="a")
    write_pack(name="b")
    shelf = Shelf((shipped,))
    assert shelf.programme().id == "a"
    assert shelf.programme("b").id == "b"


def test_an_unknown_programme_is_told_with_those_there_are(
    write_pack: PackWriter, shipped: Path
) -> None:
    write_pack(name="a")
    write_pack(BROKEN, name="kapot")
    write_pack(name="b")
    with pytest.raises(UserError, match="pack-unknown") as caught:
        Shelf((shipped,)).programme("c")
    assert caught.value.details == {"id": "c", "known": "a, b"}


def test_asking_for_a_broken_pack_tells_what_is_wrong_with_it(
    write_pack: PackWriter, shipped: Path
) -> None:
    write_pack(name="a")
    write_pack(BROKEN, name="kapot")
    with pytest.raises(UserError, match="pack-bad-toml"):
        Shelf((shipped,)).programme("kapot")


def test_where_only_broken_packs_stand_the_first_tells_what_is_wrong(
    write_pack: PackWriter, shipped: Path
) -> None:
    write_pack(BROKEN)
    with pytest.raises(UserError, match="pack-bad-toml"):
        Shelf((shipped,)).programme()


def test_an_empty_shelf_has_no_programme(shipped: Path) -> None:
    with pytest.raises(UserError, match="packs-none"):
        Shelf((shipped,)).programme()


def test_a_refreshed_shelf_keeps_what_did_not_change(
    write_pack: PackWriter, shipped: Path, tmp_path: Path
) -> None:
    write_pack(name="noord")
    zuid = write_pack(name="zuid")
    shelf = Shelf((shipped,))
    north, south = shelf.programmes
    write_pack(BROKEN, name="kapot")
    tree = zuid / "programme.toml"
    tree.write_text(tree.read_text("utf-8").replace("Klein programma", "Groot programma"), "utf-8")
    write_pack(name="west")
    shelf.refresh()
    assert [one.id for one in shelf.programmes] == ["noord", "west", "zuid"]
    assert shelf.programme("noord") is north
    assert shelf.programme("zuid") is not south
    assert shelf.programme("zuid").title == "Groot programma"
    assert [broken.folder.name for broken in shelf.broken] == ["kapot"]


def test_a_folder_without_a_tree_is_broken_each_time(shipped: Path) -> None:
    (shipped / "leeg").mkdir(parents=True)
    shelf = Shelf((shipped,))
    shelf.refresh()
    assert [broken.folder.name for broken in shelf.broken] == ["leeg"]
